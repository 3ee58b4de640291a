"""Many readings from a file: all of its rows are recorded, or none."""

from collections.abc import Callable, Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli import terminal
from okrcli.cli.checking import admitting, asking, doubts, importing, recording
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.filing import Entry
from okrcli.cli.checking.scene import Scene
from okrcli.cli.tables import given
from okrcli.cli.tables.rows import Row, Table, Trouble
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.report import visible


def run(scene: Scene, source: str) -> int:
    """Record them; 0, or the OkrError of whatever stops it."""
    name = given.name(source)
    trouble = Trouble(name)
    told = scene.asked.table
    columns = importing.columns(told.whole_id)
    table = given.table(source, importing.KINDS, trouble, columns, told.choice)
    found = list(table.rows)
    asker = asking.Asker(scene.page, scene.asked.color) if terminal.interactive() else None
    if asker:
        # nobody is asked about rows of a file that is refused for another one
        _entries(scene, found, trouble, lambda _: doubts.Later())
    entries, passed = _entries(
        scene, found, trouble,
        lambda row: asking.InRow(asker, row.line) if asker else doubts.Refusal(),
    )  # fmt: skip
    if not entries:
        raise errors.UsageError(
            N_("{name} says nothing of any goal; fill in a value somewhere"), name=name
        )
    code = recording.record(scene, [entry for _, entry in entries])
    if not scene.asked.dry:
        said = _passed_over(table, len(passed), scene.page.language)
        terminal.show([Text(words, "muted") for words in said], scene.asked.color)
    return code


def _passed_over(table: Table, empty: int, language: catalogue.Language) -> Iterator[str]:
    """What of a file was not looked at, a line a kind."""
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
            names=", ".join(visible.visible(name[:40]) for name in table.passed_over[:8]),
        )


def _entries(
    scene: Scene, found: list[Row], trouble: Trouble, doubt: Callable[[Row], doubts.Doubt]
) -> tuple[list[tuple[int, Entry]], list[Row]]:
    """The readings of the rows with their lines, and the rows that say nothing; else UsageError."""
    entries: list[tuple[int, Entry]] = []
    passed = list(
        importing.each(
            found, trouble, lambda row: entries.append((row.line, _entry(scene, row, doubt(row))))
        )
    )
    importing.check_twice(entries, trouble)
    trouble.check()
    return entries, passed


def _entry(scene: Scene, row: Row, doubt: doubts.Doubt) -> Entry:
    dated = row.cells.get("date")
    day = scene.asked.day if dated is None else importing.day(dated)
    if day > scene.asked.today:
        admitting.refuse_future(day)
    named, title = row.text("id"), row.text("title") or ""
    found = scene.subject(named, day) if named else scene.subject_titled(title, day)
    return Entry(found, day, readings.of(found, importing.typed(row), scene.hearing(day, doubt)))
