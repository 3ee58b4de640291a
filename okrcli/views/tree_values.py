"""The values of an alignment: objectives, and what supports what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.model import workspace
from okrcli.scoring.calendar import Clock
from okrcli.views import report_values
from okrcli.views.report_values import GroupFigures, ReportChoice


class Edge(NamedTuple):
    """One objective supports another, both by key: `2026-Q4/growth/mrr`, `2026/acme/chosen`.

    `by` is the key result that says so and `to` the one that is meant; None is the objective.
    """

    source: str
    target: str
    by: str | None = None
    to: str | None = None


class Node(NamedTuple):
    """An objective in its cycle, which may have a label of its own.

    `top` says that it is of a plan that others are to support: a company's. `unknown` are the names
    it says it supports, and which name nothing.
    """

    key: str
    cycle: str
    view: report_values.ObjectiveView
    top: bool
    unknown: tuple[str, ...]
    label: str | None = None


@dataclass(frozen=True)
class Graph:
    """The objectives of all cycles that contain the day, the widest first, and what they support.

    `chosen` are the keys that the filters leave; the rest is there because it leads to them.
    `groups` are those of `cycle`, last the teams in none; nothing where filters leave a part.
    """

    organisation: str | None
    cycle: workspace.Cycle
    on: date
    clock: Clock
    closed: bool
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    chosen: frozenset[str]
    choice: ReportChoice
    groups: tuple[GroupFigures, ...] = ()
    broken: tuple[Finding, ...] = ()

    @cached_property
    def above(self) -> Mapping[str, tuple[Edge, ...]]:
        """By key, the edges to what it supports."""
        return self._by(0)

    @cached_property
    def below(self) -> Mapping[str, tuple[Edge, ...]]:
        """By key, the edges from what supports it, in the order of the files."""
        return self._by(1)

    def _by(self, end: int) -> Mapping[str, tuple[Edge, ...]]:
        found: dict[str, list[Edge]] = {key: [] for key in self.nodes}
        for edge in self.edges:
            found[edge[end]].append(edge)  # type: ignore[index]
        return {key: tuple(edges) for key, edges in found.items()}

    @property
    def unsupported(self) -> list[Node]:
        """The chosen goals of a company's plan that nothing supports."""
        return [node for node in self._alone if node.top]

    @property
    def unaligned(self) -> list[Node]:
        """The other chosen objectives that support nothing, and that nothing supports."""
        return [node for node in self._alone if not node.top]

    @property
    def _alone(self) -> list[Node]:
        return [
            node
            for key, node in self.nodes.items()
            if key in self.chosen and not self.above[key] and not self.below[key]
        ]

    @property
    def lost(self) -> list[Node]:
        """The chosen objectives that say they support what is not there."""
        return [node for key, node in self.nodes.items() if key in self.chosen and node.unknown]
