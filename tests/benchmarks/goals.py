"""The goals for speed in one table: what grows with teams and years, and what it takes of memory.

    python -m tests.benchmarks.goals --rounds 5
    python -m tests.benchmarks.goals --only checkin team

Workspaces of 10, 100 and 1,000 teams and one of 20 cycles are written by `make_workspace`; figures
are ratios of processor seconds within a round, and the table gives their medians. Growth is the
exponent from 100 to 1,000 teams. A round before all others is not measured: what commands keep in
the cache folder is there then, and `cold` ones read everything anew all the same. Peers are measured
where they are installed: `git status`, PyYAML's CSafeLoader over the same bytes, and `ledger` and
`hledger balance` over 100,000 postings.
"""

import argparse
import importlib.util
import math
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import make_workspace
from tests.benchmarks.ratios import Command, installed

ON = make_workspace.ON.isoformat()
REF = "python -c 'import pydantic, typer'"
SIZES = {"10": (10, 1), "100": (100, 1), "1000": (1000, 1), "20 cycles": (10, 20)}
WORDS: dict[str, Sequence[str]] = {
    "report": ("report", "--on", ON),
    "team": ("report", "team-0003", "--on", ON),
    "goal": ("report", "kr10-0003", "--on", ON),
    "checkin": (
        "checkin",
        "kr10-0003",
        "1234",
        "--author",
        "kari",
        "--on",
        "2026-11-24",
        "--dry-run",
    ),
    "kpi": ("kpi", "--on", ON),
    "meeting": ("meeting", "weekly", "--on", ON),
    "tree": ("tree", "--on", ON),
    "validate": ("validate", "--on", ON),
    "json": ("report", "--format", "json", "--on", ON),
    "html": ("report", "--format", "html", "--on", ON),
}
# a page of a thousand teams is refused: it would be larger than anybody opens
GROWING = tuple(name for name in WORDS if name != "html")
COLD: dict[str, Sequence[str]] = {
    f"cold {name}": ("--no-cache", *WORDS[name]) for name in ("report", "team", "kpi")
}
# seconds after which what was read of a file is kept
SETTLED = 3
LOADER = """
import pathlib, yaml
for path in pathlib.Path(".").rglob("*.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
MIB = 1024
PEERS = ("ledger", "hledger")


class Row(NamedTuple):
    """A goal: two commands by name, the figure made of their seconds, and what it may be."""

    name: str
    measured: str
    yardstick: str
    limit: float
    growth: bool = False

    def figure(self, seconds: Mapping[str, float]) -> float:
        """The ratio of one round, or the exponent of growth from a tenth of the size."""
        found = seconds[self.measured] / seconds[self.yardstick]
        return math.log10(found) if self.growth else found


def rows() -> Iterator[Row]:
    """Every goal, in the order of the table in `performance.md`."""
    for name in ("report", "team", "goal", "checkin"):
        yield Row(f"{name}: 20 cycles / 1 cycle", f"{name} 20 cycles", f"{name} 10", 1.2)
    for name in ("kpi", "meeting", "tree"):
        yield Row(f"{name}: 20 cycles / 1 cycle", f"{name} 20 cycles", f"{name} 10", 1.5)
    yield Row("checkin: 1,000 / 10 teams", "checkin 1000", "checkin 10", 1.3)
    yield Row("checkin: 1,000 teams / REF", "checkin 1000", REF, 3.0)
    for name in ("team", "goal"):
        yield Row(f"{name}: 1,000 / 10 teams", f"{name} 1000", f"{name} 10", 1.5)
    for name in GROWING:
        yield Row(f"{name}: growth 100 to 1,000", f"{name} 1000", f"{name} 100", 1.03, growth=True)
    yield Row("cold team: 1,000 / 10 teams", "cold team 1000", "cold team 10", 1.5)
    yield Row("cold kpi: 20 cycles / 1 cycle", "cold kpi 20 cycles", "cold kpi 10", 1.5)
    yield Row("cold report: 1,000 teams / CSafeLoader", "cold report 1000", "CSafeLoader", 0.6)
    yield Row("report: 1,000 teams / CSafeLoader", "report 1000", "CSafeLoader", 0.1)
    yield Row("report: 1,000 teams / git status", "report 1000", "git status", 5.0)
    for peer in PEERS:
        yield Row(f"cold report: 1,000 teams / {peer}", "cold report 1000", f"{peer} balance", 1.5)
        yield Row(f"report: 1,000 teams / {peer}", "report 1000", f"{peer} balance", 0.4)
        yield Row(f"checkin: 1,000 teams / {peer}", "checkin 1000", f"{peer} balance", 0.5)


def commands(python: Path, folder: Path) -> dict[str, Command]:
    """Everything that can be measured here, by the name that goals call it."""
    python = python.absolute()
    okr = str(python.with_name("okr"))
    found = {REF: Command([str(python), "-c", "import pydantic, typer"])}
    for size in SIZES:
        for name, words in (WORDS | COLD).items():
            kept = {"XDG_CACHE_HOME": str(folder / "cache")}
            found[f"{name} {size}"] = Command([okr, *words], folder / size, kept)
    if importlib.util.find_spec("yaml"):
        found["CSafeLoader"] = Command([sys.executable, "-c", LOADER], folder / "1000")
    found["git status"] = Command(["git", "status", "--porcelain"], folder / "1000")
    for peer in filter(shutil.which, PEERS):
        found[f"{peer} balance"] = Command([peer, "-f", "journal", "balance"], folder)
    return found


def journal(postings: int) -> str:
    """A ledger's journal of so many postings, two a transaction."""
    days = [f"2026-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(postings // 2)]
    return "".join(
        f"{day} Sale {n}\n    Assets:Bank:{n % 50}  {n % 97} EUR\n    Income:Team{n % 1000}\n\n"
        for n, day in enumerate(days)
    )


def figures(
    every: Mapping[str, Callable[[], float]], goals: Sequence[Row], rounds: int
) -> dict[str, float]:
    """The median of each goal's figure over rounds in which all that they need runs in turn."""
    used = {name for goal in goals for name in (goal.measured, goal.yardstick)}
    timed = {name: run for name, run in every.items() if name in used}
    for run in timed.values():
        run()
    seconds = [{name: run() for name, run in timed.items()} for _ in range(rounds)]
    return {goal.name: statistics.median(goal.figure(each) for each in seconds) for goal in goals}


def peak(command: Command) -> float:
    """The most memory that a command has at a time, in MiB."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    words = ["python3", "-c", code, *command.words]
    done = subprocess.run(words, cwd=command.folder, capture_output=True, text=True, check=True)
    return int(done.stdout) / MIB


def table(goals: Sequence[Row], found: Mapping[str, float]) -> str:
    """A line a goal: the figure, what it may be, and whether it is."""
    width = max(len(goal.name) for goal in goals)
    return "\n".join(
        f"{goal.name:<{width}}  {found[goal.name]:6.2f}  goal {goal.limit:5.2f}  "
        f"{'ok' if found[goal.name] <= goal.limit else 'TOO SLOW'}"
        for goal in goals
    )


def lay_out(folder: Path, sizes: Sequence[str]) -> None:
    """Write the workspaces of these sizes, and what peers read."""
    for size in sizes:
        teams, cycles = SIZES[size]
        make_workspace.write(folder / size, teams, cycles)
        make_workspace.commit(folder / size)
    (folder / "journal").write_text(journal(100_000))


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--python", type=Path, help="an environment that has okr already")
    asked.add_argument("--only", nargs="*", help="the first letters of goals to measure")
    asked.add_argument("--memory", action="store_true", help="also the memory at 1,000 teams")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        every = commands(told.python or installed(folder / "venv"), folder)
        goals = [
            goal
            for goal in rows()
            if {goal.measured, goal.yardstick} <= every.keys()
            and (not told.only or goal.name.startswith(tuple(told.only)))
        ]
        lay_out(folder, list(SIZES))
        # what is younger is not kept
        time.sleep(SETTLED)
        print(
            table(
                goals, figures({n: each.seconds for n, each in every.items()}, goals, told.rounds)
            )
        )
        for words in ("report", "checkin", "json") if told.memory else ():
            print(f"{words}: memory at 1,000 teams  {peak(every[f'{words} 1000']):6.0f} MiB")


if __name__ == "__main__":
    main()
