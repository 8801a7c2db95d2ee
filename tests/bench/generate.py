#!/usr/bin/env python3
"""Writes an invented Guidepost project of any size, to measure builds with.

    python3 tests/bench/generate.py 10000 /dev/shm/directory-10k

N groups of 60 to 200 words with one meeting each, N/50 articles, 200 help lines and one page. A few
cities, programs and tags hold most groups and many hold few, as in real directories. The same N and
seed give the same bytes on every machine. Everything in it is invented: phone numbers are 555-01xx,
addresses end in example.org.
"""

import argparse
import bisect
import datetime
import pathlib
import random
import re

SEED = 1935
LAST_CHECK = datetime.date(2026, 10, 31)

# Ids of built-in programs, in the order of how many groups they get.
PROGRAMS = (
    "aa na al-anon smart-recovery recovery-dharma celebrate-recovery oa ca ga cma aca coda lifering "
    "nar-anon all-recovery refuge-recovery slaa ma women-for-sobriety she-recovers wellbriety mara "
    "dual-recovery-anonymous families-anonymous gam-anon ha the-phoenix pal alateen hams"
).split()
# Tags beside `open` and `closed`, likewise.
TAGS = (
    "discussion beginners speaker literature step-study topic big-book women men meditation lgbtq "
    "young-people daily-reflections court-slip twelve-and-twelve candlelight secular child-friendly "
    "basic-text tools-and-skills birthday book-study childcare question-and-answer outdoor veterans "
    "seniors writing tradition-study workshop dog-friendly professionals people-of-color buddhist "
    "crosstalk breakfast spiritual students parents first-responders"
).split()
LANGUAGES = "en es fr pl ru pt ko ja de hi it vi".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
TIMES = "19:00 12:00 18:30 20:00 19:30 07:00 10:00 17:30 06:15 09:00 18:00 20:30 11:00 14:00 21:30 22:00".split()
ZONES = "America/Chicago America/New_York America/Los_Angeles America/Denver".split()

# Names of towns are made from two parts, regions from two others.
TOWN_STARTS = (
    "Aber Amber Arl Barn Birch Black Bram Bright Burn Cald Cedar Chelt Clover Copper Cran Dale Dun East "
    "Ember Fair Fen Fern Flint Fox Glen Gold Gran Green Hart Hazel Heron High Holl Iron Ivy Juniper Kings "
    "Lark Lime Long Maple March Mill Moor New North Oak Orch Otter Pebble Pine Quarry Raven Red River "
    "Rowan Sand Silver South Spring Stone Swan Thorn Timber Upper Wald West White Wild Willow Wren"
).split()
TOWN_ENDS = (
    "beck borough bourne bridge brook bury cliff combe cross dale den fall field ford gate grove ham "
    "haven hill hollow holm hurst land ley low mere mill mont moor mouth pool port ridge rock shore "
    "side stead stow thorpe ton vale view water way well wick wood worth"
).split()
REGION_STARTS = "Upper Lower Eastern Western Northern Southern Middle Great".split()
REGION_ENDS = "Valley|Lakes|Plains|Coast|Hills|County|Basin|Forest".split("|")

NAME_FIRST = (
    "Open Quiet Early Late Steady Second Plain Honest Kind Brave Simple Clear Warm Common Morning Noon "
    "Evening Tuesday Sunday Weekend New Old Slow Bright Willing"
).split()
NAME_SECOND = (
    "Door Lamp Table Path Circle Bench Kettle Harbor Porch Window Step Garden Company Chapter Candle "
    "Compass Meeting Bridge Hearth Crossing"
).split()
STREETS = "Alder Bank Chapel Depot Elm First Grove Harvest Ivy Juniper King Linden Market North Orchard".split()
VENUES = (
    "Grange Hall|Public Library|Friends Meeting House|Lutheran Church|Clubhouse|Health Center|"
    "Union Hall|Community College|St. Anne's Parish Hall|Old Fire Station"
).split("|")
WORDS = (
    "we you they somebody everyone a the this that our your one two first last next room door table chair "
    "coffee tea lamp hall stairs lift corner street bus bike rain evening morning week month year hour "
    "minute begin end start stop read talk listen sit stay leave come bring share ask answer help welcome "
    "know learn try keep find carry open quiet new old honest simple steady warm kind safe early late "
    "often always never sometimes again together alone here there after before during with without from "
    "about into around under near for and or but because while until if when as story word name phone "
    "number list friend family child work home school hope change choice practice recovery craving "
    "strength question experience newcomer greeter reading topic break chip book page step candle circle"
).split()


