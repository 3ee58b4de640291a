"""Who supports whom among the goals on a page, and those beyond it that they lead to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from okrcli.views import report_values, tree_values


@dataclass(frozen=True)
class Graph:
    """Nodes by key, and for each the keys of what it supports, all of them nodes.

    `here` are the keys of those that are on the page, where their address is the key.
    """

    nodes: Mapping[str, tree_values.Node]
    supports: Mapping[str, tuple[str, ...]]
    here: frozenset[str]

    @property
    def linked(self) -> list[str]:
        """The keys of what supports or is supported, in the order of the files."""
        ends = {key for targets in self.supports.values() for key in targets}
        return [key for key in self.nodes if self.supports[key] or key in ends]

    @property
    def supported(self) -> list[tree_values.Node]:
        """What anything supports, the highest first."""
        levels = self.levels()
        ends = {key for targets in self.supports.values() for key in targets}
        return [self.nodes[key] for key in sorted(ends, key=lambda key: (levels[key], key))]

    @property
    def alone(self) -> list[tree_values.Node]:
        """What neither supports anything nor is supported, in the order of the files."""
        linked = set(self.linked)
        return [node for key, node in self.nodes.items() if key not in linked]

    def supporters(self, key: str) -> list[tree_values.Node]:
        """What supports a node, in the order of the files."""
        return [self.nodes[other] for other, found in self.supports.items() if key in found]

    def levels(self) -> dict[str, int]:
        """0 for what supports nothing, else one more than the highest it supports.

        Of a loop, the objective that the files name first counts as supporting nothing in it.
        """
        found: dict[str, int] = {}
        for key in self.linked:
            if key not in found:
                self._settle(key, found)
        return found

    def _settle(self, start: str, found: dict[str, int]) -> None:
        """Find the level of a goal, and of all beneath it; a chain may be longer than a stack."""
        way = {start: _Step(iter(self.supports[start]))}
        while way:
            key, step = next(reversed(way.items()))
            beneath = next((other for other in step.left if other not in way), None)
            if beneath is None:
                del way[key]
                found[key] = step.highest + 1
                if way:
                    next(reversed(way.values())).raise_to(found[key])
            elif beneath in found:
                step.raise_to(found[beneath])
            else:
                way[beneath] = _Step(iter(self.supports[beneath]))


@dataclass
class _Step:
    """A goal on the way down: what it supports and is not looked at yet, and the highest so far."""

    left: Iterator[str]
    highest: int = -1

    def raise_to(self, level: int) -> None:
        """Note the level of something beneath it."""
        self.highest = max(self.highest, level)


def alignment_graph(whole: tree_values.Graph, shown: Sequence[report_values.View]) -> Graph:
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
