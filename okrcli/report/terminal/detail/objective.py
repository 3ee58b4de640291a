"""One objective: why it is there, and every key result of it with its chart, KPIs and notes."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import attention, draw, verdict
from okrcli.report.terminal.detail import key_result, parts
from okrcli.report.terminal.page import Moment, Page
from okrcli.report.wording import goals


def screen(view: views.View, objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    """The whole screen of an objective."""
    yield from parts.head(view, objective, page)
    yield from parts.titled(
        page.text(objective.item.title, "title"), verdict.of(objective, page), page
    )
    yield from _bar(objective, page)
    yield from _about(objective, page)
    for kr in objective.key_results:
        yield Text()
        yield from key_result.block(view, kr, page)
    yield page.rule()
    yield from attention.broken(view.broken, page)
    yield from attention.steps(list(_next(view, objective, page.moment)), page)


def _bar(objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    """Its progress, and under the tick where it should be by now."""
    share, style = objective.score.share, verdict.style(objective)
    shown = page.say(N_("not measured")).plain if share is None else page.language.share(share)
    width = page.inner - len(shown) - 2
    bar = draw.bar(share or 0.0, objective.tick, width, style, page.glyphs)
    percent = Text(shown, style)
    percent.stylize("bold")
    yield bar.append("  ").append_text(percent)
    if objective.expected is not None:
        words = page.text(goals.expected(objective, page.language), "muted")
        if objective.tick is not None:
            words = draw.under(words, draw.tick(objective.tick, width), width, page.glyphs)
        yield from draw.wrapped(words, page.inner)


def _about(objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    """Why it is there, what it supports, who shares it, and what was learned."""
    item = objective.item
    if item.why:
        yield from parts.labelled(N_("why"), page.text(item.why), page)
    if item.description:
        yield from parts.labelled(N_("about"), page.text(item.description), page)
    for ref, title in objective.supports:
        words = f"{ref}  {title}" if title else ref
        yield from parts.labelled(N_("supports"), page.text(words), page)
    if objective.sharing:
        teams = ", ".join(objective.sharing)
        yield from parts.labelled(N_("shared with"), page.text(teams), page)
    if objective.learned:
        yield from parts.labelled(N_("learned"), page.text(objective.learned), page)
    if item.because:
        yield from parts.labelled(N_("because"), page.text(item.because), page)
    yield from parts.adjusted(item, page)


def _next(
    view: views.View, objective: views.ObjectiveView, at: Moment
) -> Iterator[tuple[str, str]]:
    for kr in objective.key_results[:1]:
        yield at.report(view.called(kr.ref)), N_("one key result with all its readings")
    if not objective.closed and not at.rev:
        command = at.command(f"okr edit {view.called(objective.ref)}", "cycle")
        yield command, N_("change the plan")
