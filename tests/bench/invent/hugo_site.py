"""Writes the directory as a Hugo site: the same facts, in front matter that its taxonomies and layouts read."""

import re

from .directory import Article, Group
from .files import copy, front_matter
from .words import DAYS

WAYS = {"in-person": ["In person"], "online": ["Online"], "hybrid": ["In person", "Online"]}

# Parts of the day overlap, as they do in Guidepost.
PARTS = {
    "Morning": range(4, 12),
    "Midday": range(11, 17),
    "Evening": range(16, 21),
    "Night": (*range(20, 24), *range(5)),
}

SECTIONS = {"groups": "Groups", "articles": "Articles", "hotlines": "Help lines"}


class Names:
    """The words for the ids of programs and tags, from the files that are built into Guidepost."""

    def __init__(self, built_in):
        # Beside each stand its translations, such as `aa.es.yaml`.
        files = [file for file in (built_in / "programs").glob("*.yaml") if "." not in file.stem]
        self.programs = {file.stem: self.program(file.read_text(encoding="utf-8")) for file in files}
        tags = (built_in / "tags.yaml").read_text(encoding="utf-8")
        self.tags = dict(re.findall(r"^([a-z0-9-]+): \{label: ([^,]+),", tags, re.M))

    @staticmethod
    def program(text):
        """The name and the short name of a program."""
        name, short = (re.search(rf"^{field}: (.+)$", text, re.M) for field in ("name", "short_name"))
        return name[1], (short or name)[1]


def files(directory, names):
    """All entries and sections, each as its path below `content/` and its text."""
    for section, title in SECTIONS.items():
        yield f"{section}/_index.md", front_matter([f"title: {title}"], "")
    yield "about.md", front_matter(["title: About this list"], "Everything here is invented.")
    for entry in directory.entries():
        if isinstance(entry, Group):
            yield entry.path, group(entry, names)
        else:
            yield entry.path, (article if isinstance(entry, Article) else hotline)(entry)


def extras(folder, own):
    """Configuration and layouts; `own` is the folder of these tools."""
    copy(own / "hugo", folder)


def group(group, names):
    hour, minute = map(int, group.time.split(":"))
    program, short = names.programs[group.program]
    parts = [part for part, hours in PARTS.items() if hour in hours]
    lines = [
        f"title: {group.name}",
        # Lists are in the order of days and times.
        f"weight: {1 + (DAYS.index(group.day) * 24 + hour) * 60 + minute}",
        f'program: "{program}"',
        f'program_short: "{short}"',
        f"how: {WAYS[group.attendance]}",
        f"day: {group.day.capitalize()}",
        f'time: "{group.time}"',
        f"part: {parts}",
        f"minutes: {group.minutes}",
        f"zone: {group.zone}",
        f"region: {group.region}",
        f"tag: {[names.tags[tag] for tag in group.tags]}",
        f"languages: {group.languages}",
        f"verified: {group.checked}",
    ]
    return front_matter([*lines, *place(group), *more(group)], group.text)


def place(group):
    room = group.room
    if not room:
        return []
    return [
        f'venue: "{room.venue}"',
        f"address: {room.address}",
        f"city: {group.town}",
        f'postal_code: "{room.postal_code}"',
        f"north: {room.north}",
        f"east: {room.east}",
    ]


def more(group):
    """What only some groups say."""
    if group.online:
        yield from (f"room: {group.online.url}", f'room_phone: "{group.online.phone}"')
    if group.wheelchair:
        yield from (f'wheelchair: "{group.wheelchair}"', 'toilet: "yes"')
    if group.phone:
        yield f'phone: "{group.phone}"'
    if group.website:
        yield f"website: {group.website}"


def article(article):
    lines = [
        f'title: "{article.title}"',
        f'summary: "{article.summary}"',
        f"topic: {article.topic}",
        f"author: {article.author}",
        f"date: {article.reviewed}",
    ]
    links = " ".join(f"[{name}](/{path[:-3]}/)" for name, path in article.links)
    return front_matter(lines, f"{article.text}\n\n{links}")


def hotline(line):
    number = int(line.path.rsplit("-", 1)[1][:-3])
    lines = [
        f"title: {line.name}",
        f"weight: {number}",
        f'summary: "{line.summary}"',
        f"need: {line.need}",
        f'hours: "{line.hours}"',
        f'phone: "{line.phone}"',
    ]
    return front_matter(lines, line.text)
