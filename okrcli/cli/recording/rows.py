"""Many readings from a file: all of its rows are recorded, or none."""

from collections.abc import Callable, Iterator

from rich.text import Text

from okrcli import errors
from okrcli.actions.check_in import doubts, eligibility, recorded_rows, row_readings
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.typed_reading import typed_reading
from okrcli.actions.rows import given_text
from okrcli.actions.rows.given_text import given_name
from okrcli.actions.rows.row_table import InputRow, RowTable, Trouble
from okrcli.cli import prompts, terminal
from okrcli.cli.recording import record
from okrcli.cli.recording.request import CheckInSetting
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.text import sanitize


def record_rows(scene: CheckInSetting, source: str) -> int:
    """Record them; 0, or the OkrError of whatever stops it."""
    name = given_name(source)
    trouble = Trouble(name)
    told = scene.asked.table
    columns = row_readings.columns(told.whole_id)
    table = given_text.given_table(source, row_readings.KINDS, trouble, columns, told.choice)
    found, recorded = recorded_rows.new_rows(table.rows, scene.space)
    asker = prompts.Asker(scene.page, scene.asked.color) if terminal.interactive() else None
    if asker:
        # nobody is asked about rows of a file that is refused for another one
        _entries(scene, found, trouble, lambda _: doubts.Later())
    entries, passed = _entries(
        scene,
        found,
        trouble,
        lambda row: prompts.InRow(asker, row.line) if asker else doubts.Refusal(),
    )
    if recorded and not entries:
        said = _passed_over(table, len(passed), recorded, scene.page.language)
        terminal.show([Text(words) for words in said], scene.asked.color)
        return 0
    if not entries:
        raise errors.UsageError(
            N_("{name} says nothing of any goal; fill in a value somewhere"), name=name
        )
    code = record.record(scene, [entry for _, entry in entries])
    if not scene.asked.dry:
        said = _passed_over(table, len(passed), recorded, scene.page.language)
        terminal.show([Text(words, "muted") for words in said], scene.asked.color)
    return code


def _passed_over(
    table: RowTable, empty: int, recorded: int, language: catalogue.Language
) -> Iterator[str]:
    """What of a file was not looked at, a line a kind."""
    if recorded:
        yield language.plural(
            "{n} line is recorded already", "{n} lines are recorded already", recorded
        )
    if empty:
        yield language.plural(
            "{n} line without a value was passed over",
            "{n} lines without a value were passed over",
            empty,
        )
    if table.hidden:
        yield language.plural(
            "{n} hidden row was passed over", "{n} hidden rows were passed over", table.hidden
        )
    if table.passed_over:
        yield language.plural(
            "{n} column was passed over: {names}",
            "{n} columns were passed over: {names}",
            len(table.passed_over),
            names=", ".join(sanitize.visible(name[:40]) for name in table.passed_over[:8]),
        )


def _entries(
    scene: CheckInSetting,
    found: list[InputRow],
    trouble: Trouble,
    doubt: Callable[[InputRow], doubts.Doubt],
) -> tuple[list[tuple[int, SessionEntry]], list[InputRow]]:
    """The readings of the rows with their lines, and the rows that say nothing; else UsageError."""
    entries: list[tuple[int, SessionEntry]] = []
    passed = list(
        row_readings.each(
            found, trouble, lambda row: entries.append((row.line, _entry(scene, row, doubt(row))))
        )
    )
    row_readings.check_twice(entries, trouble)
    trouble.check()
    return entries, passed


def _entry(scene: CheckInSetting, row: InputRow, doubt: doubts.Doubt) -> SessionEntry:
    dated = row.cells.get("date")
    day = scene.asked.day if dated is None else row_readings.row_day(dated)
    if day > scene.asked.today:
        eligibility.refuse_future(day)
    found = scene.search.subject_of_row(row.text("id"), row.text("title"), day)
    return SessionEntry(
        found, day, typed_reading(found, row_readings.typed(row), scene.hearing(day, doubt))
    )
