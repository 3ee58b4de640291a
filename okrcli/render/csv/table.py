"""The report as CSV: one row a key result, or one a reading.

RFC 4180: a heading row, CRLF, quotes where needed. The default dialect is for programs: commas, a
decimal point, UTF-8 without a mark, which many readers would take for part of the first heading.
`;` is what Excel expects where a comma begins the decimals, as in Norway; it needs the decimal
comma then, and the byte order mark to see that the file is UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from okrcli import errors
from okrcli.messages import N_
from okrcli.render.csv import cells, goals, readings
from okrcli.render.csv.goals import goal_rows
from okrcli.views import report_values
from okrcli.views.reading_rows import reading_rows

DIALECTS = {
    ",": cells.Dialect(","),
    ";": cells.Dialect(";", ",", "\ufeff"),
    "tab": cells.Dialect("\t"),
}


def dialect(delimiter: str) -> cells.Dialect:
    """The dialect of a delimiter; UsageError for one that is not known."""
    found = DIALECTS.get("tab" if delimiter == "\t" else delimiter)
    if found is None:
        raise errors.UsageError(
            N_("--delimiter takes `,`, `;` or `tab`, not `{delimiter}`"), delimiter=delimiter
        )
    return found


def csv_text(
    shown: Sequence[report_values.View], how: cells.Dialect, *, every_reading: bool = False
) -> str:
    """The whole file; without anything to show it is its headings."""
    if every_reading:
        return _table(readings.COLUMNS, reading_rows(shown), how)
    return _table(goals.COLUMNS, goal_rows(shown), how)


def _table(columns: Mapping[str, Any], rows: Iterable[Any], how: cells.Dialect) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=how.delimiter)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(cells.shown(value(row), how) for value in columns.values())
    return how.mark + out.getvalue()
