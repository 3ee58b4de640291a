"""JSON with every number as it was typed: a Decimal keeps all its digits."""

import json
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from okrcli.report import visible

# no text holds a NUL, so what begins with one can only be a number of ours
_MARK = "\x00"
_MARKED = re.compile(r'"\\u0000([^"]*)"')


def text(value: Any) -> str:
    """The value as indented JSON with a line end; days and instants in ISO 8601.

    >>> print(text({"value": Decimal("71.20"), "on": date(2026, 11, 25)}), end="")
    {
      "value": 71.20,
      "on": "2026-11-25"
    }
    """
    dumped = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=_plain)
    return visible.in_json(_MARKED.sub(r"\1", dumped)) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{_MARK}{value:f}"
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
