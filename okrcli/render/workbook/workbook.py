"""The report as an Excel workbook: objectives, key results, KPIs and readings, a sheet each.

Numbers are numbers, days are dates and shares are percentages, so that a spreadsheet can count with
them. People's text is text whatever it begins with: no cell holds a formula. The last sheet says
what wrote the workbook, and of when.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.workbook import key_result_sheet, kpi_sheet, overview_sheet, reading_sheet
from okrcli.render.workbook.cell_values import Cell
from okrcli.render.workbook.cell_writing import write_cell
from okrcli.render.workbook.content import Content
from okrcli.render.workbook.key_result_sheet import write_key_results
from okrcli.render.workbook.kpi_sheet import write_kpis
from okrcli.render.workbook.overview_sheet import write_overview
from okrcli.render.workbook.reading_sheet import write_readings
from okrcli.render.workbook.table_sheet import Column, write_table
from okrcli.render.workbook.trend_sheet import TrendSheet
from okrcli.render.workbook.workbook_writer import LEFT, MUTED, WorkbookWriter

ABOUT = N_("About")


class ColumnRow(NamedTuple):
    """A column of another sheet, in words."""

    sheet: str
    column: str
    meaning: str


COLUMNS: tuple[Column[ColumnRow], ...] = (
    Column(N_("Sheet"), 18, lambda row: row.sheet, ""),
    Column(N_("Column"), 24, lambda row: row.column, ""),
    Column(N_("What it means"), 80, lambda row: row.meaning, "", "wrapped"),
)
_SHEETS: tuple[tuple[str, tuple[Column[Any], ...]], ...] = (
    (overview_sheet.NAME, overview_sheet.COLUMNS),
    (key_result_sheet.NAME, key_result_sheet.COLUMNS),
    (kpi_sheet.NAME, kpi_sheet.COLUMNS),
    (reading_sheet.NAME, reading_sheet.COLUMNS),
)


def write_about(book: WorkbookWriter, content: Content) -> None:
    """Write the sheet."""
    sheet = book.sheet(book.language.say(ABOUT))
    at = 0
    for at, (term, value) in enumerate(_facts(content, book.language)):
        write_cell(book, sheet, (at, 0), term, font_color=MUTED, **LEFT)
        write_cell(book, sheet, (at, 1), value, **LEFT)
    write_table(book, sheet, COLUMNS, list(_meanings(book.language)), (at + 2, "Columns"))


def _facts(content: Content, language: catalogue.Language) -> Iterator[tuple[str, Cell]]:
    say = language.say
    yield say(N_("Written by")), f"okr {content.version}"
    yield say(N_("As of")), content.views[0].on
    if content.commit:
        yield say(N_("Commit")), content.commit
    words = N_("`okr explain` tells what the figures mean, `okr guide` how to work with them.")
    yield say(N_("More")), say(words)


def _meanings(language: catalogue.Language) -> Iterator[ColumnRow]:
    for sheet, columns in _SHEETS:
        for column in columns:
            yield ColumnRow(*map(language.say, (sheet, column.heading, column.meaning)))


def workbook_bytes(content: Content, language: catalogue.Language) -> bytes:
    """The bytes of the .xlsx file, the same for the same content."""
    book = WorkbookWriter(language, content.views[0].on)
    write_overview(book, content)
    trends = TrendSheet(book)
    write_key_results(book, content, trends)
    write_kpis(book, content, trends)
    write_readings(book, content)
    write_about(book, content)
    return book.data()
