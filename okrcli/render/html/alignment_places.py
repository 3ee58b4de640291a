"""Which place each node takes in its column, so that few lines cross.

A line that passes a column takes a place in it, too: else it would run behind the boxes there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_SWEEPS = 4

Path = tuple[str, ...]


@dataclass(frozen=True)
class Layers:
    """Columns from left to right, each from top to bottom; a path a line, from right to left.

    Places that a line only passes have keys that no node has.
    """

    columns: Sequence[Sequence[str]]
    paths: Sequence[Path]

    def neighbours(self) -> dict[str, list[str]]:
        """What stands next to each place on some line."""
        return _neighbours(self.paths)


def column_places(levels: Mapping[str, int], supports: Mapping[str, Sequence[str]]) -> Layers:
    """The columns of a graph; the lines of a loop that would run to the right are left straight."""
    columns: list[list[str]] = [[] for _ in range(1 + max(levels.values(), default=-1))]
    for key, level in levels.items():
        columns[level].append(key)
    paths = [_path(key, other, levels, columns) for key in levels for other in supports[key]]
    near = _neighbours(paths)
    last = len(columns) - 1
    for sweep in range(_SWEEPS):
        step = -1 if sweep % 2 == 0 else 1  # towards the column that was sorted just before
        for level in range(1, last + 1) if step < 0 else range(last - 1, -1, -1):
            away = columns[level - step] if 0 <= level - step <= last else []
            columns[level] = _sorted(columns[level], [columns[level + step], away], near)
    return Layers(columns, paths)


def _path(key: str, other: str, levels: Mapping[str, int], columns: list[list[str]]) -> Path:
    """The places of a line, with one made for it in each column that it passes."""
    passed = []
    for level in range(levels[key] - 1, levels[other], -1):
        place = f"{key} > {other} @ {level}"
        columns[level].append(place)
        passed.append(place)
    return (key, *passed, other)


def _neighbours(paths: Sequence[Path]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for path in paths:
        for one, other in pairwise(path):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    return near


def _sorted(
    column: Sequence[str], beside: Sequence[Sequence[str]], near: Mapping[str, Sequence[str]]
) -> list[str]:
    """The column by how far down the mean of each one's neighbours stands in the column beside it.

    Those without any there go by the second column, and those without any at all stay.
    """
    places = [_depths(other) for other in beside]
    own = _depths(column)

    def weight(key: str) -> float:
        for known in places:
            found = [known[other] for other in near.get(key, ()) if other in known]
            if found:
                return sum(found) / len(found)
        return own[key]

    return sorted(column, key=weight)


def _depths(column: Sequence[str]) -> dict[str, float]:
    """How far down each stands, between 0 and 1."""
    return {key: (i + 0.5) / len(column) for i, key in enumerate(column)}


class _Block(NamedTuple):
    """Neighbours that touch: the mean of what they want, and how many they are."""

    mean: float
    size: int


def settled(wanted: Sequence[float], rooms: Sequence[float]) -> list[float]:
    """The tops of a column's boxes, in order and none in another's room, all least far from theirs.

    `wanted` are the tops they would take alone, `rooms` their heights with the gap beneath. Least
    squares with an order to keep: pool adjacent violators (Ayer and others, 1955).

    >>> settled([0.0, 0.0, 100.0], [20.0, 20.0, 20.0])
    [-10.0, 10.0, 100.0]
    """
    below = [sum(rooms[:i]) for i in range(len(rooms))]
    blocks: list[_Block] = []
    for top, offset in zip(wanted, below, strict=True):
        blocks.append(_Block(top - offset, 1))
        while len(blocks) > 1 and blocks[-2].mean > blocks[-1].mean:
            last, before = blocks.pop(), blocks.pop()
            count = last.size + before.size
            mean = (last.mean * last.size + before.mean * before.size) / count
            blocks.append(_Block(mean, count))
    bases = [block.mean for block in blocks for _ in range(block.size)]
    return [base + offset for base, offset in zip(bases, below, strict=True)]
