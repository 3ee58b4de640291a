"""CSV as spreadsheets write it: comma, semicolon or tab between the cells, a header above."""

import csv
import io
import re
from collections.abc import Iterator

from okrcli.actions.rows.row_table import Columns, InputRow, Trouble
from okrcli.messages import N_, Message

_SEPARATORS = ";\t,"
# what Excel reads and writes above the header, to say what stands between the cells
_TOLD = re.compile(r'"?sep=(?P<separator>[^\w"\r\n])"?\s*', re.IGNORECASE)


def csv_rows(text: str, trouble: Trouble, known: Columns) -> Iterator[InputRow]:
    """The rows below the header, whose columns may stand in any order; blank lines are none.

    UsageError, through the trouble, for a header without `id` or with unknown columns.
    """
    head = text.lstrip("\r\n").splitlines()[0]
    told = _TOLD.fullmatch(head)
    separator = told["separator"] if told else max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns: list[str] = []
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if told:
                told = None
                continue
            if not columns:
                columns = _columns(cells, line, trouble, known)
                continue
            row = _row(columns, cells, line, trouble, known)
            if row:
                yield row
    except csv.Error as why:
        trouble.add(
            before + 1,
            Message(N_("not well-formed CSV ({why}); see its quotation marks"), why=why),
        )


def _columns(cells: list[str], line: int, trouble: Trouble, known: Columns) -> list[str]:
    """The columns' names, empty ones as spreadsheets leave them at the end.

    The trouble is told at once, since no row can be read without them.
    """
    names = [cell.strip().lower() for cell in cells]
    for name in dict.fromkeys(filter(None, names)):
        if name not in known.known and name not in known.passed_over:
            trouble.add(line, known.unknown(name))
        elif names.count(name) > 1:
            trouble.add(line, Message(N_("the column `{name}` stands twice"), name=name))
    if "id" not in names:
        first = ", ".join(known.known[:5])
        trouble.add(
            line,
            Message(
                N_("the header has no column `id`; it names {first}, in any order"), first=first
            ),
        )
    trouble.check()
    return names


def _row(
    columns: list[str], given: list[str], line: int, trouble: Trouble, known: Columns
) -> InputRow | None:
    """One row; what is wrong with it is noted, and it is none then."""
    cells = [cell.strip() for cell in given]
    pairs = list(zip(columns, cells, strict=False))
    if len(cells) > len(columns) or any(cell and not name for name, cell in pairs):
        trouble.add(
            line,
            Message(
                N_(
                    "{n} cells, and the header names {named}; put a number with a comma in quotes,"
                    ' as in "71,2"'
                ),
                n=len(cells),
                named=len(list(filter(None, columns))),
            ),
        )
        return None
    kept = {name: cell for name, cell in pairs if cell and name not in known.passed_over}
    if "id" not in kept:
        trouble.add(line, Message(N_("no id")))
        return None
    return InputRow(line, kept)
