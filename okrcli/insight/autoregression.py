"""What a series does that its own past does not foretell: the residuals of an autoregression."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import mul
from typing import NamedTuple

LONGEST = 6
_NOTHING = 1e-18  # a rest of this share of the squares, by subtraction of columns, is rounding
_COARSE = 1e-12  # the same by subtraction of squares, which keeps half the digits

Column = tuple[float, ...]


class Surprises(NamedTuple):
    """Residuals by week, from the week `start` on: those before are only memory of the next."""

    start: int
    values: Column


def surprises(steps: Sequence[float]) -> Surprises:
    """The residuals of the cumulated steps on 1, t and their own p past values.

    p from 1 to 6 has the least AICc over common rows; the fit then uses all rows it can. Week t is
    the t-th step, counted from 1. All are 0 when the past foretells everything. 26 steps or more,
    the largest 1 or -1.

    Regressing z_t on 1, t, z_(t-1) … z_(t-p) leaves the same residuals as regressing its step on 1,
    t, z_(t-1) and the p - 1 steps before, which are far less alike.
    """
    past = _order(steps)
    _, line, *columns, rest = _rows(steps, past)
    rest = _residuals(line, columns, rest)
    foretold = _squares(rest) <= _NOTHING * _squares(steps)
    return Surprises(past, (0.0,) * len(rest) if foretold else rest)


def _order(steps: Sequence[float]) -> int:
    """The number of past values with the least AICc over common rows.

    AICc = N ln(RSS/N) + 2k + 2k(k+1)/(N-k-1) with k = p + 3: p past values, 1, t and the variance.
    """
    rows = _rows(steps, LONGEST)
    n, least = len(rows[0]), _COARSE * _squares(steps)
    left = _left_over(_products(rows))[-LONGEST:]

    def criterion(past: int) -> float:
        k = past + 3
        fit = n * math.log(max(left[past - 1], least) / n)
        return fit + 2 * k + 2 * k * (k + 1) / (n - k - 1)

    return min(range(1, LONGEST + 1), key=criterion)


def _rows(steps: Sequence[float], past: int) -> list[Column]:
    """The columns 1, t, level, the past - 1 steps before, and the step, for weeks with that past.

    None exceeds 1 in size, which keeps their products comparable.
    """
    levels = list(accumulate(steps, initial=0.0))[past - 1 : -1]
    largest = max(map(abs, levels)) or 1.0
    before = [tuple(steps[past - 1 - back : len(steps) - back]) for back in range(past)]
    return [
        *_straight(len(levels)),
        tuple([level / largest for level in levels]),
        *before[1:],
        before[0],
    ]


@lru_cache(maxsize=64)
def _straight(n: int) -> tuple[Column, Column]:
    """The columns of 1 and of t, from -1 to 1, for so many weeks."""
    middle = (n - 1) / 2
    return (1.0,) * n, tuple([(t - middle) / middle for t in range(n)])


def _products(columns: Sequence[Column]) -> list[list[float]]:
    """Σ xy of each column with those before it and, last, with itself.

    By 2xy = x² + y² - (x - y)², since `math.dist` sums five times as fast as Python does.
    """
    sizes = [math.hypot(*column) ** 2 for column in columns]
    return [
        [
            *((size + sizes[j] - math.dist(column, columns[j]) ** 2) / 2 for j in range(i)),
            size,
        ]
        for i, (column, size) in enumerate(zip(columns, sizes, strict=True))
    ]


def _left_over(products: Sequence[Sequence[float]]) -> list[float]:
    """The squares of the last column that no column, the first, the first two, … leave over.

    Cholesky's factor row by row; a column that the earlier ones make up takes nothing away.
    """
    factor: list[list[float]] = []
    for row in products:
        own: list[float] = []
        for before, product in zip(factor, row, strict=False):
            rest = product - sum(map(mul, own, before))
            own.append(rest / before[-1] if before[-1] else 0.0)
        rest = row[-1] - _squares(own)
        factor.append([*own, math.sqrt(rest) if rest > _COARSE * row[-1] else 0.0])
    taken = accumulate((part * part for part in factor[-1][:-1]), initial=0.0)
    return [products[-1][-1] - part for part in taken]


def _residuals(line: Column, columns: Sequence[Column], target: Column) -> Column:
    """What a constant, the line and the columns leave of the target (modified Gram-Schmidt)."""
    basis: list[tuple[Column, float]] = []
    target = _level(target, line)
    for column in columns:
        own = _level(column, line)
        for direction, size in basis:
            own = _without(own, direction, size)
        size = _squares(own)
        if size > _NOTHING * _squares(column):
            basis.append((own, size))
            target = _without(target, own, size)
    return target


def _level(values: Column, line: Column) -> Column:
    """The values without their mean and their slope; the mean of the line is 0."""
    mean = sum(values) / len(values)
    slope = sum(map(mul, values, line)) / _squares(line)
    return tuple([value - mean - slope * t for value, t in zip(values, line, strict=True)])


def _without(values: Column, direction: Column, size: float) -> Column:
    share = sum(map(mul, values, direction)) / size
    return tuple([value - share * part for value, part in zip(values, direction, strict=True)])


def _squares(values: Sequence[float]) -> float:
    return math.hypot(*values) ** 2
