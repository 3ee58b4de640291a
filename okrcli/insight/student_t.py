"""Student's t distribution, by the standard library alone.

Everything rests on the regularised incomplete beta function, evaluated by its continued fraction
(NIST Digital Library of Mathematical Functions, 8.17.22, and 8.17.4 for the far side).
"""

import math
from functools import lru_cache


def cdf(t: float, freedom: float) -> float:
    """The chance of a value at or below t, from 0 to 1; `freedom` is above 0, t may be infinite.

    >>> round(cdf(1.638, 3), 3)
    0.9
    """
    if math.isinf(t):
        return float(t > 0)
    tail = two_sided(t, freedom) / 2
    return 1 - tail if t > 0 else tail


def two_sided(t: float, freedom: float) -> float:
    """The chance of a value at least as far from 0 as t: 1 at t = 0, falling towards 0."""
    square = t * t
    whole = freedom + square
    if math.isinf(whole):
        return 0.0
    return _beta(freedom / whole, square / whole, freedom / 2, 0.5)


def correlation_p(r: float, n: int) -> float:
    """The two-sided p of a Pearson correlation of n pairs: 1 at r = 0, 0 at r = ±1, 1 below n = 3.

    t² = r²(n - 2)/(1 - r²) with n - 2 degrees of freedom, which puts 1 - r² in the beta function.
    """
    if n < 3:
        return 1.0
    square = min(1.0, r * r)
    return _beta(1 - square, square, (n - 2) / 2, 0.5)


@lru_cache(maxsize=4096)
def quantile(share: float, freedom: float) -> float:
    """The value that a share of all lies below; the share is strictly between 0 and 1.

    Newton from 0: right of 0 the distribution function is concave, so the steps climb towards the
    root and never pass it.
    """
    if share < 0.5:
        return -quantile(1 - share, freedom)
    t = 0.0
    for _ in range(200):
        step = (share - cdf(t, freedom)) / _density(t, freedom)
        t += step
        if step <= 1e-14 * t:
            break
    return t


def _density(t: float, freedom: float) -> float:
    scale = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    power = (freedom + 1) / 2 * math.log1p(t * t / freedom)
    return math.exp(scale - power) / math.sqrt(freedom * math.pi)


def _beta(x: float, rest: float, a: float, b: float) -> float:
    """The regularised incomplete beta function at x; `rest` is 1 - x without its rounding."""
    if x <= 0:
        return 0.0
    if rest <= 0:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(rest, x, b, a)
    log = a * math.log(x) + b * math.log(rest)
    log += math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(log) / (a * _fraction(x, a, b))


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d₁/(1 + d₂/(1 + …)), from its end; it settles within some √(a + b) terms."""
    value = 1.0
    for m in range(30 + 2 * math.isqrt(math.ceil(a + b)), 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = 1 + even / value
        odd = (a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        value = 1 - odd / value
    return value
