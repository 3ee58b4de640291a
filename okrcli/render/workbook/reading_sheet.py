"""The sheet of readings: everything that was read, a row each."""

from typing import NamedTuple

from okrcli import errors
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.workbook import table_sheet
from okrcli.render.workbook.cell_values import Cell, figure
from okrcli.render.workbook.content import Content
from okrcli.render.workbook.table_sheet import Column, write_table
from okrcli.render.workbook.workbook_writer import WorkbookWriter
from okrcli.views import figures
from okrcli.views.reading_rows import ReadingRow, reading_rows

NAME = N_("Readings")


class PersonalReading(NamedTuple):
    """A reading, by whom as people call them, and the language it is told in."""

    reading: ReadingRow
    author: str
    language: catalogue.Language


def _value(row: PersonalReading) -> Cell:
    """The number; of what is read in words, the words."""
    reading = row.reading.point.reading
    if reading.value is not None:
        return figure(reading.value)
    return ", ".join(figures.done(reading, row.language))


def _note(row: PersonalReading) -> Cell:
    reading = row.reading.point.reading
    return "\n".join(text for text in (reading.note, reading.skip) if text)


CYCLE: Column[PersonalReading] = Column(
    N_("Cycle"), 12, lambda row: row.reading.cycle, N_("the period that the row is of")
)
COLUMNS: tuple[Column[PersonalReading], ...] = (
    Column(
        N_("Reference"), 30, lambda row: row.reading.ref, N_("the key result or KPI"), "wrapped"
    ),
    Column(
        N_("Day"), 13, lambda row: row.reading.point.day, N_("the day that the value is true of")
    ),
    Column(N_("Value"), 14, _value, N_("what was read; of milestones, which are done"), "numbers"),
    Column(N_("Unit"), 11, lambda row: row.reading.unit, N_("what it is counted in"), "wrapped"),
    Column(
        N_("Confidence"),
        12,
        lambda row: row.reading.point.reading.confidence,
        N_("0 to 10, 5 is even odds; `okr explain confidence`"),
        "numbers",
    ),
    Column(N_("Author"), 20, lambda row: row.author, N_("who recorded it"), "wrapped"),
    Column(N_("Note"), 60, _note, N_("what was written beside it"), "wrapped"),
    Column(
        N_("File"), 40, lambda row: row.reading.point.file, N_("the file it stands in"), "wrapped"
    ),
)


def write_readings(book: WorkbookWriter, content: Content) -> None:
    """Write the sheet; UsageError where there are more readings than a sheet has rows."""
    rows = [
        PersonalReading(row, view.person(row.point.author), book.language)
        for view in content.views
        for row in reading_rows([view])
    ]
    if len(rows) >= table_sheet.MOST_ROWS:
        raise errors.UsageError(
            N_(
                "{n} readings are more than the {most} that a sheet holds; write them with"
                " --format csv --readings"
            ),
            n=len(rows),
            most=table_sheet.MOST_ROWS - 1,
        )
    sheet = book.sheet(book.language.say(NAME))
    columns = (CYCLE, *COLUMNS) if content.several else COLUMNS
    write_table(book, sheet, columns, rows, (0, "Readings"))
