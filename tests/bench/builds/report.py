"""What was measured, as tables with the goals beside it. A figure that misses its goal is bold."""

import re
from statistics import median

from . import goals
from .measure import MB
from .programs import BENCH, HUGO, LIMIT, NAMES, version_of_hugo
from .rounds import NOTHING, ONE

FULL = (
    "groups|program|s (least, most)|goal|work, s|peak, MB|goal|pages|files|MB|Hugo takes|goal|beside the limit"
).split("|")
AGAIN = "groups|program|what is built|s (least, most)|of a full build|goal|files written|goal".split("|")


def table(head, rows):
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


def full(results):
    """The table of full builds over all sizes."""
    return table(FULL, [row(one, form) for one in results for form in in_order(one)])


def in_order(results):
    """The forms that were built, the limit last."""
    return sorted(results.full, key=lambda form: form == LIMIT)


def row(results, form):
    groups, costs, tree = results.groups, results.full[form], results.trees[form]
    walls = [cost.wall for cost in costs]
    goal = goals.wall(form, groups, median(cost.wall for cost in results.full[BENCH]))
    peak_goal = goals.PEAK.get(groups) if form == BENCH else None
    hugo_goal = goals.HUGO.get(groups) if form == BENCH else None
    work, peak = (median(getattr(cost, name) for cost in costs) for name in ("work", "peak"))
    return [
        f"{groups:,}",
        f"Hugo {version_of_hugo()}" if form == HUGO else NAMES[form],
        spread(walls, goal),
        "" if goal is None else f"{goal:.2f}",
        "" if form == LIMIT else f"{work:.2f}",
        "" if form == LIMIT else mark(f"{peak:.0f}", peak_goal is not None and peak > peak_goal),
        "" if peak_goal is None else f"{peak_goal}",
        f"{tree.pages:,}",
        f"{tree.files:,}",
        f"{tree.bytes / MB:.1f}",
        *times_hugo(results, form, hugo_goal),
        "" if form == LIMIT else f"{in_turn(results, form, LIMIT):.1f} times",
    ]


def times_hugo(results, form, goal):
    """How many times as long Hugo takes, and how many it should."""
    if HUGO not in results.full or form in (HUGO, LIMIT):
        return ["", ""]
    times = in_turn(results, HUGO, form)
    return [mark(f"{times:.1f} times", goal is not None and times < goal), "" if goal is None else f"{goal}"]


def in_turn(results, form, other):
    """How many times as long a program took as another in the same round."""
    rounds = zip(results.full[form], results.full[other])
    return median(cost.wall / beside.wall for cost, beside in rounds)


def again(results):
    """The table of builds into a folder that holds the site already."""
    rows = [again_row(one, form, what) for one in results for form, what in one.again]
    return table(AGAIN, rows)


def again_row(results, form, what):
    costs = results.again[form, what]
    part = median(cost.wall / full.wall for cost, full in zip(costs, results.full[form]))
    goal = {NOTHING: goals.NOTHING, ONE: goals.ONE}[what].get(results.groups) if form == BENCH else None
    written = max(written_files(cost.said) for cost in costs)
    most = goals.NOTHING_WRITTEN if what == NOTHING else None
    return [
        f"{results.groups:,}",
        NAMES[form],
        what,
        spread([cost.wall for cost in costs]),
        mark(f"{part:.2f}", goal is not None and part > goal),
        "" if goal is None else f"{goal:.2f}",
        mark(f"{written:,}", most is not None and written > most),
        "" if most is None else f"{most}",
    ]


def written_files(said):
    """How many files Guidepost says it wrote."""
    found = re.search(r"\((\d+) changed\)", said)
    return int(found[1]) if found else 0


def growth(results):
    """A sentence for each step from one size to a larger one."""
    for small, large in zip(results, results[1:]):
        small_one, large_one = (median(cost.wall for cost in one.full[BENCH]) / one.groups for one in (small, large))
        more = large_one / small_one
        goal = goals.GROWTH if small.groups >= 10_000 else None
        times = mark(f"{more:.2f} times", goal is not None and more > goal)
        beside = "" if goal is None else f" (goal: at most {goal})"
        yield f"Among {large.groups:,} groups each takes {times} as long as among {small.groups:,}{beside}."


def spread(walls, goal=None):
    middle = median(walls)
    return f"{mark(f'{middle:.2f}', goal is not None and middle > goal)} ({min(walls):.2f}, {max(walls):.2f})"


def mark(text, missed):
    """A figure; one that misses its goal stands out."""
    return f"**{text}**" if missed else text