class Skewed:
    """Picks items so that the first ones come often and the last ones seldom (Zipf's law)."""

    def __init__(self, items, exponent):
        self.items = list(items)
        self.totals, total = [], 0.0
        for rank in range(1, len(self.items) + 1):
            total += rank**-exponent
            self.totals.append(total)

    def pick(self, chance):
        return self.items[bisect.bisect(self.totals, chance.random() * self.totals[-1])]

    def several(self, chance, count):
        """Different items, `count` of them."""
        picked = []
        while len(picked) < count:
            item = self.pick(chance)
            if item not in picked:
                picked.append(item)
        return picked


def slug(text):
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


class Writer:
    """Makes sentences, paragraphs and texts."""

    def __init__(self, chance):
        self.chance = chance
        self.sentences = [self.sentence() for _ in range(4000)]

    def sentence(self):
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randint(5, 19))]
        at, mark = self.chance.randrange(len(words)), self.chance.random()
        if mark < 0.09:
            words[at] = f"**{words[at]}**"
        elif mark < 0.15:
            words[at] = f"*{words[at]}*"
        elif mark < 0.20:
            words[at] = f"[{words[at]}](https://example.org/{words[at]})"
        text = " ".join(words)
        return text[:1].upper() + text[1:] + "."

    def pick(self):
        return self.sentences[int(self.chance.random() * len(self.sentences))]

    def plain(self):
        """A sentence without marks."""
        return re.sub(r"\*|\[|\]\([^)]*\)", "", self.pick())

    def paragraphs(self, words):
        """Paragraphs of about 45 words, `words` in all."""
        done, paragraph, count = [], [], 0
        while words > 0:
            sentence = self.pick()
            length = sentence.count(" ") + 1
            paragraph.append(sentence)
            words, count = words - length, count + length
            if count >= 45:
                done.append(" ".join(paragraph))
                paragraph, count = [], 0
        if paragraph:
            done.append(" ".join(paragraph))
        return done

    def items(self, low, high, mark):
        return "\n".join(f"{mark} {self.pick()}" for _ in range(self.chance.randint(low, high)))

    def group(self):
        parts = self.paragraphs(self.chance.randint(60, 200))
        if self.chance.random() < 0.3:
            parts.insert(1, self.items(2, 4, "-"))
        return "\n\n".join(parts)

    def article(self, links):
        """Sections with a heading each; `links` are written into the last of them."""
        parts, left = [], self.chance.randint(800, 1500)
        while left > 0:
            words = self.chance.randint(120, 260)
            left -= words
            parts.append("## " + self.plain()[:50].rstrip(" ."))
            parts += self.paragraphs(words)
            extra = self.chance.random()
            if extra < 0.3:
                rows = [f"| {self.plain()[:20]} | {self.chance.randint(1, 90)} |" for _ in range(5)]
                parts.append("\n".join(["| What | How many |", "|---|---|"] + rows))
            elif extra < 0.6:
                parts.append(self.items(3, 6, "1."))
            elif extra < 0.8:
                parts.append("> " + self.pick())
        return "\n\n".join(parts + [" ".join(links)])


