r"""The alignment in Graphviz's language: `okr tree --format dot | dot -Tsvg`.

People's text stands in quotes, in which only a quote, a backslash and an ampersand mean anything:
none of their `\N` or `&lt;` is filled in.
"""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.render.diagrams import labels
from okrcli.text import sanitize
from okrcli.views.tree_values import Graph


def dot_text(graph: Graph, language: catalogue.Language) -> str:
    """The whole graph, with a line end."""
    return "".join(f"{line}\n" for line in _lines(graph, language))


def _lines(graph: Graph, language: catalogue.Language) -> Iterator[str]:
    yield "digraph alignment {"
    yield "  rankdir=BT"
    yield '  node [shape=box, style=rounded, fontname="sans-serif"]'
    yield '  edge [fontname="sans-serif"]'
    for key, node in graph.nodes.items():
        label = "\\n".join(_escaped(line) for line in labels.label(node, graph, language))
        colour = labels.STROKES[labels.name(node.view.state)]
        yield f'  {_quoted(key)} [label="{label}", color="{colour}"]'
    for edge in graph.edges:
        said = labels.edge(edge, language)
        label = f" [label={_quoted(said)}]" if said else ""
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)}{label}"
    yield "}"


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    shown = sanitize.visible(text).replace("&", "&amp;")
    return shown.replace("\\", "\\\\").replace('"', '\\"')
