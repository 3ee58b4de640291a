"""Who supports whom among the goals on a page, and those beyond it that they lead to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from okrcli.report import tree
from okrcli.report import view as views


@dataclass(frozen=True)
class Graph:
    """Nodes by key, and for each the keys of what it supports, all of them nodes.

    `here` are the keys of those that are on the page, where their address is the key.
    """

    nodes: Mapping[str, tree.Node]
    supports: Mapping[str, tuple[str, ...]]
    here: frozenset[str]

    @property
    def linked(self) -> list[str]:
        """The keys of what supports or is supported, in the order of the files."""
        ends = {key for targets in self.supports.values() for key in targets}
        return [key for key in self.nodes if self.supports[key] or key in ends]

    @property
    def supported(self) -> list[tree.Node]:
        """What anything supports, the highest first."""
        levels = self.levels()
        ends = {key for targets in self.supports.values() for key in targets}
        return [self.nodes[key] for key in sorted(ends, key=lambda key: (levels[key], key))]

    @property
    def alone(self) -> list[tree.Node]:
        """What neither supports anything nor is supported, in the order of the files."""
        linked = set(self.linked)
        return [node for key, node in self.nodes.items() if key not in linked]

    def supporters(self, key: str) -> list[tree.Node]:
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


def of(whole: tree.Graph, shown: Sequence[views.View]) -> Graph:
    """The objectives of these views, and of the whole what they support, near or far."""
    here = frozenset(f"{v.cycle.id}/{o.ref}" for v in shown for o in v.every_objective)
    kept, left = set(here), list(here)
    while left:
        for edge in whole.above.get(left.pop(), ()):
            if edge.target not in kept:
                kept.add(edge.target)
                left.append(edge.target)
    nodes = {key: node for key, node in whole.nodes.items() if key in kept}
    supports = {key: tuple(dict.fromkeys(e.target for e in whole.above[key])) for key in nodes}
    return Graph(nodes, supports, here)
