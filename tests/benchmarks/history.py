"""What okr asks of git, against git's own summaries of the same: diff and log.

    python -m tests.benchmarks.history --rounds 7

A repository is made of 200 teams with a quarter's plans and check-ins in it, and a commit more for
every change. What Python and okr take to start has rows of its own: git needs next to nothing for
that, and on a small diff it is most of the time.
"""

import argparse
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.benchmarks.ratios import Command, Goal, installed, medians, table

TEAMS, WEEKS, COMMITS = 200, 13, 500
START = date(2026, 10, 1)
ON = date(2026, 12, 31).isoformat()
CYCLE = "cycles/2026-Q4"
STAT, LOG, START_UP = "git diff --stat", "git log --stat", "okr's start"
DIFFS = {
    "quarter": "a quarter of 200 teams",
    "week": "a week of 200 teams",
    "one": "one commit",
}
LOGS = {"kr5-00": "of a key result", "team5": "of a team", "": "of the cycle"}
GOALS = (
    *(Goal(f"okr diff, {what}", f"diff {n}", f"{STAT} {n}", 6.0) for n, what in DIFFS.items()),
    *(Goal(f"okr log {what}, {COMMITS} commits", f"log {n}", LOG, 5.0) for n, what in LOGS.items()),
    *(
        Goal(f"  diff, {what}, less okr's start", f"net diff {n}", f"{STAT} {n}", 6.0)
        for n, what in DIFFS.items()
    ),
    *(
        Goal(f"  log {what}, less okr's start", f"net log {n}", LOG, 5.0)
        for n, what in LOGS.items()
    ),
)


def plan(team: int, edits: int = 0) -> str:
    """A plan of two objectives with three key results each, edited a number of times."""
    lines = [f"name: Team {team}", f"lead: person{team}", "objectives:"]
    for o in range(2):
        lines += [
            f"  - id: o{team}-{o}",
            f"    title: Be good at {o}",
            f"    owner: person{team}",
            "    why: in order to stay independent",
            "    key_results:",
        ]
        for k in range(3):
            target = 6000 + team - (50 * edits if (o, k) == (0, 0) else 0)
            lines += [
                f"      - id: kr{team}-{o}{k}",
                "        title: Win more of what counts",
                f"        baseline: {1000 + k}",
                f"        target: {target}",
                "        unit: customers",
                f"        leading: {{id: v{team}-{o}{k}, title: Visitors, above: 900}}",
            ]
    return "\n".join(lines) + "\n"


def session(team: int, day: date) -> str:
    """A check-in on all key results, in the form that okr writes."""
    gone = (day - START).days
    readings = [
        f'  kr{team}-{o}{k}: {{value: {1000 + 40 * gone + k}, confidence: 6, note: "going well"}}'
        for o in range(2)
        for k in range(3)
    ]
    head = [f"date: {day}", f"author: person{team}", f"recorded: {day}T09:00:00+01:00", "readings:"]
    return "\n".join([*head, *readings]) + "\n"


def filed(team: int, day: date) -> tuple[str, str]:
    """The path of a session and its text."""
    return f"{CYCLE}/checkins/team{team}/{day}-090000-person{team}.yaml", session(team, day)


Files = dict[str, str]


def commits() -> Iterator[tuple[str, date, Files]]:
    """Commits to make, each a tag or nothing, a day and its files.

    First the plans, then a commit a week of all teams with every fifth plan edited.
    """
    plans = {f"{CYCLE}/plans/team{n}.yaml": plan(n) for n in range(TEAMS)}
    dates = f"start: {START}\nend: {ON}\n"
    yield "begin", START, {"okr.yaml": "organisation: Acme\n", f"{CYCLE}/cycle.yaml": dates} | plans
    for week in range(WEEKS):
        day = START + timedelta(days=7 * week)
        files = dict(filed(n, day) for n in range(TEAMS))
        files |= {
            f"{CYCLE}/plans/team{n}.yaml": plan(n, week + 1) for n in range(week % 5, TEAMS, 5)
        }
        yield f"week{week}", day, files


