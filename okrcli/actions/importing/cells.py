"""What a file holds before anything is understood: cells in rows in grids, with their addresses."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

Value = str | Decimal | bool | date | None


class Cell(NamedTuple):
    """One cell: its value, and what its format adds to it.

    `percent` and `currency` come from a spreadsheet's number format, `error` is a spreadsheet's
    `#N/A`, `serial` says that a number came from a text file, where a day may stand as a number.
    """

    value: Value = None
    percent: bool = False
    currency: str = ""
    scaled: bool = False
    struck: bool = False
    bold: bool = False
    error: str = ""
    link: str = ""

    @property
    def text(self) -> str:
        """The value as a person would write it, without blanks around it; empty for none."""
        value = self.value
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Decimal):
            return f"{value:f}"
        return "" if value is None else value.isoformat()

    @property
    def blank(self) -> bool:
        """Whether nothing stands there, not even an error."""
        value = self.value
        if isinstance(value, str):
            return (not value or value.isspace()) and not self.error
        return value is None and not self.error


BLANK = Cell()


class GridRow(NamedTuple):
    """A row: its address inside the grid (`7`, `objectives[3]`), its number, and its cells.

    `heading` marks a line that a document itself sets apart as a heading.
    """

    at: str
    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False
    heading: int = 0

    @property
    def first(self) -> Cell | None:
        """The first cell that holds something, None in an empty row."""
        for cell in self.cells:
            if not cell.blank:
                return cell
        return None

    @property
    def filled(self) -> list[tuple[int, Cell]]:
        """The cells that hold something, with their columns."""
        return [(i, cell) for i, cell in enumerate(self.cells) if not cell.blank]


class Grid(NamedTuple):
    """The rows of one sheet, text file or list of objects.

    `label` stands before a row's address (`OKRs!7`), and is empty where the file has one grid only.
    """

    file: str
    name: str
    rows: tuple[GridRow, ...]
    label: str = ""
    hidden: bool = False
    kind: str = "sheet"

    def address(self, row: GridRow) -> str:
        """Where a row stands, as people are told."""
        return f"{self.label}!{row.at}" if self.label else row.at

    @property
    def called(self) -> str:
        """What the grid is called in messages."""
        return self.label or self.name or self.file


class OutlineItem(NamedTuple):
    """A line of a document: a list's item (`depth` from 1), a heading, or a paragraph (0).

    `heading` is a heading's level, `done` the tick of a task list, `gap` whether a blank line
    stands above.
    """

    line: int
    text: str
    depth: int = 0
    heading: int = 0
    done: bool | None = None
    numbered: bool = False
    gap: bool = False


class Outline(NamedTuple):
    """A document of headings, paragraphs and lists."""

    file: str
    name: str
    items: tuple[OutlineItem, ...]
    label: str = ""

    def address(self, item: OutlineItem) -> str:
        """Where a line stands, as people are told."""
        return f"{self.label}!{item.line}" if self.label else str(item.line)


def table_of(
    file: str, name: str, rows: list[tuple[str, int, tuple[Cell, ...]]], label: str = ""
) -> Grid:
    """A grid of plain rows: address, number, cells."""
    return Grid(file, name, tuple(GridRow(*row) for row in rows), label)
