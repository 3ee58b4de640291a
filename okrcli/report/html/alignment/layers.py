"""Which place each node takes in its column, so that few lines cross.

A line that passes a column takes a place in it, too: else it would run behind the boxes there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from okrcli.report.html.alignment import graph

_SWEEPS = 4

Path = tuple[str, ...]


@dataclass(frozen=True)
class Layers:
    """Columns from left to right, each from top to bottom; a path a line, from right to left.

    Places that a line only passes have keys that no node has.
    """

    columns: Sequence[Sequence[str]]
    paths: Sequence[Path]


def of(shown: graph.Graph) -> Layers:
    """The columns of a graph; the lines of a loop that would run to the right are left straight."""
    levels = shown.levels()
    columns: list[list[str]] = [[] for _ in range(1 + max(levels.values(), default=-1))]
    for key, level in levels.items():
        columns[level].append(key)
    paths = [_path(key, other, levels, columns) for key in levels for other in shown.supports[key]]
    near = _neighbours(paths)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        order = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
        for level in order:
            beside = columns[level - 1 if forward else level + 1]
            columns[level] = _sorted(columns[level], beside, near)
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
    column: Sequence[str], beside: Sequence[str], near: Mapping[str, list[str]]
) -> list[str]:
    """The column by the mean place of each one's neighbours; those without stay where they are."""
    places = {key: i for i, key in enumerate(beside)}

    def weight(item: tuple[int, str]) -> float:
        index, key = item
        found = [places[other] for other in near.get(key, []) if other in places]
        return sum(found) / len(found) if found else float(index)

    return [key for _, key in sorted(enumerate(column), key=weight)]