def steps() -> Iterator[tuple[str, date, Files]]:
    """The same quarter in 500 commits, as pull requests bring it: a few check-ins, then a plan."""
    plans = {f"{CYCLE}/plans/team{n}.yaml": plan(n) for n in range(TEAMS)}
    dates = f"start: {START}\nend: {ON}\n"
    yield "", START, {"okr.yaml": "organisation: Acme\n", f"{CYCLE}/cycle.yaml": dates} | plans
    every = [(START + timedelta(days=7 * week), n) for week in range(WEEKS) for n in range(TEAMS)]
    checking = [n for n in range(1, COMMITS) if n % 5]
    for n in range(1, COMMITS):
        if n % 5:
            at = checking.index(n)
            mine = every[at * len(every) // len(checking) : (at + 1) * len(every) // len(checking)]
            yield "", mine[-1][0], dict(filed(team, day) for day, team in mine)
        else:
            day, team = START + timedelta(days=n * 90 // COMMITS), n % TEAMS
            yield "", day, {f"{CYCLE}/plans/team{team}.yaml": plan(team, n)}


def repository(folder: Path, made: Iterator[tuple[str, date, Files]]) -> Path:
    """A new repository with these commits, in one process, and packed as a clone is."""
    words = []
    for tag, day, files in made:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Europe/Oslo"))
        words.append(
            "commit refs/heads/main\n"
            f"committer Kari <kari@acme.example> {int(noon.timestamp())} +0100\n"
            "data 6\nchange\n"
        )
        words += [
            f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n"
            for path, text in files.items()
        ]
        if tag:
            words.append(f"reset refs/tags/{tag}\nfrom refs/heads/main\n\n")
    git = ["git", "-C", str(folder)]
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input="".join(words).encode(), check=True)
    subprocess.run([*git, "reset", "-q", "--hard"], check=True)
    subprocess.run([*git, "repack", "-adq"], check=True)
    return folder


def commands(python: Path, folder: Path) -> dict[str, Command]:
    """Everything that is timed, by the name that goals call it."""
    okr, git = str(python.with_name("okr")), "git"
    teams, history = folder / "teams", folder / "history"
    ranges = {"quarter": "begin..week12", "week": "week11..week12", "one": "HEAD~1..HEAD"}
    quiet = {"GIT_PAGER": "cat", "GIT_CONFIG_GLOBAL": os.devnull}
    found = {START_UP: Command([okr, "diff", "HEAD..HEAD"], folder / "none")}
    for name, ends in ranges.items():
        place = history if name == "one" else teams
        found[f"{STAT} {name}"] = Command([git, "diff", "--stat", ends], place, quiet)
        found[f"diff {name}"] = Command([okr, "diff", ends], place)
    found[LOG] = Command([git, "log", "--stat"], history, quiet)
    for ref in LOGS:
        found[f"log {ref}"] = Command([okr, "log", *ref.split(), "--on", ON], history)
    return found


def net(whole: Callable[[], float], start: Callable[[], float]) -> Callable[[], float]:
    """What a command takes beyond its start."""
    return lambda: whole() - start()


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=7)
    asked.add_argument("--python", type=Path, help="an environment that has okr already")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repository(folder / "teams", commits())
        repository(folder / "history", steps())
        repository(folder / "none", iter([("", START, {"okr.yaml": "organisation: Acme\n"})]))
        every = commands(told.python or installed(folder / "venv"), folder)
        timed: dict[str, Callable[[], float]] = {n: each.seconds for n, each in every.items()}
        for goal in GOALS:
            if goal.measured.startswith("net "):
                whole = timed[goal.measured.removeprefix("net ")]
                timed[goal.measured] = net(whole, timed[START_UP])
        print(table(GOALS, medians(timed, GOALS, told.rounds)))


if __name__ == "__main__":
    main()
