"""The alignment as a Mermaid flowchart, which GitHub, GitLab and many wikis draw.

What supports stands below what it supports. People's text stands in quotes with every letter that
Mermaid could read as syntax written as its number.
"""

import re
from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.report import visible
from okrcli.report.tree import wording
from okrcli.report.tree.values import Graph, Node

_SYNTAX = re.compile(r"[^\w\s.,/:!?=+'’–−·-]")
# strokes only: the letters keep whatever colour suits the page, light or dark
_STROKES = {
    "onTrack": "#2da44e", "atRisk": "#bf8700", "offTrack": "#cf222e", "done": "#1b7c83",
    "stale": "#8250df", "open": "#0969da", "other": "#8c959f",
}  # fmt: skip


def text(graph: Graph, language: catalogue.Language) -> str:
    """The whole flowchart, with a line end."""
    return "".join(f"{line}\n" for line in _lines(graph, language))


def _lines(graph: Graph, language: catalogue.Language) -> Iterator[str]:
    names = {key: f"n{n}" for n, key in enumerate(graph.nodes, 1)}
    yield "flowchart BT"
    for key, node in graph.nodes.items():
        yield f'  {names[key]}["{_label(node, graph, language)}"]:::{_class(node)}'
    for edge in graph.edges:
        said = _escaped(wording.edge(edge, language))
        arrow = f'-->|"{said}"|' if said else "-->"
        yield f"  {names[edge.source]} {arrow} {names[edge.target]}"
    used = {_class(node) for node in graph.nodes.values()}
    for name, stroke in _STROKES.items():
        if name in used:
            yield f"  classDef {name} stroke:{stroke},stroke-width:2px"


def _label(node: Node, graph: Graph, language: catalogue.Language) -> str:
    return "<br/>".join(_escaped(line) for line in wording.label(node, graph, language))


def _class(node: Node) -> str:
    first, *rest = (node.view.state or "").split("-")
    name = first + "".join(word.capitalize() for word in rest)
    return name if name in _STROKES else "other"


def _escaped(text: str) -> str:
    """The text as Mermaid shows it: what could be syntax as `#35;`."""
    return _SYNTAX.sub(lambda found: f"#{ord(found[0])};", visible.visible(text))
