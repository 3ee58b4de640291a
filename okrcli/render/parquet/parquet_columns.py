"""The tables of the data set and the kind of each column, the same for every format."""

import json
from collections.abc import Container, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Kind = Literal["text", "texts", "decimal", "share", "day", "instant", "minutes", "count", "flag"]
Value = None | str | tuple[str, ...] | Decimal | float | date | datetime | int | bool
Row = Mapping[str, Value]

# what a decimal column holds: so many digits in all, and so many behind the point
DIGITS, PLACES = 38, 9
FORMAT = 1
# in every table, so that cycles, days and repositories can be put one below the other
_COMMON: dict[str, Kind] = {
    "cycle": "text",
    "on": "day",
    "organisation": "text",
    "repo": "text",
}
_ALONE: dict[str, Kind] = {"organisation": "text", "repo": "text"}

TABLES: dict[str, dict[str, Kind]] = {
    "readings": {
        **_COMMON,
        "ref": "text",
        "team": "text",
        "division": "text",
        "kind": "text",
        "date": "day",
        "recorded": "instant",
        "recorded_offset_min": "minutes",
        "author": "text",
        "value": "decimal",
        "value_text": "text",
        "yes": "flag",
        "done": "texts",
        "undone": "texts",
        "zone": "text",
        "skip": "text",
        "confidence": "count",
        "note": "text",
        "file": "text",
    },
    "key_results": {
        **_COMMON,
        "ref": "text",
        "team": "text",
        "division": "text",
        "objective": "text",
        "key_result": "text",
        "objective_title": "text",
        "title": "text",
        "owner": "text",
        "owner_name": "text",
        "shared_with": "texts",
        "kind": "text",
        "measure": "text",
        "unit": "text",
        "baseline": "decimal",
        "now": "decimal",
        "target": "decimal",
        "keep_from": "decimal",
        "keep_to": "decimal",
        "progress": "share",
        "progress_counted": "share",
        "held": "count",
        "held_of": "count",
        "expected": "share",
        "state": "text",
        "pace": "text",
        "confidence": "count",
        "confidence_change": "count",
        "forecast": "share",
        "forecast_low": "share",
        "forecast_high": "share",
        "forecast_chance": "share",
        "weight": "decimal",
        "counted": "flag",
        "in_mean": "flag",
        "skipped": "text",
        "start": "day",
        "due": "day",
        "last_reading": "day",
        "silent_days": "count",
        "leading": "texts",
        "lagging": "texts",
        "note": "text",
        "was": "texts",
        "dropped": "day",
        "grade": "decimal",
        "outcome": "text",
        "learned": "text",
    },
    "objectives": {
        **_COMMON,
        "ref": "text",
        "team": "text",
        "division": "text",
        "objective": "text",
        "title": "text",
        "why": "text",
        "owner": "text",
        "owner_name": "text",
        "kind": "text",
        "shared_with": "texts",
        "progress": "share",
        "expected": "share",
        "state": "text",
        "in_mean": "flag",
        "grade": "decimal",
        "learned": "text",
    },
    "teams": {
        **_COMMON,
        "team": "text",
        "name": "text",
        "division": "text",
        "lead": "text",
        "progress": "share",
        "objectives": "count",
        "closed": "day",
    },
    "kpis": {
        **_COMMON,
        "ref": "text",
        "side": "text",
        "key_result": "text",
        "title": "text",
        "value": "decimal",
        "holds": "flag",
        "unit": "text",
    },
    "cycles": {
        **_COMMON,
        "label": "text",
        "start": "day",
        "end": "day",
        "opens": "day",
        "closed": "flag",
        "progress": "share",
        "teams": "count",
    },
    "alignments": {
        **_COMMON,
        "from_ref": "text",
        "to_ref": "text",
        "written": "text",
    },
    "people": {**_ALONE, "id": "text", "name": "text", "team": "text"},
    "states": {"state": "text", "state_en": "text", "state_nb": "text"},
}
# those that are not of a cycle: one file each
ALONE = ("people", "states")

_TYPES: dict[Kind, str] = {
    "text": "string",
    "texts": "list<string>",
    "decimal": f"decimal({DIGITS}, {PLACES})",
    "share": "double",
    "day": "date32",
    "instant": "timestamp(us, UTC)",
    "minutes": "int16",
    "count": "int32",
    "flag": "bool",
}


def fits(number: Decimal) -> bool:
    """Whether a decimal column holds a number with all its digits.

    >>> fits(Decimal("0.123456789")), fits(Decimal("0.1234567891"))
    (True, False)
    """
    sign, digits, exponent = number.as_tuple()
    del sign
    if not isinstance(exponent, int):
        return False
    return -exponent <= PLACES and len(digits) + exponent <= DIGITS - PLACES


def schema_text(tables: Container[str]) -> str:
    """The tables that were written with the type of each column, as JSON."""
    described = {
        name: {column: _type(column, kind) for column, kind in TABLES[name].items()}
        for name in TABLES
        if name in tables
    }
    return json.dumps({"format": FORMAT, "tables": described}, indent=2) + "\n"


def _type(column: str, kind: Kind) -> str:
    return "int8" if is_confidence(column) else _TYPES[kind]


def is_confidence(column: str) -> bool:
    """Whether a column holds a confidence, from 0 to 10, or how far one moved."""
    return column in {"confidence", "confidence_change"}
