"""A key result in the overview: one line, two, or its parts under each other."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.language.numbers import NBSP
from okrcli.messages import N_
from okrcli.render.terminal import columns, drawing, key_figures
from okrcli.render.terminal.columns import Columns, Layout
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import report_values


def goal_row_lines(
    kr: report_values.KeyResultView, name: str, page: Page, widths: Columns
) -> Iterator[Text]:
    """The row of a key result that is called so."""
    title = page.text(kr.item.title)
    if kr.score.skipped:
        title.append_text(page.say(N_("  not counted: {reason}"), "muted", reason=kr.score.skipped))
    if kr.last_read:
        day = page.day(kr.last_read, kr.on).replace(" ", NBSP)
        title.append_text(page.say(N_("  last read {day}"), "muted", day=day))
    ref, state = page.text(name, "muted"), Cell(verdict_text(kr, page), widths.state)
    cells = _measured(kr, page, widths)
    if widths.layout is Layout.ONE:
        yield from _named(ref, [Cell(title, widths.title), *cells, state], widths)
    elif widths.layout is Layout.TWO:
        yield from _indented(drawing.side_by_side([Cell(title, widths.title), state]))
        yield from _indented(_named(ref, cells, widths))
    else:
        yield from wrapped(title, page.inner)
        yield from _indented(_stacked(kr, ref, page))


def _indented(lines: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * columns.INDENT).append_text(line) for line in lines)


def _named(name: Text, cells: list[Cell], widths: Columns) -> Iterator[Text]:
    """Cells behind an id, which stands on a line of its own where it is too long for its column."""
    if name.cell_len > widths.id:
        yield name
        name = Text()
    yield from drawing.side_by_side([Cell(name, widths.id), *cells])


def _stacked(kr: report_values.KeyResultView, name: Text, page: Page) -> Iterator[Text]:
    """The parts under each other, for narrow terminals."""
    width, style = page.inner - columns.INDENT, key_figures.style(kr)
    figures = columns.shown(kr, page)
    figures.append("  ").append(columns.percent(kr, page), style)
    yield from wrapped(name, width)
    yield bar(kr, page, width)
    yield from drawing.ends(figures, drawing.spark(kr.trend, style, page.glyphs), width)
    yield from drawing.ends(verdict_text(kr, page), columns.confidence(kr, page), width)


def _measured(kr: report_values.KeyResultView, page: Page, widths: Columns) -> list[Cell]:
    style = key_figures.style(kr)
    cells = [
        Cell(bar(kr, page, widths.bar), widths.bar),
        Cell(columns.shown(kr, page), widths.figures, "right"),
        Cell(Text(columns.percent(kr, page), style), widths.percent, "right"),
        Cell(drawing.spark(kr.trend, style, page.glyphs), widths.trend),
    ]
    if widths.confidence:
        cells.append(Cell(columns.confidence(kr, page), widths.confidence))
    return cells


def bar(kr: report_values.KeyResultView, page: Page, width: int) -> Text:
    """The bar, with the calendar's tick where it has one."""
    return drawing.bar(
        kr.score.progress.clamped, kr.tick, width, key_figures.style(kr), page.glyphs
    )
