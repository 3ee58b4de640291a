"""The key results of a view under other headings than their teams: whose they are, how they are."""

from collections.abc import Callable
from typing import NamedTuple

from okrcli.report.view.values import KeyResultView, ObjectiveView, View
from okrcli.scoring import state as states


class Group(NamedTuple):
    """Key results that belong together, each under its objective.

    `key` is the owner's name or the state; None for those that have none.
    """

    key: str | None
    objectives: tuple[ObjectiveView, ...]

    @property
    def size(self) -> int:
        """How many key results it holds."""
        return sum(len(objective.key_results) for objective in self.objectives)


def by_owner(view: View) -> list[Group]:
    """A group an owner, by name; nobody's come last."""
    groups = _groups(view, lambda kr: kr.owner)
    return sorted(groups, key=lambda group: (group.key is None, (group.key or "").casefold()))


def by_state(view: View) -> list[Group]:
    """A group a state, worst first; those that only have a grade come last."""
    order: dict[str | None, int] = {word: n for n, word in enumerate(states.STATES)}
    groups = _groups(view, lambda kr: kr.state)
    return sorted(groups, key=lambda group: order.get(group.key, len(order)))


def _groups(view: View, key: Callable[[KeyResultView], str | None]) -> list[Group]:
    """One group a key, in the order in which the keys first come."""
    found: dict[str | None, list[ObjectiveView]] = {}
    for objective in view.every_objective:
        parts: dict[str | None, list[KeyResultView]] = {}
        for kr in objective.key_results:
            parts.setdefault(key(kr), []).append(kr)
        for name, key_results in parts.items():
            part = objective._replace(key_results=tuple(key_results))
            found.setdefault(name, []).append(part)
    return [Group(name, tuple(objectives)) for name, objectives in found.items()]
