"""`okr close --fold`: many session files as one of equal content."""

from pathlib import Path

import pytest

from okrcli import errors
from okrcli.actions.close import folding
from okrcli.actions.close.folding import planned_folds, write_fold
from okrcli.model import workspace
from okrcli.store import workspace_files
from okrcli.text import sources
from tests.cli.checkin.desk import CYCLE, Desk

FOLDED = f"{CYCLE}/checkins/growth.yaml"


@pytest.fixture
def closed(ended: Desk) -> Desk:
    """Both teams have closed."""
    for team in ("growth", "product"):
        ended.write(f"{CYCLE}/reviews/{team}.yaml", f"closed: {ended.day(1)}\nauthor: kari\n")
    return ended


def sessions(desk: Desk) -> dict[str, dict[str, object]]:
    """What every session says, by team and file name, without where it stands."""
    return {
        name: {filed.name: filed.session.model_dump(exclude={"file"}) for filed in team.sessions}
        for name, team in desk.space.cycles["2026-Q4"].teams.items()
    }


def fold(desk: Desk, team: str = "growth") -> folding.Fold:
    """What is to be folded of a team."""
    disk = workspace_files.Disk(desk.root)
    found = planned_folds(disk, disk.paths(), desk.space.cycles["2026-Q4"].teams[team])
    assert found
    return found


def test_a_team_s_sessions_become_one_file(closed: Desk) -> None:
    """That says the same; the single ones are gone, and the report is as it was."""
    before, report = sessions(closed), closed.okr("report", "--cycle", "2026-Q4")
    done = closed.okr("close", "2026-Q4", "--fold", "--yes")
    assert (done.code, done.err) == (0, "")
    assert closed.paths == ["checkins/growth.yaml", "checkins/product.yaml"]
    assert sessions(closed) == before
    assert closed.okr("report", "--cycle", "2026-Q4").out == report.out
    assert f"growth: 3 sessions → {FOLDED}" in done.out
    assert f"Folded into {FOLDED}, and found equal" in done.out


def test_it_is_sorted_by_the_names_the_files_had(closed: Desk) -> None:
    """In canonical form, a session after the other."""
    names = [Path(path).name for path in closed.paths if "growth" in path]
    closed.okr("close", "2026-Q4", "--fold", "--yes")
    lines = (closed.root / FOLDED).read_text().splitlines()
    assert lines[0] == "sessions:"
    assert [line for line in lines if line.startswith("  - ")] == [
        f"  - file: {name}" for name in sorted(names)
    ]


def test_unlinked_kpis_are_folded_too(closed: Desk) -> None:
    """Once every team has closed."""
    text = f"date: {closed.day(9)}\nauthor: kari\nreadings:\n  nps: {{value: 40}}\n"
    closed.write(f"{CYCLE}/checkins/_workspace/a.yaml", text)
    closed.okr("close", "2026-Q4", "--fold", "--yes")
    assert closed.paths[0] == "checkins/_workspace.yaml"


def test_what_comes_after_a_fold_is_folded_into_it(closed: Desk) -> None:
    """Both forms stand side by side until then; a session that stands twice counts once."""
    closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    (closed.root / f"{CYCLE}/reviews/growth.yaml").unlink()
    closed.checkin("retention", "72")
    closed.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {closed.day(0)}\nauthor: kari\n")
    before = sessions(closed)
    assert len(before["growth"]) == 4
    done = closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert "growth: 1 session →" in done.out
    assert [path for path in closed.paths if "growth" in path] == ["checkins/growth.yaml"]
    assert sessions(closed) == before


def test_again_there_is_nothing_to_fold(closed: Desk) -> None:
    """And nothing is written."""
    closed.okr("close", "2026-Q4", "--fold", "--yes")
    before = (closed.root / FOLDED).stat()
    done = closed.okr("close", "2026-Q4", "--fold", "--yes")
    assert done.code == 0
    assert "There is nothing to fold." in done.out
    assert (closed.root / FOLDED).stat() == before


