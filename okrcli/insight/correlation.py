"""Pearson correlations of two series at a lag, and whether the best lag is one by the calendar."""

import math
from collections.abc import Iterator, Sequence
from operator import mul
from typing import NamedTuple

from okrcli.insight import student_t

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
        return student_t.correlation_p(self.r, self.n)


def correlations(first: Sequence[float], second: Sequence[float]) -> Fit:
    """The correlation of two series of one length, pair by pair.

    Σ xy is (Σ x² + Σ y² - Σ (x - y)²)/2: `math.dist` sums five times as fast as Python does.
    """
    n = len(first)
    if n < 3:
        return Fit(0.0, n)
    squares, others = math.hypot(*first) ** 2, math.hypot(*second) ** 2
    total, other = sum(first), sum(second)
    one, two = _variance(squares, total, n), _variance(others, other, n)
    if not one or not two:
        return Fit(0.0, n)
    shared = (squares + others - math.dist(first, second) ** 2) / 2 - total * other / n
    return Fit(max(-1.0, min(1.0, shared / math.sqrt(one * two))), n)


def _variance(squares: float, total: float, n: int) -> float:
    """Σ(x - x̄)² of n numbers by Σ x² and Σ x, exactly 0 where only rounding is left of it."""
    rest = squares - total * total / n
    return rest if rest > _FLAT * squares else 0.0


def without_strongest(first: Sequence[float], second: Sequence[float], r: float) -> Fit:
    """The correlation without the one pair that contributes most to r, in the direction of r."""
    n = len(first)
    one, two = sum(first) / n, sum(second) / n
    side = 1 if r > 0 else -1
    shares = [side * (x - one) * (y - two) for x, y in zip(first, second, strict=True)]
    out = shares.index(max(shares))
    return correlations([*first[:out], *first[out + 1 :]], [*second[:out], *second[out + 1 :]])


def lagged(first: Sequence[float], second: Sequence[float], lag: int) -> Fit:
    """The correlation of the first series with the second so many weeks later, or earlier."""
    if lag < 0:
        return lagged(second, first, -lag)
    return correlations(first[: len(first) - lag], second[lag:])


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
    return 1 + _rivals(first, second, ahead) <= _SLIDE_LEVEL * (len(first) - 6)


def _rivals(first: Sequence[float], second: Sequence[float], r: float) -> int:
    """How many rotations by s = 4 to m - 4 weeks reach r, in size, at some lag of 1 to 4.

    With the first series rotated by s, lag k pairs it with the second as a full turn by s - k does,
    less the k pairs that reach around the end. So each turn is summed up once and serves four lags.
    """
    turns = _turns(first, second)
    reached = (_reaching(first, second, turns, lag, r) for lag in range(1, LAGS + 1))
    return len(set().union(*reached))


def _reaching(
    first: Sequence[float], second: Sequence[float], turns: Sequence[float], lag: int, r: float
) -> Iterator[int]:
    """The rotations that reach r at this lag, given Σ xy for each full turn.

    Most turns are too weak whatever pairs they lose, and not looked at: no value exceeds 1 in size.
    """
    m, n, total, squares = len(first), len(first) - lag, sum(first), math.hypot(*first) ** 2
    rest = second[lag:]
    mean = sum(rest) / n
    scale = _variance(math.hypot(*rest) ** 2, n * mean, n) or math.inf
    edge = abs(total) + lag
    least = max(_FLAT * squares, squares - lag - edge * edge / n)
    enough = r * math.sqrt(least * scale) - lag - edge * abs(mean)
    hopeful = [i for i in range(LAGS - lag, m - LAGS + 1 - lag) if abs(turns[i]) >= enough]
    ring = (*first, *first)
    for turn in hopeful:
        lost = ring[turn : turn + lag]
        left = total - sum(lost)
        shared = turns[turn] - sum(map(mul, lost, second)) - left * mean
        spread = squares - sum(map(mul, lost, lost)) - left * left / n
        if shared * shared >= r * r * scale * max(spread, _FLAT * squares):
            yield turn + lag


def _turns(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Σ xy for each turn of the first series against the second, by Σ (x - y)² as in `of`."""
    m, ring = len(first), (*first, *first)
    squares = math.hypot(*first) ** 2 + math.hypot(*second) ** 2
    return [(squares - math.dist(ring[t : t + m], second) ** 2) / 2 for t in range(m)]
