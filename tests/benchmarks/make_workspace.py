"""Write a workspace of any size, the same one every time: what speed is measured on.

    python -m tests.benchmarks.make_workspace 1000 FOLDER --cycles 20 --groups 25 --git

Each team has three objectives of three key results, five KPIs of its own, links to standing KPIs,
thirteen check-ins a cycle with notes in two languages, and goals that support those of the team
above it. The newest cycle is 2026-Q4 and open; those before it are closed. A standing KPI is read
by one team every four weeks and linked by many, as a company's figures are.
"""

import argparse
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

NEWEST = (2026, 4)
ON = date(2026, 12, 29)
SESSIONS = 13
STANDING = ("revenue", "churn", "uptime", "satisfaction", "headcount", "cost-per-order")
# a team above every so many supports nothing, and is supported by those below it
SPAN = 10
_NOTES = (
    "two campaigns still to come",
    "svakt i uke 43, vi ringer de største kundene",
    "the pilot went well; rollout in Bergen next",
    "ventet på leveransen, kom på torsdag",
)
_TITLES = ("paying customers", "orders delivered on time", "partners in the programme")


class Season(NamedTuple):
    """A quarter of a year; `number` counts backwards from the newest, which is 0."""

    year: int
    quarter: int
    number: int

    @property
    def name(self) -> str:
        """What its folder is called: `2026-Q4`."""
        return f"{self.year}-Q{self.quarter}"

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.quarter - 2, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        following = date(self.year + self.quarter // 4, 3 * (self.quarter % 4) + 1, 1)
        return following - timedelta(days=1)


def seasons(count: int) -> list[Season]:
    """The newest quarter and those before it, the newest first."""
    quarters = 4 * NEWEST[0] + NEWEST[1] - 1
    return [Season((quarters - n) // 4, (quarters - n) % 4 + 1, n) for n in range(count)]


def files(teams: int, cycles: int = 1, groups: int = 0) -> Iterator[tuple[str, str]]:
    """The path and text of every file; the teams stand in as many groups, 0 for none."""
    yield "okr.yaml", "organisation: Acme\ncheckin_every: 7\n"
    kpis = "".join(
        f"  - id: {name}\n    title: The company's {name.replace('-', ' ')}\n    above: {90 + n}\n    checkin_every: 31\n"
        for n, name in enumerate(STANDING)
    )
    yield "kpis.yaml", f"kpis:\n{kpis}"
    for season in seasons(cycles):
        yield from _cycle(season, teams, groups)


def _cycle(season: Season, teams: int, groups: int) -> Iterator[tuple[str, str]]:
    folder = f"cycles/{season.name}"
    label = f"label: Q{season.quarter} {season.year}\n"
    yield f"{folder}/cycle.yaml", f"{label}start: {season.start}\nend: {season.end}\n"
    for team in range(teams):
        place = f"{folder}/group-{team * groups // teams:03}" if groups else folder
        yield f"{place}/plans/{team_id(team)}.yaml", plan(team)
        for week in range(SESSIONS):
            day = season.start + timedelta(days=7 * week + team % 5)
            name = f"{day}-0900{team % 60:02}-person-{team:04}.yaml"
            if day <= ON:
                yield f"{place}/checkins/{team_id(team)}/{name}", session(team, day, week)
        if season.number:
            yield f"{place}/reviews/{team_id(team)}.yaml", _review(team, season)


def team_id(team: int) -> str:
    """The id of a team by its number: `team-0007`."""
    return f"team-{team:04}"


def plan(team: int) -> str:
    """The plan of a team: its goals are called as no other team's are."""
    lines = [f"name: Team {team:04}", f"lead: person-{team:04}", "objectives:"]
    for n in range(3):
        lines += _objective(team, n)
    return "\n".join(lines) + "\n"


def _objective(team: int, n: int) -> Iterator[str]:
    yield f"  - id: o{n}-{team:04}"
    yield f"    title: Be the first choice for {_TITLES[n]}"
    yield f"    owner: person-{team:04}"
    yield "    why: in order to stay independent of our largest customer"
    if team % SPAN:
        above = team - team % SPAN
        yield f"    supports: {team_id(above)}/o{n}-{above:04}"
    yield "    key_results:"
    for k in range(3):
        yield from _key_result(team, n, k)


def _key_result(team: int, n: int, k: int) -> Iterator[str]:
    yield f"      - id: kr{n}{k}-{team:04}"
    yield f"        title: Increase the number of {_TITLES[k]} in market {n + 1}"
    if k == 2 and n == 2:
        yield "        milestones:"
        for step, due in enumerate(("2026-10-30", "2026-12-11")):
            yield f"          - {{id: m{step}, title: Market {step + 1} is open, due: {due}}}"
        return
    yield f"        baseline: {1000 + 10 * k}"
    yield f"        target: {4000 + team % 100}"
    yield "        unit: customers"
    if k == 0:
        yield f"        leading: {{id: v{n}-{team:04}, title: Visitors a week, above: 900}}"
        yield f"        lagging: {STANDING[(team + n) % len(STANDING)]}"
    elif k == 1 and n < 2:
        yield f"        leading: {{id: c{n}-{team:04}, title: Calls a week, at_least: 40}}"


def session(team: int, day: date, week: int) -> str:
    """A check-in of everything that a team has, in the form that okr writes."""
    lines = [
        f"date: {day}",
        f"author: person-{team:04}",
        f"recorded: {day}T09:00:{team % 60:02}+01:00",
    ]
    lines.append("readings:")
    for n in range(3):
        for k in range(3):
            if (n, k) == (2, 2):
                lines += [f"  kr22-{team:04}: {{done: [m0]}}"] if week == 4 else []
                continue
            value = 1000 + (200 + 7 * (team % 11)) * week + k
            note = f', note: "{_NOTES[(team + week) % 4]}"' if (n + k + week) % 4 == 0 else ""
            lines.append(
                f"  kr{n}{k}-{team:04}: {{value: {value}, confidence: {4 + week % 4}{note}}}"
            )
        lines.append(f"  v{n}-{team:04}: {{value: {880 + 5 * week + n}}}")
    lines += [f"  c{n}-{team:04}: {{value: {36 + week}}}" for n in range(2)]
    if team < len(STANDING) and week % 4 == 0:
        lines.append(f"  {STANDING[team]}: {{value: {88 + week}}}")
    return "\n".join(lines) + "\n"


def _review(team: int, season: Season) -> str:
    lines = [
        f"closed: {season.end + timedelta(days=5)}",
        f"author: person-{team:04}",
        "objectives:",
    ]
    for n in range(3):
        lines += [f"  o{n}-{team:04}:", "    learned: Content compounds.", "    key_results:"]
        lines += [
            f"      kr{n}{k}-{team:04}: {{progress: 0.8, grade: 0.8, outcome: achieved}}"
            for k in range(3)
        ]
    return "\n".join(lines) + "\n"


def write(folder: Path, teams: int, cycles: int = 1, groups: int = 0) -> int:
    """Write the workspace into a folder; gives the number of files."""
    every = list(files(teams, cycles, groups))
    for path, text in every:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return len(every)


def commit(folder: Path) -> None:
    """Make the folder a git repository with all of it in one commit."""
    git = ["git", "-C", str(folder), "-c", "user.name=Kari", "-c", "user.email=kari@acme.example"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "OKRs"], check=True)


def main() -> None:
    """Write what is asked for, and say how much it is."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("teams", type=int, metavar="N")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--cycles", type=int, default=1)
    asked.add_argument("--groups", type=int, default=0)
    asked.add_argument("--git", action="store_true")
    told = asked.parse_args()
    count = write(told.folder, told.teams, told.cycles, told.groups)
    if told.git:
        commit(told.folder)
    print(f"{count} files in {told.folder}")


if __name__ == "__main__":
    main()
