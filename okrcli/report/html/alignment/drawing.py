"""The picture itself: boxes as high as their titles need, and lines between them."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from okrcli.report import tree, visible
from okrcli.report.html.alignment import graph, layers

MOST = 90
_GAP_ACROSS, _GAP_DOWN = 84, 14
_WIDEST, _NARROWEST = 312, 200
_WIDTH = 1000
_LETTER = 7.1
_LINE, _HEAD, _FOOT = 17, 26, 10
_PASSAGE = 10


class Box(NamedTuple):
    """A node with its title in lines; without both, a place that a line only passes."""

    node: tree.Node | None
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """Boxes, paths from supporter to supported, and the size of it all."""

    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    width: float
    height: float


def of(shown: graph.Graph) -> Drawing | None:
    """The picture; None where nothing supports anything, or far too much does to be seen."""
    if not 1 < len(shown.linked) <= MOST:
        return None
    found = layers.of(shown)
    count = len(found.columns)
    width = (_WIDTH - (count - 1) * _GAP_ACROSS) / count
    width = float(round(max(_NARROWEST, min(_WIDEST, width))))
    places = _places(found.columns, shown, width)
    boxes = tuple(place for place in places.values() if place.lines)
    return Drawing(
        boxes=boxes,
        lines=tuple(_line([places[key] for key in path]) for path in found.paths),
        width=count * width + (count - 1) * _GAP_ACROSS,
        height=max(place.y + place.height for place in places.values()),
    )


def _places(
    columns: Sequence[Sequence[str]], shown: graph.Graph, width: float
) -> Mapping[str, Box]:
    """Where everything stands; each column in the middle of the highest."""
    stacks = [[_box(key, shown, width) for key in column] for column in columns]
    heights = [sum(b.height + _GAP_DOWN for b in stack) - _GAP_DOWN for stack in stacks]
    made = {}
    for i, (column, stack, height) in enumerate(zip(columns, stacks, heights, strict=True)):
        y = (max(heights) - height) / 2
        for key, box in zip(column, stack, strict=True):
            made[key] = box._replace(x=i * (width + _GAP_ACROSS), y=round(y, 1))
            y += box.height + _GAP_DOWN
    return made


def _box(key: str, shown: graph.Graph, width: float) -> Box:
    """A box without its place."""
    node = shown.nodes.get(key)
    if node is None:
        return Box(None, 0, 0, width, _PASSAGE, ())
    title = visible.visible(node.view.item.title)
    lines = tuple(textwrap.wrap(title, int((width - 26) / _LETTER)) or [""])
    return Box(node, 0, 0, width, _HEAD + _LINE * len(lines) + _FOOT, lines)


def _line(places: Sequence[Box]) -> str:
    """A curve from a box's left side by way of passages to another's right side."""
    points = list(_points(places))
    x, y = points[0]
    drawn = f"M{x:g} {y:g}"
    for to_x, to_y in points[1:]:
        middle = (x + to_x) / 2
        drawn += f"C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"
        x, y = to_x, to_y
    return drawn


def _points(places: Sequence[Box]) -> Iterator[tuple[float, float]]:
    first, *passed, last = places
    yield first.x, first.y + first.height / 2
    for place in passed:
        middle = place.y + place.height / 2
        yield place.x + place.width, middle
        yield place.x, middle
    yield last.x + last.width, last.y + last.height / 2
