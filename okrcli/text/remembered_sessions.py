"""Sessions as plain values, and back: what the scanner read, for who keeps it elsewhere.

It gives back what the scanner gave, so it is for what the scanner gave alone.
"""

from collections.abc import Sequence
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
        {name: reading_values(reading) for name, reading in each.readings.items()},
    ]


def session_of(values: Sequence[Any]) -> session.Session:
    """The session that says so.

    ValueError, TypeError, KeyError, AttributeError or ArithmeticError where it says something else.
    """
    day, author, recorded, note, given = values
    keys = {
        "date": date.fromisoformat(day),
        "author": author,
        "recorded": recorded and datetime.fromisoformat(recorded),
        "note": note,
        "readings": {name: reading_of(*said) for name, said in given.items()},
    }
    return session.Session.holding(keys, _SESSION)


def reading_values(reading: session.Reading) -> list[Any]:
    """What a reading says: mostly a number, a confidence and a note."""
    value = None if reading.value is None else str(reading.value)
    found = [value, reading.confidence, reading.note]
    rest = {name: given for name in _REST if (given := getattr(reading, name)) != _BLANK[name]}
    return [*found, rest] if rest else found


def reading_of(
    value: str | None, confidence: int | None, note: str | None, rest: dict[str, Any] | None = None
) -> session.Reading:
    """The reading that says so; TypeError, KeyError or ArithmeticError of something else."""
    values = _BLANK.copy()
    if value is not None:
        values["value"] = Decimal(value)
    values["confidence"] = confidence
    values["note"] = note
    for name, given in (rest or {}).items():
        values[name] = tuple(given) if isinstance(given, list) else given
    return session.Reading.holding(values, _KEYS)
