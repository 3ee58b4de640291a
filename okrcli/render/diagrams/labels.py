"""The colours of states in drawings that other programs make.

Strokes only: the letters keep whatever colour suits the page, light or dark.
"""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views.tree_values import Edge, Graph, Node
from okrcli.views.words import state_marks

STROKES = {
    "on-track": "#2da44e",
    "at-risk": "#bf8700",
    "off-track": "#cf222e",
    "done": "#1b7c83",
    "stale": "#8250df",
    "open": "#0969da",
    "other": "#8c959f",
    "holds": "#2da44e",
    "does-not-hold": "#bf8700",
    "overdue": "#cf222e",
    "ended": "#8250df",
}


def name(state: str | None) -> str:
    """The name of a state's colour."""
    return state if state in STROKES else "other"


def label(node: Node, graph: Graph, language: catalogue.Language) -> Iterator[str]:
    """The lines of a box: what it is called, its title, how it stands, whose it is."""
    view = node.view
    yield view.ref if node.cycle == graph.cycle.id else node.key
    yield view.item.title
    yield " · ".join(part for part in _standing(node, language) if part)
    if view.sharing:
        yield language.say(N_("shared with {teams}"), teams=", ".join(view.sharing))


def _standing(node: Node, language: catalogue.Language) -> Iterator[str]:
    view = node.view
    yield "" if view.score.share is None else language.share(view.score.share)
    yield state_marks.verdict(view, language).words
    yield view.owner or ""


class BoxGroup(NamedTuple):
    """Boxes, and what the frame around them is called; without a title there is none."""

    title: str
    nodes: tuple[Node, ...]


def box_groups(graph: Graph, language: catalogue.Language) -> Iterator[BoxGroup]:
    """The goals by the group of the team that plans them, the others without a title first."""
    shares = {group.id: group.share for group in graph.groups}
    boxes: dict[str, list[Node]] = {"": []}
    for node in graph.nodes.values():
        here = node.cycle == graph.cycle.id
        named = graph.cycle.teams[node.view.home].group if here else None
        boxes.setdefault(named or "", []).append(node)
    for named, nodes in sorted(boxes.items()):
        share = shares.get(named)
        title = named if share is None or not named else f"{named} · {language.share(share)}"
        yield BoxGroup(title, tuple(nodes))


def edge(found: Edge, language: catalogue.Language) -> str:
    """Between which key results it is, nothing where both ends are objectives."""
    parts = []
    if found.by:
        parts.append(language.say(N_("by {goal}"), goal=found.by))
    if found.to:
        parts.append(language.say(N_("for {goal}"), goal=found.to))
    return ", ".join(parts)
