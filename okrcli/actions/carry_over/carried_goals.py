"""What of a closed cycle comes along, and what stays: as the reviews say, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import kpi, measures, plan, workspace
from okrcli.model.workspace import GoalAt
from okrcli.scoring.key_results import key_result_score
from okrcli.scoring.scores import KeyResultScore


@dataclass(frozen=True)
class CarriedGoal:
    """A key result at the end of its cycle: what became of it, and where it stood."""

    goal: GoalAt
    outcome: str | None
    score: KeyResultScore

    @property
    def id(self) -> str:
        """Its id."""
        return self.goal.key_result.id

    @property
    def fixed(self) -> Decimal | None:
        """The baseline that it keeps, as the standing KPI says that it takes its numbers from."""
        item, what = self.goal.key_result, self.score.measure
        if item.measure or item.measured_by in self.goal.team.own_kpis:
            return None
        return what.baseline if isinstance(what, measures.Reach) else None


@dataclass(frozen=True)
class CarryChoice:
    """The key results of one team that come along, those that stay, and the objectives that do."""

    team: workspace.Team
    taken: tuple[CarriedGoal, ...]
    left: tuple[CarriedGoal, ...]
    objectives: frozenset[str]


def carried_choice(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> CarryChoice:
    """What of a team's plan comes along: what its review calls carried over.

    A key result that the review says nothing of goes with its objective. An objective comes along
    with any of its key results, or on its own where it has none.
    """
    found = [
        CarriedGoal(goal, reviewed_outcome(team, goal), key_result_score(space, goal, on))
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
    return CarryChoice(team, taken, left, frozenset(homes | bare))


def reviewed_outcome(team: workspace.Team, goal: GoalAt) -> str | None:
    """What became of a key result: as the review says of it, else of its objective."""
    reviewed = team.review.objectives.get(goal.objective.id) if team.review else None
    own = reviewed.key_results.get(goal.key_result.id) if reviewed else None
    return (own and own.outcome) or _said(team, goal.objective)


def _said(team: workspace.Team, objective: plan.Objective) -> str | None:
    reviewed = team.review.objectives.get(objective.id) if team.review else None
    return reviewed.outcome if reviewed else None


def check_carried(space: workspace.Workspace, choice: CarryChoice) -> None:
    """RefusedError for what the validator would call an error in the next cycle."""
    _check_kpis(space, choice)
    _check_ids(space, choice)


def _check_kpis(space: workspace.Workspace, choice: CarryChoice) -> None:
    """RefusedError where a key result is measured by a KPI that one spells out which stays."""
    along = {item.id for goal in choice.taken for item in own_kpis(goal.goal.key_result)}
    for goal in choice.taken:
        name = goal.goal.key_result.measured_by
        if name and name not in along and name not in space.standing:
            raise errors.RefusedError(
                N_(
                    "`{goal}` is measured by the KPI `{name}`, which stays behind in {path}; move"
                    " it to kpis.yaml first, nothing was written"
                ),
                goal=goal.id,
                name=name,
                path=choice.team.path,
            )


def _check_ids(space: workspace.Workspace, choice: CarryChoice) -> None:
    """RefusedError where a standing KPI has taken the id of a goal that is to go on."""
    goals_ = [(name, False) for name in choice.objectives]
    goals_ += [(g.id, g.goal.key_result.measured_by == g.id) for g in choice.taken]
    for name, measured in goals_:
        taken = standing(space, name)
        if taken and not measured:
            raise errors.RefusedError(
                N_(
                    "`{name}` of {path} has the id of the KPI `{taken}` in kpis.yaml; give the KPI"
                    " another one there, with `was:`, nothing was written"
                ),
                name=name,
                path=choice.team.path,
                taken=taken,
            )


def standing(space: workspace.Workspace, name: str) -> str | None:
    """The id of the standing KPI that has a name, ignoring case."""
    return next((each for each in space.standing if each.lower() == name.lower()), None)


def own_kpis(item: plan.KeyResult) -> Iterator[kpi.Kpi]:
    """The KPIs that are spelled out under a key result."""
    yield from (each for each in (*item.leading, *item.lagging) if isinstance(each, kpi.Kpi))
