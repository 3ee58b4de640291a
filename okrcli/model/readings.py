"""Readings in order: what was read of one goal or KPI, oldest first."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from okrcli.model import session

# what a missing instant counts as
EARLIEST = datetime.min.replace(tzinfo=UTC)
# a `next` that says that what was to be done is done, and nothing is now
NOTHING_NEXT = frozenset({"-", "\u2013", "\u2014"})

# so many of the newest confidences say how sure people are, and whether less so than before
_SURE = 2


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
# what was read where that is a number: day, instant, file and value
Number = tuple[date, datetime, str, Decimal]


def _day(point: Point) -> date:
    return point.day


def place_in_time(item: Point | Number) -> tuple[date, datetime, str]:
    """What points and numbers are ordered by: the day, then the instant, then the file name."""
    return item[:3]


def ordered(items: Iterable[Point]) -> Series:
    """The points in order of time."""
    return tuple(sorted(items, key=place_in_time))


def numbers(series: Series) -> Iterator[Number]:
    """The numbers among points."""
    for day, recorded, file, _, reading in series:
        if reading.value is not None:
            yield day, recorded, file, reading.value


def until(series: Series, on: date) -> Series:
    """What exists as of a day: readings dated later do not exist yet."""
    return series[: bisect.bisect_right(series, on, key=_day)]


def values_read(series: Series) -> list[tuple[date, Decimal]]:
    """The numeric readings, one a day: the newest of each."""
    return daily(numbers(series))


def daily(found: Iterable[Number]) -> list[tuple[date, Decimal]]:
    """The newest number of each day, of numbers in order of time."""
    return list({day: value for day, _, _, value in found}.items())


def telling(series: Series) -> Series:
    """The points that say how something stands by now, in order; the others are its history.

    They are the newest, the newest that measures, and the newest two that say how sure people are.
    """
    found = list(series[-1:])
    measured, sure = False, 0
    for point in reversed(series):
        measures, says = point.reading.measures, point.reading.confidence is not None
        if point is not found[0] and ((measures and not measured) or (says and sure < _SURE)):
            found.append(point)
        measured, sure = measured or measures, sure + says
        if measured and sure >= _SURE:
            break
    return tuple(reversed(found))


def stretches(days: Sequence[date], length: int, most: int) -> int:
    """Into how many stretches of time, `most` or fewer, `length` days are best divided.

    None is shorter than a week. They are as long as what usually lies between two of the days, so
    that figures of one rhythm leave no stretch empty, but where more and shorter ones keep days
    apart that would fall into one.
    """
    gaps = sorted((after - before).days for before, after in pairwise(days))
    usual = max(7, gaps[len(gaps) // 2] if gaps else 7)
    fewest, finest = (max(1, min(most, -(-length // each))) for each in (usual, 7))
    return max(
        range(fewest, finest + 1), key=lambda count: (_kept_apart(days, length, count), -count)
    )


def _kept_apart(days: Sequence[date], length: int, count: int) -> int:
    """How many of so many stretches have one of the days."""
    return len({((day - days[0]).days * count) // max(1, length) for day in days})


def newest_value(series: Series) -> Decimal | None:
    """The newest numeric reading, None where there is none."""
    return next((p.reading.value for p in reversed(series) if p.reading.value is not None), None)


def confidences_read(series: Series) -> list[int]:
    """The confidences given, oldest first, each from 0 to 10."""
    return [p.reading.confidence for p in series if p.reading.confidence is not None]


def newest_next(series: Series) -> Point | None:
    """The newest reading that says what is done about it: it holds until the next that does.

    None where that one says with a dash that nothing is.
    """
    found = next((point for point in reversed(series) if point.reading.next), None)
    return None if found and (found.reading.next or "").strip() in NOTHING_NEXT else found


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
