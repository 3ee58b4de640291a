"""How often a lead is found, where there is none and where there is: run with python, not by pytest.

    python tests/benchmarks/leadlag_calibration.py --runs 1000

Each run makes two series of weekly readings of one kind and asks whether the first leads the
second. A table holds the share of runs that answer "leads", and with any other lag than the true
one, and "moves together"; the last column is what plain correlation of raw levels would say.
"""

import argparse
import math
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from okrcli.insight import correlation
from okrcli.insight.lead_lag import Leads, Together, lead_lag

WEEKS = (27, 39, 52, 104)
MONDAY = date(2025, 1, 6)

Levels = tuple[list[float], list[float]]


class Kind(NamedTuple):
    """How two series move over so many weeks, the lags that are truly there, and how they are read."""

    levels: Callable[[Random, int], Levels]
    lags: tuple[int, ...] = ()
    missed: float = 0.0
    every: int = 1
    second_day: int = 0
    odd_start: bool = False


def walks(rng: Random, n: int) -> Levels:
    """Two random walks."""
    return _cumulated(_noise(rng, n), _noise(rng, n))


def own_memory(rng: Random, n: int) -> Levels:
    """Steps that keep 0.7 of the one before."""
    return _cumulated(_kept(_noise(rng, n), 0.7), _kept(_noise(rng, n), 0.7))


def trends(rng: Random, n: int) -> Levels:
    """Two straight lines with scatter."""
    one, two = _noise(rng, n), _noise(rng, n)
    return [week + 2 * x for week, x in enumerate(one)], [
        week - 3 * y for week, y in enumerate(two)
    ]


def month_ends(rng: Random, n: int) -> Levels:
    """The same push in each month's last week."""
    push = [4.0 * _ends_month(week) for week in range(n)]
    return _cumulated(_plus(push, _noise(rng, n)), _plus(push, _noise(rng, n)))


def month_end_then_next(rng: Random, n: int) -> Levels:
    """A push in each month's last week, and in the other series in the week after."""
    push = [4.0 * _ends_month(week) for week in range(-1, n)]
    return _cumulated(_plus(push[1:], _noise(rng, n)), _plus(push[:-1], _noise(rng, n)))


def quarter_ends(rng: Random, n: int) -> Levels:
    """A push each quarter's last week, and in the other series in the week after."""
    push = [4.0 * (_ends_month(week) and _day(week).month % 3 == 0) for week in range(-1, n)]
    return _cumulated(_plus(push[1:], _noise(rng, n)), _plus(push[:-1], _noise(rng, n)))


def year(rng: Random, n: int) -> Levels:
    """The same season over the year, and a walk each."""
    season = [10 * math.sin(2 * math.pi * week / 52) for week in range(n)]
    one, two = walks(rng, n)
    return _plus(season, one), _plus(season, two)


def jumps(rng: Random, n: int) -> Levels:
    """Small steps, and now and then a large one."""
    return _cumulated(*([_jump(rng) for _ in range(n)] for _ in range(2)))


def counts(rng: Random, n: int) -> Levels:
    """How many came each week, few, and not summed up."""
    few = (0.0, 0.0, 1.0, 1.0, 2.0, 3.0)
    return rng.choices(few, k=n), rng.choices(few, k=n)


def stable(rng: Random, n: int) -> Levels:
    """Two levels with scatter."""
    return _noise(rng, n), _noise(rng, n)


def lead(rng: Random, n: int) -> Levels:
    """Steps of the second follow those of the first two weeks later, r = 0.7."""
    return _followed(rng, n, 2)


def lead_backwards(rng: Random, n: int) -> Levels:
    """The same with the series swapped."""
    return lead(rng, n)[::-1]


def together(rng: Random, n: int) -> Levels:
    """Steps of both in the same week, r = 0.7."""
    return _followed(rng, n, 0)


def hidden_driver(rng: Random, n: int) -> Levels:
    """A third series drives the first at once and the second two weeks later, 0.8 of each."""
    cause = _noise(rng, n + 2)
    one = [0.8 * x + 0.6 * e for x, e in zip(cause[2:], _noise(rng, n), strict=True)]
    two = [0.8 * x + 0.6 * e for x, e in zip(cause[:-2], _noise(rng, n), strict=True)]
    return _cumulated(one, two)


def indicator(rng: Random, n: int) -> Levels:
    """Sales and an indicator three weeks ahead of them, whose push wears off by a quarter a week.

    A transfer function of the shape that Box and Jenkins fitted to the textbook pair of that name;
    the figures are made up.
    """
    first = _moving(_noise(rng, n + 3), -0.3)
    push = _kept(first[:n], 0.75)
    noise = _moving(_noise(rng, n), -0.6)
    return _cumulated(first[3:], [2 * p + e for p, e in zip(push, noise, strict=True)])


def indicator_backwards(rng: Random, n: int) -> Levels:
    """The same with the series swapped."""
    return indicator(rng, n)[::-1]


