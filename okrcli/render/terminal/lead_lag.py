"""`okr kpi --lead-lag`: for each key result, whether its leading KPIs lead."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.insight import lead_lag
from okrcli.messages import N_
from okrcli.render.terminal import drawing, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.masthead import masthead_lines
from okrcli.render.terminal.page import Page, styled
from okrcli.render.wrapping import wrapped
from okrcli.views import foresight, leading
from okrcli.views.foresight import is_waiting, waiting_words
from okrcli.views.leading import LeadingRequest

_STYLES = {lead_lag.Leads: "green", lead_lag.Together: "yellow"}
_INDENT = 2


def lead_lag_lines(found: leading.Leads, page: Page) -> Iterator[Text]:
    """The whole screen: a line a pair, under its key result; once of what pairs it is too early.

    Figures of statistics stand with one key result or pair only.
    """
    alone = len(found.goals) == 1
    waiting = [each for goal in found.goals for each in goal.asked if is_waiting(each.answer)]
    once = waiting if len(waiting) > 1 else []
    yield from masthead_lines(found, page, page.language.say(N_("leading KPIs")))
    yield page.rule()
    for goal in found.goals:
        if goal.asked and all(each in once for each in goal.asked) and not goal.missing:
            continue
        if goal.ref:
            name = page.text(goal.ref, "id").append("  ")
            yield from wrapped(name.append_text(page.text(goal.title)), page.inner)
        for asked in goal.asked:
            if asked not in once:
                yield from _pair(asked, page, figures=alone)
        for side in goal.missing:
            words = N_("no leading KPI") if side == "leading" else N_("no lagging KPI")
            for line in wrapped(page.say(words, "muted"), page.inner - _INDENT):
                yield Text(" " * _INDENT).append_text(line)
    if not found.goals:
        yield from wrapped(page.say(N_("no key results to ask about"), "muted"), page.inner)
    yield from _waiting(once, page)
    yield page.rule()
    yield from screen_end.broken_file_lines(found.broken, page)
    page_of_it = page.language.say(N_("okr explain lead-lag"))
    yield from screen_end.step_lines(
        [(page_of_it, N_("how this is computed, and how far to trust it"))], page
    )


def _waiting(once: Sequence[LeadingRequest], page: Page) -> Iterator[Text]:
    """Of which pairs it is too early to say whether one leads."""
    if not once:
        return
    yield from wrapped(page.text(waiting_words(len(once), page.language), "muted"), page.inner)
    pairs = dict.fromkeys(f"{each.leading} {page.glyphs.arrow} {each.lagging}" for each in once)
    for pair in pairs:
        for line in wrapped(page.text(pair, "muted"), page.inner - _INDENT):
            yield Text(" " * _INDENT).append_text(line)


def _pair(asked: LeadingRequest, page: Page, *, figures: bool) -> Iterator[Text]:
    style = _STYLES.get(type(asked.answer), "muted")
    glyph = page.glyphs.check if isinstance(asked.answer, lead_lag.Leads) else page.glyphs.leads
    said = foresight.answer(
        asked.leading, asked.lagging, asked.answer, page.language, figures=figures
    )
    mark = Cell(styled(f"{' ' * _INDENT}{glyph}", style), _INDENT + 1)
    yield from drawing.side_by_side([mark, Cell(page.text(said, style), page.inner - _INDENT - 2)])
