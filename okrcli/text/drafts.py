"""What a draft leaves open: numbers and measures that say `TBD`, or nothing yet."""

from collections.abc import Iterator

from okrcli.model import measures
from okrcli.text.tree import MappingNode, Node, ScalarNode

# numbers, and how it is measured: all else of a draft is held to what it is everywhere
_OPEN = frozenset(("baseline", "expected", *measures.MEASURE_KEYS))
_UNDECIDED = frozenset(("tbd", "tba", "?"))


def is_draft(node: MappingNode) -> bool:
    """Whether a mapping says that it is being written."""
    return any(
        key.text == "draft"
        and isinstance(value, ScalarNode)
        and value.text.lower() in {"yes", "true"}
        for key, value in node.entries
    )


def is_open(key: ScalarNode, value: Node) -> bool:
    """Whether a draft may leave it at that: a number or measure of which something is undecided."""
    return key.text in _OPEN and any(_undecided(part) for part in _parts(value))


def _parts(value: Node) -> tuple[Node, ...]:
    """A value, and what stands right inside it."""
    if isinstance(value, ScalarNode):
        return (value,)
    if isinstance(value, MappingNode):
        return tuple(inner for _, inner in value.entries)
    return value.items


def _undecided(value: Node) -> bool:
    return isinstance(value, ScalarNode) and (value.empty or value.text.lower() in _UNDECIDED)


def open_keys(node: Node, *, draft: bool = False) -> Iterator[ScalarNode]:
    """The keys that drafts leave open, in the file's order."""
    if isinstance(node, ScalarNode):
        return
    if not isinstance(node, MappingNode):
        for item in node.items:
            yield from open_keys(item, draft=draft)
        return
    draft = draft or is_draft(node)
    for key, value in node.entries:
        if draft and is_open(key, value):
            yield key
        else:
            yield from open_keys(value, draft=draft)