def test_a_dry_run_tells_and_does_nothing(closed: Desk) -> None:
    """The count, and where to."""
    before = closed.paths
    done = closed.okr("close", "2026-Q4", "--fold", "--dry-run")
    assert done.code == 0
    assert f"growth: 3 sessions → {FOLDED}" in done.out
    assert closed.paths == before


def test_with_nobody_to_ask_it_needs_a_yes(closed: Desk) -> None:
    """Nothing is folded without."""
    before = closed.paths
    done = closed.okr("close", "2026-Q4", "--fold")
    assert (done.code, closed.paths) == (2, before)
    assert "add --yes to do it" in done.err


def test_what_a_person_wrote_around_a_session_stays(closed: Desk) -> None:
    """A comment, a key of one's own: each file with why."""
    day = closed.day(3)
    written = {
        "comment.yaml": f"date: {day}\nauthor: tom\n# from the board\nreadings: {{mrr: {{note: a}}}}\n",
        "own.yaml": f"date: {day}\nauthor: tom\nx-source: board\nreadings: {{mrr: {{note: a}}}}\n",
        "plain.yaml": f'date: {day}\nauthor: "tom"\nreadings: {{mrr: {{note: "ex-users # up"}}}}\n',
    }
    for name, text in written.items():
        closed.write(f"{CYCLE}/checkins/growth/{name}", text)
    before = sessions(closed)
    done = closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    kept = ["comment.yaml", "own.yaml"]
    assert [Path(path).name for path in closed.paths if "/growth/" in path] == kept
    assert " ".join(done.out.split()).count("it has comments or keys of its own") == 2
    assert sessions(closed) == before


def test_fractions_of_a_second_survive(closed: Desk) -> None:
    """They decide which of two readings is the newest, whatever their files are called."""
    day = closed.day(2)
    for name, fraction, value in (("b", "10:00:00.25", 4100), ("a", "10:00:00.750001", 4200)):
        closed.write(
            f"{CYCLE}/checkins/growth/{name}.yaml",
            f"date: {day}\nauthor: tom\nrecorded: {day}T{fraction}+01:00\n"
            f"readings: {{subscriptions: {{value: {value}}}}}\n",
        )
    before = sessions(closed)
    shown = closed.okr("report", "subscriptions").out
    assert "4,200" in shown
    closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert not any("/growth/" in path for path in closed.paths)
    assert f"recorded: {day}T10:00:00.750001+01:00" in (closed.root / FOLDED).read_text()
    assert (sessions(closed), closed.okr("report", "subscriptions").out) == (before, shown)


@pytest.mark.parametrize("tail", ["# mine\n", "x-board: yes\n"])
def test_what_a_person_wrote_into_the_folded_file_is_not_lost(closed: Desk, tail: str) -> None:
    """It is refused to write it anew."""
    item = f"  - file: a.yaml\n    date: {closed.day(3)}\n    author: tom\n    readings: {{}}\n"
    closed.write(FOLDED, f"sessions:\n{item}{tail}")
    before = closed.paths
    done = closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert (done.code, closed.paths) == (2, before)
    assert f"{FOLDED} has comments or keys of its own" in done.err


def test_two_stories_of_one_session_are_not_folded(closed: Desk) -> None:
    """Folded and single file disagree, and somebody has to choose."""
    closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    name = next(iter(sessions(closed)["growth"]))
    text = f"date: {closed.day(6)}\nauthor: kari\nreadings:\n  retention: {{value: 1}}\n"
    closed.write(f"{CYCLE}/checkins/growth/{name}", text)
    done = closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert done.code == 2
    assert "say different things about one check-in" in done.err
    assert (closed.root / CYCLE / "checkins/growth" / name).read_text() == text


def test_an_unequal_fold_removes_nothing(closed: Desk) -> None:
    """Whatever the reason may be, the proof stands before the removal."""
    before = closed.paths
    found = fold(closed)
    name, item = next(iter(found.sessions.items()))
    wrong = folding.Fold(
        found.team,
        found.path,
        found.text,
        {**found.sessions, name: item.model_copy(update={"note": "x"})},
        found.loose,
    )
    with pytest.raises(errors.RefusedError, match="nothing was removed"):
        write_fold(closed.root, wrong)
    assert set(before) <= set(closed.paths)


