"""The values of a report of very many teams in brief."""

from datetime import date
from typing import NamedTuple

from okrcli.views.report_values import Attention, View


def points_between(before: float | None, now: float | None) -> int | None:
    """How many points lie between two shares as they are shown, None where one is unknown."""
    return None if before is None or now is None else round(now * 100) - round(before * 100)


class SummaryRow(NamedTuple):
    """A group of teams, or one team where there are no groups.

    `teams` is how many it has. `before` is where it was a week ago, None where nobody knows.
    `looks` are the key results by how they look, worst first, and `unread` those of them that
    nobody has read in a week.
    """

    id: str
    name: str
    teams: int
    share: float | None
    expected: float | None
    before: float | None
    looks: tuple[tuple[str, int], ...]
    unread: int

    @property
    def points(self) -> int | None:
        """How many points it has moved in a week, None where nobody knows."""
        return points_between(self.before, self.share)

    @property
    def behind(self) -> float:
        """How far it is behind its calendar; of what has none how far from done, none come last."""
        if self.share is None:
            return -2.0
        return (1.0 if self.expected is None else self.expected) - self.share


class Move(NamedTuple):
    """A team that moved by so many points within a week."""

    name: str
    points: int


class WeekChanges(NamedTuple):
    """How many key results are further or less far than a week ago, as before, and not read."""

    since: date
    up: int
    down: int
    same: int
    unread: int


class Summary(NamedTuple):
    """What fits forty lines of a report.

    `grouped` says that rows are groups and not teams, and `more` is how many rows there is no room
    for. `week` is None in a cycle's first week, where nothing was before.
    """

    view: View
    grouped: bool
    rows: tuple[SummaryRow, ...]
    more: int
    looks: tuple[tuple[str, int], ...]
    week: WeekChanges | None
    rising: tuple[Move, ...]
    falling: tuple[Move, ...]
    needs: tuple[Attention, ...]
