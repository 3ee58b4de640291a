"""The picture itself: boxes as high as their titles need, and lines between them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.text import Text

from okrcli.render.html import alignment_graph, alignment_places
from okrcli.render.html.alignment_places import column_places
from okrcli.render.wrapping import wrapped
from okrcli.text import sanitize
from okrcli.views import tree_values

MOST = 90
_GAP_ACROSS, _GAP_DOWN = 84, 14
_WIDEST, _NARROWEST = 312, 200
_WIDTH = 1000
_LETTER = 7.1
_FIRST, _LINE, _FOOT = 18, 17, 15
_STATE = len("  100 % ■ ikke i rute")
_PASSAGE = 10


class Box(NamedTuple):
    """A node with whose it is and its title, in lines; without all, a place a line only passes.

    Its state stands `beside` the one line that says whose it is, or has a line of its own below.
    """

    node: tree_values.Node | None
    x: float
    y: float
    width: float
    height: float
    head: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def beside(self) -> bool:
        """Whether there is room for the longest state to the right of whose it is."""
        return len(self.head) == 1 and len(self.head[0]) + _STATE <= _letters(self.width)

    @property
    def state_at(self) -> int:
        """How far down the line with the state stands."""
        return _FIRST + _LINE * (0 if self.beside else len(self.head))

    @property
    def title_at(self) -> int:
        """How far down the line before the title stands."""
        return self.state_at + 3


@dataclass(frozen=True)
class Drawing:
    """Boxes, paths from supporter to supported, and the size of it all."""

    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    width: float
    height: float


def alignment_picture(
    shown: alignment_graph.Graph, whose: Callable[[tree_values.Node], str]
) -> Drawing | None:
    """The picture; None where nothing supports anything, or far too much does to be seen.

    `whose` is what to call the team of a goal.
    """
    if not 1 < len(shown.linked) <= MOST:
        return None
    found = column_places(shown.levels(), shown.supports)
    count = len(found.columns)
    width = (_WIDTH - (count - 1) * _GAP_ACROSS) / count
    width = float(round(max(_NARROWEST, min(_WIDEST, width))))
    columns = [
        [_box(shown.nodes.get(key), whose, width) for key in column] for column in found.columns
    ]
    tops = _tops(found, columns)
    places = {
        key: box._replace(x=i * (width + _GAP_ACROSS), y=tops[key])
        for i, (column, stack) in enumerate(zip(found.columns, columns, strict=True))
        for key, box in zip(column, stack, strict=True)
    }
    boxes = tuple(place for place in places.values() if place.lines)
    return Drawing(
        boxes=boxes,
        lines=tuple(_line([places[key] for key in path]) for path in found.paths),
        width=count * width + (count - 1) * _GAP_ACROSS,
        height=max(place.y + place.height for place in places.values()),
    )


def _tops(found: alignment_places.Layers, columns: Sequence[Sequence[Box]]) -> Mapping[str, float]:
    """How far down everything stands: the highest column is full, and the others settle beside it.

    From it outwards, each column keeps as near as it can to the middles of what it is linked to.
    """
    heights = [sum(box.height + _GAP_DOWN for box in column) for column in columns]
    tallest = heights.index(max(heights))
    near = found.neighbours()
    middles: dict[str, float] = {}
    tops: dict[str, float] = {}
    for level in sorted(range(len(columns)), key=lambda level: abs(level - tallest)):
        keys, boxes = found.columns[level], columns[level]
        wanted = _wanted(keys, boxes, near, middles)
        rooms = [box.height + _GAP_DOWN for box in boxes]
        for key, box, top in zip(keys, boxes, alignment_places.settled(wanted, rooms), strict=True):
            tops[key], middles[key] = top, top + box.height / 2
    least = min(tops.values())
    return {key: round(top - least, 1) for key, top in tops.items()}


def _wanted(
    keys: Sequence[str],
    boxes: Sequence[Box],
    near: Mapping[str, Sequence[str]],
    middles: Mapping[str, float],
) -> list[float]:
    """The tops that would put each box beside the middle of what it is linked to and has a place.

    One that is linked to nothing there wants to stand beneath the one before it.
    """
    wanted: list[float] = []
    following = 0.0
    for key, box in zip(keys, boxes, strict=True):
        found = [middles[other] for other in near.get(key, ()) if other in middles]
        top = sum(found) / len(found) - box.height / 2 if found else following
        wanted.append(top)
        following = top + box.height + _GAP_DOWN
    return wanted


def _box(
    node: tree_values.Node | None, whose: Callable[[tree_values.Node], str], width: float
) -> Box:
    """A box without its place."""
    if node is None:
        return Box(None, 0, 0, width, _PASSAGE, (), ())
    head, lines = (
        tuple(line.plain for line in wrapped(Text(sanitize.visible(words)), _letters(width)))
        for words in (whose(node), node.view.item.title)
    )
    box = Box(node, 0, 0, width, 0, head, lines)
    return box._replace(height=box.title_at + _LINE * len(lines) + _FOOT)


def _letters(width: float) -> int:
    """How many letters of the usual width a line of a box has room for."""
    return int((width - 26) / _LETTER)


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
