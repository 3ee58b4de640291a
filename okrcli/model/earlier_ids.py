"""Earlier ids: what a name in `was:` stands for, and whose the readings under an id are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

Place = tuple[str, str]
# what is said of the key
WAS = "earlier ids (renamed, moved or merged): readings and references follow"


class NamedGoal(NamedTuple):
    """A goal or KPI of a plan: its team, the ids that the plan had, its id and its earlier ones."""

    team: str
    plans: tuple[str, ...]
    id: str
    was: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every (team, id) under which its readings may have been recorded, the present one first.

        Earlier ids come in the order in which they are given.
        """
        homes = (self.team, *self.plans)
        every = (place for name in (self.id, *self.was) for place in places(name, homes))
        return tuple(dict.fromkeys(every))


def places(name: str, homes: Iterable[str]) -> Iterator[Place]:
    """The (team, id) pairs that a name stands for in a plan that has, or had, these ids.

    A bare id was the plan's own, under any of its names; `team/id` was another team's.
    """
    home, _, bare = name.rpartition("/")
    yield from [(home.rpartition("/")[2], bare)] if home else [(each, bare) for each in homes]


def holders(items: Iterable[NamedGoal]) -> Mapping[Place, Place]:
    """The team and id of the item that the readings of each (team, id) belong to.

    It is the item that is called so now, else the first of those that say they were.
    """
    now: dict[Place, Place] = {}
    before: dict[Place, Place] = {}
    for item in items:
        now[item.team, item.id] = (item.team, item.id)
        for place in item.places:
            before.setdefault(place, (item.team, item.id))
    return {**before, **now}
