"""The calendar: how far a goal is expected to have come by a day."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from okrcli.model import cycle, measures


class Box(NamedTuple):
    """A time box, both days inclusive."""

    start: date
    end: date

    def gone(self, day: date) -> float:
        """The share of the box that has passed: 0 on its first day, 1 on its last, clamped.

        A box of one day is 0 before and 1 on it.
        """
        if day >= self.end:
            return 1.0
        if day <= self.start:
            return 0.0
        return (day - self.start).days / (self.end - self.start).days


class NarrowedGoal(Protocol):
    """A goal that may begin later than its cycle, and be due earlier: a key result."""

    @property
    def start(self) -> date | None:
        """The day it starts, where that is later than the cycle."""

    @property
    def due(self) -> date | None:
        """The day it is due, where that is earlier than the cycle's end."""


def box(dates: cycle.Cycle, key_result: NarrowedGoal | None = None) -> Box:
    """The time box of a key result, which may narrow the cycle's; the cycle's own without one."""
    if key_result is None:
        return Box(dates.start, dates.end)
    return Box(key_result.start or dates.start, key_result.due or dates.end)


def has_pace(what: measures.Measure | None) -> bool:
    """Whether progress is expected day by day: not of what moves in jumps without dates.

    Nor of a guardrail, which holds or does not.
    """
    match what:
        case measures.Reach():
            return True
        case measures.Milestones():
            return all(item.due for item in what.items)
        case _:
            return False


class TargetSpan(NamedTuple):
    """The baseline and target that a phased expectation runs between, as numbers."""

    baseline: Decimal | None
    target: Decimal | None


def expected(
    what: measures.Measure | None,
    when: Box,
    day: date,
    phases: dict[date, Decimal] | None,
    ends: TargetSpan,
) -> float:
    """The share that should be reached by a day, from 0 to 1 (linear as in Viva Goals).

    Nothing before the box. Dated milestones: the weight of those due by then. Phased plans are
    piecewise linear through the given running totals.
    """
    if day < when.start:
        return 0.0
    if isinstance(what, measures.Milestones) and has_pace(what):
        due = sum((item.weight for item in what.items if item.due and item.due <= day), Decimal(0))
        return float(due / sum(item.weight for item in what.items))
    if phases and ends.baseline is not None and ends.target is not None:
        return _phased(when, day, phases, ends)
    return when.gone(day)


def _phased(when: Box, day: date, phases: dict[date, Decimal], ends: TargetSpan) -> float:
    baseline, target = ends
    if baseline is None or target is None or baseline == target:
        return when.gone(day)
    points = {when.start: baseline, when.end: target, **phases}
    before = max(d for d in points if d <= day)
    after = min((d for d in points if d > day), default=before)
    value = points[before]
    if after > before:
        step = Decimal((day - before).days) / (after - before).days
        value += (points[after] - value) * step
    return min(1.0, max(0.0, float((value - baseline) / (target - baseline))))


class Comparison(NamedTuple):
    """What the calendar can be compared with: the part of a progress that has a pace.

    `reached` is where that part is and `expected` where it should be, both from 0 to 1 and None
    where nothing has a pace. `whole` says that the part is all there is.
    """

    reached: float | None = None
    expected: float | None = None
    whole: bool = True


class Clock(NamedTuple):
    """Where a day stands in a cycle: week 8 of 13, and the share of the time that is gone."""

    week: int
    weeks: int
    gone: float
    days_left: int


def clock_on(dates: cycle.Cycle, on: date) -> Clock:
    """Where the day stands; before the start it is week 1, after the end the last week."""
    weeks = max(1, round(dates.days / 7))
    passed = (min(on, dates.end) - dates.start).days
    week = min(weeks, max(0, passed) // 7 + 1)
    length = (dates.end - dates.start).days
    gone = min(1.0, max(0.0, passed / length)) if length else float(on >= dates.end)
    return Clock(week, weeks, gone, max(0, (dates.end - on).days))
