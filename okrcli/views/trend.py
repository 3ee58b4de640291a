"""What the last weeks looked like: one value a week, for a sparkline."""

from datetime import date
from decimal import Decimal

from okrcli.model import measures, plan, readings
from okrcli.model.readings import Point
from okrcli.scoring import key_results
from okrcli.scoring.progress import measure_progress

WEEKS = 8

Trend = tuple[Decimal | None, ...]


def of_key_result(score: key_results.KeyResultScore, last: date) -> Trend:
    """The readings themselves where they are numbers, the share done otherwise."""
    what = score.measure
    if what is None or isinstance(what, measures.Reach | measures.Keep):
        return of_values(score.readings, last)
    return tuple(
        None if newest is None else _share(what, readings.until(score.readings, newest.day))
        for newest in _weekly(score.readings, last)
    )


def of_values(readings: readings.Series, last: date) -> Trend:
    """The newest number of each of the last weeks."""
    numbers = tuple(point for point in readings if point.reading.value is not None)
    return tuple(newest and newest.reading.value for newest in _weekly(numbers, last))


def change(trend: Trend) -> Decimal | None:
    """The newest value less the oldest; None with fewer than two."""
    known = [value for value in trend if value is not None]
    return known[-1] - known[0] if len(known) > 1 else None


def _share(what: plan.Measure, readings: readings.Series) -> Decimal | None:
    share = measure_progress(what, readings, readings[0].day, pooled=False).share
    return None if share is None else Decimal(repr(round(share, 6)))


def _weekly(readings: readings.Series, last: date) -> list[readings.Point | None]:
    """The newest measurement in each week up to `last`, oldest first, None in weeks without.

    Where something was read after that day (in January, of a cycle that is not closed), the weeks
    end with it.
    """
    slots: list[Point | None] = [None] * WEEKS
    last = max(last, readings[-1].day) if readings else last
    for point in readings:
        ago = (last - point.day).days // 7
        if ago < WEEKS and point.reading.measures:
            slots[WEEKS - 1 - ago] = point
    return slots
