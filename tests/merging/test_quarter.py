"""A quarter of a team: six people check in every week, each on a branch of their own."""

import subprocess
from collections.abc import Iterator, Mapping
from decimal import Decimal

from tests.cli.checkin.desk import CYCLE, Desk
from tests.merging.branches import Branches

PEOPLE = ("kari", "tom", "ola", "eva", "per", "liv")
WEEKS = 6


def taken(desk: Desk, *words: str) -> tuple[str, str]:
    """The path and the text of a check-in, which is not left in the working tree."""
    before = set(desk.paths)
    assert desk.checkin(*words).code == 0
    (path,) = set(desk.paths) - before
    place = desk.root / CYCLE / path
    text = place.read_text(encoding="utf-8")
    place.unlink()
    return f"{CYCLE}/{path}", text


def branched(desk: Desk, files: Mapping[str, tuple[str, str]]) -> None:
    """A branch from main with one commit of one file, for each name; one process for all."""
    start = desk.git("rev-parse", "main").strip()
    stream = "".join(part for name, file in files.items() for part in _commit(name, start, *file))
    subprocess.run(
        ["git", "fast-import", "--quiet"],
        cwd=desk.root,
        input=stream.encode(),
        check=True,
        capture_output=True,
    )


def _commit(name: str, start: str, path: str, text: str) -> Iterator[str]:
    yield f"commit refs/heads/{name}\ncommitter {name} <{name}@acme.example> 1790000000 +0000\n"
    yield f"data 8\nCheck in\nfrom {start}\nM 100644 inline {path}\n"
    yield f"data {len(text.encode())}\n{text}\n"


def test_36_merges_of_a_quarter_are_clean(desk: Desk) -> None:
    """All of the same key result, and a plan that moves meanwhile: nothing lost or doubled."""
    branches = Branches(desk.versioned())
    for week in range(WEEKS):
        day = desk.day(7 * (WEEKS - week))
        files = {}
        for n, person in enumerate(PEOPLE):
            words = ("subscriptions", str(1000 * week + n), "--author", person, "--on", day)
            files[f"{person}-{week}"] = taken(desk, *words)
        branched(desk, files)
        branches.edit(f"target: {6000 - week}", f"target: {6000 - week - 1}")()
        branches.commit("Move the target")
        for name in files:
            desk.git("merge", "-q", "--no-edit", name)
    branches.check_clean()
    assert len(desk.git("rev-list", "--merges", "main").split()) == 36
    points = branches.points("subscriptions")
    expected = [Decimal(1000 * week + n) for week in range(WEEKS) for n in range(len(PEOPLE))]
    assert [p.reading.value for p in points] == expected
    assert [p.author for p in points] == [*PEOPLE] * WEEKS
    assert len(desk.paths) == 36
    assert desk.okr("validate", "--select", "CH501,CH507").code == 0
