"""The sheet of key results: what each is at, held against, and expected to come to."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from okrcli.insight import forecast
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.render.workbook.cell_values import Cell, Chance, Figure, Share, change, figure, share
from okrcli.render.workbook.content import Content, team_name
from okrcli.render.workbook.table_sheet import Column, write_table
from okrcli.render.workbook.trend_sheet import TrendSheet
from okrcli.render.workbook.workbook_writer import WorkbookWriter
from okrcli.views import report_values, trend
from okrcli.views.foresight import foresight_words
from okrcli.views.words import goal_words, state_marks

NAME = N_("Key results")


class KeyResultRow(NamedTuple):
    """A key result in its place, and the language it is told in."""

    view: report_values.View
    objective: report_values.ObjectiveView
    key_result: report_values.KeyResultView
    language: catalogue.Language


def _measured(row: KeyResultRow) -> bool:
    """Whether its readings are numbers; else words say where it stands."""
    what = row.key_result.score.measure
    return what is None or isinstance(what, measures.Reach | measures.Keep)


def _value(row: KeyResultRow, amount: Decimal | None) -> Figure | None:
    made = row.key_result.score.progress
    return figure(amount, made.baseline, made.now, made.target)


def _from(row: KeyResultRow) -> Cell:
    return _value(row, row.key_result.score.progress.baseline)


def _now(row: KeyResultRow) -> Cell:
    if _measured(row):
        return _value(row, row.key_result.score.progress.now)
    return goal_words.now(row.key_result, row.language)


def _target(row: KeyResultRow) -> Cell:
    kr = row.key_result
    if isinstance(kr.score.measure, measures.Keep):
        return goal_words.goal(kr, row.language)
    return _value(row, kr.score.progress.target)


def _progress(row: KeyResultRow) -> Cell:
    """The share done; of what is to hold in how many of its readings it did."""
    if row.key_result.score.guardrail:
        return goal_words.figure(row.key_result, row.language)
    return share(row.key_result.score.progress.share)


def _change(row: KeyResultRow) -> Cell:
    """What the weeks of the trend added, in shares where words are read."""
    moved = trend.change(row.key_result.trend)
    if moved is None or _measured(row):
        return change(moved)
    return Share(float(moved), signed=True)


def _foreseen(row: KeyResultRow) -> Cell:
    found = foresight_words(row.key_result, row.language)
    return figure(found.centre()) if found else None


def _chance(row: KeyResultRow) -> Cell:
    found = row.key_result.forecast
    given = found.chance if isinstance(found, forecast.Forecast) else None
    return None if given is None else Chance(given)


def _confidence_change(row: KeyResultRow) -> Cell:
    moved = row.key_result.score.confidence_change
    return change(Decimal(moved)) if moved else None


def _newest(row: KeyResultRow) -> Cell:
    readings = row.key_result.score.readings
    return readings[-1].day if readings else None


def _grade(row: KeyResultRow) -> Cell:
    grade = row.key_result.grade
    return None if grade is None else Figure(grade, 1)


TREND = N_("Trend")
CYCLE: Column[KeyResultRow] = Column(
    N_("Cycle"), 12, lambda row: row.view.cycle.id, N_("the period that the row is of")
)
COLUMNS: tuple[Column[KeyResultRow], ...] = (
    Column(
        N_("Team"),
        16,
        lambda row: team_name(row.view, row.objective.home),
        N_("the team in whose plan it stands"),
        "wrapped",
    ),
    Column(
        N_("Objective"),
        30,
        lambda row: row.objective.item.title,
        N_("what it is part of"),
        "wrapped",
    ),
    Column(
        N_("Key result"),
        40,
        lambda row: row.key_result.item.title,
        N_("how the objective is measured"),
        "wrapped",
    ),
    Column(N_("Owner"), 18, lambda row: row.key_result.owner, N_("who looks after it"), "wrapped"),
    Column(
        N_("Unit"),
        14,
        lambda row: row.key_result.score.unit,
        N_("what it is counted in"),
        "wrapped",
    ),
    Column(
        N_("From"), 11, _from, N_("where it stood at the beginning; blank of milestones"), "numbers"
    ),
    Column(
        N_("Now"), 12, _now, N_("its newest reading; of milestones how many are done"), "numbers"
    ),
    Column(N_("Target"), 12, _target, N_("where it is to be, or what it is to keep"), "numbers"),
    Column(
        N_("Progress"),
        11,
        _progress,
        N_("how much of the way is done; of what is to hold, how often it did"),
        "bar",
    ),
    Column(
        N_("Expected"),
        11,
        lambda row: share(row.key_result.tick),
        N_("how much of its time is gone; `okr explain pace`"),
        "numbers",
    ),
    Column(
        N_("State"),
        20,
        lambda row: state_marks.verdict(row.key_result, row.language),
        N_("progress beside what is expected, or its grade; `okr explain pace`"),
        "mark",
    ),
    Column(
        N_("Confidence"),
        12,
        lambda row: row.key_result.score.confidence,
        N_("0 to 10, 5 is even odds; `okr explain confidence`"),
        "numbers",
    ),
    Column(
        N_("Change of confidence"), 12, _confidence_change, N_("since the one before"), "numbers"
    ),
    Column(N_("Last reading"), 13, _newest, N_("the day of the newest reading")),
    Column(
        N_("Due"),
        13,
        lambda row: row.key_result.score.box.end,
        N_("the last day that counts, its own or the cycle's"),
    ),
    Column(TREND, 14, lambda row: None, N_("a value a week, of the last eight weeks")),
    Column(
        N_("Change, 8 weeks"),
        11,
        _change,
        N_("the newest of those values less the oldest"),
        "numbers",
    ),
    Column(
        N_("Forecast"),
        11,
        _foreseen,
        N_("where its readings lead to by that day; `okr explain forecast`"),
        "numbers",
    ),
    Column(
        N_("Chance"), 9, _chance, N_("how likely the target is; `okr explain forecast`"), "numbers"
    ),
    Column(N_("Grade"), 8, _grade, N_("0 to 1, given at the end; `okr explain grades`"), "numbers"),
    Column(
        N_("Reference"),
        30,
        lambda row: row.key_result.ref,
        N_("what to type, as in `okr report REFERENCE`"),
        "wrapped",
    ),
)


def key_result_rows(content: Content, language: catalogue.Language) -> Iterator[KeyResultRow]:
    """A row a key result, in the order of the files."""
    for view in content.views:
        for objective in view.every_objective:
            for key_result in objective.key_results:
                yield KeyResultRow(view, objective, key_result, language)


def write_key_results(book: WorkbookWriter, content: Content, trend_sheet: TrendSheet) -> None:
    """Write the sheet, with a sparkline a key result."""
    sheet = book.sheet(book.language.say(NAME))
    columns = (CYCLE, *COLUMNS) if content.several else COLUMNS
    rows = list(key_result_rows(content, book.language))
    written = write_table(book, sheet, columns, rows, (0, "KeyResults"))
    at = next(n for n, column in enumerate(columns) if column.heading == TREND)
    for n, row in enumerate(rows, 1):
        trend_sheet.draw(sheet, (n, at), row.key_result.trend)
    sheet.print_area(0, 0, written.last, len(columns) - 1)
