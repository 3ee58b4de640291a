"""A key result in the overview: one line, two, or its parts under each other."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.language.figures import NBSP
from okrcli.report import view as views
from okrcli.report.terminal import columns, draw, verdict
from okrcli.report.terminal.columns import Columns, Layout
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page


def lines(kr: views.KeyResultView, name: str, page: Page, widths: Columns) -> Iterator[Text]:
    """The row of a key result that is called so."""
    title = page.text(kr.item.title)
    if kr.score.skipped:
        title.append_text(page.say(N_("  not counted: {reason}"), "muted", reason=kr.score.skipped))
    if kr.last_read:
        day = page.day(kr.last_read, kr.on).replace(" ", NBSP)
        title.append_text(page.say(N_("  last read {day}"), "muted", day=day))
    ref, state = page.text(name, "muted"), Cell(verdict.of(kr, page), widths.state)
    cells = _measured(kr, page, widths)
    if widths.layout is Layout.ONE:
        yield from _named(ref, [Cell(title, widths.title), *cells, state], widths)
    elif widths.layout is Layout.TWO:
        yield from _indented(draw.side_by_side([Cell(title, widths.title), state]))
        yield from _indented(_named(ref, cells, widths))
    else:
        yield from draw.wrapped(title, page.inner)
        yield from _indented(_stacked(kr, ref, page))


def _indented(lines: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * columns.INDENT).append_text(line) for line in lines)


def _named(name: Text, cells: list[Cell], widths: Columns) -> Iterator[Text]:
    """Cells behind an id, which stands on a line of its own where it is too long for its column."""
    if name.cell_len > widths.id:
        yield name
        name = Text()
    yield from draw.side_by_side([Cell(name, widths.id), *cells])


def _stacked(kr: views.KeyResultView, name: Text, page: Page) -> Iterator[Text]:
    """The parts under each other, for narrow terminals."""
    width, style = page.inner - columns.INDENT, verdict.style(kr)
    figures = columns.shown(kr, page)
    figures.append("  ").append(columns.percent(kr, page), style)
    yield from draw.wrapped(name, width)
    yield bar(kr, page, width)
    yield from draw.ends(figures, draw.spark(kr.trend, style, page.glyphs), width)
    yield from draw.ends(verdict.of(kr, page), columns.confidence(kr, page), width)


def _measured(kr: views.KeyResultView, page: Page, widths: Columns) -> list[Cell]:
    style = verdict.style(kr)
    cells = [
        Cell(bar(kr, page, widths.bar), widths.bar),
        Cell(columns.shown(kr, page), widths.figures, "right"),
        Cell(Text(columns.percent(kr, page), style), widths.percent, "right"),
        Cell(draw.spark(kr.trend, style, page.glyphs), widths.trend),
    ]
    if widths.confidence:
        cells.append(Cell(columns.confidence(kr, page), widths.confidence))
    return cells


def bar(kr: views.KeyResultView, page: Page, width: int) -> Text:
    """The bar, with the calendar's tick where it has one."""
    return draw.bar(kr.score.progress.clamped, kr.tick, width, verdict.style(kr), page.glyphs)