KINDS = {
    "random walks": Kind(walks),
    "random walks, weeks missed": Kind(walks, missed=0.3),
    "random walks, every second week": Kind(walks, every=2),
    "random walks, read monthly": Kind(walks, every=4),
    "random walks, second read midweek": Kind(walks, second_day=3),
    "autocorrelated steps": Kind(own_memory),
    "autocorrelated, weeks missed": Kind(own_memory, missed=0.3),
    "shared trend": Kind(trends),
    "shared month-end": Kind(month_ends),
    "month-ends a week apart": Kind(month_end_then_next),
    "quarter-ends a week apart": Kind(quarter_ends),
    "shared season of the year": Kind(year),
    "jumps": Kind(jumps),
    "small counts": Kind(counts),
    "stable levels": Kind(stable),
    "LEAD of 2 weeks, r = 0.7": Kind(lead, lags=(2,)),
    "the same, weeks missed": Kind(lead, lags=(2,), missed=0.3),
    "the same, every second week": Kind(lead, lags=(2,), every=2),
    "the same, read monthly": Kind(lead, lags=(2,), every=4),
    "the same, first reading midweek": Kind(lead, lags=(2,), odd_start=True),
    "the same, second read midweek": Kind(lead, lags=(2, 3), second_day=3),
    "the same, swapped": Kind(lead_backwards),
    "lag 0, r = 0.7": Kind(together),
    "an indicator, 3 weeks, wearing off": Kind(indicator, lags=(3,)),
    "the same indicator, swapped": Kind(indicator_backwards),
    "hidden common driver, 2 weeks apart": Kind(hidden_driver, lags=(2,)),
}


class Answers(NamedTuple):
    """How many of the runs said what."""

    leads: int
    other_lag: int
    together: int
    raw: int


def main() -> None:
    """Print the table, a block for each length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000, help="pairs a kind and length")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--weeks", type=int, nargs="*", default=WEEKS, help="readings a series")
    asked = parser.parse_args()
    for weeks in asked.weeks:
        print(f"\n{weeks} weekly readings, {asked.runs} runs a kind\n")
        print(f"| {'':35} | leads | wrong lag | together | raw levels |")
        print(f"|{'-' * 37}|-------|-----------|----------|------------|")
        for name, kind in KINDS.items():
            found = answers(kind, weeks, asked.runs, Random(asked.seed))
            leads, other, same, raw = (100 * share / asked.runs for share in found)
            told = f" {other:8.1f}% |" if kind.lags else f" {'–':>9} |"
            print(f"| {name:35} |{leads:5.1f}% |{told} {same:7.1f}% | {raw:9.0f}% |", flush=True)


def answers(kind: Kind, weeks: int, runs: int, rng: Random) -> Answers:
    """How many of so many pairs, each of so many weeks, say what."""
    leads = other = same = raw = 0
    for _ in range(runs):
        first, second = kind.levels(rng, weeks)
        told = lead_lag(_read(first, kind, 0, rng), _read(second, kind, kind.second_day, rng))
        leads += isinstance(told, Leads)
        other += isinstance(told, Leads) and told.lag not in kind.lags
        same += isinstance(told, Together)
        raw += _raw_lead(first, second)
    return Answers(leads, other, same, raw)


def _read(levels: list[float], kind: Kind, shift: int, rng: Random) -> list[tuple[date, float]]:
    """The readings that are not missed; the first and the last never are."""
    ends = {0, len(levels) - 1}
    return [
        (_day(week) + timedelta(days=shift - 4 * (kind.odd_start and not week)), level)
        for week, level in enumerate(levels)
        if week in ends or (week % kind.every == 0 and rng.random() >= kind.missed)
    ]


def _raw_lead(first: list[float], second: list[float]) -> bool:
    """Whether plain correlation of levels, tried at lags 1 to 4, would call it a lead."""
    fits = (correlation.lagged(first, second, lag) for lag in range(1, 5))
    return min(fit.p for fit in fits) <= 0.05


def _followed(rng: Random, n: int, lag: int) -> Levels:
    first = _noise(rng, n + lag)
    rest = math.sqrt(1 - 0.7**2)
    second = [0.7 * x + rest * e for x, e in zip(first, _noise(rng, n), strict=False)]
    return _cumulated(first[lag:], second)


def _noise(rng: Random, n: int) -> list[float]:
    return [rng.gauss(0, 1) for _ in range(n)]


def _kept(noise: list[float], share: float) -> list[float]:
    return list(accumulate(noise, lambda before, new: share * before + new))


def _moving(noise: list[float], share: float) -> list[float]:
    return [x + share * before for x, before in zip(noise, [0.0, *noise], strict=False)]


def _jump(rng: Random) -> float:
    return rng.expovariate(0.2) if rng.random() < 0.15 else rng.uniform(0, 0.5)


def _plus(one: list[float], two: list[float]) -> list[float]:
    return [x + y for x, y in zip(one, two, strict=True)]


def _cumulated(one: list[float], two: list[float]) -> Levels:
    return list(accumulate(one)), list(accumulate(two))


def _day(week: int) -> date:
    return MONDAY + timedelta(weeks=week)


def _ends_month(week: int) -> bool:
    """Whether the step up to this week's reading takes in the last day of a month."""
    return _day(week).month != _day(week - 1).month


if __name__ == "__main__":
    main()
