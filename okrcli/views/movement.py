"""How far goals have moved since a day, both sides as planned today: values."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from okrcli.model.settings import Settings

Kind = Literal["up", "down", "same", "unread"]
BIGGEST = 3
# the fallen confidences there is room for; the report of each goal has its own
FALLEN_MOST = 8


class Move(NamedTuple):
    """What became of one goal since a day.

    `points` are the percentage points it moved, None of what has no percentage. "same" was read
    and stood still, "unread" was not read since.
    """

    kind: Kind
    points: int | None = None


class Fall(NamedTuple):
    """A key result whose confidence is less than it was."""

    ref: str
    before: int
    now: int


class Movement(NamedTuple):
    """What moved since a day: moves by reference (`team`, `team/id`), and who believes less.

    `groups` are the moves of groups of teams, by id, below an empty one that of teams in none.
    What has no move is not compared: it is dropped, left out, not begun or was done before.
    """

    since: date
    whole: Move | None
    teams: Mapping[str, Move]
    objectives: Mapping[str, Move]
    key_results: Mapping[str, Move]
    fallen: tuple[Fall, ...] = ()
    groups: Mapping[str, Move] = {}

    def of(self, ref: str) -> Move | None:
        """The move of an objective or a key result."""
        return self.key_results.get(ref) or self.objectives.get(ref)

    def among(self, refs: Collection[str]) -> "Movement":
        """The moves of these key results; those of what they are in stay."""
        return self._replace(
            key_results={ref: move for ref, move in self.key_results.items() if ref in refs},
            fallen=tuple(fall for fall in self.fallen if fall.ref in refs),
        )

    def biggest(self) -> list[tuple[str, int]]:
        """The references that moved furthest, up or down, and by how many points."""
        moved = [(ref, m.points) for ref, m in self.key_results.items() if m.points]
        return sorted(moved, key=lambda pair: -abs(pair[1]))[:BIGGEST]

    @property
    def furthest_fallen(self) -> tuple[Fall, ...]:
        """Of whom the confidence fell furthest, so many as are told one by one."""
        return self.fallen[:FALLEN_MOST]

    @property
    def more_fallen(self) -> int:
        """How many fell besides them."""
        return len(self.fallen[FALLEN_MOST:])

    def number(self, kind: Kind) -> int:
        """How many key results moved so."""
        return sum(move.kind == kind for move in self.key_results.values())


def last_check_in(settings: Settings, on: date) -> date:
    """The day of the check-in before this one: `checkin_every` days ago."""
    return on - timedelta(days=settings.checkin_every)
