"""A file as it was written: nodes with the place of everything, and no guess at any type."""

from typing import NamedTuple

from okrcli.findings import Span
from okrcli.model import shape_errors


class ScalarNode(NamedTuple):
    """A single value: its text after YAML's quoting, and whether it stood unquoted."""

    text: str
    span: Span
    plain: bool

    @property
    def empty(self) -> bool:
        """Whether nothing was written, or YAML's word for nothing."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


class SequenceNode(NamedTuple):
    """A list, block or flow; `flows` where it is written between brackets."""

    items: tuple["Node", ...]
    span: Span
    flows: bool = False


class MappingNode(NamedTuple):
    """Keys and values in the order they were written.

    `places` are those of the keys among the entries, where they are too many to look through.
    """

    entries: tuple[tuple[ScalarNode, "Node"], ...]
    span: Span
    places: dict[str, int] = {}  # noqa: RUF012 - never changed; a NamedTuple's default


Node = ScalarNode | SequenceNode | MappingNode


def child(node: Node, step: str | int) -> tuple[ScalarNode | None, Node] | None:
    """The key (None in a list) and node one step below, None where there is none.

    A lone value answers to index 0 of the list it stands for.
    """
    if isinstance(step, int):
        if isinstance(node, SequenceNode):
            return (None, node.items[step]) if step < len(node.items) else None
        return (None, node) if step == 0 else None
    if isinstance(node, MappingNode) and node.places:
        return node.entries[node.places[step]] if step in node.places else None
    if isinstance(node, MappingNode):
        return next(((key, value) for key, value in node.entries if key.text == step), None)
    return None


def inside(node: Node, *steps: str | int) -> Node | None:
    """The node that steps lead to, None where one of them names nothing."""
    for step in steps:
        found = child(node, step)
        if found is None:
            return None
        node = found[1]
    return node


def span_at(root: Node, path: shape_errors.Path, *, key: bool = False) -> Span:
    """The stretch that a path names, or the nearest above it that exists.

    With `key`, or behind a last step `shape.KEY`, it is the key's own; a mapping or list otherwise
    shows its first key or item, since a whole block is no place to underline. Steps that name
    nothing in the file are passed over.
    """
    node, label = root, None
    key = key or path[-1:] == (shape_errors.KEY,)
    for step in path:
        below = child(node, step)
        if below is not None:
            label, node = below[0] or (None if isinstance(step, int) else label), below[1]
    if (key or not isinstance(node, ScalarNode)) and label is not None:
        return label.span
    return first(node)


def at(root: Node, path: shape_errors.Path) -> Node:
    """The node that a path names; steps that name nothing in the file are passed over."""
    node = root
    for step in path:
        below = child(node, step)
        node = below[1] if below is not None else node
    return node


def flows(mapping: MappingNode) -> bool:
    """Whether a mapping is written between braces."""
    return bool(mapping.entries) and mapping.span[:2] != mapping.entries[0][0].span[:2]


def is_in_flow(root: Node, path: shape_errors.Path) -> bool:
    """Whether what a path names stands between braces or brackets."""
    for n in range(len(path)):
        around = at(root, path[:n])
        if isinstance(around, SequenceNode) and around.flows:
            return True
        if isinstance(around, MappingNode) and flows(around):
            return True
    return False


def first(node: Node) -> Span:
    """The first stretch inside a node that fits one line."""
    if isinstance(node, MappingNode) and node.entries:
        return node.entries[0][0].span
    if isinstance(node, SequenceNode) and node.items:
        return first(node.items[0])
    return node.span
