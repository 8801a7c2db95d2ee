"""The rounds over one size: every program once, then again, so that all see the same minutes."""

import shutil
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field

from . import measure
from .programs import BASE, BENCH, LIMIT, OWN

# How many threads the bare writing has.
THREADS = 2

# Forms that are built a second time with nothing changed, and a third time with one group changed.
AGAIN = (BENCH, BASE)
NOTHING, ONE = "nothing changed", "the name of one group changed"


@dataclass
class Results:
    """What was measured over one size: by form the cost of each round, what was written, and the builds after it."""

    groups: int
    full: dict = field(default_factory=lambda: defaultdict(list))
    trees: dict = field(default_factory=dict)
    again: dict = field(default_factory=lambda: defaultdict(list))


class Size:
    """A directory of one size, in all forms."""

    def __init__(self, programs, groups, folder, keep):
        self.programs, self.keep = programs, keep
        self.folder = folder / f"{groups}"
        self.results = Results(groups)

    def measure(self, rounds):
        for form in self.programs.forms():
            say(f"{self.results.groups} groups: writing the sources, {form}")
            command = [sys.executable, OWN / "generate.py", f"{self.results.groups}", self.source(form), "--for", form]
            subprocess.run([str(part) for part in command], check=True)
        for number in range(1, rounds + 1):
            for form in self.programs.forms():
                say(f"{self.results.groups} groups: round {number} of {rounds}, {form}")
                self.turn(form, self.folder / f"round-{number}" / form)
        if not self.keep:
            shutil.rmtree(self.folder)
        return self.results

    def source(self, form):
        return self.folder / "source" / form

    def turn(self, form, place):
        """One program's turn in a round. What it wrote is taken away at its end, and not between what is timed."""
        place.mkdir(parents=True)
        output = place / "public"
        self.results.full[form].append(self.programs.build(form, self.source(form), output))
        self.results.trees[form] = measure.tree(output)
        if form in AGAIN:
            self.build_again(form, output)
        if form == BENCH:
            cost = self.programs.bare_write(output, place / "limit", THREADS)
            self.results.full[LIMIT].append(cost)
            self.results.trees[LIMIT] = measure.tree(place / "limit")
        if not self.keep:
            shutil.rmtree(place)

    def build_again(self, form, output):
        """Builds into what was just written: nothing changed, then one group with another name."""
        source = self.source(form)
        self.results.again[form, NOTHING].append(self.programs.build(form, source, output))
        group = min((source / "content" / "groups").glob("*/*.md"))
        text = group.read_text(encoding="utf-8")
        group.write_text(text.replace("name: ", "name: Another ", 1), encoding="utf-8")
        self.results.again[form, ONE].append(self.programs.build(form, source, output))
        group.write_text(text, encoding="utf-8")


def say(line):
    print(line, file=sys.stderr, flush=True)
