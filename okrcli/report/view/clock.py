"""Where a day stands in a cycle."""

from datetime import date
from typing import NamedTuple

from okrcli.model import workspace


class Clock(NamedTuple):
    """Where a day stands in the cycle: week 8 of 13, and the share of the time that is gone."""

    week: int
    weeks: int
    gone: float
    days_left: int


def at(season: workspace.Cycle, on: date) -> Clock:
    """Where the day stands; before the start it is week 1, after the end the last week."""
    dates = season.dates
    weeks = max(1, round(dates.days / 7))
    passed = (min(on, dates.end) - dates.start).days
    week = min(weeks, max(0, passed) // 7 + 1)
    length = (dates.end - dates.start).days
    gone = min(1.0, max(0.0, passed / length)) if length else float(on >= dates.end)
    return Clock(week, weeks, gone, max(0, (dates.end - on).days))
