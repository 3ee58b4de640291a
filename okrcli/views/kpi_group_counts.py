"""How the KPIs of groups of teams are: the folders between a cycle and its plans."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from okrcli.scoring.states import KpiState
from okrcli.views.group_figures import shows_whole_groups
from okrcli.views.kpi_values import STATES, Balance, Board, KpiGroup
from okrcli.views.teams_by_group import teams_by_group


class KpiGroupCounts(NamedTuple):
    """A group, the ids of its teams, and how many of their KPIs are how, worst first.

    The id is empty for what is in no group: such teams, and KPIs of no team (in no balance).
    """

    id: str
    teams: tuple[str, ...]
    states: tuple[tuple[KpiState, int], ...]
    balance: Balance

    @property
    def kpis(self) -> int:
        """How many KPIs it has."""
        return sum(count for _, count in self.states)


def kpi_group_counts(shown: Board) -> Sequence[KpiGroupCounts]:
    """The groups of the teams on a board, by id, and last what is in none.

    Nothing where no team has a group, and where filters leave a part.
    """
    if not shows_whole_groups(shown.choice):
        return []
    teams = shown.cycle.teams
    found = teams_by_group(shown.groups, lambda each: each.team and teams[each.team].group)
    return [_counts(name, boards) for name, boards in found.items()]


def _counts(name: str, teams: Sequence[KpiGroup]) -> KpiGroupCounts:
    states = Counter(row.state for team in teams for row in team.rows)
    balances = [team.balance for team in teams if team.balance]
    return KpiGroupCounts(
        name,
        tuple(team.team for team in teams if team.team),
        tuple((state, states[state]) for state in STATES if states[state]),
        Balance(*(sum(amounts) for amounts in zip(*balances, strict=True)))
        if balances
        else Balance(0, 0, 0, 0),
    )
