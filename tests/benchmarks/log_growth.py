"""What `okr log` takes for many commits to one plan: as ratios that must not grow with their number.

    python -m tests.benchmarks.log_growth --rounds 5

Two repositories of one team differ in nothing but how often its plan was edited. The yardstick is
one run of our own reader over every text that the longer history has, which no log can do without;
what Python and okr take to start is taken off on both sides.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.history import CYCLE, ON, START, Files, net, plan, repository
from tests.benchmarks.ratios import Command, Goal, installed, medians, table

FEW, MANY = 500, 2000
PLAN = f"{CYCLE}/plans/team0.yaml"
GROWTH = Goal(f"okr log, {MANY} commits against {FEW}", "log many", "log few", 1.15 * MANY / FEW)
FACTOR = Goal("okr log against reading every text once", "log many", "read many", 3.0)
READ = """
import pathlib
from okrcli.text import decoding
from okrcli.model import plan
texts = pathlib.Path("texts").read_bytes().split(b"\\0")
for text in texts:
    decoding.read_as(text, plan.Plan, "cycles/2026-Q4/plans/team0.yaml")
"""


def edits(count: int) -> Iterator[tuple[str, date, Files]]:
    """As many commits, each with another target of one key result."""
    dates = f"start: {START}\nend: {ON}\n"
    yield (
        "",
        START,
        {"okr.yaml": "organisation: Acme\n", f"{CYCLE}/cycle.yaml": dates, PLAN: plan(0)},
    )
    for n in range(1, count):
        yield "", START + timedelta(days=n * 90 // count), {PLAN: plan(0, n)}


def timed(folder: Path, python: Path) -> dict[str, Callable[[], float]]:
    """What each name of a goal takes beyond the start of Python and of okr."""
    okr = str(python.with_name("okr"))
    made = {"few": FEW, "many": MANY}
    for name, count in made.items():
        repository(folder / name, edits(count))
    repository(folder / "none", iter([("", START, next(edits(1))[2])]))
    (folder / "texts").write_text("\0".join(plan(0, n) for n in range(MANY)))
    start = Command([okr, "log", "kr0-00", "--on", ON], folder / "none").seconds
    bare = Command([str(python), "-c", READ.replace("in texts", "in texts[:1]")], folder).seconds
    found = {
        f"log {name}": net(
            Command([okr, "log", "kr0-00", "--on", ON], folder / name).seconds, start
        )
        for name in made
    }
    return {**found, "read many": net(Command([str(python), "-c", READ], folder).seconds, bare)}


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--python", type=Path, help="an environment that has okr already")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = told.python or installed(folder / "venv")
        goals = (GROWTH, FACTOR)
        print(table(goals, medians(timed(folder, python), goals, told.rounds)))


if __name__ == "__main__":
    main()
