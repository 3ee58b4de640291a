"""Whose a goal or a KPI is, where it names nobody itself: decided here for everything that asks."""

from collections.abc import Iterator
from datetime import date

from okrcli.model import kpi, plan, reference, workspace
from okrcli.model.workspace import GoalAt

Names = tuple[str, ...]


def named_for_goal(objective: plan.Objective, item: plan.KeyResult) -> Names:
    """Whom the plan names for a key result: its own owners, else its objective's."""
    return item.owner or objective.owner


def named_for_kpi(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> Names:
    """Whom the plans name for a KPI: its own owners, else those of the key result it serves.

    `team` is the one in whose plan the KPI stands, None of one of kpis.yaml.
    """
    if item.owner:
        return item.owner
    goal = _served(space, season, team, item, on)
    return named_for_goal(goal.objective, goal.key_result) if goal else ()


def named_for(space: workspace.Workspace, target: reference.Target, on: date) -> Names:
    """Whom the plans name for whatever a reference means; nobody for a team."""
    item, objective = target.item, target.objective
    if isinstance(item, kpi.Kpi):
        return named_for_kpi(space, target.cycle, target.team, item, on)
    if isinstance(item, plan.KeyResult) and objective:
        return named_for_goal(objective, item)
    return item.owner if item else ()


def kpi_owners(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> Names:
    """Who answers for a KPI: whom the plans name, else who leads the team of what it serves.

    One of kpis.yaml that says its `team:` is that team's.
    """
    if item.owner:
        return item.owner
    goal = _served(space, season, team, item, on)
    home = team or season.teams.get(item.team or "") or (goal and goal.team)
    return (named_for_goal(goal.objective, goal.key_result) if goal else ()) or _lead(home)


def accountable_for(space: workspace.Workspace, target: reference.Target, on: date) -> Names:
    """Who answers for a goal or KPI: whom the plans name, else who leads the team."""
    item = target.item
    if isinstance(item, kpi.Kpi):
        return kpi_owners(space, target.cycle, target.team, item, on)
    return named_for(space, target, on) or (_lead(target.team) if item else ())


def goal_owners(goal: GoalAt) -> Names:
    """Who answers for a key result: whom the plan names, else who leads the team."""
    return named_for_goal(goal.objective, goal.key_result) or _lead(goal.team)


def _lead(team: workspace.Team | None) -> Names:
    """Who leads a team, nobody where its plan does not say."""
    return (team.plan.lead,) if team and team.plan and team.plan.lead else ()


def _served(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> GoalAt | None:
    """The key result that a KPI stands beside or measures: the first that is not dropped."""
    for goal in space.goals(season, season.naming(item.id) if team is None else [team]):
        if not goal.dropped(on) and any(each is item for each in _linked(space, goal)):
            return goal
    return None


def _linked(space: workspace.Workspace, goal: GoalAt) -> Iterator[kpi.Kpi | None]:
    """The KPIs that a key result names, whatever they are to it."""
    source = goal.key_result.measured_by
    beside = (*goal.key_result.leading, *goal.key_result.lagging)
    for named in (*beside, source) if source else beside:
        yield named if isinstance(named, kpi.Kpi) else space.kpi_of(goal.team, named)
