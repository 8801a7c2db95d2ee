"""What the figures are held against. A goal is the most that a figure may be, or for ratios to Hugo the least."""

from .programs import BASE, BENCH

# By groups: seconds for a full build with the bench theme, and how many times as long Hugo has to take.
WALL = {1_000: 0.12, 10_000: 0.7, 100_000: 6.0}
HUGO = {1_000: 10, 10_000: 15, 100_000: 25}
# By groups: the peak of memory in MB.
PEAK = {100_000: 500, 1_000_000: 4500}
# How many times as long as the bench theme the base theme may take.
BASE_OVER_BENCH = 2
# By groups: which part of a full build the build after a change may take, and how many files one without any may write.
NOTHING = {100_000: 0.2}
ONE = {100_000: 2 / 3}
NOTHING_WRITTEN = 0
# How much more a group may take among ten times as many.
GROWTH = 1.2


def wall(form, groups, bench):
    """The most seconds that a full build may take; `bench` is what the bench theme took."""
    if form == BENCH:
        return WALL.get(groups)
    return BASE_OVER_BENCH * bench if form == BASE else None
