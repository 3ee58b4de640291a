"""A workspace of very many teams, in divisions: six key results each, read once a week.

python -m tests.benchmarks.many_teams FOLDER 1000
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

DIVISION, START, WEEKS = 80, date(2026, 10, 1), 8
_WORDS = ("Økonomi", "Support", "Product", "Sales", "Logistikk", "Data", "Kundeservice", "Ports")
_AIMS = ("Answer customers sooner", "Let small firms pay by the year", "Halve what is thrown away")


def many_teams(folder: Path, teams: int) -> None:
    """Write the workspace into a folder."""
    for path, text in _files(teams):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _files(teams: int) -> Iterator[tuple[str, str]]:
    people = "".join(
        f"  p{n}:\n    name: Person {n} {_WORDS[n % 8]}\n" for n in range(max(1, teams * 4))
    )
    yield "okr.yaml", f"organisation: Nordhav\npeople:\n{people}"
    yield (
        "kpis.yaml",
        ("kpis:\n  - id: churn\n    title: Customers who leave\n    owner: p0\n    below: 6\n"),
    )
    yield "cycles/2026-Q4/cycle.yaml", "label: Q4 2026\nstart: 2026-10-01\nend: 2026-12-31\n"
    for n in range(teams):
        place = f"cycles/2026-Q4/{_division(n)}"
        yield f"{place}/plans/team-{n}.yaml", _plan(n)
        for week in range(1, WEEKS + 1):
            day = START + timedelta(days=7 * week)
            if day <= date(2026, 11, 25):
                yield (
                    f"{place}/checkins/team-{n}/{day}-090000-p{n}.yaml",
                    _session(n, week, day),
                )


def _division(n: int) -> str:
    return f"division-{n // DIVISION + 1}"


def _plan(n: int) -> str:
    head = f"name: {_WORDS[n % 8]} {n}\nlead: p{4 * n}\nobjectives:\n"
    return head + "".join(_objective(n, o) for o in range(2))


def _objective(n: int, o: int) -> str:
    supports = f"    supports: [team-{n // DIVISION * DIVISION}/o0]\n" if n % DIVISION else ""
    return (
        f"  - id: o{o}\n    title: {_AIMS[(n + o) % 3]} in {_WORDS[(n + o) % 8]} {n}\n"
        f"    owner: p{4 * n + o}\n{supports}    key_results:\n"
        + "".join(
            f"      - id: kr{o}{k}\n        title: Raise figure {k} of {_WORDS[(n + k) % 8]} {n}\n"
            f"        owner: p{4 * n + k}\n        baseline: 10\n        target: {100 + k}\n"
            for k in range(3)
        )
    )


def _session(n: int, week: int, day: date) -> str:
    rows = "".join(
        f"  kr{o}{k}: {{value: {10 + week * (3 + (n + 3 * o + k) % 9)}, confidence: {(n + k) % 11},"
        f" note: Week {week} went as planned and a little more}}\n"
        for o in range(2)
        for k in range(3)
    )
    return f"date: {day}\nauthor: p{4 * n}\nrecorded: {day}T09:00:00+01:00\nreadings:\n{rows}"


if __name__ == "__main__":
    many_teams(Path(sys.argv[1]), int(sys.argv[2]))
