"""`okr report REF`: one objective, key result or KPI with its readings, KPIs and notes."""

from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.insight import kpi_pairs
from okrcli.messages import N_
from okrcli.model import kpi, plan, reference, workspace
from okrcli.render.terminal import (
    detail_parts,
    drawing,
    key_figures,
    key_result_details,
    screen_end,
)
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.kpi_details import kpi_detail_lines
from okrcli.render.terminal.page import Moment, Page
from okrcli.render.wrapping import wrapped
from okrcli.views import report_values
from okrcli.views.foresight import answered_pairs
from okrcli.views.kpi_board import kpi_row
from okrcli.views.words import goal_words


def detail_lines(
    view: report_values.View, target: reference.Target, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    """The detail of what a reference means; NotFoundError where the view leaves it out."""
    if isinstance(target.item, kpi.Kpi):
        row = kpi_row(space, view.cycle, view.on, target.item, target.team)
        found = kpi_pairs.pairs_with_kpi(space, view.cycle, target.item, view.on)
        yield from kpi_detail_lines(view, row, found, page)
        return
    home = next((o for o in view.objectives if target.ref in _refs(o)), None)
    if home is None:
        raise errors.NotFoundError(
            N_("the filters leave `{ref}` out; see it without them"), ref=target.ref
        )
    if isinstance(target.item, plan.Objective):
        yield from screen(view, home, page)
    else:
        kr = next(kr for kr in home.key_results if kr.ref == target.ref)
        yield from key_result_details.screen(view, home, kr, page)


def _refs(objective: report_values.ObjectiveView) -> set[str]:
    return {objective.ref, *(kr.ref for kr in objective.key_results)}


def screen(
    view: report_values.View, objective: report_values.ObjectiveView, page: Page
) -> Iterator[Text]:
    """The whole screen of an objective."""
    yield from detail_parts.head(view, objective, page)
    yield from detail_parts.titled(
        page.text(objective.item.title, "title"), verdict_text(objective, page), page
    )
    yield from _bar(objective, page)
    yield from _about(objective, page)
    for kr in objective.key_results:
        yield Text()
        leads = detail_parts.leads_in_short(kr, page)
        yield from key_result_details.block(view, kr, page, leads=leads)
    waiting = answered_pairs(objective.key_results)[1]
    if waiting:
        yield Text()
        yield from detail_parts.waiting_lines(waiting, page)
    yield page.rule()
    yield from screen_end.broken_file_lines(view.broken, page)
    yield from screen_end.step_lines(list(_next(view, objective, page.moment)), page)


def _bar(objective: report_values.ObjectiveView, page: Page) -> Iterator[Text]:
    """Its progress, and under the tick where it should be by now."""
    share, style = objective.score.share, key_figures.style(objective)
    shown = page.say(N_("not measured")).plain if share is None else page.language.share(share)
    width = page.inner - len(shown) - 2
    bar = drawing.bar(share or 0.0, objective.tick, width, style, page.glyphs)
    percent = Text(shown, style)
    percent.stylize("bold")
    yield bar.append("  ").append_text(percent)
    if objective.expected is not None:
        words = page.text(goal_words.expected(objective, page.language), "muted")
        if objective.tick is not None:
            words = drawing.under(words, drawing.tick(objective.tick, width), width, page.glyphs)
        yield from wrapped(words, page.inner)


def _about(objective: report_values.ObjectiveView, page: Page) -> Iterator[Text]:
    """Why it is there, what it supports, who shares it, and what was learned."""
    item = objective.item
    if item.why:
        yield from detail_parts.labelled(N_("why"), page.text(item.why), page)
    if item.description:
        yield from detail_parts.labelled(N_("about"), page.text(item.description), page)
    for ref, title in objective.supports:
        words = f"{ref}  {title}" if title else ref
        yield from detail_parts.labelled(N_("supports"), page.text(words), page)
    if objective.sharing:
        teams = ", ".join(objective.sharing)
        yield from detail_parts.labelled(N_("shared with"), page.text(teams), page)
    if objective.learned:
        yield from detail_parts.labelled(N_("learned"), page.text(objective.learned), page)
    if item.because:
        yield from detail_parts.labelled(N_("because"), page.text(item.because), page)
    yield from detail_parts.adjusted(item, page)


def _next(
    view: report_values.View, objective: report_values.ObjectiveView, at: Moment
) -> Iterator[tuple[str, str]]:
    for kr in objective.key_results[:1]:
        yield at.report(view.called(kr.ref)), N_("one key result with all its readings")
    if not objective.closed and not at.rev:
        command = at.command(f"okr edit {view.called(objective.ref)}", "cycle")
        yield command, N_("change the plan")
