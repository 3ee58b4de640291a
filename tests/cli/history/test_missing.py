"""Gone, not checked out, not in this clone, unreadable: four things, each said with its remedy."""

from pathlib import Path

import pytest

from tests import repository
from tests.cli.history.bench import CYCLE, GROWTH, PLAN, Bench

ON = ("--on", "2026-11-25")
EASED = GROWTH.replace("target: 6000", "target: 5500")
SESSION = f"{CYCLE}/checkins/growth/2026-10-12-090000-kari.yaml"


def words(text: str) -> str:
    """The same text without its line breaks."""
    return " ".join(text.split())


@pytest.fixture
def eased(bench: Bench) -> Bench:
    """A plan, a reading, and a target that was lowered."""
    bench.repo.commit("Plan the quarter", date="2026-10-01T09:00:00+02:00")
    bench.session("2026-10-12", "subscriptions: {value: 3750}")
    bench.repo.commit("Check in", date="2026-10-12T09:00:00+02:00")
    bench.write(PLAN, EASED)
    bench.repo.commit("Ease", date="2026-11-02T09:00:00+01:00")
    return bench


def sparse(bench: Bench, *left_out: str) -> None:
    """Leave some paths out of the working tree."""
    rules = [f"!/{path}" for path in left_out]
    bench.repo.git("sparse-checkout", "set", "--no-cone", "/*", *rules)
    assert not any((bench.root / path).exists() for path in left_out)
    assert bench.repo.git("status", "--short") == ""


def test_what_is_not_checked_out_has_not_changed(eased: Bench) -> None:
    """Git calls the tree clean, and so does the diff, which says what it went by."""
    sparse(eased, PLAN, SESSION)
    answer = eased.okr("diff", "--exit-code", *ON)
    assert (answer.code, answer.err) == (0, "")
    assert "No goal, reading or rule has changed" in answer.out
    assert "2 files are not checked out" in words(answer.out)
    assert "git sparse-checkout disable" in words(answer.out)
    assert "not checked out" in eased.okr("diff", "--format", "json", *ON).err
    for format_ in ("md", "github"):
        assert "not checked out" in eased.okr("diff", "--format", format_, *ON).out


def test_what_is_deleted_is_gone_in_a_sparse_checkout_too(eased: Bench) -> None:
    """Only what git itself left out is taken for unchanged."""
    sparse(eased, SESSION)
    (eased.root / PLAN).unlink()
    assert eased.okr("diff", "--fail-on", "removed", *ON).code == 1


def test_a_sparse_checkout_is_compared_with_another_commit(eased: Bench) -> None:
    """What the index has is what would be there."""
    sparse(eased, PLAN)
    assert "target lowered" in eased.okr("diff", "HEAD~1", *ON).out


def test_a_report_and_the_linter_name_what_is_not_checked_out(eased: Bench) -> None:
    """A plan by itself, a folder that nothing is left of by its name; it is no error."""
    eased.session("2026-10-13", "subscriptions: {value: 3760}")
    eased.repo.commit("Check in again")
    sparse(eased, PLAN, f"{CYCLE}/checkins")
    for command in (
        ("report", *ON),
        ("kpi", *ON),
        ("tree", *ON),
        ("report", "--format", "md", *ON),
    ):
        assert f"{PLAN} is left out" in words(eased.okr(*command).out)
    for path in (PLAN, f"{CYCLE}/checkins"):
        assert f"{path}:1:1: warning[YM019]" in eased.okr("validate", "--format", "concise").out
    said = words(eased.okr("validate").out)
    assert "2 files below it are not checked out" in said
    assert "git sparse-checkout disable" in said
    assert eased.okr("validate").code == 0
    assert eased.okr("report", "--strict", *ON).code == 2


def test_a_log_does_not_take_for_deleted_what_is_not_checked_out(eased: Bench) -> None:
    """It knows the goal no more, but says which file would; and invents no change today."""
    eased.write(f"{CYCLE}/plans/product.yaml", GROWTH.replace("id: ", "id: p-"))
    eased.repo.commit("Plan more")
    sparse(eased, PLAN)
    answer = eased.okr("log", "retention", *ON)
    assert answer.code == 2
    assert "not checked out" in answer.err
    assert "removed" not in eased.okr("log", *ON).out


def test_a_checkout_that_is_whole_asks_git_for_nothing(eased: Bench) -> None:
    """A report of ordinary files is made without a process."""
    trace = repository.Trace(eased.repo)
    assert eased.okr("report", *ON).code == 0
    assert trace.commands == []


def clone(bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> Path:
    """A clone of some kind, with us in it."""
    bench.repo.git("config", "uploadpack.allowFilter", "true")
    bench.repo.git("clone", "-q", *words, f"file://{bench.repo.top}", str(folder / "clone"))
    monkeypatch.chdir(folder / "clone")
    return folder / "clone"


def test_a_clone_without_older_texts_says_so(
    eased: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log cannot tell what was eased; the command it names makes it tell."""
    place = clone(eased, tmp_path, monkeypatch, "--filter=blob:none")
    trace = repository.Trace(eased.repo)
    answer = eased.okr("log", "subscriptions", *ON)
    assert "target lowered" not in answer.out
    assert "key result added" not in answer.out
    assert "One earlier text is not in this clone" in words(answer.out)
    assert "git fetch --refetch --no-filter" in words(answer.out)
    assert "not in this clone" in eased.okr("log", "--format", "json", *ON).err
    said = words(eased.okr("diff", "HEAD~1", *ON).out)
    assert f"{PLAN} cannot be read on one side" in said
    assert "git fetch --refetch --no-filter" in said
    assert eased.okr("diff", "HEAD~1", "--fail-on", "eased", *ON).code == 2
    assert trace.children == []
    eased.repo.git("-C", str(place), "fetch", "-q", "--refetch", "--no-filter")
    assert "target lowered" in eased.okr("log", "subscriptions", *ON).out
    assert "--refetch" not in eased.okr("log", "subscriptions", *ON).out


def test_a_clone_without_older_folders_has_readings_only(
    eased: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can tell which commits changed a plan; the readings are on the disk."""
    clone(eased, tmp_path, monkeypatch, "--filter=tree:0")
    answer = eased.okr("log", "subscriptions", *ON)
    assert (answer.code, answer.err) == (0, "")
    assert "Readings only" in answer.out
    assert "--refetch --no-filter" in words(answer.out)
    assert "3,750" in answer.out


@pytest.mark.parametrize("depth", [1, 2])
def test_a_shallow_log_does_not_say_who_added_the_goal(
    eased: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, depth: int
) -> None:
    """Its oldest commit found everything there; what came after it is told."""
    place = clone(eased, tmp_path, monkeypatch, f"--depth={depth}")
    answer = eased.okr("log", "subscriptions", *ON)
    assert "This clone is shallow" in answer.out
    assert "added" not in answer.out
    assert ("target lowered" in answer.out) is (depth == 2)
    assert "3,750" in answer.out
    assert "shallow" in eased.okr("log", "--format", "json", *ON).err
    eased.repo.git("-C", str(place), "fetch", "-q", "--unshallow")
    assert "key result added" in eased.okr("log", "subscriptions", *ON).out
