"""The report on a terminal: the lines of the screen that is asked for."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.cli import screen
from okrcli.cli.reporting.request import (
    ALL_CURRENT,
    ReportPlace,
    ReportRequest,
    change_of,
    choice,
    places,
)
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.terminal import attention
from okrcli.render.terminal.attention import attention_lines
from okrcli.render.terminal.overview import overview_lines
from okrcli.render.terminal.page import Moment, Page
from okrcli.render.terminal.wins import win_lines
from okrcli.views import report_values
from okrcli.views.report import report_view


def report_screen_lines(
    space: workspace.Workspace, asked: ReportRequest, by: str, page: Page
) -> Iterator[Text]:
    """The screen that is asked for; NotFoundError for what does not exist."""
    yield Text()
    for n, place in enumerate(places(space, asked)):
        if n:
            yield Text()
        if asked.cycle == ALL_CURRENT:
            page = page._replace(moment=page.moment._replace(cycle=place.season.id))
        yield from _cycle(space, place, asked, by, page)


def _cycle(
    space: workspace.Workspace, place: ReportPlace, asked: ReportRequest, by: str, page: Page
) -> Iterator[Text]:
    target = place.target
    wanted = choice(space, place, asked)
    view = report_view(space, place.season, asked.on, wanted, place.goal)
    if target and target.kind != "team":
        from okrcli.render.terminal.goal_details import detail_lines

        yield from detail_lines(view, target, space, page)
        yield from _changed(space, place, asked, (view, page))
        return
    if not asked.cycle:
        yield from screen.which_cycle(view, page)
    yield from _overview(view, by, page)
    yield from win_lines(view, page)
    yield from _changed(space, place, asked, (view, page))
    yield from attention_lines(view, page)
    yield from attention.steps(list(_next(view, page.moment)), page)


def _changed(
    space: workspace.Workspace,
    place: ReportPlace,
    asked: ReportRequest,
    shown: tuple[report_values.View, Page],
) -> Iterator[Text]:
    """What has changed since the day that is asked for; nothing where none is."""
    found = change_of(space, place, asked)
    if found is None:
        return
    from okrcli.render.terminal.changed import changed_lines

    yield from changed_lines(found, *shown)
    yield Text()


def _overview(view: report_values.View, by: str, page: Page) -> Iterator[Text]:
    if by == "team":
        return overview_lines(view, page)
    from okrcli.render.terminal.overview import grouped_lines

    return grouped_lines(view, by, page)


def _next(view: report_values.View, at: Moment) -> Iterator[tuple[str, str]]:
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
    yield at.report(view.called(first.ref)), N_("one objective in detail")
