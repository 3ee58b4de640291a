"""Writing one cell: every value by its own kind, so that no text is ever taken for a formula."""

from datetime import date

from xlsxwriter.worksheet import Worksheet

from okrcli.messages import N_
from okrcli.render.workbook.cell_values import Cell, Chance, Figure, Share, safe_text
from okrcli.render.workbook.workbook_writer import Property, WorkbookWriter
from okrcli.text import json_text

# a text that begins so would be a formula if somebody typed it, and stays a text when edited
_FORMULA = tuple("=+-@\t\uff1d\uff0b\uff0d\uff20")
# Excel's days begin with 1900 and it has a 29 February in that year
_FIRST = date(1900, 3, 1)
Place = tuple[int, int]


def write_cell(
    book: WorkbookWriter, sheet: Worksheet, at: Place, value: Cell, /, **look: Property
) -> None:
    """Write a value of any kind at a row and column, both from 0; an empty one has its look."""
    match value:
        case None | "":
            sheet.write_blank(*at, None, book.format(**look))
        case str():
            _write_text(book, sheet, at, safe_text(value), look)
        case Figure(exact=False):
            _write_long(book, sheet, at, value, look)
        case date() if value < _FIRST:
            _write_text(book, sheet, at, value.isoformat(), look)
        case date():
            shown = book.format(num_format=book.number_format(value), **look)
            sheet.write_datetime(*at, value, shown)
        case Figure() | Share() | Chance() | int():
            shown = book.format(num_format=book.number_format(value), **look)
            sheet.write_number(*at, _number(value), shown)


def _number(value: Figure | Share | Chance | int) -> float:
    match value:
        case Figure():
            return float(value.amount)
        case Share() | Chance():
            return value.part
    return value


def _write_text(
    book: WorkbookWriter, sheet: Worksheet, at: Place, text: str, look: dict[str, Property]
) -> None:
    if text.startswith(_FORMULA):
        look = {**look, "quote_prefix": True}
    sheet.write_string(*at, text, book.format(**look))


def _write_long(
    book: WorkbookWriter, sheet: Worksheet, at: Place, value: Figure, look: dict[str, Property]
) -> None:
    """A number of which a spreadsheet would lose digits, as a text that says so."""
    _write_text(book, sheet, at, json_text.plain(value.amount), {**look, "align": "right"})
    words = N_("Written as text: a spreadsheet keeps 15 digits of a number.")
    sheet.write_comment(*at, book.language.say(words), {"author": "okr"})
