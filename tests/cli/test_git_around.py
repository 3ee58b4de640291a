"""Wherever git has put a workspace: check in, take it back, close and fold, or hear what is missing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, Desk, laid

Around = Callable[[Desk], Path]


def alone(desk: Desk) -> Path:
    """A repository of its own."""
    return desk.versioned().root


def unborn(desk: Desk) -> Path:
    """Nothing is committed yet."""
    desk.git("init", "-q")
    return desk.root


def detached(desk: Desk) -> Path:
    """A commit is checked out, and no branch."""
    desk.versioned().git("switch", "-q", "--detach")
    return desk.root


def shallow(desk: Desk) -> Path:
    """A clone that lacks older commits."""
    desk.versioned().git("commit", "-q", "--allow-empty", "-m", "More")
    source = desk.root.as_uri()
    desk.git("clone", "-q", "--depth", "1", source, "../shallow")
    return desk.root.parent / "shallow"


def worktree(desk: Desk) -> Path:
    """A second working tree of the same repository."""
    desk.versioned().git("worktree", "add", "-q", "../tree")
    return desk.root.parent / "tree"


def submodule(desk: Desk) -> Path:
    """A repository inside another one."""
    desk.versioned()
    desk.git("init", "-q", "../above")
    source = ("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(desk.root), "okrs")
    desk.git(*source, folder="../above")
    return desk.root.parent / "above" / "okrs"


def below(desk: Desk) -> Path:
    """A folder of a repository of other things."""
    top = desk.root.parent / "top"
    top.mkdir()
    desk.root.rename(top / "okrs")
    desk.root = top / "okrs"
    desk.git("init", "-q", folder="..")
    desk.git("add", ".", folder="..")
    desk.git("commit", "-qm", "Begin", folder="..")
    return desk.root


def linked(desk: Desk) -> Path:
    """A link leads to the repository."""
    place = desk.root.parent / "link"
    place.symlink_to(desk.versioned().root)
    return place


WORKS = [alone, unborn, detached, shallow, worktree, submodule, below, linked]


@pytest.mark.parametrize("around", WORKS, ids=[each.__name__ for each in WORKS])
def test_it_works(desk: Desk, around: Around, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check-in, an undo, a commit, after which nothing is undone, a closing and a fold."""
    root = around(desk)
    monkeypatch.chdir(root)
    here = Desk(root, desk.capsys)
    assert here.checkin("subscriptions", "4720").code == 0
    assert here.okr("undo", "--yes").err == ""
    assert here.paths == []
    done = here.checkin("subscriptions", "4721")
    assert " → git add cycles && git commit -m " in done.out
    here.git("add", ".")
    here.git("commit", "-qm", "Check in")
    assert "is committed, so none is taken back" in here.okr("undo", "--yes").err
    rows = here.write(
        "../rows.csv", "id\nsubscriptions\nretention\nregions\nannual-plans\nkeyboard\n"
    )
    closed = here.okr("close", "2026-Q4", "--team", "growth", "--early", "--from", str(rows))
    assert f" → git add {CYCLE}/reviews/growth.yaml && git commit " in closed.out
    folded = here.okr("close", "2026-Q4", "--team", "growth", "--fold", "--yes")
    assert (folded.code, here.paths) == (0, ["checkins/growth.yaml"])
    assert f" → git add {CYCLE}/checkins && git commit " in folded.out


def test_a_bare_repository_has_no_place_for_files(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reading is kept all the same; what asks git first says what to do."""
    desk.git("init", "-q", "--bare", "../bare.git")
    here = laid(desk.root.parent / "bare.git", desk.capsys)
    monkeypatch.chdir(here.root)
    done = here.checkin("subscriptions", "4720")
    assert done.code == 0
    assert "is in a bare repository, which has no files to work on; clone it" in (
        " ".join(done.out.split())
    )
    here.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {here.day(0)}\nauthor: kari\n")
    fold = here.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    (here.root / CYCLE / "reviews/growth.yaml").unlink()
    for refused in (fold, here.okr("undo", "--yes")):
        assert (refused.code, len(here.paths)) == (2, 1)
        assert "is in a bare repository" in refused.err


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root gives away")
def test_a_repository_of_somebody_else_is_not_asked(desk: Desk) -> None:
    """Git's own words name the setting, which only its owner should make."""
    for path in [desk.versioned().root, *desk.root.rglob("*")]:
        os.chown(path, 65534, 65534)
    done = desk.checkin("subscriptions", "4720")
    assert done.code == 0
    assert "dubious ownership" in done.out
    refused = desk.okr("undo", "--yes")
    assert (refused.code, len(desk.paths)) == (2, 1)
    assert "dubious ownership" in refused.err


@pytest.mark.parametrize("around", ["no repository", "no git"])
def test_without_git_all_but_history_works(
    desk: Desk, around: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what is missing is said."""
    if around == "no git":
        desk.versioned()
        monkeypatch.setenv("PATH", "")
    done = desk.checkin("subscriptions", "4720")
    said = (
        "git is not on the PATH" if around == "no git" else "→ git init && git add . && git commit"
    )
    assert (done.code, said in done.out) == (0, True)
    desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {desk.day(0)}\nauthor: kari\n")
    fold = desk.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth")
    assert (fold.code, said in fold.out) == (0, True)
