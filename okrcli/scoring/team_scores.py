"""Scores of a team and of a whole cycle as of a day, as values."""

from datetime import date
from typing import NamedTuple

from okrcli.model import workspace
from okrcli.scoring.calendar import Comparison
from okrcli.scoring.scores import ObjectiveScore


class TeamScore(NamedTuple):
    """One team: the plain mean of its own measured objectives, None without any."""

    team: workspace.Team
    objectives: tuple[ObjectiveScore, ...]
    share: float | None
    closed: bool
    comparison: Comparison = Comparison()

    def without_history(self) -> "TeamScore":
        """The same with no more readings than what is said of today depends on."""
        return self._replace(objectives=tuple(goal.without_history() for goal in self.objectives))


class CycleScore(NamedTuple):
    """A whole cycle: the plain mean over all teams' measured objectives."""

    cycle: workspace.Cycle
    on: date
    teams: tuple[TeamScore, ...]
    share: float | None
    comparison: Comparison = Comparison()

    @property
    def objectives(self) -> list[ObjectiveScore]:
        """Every objective of every team, in order."""
        return [objective for team in self.teams for objective in team.objectives]
