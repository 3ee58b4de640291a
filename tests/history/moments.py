"""Two moments of a workspace in memory, and what happened between them."""

from datetime import date

from okrcli.history import changes, items
from okrcli.history.all_changes import diff
from tests import workspaces

CYCLE = "cycles/2026-Q4"
PLAN = f"{CYCLE}/plans/growth.yaml"
ON = date(2026, 11, 25)
Files = dict[str, str]


def plan(key_result: str = "baseline: 3500\ntarget: 6000", objective: str = "", **more: str) -> str:
    """A plan of one key result, given its measure; further keys of it by name."""
    keys = "\n".join([key_result, *(f"{key}: {value}" for key, value in more.items())])
    body = "".join(f"        {line}\n" for line in keys.splitlines())
    above = "".join(f"    {line}\n" for line in objective.splitlines())
    return (
        "objectives:\n  - id: mrr\n    title: Grow revenue\n"
        + above
        + "    key_results:\n      - id: subs\n        title: New subscriptions\n"
        + body
    )


def session(day: str, readings: str, team: str = "growth", author: str = "kari") -> Files:
    """A session's file; readings each stand on a line as `id: {…}`."""
    rows = "".join(f"  {line}\n" for line in readings.splitlines())
    return {
        f"{CYCLE}/checkins/{team}/{day}-090000-{author}.yaml": (
            f"date: {day}\nauthor: {author}\nreadings:\n{rows}"
        )
    }


def side(files: Files) -> items.DiffSide:
    """One of the two moments."""
    return items.DiffSide(workspaces.loaded(files).workspace)


def between(old: Files, new: Files, on: date = ON) -> changes.Changes:
    """What happened from the one to the other."""
    return diff(side(old), side(new), on)


def edited(old: str, new: str) -> changes.GoalChange:
    """What happened to the one goal that differs between two plans."""
    (change,) = between({PLAN: old}, {PLAN: new}).goals
    return change


def verdict(old: str, new: str) -> object:
    """What one edit of a key result's measure makes of it."""
    (edit,) = edited(plan(old), plan(new)).edits
    return edit.verdict
