"""A key result in the overview: one line, two, or its parts under each other."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure
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
    state = verdict.of(kr, page)
    if widths.layout is Layout.STACKED:
        yield from _stacked(kr, page, page.text(name, "muted"), [title, state])
        return
    first = [Cell(title, widths.title)]
    if widths.layout is Layout.ONE:
        first += _measured(kr, page, widths)
    yield from named(page.text(name, "muted"), [*first, Cell(state, widths.state)], widths)
    if widths.layout is Layout.TWO:
        below = [Cell(Text(), widths.indent - 1), *_measured(kr, page, widths)]
        yield from draw.side_by_side(below)


def named(name: Text, cells: list[Cell], widths: Columns) -> Iterator[Text]:
    """Cells behind an id, which stands on a line of its own where it is too long for its column."""
    if name.cell_len > widths.id:
        yield name
        name = Text()
    yield from draw.side_by_side([Cell(name, widths.id), *cells])


def _stacked(
    kr: views.KeyResultView, page: Page, name: Text, title_and_state: list[Text]
) -> Iterator[Text]:
    """The parts under each other, for narrow terminals."""
    width = page.inner - 2
    title, state = title_and_state
    figures = columns.shown(kr, page)
    figures.append("  ").append(columns.percent(kr, page), verdict.style(kr))
    parts = [
        *draw.wrapped(name, width), *draw.wrapped(title, width), bar(kr, page, width),
        *draw.ends(figures, draw.spark(kr.trend, verdict.style(kr), page.glyphs), width),
        *draw.ends(state, columns.confidence(kr, page), width),
    ]  # fmt: skip
    yield from (Text("  ").append_text(part) for part in parts)


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
    """The bar with the calendar's tick, which a value that is only kept has not."""
    score = kr.score
    tick = None if isinstance(score.measure, measure.Keep) else kr.expected
    return draw.bar(score.progress.clamped, tick, width, verdict.style(kr), page.glyphs)
