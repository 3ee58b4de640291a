"""What of a closed cycle comes along, and what stays: as the reviews say, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from okrcli import errors
from okrcli.model import kpi, plan, workspace
from okrcli.scoring import goals


@dataclass(frozen=True)
class Goal:
    """A key result at the end of its cycle: what became of it, and where it stood."""

    goal: workspace.Goal
    outcome: str | None
    score: goals.KeyResultScore

    @property
    def id(self) -> str:
        """Its id."""
        return self.goal.key_result.id


@dataclass(frozen=True)
class Choice:
    """The key results of one team that come along, those that stay, and the objectives that do."""

    team: workspace.Team
    taken: tuple[Goal, ...]
    left: tuple[Goal, ...]
    objectives: frozenset[str]


def of(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> Choice:
    """What of a team's plan comes along: what its review calls carried over.

    A key result that the review says nothing of goes with its objective. An objective comes along
    with any of its key results, or on its own where it has none.
    """
    found = [
        Goal(goal, outcome(team, goal), goals.score(space, goal, on))
        for goal in space.goals(season)
        if goal.team is team
    ]
    taken = tuple(goal for goal in found if goal.outcome == "carried-over")
    bare = {
        objective.id
        for objective in team.objectives
        if not objective.key_results and _said(team, objective) == "carried-over"
    }
    homes = {goal.goal.objective.id for goal in taken}
    left = tuple(goal for goal in found if goal not in taken)
    return Choice(team, taken, left, frozenset(homes | bare))


def outcome(team: workspace.Team, goal: workspace.Goal) -> str | None:
    """What became of a key result: as the review says of it, else of its objective."""
    reviewed = team.review.objectives.get(goal.objective.id) if team.review else None
    own = reviewed.key_results.get(goal.key_result.id) if reviewed else None
    return (own and own.outcome) or _said(team, goal.objective)


def _said(team: workspace.Team, objective: plan.Objective) -> str | None:
    reviewed = team.review.objectives.get(objective.id) if team.review else None
    return reviewed.outcome if reviewed else None


def check_kpis(space: workspace.Workspace, choice: Choice) -> None:
    """RefusedError where a key result is measured by a KPI that one spells out which stays."""
    along = {item.id for goal in choice.taken for item in own_kpis(goal.goal.key_result)}
    for goal in choice.taken:
        name = goal.goal.key_result.measured_by
        if name and name not in along and name not in space.standing:
            raise errors.RefusedError(
                f"`{goal.id}` is measured by the KPI `{name}`, which stays behind in"
                f" {choice.team.path}; move it to kpis.yaml first, nothing was written"
            )


def own_kpis(item: plan.KeyResult) -> Iterator[kpi.Kpi]:
    """The KPIs that are spelled out under a key result."""
    yield from (each for each in (*item.leading, *item.lagging) if isinstance(each, kpi.Kpi))
