"""What a value will be on the last day of its time box, with its 80 % range and the chance.

The formulas are those of "Forecast" in the project's semantics, `course` has them; `okr explain
forecast` tells how often they are right. What the readings cannot carry has a result of its own
instead of a number.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from okrcli.insight import student_t, value_course

NEED = 4
MOVES = 3
_NINETY = 0.9  # a tail of a tenth on either side leaves the 80 % range

Reading = tuple[date, float]


@dataclass(frozen=True)
class TooEarly:
    """Fewer readings after the first than a forecast needs."""

    have: int
    need: int = NEED


@dataclass(frozen=True)
class TooRarely:
    """So few of the steps between readings move that their size says nothing."""

    moves: int
    need: int = MOVES


@dataclass(frozen=True)
class Over:
    """The newest reading is of the last day or later: there is nothing left to foresee."""

    value: float


@dataclass(frozen=True)
class Forecast:
    """The value on the last day, in the measure's own unit.

    `low` and `high` enclose it 8 times in 10; both are None, and so is `chance`, when all steps
    are equal: steps without variance say nothing about how far off the centre may be. `distance`
    is what the centre lacks to the goal, 0 or below once it is inside; `chance` runs from 0 to 1.
    Without a goal both are None.
    """

    day: date
    centre: float
    low: float | None
    high: float | None
    distance: float | None
    chance: float | None


Outcome = Forecast | TooEarly | TooRarely | Over


class ForecastTarget(NamedTuple):
    """Where the value should lie; None where that side is open. Both ends belong to it.

    >>> ForecastTarget(high=24.0).lacks(30.0)
    6.0
    """

    low: float | None = None
    high: float | None = None

    def lacks(self, value: float) -> float | None:
        """How far a value is outside; 0 or below inside; None when both sides are open."""
        gaps = [] if self.low is None else [self.low - value]
        if self.high is not None:
            gaps.append(value - self.high)
        return max(gaps, default=None)


def reach(target: float, *, higher: bool) -> ForecastTarget:
    """The goal of a target, when higher is better or when lower is."""
    return ForecastTarget(low=target) if higher else ForecastTarget(high=target)


def path(start: date, baseline: float | None, readings: Iterable[Reading]) -> list[Reading]:
    """The baseline on the first day and the readings since, one a day: of several the last given.

    Readings before the first day do not count once there is a baseline; without one the newest of
    them stands in for it, else the first reading within the box opens the path. No readings and no
    baseline: an empty path.
    """
    given = sorted(readings, key=lambda reading: reading[0])
    before = [value for day, value in given if day <= start]
    if baseline is None and before:
        baseline = before[-1]
    opening = {} if baseline is None else {start: baseline}
    return list((opening | {day: value for day, value in given if day >= start}).items())


def forecast_of(
    readings: Iterable[Reading],
    last: date,
    goal: ForecastTarget | None = None,
    *,
    percent: bool = False,
) -> Outcome:
    """The forecast for the last day; the first reading is the baseline on the first day.

    Finite readings in any order, of several on one day the last given. With `percent` the value
    stays within 0 and 100 unless a reading or the goal lies outside; nothing falls below 0 unless
    a reading or the goal does.
    """
    by_day = dict(sorted(readings, key=lambda reading: reading[0]))
    days, values = list(by_day), list(by_day.values())
    if days and days[-1] >= last:
        return Over(values[-1])
    if len(days) <= NEED:
        return TooEarly(max(0, len(days) - 1))
    moves = sum(now != then for now, then in zip(values[1:], values, strict=False))
    if moves < MOVES:
        return TooRarely(moves)
    goal = goal or ForecastTarget()
    span = _span([*values, *(end for end in goal if end is not None)], percent=percent)
    return _told(value_course.Course.of(days, values, last), last, goal, span)


def kept_chance(chance: float | None, held: int, readings: int) -> float | None:
    """The chance that a keep-it measure holds on the last day, None without a forecast's chance.

    The mean of the forecast's chance and (held + 1)/(readings + 2), the rule of succession.
    """
    return None if chance is None else (chance + (held + 1) / (readings + 2)) / 2


class _Span(NamedTuple):
    """What the value can be."""

    floor: float = -math.inf
    ceiling: float = math.inf

    def clamp(self, value: float) -> float:
        return min(self.ceiling, max(self.floor, value))


def _span(seen: Sequence[float], *, percent: bool) -> _Span:
    if min(seen) < 0:
        return _Span()
    return _Span(0.0, 100.0 if percent and max(seen) <= 100 else math.inf)


def _told(so_far: value_course.Course, last: date, goal: ForecastTarget, span: _Span) -> Forecast:
    belief = value_course.belief(so_far)
    if belief is None:
        centre = span.clamp(so_far.outside(so_far.values[-1] + so_far.pace * so_far.left))
        return Forecast(last, centre, None, None, goal.lacks(centre), None)
    half = student_t.quantile(_NINETY, belief.freedom) * belief.deviation
    low, centre, high = (
        span.clamp(so_far.outside(value))
        for value in (belief.centre - half, belief.centre, belief.centre + half)
    )
    distance = goal.lacks(centre)
    chance = None if distance is None else _chance(so_far, belief, goal)
    return Forecast(last, centre, low, high, distance, chance)


def _chance(
    so_far: value_course.Course, belief: value_course.Belief, goal: ForecastTarget
) -> float:
    """The share of Student's t about the centre that lies within the goal, nothing clamped."""

    def below(end: float) -> float:
        away = (so_far.inside(end) - belief.centre) / belief.deviation
        return student_t.cdf(away, belief.freedom)

    under = 0.0 if goal.low is None else below(goal.low)
    upto = 1.0 if goal.high is None else below(goal.high)
    return max(0.0, upto - under)
