"""The values of a report of very many teams in brief."""

from typing import NamedTuple

from okrcli.views.headline import Headline
from okrcli.views.movement import Move
from okrcli.views.report_values import Attention, View


class SummaryRow(NamedTuple):
    """A group of teams, or one team where there are no groups.

    `teams` is how many it has, and `move` what became of its progress since the day that the view
    tells moves since, None where there is nothing to compare. `looks` are the key results by how
    they look, worst first, and `unread` is how many of them nobody has read since that day.
    """

    id: str
    name: str
    teams: int
    headline: Headline
    move: Move | None
    looks: tuple[tuple[str, int], ...]
    unread: int


class TeamMove(NamedTuple):
    """A team by its name, and how far it moved."""

    name: str
    move: Move


class Summary(NamedTuple):
    """What fits forty lines of a report.

    `grouped` says that rows are groups and not teams, and `more` is how many rows there is no room
    for. What moved is since the day of the view's movement, all of it.
    """

    view: View
    grouped: bool
    rows: tuple[SummaryRow, ...]
    more: int
    looks: tuple[tuple[str, int], ...]
    rising: tuple[TeamMove, ...]
    falling: tuple[TeamMove, ...]
    needs: tuple[Attention, ...]
