#!/usr/bin/env python3
"""Reads calendars with libraries that are not ours, and compares the times in them with those of the site.

    compare.py FOLDER

FOLDER is what the test `files_and_times_are_written_for_another_program` has written: calendars, and
`times.json` with the start and the end of everything in them, in seconds, by the site's own reckoning.

Each file is read strictly. Its times are computed twice: with the time zones of IANA, and with nothing
but the VTIMEZONE components of the file, whose names are changed for that so that nobody knows them.

Two things are read differently by these libraries, and both are expected here:

* The end of an event is computed on the clock, not in elapsed time as RFC 5545 (3.3.6) wants it for hours and
  minutes. So in a night in which the clock changes the end is taken from DURATION, which must be right.
* Reading zones from the file itself, a start that the clock skips is taken as if it were in the new time.
  RFC 5545 (3.3.5) takes it in the old one, and so do the zones of IANA. Such a start may differ by as
  much as the clock skips, and is counted.
"""

import json
import re
import sys
import zoneinfo
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import icalendar
import recurring_ical_events

UTC = timezone.utc

# The zones of the package that requirements.txt names, and not those that a machine happens to have.
zoneinfo.reset_tzpath(())

# Fewer than this would mean that something was not compared at all.
FEWEST_FILES = 60
FEWEST_TIMES = 100_000


def strict(text, name):
    """Parses a calendar, and says what is wrong with its form."""
    raw = text.encode()
    problems = []
    if not raw.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        problems.append("a line does not end in CR LF")
    if any(len(line) > 75 for line in raw.split(b"\r\n")):
        problems.append("a line is longer than 75 octets")
    calendar = icalendar.Calendar.from_ical(text)
    for part in calendar.walk():
        problems += [f"{part.name}: {error}" for error in part.errors]
        if part.name == "VEVENT":
            needed = ["UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "STATUS"]
            problems += [f"no {need}" for need in needed if need not in part]
    zones = {zone["TZID"] for zone in calendar.walk("VTIMEZONE")}
    used = set(re.findall(r";TZID=([^:;]+):", re.sub("\r\n ", "", text)))
    if used - zones:
        problems.append(f"no VTIMEZONE for {used - zones}")
    for need in ["VERSION", "PRODID", "METHOD"]:
        if need not in calendar:
            problems.append(f"no {need}")
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    if len(set(uids)) != len(uids):
        problems.append("a UID comes twice")
    # What the library makes of it must be the same calendar again.
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    if len(again.walk("VEVENT")) != len(uids) or not uids:
        problems.append("it holds no events, or loses some")
    for problem in problems:
        print(f"{name}: {problem}", file=sys.stderr)
    return calendar, not problems


def found(calendar, begin, end):
    """The times that the library finds: start, end, whether cancelled, and whether the end is sure."""
    lengths = {str(event["UID"]): event["DURATION"].dt for event in calendar.walk("VEVENT")}
    span = (datetime.fromtimestamp(begin, UTC), datetime.fromtimestamp(end, UTC))
    for event in recurring_ical_events.of(calendar).between(*span):
        start, stop = event["DTSTART"].dt, event["DTEND"].dt
        first = int(start.astimezone(UTC).timestamp())
        if not begin <= first < end:
            continue
        length = lengths[str(event["UID"])]
        last = first + int(length.total_seconds())
        # On the clock and in elapsed time it ends alike, unless the clock changes in between.
        steady = start.utcoffset() == stop.utcoffset()
        if steady and int(stop.astimezone(UTC).timestamp()) != last:
            raise SystemExit(f"{event['UID']}: {start} ends at {stop} and not after {length}")
        yield first, last, str(event["STATUS"]) == "CANCELLED"


def unknown(text, number):
    """The same calendar with zones that no machine knows, and that no earlier calendar has told."""
    text = re.sub("\r\n ", "", text)
    return re.sub(r"(TZID[=:])([^:;\r\n]+)", rf"\1x-{number}-\2", text)


def skips(calendar):
    """By how many seconds the clocks of a file go forward."""
    parts = [part for zone in calendar.walk("VTIMEZONE") for part in zone.subcomponents]
    gaps = [part["TZOFFSETTO"].td - part["TZOFFSETFROM"].td for part in parts]
    return {gap.total_seconds() for gap in gaps if gap > timedelta(0)}


def moved(ours, theirs, gaps):
    """How many times are read a skip apart, if two lists of times differ in nothing else."""
    missing = Counter(ours) - Counter(theirs)
    more = Counter(theirs) - Counter(ours)
    count = 0
    for (first, last, cancelled), times in missing.items():
        for gap in gaps:
            other = (first - gap, last - gap, cancelled)
            taken = min(times, more[other])
            more[other] -= taken
            times -= taken
            count += taken
        if times:
            return None
    return None if any(more.values()) else count


def compare(path, text, ours, window, number):
    """Whether one calendar is right; how many times were compared, and how many moved ones were met."""
    calendar, good = strict(text, path)
    theirs = sorted(found(calendar, *window))
    if theirs != ours:
        good = False
        tell(path, ours, theirs)
    own = icalendar.Calendar.from_ical(unknown(text, number))
    gaps = skips(own)
    if len(gaps) > 1:
        # Which of two starts was moved by how much cannot be told; the lists hold what groups hold.
        return good, len(ours), 0
    theirs = sorted(found(own, *window))
    met = 0
    if theirs != ours:
        met = moved(ours, theirs, gaps)
        if met is None:
            good = False
            tell(f"{path}, by its own zones", ours, theirs)
    return good, len(ours), met or 0


def tell(path, ours, theirs):
    def words(times):
        shown = [datetime.fromtimestamp(first, UTC).isoformat() for first, _, _ in sorted(times)[:3]]
        return ", ".join(shown) or "none"

    missing, more = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
    print(
        f"{path}: {len(theirs)} times and not {len(ours)}; "
        f"not found: {words(missing)}; only found: {words(more)}",
        file=sys.stderr,
    )


def main():
    folder = Path(sys.argv[1])
    told = json.loads((folder / "times.json").read_text())
    files, times, met, bad = 0, 0, 0, 0
    for path, ours in sorted(told["files"].items()):
        # Lists hold what single calendars hold: three years of them are enough.
        single = "/group/" in path or "/activity/" in path
        end = told["end"] if single else min(told["end"], told["begin"] + 3 * 366 * 86400)
        ours = sorted(tuple(time) for time in ours if time[0] < end)
        text = (folder / path).read_bytes().decode()
        good, count, gaps = compare(path, text, ours, (told["begin"], end), files)
        files, times, met, bad = files + 1, times + count, met + gaps, bad + (not good)
    print(f"{files} calendars, {times} times; {met} starts that a clock skips are read an hour apart")
    if bad:
        raise SystemExit(f"{bad} calendars are wrong")
    if files < FEWEST_FILES or times < FEWEST_TIMES:
        raise SystemExit("too few calendars were compared")


if __name__ == "__main__":
    main()
