"""Which leading KPIs lead: the pairs of key results with their answers, for every renderer."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.insight import history, leadlag, pairs
from okrcli.model import kpi, plan, reference, workspace
from okrcli.report.view import clock


class Asked(NamedTuple):
    """A pair by its references, and what its readings say."""

    leading: str
    lagging: str
    answer: leadlag.Outcome


class Goal(NamedTuple):
    """A key result with its pairs; `missing` are the sides on which it has no KPI."""

    ref: str
    title: str
    asked: tuple[Asked, ...]
    missing: tuple[str, ...] = ()


class Leads(NamedTuple):
    """The key results of a cycle with their pairs as of a day.

    For two that were named by themselves, one goal without a reference.
    """

    organisation: str | None
    cycle: workspace.Cycle
    on: date
    clock: clock.Clock
    closed: bool
    goals: tuple[Goal, ...]
    broken: tuple[Finding, ...]


def of(
    space: workspace.Workspace, season: workspace.Cycle, on: date, team: str | None = None
) -> Leads:
    """Those of all teams, or of one."""
    goals = (goal for goal in space.goals(season) if team in {None, goal.team.id})
    return _leads(space, season, on, _goals(space, goals, on))


def of_target(space: workspace.Workspace, target: reference.Target, on: date) -> Leads:
    """Those of a team, an objective or a key result; of a KPI those in which it has a side."""
    every = space.goals(target.cycle)
    goals = (goal for goal in every if _concerns(space, target, goal))
    return _leads(space, target.cycle, on, _goals(space, goals, on))


def _concerns(space: workspace.Workspace, target: reference.Target, goal: workspace.Goal) -> bool:
    item = target.item
    if isinstance(item, kpi.Kpi):
        linked = (*goal.key_result.leading, *goal.key_result.lagging)
        return any(found is item or space.standing.get(str(found)) is item for found in linked)
    return (
        (target.team is not None and target.team.id == goal.team.id)
        and (item is None or item is goal.objective or item is goal.key_result)
    )  # fmt: skip


def of_two(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    named: tuple[reference.Target, reference.Target],
) -> Leads:
    """The one pair of two KPIs or key results, wherever they stand."""
    first, second = (_history(space, target, on) for target in named)
    asked = Asked(named[0].ref, named[1].ref, pairs.answer(first, second))
    return _leads(space, season, on, [Goal("", "", (asked,))])


def _history(space: workspace.Workspace, target: reference.Target, on: date) -> history.History:
    assert isinstance(target.item, kpi.Kpi | plan.KeyResult)
    team = target.team or workspace.Team("", target.cycle.id)
    return history.of(space, target.cycle, team, target.item, on)


def _goals(space: workspace.Workspace, found: Iterable[workspace.Goal], on: date) -> Iterator[Goal]:
    for goal in found:
        if goal.dropped(on):
            continue
        asked = tuple(
            Asked(_ref(pair.leading, goal), _ref(pair.lagging, goal), pair.answer)
            for pair in pairs.of_key_result(space, goal, on)
        )
        sides = {"leading": goal.key_result.leading, "lagging": goal.key_result.lagging}
        missing = tuple(side for side, linked in sides.items() if not linked)
        yield Goal(goal.ref, goal.key_result.title, asked, missing)


def _ref(item: kpi.Kpi, goal: workspace.Goal) -> str:
    return item.id if isinstance(item, kpi.StandingKpi) else f"{goal.team.id}/{item.id}"


def _leads(
    space: workspace.Workspace, season: workspace.Cycle, on: date, goals: Iterable[Goal]
) -> Leads:
    return Leads(
        space.settings.organisation, season, on, clock.at(season, on), season.closed(on),
        tuple(goals), space.findings,
    )  # fmt: skip
