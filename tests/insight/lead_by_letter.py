"""The question of the leading KPI answered as "Does the leading KPI lead?" writes it, and no faster.

Plain sums and elimination, none of the package's code but Student's t: what the tests hold
`leadlag.of` against.
"""

import calendar
import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from okrcli.insight import student_t

Reading = tuple[date, float]


class Answer(NamedTuple):
    """What it is, at which lag, and r of how many pairs of weeks."""

    word: str
    lag: int
    r: float
    n: int


NOTHING = Answer("nothing", 0, 0.0, 0)


def answer(first: Sequence[Reading], second: Sequence[Reading]) -> Answer:
    """Of readings on one weekday, with 26 steps or more in common."""
    days, x, y = _grid(dict(first), dict(second))
    dx, dy = _without_rhythm(days, x), _without_rhythm(days, y)
    u, v = _surprises(dx), _surprises(dy)
    found = {}
    for k in range(-4, 5):
        weeks = [t for t in sorted(u) if t + k in v]
        found[k] = [u[t] for t in weeks], [v[t + k] for t in weeks]
    lag = max(sorted(found, key=abs), key=lambda k: abs(_r(*found[k])))
    one, two = found[lag]
    r, n = _r(one, two), len(one)
    if 9 * student_t.correlation_p(r, n) > 0.05 or lag < 0:
        return NOTHING
    if lag == 0:
        return Answer("together", 0, r, n)
    if not _stands_without_its_strongest(one, two, r) or not slides(dx, dy):
        return NOTHING
    return Answer("leads", lag, r, n)


def _grid(
    one: dict[date, float], two: dict[date, float]
) -> tuple[list[date], list[float], list[float]]:
    start, end = max(min(one), min(two)), min(max(one), max(two))
    days = [start + timedelta(days=n) for n in range(0, (end - start).days + 1, 7)]
    return days, [_at(day, one) for day in days], [_at(day, two) for day in days]


def _at(day: date, readings: dict[date, float]) -> float:
    before = max(d for d in readings if d <= day)
    after = min(d for d in readings if d >= day)
    share = (day - before).days / ((after - before).days or 1)
    return readings[before] + share * (readings[after] - readings[before])


def _without_rhythm(days: list[date], values: list[float]) -> list[float]:
    steps = [b - a for a, b in pairwise(values)]
    ends = [day.replace(day=calendar.monthrange(day.year, day.month)[1]) for day in days]
    classes = [(end - day).days // 7 for day, end in zip(days[:-1], ends, strict=False)]
    overall = sum(steps) / len(steps)
    made = []
    for step, kind in zip(steps, classes, strict=True):
        alike = [s for s, c in zip(steps, classes, strict=True) if c == kind]
        made.append(step - sum(alike) / len(alike) + overall if len(alike) >= 3 else step)
    return made


def _surprises(steps: list[float]) -> dict[int, float]:
    """The residuals by week of the best autoregression of the cumulated steps."""
    z = [0.0]
    for step in steps:
        z.append(z[-1] + step)
    scores = {}
    for p in range(1, 7):
        rest = _residuals(z, p, 6)
        n, k = len(rest), p + 3
        scores[p] = n * math.log(sum(e * e for e in rest.values()) / n) + 2 * k
        scores[p] += 2 * k * (k + 1) / (n - k - 1)
    best = min(scores, key=lambda p: scores[p])
    return _residuals(z, best, best)


def _residuals(z: list[float], p: int, begin: int) -> dict[int, float]:
    rows = {t: [1.0, float(t), *(z[t - i] for i in range(1, p + 1))] for t in range(begin, len(z))}
    k = p + 2
    table = [
        [sum(row[i] * row[j] for row in rows.values()) for j in range(k)]
        + [sum(row[i] * z[t] for t, row in rows.items())]
        for i in range(k)
    ]
    for i in range(k):
        best = max(range(i, k), key=lambda r: abs(table[r][i]))
        table[i], table[best] = table[best], table[i]
        for r in range(k):
            if r != i:
                factor = table[r][i] / table[i][i]
                table[r] = [a - factor * b for a, b in zip(table[r], table[i], strict=True)]
    slopes = [table[i][k] / table[i][i] for i in range(k)]
    return {
        t: z[t] - sum(b * x for b, x in zip(slopes, row, strict=True)) for t, row in rows.items()
    }


def _r(one: Sequence[float], two: Sequence[float]) -> float:
    n = len(one)
    a, b = sum(one) / n, sum(two) / n
    shared = sum((x - a) * (y - b) for x, y in zip(one, two, strict=True))
    return shared / math.sqrt(sum((x - a) ** 2 for x in one) * sum((y - b) ** 2 for y in two))


def _stands_without_its_strongest(one: list[float], two: list[float], r: float) -> bool:
    a, b = sum(one) / len(one), sum(two) / len(two)
    shares = [(x - a) * (y - b) * math.copysign(1, r) for x, y in zip(one, two, strict=True)]
    out = shares.index(max(shares))
    rest = _r(one[:out] + one[out + 1 :], two[:out] + two[out + 1 :])
    return student_t.correlation_p(rest, len(one) - 1) <= 0.02 and rest * r > 0


def slides(dx: list[float], dy: list[float]) -> bool:
    """Whether the first leads where it stands, and not as well when it is slid along the second."""
    m = len(dx)
    ahead = _strongest(dx, dy)
    behind = max(abs(_r(dx[k:], dy[: m - k])) for k in range(5))
    turned = [_strongest(dx[s:] + dx[:s], dy) for s in range(4, m - 3)]
    return ahead > behind and (1 + sum(t >= ahead for t in turned)) / (m - 6) <= 0.05


def _strongest(dx: list[float], dy: list[float]) -> float:
    return max(abs(_r(dx[: len(dx) - k], dy[k:])) for k in range(1, 5))
