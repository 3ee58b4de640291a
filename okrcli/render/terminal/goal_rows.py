"""A key result in the overview: one line, two, or its parts under each other."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.language.numbers import NBSP
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.model.readings import values_read
from okrcli.render.terminal import columns, drawing, key_figures
from okrcli.render.terminal.columns import Columns, Layout
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import movement, report_values


def goal_row_lines(
    kr: report_values.KeyResultView, view: report_values.View, page: Page, widths: Columns
) -> Iterator[Text]:
    """The row of a key result in its report."""
    moves = view.movement
    moved = moves.of(kr.ref) if moves else None
    title = _title(kr, view.called(kr.ref), page)
    if widths.layout is Layout.STACKED:
        yield from _indented(wrapped(title, page.inner - columns.INDENT))
        yield from _indented(_stacked(kr, moved, page))
        return
    texts = _texts(kr, moved, page, widths)
    texts["forecast"] = page.text(widths.foreseen_of(kr, view), "muted")
    if widths.layout is Layout.TWO:
        yield from _indented(wrapped(title, widths.total - columns.INDENT))
        yield from _indented(drawing.side_by_side(widths.cells(texts), widths.gap))
        return
    first, *rest = widths.cells({"title": title, **texts})
    first = first._replace(width=first.width - columns.INDENT)
    yield from _indented(drawing.side_by_side([first, *rest], widths.gap))


def _title(kr: report_values.KeyResultView, name: str, page: Page) -> Text:
    """The title, the id behind it, and what is out of the ordinary about its figures."""
    title = page.text(kr.item.title).append("  ").append_text(page.text(name, "muted"))
    if kr.score.skipped:
        title.append_text(page.say(N_("  not counted: {reason}"), "muted", reason=kr.score.skipped))
    if kr.last_read:
        day = page.day(kr.last_read, kr.on).replace(" ", NBSP)
        title.append_text(page.say(N_("  last read {day}"), "muted", day=day))
    return title


def _indented(lines: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * columns.INDENT).append_text(line) for line in lines)


def _stacked(
    kr: report_values.KeyResultView, moved: movement.Move | None, page: Page
) -> Iterator[Text]:
    """The parts under each other, for narrow terminals."""
    width, style = page.inner - columns.INDENT, key_figures.style(kr)
    figures = columns.shown(kr, page)
    figures.append("  ").append(columns.percent(kr, page), style)
    if moved:
        figures.append(" ").append_text(columns.move(moved, page))
    yield bar(kr, page, width)
    yield from drawing.ends(figures, drawing.spark(kr.trend, style, page.glyphs), width)
    yield from drawing.ends(verdict_text(kr, page), columns.confidence(kr, page), width)


def _texts(
    kr: report_values.KeyResultView, moved: movement.Move | None, page: Page, widths: Columns
) -> dict[str, Text]:
    """What stands in the columns that a key result fills by itself."""
    style = key_figures.style(kr)
    return {
        "bar": bar(kr, page, widths.bar.width),
        "figures": columns.shown(kr, page),
        "trend": drawing.spark(kr.trend, style, page.glyphs),
        "confidence": columns.confidence(kr, page),
        "percent": Text(columns.percent(kr, page), style),
        "change": columns.move(moved, page),
        "state": verdict_text(kr, page),
        "owner": page.text(kr.owner or "", "muted"),
    }


def bar(kr: report_values.KeyResultView, page: Page, width: int) -> Text:
    """The bar, with the calendar's tick where it has one; of a guardrail a mark a reading."""
    what = kr.score.measure
    if isinstance(what, measures.Keep):
        return _held(kr, what, page, width)
    return drawing.bar(
        kr.score.progress.clamped, kr.tick, width, key_figures.style(kr), page.glyphs
    )


def _held(kr: report_values.KeyResultView, what: measures.Keep, page: Page, width: int) -> Text:
    """Whether each of its newest readings in the time box held, oldest first."""
    box = kr.score.box
    values = [value for day, value in values_read(kr.score.readings) if box.start <= day <= box.end]
    marks = Text()
    for value in values[-width:]:
        held = what.holds(value)
        style = "holds" if held else "does-not-hold"
        marks.append(page.glyphs.held if held else page.glyphs.missed, style)
    return marks
