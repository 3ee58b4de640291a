"""What the last weeks looked like: one value a week, for a sparkline."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from okrcli.model import measures, readings
from okrcli.model.readings import Point
from okrcli.scoring.progress import measure_progress

WEEKS = 8

Trend = tuple[Decimal | None, ...]


def key_result_trend(what: measures.Measure | None, read: readings.Series, last: date) -> Trend:
    """The readings themselves where they are numbers, the share done otherwise."""
    if what is None or isinstance(what, measures.Reach | measures.Keep):
        return values_trend(read, last)
    end = max(last, read[-1].day) if read else last
    return tuple(
        None if newest is None else _share(what, readings.until(read, newest.day))
        for newest in _weekly(read, end, _measures)
    )


def values_trend(readings: readings.Series, last: date) -> Trend:
    """The newest number of each of the last weeks."""
    end = max(last, next((point.day for point in reversed(readings) if _counts(point)), last))
    return tuple(newest and newest.reading.value for newest in _weekly(readings, end, _counts))


def change(trend: Trend) -> Decimal | None:
    """The newest value less the oldest; None with fewer than two."""
    known = [value for value in trend if value is not None]
    return known[-1] - known[0] if len(known) > 1 else None


def _share(what: measures.Measure, readings: readings.Series) -> Decimal | None:
    share = measure_progress(what, readings, readings[0].day, pooled=False).share
    return None if share is None else Decimal(repr(round(share, 6)))


def _counts(point: readings.Point) -> bool:
    return point.reading.value is not None


def _measures(point: readings.Point) -> bool:
    return point.reading.measures


def _weekly(
    readings: readings.Series, end: date, wanted: Callable[[readings.Point], bool]
) -> list[readings.Point | None]:
    """The newest of the wanted in each week up to a day, oldest first, None in weeks without.

    None of the wanted is later than that: where something was read after the cycle (in January, of
    one that is not closed), the weeks end with it. What is older than they are is not looked at.
    """
    slots: list[Point | None] = [None] * WEEKS
    for point in reversed(readings):
        ago = (end - point.day).days // 7
        if ago >= WEEKS:
            break
        if wanted(point) and slots[WEEKS - 1 - ago] is None:
            slots[WEEKS - 1 - ago] = point
    return slots
