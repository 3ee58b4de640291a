"""How far groups of teams are: the folders between a cycle and its plans."""

from collections.abc import Sequence
from typing import NamedTuple

from okrcli.scoring import roll_up
from okrcli.scoring.calendar import Comparison
from okrcli.views import headline
from okrcli.views.report_values import TeamView, View


class GroupFigures(NamedTuple):
    """A group, its teams, the mean of their objectives, and how that compares.

    The id is empty for the teams that are in no group.
    """

    id: str
    teams: tuple[TeamView, ...]
    share: float | None
    comparison: Comparison

    @property
    def headline(self) -> headline.Headline:
        """Its progress, and what is expected of the same objectives while any team is open."""
        over = all(team.closed for team in self.teams)
        return headline.of_mean(self.share, self.comparison, over=over)


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
