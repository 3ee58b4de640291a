"""The report as CSV: one row a key result, or one a reading.

RFC 4180: a heading row, CRLF, quotes where needed. The default dialect is for programs: commas, a
decimal point, UTF-8 without a mark, which many readers would take for part of the first heading.
`;` is what Excel expects where a comma begins the decimals, as in Norway; it needs the decimal
comma then, and the byte order mark to see that the file is UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from okrcli import errors
from okrcli.messages import N_
from okrcli.render import csv_cells
from okrcli.render.csv import readings
from okrcli.views import key_result_columns, report_values
from okrcli.views.key_result_columns import goal_rows
from okrcli.views.reading_rows import reading_rows

DIALECTS = {
    ",": csv_cells.Dialect(","),
    ";": csv_cells.Dialect(";", ",", "\ufeff"),
    "tab": csv_cells.Dialect("\t"),
}


def dialect(delimiter: str) -> csv_cells.Dialect:
    """The dialect of a delimiter; UsageError for one that is not known."""
    found = DIALECTS.get("tab" if delimiter == "\t" else delimiter)
    if found is None:
        raise errors.UsageError(
            N_("--delimiter takes `,`, `;` or `tab`, not `{delimiter}`"), delimiter=delimiter
        )
    return found


def csv_text(
    shown: Sequence[report_values.View], how: csv_cells.Dialect, *, every_reading: bool = False
) -> str:
    """The whole file; without anything to show it is its headings."""
    return "".join(csv_pieces(shown, how, every_reading=every_reading))


def csv_pieces(
    shown: Sequence[report_values.View], how: csv_cells.Dialect, *, every_reading: bool = False
) -> Iterator[str]:
    """The same row by row."""
    if every_reading:
        return _table(readings.COLUMNS, reading_rows(shown), how)
    return _table(key_result_columns.COLUMNS, goal_rows(shown), how)


def _table(
    columns: Mapping[str, Any], rows: Iterable[Any], how: csv_cells.Dialect
) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=how.delimiter)
    yield how.mark
    cells = ([csv_cells.shown(value(row), how) for value in columns.values()] for row in rows)
    for each in chain([list(columns)], cells):
        writer.writerow(each)
        yield out.getvalue()
        out.seek(0)
        out.truncate()
