"""How far groups of teams are: the folders between a cycle and its plans."""

from collections.abc import Sequence

from okrcli.scoring import means
from okrcli.views.kpi_values import KpiChoice
from okrcli.views.report_values import GroupFigures, ReportChoice, TeamView, View
from okrcli.views.teams_by_group import teams_by_group


def shows_whole_groups(choice: ReportChoice | KpiChoice) -> bool:
    """Whether nothing but a group is asked for: filters that leave a part of one leave no figure.

    A figure beside the name of a group is always that of all its teams.
    """
    whole = choice._replace(group=None)
    return not (whole.is_part if isinstance(whole, ReportChoice) else whole.narrows)


def group_figures(view: View) -> Sequence[GroupFigures]:
    """The groups of the teams that a report shows, by id, and last the teams that are in none.

    Nothing where no team has a group, and where filters leave a part.
    """
    if not shows_whole_groups(view.choice):
        return []
    found = teams_by_group(view.teams, lambda team: team.group)
    return [_figures(name, teams) for name, teams in found.items()]


def _figures(name: str, teams: Sequence[TeamView]) -> GroupFigures:
    scores = [objective.score for team in teams for objective in team.objectives]
    return GroupFigures(name, tuple(teams), means.mean(scores), means.compared(scores))
