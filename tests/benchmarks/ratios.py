"""Commands timed against each other in one run: their interleaved rounds, and the median ratios."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parents[2]
# what would make Python slower than it is for a user, or okr speak another language
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "OKR_DIR", "OKR_LANG", "COLUMNS")


@dataclass(frozen=True)
class Command:
    """A command to time: its words, the folder it runs in, and what it reads on its input."""

    words: Sequence[str]
    folder: Path = ROOT
    environ: Mapping[str, str] = field(default_factory=dict)

    def seconds(self) -> float:
        """The processor's time that one run takes, which other programs disturb least.

        RuntimeError with its words when it fails.
        """
        known = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        # into a file: git spares itself half of its work where it sees that nobody reads it
        with TemporaryFile() as out:
            done = subprocess.run(
                self.words,
                cwd=self.folder,
                env={**known, **self.environ},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.PIPE,
                check=False,
            )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in {0, 1}:
            raise RuntimeError(f"{' '.join(self.words)}: {done.stderr.decode()}")
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@dataclass(frozen=True)
class Goal:
    """What is measured, against what, and the ratio it is to stay under."""

    name: str
    measured: str
    yardstick: str
    limit: float


def medians(
    timed: Mapping[str, Callable[[], float]], goals: Sequence[Goal], rounds: int
) -> dict[str, float]:
    """The median over rounds of each goal's ratio; A B C A B C, so that load hits all alike."""
    for seconds in timed.values():
        seconds()
    runs = [{name: seconds() for name, seconds in timed.items()} for _ in range(rounds)]
    return {
        goal.name: statistics.median(run[goal.measured] / run[goal.yardstick] for run in runs)
        for goal in goals
    }


def table(goals: Sequence[Goal], found: Mapping[str, float]) -> str:
    """A line a goal: what was measured, the limit, and whether it holds."""
    width = max(len(goal.name) for goal in goals)
    rows = [
        f"{goal.name:<{width}}  {found[goal.name]:6.2f} x {goal.yardstick:<22} "
        f"goal {goal.limit:5.2f}  {'ok' if found[goal.name] <= goal.limit else 'TOO SLOW'}"
        for goal in goals
    ]
    return "\n".join(rows)


def installed(folder: Path) -> Path:
    """The interpreter of a new environment with okr installed as a user would: not editable."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    copy = folder / "source"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "tests", "*.pyc"))
    (copy / "README.md").touch()
    quiet = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*quiet, f"{copy}[html]"], check=True)
    return python
