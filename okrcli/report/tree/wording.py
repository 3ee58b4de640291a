"""What is said of an objective and of what leads from it, in drawings of the alignment."""

from collections.abc import Iterator

from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.report.tree.values import Edge, Graph, Node
from okrcli.report.wording import marks


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
    yield marks.verdict(view, language).words
    yield view.owner or ""


def edge(found: Edge, language: catalogue.Language) -> str:
    """Between which key results it is, nothing where both ends are objectives."""
    parts = []
    if found.by:
        parts.append(language.say(N_("by {goal}"), goal=found.by))
    if found.to:
        parts.append(language.say(N_("for {goal}"), goal=found.to))
    return ", ".join(parts)
