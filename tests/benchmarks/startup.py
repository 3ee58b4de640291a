"""How quickly okr answers, against Python itself and the import of pydantic and typer.

    python -m tests.benchmarks.startup --rounds 15

It installs okr into an environment of its own, so that files are compiled as a user has them.
"""

import argparse
import tempfile
from datetime import date
from pathlib import Path

from tests.benchmarks.ratios import ROOT, Command, Goal, installed, medians, table

PASS, REF = "python -c pass", "pydantic + typer"
ON = date(2026, 11, 25).isoformat()
GOALS = (
    Goal("okr --version", "version", PASS, 2.0),
    Goal("completion of a goal", "completion", PASS, 2.5),
    Goal("okr --help", "help", REF, 0.5),
    Goal("okr report, the example", "report", REF, 2.7),
    Goal("okr report mrr, in detail", "detail", REF, 3.0),
    Goal("okr validate, the example", "validate", "okr report", 1.3),
    Goal("okr report --format html", "html", "okr report", 4.0),
    Goal("okr checkin --dry-run", "checkin", REF, 2.2),
)


def commands(python: Path) -> dict[str, Command]:
    """Everything that is timed, by the name that goals call it."""
    okr = [str(python.with_name("okr"))]
    acme = ROOT / "examples" / "acme"
    words = "\x1f".join(["okr", "report", "su"])
    report = Command([*okr, "report", "--on", ON], acme)
    return {
        PASS: Command([str(python), "-c", "pass"]),
        REF: Command([str(python), "-c", "import pydantic, typer"]),
        "version": Command([*okr, "--version"]),
        "completion": Command(okr, acme, {"_OKR_COMPLETE": "bash", "_OKR_WORDS": words}),
        "help": Command([*okr, "--help"]),
        "report": report,
        "okr report": report,
        "detail": Command([*okr, "report", "mrr", "--on", ON], acme),
        "validate": Command([*okr, "validate", "--on", ON], acme),
        "html": Command([*okr, "report", "--format", "html", "--on", ON], acme),
        "checkin": Command(
            [
                *okr,
                "checkin",
                "subscriptions",
                "4800",
                "--on",
                "2026-11-24",
                "--author",
                "kari",
                "--dry-run",
            ],
            acme,
        ),
    }


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=15)
    asked.add_argument("--python", type=Path, help="an environment that has okr already")
    asked.add_argument("--only", nargs="*", help="the first letters of goals to measure")
    told = asked.parse_args()
    goals = [g for g in GOALS if not told.only or g.measured.startswith(tuple(told.only))]
    with tempfile.TemporaryDirectory() as folder:
        every = commands(told.python or installed(Path(folder) / "venv"))
        used = {name for goal in goals for name in (goal.measured, goal.yardstick)}
        timed = {name: every[name].seconds for name in every if name in used}
        print(table(goals, medians(timed, goals, told.rounds)))


if __name__ == "__main__":
    main()
