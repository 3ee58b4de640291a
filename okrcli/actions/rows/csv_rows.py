"""CSV as spreadsheets write it: comma, semicolon or tab between the cells, a header above."""

import csv
import io
import re
from collections.abc import Iterator

from okrcli.actions.importing import cells
from okrcli.actions.importing.sheets import delimited
from okrcli.actions.rows import headed_rows
from okrcli.actions.rows.row_table import Columns, RowTable, Trouble
from okrcli.messages import N_, Message

# what Excel reads and writes above the header, to say what stands between the cells
_TOLD = re.compile(r'"?sep=(?P<separator>[^\w"\r\n])"?\s*', re.IGNORECASE)


def csv_table(text: str, trouble: Trouble, known: Columns) -> RowTable:
    """The rows below the header, whose columns may stand in any order.

    UsageError, through the trouble, for a header without `id` or with unknown columns.
    """
    return headed_rows.headed_table(list(_records(text, trouble)), trouble, known)


def _records(text: str, trouble: Trouble) -> Iterator[headed_rows.Record]:
    """The records with the lines they begin on; one that is not well-formed ends them."""
    head = text.lstrip("\r\n").splitlines()[0]
    told = _TOLD.fullmatch(head)
    separator = told["separator"] if told else delimited.delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before = 0
    try:
        for texts in reader:
            line, before = before + 1, reader.line_num
            if told and any(texts):
                told = None
                continue
            yield headed_rows.Record(
                line, tuple(cells.Cell(text.strip()) for text in texts), is_text=True
            )
    except csv.Error as why:
        trouble.add(
            before + 1,
            Message(N_("not well-formed CSV ({why}); see its quotation marks"), why=why),
        )
