"""How high each box of a column stands: as near as can be to what it is linked to."""

from collections.abc import Sequence
from typing import NamedTuple


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
