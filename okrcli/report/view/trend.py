"""What the last weeks looked like: one value a week, for a sparkline."""

from datetime import date
from decimal import Decimal

from okrcli.model import measure, plan, series
from okrcli.scoring import goals, progress

WEEKS = 8

Trend = tuple[Decimal | None, ...]


def of_key_result(score: goals.KeyResultScore, last: date) -> Trend:
    """The readings themselves where they are numbers, the share done otherwise."""
    what = score.measure
    if what is None or isinstance(what, measure.Reach | measure.Keep):
        return of_values(score.readings, last)
    return tuple(
        None if newest is None else _share(what, series.until(score.readings, newest.day))
        for newest in _weekly(score.readings, last)
    )


def of_values(readings: series.Series, last: date) -> Trend:
    """The newest number of each of the last weeks."""
    numbers = tuple(point for point in readings if point.reading.value is not None)
    return tuple(newest and newest.reading.value for newest in _weekly(numbers, last))


def change(trend: Trend) -> Decimal | None:
    """The newest value less the oldest; None with fewer than two."""
    known = [value for value in trend if value is not None]
    return known[-1] - known[0] if len(known) > 1 else None


def _share(what: plan.Measure, readings: series.Series) -> Decimal | None:
    share = progress.of(what, readings, readings[0].day, pooled=False).share
    return None if share is None else Decimal(repr(round(share, 6)))


def _weekly(readings: series.Series, last: date) -> list[series.Point | None]:
    """The newest measurement in each week up to `last`, oldest first, None in weeks without.

    Where something was read after that day (in January, of a cycle that is not closed), the weeks
    end with it.
    """
    slots: list[series.Point | None] = [None] * WEEKS
    last = max(last, readings[-1].day) if readings else last
    for point in readings:
        ago = (last - point.day).days // 7
        if ago < WEEKS and point.reading.measures:
            slots[WEEKS - 1 - ago] = point
    return slots
