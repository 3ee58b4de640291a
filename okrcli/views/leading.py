"""Which leading KPIs lead: the pairs of key results with their answers, for every renderer."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.insight import kpi_pairs, lead_lag, reading_history
from okrcli.model import kpi, plan, reference, workspace
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar


class LeadingRequest(NamedTuple):
    """A pair by its references, and what its readings say."""

    leading: str
    lagging: str
    answer: lead_lag.Outcome


class LeadingGoal(NamedTuple):
    """A key result with its pairs; `missing` are the sides on which it has no KPI."""

    ref: str
    title: str
    asked: tuple[LeadingRequest, ...]
    missing: tuple[str, ...] = ()


class Leads(NamedTuple):
    """The key results of a cycle with their pairs as of a day.

    For two that were named by themselves, one goal without a reference.
    """

    organisation: str | None
    cycle: workspace.Cycle
    on: date
    clock: calendar.Clock
    closed: bool
    goals: tuple[LeadingGoal, ...]
    broken: tuple[Finding, ...]


def leading_view(
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


def _concerns(space: workspace.Workspace, target: reference.Target, goal: GoalAt) -> bool:
    item = target.item
    if isinstance(item, kpi.Kpi):
        linked = (*goal.key_result.leading, *goal.key_result.lagging)
        return any(found is item or space.standing.get(str(found)) is item for found in linked)
    return (target.team is not None and target.team.id == goal.team.id) and (
        item is None or item is goal.objective or item is goal.key_result
    )


def of_two(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    named: tuple[reference.Target, reference.Target],
) -> Leads:
    """The one pair of two KPIs or key results, wherever they stand."""
    first, second = (_history(space, target, on) for target in named)
    asked = LeadingRequest(named[0].ref, named[1].ref, kpi_pairs.pair_outcome(first, second))
    return _leads(space, season, on, [LeadingGoal("", "", (asked,))])


def _history(
    space: workspace.Workspace, target: reference.Target, on: date
) -> reading_history.History:
    assert isinstance(target.item, kpi.Kpi | plan.KeyResult)
    team = target.team or workspace.Team("", target.cycle.id)
    return reading_history.reading_history(space, target.cycle, team, target.item, on)


def _goals(space: workspace.Workspace, found: Iterable[GoalAt], on: date) -> Iterator[LeadingGoal]:
    for goal in found:
        if goal.dropped(on):
            continue
        asked = tuple(
            LeadingRequest(_ref(pair.leading, goal), _ref(pair.lagging, goal), pair.answer)
            for pair in kpi_pairs.key_result_pairs(space, goal, on)
        )
        sides = {"leading": goal.key_result.leading, "lagging": goal.key_result.lagging}
        missing = tuple(side for side, linked in sides.items() if not linked)
        yield LeadingGoal(goal.ref, goal.key_result.title, asked, missing)


def _ref(item: kpi.Kpi, goal: GoalAt) -> str:
    return item.id if isinstance(item, kpi.StandingKpi) else f"{goal.team.id}/{item.id}"


def _leads(
    space: workspace.Workspace, season: workspace.Cycle, on: date, goals: Iterable[LeadingGoal]
) -> Leads:
    return Leads(
        space.settings.organisation,
        season,
        on,
        calendar.clock_on(season.dates, on),
        season.closed(on),
        tuple(goals),
        space.findings,
    )
