"""How quickly ten years of fifty pairs are asked whether one leads the other.

    python -m tests.benchmarks.leadlag_speed --rounds 7

A workspace of 520 weeks and fifty key results, each with a leading and a lagging KPI that are read
every week; all pairs but each fifth do lead, since a lead takes the longest to be sure of. What
`okr kpi --lead-lag` takes there beyond the report of it may be twice REF.
"""

import argparse
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from tests.benchmarks.ratios import Command, Goal, installed, medians, table

WEEKS, PAIRS, A_PLAN = 520, 50, 10
REF, LEAD_LAG, BEYOND = "pydantic + typer", "okr kpi --lead-lag", "beyond okr report"
LAST = date(2026, 12, 28)
ON = LAST.isoformat()
GOALS = (Goal(f"{PAIRS} pairs, {WEEKS} weeks, beyond the report", BEYOND, REF, 2.5),)

LEAD = 2


def written(folder: Path) -> Path:
    """The folder, now a workspace: cycles of a quarter each, and one check-in a week."""
    days = [LAST - timedelta(weeks=back) for back in range(WEEKS)][::-1]
    every = {name: levels for pair in range(PAIRS) for name, levels in _pair(pair).items()}
    (folder / "okr.yaml").write_text("organisation: Ten years\n", encoding="utf-8")
    kpis = "".join(f"  - {{id: {name}, title: Figure {name}}}\n" for name in every)
    (folder / "kpis.yaml").write_text(f"kpis:\n{kpis}", encoding="utf-8")
    for year, quarter in sorted({(day.year, (day.month + 2) // 3) for day in days}):
        _add_cycle(folder, year, quarter)
    for week, day in enumerate(days):
        _add_checkin(folder, day, {name: levels[week] for name, levels in every.items()})
    for plan in range(PAIRS // A_PLAN):
        _add_plan(folder / "cycles" / "2026-Q4" / "plans" / f"team-{plan}.yaml", plan)
    return folder


def _pair(pair: int) -> dict[str, list[int]]:
    """The levels of both KPIs, week by week."""
    rng = Random(pair)
    steps, noise = ([rng.randint(-9, 10) for _ in range(WEEKS + LEAD)] for _ in range(2))
    followed = steps if pair % 5 else noise
    behind = [x + y // 2 for x, y in zip(followed, noise, strict=True)]
    sides = {f"ahead-{pair}": steps[LEAD:], f"behind-{pair}": behind[:WEEKS]}
    return {name: list(accumulate(side)) for name, side in sides.items()}


def _add_cycle(folder: Path, year: int, quarter: int) -> None:
    start = date(year, 3 * quarter - 2, 1)
    end = (start + timedelta(days=95)).replace(day=1) - timedelta(days=1)
    cycle = folder / "cycles" / f"{year}-Q{quarter}"
    (cycle / "plans").mkdir(parents=True)
    (cycle / "checkins" / "_workspace").mkdir(parents=True)
    (cycle / "cycle.yaml").write_text(f"start: {start}\nend: {end}\n", encoding="utf-8")


def _add_checkin(folder: Path, day: date, values: dict[str, int]) -> None:
    readings = "".join(f"  {name}: {{value: {value}}}\n" for name, value in values.items())
    home = folder / "cycles" / f"{day.year}-Q{(day.month + 2) // 3}" / "checkins" / "_workspace"
    (home / f"{day}-090000-kari.yaml").write_text(
        f"date: {day}\nauthor: kari\nrecorded: {day}T09:00:00+01:00\nreadings:\n{readings}",
        encoding="utf-8",
    )


def _add_plan(path: Path, plan: int) -> None:
    goals = "".join(
        f"      - {{id: kr-{pair}, title: Result {pair}, baseline: 0, target: 9, "
        f"leading: ahead-{pair}, lagging: behind-{pair}}}\n"
        for pair in range(plan * A_PLAN, (plan + 1) * A_PLAN)
    )
    head = "objectives:\n  - id: grow\n    title: Grow\n    owner: kari\n    key_results:\n"
    path.write_text(head + goals, encoding="utf-8")


def timed(python: Path, folder: Path) -> dict[str, Callable[[], float]]:
    """Everything that is timed, by the name that goals call it."""
    okr = [str(python.with_name("okr"))]
    asked = Command([*okr, "kpi", "--lead-lag", "--on", ON], folder)
    report = Command([*okr, "report", "--on", ON], folder)
    return {
        REF: Command([str(python), "-c", "import pydantic, typer"]).seconds,
        BEYOND: lambda: asked.seconds() - report.seconds(),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--python", type=Path, help="an environment that has okr already")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        python = told.python or installed(Path(home) / "venv")
        folder = Path(home) / "workspace"
        folder.mkdir()
        print(table(GOALS, medians(timed(python, written(folder)), GOALS, told.rounds)))


if __name__ == "__main__":
    main()
