"""How far groups of teams are: the folders between a cycle and its plans."""

from collections.abc import Sequence
from typing import NamedTuple

from okrcli.scoring import roll_up
from okrcli.views.report_values import TeamView, View


class GroupFigures(NamedTuple):
    """A group, the ids of its teams, the mean of their objectives, and how that compares."""

    id: str
    teams: tuple[str, ...]
    share: float | None
    comparison: roll_up.Comparison


def group_figures(view: View) -> Sequence[GroupFigures]:
    """The groups of the teams that a report shows, by id; none where no team has one."""
    found: dict[str, list[TeamView]] = {}
    for team in view.teams:
        if team.group:
            found.setdefault(team.group, []).append(team)
    return [_figures(name, found[name]) for name in sorted(found)]


def _figures(name: str, teams: Sequence[TeamView]) -> GroupFigures:
    scores = [objective.score for team in teams for objective in team.objectives]
    return GroupFigures(
        name, tuple(team.id for team in teams), roll_up.mean(scores), roll_up.compared(scores)
    )
