r"""The alignment in Graphviz's language: `okr tree --format dot | dot -Tsvg`.

People's text stands in quotes, in which only a quote, a backslash and an ampersand mean anything:
none of their `\N` or `&lt;` is filled in.
"""

from collections.abc import Iterable, Iterator

from okrcli.language import catalogue
from okrcli.render.diagrams import labels
from okrcli.text import sanitize
from okrcli.views.tree_values import Graph, Node


def dot_text(graph: Graph, language: catalogue.Language) -> str:
    """The whole graph, with a line end."""
    return "".join(f"{line}\n" for line in _lines(graph, language))


def _lines(graph: Graph, language: catalogue.Language) -> Iterator[str]:
    yield "digraph alignment {"
    yield "  rankdir=BT"
    yield '  node [shape=box, style=rounded, fontname="sans-serif"]'
    yield '  edge [fontname="sans-serif"]'
    for n, group in enumerate(labels.box_groups(graph, language)):
        boxes = (_box(node, graph, language) for node in group.nodes)
        yield from _framed(group.title, n, boxes) if group.title else boxes
    for edge in graph.edges:
        said = labels.edge(edge, language)
        label = f" [label={_quoted(said)}]" if said else ""
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)}{label}"
    yield "}"


def _box(node: Node, graph: Graph, language: catalogue.Language) -> str:
    label = "\\n".join(_escaped(line) for line in labels.label(node, graph, language))
    colour = labels.STROKES[labels.name(node.view.state)]
    return f'  {_quoted(node.key)} [label="{label}", color="{colour}"]'


def _framed(title: str, number: int, boxes: Iterable[str]) -> Iterator[str]:
    """Boxes inside a frame: Graphviz frames what it reads `cluster` at the beginning of."""
    yield f"  subgraph cluster_{number} {{"
    yield f'    graph [label={_quoted(title)}, style=rounded, fontname="sans-serif"]'
    yield from (f"  {box}" for box in boxes)
    yield "  }"


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    shown = sanitize.visible(text).replace("&", "&amp;")
    return shown.replace("\\", "\\\\").replace('"', '\\"')
