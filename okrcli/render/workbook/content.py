"""What a workbook is made of: the views of one cycle or several, and the board of KPIs of each."""

from collections.abc import Sequence
from typing import NamedTuple

from okrcli import __version__
from okrcli.views import kpi_values, report_values


class Content(NamedTuple):
    """The views and the boards of their cycles, in the same order, and the commit they are of."""

    views: Sequence[report_values.View]
    boards: Sequence[kpi_values.Board]
    commit: str = ""
    version: str = __version__

    @property
    def several(self) -> bool:
        """Whether rows have to say of which cycle they are."""
        return len(self.views) > 1


def team_name(view: report_values.View, team: str) -> str:
    """What a team is called."""
    found = view.cycle.teams.get(team)
    return found.name if found else team
