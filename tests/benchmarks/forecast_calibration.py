"""How often the forecast is right, on simulated quarters: run with python, not by pytest.

    python tests/benchmarks/forecast_calibration.py --runs 2500

Each run makes a quarter of weekly values of one kind, shows the forecast the first few, and asks
what it says of the last. The first table is the share of quarters whose last value falls in the
80 % range; the second holds the stated chance of a target against how often it was reached.
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate, pairwise
from random import Random
from typing import NamedTuple

from okrcli.insight import forecast
from okrcli.insight.forecast import forecast_of

WEEKS = 13
SEEN = (4, 6, 9, 12)
START = date(2026, 1, 1)
LAST = START + timedelta(weeks=WEEKS)
EDGES = (0.0, 0.05, 0.2, 0.35, 0.5, 0.65, 0.75, 0.9, 0.95, 1.01)


class Quarter(NamedTuple):
    """The values at the start and after each week, and what it was hoped they would add."""

    values: list[float]
    plan: float


class Kind(NamedTuple):
    """A way for values to move, and how they are read."""

    quarter: Callable[[Random], Quarter]
    steady: bool = True
    percent: bool = False
    missed: float = 0.0
    seen: tuple[int, ...] = SEEN


def wandering(rng: Random) -> Quarter:
    """Steps about a pace, independent of each other."""
    pace, noise = _pace(rng)
    return _steps((rng.gauss(pace, noise) for _ in range(WEEKS)), pace)


def momentum(rng: Random) -> Quarter:
    """Steps about a pace, each half of the deviation before it."""
    pace, noise = _pace(rng)
    off = list(accumulate((rng.gauss(0, noise) for _ in range(WEEKS)), lambda a, b: a / 2 + b))
    return _steps((pace + some for some in off), pace)


def line(rng: Random) -> Quarter:
    """A straight line with scatter around it."""
    pace, noise = _pace(rng)
    return _levels((pace * week + rng.gauss(0, noise) for week in range(WEEKS + 1)), pace)


def stable(rng: Random) -> Quarter:
    """A level with scatter around it, hoped to rise."""
    return _levels((rng.gauss(0, 1) for _ in range(WEEKS + 1)), 0.1)


def percentages(rng: Random) -> Quarter:
    """A share that wanders on the logistic scale, read to a tenth of a per cent."""
    start, pace = rng.uniform(-1.5, 1.5), rng.uniform(0, 0.12)
    steps = (rng.gauss(pace, 0.1) for _ in range(WEEKS))
    shares = [100 / (1 + math.exp(-value)) for value in accumulate(steps, initial=start)]
    return Quarter([round(share, 1) for share in shares], 25 * pace * WEEKS)


def counts(rng: Random) -> Quarter:
    """A running total of things that happen one to four times a week."""
    rate = rng.uniform(1, 4)
    return _steps((float(_poisson(rng, rate)) for _ in range(WEEKS)), rate, start=0)


def jumps(rng: Random) -> Quarter:
    """Small steps, and every second or third week a large one."""
    return _jumps(rng, rng.uniform(0.3, 0.6))


def rare_jumps(rng: Random) -> Quarter:
    """Small steps, and one to three large ones a quarter."""
    return _jumps(rng, rng.uniform(0.08, 0.25))


def _jumps(rng: Random, rate: float) -> Quarter:
    steps = (
        rng.expovariate(0.2) if rng.random() < rate else rng.uniform(0, 0.5) for _ in range(WEEKS)
    )
    return _steps(steps, rate * 5 + (1 - rate) / 4)


def month_ends(rng: Random) -> Quarter:
    """Steady small steps, and a jump each month's last week; the third is after all readings."""
    jump = rng.uniform(3, 8)
    steps = (
        rng.gauss(1, 0.5) + (jump if week in {4, 8, 13} else 0) for week in range(1, WEEKS + 1)
    )
    return _steps(steps, 1 + 3 * jump / WEEKS)


def s_curve(rng: Random) -> Quarter:
    """Slow, fast, slow: a logistic curve with its middle in weeks 5 to 9."""
    middle, width, noise = rng.uniform(5, 9), rng.uniform(1, 2), rng.uniform(0.5, 2)
    curve = (100 / (1 + math.exp((middle - week) / width)) for week in range(WEEKS + 1))
    return _levels((value + rng.gauss(0, noise) for value in curve), 100 / WEEKS)


def plateau(rng: Random) -> Quarter:
    """A steady pace that stops for good in weeks 5 to 9."""
    stop, noise = rng.randint(5, 9), rng.uniform(0.2, 1)
    return _steps((rng.gauss(float(week < stop), noise) for week in range(WEEKS)), 0.6)


def late_start(rng: Random) -> Quarter:
    """Hardly any pace until weeks 3 to 8, then a steady one."""
    begin, noise = rng.randint(3, 8), rng.uniform(0.2, 1)
    steps = (rng.gauss(1.0 if week >= begin else 0.1, noise) for week in range(WEEKS))
    return _steps(steps, 0.6)


