"""Where things stand in a picture: days across in per cent, values down in pixels."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

MOST_TICKS = 6
_DAYS_FOR_WEEKS = 45
_STRIDES = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000)


class Tick(NamedTuple):
    """A day on the axis below a picture; `x` is in per cent of the whole width.

    `unit` says what it is the beginning of: a "year", a "month" or, within a month, a "day".
    """

    day: date
    x: float
    unit: str


@dataclass(frozen=True)
class Days:
    """The days of a picture: `width` is the share of it, in per cent, that they spread over."""

    start: date
    end: date
    width: float = 100.0

    def x(self, day: date) -> float:
        """Where a day stands, in per cent of the whole picture; the only day of one at its left."""
        length = (self.end - self.start).days
        passed = (day - self.start).days
        share = min(1.0, max(0.0, passed / length)) if length else 0.0
        return round(share * self.width, 3)

    def ticks(self) -> list[Tick]:
        """At most six days to name: beginnings of months, of weeks where there is hardly one."""
        if (self.end - self.start).days < _DAYS_FOR_WEEKS:
            return [Tick(day, self.x(day), "day") for day in self._weeks()]
        months = list(self._months())
        for stride in _STRIDES:
            found = [d for d in months if (d.year * 12 + d.month - 1) % stride == 0]
            if len(found) <= MOST_TICKS:
                unit = "month" if stride < 12 else "year"
                return [Tick(day, self.x(day), unit) for day in found]
        return []

    def _weeks(self) -> Iterator[date]:
        """The first day, then each seventh; every second of those in more than five weeks."""
        step = 7 if (self.end - self.start).days <= 7 * (MOST_TICKS - 1) else 14
        for day in range(0, (self.end - self.start).days + 1, step):
            yield self.start + timedelta(days=day)

    def _months(self) -> Iterator[date]:
        """The first of each month inside."""
        year, month = self.start.year, self.start.month
        while (day := date(year, month, 1)) <= self.end:
            if day >= self.start:
                yield day
            if (year, month) == (date.max.year, 12):
                return
            step = calendar.monthrange(year, month)[1]
            following = day + timedelta(days=step)
            year, month = following.year, following.month


@dataclass(frozen=True)
class Values:
    """The values of a picture, from its lowest at the bottom to its highest at the top."""

    low: float
    high: float
    top: float
    bottom: float

    @staticmethod
    def around(seen: Iterable[float], top: float, bottom: float) -> "Values":
        """The scale that holds all of these; the same value all along stands in the middle."""
        known = list(seen)
        low, high = min(known), max(known)
        if low == high:
            spread = abs(low) or 1.0
            low, high = low - spread, high + spread
        return Values(low, high, top, bottom)

    def y(self, value: float) -> float:
        """How far down a value stands, in pixels."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 2)
