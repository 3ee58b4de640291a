"""What git has of the files on disk."""

import subprocess

import pytest

from okrcli.store.git.file_states import State
from tests import repository

SESSION = "cycles/2026-Q4/checkins/growth/2026-11-23-094210-kari.yaml"


def state(repo: repository.Repository, path: str = SESSION, folder: str = ".") -> State:
    """The state of a file as it is on disk."""
    data = (repo.top / folder / path).read_bytes()
    return repo.opened(folder).states({path: data})[path]


def test_a_new_file_is_untracked(repo: repository.Repository) -> None:
    """A session written since the last commit is nobody's but ours."""
    repo.commit("Begin")
    repo.write(SESSION, "note: x\n")
    assert state(repo) is State.UNTRACKED


def test_a_staged_file_is_untracked_all_the_same(repo: repository.Repository) -> None:
    """Only a commit makes a file part of history."""
    repo.commit("Begin")
    repo.write(SESSION, "note: x\n")
    repo.git("add", "-A")
    assert state(repo) is State.UNTRACKED


@pytest.mark.parametrize("folder", [".", "okr"])
def test_the_index_is_told_from_the_disk(repo: repository.Repository, folder: str) -> None:
    """What is staged or committed is in it, though it may be gone from the disk."""
    names = ("a.yaml", "[b].yaml")
    places = [repo.write(f"{folder}/{name}", "x\n") for name in names]
    repo.git("add", "-A")
    for place in places:
        place.unlink()
    repo.write(f"{folder}/c.yaml", "x\n")
    opened = repo.opened(folder)
    assert opened.staged(["a.yaml", "[b].yaml", "c.yaml"]) == {"a.yaml", "[b].yaml"}
    assert opened.staged([]) == set()


def test_everything_is_untracked_before_the_first_commit(repo: repository.Repository) -> None:
    """An unborn branch holds nothing."""
    repo.write(SESSION, "note: x\n")
    repo.git("add", "-A")
    assert state(repo) is State.UNTRACKED


@pytest.mark.parametrize("folder", [".", "okr"])
def test_a_committed_file(repo: repository.Repository, folder: str) -> None:
    """HEAD has the same bytes, at the top as in a sub-folder."""
    repo.write(f"{folder}/{SESSION}", "note: x\n")
    repo.commit("Begin")
    assert state(repo, folder=folder) is State.COMMITTED


def test_a_changed_file_is_modified(repo: repository.Repository) -> None:
    """HEAD has other bytes, staged or not."""
    repo.write(SESSION, "note: x\n")
    repo.commit("Begin")
    repo.write(SESSION, "note: y\n")
    assert state(repo) is State.MODIFIED
    repo.git("add", "-A")
    assert state(repo) is State.MODIFIED


def test_line_endings_are_no_change(repo: repository.Repository) -> None:
    """With core.autocrlf the disk has CRLF where the commit has LF."""
    repo.write(SESSION, "note: x\nauthor: kari\n")
    repo.commit("Begin")
    repo.git("config", "core.autocrlf", "true")
    (repo.top / SESSION).unlink()
    repo.git("checkout", "-q", "--", ".")
    assert b"\r\n" in (repo.top / SESSION).read_bytes()
    assert state(repo) is State.COMMITTED


def test_a_conflict_is_unmerged_until_it_is_added(repo: repository.Repository) -> None:
    """A file that a merge left open is known by the index, not by its text."""
    plan = "cycles/2026-Q4/plans/growth.yaml"
    repo.write(plan, "target: 6000\n")
    repo.write("okr.yaml", "format: 1\n")
    repo.commit("Begin")
    repo.git("checkout", "-qb", "side")
    repo.write(plan, "target: 5000\n")
    repo.commit("Ease")
    repo.git("checkout", "-q", "main")
    repo.write(plan, "target: 7000\n")
    repo.commit("Stretch")
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "side")
    repo.write(plan, "target: 5500\n")
    assert state(repo, plan) is State.UNMERGED
    assert state(repo, "okr.yaml") is State.COMMITTED
    repo.git("add", plan)
    assert state(repo, plan) is State.MODIFIED


def test_markers_in_a_text_are_no_conflict(repo: repository.Repository) -> None:
    """A note may speak of conflict markers."""
    repo.write(SESSION, "note: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> side\n")
    repo.commit("Begin")
    assert state(repo) is State.COMMITTED


def test_a_link_in_place_of_a_file_is_modified(repo: repository.Repository) -> None:
    """What HEAD has as a link is never taken for the bytes of a file."""
    repo.write("target.yaml", "target.yaml")
    (repo.top / "okr.yaml").symlink_to("target.yaml")
    repo.commit("Begin")
    assert state(repo, "okr.yaml") is State.MODIFIED


def test_three_processes_whatever_the_number_of_files(
    repo: repository.Repository, trace: repository.Trace
) -> None:
    """HEAD, its tree and the index are asked once each; ten thousand paths fit."""
    repo.write("cycles/1.yaml", "")
    repo.commit("Begin")
    seen = repo.opened().states({f"cycles/{i}.yaml": b"" for i in range(10_000)})
    assert sorted(path for path, is_ in seen.items() if is_ is State.COMMITTED) == ["cycles/1.yaml"]
    assert trace.commands == ["rev-parse", "rev-parse", "ls-tree", "ls-files"]


def test_no_files_have_no_states(repo: repository.Repository) -> None:
    """Nothing asked is nothing answered."""
    repo.commit("Begin")
    assert repo.opened().states({}) == {}
