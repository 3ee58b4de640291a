"""One cell of a CSV file: numbers that a spreadsheet can count with, text that it cannot run."""

from datetime import date, datetime
from typing import NamedTuple

from okrcli.text import json_text
from okrcli.text.sanitize import visible_lines
from okrcli.views.key_result_columns import Cell

# Excel and its kin take a text that begins with one of these for a formula, full-width forms too
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


class Dialect(NamedTuple):
    """What stands between cells, in numbers, and before it all."""

    delimiter: str
    point: str = "."
    mark: str = ""


def shown(cell: Cell, dialect: Dialect) -> str:
    """The cell's text, not yet quoted.

    Numbers are those of `exact`; days are ISO 8601; of people's text controls are
    spelled out, and an apostrophe goes before what a spreadsheet would take for a formula.
    """
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return str(cell)
        case str():
            return _text(cell)
        case datetime() | date():
            return cell.isoformat()
        case _:
            return json_text.plain(cell).replace(".", dialect.point)


def _text(text: str) -> str:
    safe = "\n".join(visible_lines(text)).strip()
    return f"'{safe}" if safe.startswith(_FORMULA) else safe
