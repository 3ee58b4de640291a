"""A workspace that was moved to another folder is the same workspace."""

import pytest

from tests.cli.history.bench import CYCLE, GROWTH, PLAN, Bench

ON = ("--on", "2026-11-25")
EASED = GROWTH.replace("target: 6000", "target: 4000")
TOPS = ("okr.yaml", "cycles")


@pytest.fixture
def planned(bench: Bench) -> Bench:
    """A plan and a reading at the top of the repository."""
    bench.repo.commit("Plan the quarter", date="2026-10-01T09:00:00+02:00")
    bench.session("2026-10-12", "subscriptions: {value: 3750}")
    bench.repo.commit("Check in", date="2026-10-12T09:00:00+02:00")
    bench.write(PLAN, GROWTH.replace("target: 6000", "target: 5500"))
    bench.repo.commit("Ease", date="2026-11-02T09:00:00+01:00")
    return bench


def move(bench: Bench, monkeypatch: pytest.MonkeyPatch, old: str, new: str, text: str) -> None:
    """Take the workspace to another folder, with another plan, and go there."""
    (bench.repo.top / new).mkdir(parents=True, exist_ok=True)
    for name in TOPS:
        bench.repo.git("mv", f"{old}{name}", f"{new}{name}")
    bench.repo.write(new + PLAN, text)
    monkeypatch.chdir(bench.repo.top / new)


@pytest.mark.parametrize("committed", [False, True])
def test_a_move_hides_nothing(
    planned: Bench, monkeypatch: pytest.MonkeyPatch, *, committed: bool
) -> None:
    """What was eased in the same breath is eased, and nothing is new."""
    move(planned, monkeypatch, "", "docs/okrs/", EASED)
    span: tuple[str, ...] = ()
    if committed:
        planned.repo.commit("Tidy", date="2026-11-20T09:00:00+01:00")
        span = ("HEAD~1..HEAD",)
    answer = planned.okr("diff", *span, "--fail-on", "eased", *ON)
    assert answer.code == 1
    assert "target lowered 5,500 → 4,000" in answer.out
    assert "added" not in answer.out
    assert "The workspace has moved from ./ to docs/okrs/." in answer.out


def test_a_move_alone_is_no_change(planned: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same files in another folder are the same goals."""
    move(planned, monkeypatch, "", "docs/", (planned.root / PLAN).read_text())
    planned.repo.commit("Tidy")
    assert planned.okr("diff", "HEAD~1", "--exit-code", *ON).code == 0


@pytest.mark.parametrize("folder", ["", "docs/"])
def test_a_move_is_seen_from_both_folders(
    planned: Bench, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """Between two commits it does not matter where one stands."""
    move(planned, monkeypatch, "", "docs/", EASED)
    planned.repo.commit("Tidy", date="2026-11-20T09:00:00+01:00")
    monkeypatch.chdir(planned.repo.top / folder)
    answer = planned.okr("diff", "HEAD~1..HEAD", "--fail-on", "eased,removed", *ON)
    assert answer.code == 1
    assert "1 goal eased" in answer.out
    assert "removed" not in answer.out


def test_a_life_goes_on_before_the_move(planned: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice moved, once back: every commit says what it changed, and the moves change nothing."""
    move(planned, monkeypatch, "", "docs/", EASED)
    planned.repo.commit("Tidy", date="2026-11-10T09:00:00+01:00")
    move(planned, monkeypatch, "docs/", "a/b/", EASED)
    planned.repo.commit("Tidy more", date="2026-11-11T09:00:00+01:00")
    move(planned, monkeypatch, "a/b/", "", EASED.replace("target: 4000", "target: 3900"))
    planned.repo.commit("Back", date="2026-11-12T09:00:00+01:00")
    told = planned.okr("log", "subscriptions", *ON).out
    for words in ("4,000 → 3,900", "5,500 → 4,000", "6,000 → 5,500", "key result added"):
        assert told.count(words) == 1
    assert "Tidy more" not in told
    monkeypatch.chdir(planned.repo.top)
    rev = planned.okr("log", "subscriptions", "--rev", "HEAD~1", *ON).out
    assert "6,000 → 5,500" in rev


def test_a_report_of_a_commit_before_the_move(
    planned: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To a folder beside the old one, where nothing is above it."""
    move(planned, monkeypatch, "", "one/", EASED)
    planned.repo.commit("Tidy")
    move(planned, monkeypatch, "one/", "two/", EASED)
    planned.repo.commit("Tidy more")
    assert "4,000" in planned.okr("report", "subscriptions", "--rev", "HEAD~1", *ON).out
    assert "5,500" in planned.okr("report", "subscriptions", "--rev", "HEAD~2", *ON).out


def test_two_workspaces_are_not_taken_for_one(
    planned: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is new beside another has not moved from it."""
    planned.repo.write("other/okr.yaml", "organisation: Other\n")
    for path in (f"{CYCLE}/cycle.yaml", PLAN):
        planned.repo.write(f"other/{path}", (planned.root / path).read_text())
    monkeypatch.chdir(planned.repo.top / "other")
    for span in ((), ("HEAD~1..HEAD",)):
        answer = planned.okr("diff", *span, *ON)
        assert "key result added" in answer.out
        assert "moved" not in answer.out
        planned.repo.commit("Begin another", date="2026-11-10T09:00:00+01:00")
    told = planned.okr("log", "subscriptions", *ON).out
    assert "key result added" in told
    assert "6,000 → 5,500" not in told


def test_what_is_made_in_the_old_place_is_another(
    planned: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since the move the old folder's history is no longer ours."""
    move(planned, monkeypatch, "", "docs/", EASED)
    planned.repo.commit("Tidy", date="2026-11-10T09:00:00+01:00")
    planned.repo.write("okr.yaml", "organisation: New\n")
    planned.repo.write(f"{CYCLE}/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    planned.repo.write(PLAN, GROWTH.replace("target: 6000", "target: 7000"))
    planned.repo.commit("Begin anew", date="2026-11-12T09:00:00+01:00")
    told = planned.okr("log", "subscriptions", *ON).out
    assert "5,500 → 4,000" in told
    assert "6,000 → 5,500" in told
    assert "7,000" not in told


def test_a_workspace_that_goes_as_another_comes_has_its_own_life(
    planned: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They have nothing in common: the log begins anew, and the diff lets nothing go in silence."""
    for name in TOPS:
        planned.repo.git("rm", "-r", "-q", name)
    planned.repo.write("new/okr.yaml", "organisation: New\n")
    planned.repo.write("new/cycles/2026-H2/cycle.yaml", "start: 2026-07-01\nend: 2026-12-31\n")
    planned.repo.write("new/cycles/2026-H2/plans/sales.yaml", GROWTH)
    planned.repo.commit("Replace", date="2026-11-10T09:00:00+01:00")
    monkeypatch.chdir(planned.repo.top / "new")
    told = planned.okr("log", "subscriptions", *ON).out
    assert "key result added" in told
    assert "6,000 → 5,500" not in told
    assert planned.okr("diff", "HEAD~1..HEAD", "--fail-on", "removed", *ON).code == 1
