"""The report on a terminal: the lines of the screen that is asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from okrcli.cli import screen
from okrcli.cli.reporting.request import (
    ALL_CURRENT,
    ReportPlace,
    ReportRequest,
    change_of,
    choice,
    places,
    view_in_turn,
    view_of,
)
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.terminal import screen_end
from okrcli.render.terminal.attention import attention_lines
from okrcli.render.terminal.overview import overview_lines
from okrcli.render.terminal.page import Moment, Page
from okrcli.render.terminal.wins import win_lines
from okrcli.views import report_values
from okrcli.views.brief_report import is_summed_up
from okrcli.views.report import report_view
from okrcli.views.wider import wider_views

if TYPE_CHECKING:
    from okrcli.views.summary_values import Summary

# above so many key results a terminal shows the objectives alone
KEY_RESULTS_MOST = 30
# the broken files that a summary has room for
BROKEN_MOST = 3


class ScreenDetail(NamedTuple):
    """Under which headings, and how much: everything, no key results, or what fits the number.

    A terminal has less room than what is piped.
    """

    by: str = "team"
    every: bool = False
    brief: bool = False
    terminal: bool = False


def report_screen_lines(
    space: workspace.Workspace, asked: ReportRequest, how: ScreenDetail, page: Page
) -> Iterator[Text]:
    """The screen that is asked for; NotFoundError for what does not exist."""
    yield Text()
    for n, place in enumerate(places(space, asked)):
        if n:
            yield Text()
        if asked.cycle == ALL_CURRENT:
            page = page._replace(moment=page.moment._replace(cycle=place.season.id))
        yield from _cycle(space, place, asked, how, page)


def _cycle(
    space: workspace.Workspace,
    place: ReportPlace,
    asked: ReportRequest,
    how: ScreenDetail,
    page: Page,
) -> Iterator[Text]:
    target = place.target
    wanted = choice(space, place, asked)
    listed = how.by != "team" or how.every or how.brief or place.goal
    if not listed and is_summed_up(place.season, wanted):
        yield from _summed_up(space, place, asked, wanted, page)
        return
    if target and target.kind != "team":
        from okrcli.render.terminal.goal_details import detail_lines

        view = report_view(space, place.season, asked.on, wanted, place.goal, asked.since)
        yield from detail_lines(view, target, space, page)
        yield from _changed(space, place, asked, (view, page), tally=True)
        return
    view = (view_in_turn if how.by == "team" else view_of)(space, place, asked)
    if not asked.cycle:
        yield from screen.which_cycle(view, page)
    wider = [] if asked.cycle == ALL_CURRENT else wider_views(space, view)
    yield from _overview(view, wider, how, page)
    # what is read while it is drawn can be broken, too
    view = view._replace(broken=space.findings)
    yield from win_lines(view, page)
    yield from _changed(space, place, asked, (view, page), tally=False)
    yield from attention_lines(view, page)
    yield page.rule()
    yield from screen_end.step_line(list(_next(view, how, page.moment)), page)


def _changed(
    space: workspace.Workspace,
    place: ReportPlace,
    asked: ReportRequest,
    shown: tuple[report_values.View, Page],
    *,
    tally: bool,
) -> Iterator[Text]:
    """What has changed since the day that is asked for; nothing where none is."""
    found = change_of(space, place, asked)
    if found is None:
        return
    from okrcli.render.terminal.changed import changed_lines

    yield from changed_lines(found, *shown, tally=tally)


def _summed_up(
    space: workspace.Workspace,
    place: ReportPlace,
    asked: ReportRequest,
    wanted: report_values.ReportChoice,
    page: Page,
) -> Iterator[Text]:
    from okrcli.render.terminal.summary import summary_lines
    from okrcli.views.summary import report_summary

    summary = report_summary(space, place.season, asked.on, wanted, asked.since)
    view = summary.view
    if not asked.cycle:
        yield from screen.which_cycle(view, page)
    yield from summary_lines(summary, page)
    yield from screen_end.broken_file_lines(view.broken, page, BROKEN_MOST)
    yield from screen_end.step_line(list(_deeper(summary, page.moment)), page)


def _deeper(summary: "Summary", at: Moment) -> Iterator[tuple[str, str]]:
    """What to type for more of very many teams."""
    if summary.view.broken:
        yield at.command("okr validate", "on"), N_("what is wrong, and how to mend it")
    worst = next((row.id for row in summary.rows if row.id), None)
    if worst:
        yield at.report(worst), N_("one group") if summary.grouped else N_("one team")
    yield at.report("--state off-track"), N_("what is off track")
    yield at.report("--all"), N_("every row")


def _is_brief(view: report_values.View, how: ScreenDetail) -> bool:
    """Whether key results are left out: where that is asked for, or a terminal has no room."""
    many = len(view.key_results) > KEY_RESULTS_MOST and not view.choice.narrows
    return how.brief or (how.by == "team" and how.terminal and many and not how.every)


def _overview(
    view: report_values.View,
    wider: list[report_values.View],
    how: ScreenDetail,
    page: Page,
) -> Iterator[Text]:
    if how.by == "team":
        return overview_lines(view, page, wider, brief=_is_brief(view, how))
    from okrcli.render.terminal.overview import grouped_lines

    return grouped_lines(view, how.by, page)


def _next(view: report_values.View, how: ScreenDetail, at: Moment) -> Iterator[tuple[str, str]]:
    """What to type next: mend, begin, check in, or look closer."""
    if view.broken:
        words = N_("what is wrong, and how to mend it")
        yield at.command("okr validate", "on"), words
    first = next(iter(view.objectives), None)
    if first is None:
        if not view.choice.narrows and not view.broken and not at.rev:
            yield at.command("okr edit", "cycle"), N_("write the first objective")
        return
    if not all(team.closed for team in view.teams):
        if view.on <= view.cycle.dates.end and at.now:
            yield "okr checkin", N_("record this week's values")
        elif view.on > view.cycle.dates.end and not (at.on or at.rev):
            yield f"okr close {view.cycle.id}", N_("grade its goals, and say what was learned")
    if _is_brief(view, how):
        whose = view.choice.team or view.choice.group or ""
        yield at.report(f"{whose} --all".lstrip()), N_("their key results, too")
    yield at.report(view.called(first.ref)), N_("one objective in detail")
