"""Sessions as plain values, and back: what the scanner read, for who keeps it elsewhere.

It gives back what the scanner gave, so it is for what the scanner gave alone.
"""

from collections.abc import Sequence, Set
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from okrcli.model import session

_BLANK: dict[str, Any] = {
    name: field.get_default() for name, field in session.Reading.model_fields.items()
}
_KEYS = set(_BLANK)
_SESSION = set(session.Session.model_fields)
# what most readings have, and no more
_PLAIN = ("value", "confidence", "note")
_REST = tuple(name for name in _BLANK if name not in _PLAIN)


def session_values(each: session.Session) -> list[Any]:
    """What a session says, as texts, whole numbers, lists and dicts."""
    return [
        each.date.isoformat(),
        each.author,
        each.recorded and each.recorded.isoformat(),
        each.note,
        {name: _said(reading) for name, reading in each.readings.items()},
    ]


def session_of(values: Sequence[Any], only: Set[str] | None = None) -> session.Session:
    """The session that says so; of readings those of some ids alone, if any are named.

    ValueError, TypeError, KeyError, AttributeError or ArithmeticError where it says something else.
    """
    day, author, recorded, note, given = values
    names = given.keys() if only is None else given.keys() & only
    keys = {
        "date": date.fromisoformat(day),
        "author": author,
        "recorded": recorded and datetime.fromisoformat(recorded),
        "note": note,
        "readings": {name: _reading(*given[name]) for name in names},
    }
    return session.Session.holding(keys, _SESSION)


def _said(reading: session.Reading) -> list[Any]:
    value = None if reading.value is None else str(reading.value)
    found = [value, reading.confidence, reading.note]
    rest = {name: given for name in _REST if (given := getattr(reading, name)) != _BLANK[name]}
    return [*found, rest] if rest else found


def _reading(
    value: str | None, confidence: int | None, note: str | None, rest: dict[str, Any] | None = None
) -> session.Reading:
    values = _BLANK.copy()
    if value is not None:
        values["value"] = Decimal(value)
    values["confidence"] = confidence
    values["note"] = note
    for name, given in (rest or {}).items():
        values[name] = tuple(given) if isinstance(given, list) else given
    return session.Reading.holding(values, _KEYS)
