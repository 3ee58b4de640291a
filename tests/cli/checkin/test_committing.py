"""`okr checkin --commit`, and the question after a walk: only its own files, and never a push."""

import pytest

from tests.cli.checkin.desk import Desk
from tests.cli.checkin.terminal import Terminal

WHO = {
    f"GIT_{role}_{key}": "kari@acme.example"
    for role in ("AUTHOR", "COMMITTER")
    for key in ("NAME", "EMAIL")
}


@pytest.fixture
def known(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A workspace under git, whose user has a name."""
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    desk.versioned()
    return desk


def test_its_own_files_are_committed_and_nothing_else(known: Desk) -> None:
    """Neither what is staged already nor what lies about."""
    known.write("staged.txt", "another's")
    known.git("add", "staged.txt")
    known.write("notes.txt", "not for this commit")
    done = known.checkin("subscriptions", "4720", "--commit")
    assert done.code == 0
    assert "Committed: Check in growth: subscriptions 4,720" in done.out
    assert known.git("log", "--format=%s", "-1").strip() == "Check in growth: subscriptions 4,720"
    assert known.git("status", "--porcelain") == "A  staged.txt\n?? notes.txt\n"
    assert known.git("show", "--name-only", "--format=", "HEAD").split() == [
        f"cycles/2026-Q4/{known.paths[0]}"
    ]


def test_without_it_nothing_is_committed(known: Desk) -> None:
    """One reading asks no question."""
    before = known.git("rev-parse", "HEAD")
    known.checkin("subscriptions", "4720")
    assert known.git("rev-parse", "HEAD") == before


def test_a_hook_that_says_no_is_heard(known: Desk) -> None:
    """The check-in is recorded, and that it is not committed is said."""
    hook = known.root / ".git/hooks/commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'no ticket' >&2\nexit 1\n")
    hook.chmod(0o755)
    done = known.checkin("subscriptions", "4720", "--commit")
    assert done.code == 2
    assert (
        "git commit refused: no ticket; the check-in is recorded, but in no commit yet" in done.err
    )
    assert len(known.paths) == 1


@pytest.mark.parametrize(("answer", "committed"), [("", True), ("y", True), ("n", False)])
def test_a_walk_ends_with_the_question(known: Desk, answer: str, committed: bool) -> None:
    """Enter is yes."""
    before = known.git("rev-parse", "HEAD")
    seat = Terminal(["checkin"], known.root, 80, **WHO)
    seat.answer("Value now", "4720")
    seat.answer("Confidence", "")
    seat.answer("Note", "q")
    seat.answer("Commit now?", answer)
    assert seat.ended()[0] == 0
    assert (known.git("rev-parse", "HEAD") != before) == committed
