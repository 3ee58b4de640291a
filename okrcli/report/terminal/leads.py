"""`okr kpi --lead-lag`: for each key result, whether its leading KPIs lead."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.insight import leadlag
from okrcli.report import foresight, leading
from okrcli.report.terminal import attention, draw, masthead
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page, styled

_STYLES = {leadlag.Leads: "green", leadlag.Together: "yellow"}
_INDENT = 2


def lines(found: leading.Leads, page: Page) -> Iterator[Text]:
    """The whole screen: a line a pair, under its key result."""
    yield from masthead.lines(found, page, page.language.say(N_("leading KPIs")))
    yield page.rule()
    for goal in found.goals:
        if goal.ref:
            name = page.text(goal.ref, "id").append("  ")
            yield from draw.wrapped(name.append_text(page.text(goal.title)), page.inner)
        for asked in goal.asked:
            yield from _pair(asked, page)
        for side in goal.missing:
            words = N_("no leading KPI") if side == "leading" else N_("no lagging KPI")
            for line in draw.wrapped(page.say(words, "muted"), page.inner - _INDENT):
                yield Text(" " * _INDENT).append_text(line)
    if not found.goals:
        yield from draw.wrapped(page.say(N_("no key results to ask about"), "muted"), page.inner)
    yield page.rule()
    yield from attention.broken(found.broken, page)
    yield from attention.steps(
        [("okr explain lead-lag", N_("how this is found, and what it is worth"))], page
    )


def _pair(asked: leading.Asked, page: Page) -> Iterator[Text]:
    style = _STYLES.get(type(asked.answer), "muted")
    glyph = page.glyphs.check if isinstance(asked.answer, leadlag.Leads) else page.glyphs.leads
    said = foresight.answer(asked.leading, asked.lagging, asked.answer, page.language)
    mark = Cell(styled(f"{' ' * _INDENT}{glyph}", style), _INDENT + 1)
    yield from draw.side_by_side([mark, Cell(page.text(said, style), page.inner - _INDENT - 2)])
