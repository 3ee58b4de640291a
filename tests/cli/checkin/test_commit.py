"""The command that a check-in ends with: typed where one stands, it commits the file."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, Desk

IDENTITY = {
    "GIT_AUTHOR_NAME": "Kari",
    "GIT_AUTHOR_EMAIL": "kari@acme.example",
    "GIT_COMMITTER_NAME": "Kari",
    "GIT_COMMITTER_EMAIL": "kari@acme.example",
}


def typed(said: str, folder: Path) -> None:
    """Type the command that was printed, in a folder."""
    command = next(line for line in said.splitlines() if line.startswith(" → git"))
    subprocess.run(
        ["sh", "-c", command.removeprefix(" → ")],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **IDENTITY},
    )


@pytest.fixture
def outside(desk: Desk) -> Path:
    """A folder that has nothing to do with the workspace."""
    folder = desk.root.parent / "elsewhere"
    folder.mkdir()
    return folder


def test_it_commits_the_file_and_nothing_else(desk: Desk) -> None:
    """At the root."""
    desk.versioned().write("notes.txt", "not for this commit")
    typed(desk.checkin("subscriptions", "4720").out, desk.root)
    assert desk.git("log", "--format=%s", "-1").startswith("OKR check-in ")
    assert desk.git("status", "--porcelain") == "?? notes.txt\n"


def test_it_works_in_a_folder_below(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are told from there."""
    desk.versioned()
    monkeypatch.chdir(desk.root / "cycles")
    done = desk.checkin("subscriptions", "4720")
    assert "git add . &&" in done.out
    assert f"Wrote 2026-Q4/{desk.paths[0]}" in done.out
    typed(done.out, desk.root / "cycles")
    assert desk.git("status", "--porcelain") == ""


def test_it_works_beside_a_workspace_in_a_sub_folder(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The repository begins further up, and OKR_DIR leads to the workspace."""
    desk.git("init", "-q", "-b", "main", folder="..")
    (desk.root.parent / "code").mkdir()
    monkeypatch.setenv("OKR_DIR", "../acme")
    monkeypatch.chdir(desk.root.parent / "code")
    done = desk.checkin("subscriptions", "4720")
    assert "git add ../acme/cycles && git commit -m " in done.out
    typed(done.out, desk.root.parent / "code")
    assert f"{CYCLE}/{desk.paths[0]}" in desk.git("ls-files").splitlines()


def test_outside_of_the_repository_git_is_told_where_to_go(
    desk: Desk, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a repository of another thing, and in a folder above the workspace."""
    desk.versioned()
    desk.git("init", "-q", folder=str(outside))
    monkeypatch.setenv("OKR_DIR", str(desk.root))
    for folder, value in ((outside, "4720"), (desk.root.parent, "4721")):
        monkeypatch.chdir(folder)
        done = desk.checkin("subscriptions", value)
        assert f"git -C {desk.root} add cycles\n" in done.out.replace(" && ", "\n")
        typed(done.out, folder)
        assert desk.git("status", "--porcelain") == ""


def test_after_c_the_user_still_stands_where_he_stood(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`okr -C DIR` moves the process and nobody else."""
    desk.git("init", "-q", "-b", "main", folder="..")
    monkeypatch.chdir(desk.root.parent)
    done = desk.okr("-C", "acme", "checkin", "subscriptions", "4720")
    assert f"Wrote acme/{CYCLE}/{desk.paths[0]}" in done.out
    typed(done.out, desk.root.parent)
    assert f"{CYCLE}/{desk.paths[0]}" in desk.git("ls-files").splitlines()


def test_where_nothing_is_in_git_it_begins_a_repository(
    desk: Desk, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the workspace's root, wherever one stands."""
    monkeypatch.setenv("OKR_DIR", str(desk.root))
    monkeypatch.chdir(outside)
    typed(desk.checkin("subscriptions", "4720").out, outside)
    assert f"{CYCLE}/{desk.paths[0]}" in desk.git("ls-files").splitlines()
    assert desk.git("status", "--porcelain") == ""


def test_without_git_it_says_so(desk: Desk, outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading is kept all the same."""
    monkeypatch.setenv("PATH", str(outside))
    done = desk.checkin("subscriptions", "4720")
    assert (done.code, len(desk.paths)) == (0, 1)
    assert "git is not on the PATH" in done.out


def test_names_of_any_kind_can_be_copied(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a blank, a dollar and a quotation mark in it."""
    odd = desk.root.parent / "it's $HOME"
    desk.root.rename(odd)
    desk.root = odd
    desk.versioned()
    monkeypatch.setenv("OKR_DIR", str(odd))
    monkeypatch.chdir(odd.parent)
    typed(desk.checkin("subscriptions", "4720", "--lang", "nb").out, odd.parent)
    assert desk.git("status", "--porcelain") == ""
