"""How far groups of teams are: the folders between a cycle and its plans."""

from collections.abc import Sequence

from okrcli.scoring import roll_up
from okrcli.views.report_values import GroupFigures, TeamView, View


def group_figures(view: View) -> Sequence[GroupFigures]:
    """The groups of the teams that a report shows, by id; none where no team has one."""
    found: dict[str, list[TeamView]] = {}
    for team in view.teams:
        if team.group:
            found.setdefault(team.group, []).append(team)
    return [_figures(name, found[name]) for name in sorted(found)]


def figures_of_all(view: View) -> Sequence[GroupFigures]:
    """The same and, where there are groups, last the teams that are in none."""
    groups = group_figures(view)
    rest = [team for team in view.teams if not team.group]
    return [*groups, _figures("", rest)] if groups and rest else groups


def _figures(name: str, teams: Sequence[TeamView]) -> GroupFigures:
    scores = [objective.score for team in teams for objective in team.objectives]
    return GroupFigures(name, tuple(teams), roll_up.mean(scores), roll_up.compared(scores))