class Directory:
    """The project: everything is drawn in one order from one generator of random numbers."""

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

    def town(self, name, regions, middles):
        """A town: its name, its region, and where its middle is, within about 60 miles of the region's."""
        region = regions.pick(self.chance)
        north, east = (degrees + self.chance.uniform(-0.8, 0.8) for degrees in middles[region])
        return name, region, north, east

    def phone(self, area="312"):
        return f'"+1 {area} 555 01{self.chance.randint(0, 99):02}"'

    def group(self, number):
        """The path and the text of a group."""
        chance = self.chance
        town, region, north, east = self.towns.pick(chance)
        name = f"{chance.choice(NAME_FIRST)} {chance.choice(NAME_SECOND)} of {town}"
        kind = chance.random()
        attendance = "in-person" if kind < 0.7 else "hybrid" if kind < 0.85 else "online"
        lines = [f"name: {name}", f"program: {self.programs.pick(chance)}", f"attendance: {attendance}"]
        lines.append(f"time_zone: {ZONES[len(region) % len(ZONES)]}")
        if attendance == "online":
            lines.append(f"region: {region}")
        else:
            place = [
                f'name: "{chance.choice(VENUES)}"',
                f"address: {chance.randint(1, 4000)} {chance.choice(STREETS)} Street",
                f"city: {town}",
                f"region: {region}",
                f'postal_code: "{chance.randint(10000, 99999)}"',
                f"coordinates: [{chance.gauss(north, 0.03):.5f}, {chance.gauss(east, 0.03):.5f}]",
            ]
            lines += ["place:"] + [f"  {field}" for field in place]
        length = chance.choice([60, 60, 60, 75, 90])
        lines.append("meetings:")
        lines.append(f'  - {{day: {chance.choice(DAYS)}, time: "{self.times.pick(chance)}", duration: {length}}}')
        if attendance != "in-person":
            room = f"https://meet.example.org/{chance.randrange(10**9):09}"
            lines.append(f"online: {{url: {room}, phone: {self.phone()}, join: open}}")
        tags = [chance.choice(["open", "open", "closed"])] + self.tags.several(chance, chance.randint(1, 5))
        lines.append(f"tags: [{', '.join(tags)}]")
        spoken = self.languages.several(chance, 2 if chance.random() < 0.12 else 1)
        lines.append(f"languages: [{', '.join(spoken)}]")
        if chance.random() < 0.5:
            lines.append(f"access: {{wheelchair: {chance.choice(['yes', 'no'])}, toilet: yes}}")
        if chance.random() < 0.6:
            lines.append(f"contact: {{phone: {self.phone()}, public: yes}}")
        if chance.random() < 0.3:
            lines.append(f"website: https://example.org/groups/{number}")
        checked = LAST_CHECK - datetime.timedelta(days=int(600 * chance.random() ** 2))
        lines.append(f"verified: {{date: {checked}, by: editor, how: website}}")
        path = f"groups/{slug(region)}/{slug(name)}-{number:07}.md"
        if number % 50 == 0:
            self.links.append(f"[{name}](../{path})")
        return path, front_matter(lines, self.writer.group())

    def article(self, number):
        chance = self.chance
        day = LAST_CHECK - datetime.timedelta(days=chance.randint(0, 1500))
        lines = [
            f'title: "{chance.choice(NAME_FIRST)} {chance.choice(NAME_SECOND).lower()}s, part {number + 1}"',
            f'summary: "{self.writer.plain()}"',
            f"topics: [{chance.choice(['coping', 'families', 'first-steps', 'stigma', 'work'])}]",
            f"author: Editor {chance.randint(1, 20)}",
            f"reviewed: {{date: {day}, by: editor, next: 2027-10-31}}",
        ]
        links = [chance.choice(self.links) for _ in range(3)] if self.links else []
        return f"articles/part-{number + 1:06}.md", front_matter(lines, self.writer.article(links))

    def hotline(self, number):
        chance = self.chance
        hours = chance.choice(["24/7", "24/7", "Mo-Fr 09:00-17:00"])
        lines = [
            f"name: Help Line {number + 1}",
            f'summary: "{self.writer.plain()}"',
            "offers: [peer]",
            f"needs: [{chance.choice(['alcohol', 'drugs', 'family', 'gambling'])}]",
            "countries: [US]",
            f'hours: "{hours}"',
            "channels:",
            f"  - {{call: {self.phone('800')}}}",
        ]
        text = "\n\n".join(self.writer.paragraphs(40))
        return f"hotlines/help-line-{number + 1}.md", front_matter(lines, text)

    def files(self):
        """All files of the project."""
        yield "site.yaml", SITE
        yield "pages/about.md", front_matter(["title: About this list"], "Everything here is invented.")
        yield from (self.group(number) for number in range(self.count))
        yield from (self.article(number) for number in range(max(1, self.count // 50)))
        yield from (self.hotline(number) for number in range(200))


SITE = """\
title: Directory of Invented Groups
base_url: https://example.org
languages: [en]
time_zone: America/Chicago
country: US
emergency: {number: "911", for: danger to life}
crisis_lines: [help-line-1, help-line-2, help-line-3]
contact: {email: hello@example.org}
menu: [groups, talk, programs, articles, about]
theme: base
clock: 12
week_starts: sunday
per_page: 50
"""


def front_matter(lines, text):
    return "---\n" + "\n".join(lines) + "\n---\n\n" + text + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("groups", type=int, help="how many groups")
    parser.add_argument("folder", type=pathlib.Path, help="where to write the project; must not exist")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    made = set()
    for path, text in Directory(options.groups, options.seed).files():
        file = options.folder / "content" / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
