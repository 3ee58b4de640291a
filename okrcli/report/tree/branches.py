"""The graph as a tree: every objective below what it supports, in full once and then in brief."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.report.tree.values import Edge, Graph, Node


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
