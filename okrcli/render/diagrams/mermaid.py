"""The alignment as a Mermaid flowchart, which GitHub, GitLab and many wikis draw.

What supports stands below what it supports. People's text stands in quotes with every letter that
Mermaid could read as syntax written as its number.
"""

import re
from collections.abc import Iterable, Iterator

from okrcli.language import catalogue
from okrcli.render.diagrams import labels
from okrcli.text import sanitize
from okrcli.views.tree_values import Graph, Node

_SYNTAX = re.compile(r"[^\w\s.,/:!?=+'’–−·-]")


def mermaid_text(graph: Graph, language: catalogue.Language) -> str:
    """The whole flowchart, with a line end."""
    return "".join(f"{line}\n" for line in _lines(graph, language))


def _lines(graph: Graph, language: catalogue.Language) -> Iterator[str]:
    names = {key: f"n{n}" for n, key in enumerate(graph.nodes, 1)}
    yield "flowchart BT"
    for n, group in enumerate(labels.box_groups(graph, language)):
        boxes = (_box(names[node.key], node, graph, language) for node in group.nodes)
        yield from _framed(group.title, n, boxes) if group.title else boxes
    for edge in graph.edges:
        said = _escaped(labels.edge(edge, language))
        arrow = f'-->|"{said}"|' if said else "-->"
        yield f"  {names[edge.source]} {arrow} {names[edge.target]}"
    used = {labels.name(node.view.state) for node in graph.nodes.values()}
    for name, colour in labels.STROKES.items():
        if name in used:
            yield f"  classDef {_camel(name)} stroke:{colour},stroke-width:2px"


def _box(name: str, node: Node, graph: Graph, language: catalogue.Language) -> str:
    stroke = _camel(labels.name(node.view.state))
    return f'  {name}["{_label(node, graph, language)}"]:::{stroke}'


def _framed(title: str, number: int, boxes: Iterable[str]) -> Iterator[str]:
    yield f'  subgraph g{number}["{_escaped(title)}"]'
    yield from (f"  {box}" for box in boxes)
    yield "  end"


def _label(node: Node, graph: Graph, language: catalogue.Language) -> str:
    return "<br/>".join(_escaped(line) for line in labels.label(node, graph, language))


def _camel(name: str) -> str:
    """The name as one word without a hyphen."""
    first, *rest = name.split("-")
    return first + "".join(word.capitalize() for word in rest)


def _escaped(text: str) -> str:
    """The text as Mermaid shows it: what could be syntax as `#35;`."""
    return _SYNTAX.sub(lambda found: f"#{ord(found[0])};", sanitize.visible(text))
