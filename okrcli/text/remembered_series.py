"""Series of readings as plain values, and back: a head for each session, columns for each id.

As with whole sessions, what the scanner gave is given back, so it is for that alone.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from okrcli.model import readings
from okrcli.model.session import Session
from okrcli.model.workspace import FiledSession
from okrcli.text.remembered_sessions import reading_of, reading_values, session_of

# what all points of a session share: day, instant, file and author
_Origin = tuple[date, datetime, str, str]
# neither a confidence nor a note
_NO_MORE = [None, None]


def series_values(every: Mapping[str, Session], names: Set[str]) -> list[Any]:
    """What sessions, by file name, say of some ids: the ids, who wrote when, and what.

    Of each id there is a column of sessions, by number, one of values, and one of all else.
    """
    heads: list[Any] = []
    rows: dict[str, list[Any]] = {}
    for file, each in every.items():
        found = each.readings.keys() & names
        for name in found:
            value, *rest = reading_values(each.readings[name])
            rows.setdefault(name, []).append(
                (len(heads), value, rest if rest != _NO_MORE else None)
            )
        if found:
            recorded = each.recorded and each.recorded.isoformat()
            heads.append([file, each.date.isoformat(), each.author, recorded])
    columns = {name: list(zip(*found, strict=True)) for name, found in rows.items()}
    return [sorted(names), heads, columns]


def series_of(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> dict[str, readings.Series]:
    """The series of some ids that they say, by id, as a session read at a moment has them.

    ValueError, TypeError, KeyError, AttributeError or ArithmeticError where they say something
    else, or nothing of one of the ids.
    """
    columns, origins = _known(values, names, now)
    return {name: _series(columns[name], origins) for name in names & columns.keys()}


def numbers_of(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> dict[str, list[readings.Number]]:
    """The numbers among them, by id, in no order; errors as `series_of`."""
    columns, origins = _known(values, names, now)
    starts = [origin[:3] for origin in origins]
    return {
        name: [
            (*starts[at], Decimal(value))
            for at, value in zip(*columns[name][:2], strict=True)
            if value is not None
        ]
        for name in names & columns.keys()
    }


def _known(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> tuple[Mapping[str, Any], list[_Origin]]:
    known, heads, columns = values
    if not names.issubset(known):
        raise KeyError(names)
    return columns, [_origin(head, now) for head in heads]


def _origin(head: Sequence[Any], now: datetime | None) -> _Origin:
    file, day, author, recorded = head
    filed = FiledSession(file, session_of([day, author, recorded, None, {}]), None, now)
    return filed.day, filed.instant or readings.EARLIEST, file, author


def _series(columns: Sequence[Sequence[Any]], origins: Sequence[_Origin]) -> readings.Series:
    points = []
    for at, value, rest in zip(*columns, strict=True):
        day, recorded, file, author = origins[at]
        reading = reading_of(value, *(rest or _NO_MORE))
        points.append(readings.Point(day, recorded, file, author, reading))
    return readings.ordered(points)
