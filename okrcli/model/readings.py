"""Readings in order: what was read of one goal or KPI, oldest first."""

import bisect
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from okrcli.model import session

# what a missing instant counts as
EARLIEST = datetime.min.replace(tzinfo=UTC)


class Point(NamedTuple):
    """One reading with who, when and where; points compare by day, instant and file name."""

    day: date
    recorded: datetime
    file: str
    author: str
    reading: session.Reading

    @property
    def instant(self) -> datetime | None:
        """When it was recorded, None where the session does not say."""
        return None if self.recorded == EARLIEST else self.recorded


Series = tuple[Point, ...]


def _day(point: Point) -> date:
    return point.day


def ordered(items: Iterable[Point]) -> Series:
    """The points by day, then instant, then file name."""
    return tuple(sorted(items, key=lambda point: point[:3]))


def until(series: Series, on: date) -> Series:
    """What exists as of a day: readings dated later do not exist yet."""
    return series[: bisect.bisect_right(series, on, key=_day)]


def values_read(series: Series) -> list[tuple[date, Decimal]]:
    """The numeric readings, one a day: the newest of each."""
    by_day = {p.day: value for p in series if (value := p.reading.value) is not None}
    return list(by_day.items())


def stretches(days: Sequence[date], length: int, most: int) -> int:
    """Into how many stretches of time, `most` or fewer, `length` days are best divided.

    None is shorter than a week, or than what usually lies between two of the days, so that figures
    of one rhythm leave no stretch empty.
    """
    gaps = sorted((after - before).days for before, after in pairwise(days))
    usual = max(7, gaps[len(gaps) // 2] if gaps else 7)
    return max(1, min(most, -(-length // usual)))


def newest_value(series: Series) -> Decimal | None:
    """The newest numeric reading, None where there is none."""
    return next((p.reading.value for p in reversed(series) if p.reading.value is not None), None)


def confidences_read(series: Series) -> list[int]:
    """The confidences given, oldest first, each from 0 to 10."""
    return [p.reading.confidence for p in series if p.reading.confidence is not None]


def newest_next(series: Series) -> Point | None:
    """The newest reading that says what is done about it: it holds until the next that does."""
    return next((point for point in reversed(series) if point.reading.next), None)


def skipped(series: Series) -> str | None:
    """The reason it is left out of means for now: a skip that no measurement has followed."""
    for point in reversed(series):
        if point.reading.skip:
            return point.reading.skip
        if point.reading.measures:
            return None
    return None


def without_values(series: Series) -> Series:
    """The same points with notes and confidence only: of a goal whose values come from a KPI."""
    bare = session.Reading().model_copy
    return tuple(
        point._replace(
            reading=bare(
                update={
                    k: getattr(point.reading, k) for k in ("skip", "confidence", "note", "next")
                }
            )
        )
        for point in series
    )
