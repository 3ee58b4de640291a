"""The course of a value so far, and what two pictures of it say of the last day.

A path that wanders at a steady pace, and a straight line with scatter around it, blended by how
well each fits: steps 1 to 5 of "Forecast" in the project's semantics, where the signs are the same.
"""

import math
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class Belief(NamedTuple):
    """The value on the last day: Student's t about a centre, in the units of the course."""

    centre: float
    variance: float
    freedom: int

    @property
    def deviation(self) -> float:
        """The scale of the distribution: the root of its variance."""
        return math.sqrt(self.variance)


class Course(NamedTuple):
    """Readings as days since the first and changes since the first, in units of the largest.

    The unit keeps squares of very large and very small readings within what a float can hold.
    """

    days: list[int]
    values: list[float]
    left: int
    opening: float
    unit: float

    @classmethod
    def of(cls, days: Sequence[date], values: Sequence[float], last: date) -> "Course":
        """The course of readings that are not all the same, one a day, all before the last day."""
        changes = [value - values[0] for value in values]
        unit = max(map(abs, changes))
        return cls(
            [(day - days[0]).days for day in days],
            [change / unit for change in changes],
            (last - days[-1]).days,
            values[0],
            unit,
        )

    @property
    def pace(self) -> float:
        """What a day has added on average, from the first reading to the newest."""
        return self.values[-1] / self.days[-1]

    @property
    def gaps(self) -> list[int]:
        """The days between neighbours, 1 or more each."""
        return [now - then for now, then in zip(self.days[1:], self.days, strict=False)]

    def outside(self, value: float) -> float:
        """A value of the course in the measure's own unit."""
        return self.opening + value * self.unit

    def inside(self, value: float) -> float:
        """A value in the measure's own unit as one of the course."""
        return (value - self.opening) / self.unit


def belief(course: Course) -> Belief | None:
    """The blend of both pictures, turned half-way to the newest pace; None when steps are equal."""
    roughness, scatter = _roughness(course), _scatter(course)
    if roughness <= _rounding(course):
        return None
    # R_w ≤ 4 · RSS for any path; rounding alone could deny it, and leave a logarithm of 0
    scatter = max(scatter, roughness / 4)
    wandering, line = _wandering(course, roughness), _line(course, scatter)
    w = _share_of_wandering(course, roughness, scatter)
    apart, turn = wandering.centre - line.centre, _turn(course)
    centre = w * wandering.centre + (1 - w) * line.centre + turn / 2
    variance = w * wandering.variance + (1 - w) * line.variance
    return Belief(centre, variance + w * (1 - w) * apart**2 + turn**2, wandering.freedom)


def _rounding(course: Course) -> float:
    """What the roughness of equal steps can amount to by the rounding of floats alone."""
    largest = max(abs(course.opening), course.unit) / course.unit
    return (len(course.days) - 1) * (largest * 2.0**-50) ** 2


def _roughness(course: Course) -> float:
    """Σ(dᵢ - b·dtᵢ)²/dtᵢ: how far the steps are from one steady pace."""
    steps = [now - then for now, then in zip(course.values[1:], course.values, strict=False)]
    pace = course.pace
    return sum((d - pace * dt) ** 2 / dt for d, dt in zip(steps, course.gaps, strict=True))


def _scatter(course: Course) -> float:
    """RSS: the squared distances from the straight line of least squares."""
    day, value, slope, _ = _fit(course)
    pairs = zip(course.days, course.values, strict=True)
    return sum((y - value - slope * (t - day)) ** 2 for t, y in pairs)


def _fit(course: Course) -> tuple[float, float, float, float]:
    """The mean day, the mean value, the slope and S = Σ(t - t̄)² of the least squares line."""
    n = len(course.days)
    day, value = sum(course.days) / n, sum(course.values) / n
    spread = sum((t - day) ** 2 for t in course.days)
    pairs = zip(course.days, course.values, strict=True)
    return day, value, sum((t - day) * (y - value) for t, y in pairs) / spread, spread


def _wandering(course: Course, roughness: float) -> Belief:
    read, left, freedom = course.days[-1], course.left, len(course.days) - 2
    centre = course.values[-1] + course.pace * left
    return Belief(centre, roughness / freedom * left * (1 + left / read), freedom)


def _line(course: Course, scatter: float) -> Belief:
    day, value, slope, spread = _fit(course)
    n = len(course.days)
    ahead = course.days[-1] + course.left - day
    variance = scatter / (n - 2) * (1 + 1 / n + ahead * ahead / spread)
    return Belief(value + slope * ahead, variance, n - 2)


def _share_of_wandering(course: Course, roughness: float, scatter: float) -> float:
    """The weight w = 1/(1 + e^(ℓ_l - ℓ_w)) that the fit gives to the wandering path."""
    n = len(course.days)
    spread = _fit(course)[3]
    gaps = sum(map(math.log, course.gaps)) + math.log(course.days[-1])
    against = gaps - math.log(n) - math.log(spread)
    against += (n - 2) * (math.log(roughness) - math.log(scatter))
    return 0.5 * (1 - math.tanh(against / 4))  # the same curve, without its overflow


def _turn(course: Course) -> float:
    """g: what the pace of the newest half of the steps adds by the last day."""
    back = max(2, len(course.days) // 2)
    days = course.days[-1] - course.days[-1 - back]
    pace = (course.values[-1] - course.values[-1 - back]) / days
    return (pace - course.pace) * course.left
