"""The sheet of KPIs: what each is at, whether it holds, and which key results it serves."""

from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.render.workbook.cell_values import Cell, change, figure
from okrcli.render.workbook.content import Content
from okrcli.render.workbook.table_sheet import Column, write_table
from okrcli.render.workbook.trend_sheet import TrendSheet
from okrcli.render.workbook.workbook_writer import WorkbookWriter
from okrcli.views import kpi_values, trend
from okrcli.views.words import goal_words, state_marks

NAME = N_("KPIs")
_ROLES = {
    "leading": N_("leading for {refs}"),
    "lagging": N_("lagging for {refs}"),
    "measures": N_("measures {refs}"),
}


class KpiRow(NamedTuple):
    """A KPI on its board, and the language it is told in."""

    shown: kpi_values.Board
    row: kpi_values.KpiRow
    language: catalogue.Language


def _roles(row: KpiRow) -> Cell:
    """What it is to which key results, a line a kind."""
    found = []
    for kind in row.row.kinds:
        refs = ", ".join(role.ref for role in row.row.roles if role.kind == kind)
        found.append(row.language.say(_ROLES[kind], refs=refs))
    return "\n".join(found)


def _now(row: KpiRow) -> Cell:
    made = row.row.view.score.progress
    return figure(made.now, made.target)


def _goal(row: KpiRow) -> Cell:
    score = row.row.view.score
    if isinstance(score.kpi.measure, measures.Reach):
        return figure(score.progress.target, score.progress.now)
    return goal_words.kpi_goal(row.row.view, row.language)


TREND = N_("Trend")
CYCLE: Column[KpiRow] = Column(
    N_("Cycle"), 12, lambda row: row.shown.cycle.id, N_("the period that the row is of")
)
COLUMNS: tuple[Column[KpiRow], ...] = (
    Column(N_("KPI"), 26, lambda row: row.row.view.ref, N_("its id, with its team"), "wrapped"),
    Column(N_("Title"), 40, lambda row: row.row.item.title, N_("what is measured"), "wrapped"),
    Column(
        N_("For"),
        36,
        _roles,
        N_("the key results it serves; `okr explain leading-lagging`"),
        "wrapped",
    ),
    Column(N_("Unit"), 14, lambda row: row.row.item.unit, N_("what it is counted in"), "wrapped"),
    Column(N_("Now"), 12, _now, N_("its newest reading"), "numbers"),
    Column(N_("Goal"), 12, _goal, N_("what it is compared with, if anything"), "numbers"),
    Column(
        N_("Holds"),
        20,
        lambda row: state_marks.kpi(row.row.view, row.language),
        N_("whether it is where it should be; blank of what is only watched"),
        "mark",
    ),
    Column(N_("Last reading"), 13, lambda row: row.row.newest, N_("the day of the newest reading")),
    Column(TREND, 14, lambda row: None, N_("a value a week, of the last eight weeks")),
    Column(
        N_("Change, 8 weeks"),
        11,
        lambda row: change(trend.change(row.row.view.trend)),
        N_("the newest of those values less the oldest"),
        "numbers",
    ),
    Column(N_("Owner"), 20, lambda row: row.row.view.owner, N_("who looks after it"), "wrapped"),
)


def write_kpis(book: WorkbookWriter, content: Content, trend_sheet: TrendSheet) -> None:
    """Write the sheet, with a sparkline a KPI."""
    sheet = book.sheet(book.language.say(NAME))
    columns = (CYCLE, *COLUMNS) if content.several else COLUMNS
    rows = [KpiRow(shown, row, book.language) for shown in content.boards for row in shown.rows]
    written = write_table(book, sheet, columns, rows, (0, "KPIs"))
    at = next(n for n, column in enumerate(columns) if column.heading == TREND)
    for n, row in enumerate(rows, 1):
        trend_sheet.draw(sheet, (n, at), row.row.view.trend)
    sheet.print_area(0, 0, written.last, len(columns) - 1)
