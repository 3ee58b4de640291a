"""Numbers for programs: what was typed with all its digits, what was computed without noise.

A Decimal is exact. A float is a share, or another figure around 1, and has six decimals, by which
it becomes neither 0 nor 1; computed values of any size pass `computed`. Nothing is `-0.0`.
"""

import json
import re
from datetime import date, datetime
from decimal import Context, Decimal
from typing import Any, overload

from okrcli.text import sanitize

# no text holds a NUL, so what begins with one can only be a number of ours
_MARK = "\x00"
_MARKED = re.compile(r'"\\u0000([^"]*)"')

_DECIMALS = 6
_LEAST = Decimal(1).scaleb(-_DECIMALS)
_DIGITS = Context(prec=12)


def plain(number: Decimal | float) -> str:
    """A number's digits, without an exponent and without a minus before zero.

    >>> plain(Decimal("71.20")), plain(2 / 3), plain(0.99999999), plain(-0.0)
    ('71.20', '0.666667', '0.999999', '0')
    """
    if isinstance(number, float):
        return plain(_share(number).normalize())
    return f"{number.copy_abs() if number == 0 else number:f}"


def _share(part: float) -> Decimal:
    """A share with six decimals: 1 only where that is reached, and 0 only of exactly 0."""
    shown = Decimal(repr(round(part, _DECIMALS)))
    if shown == 1 and part < 1:
        return 1 - _LEAST
    return _LEAST.copy_sign(Decimal(repr(part))) if shown == 0 and part != 0 else shown


@overload
def computed(value: float) -> Decimal: ...


@overload
def computed(value: None) -> None: ...


@overload
def computed(value: float | None) -> Decimal | None: ...


def computed(value: float | None) -> Decimal | None:
    """A figure of any size that was computed, to the twelve digits that are no noise.

    >>> computed(0.1 + 0.2), computed(1234567890123.4)
    (Decimal('0.3'), Decimal('1.23456789012E+12'))
    """
    return None if value is None else Decimal(repr(value)).normalize(_DIGITS)


def json_text(value: Any) -> str:
    """The value as indented JSON with a line end; days and instants in ISO 8601.

    >>> print(json_text({"value": Decimal("71.20"), "on": date(2026, 11, 25)}), end="")
    {
      "value": 71.20,
      "on": "2026-11-25"
    }
    """
    dumped = json.dumps(_marked(value), ensure_ascii=False, indent=2, allow_nan=False, default=_iso)
    return sanitize.in_json(_MARKED.sub(r"\1", dumped)) + "\n"


def _marked(value: Any) -> Any:
    """The value with every number that is not whole as a text that `text` takes out of quotes."""
    match value:
        case dict():
            return {key: _marked(item) for key, item in value.items()}
        case list() | tuple():
            return [_marked(item) for item in value]
        case float() | Decimal():
            return _MARK + plain(value)
    return value


def _iso(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
