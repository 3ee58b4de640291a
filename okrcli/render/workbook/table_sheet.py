"""A sheet's table: columns with their widths and values, written below its headings."""

import math
import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from rich.cells import cell_len
from xlsxwriter.worksheet import Worksheet

from okrcli.render.workbook.cell_values import Cell, safe_text
from okrcli.render.workbook.cell_writing import write_cell
from okrcli.render.workbook.workbook_writer import BAR, HEADING, LEFT, Property, WorkbookWriter
from okrcli.views.words import state_marks

Row = TypeVar("Row")

# in points: a line of the font, and the highest that Excel lets a row be
_LINE = 15
_HIGHEST = 405
# in digits: what a filter's button takes of a heading
_BUTTON = 3
# Excel's own limit, the heading row included
MOST_ROWS = 1_048_576


class Column(NamedTuple, Generic[Row]):
    """A column: its heading, width in digits, the value of a row in it, and what it means.

    `kind` is "wrapped" for texts that may take several lines, "bar" for shares with a bar behind
    them, "mark" for states in their colours, "numbers" for what stands to the right, else "".
    """

    heading: str
    width: int
    value: Callable[[Row], Cell | state_marks.Mark]
    meaning: str
    kind: str = ""


class Written(NamedTuple):
    """Where a table came to stand: its heading row, and its last row; both from 0."""

    head: int
    last: int


def write_table(
    book: WorkbookWriter,
    sheet: Worksheet,
    columns: Sequence[Column[Row]],
    rows: Sequence[Row],
    place: tuple[int, str],
) -> Written:
    """Write headings and rows at a row, as a table of Excel's of that name; freeze the headings."""
    head, name = place
    headings = [book.language.say(column.heading) for column in columns]
    for n, column in enumerate(columns):
        sheet.set_column(n, n, column.width)
        sheet.write_string(head, n, headings[n], book.format(**_heading(column)))
    set_height(sheet, head, max(map(_heading_lines, columns, headings)))
    for at, row in enumerate(rows, head + 1):
        _write_row(book, sheet, at, [(column, column.value(row)) for column in columns])
    written = Written(head, head + len(rows))
    if rows:
        _as_table(book, sheet, written, [*zip(columns, headings, strict=True)], name)
    _colour(book, sheet, columns, rows, written)
    sheet.freeze_panes(head + 1, 0)
    sheet.repeat_rows(head)
    return written


def _heading_lines(column: Column[Row], heading: str) -> int:
    """How many lines a heading takes, with room for the button of the filter."""
    return line_count(heading, column.width - _BUTTON)


def _heading(column: Column[Row]) -> dict[str, Property]:
    match column.kind:
        case "numbers" | "bar":
            return {**HEADING, "align": "right"}
    return {**HEADING, **LEFT}


def _write_row(
    book: WorkbookWriter,
    sheet: Worksheet,
    at: int,
    cells: Sequence[tuple[Column[Row], Cell | state_marks.Mark]],
) -> None:
    lines = 1
    for n, (column, found) in enumerate(cells):
        value = mark_text(found) if isinstance(found, state_marks.Mark) else found
        write_cell(book, sheet, (at, n), value, **_look(column))
        if column.kind == "wrapped" and isinstance(value, str):
            lines = max(lines, line_count(value, column.width - 1))
    set_height(sheet, at, lines)


def _look(column: Column[Row]) -> dict[str, Property]:
    match column.kind:
        case "wrapped":
            return {**LEFT, "text_wrap": True}
        case "numbers" | "bar":
            return {"align": "right"}
    return dict(LEFT)


def set_height(sheet: Worksheet, at: int, lines: float) -> None:
    """Give a row room for so many lines: LibreOffice does not measure wrapped text itself."""
    if lines > 1:
        sheet.set_row(at, min(_HIGHEST, lines * _LINE))


def line_count(text: str, width: int) -> int:
    """How many lines a text takes in a column of a width, wide letters counted twice."""
    return sum(_wrapped(line, width) for line in safe_text(text).split("\n")) or 1


def _wrapped(line: str, width: int) -> int:
    if cell_len(line) != len(line):
        return math.ceil(cell_len(line) / width)
    return max(1, len(textwrap.wrap(line[: width * 40], width)))


def mark_text(mark: state_marks.Mark) -> str:
    """A state's shape and words: what its colour says is said without it."""
    return f"{mark.shape} {mark.words}".strip()


def _as_table(
    book: WorkbookWriter,
    sheet: Worksheet,
    written: Written,
    headed: Sequence[tuple[Column[Row], str]],
    name: str,
) -> None:
    columns = [
        {"header": heading, "header_format": book.format(**_heading(column))}
        for column, heading in headed
    ]
    options = {"name": name, "columns": columns, "style": "Table Style Light 1"}
    sheet.add_table(written.head, 0, written.last, len(columns) - 1, options)


def _colour(
    book: WorkbookWriter,
    sheet: Worksheet,
    columns: Sequence[Column[Row]],
    rows: Sequence[Row],
    written: Written,
) -> None:
    """Bars behind shares, and the colours of the states there are: conditions, kept by a filter."""
    for n, column in enumerate(columns):
        place = (written.head + 1, n, max(written.head + 1, written.last), n)
        if column.kind == "bar":
            sheet.conditional_format(*place, _bar())
        elif column.kind == "mark":
            for text, look in dict(_marks(column, rows)).items():
                rule = {"type": "cell", "criteria": "==", "value": f'"{text}"'}
                sheet.conditional_format(*place, {**rule, "format": book.colours(look)})


def _marks(column: Column[Row], rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Each text of a column of states, without repetition, with its look."""
    for row in rows:
        found = column.value(row)
        if isinstance(found, state_marks.Mark) and mark_text(found):
            yield mark_text(found).replace('"', '""'), found.look


def _bar() -> dict[str, object]:
    return {
        "type": "data_bar",
        "data_bar_2010": True,
        "bar_solid": True,
        "bar_color": BAR,
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 1,
    }
