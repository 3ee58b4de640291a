"""The rows of one sheet of a workbook, and the texts that its cells share."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from okrcli.actions.importing import cells, limits
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.sheets import number_formats, xml
from okrcli.actions.importing.sheets.zip_parts import Package

if TYPE_CHECKING:
    from okrcli.actions.importing.sheets.workbook import Style

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
UNSTORED = "formula"


class Context(NamedTuple):
    """What a sheet's cells are read with."""

    name: str
    shared: Sequence[str]
    styles: "Sequence[Style]"
    links: Mapping[str, str]
    from_1904: bool


def unescaped(text: str) -> str:
    """A text with `_x000D_` and its like as the characters they stand for."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def shared_texts(package: Package, part: str) -> list[str]:
    """The texts that cells refer to by number; readings of Japanese names are no part of them."""
    if part not in package.names:
        return []
    reader = _SharedTexts()
    xml.parse(package.name, package.pieces(part), reader.start, reader.end, reader.text)
    return reader.found


class _SharedTexts:
    def __init__(self) -> None:
        self.found: list[str] = []
        self.parts: list[str] = []
        self.is_text = self.is_aside = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        """An element begins."""
        if tag == "si":
            self.parts.clear()
        elif tag == "rPh":
            self.is_aside = True
        elif tag == "t":
            self.is_text = not self.is_aside

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "si":
            self.found.append(unescaped("".join(self.parts)))
        elif tag == "rPh":
            self.is_aside = False
        elif tag == "t":
            self.is_text = False

    def text(self, piece: str) -> None:
        """Characters inside an element."""
        if self.is_text:
            self.parts.append(piece)


def worksheet_rows(package: Package, part: str, context: Context) -> tuple[GridRow, ...]:
    """The rows of a sheet that hold something; UnreadableFile where they are too many or far."""
    reader = _Reader(context)
    xml.parse(package.name, package.pieces(part), reader.start, reader.end, reader.text)
    return tuple(reader.finished())


class _Reader:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.rows: dict[int, dict[int, cells.Cell]] = {}
        self.hidden: set[int] = set()
        self.row = self.column = self.count = 0
        self.given: dict[str, str] = {}
        self.stored: list[str] = []
        self.has_formula = self.in_value = self.aside = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            self._begin(given)
        elif tag == "row":
            self.row = int(given["r"]) if _is_small(given.get("r", "")) else self.row + 1
            self.column = 0
            if given.get("hidden") in {"1", "true"}:
                self.hidden.add(self.row)
        elif tag == "f":
            self.has_formula = True
        elif tag in {"v", "t"}:
            self.in_value = not self.aside
        elif tag == "rPh":
            self.aside = True
        elif tag == "hyperlink":
            self._link(given)

    def _begin(self, given: dict[str, str]) -> None:
        place = _PLACE.fullmatch(given.get("r", ""))
        if place:
            self.row, self.column = int(place[2]), column_number(place[1])
        else:
            self.column += 1
        self.count += 1
        limits.check_cells(self.context.name, self.count)
        self.given, self.stored, self.has_formula = given, [], False

    def text(self, piece: str) -> None:
        """Characters inside an element."""
        if self.in_value:
            self.stored.append(piece)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in {"v", "t"}:
            self.in_value = False
        elif tag == "rPh":
            self.aside = False
        elif tag == "c":
            cell = self._cell("".join(self.stored))
            if not cell.blank:
                if self.row > limits.ROWS or self.column > limits.COLUMNS:
                    name = given_place(self.row, self.column)
                    limits.check_place(self.context.name, name, self.row, self.column)
                self.rows.setdefault(self.row, {})[self.column] = cell

    def _link(self, given: dict[str, str]) -> None:
        key = next((value for name, value in given.items() if name.endswith(":id")), "")
        place = _PLACE.fullmatch(given.get("ref", "").partition(":")[0])
        target = self.context.links.get(key, "")
        if place and target:
            row, column = self.rows.get(int(place[2]), {}), column_number(place[1])
            if column in row:
                row[column] = row[column]._replace(link=target)

    def _cell(self, stored: str) -> cells.Cell:
        kind = self.given.get("t", "n")
        number = self.given.get("s", "0")
        styles = self.context.styles
        style = styles[int(number)] if _is_small(number) and int(number) < len(styles) else None
        made = self._value(kind, stored, style.format if style else number_formats.Format())
        if self.has_formula and not stored:
            made = cells.Cell(error=UNSTORED)
        if style and (style.struck or style.bold):
            return made._replace(struck=style.struck, bold=style.bold)
        return made

    def _value(self, kind: str, stored: str, form: number_formats.Format) -> cells.Cell:
        if kind == "e":
            return cells.Cell(error=stored or "#ERROR")
        if kind == "s":
            known = self.context.shared
            is_known = _is_small(stored) and int(stored) < len(known)
            return cells.Cell(known[int(stored)] if is_known else None)
        if kind in {"str", "inlineStr"}:
            return cells.Cell(unescaped(stored))
        if kind == "b":
            return cells.Cell(stored == "1")
        if kind == "d":
            return cells.Cell(_iso_day(stored) or stored)
        return self._number(stored, form) if stored.strip() else cells.BLANK

    def _number(self, stored: str, form: number_formats.Format) -> cells.Cell:
        value = number_formats.exact(stored)
        if value is None:
            return cells.Cell(stored.strip(), error="#NUM")
        if form.kind == "day":
            return cells.Cell(
                number_formats.day_of(value, from_1904=self.context.from_1904) or value
            )
        if form.kind == "time":
            return cells.Cell(_clock(value))
        return cells.Cell(value, form.percent, form.currency, form.scaled)

    def finished(self) -> list[GridRow]:
        """The rows in order, each as wide as its last cell."""
        made = []
        for number in sorted(self.rows):
            row = self.rows[number]
            filled = tuple(row.get(i, cells.BLANK) for i in range(1, max(row) + 1))
            made.append(GridRow(str(number), number, filled, number in self.hidden))
        return made


def _is_small(text: str) -> bool:
    """Whether a text is the digits of a number that may count rows, styles or texts."""
    return text.isascii() and text.isdecimal() and len(text) < 9


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _clock(value: Decimal) -> str:
    """A time of day or a duration as `1:30`, which is no plain number."""
    minutes = round(value * 24 * 60)
    return f"{minutes // 60}:{minutes % 60:02}"


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """The number of a column from 1: `A` is 1, `AA` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a column, from 1: 27 is `AA`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def given_place(row: int, column: int) -> str:
    """A cell's address: `B7`."""
    return f"{column_letters(column)}{row}"