def test_a_session_changed_meanwhile_stays(closed: Desk) -> None:
    """It was not what was folded."""
    found = fold(closed)
    path = next(iter(found.loose))
    closed.write(path, (closed.root / path).read_text() + "  mrr: {confidence: 5}\n")
    write_fold(closed.root, found)
    assert (closed.root / path).exists()


def test_a_folded_file_changed_meanwhile_is_not_written_over(closed: Desk) -> None:
    """Somebody else folded in between."""
    found = fold(closed)
    closed.write(found.path, "sessions: []\n")
    with pytest.raises(errors.RefusedError, match="exists already"):
        write_fold(closed.root, found)
    assert all((closed.root / path).exists() for path in found.loose)


def test_sessions_of_a_team_that_moved_are_found(closed: Desk) -> None:
    """Between groups: they come together where the plan stands now."""
    team = workspace.Team("growth", "2026-Q4", "nordic")
    text = "date: 2026-11-23\nauthor: a\nreadings:\n  mrr: {note: one}\n"
    files = {
        f"{CYCLE}/checkins/growth/a.yaml": text,
        f"{CYCLE}/nordic/checkins/growth/b.yaml": text.replace("one", "two"),
        f"{CYCLE}/checkins/growth-2/a.yaml": text,
    }
    found = planned_folds(sources.texts(files), files, team)
    assert found
    assert found.path == f"{CYCLE}/nordic/checkins/growth.yaml"
    assert sorted(found.loose) == [*files][:2]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (f"{CYCLE}/reviews/growth.yaml", None, "growth has not closed 2026-Q4"),
        (
            f"{CYCLE}/reviews/growth.yaml",
            "closed: soon\nauthor: a\n",
            "growth.yaml:1:9 cannot be read",
        ),
        (
            f"{CYCLE}/plans/growth.yaml",
            "objectives: none\n",
            "plans/growth.yaml:1:13 cannot be read",
        ),
        (
            f"{CYCLE}/checkins/growth/x.yaml",
            "date: soon\nauthor: a\n",
            "growth/x.yaml:1:7 cannot be read",
        ),
        (f"{CYCLE}/checkins/growth.yaml", "<<<<<<< A\n=======\n>>>>>>> B\n", "cannot be read"),
    ],
)
def test_what_is_open_or_broken_is_not_folded(
    closed: Desk, path: str, text: str | None, said: str
) -> None:
    """No team is then."""
    if text is None:
        (closed.root / path).unlink()
    else:
        closed.write(path, text)
    before = closed.paths
    done = closed.okr("close", "2026-Q4", "--fold", "--yes")
    assert (done.code, closed.paths) == (2, before)
    assert said in done.err


def test_a_file_in_a_merge_is_not_folded(closed: Desk) -> None:
    """Git knows that nobody has settled it, whatever it looks like."""
    closed.versioned()
    for branch, author in (("one", "tom"), ("other", "ola")):
        closed.git("switch", "-qc", branch, "main")
        closed.write(
            f"{CYCLE}/checkins/growth/x.yaml",
            f'date: {closed.day(5)}\nauthor: {author}\nreadings:\n  mrr: {{note: "x"}}\n',
        )
        closed.git("add", ".")
        closed.git("commit", "-qm", branch)
    with pytest.raises(Exception, match="merge"):
        closed.git("merge", "-q", "one")
    closed.git("checkout", "--ours", ".")
    done = closed.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert done.code == 2
    assert "growth/x.yaml is in a merge" in done.err


def test_grades_and_folding_are_two_steps(closed: Desk) -> None:
    """One after the other."""
    done = closed.okr("close", "--fold", "--from", "x.csv")
    assert done.code == 2
    assert "--fold takes no grades" in done.err
