"""The hidden sheet that holds the figures behind the sparklines, which Excel draws from cells."""

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from okrcli.render.workbook.workbook_writer import BAR, WorkbookWriter
from okrcli.views.trend import Trend

NAME = "_trend"
_LEAST = 2


class TrendSheet:
    """A sheet that nobody is offered to show, a row a sparkline."""

    def __init__(self, book: WorkbookWriter) -> None:
        self._sheet = book.sheet(NAME)
        self._sheet.very_hidden()
        self._rows = 0

    def draw(self, sheet: Worksheet, at: tuple[int, int], trend: Trend) -> None:
        """Draw a trend in a cell of another sheet; nothing of fewer than two values."""
        values = [(n, float(value)) for n, value in enumerate(trend) if value is not None]
        if len(values) < _LEAST:
            return
        for n, value in values:
            self._sheet.write_number(self._rows, n, value)
        place = xl_range(self._rows, 0, self._rows, len(trend) - 1)
        line = {
            "range": f"'{NAME}'!{place}",
            "show_hidden": True,
            "empty_cells": "connect",
            "last_point": True,
            "series_color": BAR,
        }
        sheet.add_sparkline(*at, line)
        self._rows += 1
