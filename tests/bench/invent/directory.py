"""The invented directory: its groups, articles and help lines as facts, whatever program they are written for.

Everything is drawn in one order from one generator of random numbers, so `entries` must be read in its order.
"""

import datetime
import random
from dataclasses import dataclass
from typing import NamedTuple, Optional

from .text import Skewed, Writer, slug
from .words import (
    DAYS, LANGUAGES, NAME_FIRST, NAME_SECOND, PROGRAMS, REGION_ENDS, REGION_STARTS, STREETS, TAGS, TIMES,
    TOWN_ENDS, TOWN_STARTS, VENUES, ZONES,
)  # fmt: skip

LAST_CHECK = datetime.date(2026, 10, 31)
HOTLINES = 200


class Town(NamedTuple):
    """A town and where its middle is, within about 60 miles of its region's."""

    name: str
    region: str
    north: float
    east: float


class Room(NamedTuple):
    venue: str
    address: str
    postal_code: str
    north: str
    east: str


class Online(NamedTuple):
    url: str
    phone: str


@dataclass
class Group:
    path: str
    name: str
    program: str
    attendance: str
    zone: str
    town: str
    region: str
    room: Optional[Room]
    day: str
    time: str
    minutes: int
    online: Optional[Online]
    tags: list
    languages: list
    wheelchair: Optional[str]
    phone: Optional[str]
    website: Optional[str]
    checked: datetime.date
    text: str


@dataclass
class Article:
    path: str
    title: str
    summary: str
    topic: str
    author: str
    reviewed: datetime.date
    text: str
    # Groups that stand in a last paragraph, as their names and paths.
    links: list


@dataclass
class Hotline:
    path: str
    name: str
    summary: str
    need: str
    hours: str
    phone: str
    text: str


class Directory:
    """`groups` groups, an article for each 50 of them, and 200 help lines."""

    def __init__(self, groups, seed):
        self.count = groups
        self.chance = random.Random(f"{seed}/{groups}")
        self.writer = Writer(self.chance)
        regions = [f"{start} {end}" for end in REGION_ENDS for start in REGION_STARTS]
        middles = {region: (self.chance.uniform(30, 45), self.chance.uniform(-100, -80)) for region in regions}
        towns = [start + end for start in TOWN_STARTS for end in TOWN_ENDS]
        self.chance.shuffle(towns)
        regions = Skewed(regions, 0.6)
        # About 190 towns for 1,000 groups, 750 for 10,000, 3,000 for 100,000.
        towns = towns[: max(30, round(3 * groups**0.6))]
        self.towns = Skewed([self.town(town, regions, middles) for town in towns], 1.0)
        self.programs, self.tags = Skewed(PROGRAMS, 1.3), Skewed(TAGS, 0.9)
        self.languages, self.times = Skewed(LANGUAGES, 1.9), Skewed(TIMES, 0.8)
        self.links = []

    def entries(self):
        """All entries, in the order in which they are drawn."""
        yield from (self.group(number) for number in range(self.count))
        yield from (self.article(number) for number in range(max(1, self.count // 50)))
        yield from (self.hotline(number) for number in range(HOTLINES))

    def town(self, name, regions, middles):
        region = regions.pick(self.chance)
        north, east = (degrees + self.chance.uniform(-0.8, 0.8) for degrees in middles[region])
        return Town(name, region, north, east)

    def phone(self, area="312"):
        return f"+1 {area} 555 01{self.chance.randint(0, 99):02}"

    def room(self, town):
        chance = self.chance
        return Room(
            venue=chance.choice(VENUES),
            address=f"{chance.randint(1, 4000)} {chance.choice(STREETS)} Street",
            postal_code=f"{chance.randint(10000, 99999)}",
            north=f"{chance.gauss(town.north, 0.03):.5f}",
            east=f"{chance.gauss(town.east, 0.03):.5f}",
        )

    def online(self):
        return Online(f"https://meet.example.org/{self.chance.randrange(10**9):09}", self.phone())

    def group(self, number):
        chance = self.chance
        town = self.towns.pick(chance)
        name = f"{chance.choice(NAME_FIRST)} {chance.choice(NAME_SECOND)} of {town.name}"
        kind = chance.random()
        attendance = "in-person" if kind < 0.7 else "hybrid" if kind < 0.85 else "online"
        path = f"groups/{slug(town.region)}/{slug(name)}-{number:07}.md"
        if number % 50 == 0:
            self.links.append((name, path))
        return Group(
            path=path,
            name=name,
            program=self.programs.pick(chance),
            attendance=attendance,
            zone=ZONES[len(town.region) % len(ZONES)],
            town=town.name,
            region=town.region,
            room=None if attendance == "online" else self.room(town),
            minutes=chance.choice([60, 60, 60, 75, 90]),
            day=chance.choice(DAYS),
            time=self.times.pick(chance),
            online=None if attendance == "in-person" else self.online(),
            tags=[chance.choice(["open", "open", "closed"])] + self.tags.several(chance, chance.randint(1, 5)),
            languages=self.languages.several(chance, 2 if chance.random() < 0.12 else 1),
            wheelchair=chance.choice(["yes", "no"]) if chance.random() < 0.5 else None,
            phone=self.phone() if chance.random() < 0.6 else None,
            website=f"https://example.org/groups/{number}" if chance.random() < 0.3 else None,
            checked=LAST_CHECK - datetime.timedelta(days=int(600 * chance.random() ** 2)),
            text=self.writer.group(),
        )

    def article(self, number):
        chance = self.chance
        reviewed = LAST_CHECK - datetime.timedelta(days=chance.randint(0, 1500))
        return Article(
            path=f"articles/part-{number + 1:06}.md",
            title=f"{chance.choice(NAME_FIRST)} {chance.choice(NAME_SECOND).lower()}s, part {number + 1}",
            summary=self.writer.plain(),
            topic=chance.choice(["coping", "families", "first-steps", "stigma", "work"]),
            author=f"Editor {chance.randint(1, 20)}",
            reviewed=reviewed,
            links=[chance.choice(self.links) for _ in range(3)] if self.links else [],
            text=self.writer.article(),
        )

    def hotline(self, number):
        chance = self.chance
        return Hotline(
            path=f"hotlines/help-line-{number + 1}.md",
            name=f"Help Line {number + 1}",
            hours=chance.choice(["24/7", "24/7", "Mo-Fr 09:00-17:00"]),
            summary=self.writer.plain(),
            need=chance.choice(["alcohol", "drugs", "family", "gambling"]),
            phone=self.phone("800"),
            text="\n\n".join(self.writer.paragraphs(40)),
        )
