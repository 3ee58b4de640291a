"""What the last weeks looked like: one value a week, for a sparkline."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from okrcli.model import measure, series
from okrcli.scoring import goals, progress

WEEKS = 8

Trend = tuple[Decimal | None, ...]
_Value = Callable[[series.Series], Decimal | None]


def of_key_result(score: goals.KeyResultScore, last: date) -> Trend:
    """The readings themselves where they are numbers, the share done otherwise."""
    what = score.measure
    if isinstance(what, measure.Reach | measure.Keep):
        return of_values(score.readings, last)

    def share(readings: series.Series) -> Decimal | None:
        made = progress.of(what, readings, score.box.start, pooled=False)
        return None if made.share is None else Decimal(repr(made.share))

    return _weekly(score.readings, last, share)


def of_values(readings: series.Series, last: date) -> Trend:
    """The newest number of each of the last weeks."""
    return _weekly(readings, last, series.newest_value)


def _weekly(readings: series.Series, last: date, value: _Value) -> Trend:
    """What stood at the end of each week up to `last`, oldest first, None where none was measured.

    Where something was read after that day (in January, of a cycle that is not closed), the weeks
    end with it.
    """
    last = max(last, readings[-1].day) if readings else last
    slots: list[Decimal | None] = []
    for weeks_ago in range(WEEKS - 1, -1, -1):
        until = last - timedelta(days=7 * weeks_ago)
        week = (p for p in readings if until - timedelta(days=7) < p.day <= until)
        read = any(p.reading.measures for p in week)
        slots.append(value(series.until(readings, until)) if read else None)
    return tuple(slots)
