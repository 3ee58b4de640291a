"""What `okr pull` says: a line a KPI, the files, and what to type next."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli.actions.pulling.deciding import Pulled
from okrcli.cli import origin, shown_writes
from okrcli.cli.commit_hint import commit_lines
from okrcli.cli.pulls.records import Made
from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped

_GAP = 2
_INDENT = 4
_WORDS = {
    "written": N_("written"),
    "to-write": N_("to be written"),
    "not-due": N_("not due yet"),
    "older": N_("nothing newer"),
    "there-already": N_("there already"),
    "no-cycle": N_("in no cycle"),
    "failed": N_("failed"),
    "answered": N_("answers"),
}
_STYLES = {
    "written": "up",
    "to-write": "up",
    "answered": "up",
    "no-cycle": "down",
    "failed": "down",
}


def lines(made: Made, root: Path, on: date, page: Page) -> Iterator[Text]:
    """A line a KPI, then the sessions that were written, or would be."""
    yield Text()
    yield from _table([(each, made.outcome(each)) for each in made.found], on, page)
    if not made.drafts:
        return
    yield Text()
    if not made.is_written:
        yield from shown_writes.shown({draft.path(): draft.text for draft in made.drafts})
        return
    paths = list(made.files.values())
    for path in paths:
        said = page.say(N_("Wrote {path}"), path=origin.path_to(root / path))
        yield from wrapped(said, page.inner)
    message = page.language.say(N_("OKR figures {day}"), day=page.language.short_day(on))
    yield from commit_lines(root, paths, message, page)


def checked_lines(found: Sequence[Pulled], on: date, page: Page) -> Iterator[Text]:
    """A line a KPI: whether its connector answers, and with what."""
    yield Text()
    yield from _table(
        [(each, "failed" if each.verdict == "failed" else "answered") for each in found], on, page
    )


def _table(found: Sequence[tuple[Pulled, str]], on: date, page: Page) -> Iterator[Text]:
    rows = [_row(each, outcome, on, page) for each, outcome in found]
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    is_wide = sum(widths) + _GAP * (len(widths) - 1) <= page.inner
    for row, (each, _) in zip(rows, found, strict=True):
        if is_wide:
            cells = [Cell(cell, width) for cell, width in zip(row, widths, strict=True)]
            yield from drawing.side_by_side(cells, gap=_GAP)
        else:
            yield from wrapped(row[0], page.inner)
            rest = [cell for cell in row[1:] if cell.plain]
            for line in drawing.flowing(rest, "  ", page.inner - _INDENT):
                yield drawing.joined([" " * _INDENT, line])
        if each.problem is not None:
            said = page.text(page.language.tell(each.problem.said), "warning")
            yield from drawing.indented(said, _INDENT, page.inner)


def _row(each: Pulled, outcome: str, on: date, page: Page) -> list[Text]:
    return [
        page.text(each.kpi.id, "id"),
        page.text(_moved(each, page), "number"),
        page.text(page.day(each.day, on) if each.day else "", "muted"),
        page.say(N_("connector {name}"), "muted", name=each.connector),
        page.say(_WORDS[outcome], _STYLES.get(outcome, "muted")),
    ]


def _moved(each: Pulled, page: Page) -> str:
    """`42.0 → 42.5`; the figure alone where there was none before."""
    if each.value is None:
        return ""
    if each.before is None or each.before == each.value:
        return page.language.value(each.value, each.kpi.unit, short=True)
    old, new = page.language.pair(each.before, each.value, each.kpi.unit)
    return f"{old} {page.glyphs.arrow} {new}"
