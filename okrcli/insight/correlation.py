"""Pearson correlations of two series at a lag, and whether the best lag is one by the calendar."""

import math
import struct
from collections.abc import Iterator, Sequence
from operator import mul
from typing import NamedTuple

from okrcli.insight import student

LAGS = 4
_SLIDE_LEVEL = 0.05
_FLAT = 1e-10  # a variance this much smaller than the mean square is rounding


class Fit(NamedTuple):
    """A correlation r of n pairs with its two-sided p; r = 0 and p = 1 where one side is flat."""

    r: float
    n: int

    @property
    def p(self) -> float:
        """The two-sided p by Student's t, for this one correlation alone."""
        return student.correlation_p(self.r, self.n)


def of(first: Sequence[float], second: Sequence[float]) -> Fit:
    """The correlation of two series of one length, pair by pair."""
    n = len(first)
    if n < 3:
        return Fit(0.0, n)
    one, two = _variance(first), _variance(second)
    if not one or not two:
        return Fit(0.0, n)
    shared = sum(map(mul, first, second)) - sum(first) * sum(second) / n
    return Fit(max(-1.0, min(1.0, shared / math.sqrt(one * two))), n)


def _variance(values: Sequence[float]) -> float:
    """Σ(x - x̄)², exactly 0 where only rounding is left of it."""
    squares = math.hypot(*values) ** 2
    rest = squares - sum(values) ** 2 / len(values)
    return rest if rest > _FLAT * squares else 0.0


def without_strongest(first: Sequence[float], second: Sequence[float], r: float) -> Fit:
    """The correlation without the one pair that contributes most to r, in the direction of r."""
    n = len(first)
    one, two = sum(first) / n, sum(second) / n
    side = 1 if r > 0 else -1
    shares = [side * (x - one) * (y - two) for x, y in zip(first, second, strict=True)]
    out = shares.index(max(shares))
    return of([*first[:out], *first[out + 1 :]], [*second[:out], *second[out + 1 :]])


def lagged(first: Sequence[float], second: Sequence[float], lag: int) -> Fit:
    """The correlation of the first series with the second so many weeks later, or earlier."""
    if lag < 0:
        return lagged(second, first, -lag)
    return of(first[: len(first) - lag], second[lag:])


def stands_when_slid(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether the first series leads only where it stands, not when it is slid along the second.

    The strongest correlation at lags of 1 to 4 weeks must beat those at 0 to -4; and among the
    m - 7 rotations of the first by 4 to m - 4 of its m weeks, (1 + those that do as well)/(m - 6)
    must be at most 0.05. Both series have the same number of weeks, 12 or more.
    """
    ahead = max(abs(lagged(first, second, lag).r) for lag in range(1, LAGS + 1))
    behind = max(abs(lagged(first, second, -lag).r) for lag in range(LAGS + 1))
    if ahead <= behind:
        return False
    rivals = sum(strongest >= ahead * ahead for strongest in _rotated(first, second))
    return 1 + rivals <= _SLIDE_LEVEL * (len(first) - 6)


def _rotated(first: Sequence[float], second: Sequence[float]) -> Iterator[float]:
    """The strongest r² at lags of 1 to 4 for each rotation by s = 4 to m - 4 weeks.

    With the first series rotated by s, lag k pairs it with the second as a full turn by s - k does,
    less the k pairs that reach around the end. So each turn is summed up once and serves four lags,
    each with one pair less in every turn than the lag before.
    """
    m = len(first)
    ring = (*first, *first)
    products = _turns(first, second)
    sums, squares = [sum(first)] * m, [math.hypot(*first) ** 2] * m
    least = _FLAT * squares[0]
    lags = []
    for lag in range(1, LAGS + 1):
        leaving, n, rest, last = ring[lag - 1 :], m - lag, second[lag:], second[lag - 1]
        products = [p - x * last for p, x in zip(products, leaving, strict=False)]
        sums = [s - x for s, x in zip(sums, leaving, strict=False)]
        squares = [q - x * x for q, x in zip(squares, leaving, strict=False)]
        mean, scale = sum(rest) / n, _variance(rest) or math.inf
        turns = zip(products, sums, squares, strict=True)
        strength = [
            shared * shared / (spread * scale if spread > least else least * scale)
            for shared, spread in ((p - s * mean, q - s * s / n) for p, s, q in turns)
        ]
        lags.append(strength[LAGS - lag : m - LAGS + 1 - lag])
    return map(max, *lags)


_BITS = 24
_SLOT = 8  # bytes, for sums of up to 2¹⁴ products of two numbers of 25 bits


def _turns(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Σ xy for each turn of the first series against the second; none exceeds 1 in size.

    The series are written as the digits of two long integers, whose product has all the sums in its
    own digits: multiplying integers takes Python a tenth of the time that adding floats does. The
    digits are the values in steps of 2⁻²⁴, raised by 1 so that none is negative.
    """
    m, unit = len(first), 1 << _BITS
    one, two = ([round(value * unit) + unit for value in side] for side in (first, second))
    product = _digits(one) * _digits(two[::-1])
    sums = struct.unpack(f"<{2 * m}Q", product.to_bytes(2 * m * _SLOT, "little"))
    raised = (sum(one) + sum(two) - m * unit) * unit
    # what a turn carries around the end stands m digits below the rest of it
    turns = zip(sums[m - 1 : 2 * m - 1], (0, *sums[: m - 1]), strict=True)
    return [(rest + around - raised) / (unit * unit) for rest, around in turns]


def _digits(numbers: Sequence[int]) -> int:
    """The integer that has these as its digits, the first as the lowest."""
    return int.from_bytes(struct.pack(f"<{len(numbers)}Q", *numbers), "little")
