"""How the readings of a KPI have moved: over all cycles, and since a week or a month ago."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from okrcli.model.readings import stretches
from okrcli.views.trend import Trend

SLOTS = 12
_WEEK = timedelta(days=7)
_LEAST = timedelta(days=4)
# what is read this seldom is a monthly figure
MONTHLY = 28
_MONTH, _LEAST_OF_A_MONTH = timedelta(days=30), timedelta(days=20)
_LONGEST_MONTH = timedelta(days=31)


def trend(values: Sequence[tuple[date, Decimal]]) -> Trend:
    """The newest number in each twelfth of the time since the first, oldest first.

    A short history has fewer stretches; None where nothing was read.
    """
    if not values:
        return ()
    first, last = values[0][0], values[-1][0]
    days = (last - first).days + 1
    count = stretches([day for day, _ in values], days, SLOTS)
    slots: list[Decimal | None] = [None] * count
    for day, value in values:
        slots[((day - first).days * count) // days] = value
    return tuple(slots)


def since_before(values: Sequence[tuple[date, Decimal]], every: int, on: date) -> Decimal | None:
    """How the newest number has moved: month on month where it is read monthly, else in a week.

    None where nothing was read in the week, or month, up to a day: what moved is not news then.
    """
    monthly = every >= MONTHLY
    if not values or on - values[-1][0] > (_LONGEST_MONTH if monthly else _WEEK):
        return None
    if monthly:
        return _since(values, _MONTH, _LEAST_OF_A_MONTH)
    return since_last_week(values)


def since_day(values: Sequence[tuple[date, Decimal]], day: date) -> Decimal | None:
    """The newest number less the one that stood on a day; None where nothing was read by then."""
    before = [value for then, value in values if then <= day]
    return values[-1][1] - before[-1] if before else None


def since_last_week(values: Sequence[tuple[date, Decimal]]) -> Decimal | None:
    """The newest number less the one read nearest to a week before it.

    None where nothing was read four days before or earlier.
    """
    return _since(values, _WEEK, _LEAST)


def _since(
    values: Sequence[tuple[date, Decimal]], span: timedelta, least: timedelta
) -> Decimal | None:
    if not values:
        return None
    day, now = values[-1]
    before = [(then, value) for then, value in values if day - then >= least]
    if not before:
        return None
    _, value = min(before, key=lambda reading: abs(day - span - reading[0]))
    return now - value
