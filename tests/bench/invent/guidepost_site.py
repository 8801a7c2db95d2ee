"""Writes the directory as a Guidepost project, in one of its forms."""

from .directory import Article, Group
from .files import copy, front_matter

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

# What other generators' sites have: one file with all groups, no calendars, no lists for paper, nothing that a script
# reads. A calendar of a list cannot be switched off, but one with more than one meeting is left out here.
FEW = """\
outputs:
  finder: no
  geojson: no
  csv: no
  by_program: no
  most_meetings: 1000000
  print: no
  fresh: no
  calendars: {groups: no, most: 1}
"""

ALL = """\
outputs: {finder: yes, meeting_guide: yes, geojson: yes, csv: yes, tsml_csv: yes, bmlt: yes, calendars: {groups: yes}}
"""

# By the name of a form: what `site.yaml` says.
FORMS = {
    "base": SITE,
    "base-few": SITE + FEW,
    "base-all": SITE + ALL,
    "bench": SITE.replace("theme: base", "theme: bench") + FEW,
}


def files(directory):
    """All entries, each as its path below `content/` and its text."""
    yield "pages/about.md", front_matter(["title: About this list"], "Everything here is invented.")
    for entry in directory.entries():
        write = group if isinstance(entry, Group) else article if isinstance(entry, Article) else hotline
        yield entry.path, write(entry)


def extras(form, folder, own):
    """What stands beside the entries; `own` is the folder of these tools."""
    yield "site.yaml", FORMS[form]
    if form == "bench":
        copy(own / "theme", folder / "themes" / "bench")


def group(group):
    lines = [f"name: {group.name}", f"program: {group.program}", f"attendance: {group.attendance}"]
    lines.append(f"time_zone: {group.zone}")
    lines += place(group) if group.room else [f"region: {group.region}"]
    lines.append("meetings:")
    lines.append(f'  - {{day: {group.day}, time: "{group.time}", duration: {group.minutes}}}')
    if group.online:
        lines.append(f'online: {{url: {group.online.url}, phone: "{group.online.phone}", join: open}}')
    lines.append(f"tags: [{', '.join(group.tags)}]")
    lines.append(f"languages: [{', '.join(group.languages)}]")
    if group.wheelchair:
        lines.append(f"access: {{wheelchair: {group.wheelchair}, toilet: yes}}")
    if group.phone:
        lines.append(f'contact: {{phone: "{group.phone}", public: yes, consent: {{by: secretary, date: 2026-10-02}}}}')
    if group.website:
        lines.append(f"website: {group.website}")
    lines.append(f"verified: {{date: {group.checked}, by: editor, how: website}}")
    return front_matter(lines, group.text)


def place(group):
    room = group.room
    return [
        "place:",
        f'  name: "{room.venue}"',
        f"  address: {room.address}",
        f"  city: {group.town}",
        f"  region: {group.region}",
        f'  postal_code: "{room.postal_code}"',
        f"  coordinates: [{room.north}, {room.east}]",
    ]


def article(article):
    lines = [
        f'title: "{article.title}"',
        f'summary: "{article.summary}"',
        f"topics: [{article.topic}]",
        f"author: {article.author}",
        f"reviewed: {{date: {article.reviewed}, by: editor, next: 2027-10-31}}",
    ]
    links = " ".join(f"[{name}](../{path})" for name, path in article.links)
    return front_matter(lines, f"{article.text}\n\n{links}")


def hotline(line):
    lines = [
        f"name: {line.name}",
        f'summary: "{line.summary}"',
        "offers: [peer]",
        f"needs: [{line.need}]",
        "countries: [US]",
        f'hours: "{line.hours}"',
        "channels:",
        f'  - {{call: "{line.phone}"}}',
    ]
    return front_matter(lines, line.text)
