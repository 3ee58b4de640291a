"""Which report is asked for, and its lines."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rich.text import Text

from okrcli import errors
from okrcli.findings import N_
from okrcli.model import reference, workspace
from okrcli.report import view as views
from okrcli.report.terminal import attention, detail, overview, wins
from okrcli.report.terminal.page import Page


class Asked(NamedTuple):
    """What the words of `okr report` ask for."""

    ref: str | None
    on: date
    cycle: str | None = None
    team: str | None = None
    owner: str | None = None


def lines(space: workspace.Workspace, asked: Asked, page: Page) -> Iterator[Text]:
    """The screen that is asked for; NotFoundError for what does not exist."""
    yield Text()
    for season in _seasons(space, asked):
        yield from _cycle(space, season, asked, page)


def _seasons(space: workspace.Workspace, asked: Asked) -> list[workspace.Cycle]:
    """The cycles to report on: usually one, all that contain the day for `all-current`."""
    if not space.cycles:
        _no_cycle(space)
    if asked.cycle == "all-current":
        return [c for c in space.cycles.values() if c.dates.contains(asked.on)]
    if asked.cycle:
        return [reference.cycle_named(space, asked.cycle)]
    return [reference.cycle_on(space, asked.on)]


def _no_cycle(space: workspace.Workspace) -> None:
    """Name the broken file where that is why there is no cycle."""
    for finding in space.findings:
        said = finding.text.format(**finding.values)
        raise errors.NotFoundError(
            f"{finding.place}: {said}; mend it, and no cycle is left besides"
        )


def _cycle(
    space: workspace.Workspace, season: workspace.Cycle, asked: Asked, page: Page
) -> Iterator[Text]:
    target = reference.find(space, season, asked.ref) if asked.ref else None
    team = target.team.id if target and target.kind == "team" and target.team else asked.team
    if target and target.kind != "team":
        whole = views.of(space, target.cycle, asked.on)
        yield from detail.lines(whole, target, space, page)
        return
    view = views.of(space, season, asked.on, views.Choice(team=team, owner=asked.owner))
    yield from _notes(view, asked, page)
    yield from overview.lines(view, page)
    yield from wins.lines(view, page)
    yield from attention.lines(view, page)
    yield from attention.steps(_next(view), page)


def _notes(view: views.View, asked: Asked, page: Page) -> Iterator[Text]:
    """What the reader should know before the figures: that this is not today's cycle."""
    if not asked.cycle and not view.cycle.dates.contains(asked.on):
        yield page.say(
            N_("No cycle contains {day}; this is the last one that is not closed."), "warning",
            day=page.language.short_day(asked.on),
        )  # fmt: skip


def _next(view: views.View) -> list[tuple[str, str]]:
    first = next(iter(view.objectives), None)
    steps = [("okr checkin", N_("record this week's values"))]
    if not view.objectives:
        return [("okr edit", N_("write the first objective"))]
    if view.closed:
        steps = []
    if first:
        steps.append((f"okr report {view.called(first.ref)}", N_("one objective in detail")))
    return steps
