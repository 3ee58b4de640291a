"""Series of readings as plain values, and back: a head for each session, a row for each reading.

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


def series_values(every: Mapping[str, Session], names: Set[str]) -> list[Any]:
    """What sessions, by file name, say of some ids: the ids, who wrote when, and what."""
    heads: list[Any] = []
    rows: dict[str, list[Any]] = {}
    for file, each in every.items():
        found = each.readings.keys() & names
        for name in found:
            said = [len(heads), *reading_values(each.readings[name])]
            rows.setdefault(name, []).append(said)
        if found:
            recorded = each.recorded and each.recorded.isoformat()
            heads.append([file, each.date.isoformat(), each.author, recorded])
    return [sorted(names), heads, rows]


def series_of(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> dict[str, readings.Series]:
    """The series of some ids that they say, by id, as a session read at a moment has them.

    ValueError, TypeError, KeyError, AttributeError or ArithmeticError where they say something
    else, or nothing of one of the ids.
    """
    rows, origins = _known(values, names, now)
    return {name: _series(rows[name], origins) for name in names & rows.keys()}


def numbers_of(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> dict[str, list[readings.Number]]:
    """The numbers among them, by id, in no order; errors as `series_of`."""
    rows, origins = _known(values, names, now)
    return {
        name: [(*origins[at][:3], Decimal(value)) for at, value, *_ in rows[name] if value]
        for name in names & rows.keys()
    }


def _known(
    values: Sequence[Any], names: frozenset[str], now: datetime | None
) -> tuple[Mapping[str, Any], list[_Origin]]:
    known, heads, rows = values
    if not names.issubset(known):
        raise KeyError(names)
    return rows, [_origin(head, now) for head in heads]


def _origin(head: Sequence[Any], now: datetime | None) -> _Origin:
    file, day, author, recorded = head
    filed = FiledSession(file, session_of([day, author, recorded, None, {}]), None, now)
    return filed.day, filed.instant or readings.EARLIEST, file, author


def _series(rows: Sequence[Sequence[Any]], origins: Sequence[_Origin]) -> readings.Series:
    points = []
    for at, *said in rows:
        day, recorded, file, author = origins[at]
        points.append(readings.Point(day, recorded, file, author, reading_of(*said)))
    return readings.ordered(points)