KINDS = {
    "wandering": Kind(wandering),
    "wandering, weeks missed": Kind(wandering, missed=0.3),
    "line with scatter": Kind(line),
    "line, weeks missed": Kind(line, missed=0.3),
    "stable level": Kind(stable),
    "percentages": Kind(percentages, percent=True),
    "small counts": Kind(counts),
    "jumps": Kind(jumps),
    "wandering, with momentum": Kind(momentum, steady=False),
    "rare jumps": Kind(rare_jumps, steady=False),
    "month-end jump still to come": Kind(month_ends, steady=False, seen=(9, 12)),
    "S-curve": Kind(s_curve, steady=False),
    "plateau": Kind(plateau, steady=False),
    "late start": Kind(late_start, steady=False),
}


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2500, help="quarters a kind")
    parser.add_argument("--seed", type=int, default=2026)
    asked = parser.parse_args()
    tallies = {name: _tally(kind, asked.runs, Random(asked.seed)) for name, kind in KINDS.items()}
    _print_coverage(tallies, asked.runs)
    _print_calibration(tallies)


class Tally(NamedTuple):
    """By readings seen: inside the range or not, and by stated chance: reached or not."""

    inside: dict[int, list[bool]]
    reached: list[tuple[float, bool]]


def _tally(kind: Kind, runs: int, rng: Random) -> Tally:
    tally = Tally(defaultdict(list), [])
    for _ in range(runs):
        values, plan = kind.quarter(rng)
        goal = forecast.reach(values[0] + plan * rng.uniform(0.5, 1.5), higher=True)
        for seen in kind.seen:
            readings = list(_readings(values, seen, kind.missed, rng))
            told = forecast_of(readings, LAST, goal, percent=kind.percent)
            if not isinstance(told, forecast.Forecast) or told.low is None or told.high is None:
                continue
            tally.inside[seen].append(told.low <= values[-1] <= told.high)
            if told.chance is not None and goal.low is not None:
                tally.reached.append((told.chance, values[-1] >= goal.low))
    return tally


def _readings(
    values: list[float], seen: int, missed: float, rng: Random
) -> Iterator[forecast.Reading]:
    """The start and so many later readings; missed ones make them reach further into the quarter."""
    weeks = [week for week in range(1, WEEKS) if rng.random() >= missed][:seen]
    for week in (0, *weeks):
        yield START + timedelta(weeks=week), values[week]


def _print_coverage(tallies: dict[str, Tally], runs: int) -> None:
    print(f"Share of quarters whose last value falls in the 80 % range, {runs} runs a kind\n")
    print(f"| {'readings seen':30} |" + "".join(f" {seen:>4} |" for seen in SEEN))
    print(f"|{'-' * 32}|" + "------|" * len(SEEN))
    for name, tally in tallies.items():
        cells = (_percent(tally.inside.get(seen, [])) for seen in SEEN)
        print(f"| {name:30} |" + "".join(f" {cell} |" for cell in cells))


def _print_calibration(tallies: dict[str, Tally]) -> None:
    groups = {
        "steady kinds": [
            item for name, t in tallies.items() if KINDS[name].steady for item in t[1]
        ],
        "changing pace": [
            item for name, t in tallies.items() if not KINDS[name].steady for item in t[1]
        ],
    }
    print("\nStated chance of the target against the share that reached it (number of forecasts)\n")
    print("| stated     |" + "".join(f" {name:^16} |" for name in groups))
    print("|------------|" + "------------------|" * len(groups))
    for low, high in pairwise(EDGES):
        cells = []
        for items in groups.values():
            reached = [hit for chance, hit in items if low <= chance < high]
            cells.append(f" {_percent(reached)} ({len(reached):7}) |")
        print(f"| {low:4.0%}–{min(high, 1.0):4.0%} |" + " ".join(cells))


def _percent(hits: list[bool]) -> str:
    return f"{100 * sum(hits) / len(hits):3.0f}%" if len(hits) >= 30 else "   –"


def _pace(rng: Random) -> tuple[float, float]:
    """A pace a week and the noise of one step, from nearly none to twice the pace."""
    return 1.0, rng.choice((0.2, 0.5, 1.0, 2.0))


def _steps(steps: Iterator[float], pace: float, start: float = 50) -> Quarter:
    return Quarter(list(accumulate(steps, initial=start)), pace * WEEKS)


def _levels(levels: Iterator[float], pace: float) -> Quarter:
    return Quarter([50 + level for level in levels], pace * WEEKS)


def _poisson(rng: Random, rate: float) -> int:
    """How many of events a week at this rate come within one."""
    number, at = 0, rng.expovariate(rate)
    while at < 1:
        number, at = number + 1, at + rng.expovariate(rate)
    return number


if __name__ == "__main__":
    main()
