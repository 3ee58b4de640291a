"""The first sheet: where the cycle stands, a row an objective, and what needs somebody."""

from collections.abc import Iterator
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.workbook.cell_values import Cell, Share, share
from okrcli.render.workbook.cell_writing import write_cell
from okrcli.render.workbook.content import Content, team_name
from okrcli.render.workbook.table_sheet import (
    Column,
    Written,
    line_count,
    mark_text,
    set_height,
    write_table,
)
from okrcli.render.workbook.workbook_writer import LEFT, MUTED, WorkbookWriter
from okrcli.views import report_values
from okrcli.views.objective_facts import lowest_confidence, newest_reading
from okrcli.views.words import broken_files, cycle_summary, day_words, focus, state_marks
from okrcli.views.words.goal_words import expected_words

NAME = N_("Overview")
_TITLE_WIDTH = 52


class ObjectiveRow(NamedTuple):
    """An objective, the report it is of, and the language it is told in."""

    view: report_values.View
    objective: report_values.ObjectiveView
    language: catalogue.Language


CYCLE: Column[ObjectiveRow] = Column(
    N_("Cycle"), 12, lambda row: row.view.cycle.id, N_("the period that the row is of")
)
COLUMNS: tuple[Column[ObjectiveRow], ...] = (
    Column(
        N_("Team"),
        18,
        lambda row: team_name(row.view, row.objective.home),
        N_("the team in whose plan it stands"),
        "wrapped",
    ),
    Column(
        N_("Objective"),
        _TITLE_WIDTH,
        lambda row: row.objective.item.title,
        N_("what is to be achieved"),
        "wrapped",
    ),
    Column(N_("Owner"), 20, lambda row: row.objective.owner, N_("who looks after it"), "wrapped"),
    Column(
        N_("Progress"),
        11,
        lambda row: share(row.objective.score.share),
        N_("the weighted mean of its key results; `okr explain scoring`"),
        "bar",
    ),
    Column(
        N_("Expected"),
        11,
        lambda row: share(row.objective.expected),
        N_("where the calendar stands, of what has a pace; `okr explain pace`"),
        "numbers",
    ),
    Column(
        N_("State"),
        20,
        lambda row: state_marks.verdict(row.objective, row.language),
        N_("progress beside what is expected, or its grade; `okr explain pace`"),
        "mark",
    ),
    Column(
        N_("Confidence"),
        12,
        lambda row: lowest_confidence(row.objective),
        N_("0 to 10, the lowest of its key results; `okr explain confidence`"),
        "numbers",
    ),
    Column(
        N_("Last reading"),
        14,
        lambda row: newest_reading(row.objective),
        N_("the newest day on which anything was read"),
    ),
)


def write_overview(book: WorkbookWriter, content: Content) -> None:
    """Write the sheet."""
    sheet = book.sheet(book.language.say(NAME))
    head = _write_top(book, sheet, content)
    columns = (CYCLE, *COLUMNS) if content.several else COLUMNS
    rows = [
        ObjectiveRow(view, objective, book.language)
        for view in content.views
        for objective in view.every_objective
    ]
    written = write_table(book, sheet, columns, rows, (head, "Objectives"))
    last = _write_trouble(book, sheet, content, written)
    sheet.print_area(0, 0, last, len(columns) - 1)
    sheet.activate()


def _write_top(book: WorkbookWriter, sheet: Worksheet, content: Content) -> int:
    """Write what the whole is at, a line each; the row after it."""
    at = 0
    for view in content.views:
        for term, value, look in _top(view, book.language):
            write_cell(book, sheet, (at, 0), term, font_color=MUTED, **LEFT)
            write_cell(book, sheet, (at, 1), value, **LEFT, **look)
            set_height(sheet, at, 1.4 if "font_size" in look else 1)
            at += 1
        at += 1
    return at


def _top(
    view: report_values.View, language: catalogue.Language
) -> Iterator[tuple[str, Cell, dict[str, bool | int]]]:
    """Terms and values: whose it is, of when, and how far it has come."""
    say, big = language.say, {"bold": True, "font_size": 14}
    if view.organisation:
        yield say(N_("Organisation")), view.organisation, big
    yield say(N_("Cycle")), language.cycle_label(view.cycle.id, view.cycle.dates.label), big
    if name := focus.name(view):
        yield say(N_("Shown")), name, {"bold": True}
    clock = " · ".join([language.dateline(view.on), *day_words.words(view, language)])
    yield say(N_("As of")), clock, {}
    found = cycle_summary.headline(view)
    if found.share is not None:
        yield say(N_("Progress")), Share(found.share), big
        if found.expected is not None:
            yield say(N_("Expected")), expected_words(found, language), {}
    counts = " · ".join(
        f"{item.number} {item.mark.shape} {item.mark.words}"
        for item in cycle_summary.tally(view, language)
    )
    yield (
        say(N_("Key results")),
        f"{cycle_summary.count(view, language)}: {counts}".rstrip(": "),
        {},
    )


def _write_trouble(book: WorkbookWriter, sheet: Worksheet, content: Content, table: Written) -> int:
    """Write what needs somebody, and the files that are left out; the last row."""
    language, at = book.language, table.last + 2
    first = 1 if content.several else 0
    for heading, rows in (
        (N_("Needs attention"), _trouble(content, language)),
        (N_("Left out"), _left_out(content, language)),
    ):
        found = list(rows)
        if not found:
            continue
        write_cell(book, sheet, (at, 0), language.say(heading), bold=True, font_size=12, **LEFT)
        for n, (team, title, owner, mark) in enumerate(found, at + 1):
            _write_item(book, sheet, (n, first), (team, title, owner), mark)
        at += len(found) + 2
    return at - 1


def _write_item(
    book: WorkbookWriter,
    sheet: Worksheet,
    at: tuple[int, int],
    texts: tuple[str, ...],
    mark: state_marks.Mark,
) -> None:
    """A line below the table, in the columns of its team, title, owner and state."""
    row, first = at
    for n, text in enumerate(texts):
        write_cell(book, sheet, (row, first + n), text, text_wrap=True, **LEFT)
    state = (row, first + 5)
    write_cell(book, sheet, state, mark_text(mark), **LEFT)
    rule = {"type": "no_blanks", "format": book.colours(mark.look)}
    if mark.words:
        sheet.conditional_format(*state, *state, rule)
    set_height(sheet, row, line_count(texts[1], _TITLE_WIDTH))


def _trouble(
    content: Content, language: catalogue.Language
) -> Iterator[tuple[str, str, str, state_marks.Mark]]:
    for view in content.views:
        for item in cycle_summary.trouble(view, language):
            team = team_name(view, item.goal.split("/")[0]) if item.goal else ""
            yield team, item.title, item.owner or "", item.mark


def _left_out(
    content: Content, language: catalogue.Language
) -> Iterator[tuple[str, str, str, state_marks.Mark]]:
    # every view is of the same workspace
    for words in broken_files.left_out(content.views[0].broken, language):
        yield "", f"{words} · okr validate", "", state_marks.Mark(state_marks.QUIET, "", "")
