"""The alignment of a day, put together from the reports of its cycles."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from okrcli.model import plan, reference, workspace
from okrcli.report import view as views
from okrcli.report.tree.values import Edge, Graph, Node
from okrcli.report.view import clock, selection


def of(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: views.Choice | None = None,
) -> Graph:
    """The graph; NotFoundError for an owner of nothing.

    A goal of another cycle that is supported from one of these is there, too.
    """
    wanted = choice or views.Choice()
    found = _Found(space, on)
    for cycle in _cycles(space, season, on):
        found.take(cycle)
    edges = tuple(dict.fromkeys(found.edges))
    nodes = found.nodes(edges)
    chosen = frozenset(_chosen(found, nodes, wanted))
    kept = _leading_to(chosen, edges)
    return Graph(
        organisation=space.settings.organisation, cycle=season, on=on,
        clock=clock.at(season, on), closed=season.closed(on),
        nodes={key: node for key, node in nodes.items() if key in kept},
        edges=tuple(edge for edge in edges if {edge.source, edge.target} <= kept),
        chosen=chosen, broken=space.findings,
    )  # fmt: skip


def _cycles(space: workspace.Workspace, season: workspace.Cycle, on: date) -> list[workspace.Cycle]:
    """The cycle, and those that contain the day, or its day nearest to it; the widest first."""
    day = min(max(on, season.dates.start), season.dates.end)
    around = [c for c in space.cycles.values() if c is season or c.dates.contains(day)]
    return sorted(around, key=lambda c: (-c.dates.days, c.id))


class _Place(NamedTuple):
    """An objective of a team in a cycle, as a report has it."""

    cycle: workspace.Cycle
    team: workspace.Team
    view: views.ObjectiveView

    @property
    def key(self) -> str:
        return f"{self.cycle.id}/{self.view.ref}"


class _Found:
    """Places by key, and the edges between them, while they are looked for."""

    def __init__(self, space: workspace.Workspace, on: date) -> None:
        self.space = space
        self.on = on
        self.places: dict[str, _Place] = {}
        self.edges: list[Edge] = []
        self.unknown: dict[str, list[str]] = {}
        self.shown: list[views.View] = []
        self.views: dict[str, views.View] = {}

    def take(self, cycle: workspace.Cycle) -> None:
        """All objectives of a cycle, and where they point."""
        view = self._view(cycle)
        self.shown.append(view)
        own = [_Place(cycle, cycle.teams[o.home], o) for o in view.objectives]
        self.places |= {place.key: place for place in own}
        for place in own:
            for by, name in _supports(place.view):
                self._point(place, by, name)

    def _point(self, place: _Place, by: str | None, name: str) -> None:
        target = reference.supported(self.space, place.cycle, place.team, name)
        if target is None or target.objective is None or target.team is None:
            self.unknown.setdefault(place.key, []).append(name)
            return
        key = f"{target.cycle.id}/{target.team.id}/{target.objective.id}"
        if key not in self.places:
            self._fetch(target, target.objective)
        to = target.item.id if isinstance(target.item, plan.KeyResult) else None
        self.edges.append(Edge(place.key, key, by, to))

    def _fetch(self, target: reference.Target, objective: plan.Objective) -> None:
        """One objective of a cycle that is not shown, or not yet."""
        assert target.team is not None
        found = next(o for o in self._view(target.cycle).objectives if o.item is objective)
        place = _Place(target.cycle, target.team, found)
        self.places[place.key] = place

    def _view(self, cycle: workspace.Cycle) -> views.View:
        if cycle.id not in self.views:
            self.views[cycle.id] = views.of(self.space, cycle, self.on)
        return self.views[cycle.id]

    def nodes(self, edges: Iterable[Edge]) -> dict[str, Node]:
        """The objectives in the order of cycles and files."""
        tops = set(self._tops(edges))
        order = sorted(self.places.values(), key=lambda p: (-p.cycle.dates.days, p.cycle.id))
        return {
            place.key: Node(
                place.key, place.cycle.id, place.view, (place.cycle.id, place.team.id) in tops,
                tuple(self.unknown.get(place.key, ())),
            )
            for place in order
        }  # fmt: skip

    def _tops(self, edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
        """The plans of the widest of several cycles, and those that are supported and support none.

        A plan is a cycle and a team.
        """
        plans = {key: (place.cycle.id, place.team.id) for key, place in self.places.items()}
        across = [(plans[e.source], plans[e.target]) for e in edges]
        across = [(source, target) for source, target in across if source != target]
        supporting = {source for source, _ in across}
        yield from ({target for _, target in across} - supporting)
        lengths = {view.cycle.dates.days for view in self.shown}
        if len(lengths) > 1:
            for place in self.places.values():
                if place.cycle.dates.days == max(lengths):
                    yield plans[place.key]


def _supports(view: views.ObjectiveView) -> Iterator[tuple[str | None, str]]:
    """What an objective and its key results say they support, with the key result that says so."""
    yield from ((None, name) for name in view.item.supports)
    for kr in view.key_results:
        yield from ((kr.item.id, name) for name in kr.item.supports)


def _chosen(found: _Found, nodes: dict[str, Node], choice: views.Choice) -> Iterator[str]:
    """The keys of what the filters leave; of what is only fetched, all of it."""
    if choice.owner:
        selection.check_owner([team for view in found.shown for team in view.teams], choice.owner)
    for key, node in nodes.items():
        teams = {node.view.home, *node.view.sharing}
        if choice.team in {None, *teams} and selection.leaves(node.view, choice):
            yield key


def _leading_to(chosen: frozenset[str], edges: Iterable[Edge]) -> set[str]:
    """The chosen keys, and those of everything that they support, near or far."""
    above: dict[str, list[str]] = {}
    for edge in edges:
        above.setdefault(edge.source, []).append(edge.target)
    kept, left = set(chosen), list(chosen)
    while left:
        for key in above.get(left.pop(), ()):
            if key not in kept:
                kept.add(key)
                left.append(key)
    return kept
