"""The alignment of a day, put together from the reports of its cycles."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.model import plan, reference, workspace
from okrcli.scoring import calendar
from okrcli.views import report_values, selection
from okrcli.views.group_figures import group_figures
from okrcli.views.report import report_view
from okrcli.views.report_values import GroupFigures, ReportChoice
from okrcli.views.tree_values import Edge, Graph, Node


def alignment_of(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: ReportChoice | None = None,
) -> Graph:
    """The graph; NotFoundError for an owner of nothing.

    A goal of another cycle that is supported from one of these is there, too.
    """
    wanted = choice or ReportChoice()
    found = _Found(space, on)
    for cycle in _cycles(space, season, on):
        found.take(cycle)
    edges = tuple(dict.fromkeys(found.edges))
    nodes = found.nodes(edges)
    chosen = frozenset(_chosen(found, nodes, wanted))
    kept = _leading_to(chosen, edges)
    return Graph(
        organisation=space.settings.organisation,
        cycle=season,
        on=on,
        clock=calendar.clock_on(season.dates, on),
        closed=season.closed(on),
        nodes={key: node for key, node in nodes.items() if key in kept},
        edges=tuple(edge for edge in edges if {edge.source, edge.target} <= kept),
        chosen=chosen,
        broken=space.findings,
        choice=wanted,
        groups=tuple(found.groups(season, wanted)),
    )


def _cycles(space: workspace.Workspace, season: workspace.Cycle, on: date) -> list[workspace.Cycle]:
    """The cycle, and those that contain the day, or its day nearest to it; the widest first."""
    day = min(max(on, season.dates.start), season.dates.end)
    around = [c for c in space.cycles.values() if c is season or c.dates.contains(day)]
    return sorted(around, key=lambda c: (-c.dates.days, c.id))


class _Place(NamedTuple):
    """An objective of a team in a cycle, as a report has it."""

    cycle: workspace.Cycle
    team: workspace.Team
    view: report_values.ObjectiveView

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
        self.shown: list[report_values.View] = []
        self.views: dict[str, report_values.View] = {}

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

    def _view(self, cycle: workspace.Cycle) -> report_values.View:
        if cycle.id not in self.views:
            self.views[cycle.id] = report_view(self.space, cycle, self.on)
        return self.views[cycle.id]

    def groups(self, season: workspace.Cycle, choice: ReportChoice) -> Sequence[GroupFigures]:
        """How far the groups of a cycle are, as its report with a choice says."""
        view = self._view(season)._replace(choice=choice)
        left = selection.remaining_teams(view.teams, choice)
        return group_figures(view.of_teams(tuple(left)))

    def nodes(self, edges: Iterable[Edge]) -> dict[str, Node]:
        """The objectives in the order of cycles and files."""
        tops = set(self._tops(edges))
        order = sorted(self.places.values(), key=lambda p: (-p.cycle.dates.days, p.cycle.id))
        return {
            place.key: Node(
                place.key,
                place.cycle.id,
                place.view,
                (place.cycle.id, place.team.id) in tops,
                tuple(self.unknown.get(place.key, ())),
                place.cycle.dates.label,
            )
            for place in order
        }

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


def _supports(view: report_values.ObjectiveView) -> Iterator[tuple[str | None, str]]:
    """What an objective and its key results say they support, with the key result that says so."""
    yield from ((None, name) for name in view.item.supports)
    for kr in view.key_results:
        yield from ((kr.item.id, name) for name in kr.item.supports)


def _chosen(found: _Found, nodes: dict[str, Node], choice: ReportChoice) -> Iterator[str]:
    """The keys of what the filters leave; of what is only fetched, all of it."""
    if choice.owner:
        selection.check_owner([team for view in found.shown for team in view.teams], choice.owner)
    for key, node in nodes.items():
        teams = {node.view.home, *node.view.sharing}
        season = found.space.cycles[node.cycle]
        groups = {season.teams[team].group for team in teams if team in season.teams}
        named = choice.team in {None, *teams} and choice.group in {None, *groups}
        if named and selection.leaves(node.view, choice):
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


class Branch(NamedTuple):
    """One line of the tree.

    `last` says for each level down to this one whether it is the last there; `edges` are what leads
    here, none at a root. `sharing` is the team under which a shared objective is repeated. `brief`
    says why nothing follows below it though something supports it: "again" where it stands in full
    elsewhere, "loop" where it is on its own way to the root.
    """

    node: Node
    last: tuple[bool, ...]
    edges: tuple[Edge, ...] = ()
    sharing: str | None = None
    brief: str = ""


class _Child(NamedTuple):
    edges: tuple[Edge, ...]
    node: Node
    sharing: str | None = None


def branches(graph: Graph) -> Iterator[Branch]:
    """The lines from the top down, of all that supports something or is supported.

    Of goals that support each other in a ring, the one that the files name first is a root.
    """
    seen: set[str] = set()
    linked = [key for key in graph.nodes if graph.above[key] or graph.below[key]]
    for key in [key for key in linked if not graph.above[key]] + linked:
        if key not in seen:
            yield from _from(graph, graph.nodes[key], seen)


class _Level(NamedTuple):
    """Where a walk stands below one objective: what is left, and whether it was itself the last."""

    key: str
    left: Iterator[tuple[_Child, bool]]
    last: tuple[bool, ...]


def _from(graph: Graph, root: Node, seen: set[str]) -> Iterator[Branch]:
    """A root and everything below it, without recursion: a chain may be of any length."""
    seen.add(root.key)
    yield Branch(root, ())
    walk = [_Level(root.key, _children(graph, root.key), ())]
    way = {root.key}
    while walk:
        level = walk[-1]
        found = next(level.left, None)
        if found is None:
            way.discard(walk.pop().key)
            continue
        child, is_last = found
        key, last = child.node.key, (*level.last, is_last)
        brief = "" if child.sharing else _brief(graph, key, seen, way)
        yield Branch(child.node, last, child.edges, child.sharing, brief)
        if not child.sharing and not brief:
            seen.add(key)
            way.add(key)
            walk.append(_Level(key, _children(graph, key), last))


def _brief(graph: Graph, key: str, seen: set[str], way: set[str]) -> str:
    if key in way:
        return "loop"
    return "again" if key in seen and graph.below[key] else ""


def _children(graph: Graph, key: str) -> Iterator[tuple[_Child, bool]]:
    """What supports an objective, by team; a shared one stands under each team that shares it."""
    sources: dict[str, list[Edge]] = {}
    for edge in graph.below[key]:
        sources.setdefault(edge.source, []).append(edge)
    found = []
    for source, edges in sources.items():
        node = graph.nodes[source]
        found.append(_Child(tuple(edges), node))
        found += [_Child((), node, team) for team in node.view.sharing]
    found.sort(key=lambda child: child.sharing or child.node.view.home)
    for n, child in enumerate(found, 1):
        yield child, n == len(found)
