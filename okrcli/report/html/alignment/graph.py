"""Who supports whom: objectives of a view, what they point at elsewhere, and their levels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from okrcli.report import view as views


class Node(NamedTuple):
    """An objective; `view` is None of what is only pointed at, from another cycle or team."""

    key: str
    title: str
    view: views.ObjectiveView | None


@dataclass(frozen=True)
class Graph:
    """Nodes by key, and for each the keys of what it supports, all of them nodes."""

    nodes: Mapping[str, Node]
    supports: Mapping[str, tuple[str, ...]]

    @property
    def linked(self) -> list[str]:
        """The keys of what supports or is supported, in the order of the files."""
        ends = {key for targets in self.supports.values() for key in targets}
        return [key for key in self.nodes if self.supports[key] or key in ends]

    @property
    def supported(self) -> list[Node]:
        """What anything supports, the highest first."""
        levels = self.levels()
        ends = {key for targets in self.supports.values() for key in targets}
        return [self.nodes[key] for key in sorted(ends, key=lambda key: (levels[key], key))]

    @property
    def alone(self) -> list[Node]:
        """What neither supports anything nor is supported, in the order of the files."""
        linked = set(self.linked)
        return [node for key, node in self.nodes.items() if key not in linked]

    def supporters(self, key: str) -> list[Node]:
        """What supports a node, in the order of the files."""
        return [self.nodes[other] for other, found in self.supports.items() if key in found]

    def levels(self) -> dict[str, int]:
        """0 for what supports nothing, else one more than the highest it supports.

        Of a loop, the objective that the files name first counts as supporting nothing in it.
        """
        found: dict[str, int] = {}
        for key in self.linked:
            self._settle(key, found, ())
        return found

    def _settle(self, key: str, found: dict[str, int], above: tuple[str, ...]) -> int:
        if key not in found:
            beneath = [other for other in self.supports[key] if other not in (*above, key)]
            levels = [self._settle(other, found, (*above, key)) for other in beneath]
            found[key] = 1 + max(levels, default=-1)
        return found[key]


def of(objectives: Iterable[views.ObjectiveView]) -> Graph:
    """The graph of a view's objectives; what names nothing is left out of it."""
    own = list(objectives)
    nodes = {view.ref: Node(view.ref, view.item.title, view) for view in own}
    holders = {kr.ref: view.ref for view in own for kr in view.key_results}
    supports: dict[str, tuple[str, ...]] = {}
    for view in own:
        keys = []
        for name, title in view.supports:
            if title is None:
                continue
            key = _key(name, view.home)
            key = holders.get(key, key)
            nodes.setdefault(key, Node(key, title, None))
            keys.append(key)
        supports[view.ref] = tuple(dict.fromkeys(keys))
    return Graph(nodes, {key: supports.get(key, ()) for key in nodes})


def _key(name: str, home: str) -> str:
    """The full reference of what a plan points at; a bare id is the plan's own."""
    return name if "/" in name else f"{home}/{name}"
