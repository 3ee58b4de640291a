"""Two series week by week: on one grid over their common dates, and without the month's rhythm."""

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from operator import itemgetter, sub
from typing import NamedTuple

Reading = tuple[date, float]

WEEK = 7
MOST = 8192
_ROUNDING = 2.0**-44  # steps that differ by less than this share of the readings do not differ
_MEMBERS = 3


class Weeks(NamedTuple):
    """Both series at the same days, a week apart; empty when they share no dates.

    `read` is the number of these weeks in which the series that was read less was read at all.
    """

    days: tuple[date, ...]
    first: list[float]
    second: list[float]
    read: int


def together(first: Iterable[Reading], second: Iterable[Reading]) -> Weeks:
    """Both series on a weekly grid over their common dates, linear between readings.

    No more than the newest 8,192 weeks, so that a date mistyped by a thousand years costs nothing.
    Any order of days, of several readings on a day the last given. The grid stands on the weekday
    that most readings were taken on, so that a regular week is read and not interpolated; of
    weekdays with as many, the first.
    """
    one, two = _daily(first), _daily(second)
    if not one or not two:
        return Weeks((), [], [], 0)
    end = min(max(one), max(two))
    start = max(min(one), min(two), end - MOST * WEEK)
    days = range(_anchor([*one, *two], start, end), end + 1, WEEK)
    read = min(_weeks_read(days, one), _weeks_read(days, two))
    return Weeks(_dates(days), _at(days, one), _at(days, two), read)


@lru_cache(maxsize=64)
def _dates(days: range) -> tuple[date, ...]:
    return tuple([date.fromordinal(day) for day in days])


def _daily(readings: Iterable[Reading]) -> dict[int, float]:
    return {day.toordinal(): value for day, value in sorted(readings, key=itemgetter(0))}


def _anchor(days: Iterable[int], start: int, end: int) -> int:
    """The first grid day: within a week of the start, as many readings as can be on its weekday."""
    votes = Counter([(day - start) % WEEK for day in days if start <= day <= end])
    return start + min(votes, key=lambda shift: (-votes[shift], shift), default=0)


def _weeks_read(days: Sequence[int], readings: Mapping[int, float]) -> int:
    """How many of the grid's days have a reading within three days of them."""
    if all(map(readings.__contains__, days)):
        return len(days)
    nearest = {(day - days[0] + WEEK // 2) // WEEK for day in readings}
    return len(nearest & set(range(len(days))))


def _at(days: Sequence[int], readings: dict[int, float]) -> list[float]:
    """The values at the days, all of them between the first and the last reading, both included."""
    if all(map(readings.__contains__, days)):
        return list(map(readings.__getitem__, days))
    points = iter(readings.items())
    then, value = before = next(points)
    found = []
    for day in days:
        while then < day:
            before = then, value
            then, value = next(points)
        share = (then - day) / (then - before[0]) if then > day else 0.0
        found.append(value + (before[1] - value) * share)
    return found


@lru_cache(maxsize=64)
def classes(days: tuple[date, ...]) -> tuple[int, ...]:
    """The class of each week but the last day's: whole weeks from its start to the month's end."""
    return tuple([(_month_end(day.year, day.month) - day.day) // WEEK for day in days[:-1]])


def weekly_steps(rhythm: Sequence[int], values: Sequence[float]) -> tuple[float, ...]:
    """The changes from week to week without the month's rhythm and their mean, the largest 1 or -1.

    The rhythm is the class of each change. The mean of a class with three or more members is taken
    out of it, and the overall mean put in. All are 0 when the changes differ by no more than
    rounding does.
    """
    changes = list(map(sub, values[1:], values))
    mean = sum(changes) / len(changes)
    level = _class_means(rhythm, changes, mean)
    changes = [change - part for change, part in zip(changes, level, strict=True)]
    rest = sum(changes) / len(changes)
    changes = [change - rest for change in changes]
    largest = max(map(abs, changes))
    if largest <= _ROUNDING * max(map(abs, values)):
        return (0.0,) * len(changes)
    return tuple([change / largest for change in changes])


def _class_means(rhythm: Sequence[int], changes: Sequence[float], mean: float) -> list[float]:
    """What to take out of each week: its class's mean less the overall mean, 0 in small classes."""
    members = defaultdict(list)
    for kind, change in zip(rhythm, changes, strict=True):
        members[kind].append(change)
    means = {
        kind: sum(some) / len(some) - mean
        for kind, some in members.items()
        if len(some) >= _MEMBERS
    }
    return [means.get(kind, 0.0) for kind in rhythm]


@cache
def _month_end(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
