"""`okr diff` on a terminal: what a reviewer must not miss first, then goal by goal."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import diff_tables, drawing
from okrcli.render.terminal.diff_tables import RowTable, diff_table
from okrcli.render.terminal.page import Page
from okrcli.views import diff_values
from okrcli.views.diff_values import DiffRow, DiffSection, Home, Impact, Reading

MOST_ROWS = 60


def diff_lines(found: diff_values.Delta, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    yield from _head(found.head, page)
    yield page.rule()
    shown = list(found.every())
    for n, section in enumerate(shown):
        if n:
            yield Text()
        yield from _section(section, found, page)
    if not shown and not found.unreadable:
        yield page.say(N_("No goal, reading or rule has changed."), "muted")
    for path, why in found.unreadable:
        yield page.say(
            N_("{path} cannot be read on one side, and was left out: {why}"),
            "warning",
            path=path,
            why=why,
        )
    for said in found.notices:
        yield page.text(said, "warning")


def _head(head: diff_values.Head, page: Page) -> list[Text]:
    """`main...HEAD  Q4 2026` at the left, `3 commits · Ingrid, Mattis` at the right."""
    left = page.text(head.span, "hint")
    left.append_text(page.text(f"  {', '.join(head.cycles)}" if head.cycles else "", "muted"))
    return drawing.ends(left, page.text(head.commits, "muted"), page.inner)


def _section(section: DiffSection, found: diff_values.Delta, page: Page) -> Iterator[Text]:
    """A heading and its rows, with the team above them where there are several."""
    yield from _title(section, page)
    table = diff_table(section, page)
    several = len(found.homes) > 1
    before: Home | None = None
    for row in section.rows[:MOST_ROWS]:
        if several and row.home != before:
            name = found.home(row.home) or page.language.say(N_("Workspace"))
            yield Text("   ").append_text(page.text(name, "muted"))
        before = row.home
        yield from _row(row, table, page)
    rest = len(section.rows) - MOST_ROWS
    if rest > 0:
        more = page.language.plural("and one more", "and {n} more", rest)
        yield Text(f"   {more}", "muted")


def _title(section: DiffSection, page: Page) -> Iterator[Text]:
    """A heading; the one of the alarms is loud, and may take several lines."""
    if section.name != "alarms":
        yield Text(section.title, "title")
        return
    title = Text(section.title, "bold yellow")
    yield from drawing.side_by_side(
        [drawing.Cell(Text("!", "bold yellow"), 2), drawing.Cell(title, page.inner - 3)]
    )


def _row(row: DiffRow | Reading | Impact, table: RowTable, page: Page) -> Iterator[Text]:
    match row:
        case DiffRow():
            yield from diff_tables.row(row, table, page)
        case Reading():
            yield from diff_tables.reading(row, table, page)
        case Impact():
            yield from diff_tables.impact(row, table, page)
