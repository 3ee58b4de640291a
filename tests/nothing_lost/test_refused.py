"""A disk that says no: a message and exit code 2, no half file, and nothing of before is lost."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import unprivileged
from tests.cli.checkin.desk import CYCLE, Desk, laid
from tests.nothing_lost import scene
from tests.nothing_lost.scene import Scene
from tests.nursery import Nursery, needs_strace

# what a call says no with, and the words of it
ERRORS = {
    "mkdirat": ("EROFS", "Read-only file system"),
    "openat": ("EMFILE", "Too many open files"),
    "write": ("ENOSPC", "No space left on device"),
    "fsync": ("EIO", "Input/output error"),
    "fchmod": ("EPERM", "Operation not permitted"),
    "renameat": ("ENOSPC", "No space left on device"),
    "unlinkat": ("EACCES", "Permission denied"),
}

# what a new file is written with, its folders and its removal from the temporary name
NEW = ("mkdirat", "openat", "write", "fsync", "unlinkat")


def refusals(found: Scene, *expected: str) -> Iterator[tuple[str, int, str, str]]:
    """Every call of a command that a disk may refuse, with the code and the words of it.

    The expected calls are among them: whatever the command writes with has an entry above.
    """
    places = found.places()
    assert {name for name, _ in places} - {"linkat", "rmdir"} == set(expected)
    for name, when in places:
        if name in ERRORS:
            yield name, when, *ERRORS[name]


@needs_strace
def test_a_check_in_that_is_refused(desk: Desk, nursery: Nursery) -> None:
    """At every call: the path and the reason; once more it is there, and once only."""
    found = Scene(desk, nursery, "checkin", "subscriptions", "4720")
    for name, when, code, words in refusals(found, *NEW):
        copy = found.copy()
        done = found.run(copy, f"inject={name}:error={code}:when={when}")
        assert done.code == 2, (name, when, done.said)
        assert done.said.startswith(f"okr: {CYCLE}/checkins/growth/")
        assert f"cannot be written: {words}" in done.said
        # nothing is left behind, and nothing was recorded by what says that it was not
        assert len(scene.leftovers(copy)) == int(name == "unlinkat"), (name, when)
        assert scene.sessions(copy) == {}, (name, when)
        assert found.again(copy) == 0
        assert len(scene.sessions(copy)) == 1, (name, when)


@needs_strace
def test_a_fold_that_is_refused(desk: Desk, nursery: Nursery) -> None:
    """At every call: all sessions are there, and once more is enough to end it."""
    scene.close(desk)
    found = Scene(desk, nursery, "close", "2026-Q4", "--fold", "--yes")
    before = scene.sessions(desk)
    for name, when, code, words in refusals(found, *NEW[1:]):
        copy = found.copy()
        done = found.run(copy, f"inject={name}:error={code}:when={when}")
        assert done.code == 2, (name, when, done.said)
        assert words in done.said
        assert scene.sessions(copy) == before
        assert found.again(copy) == 0
        assert scene.sessions(copy) == before


@needs_strace
def test_an_undo_that_is_refused(desk: Desk, nursery: Nursery) -> None:
    """The sessions stay where they were; once they are aside, what cannot go then is swept later."""
    rows = desk.write("../rows.csv", "id,value\nsubscriptions,4720\ntickets,30\n")
    desk.checkin("--from", str(rows))
    found = Scene(desk, nursery, "undo", "--yes")
    seen = set()
    for name, when, code, words in refusals(found, "renameat", "fsync", "unlinkat"):
        copy = found.copy()
        done = found.run(copy, f"inject={name}:error={code}:when={when}")
        seen.add(done.code)
        if name == "unlinkat":
            assert (done.code, scene.sessions(copy)) == (0, {})
            continue
        assert done.code == 2
        assert f"cannot be removed: {words}" in done.said
        assert scene.sessions(copy) == scene.sessions(desk), (name, when)
    assert seen == {0, 2}


@needs_strace
def test_an_import_of_two_teams_that_is_refused(desk: Desk, nursery: Nursery) -> None:
    """At every call: none of its files is there, or the message names the one that is."""
    rows = desk.write("../rows.csv", "id,value\nsubscriptions,4720\ntickets,30\n")
    found = Scene(desk, nursery, "checkin", "--from", str(rows))
    for name, when, code, words in refusals(found, *NEW):
        copy = found.copy()
        done = found.run(copy, f"inject={name}:error={code}:when={when}")
        assert (done.code, words in done.said) == (2, True), (name, when, done.said)
        assert scene.sessions(copy) == {}, (name, when)
        assert found.again(copy) == 0
        assert len(scene.sessions(copy)) == 2, (name, when)


@needs_strace
def test_what_cannot_be_taken_back_is_said(desk: Desk, nursery: Nursery) -> None:
    """The second file is refused, and so is taking the first away: it is there, and named."""
    rows = desk.write("../rows.csv", "id,value\nsubscriptions,4720\ntickets,30\n")
    found = Scene(desk, nursery, "checkin", "--from", str(rows))
    syncs = [when for name, when in found.places() if name == "fsync"]
    copy = found.copy()
    done = found.run(
        copy, f"inject=fsync:error=EIO:when={syncs[-2]}", "inject=unlinkat:error=EACCES:when=2+"
    )
    (team, name), *others = scene.sessions(copy)
    assert (done.code, others) == (2, [])
    assert f"{CYCLE}/checkins/{team}/{name} was written and is still there" in done.said
    assert found.again(copy) == 0
    assert len(scene.sessions(copy)) == 2


# runs one command as somebody who may write nowhere, with few files or little room
UNPRIVILEGED = """
import contextlib, io, os, resource, sys
from okrcli import cli
with contextlib.redirect_stdout(io.StringIO()):
    # imported while everything may still be read
    cli.main(["checkin", "subscriptions", "1", "--dry-run"])
    cli.main(["close", "--fold", "--dry-run"])
    cli.main(["undo", "--dry-run"])
limit, size = sys.argv[1:3]
if limit == "user":
    os.setuid(int(size))
else:
    resource.setrlimit(getattr(resource, limit), (int(size),) * 2)
code = 0
for words in sys.argv[3:]:
    code = cli.main(words.split())
    print(code, flush=True)
"""


@pytest.fixture
def open_desk(desk: Desk) -> Iterator[Desk]:
    """A desk where somebody else may look, but not write."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield laid(Path(name), desk.capsys)


def limited(desk: Desk, limit: str, size: int, *commands: str) -> tuple[list[str], str]:
    """The exit codes of commands that run under a limit, and what they say went wrong."""
    if limit == "user" and (os.geteuid() != 0 or unprivileged.why_not()):
        pytest.skip(unprivileged.why_not() or "needs root to become somebody else")
    rows = "id\nsubscriptions\nretention\nregions\nannual-plans\nkeyboard\n"
    done = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED, limit, str(size), *commands],
        cwd=desk.root,
        input=rows,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return [line for line in done.stdout.splitlines() if line.isdecimal()], done.stderr


needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and limits are POSIX")


@needs_posix
@pytest.mark.parametrize(
    ("limit", "size", "why", "codes"),
    [
        ("user", 65534, "Permission denied", ["2", "2", "2", "2"]),
        ("RLIMIT_FSIZE", 20, "File too large", ["2", "2", "2", "0"]),
    ],
)
def test_everything_that_writes_says_so(
    open_desk: Desk,
    limit: str,
    size: int,
    why: str,
    codes: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Check-in, close and fold: each names the path and the reason; so does undo that may not."""
    desk = open_desk
    monkeypatch.chdir(desk.root)
    desk.checkin("tickets", "30", "--author", "ola")
    scene.close(desk)
    (desk.root / f"{CYCLE}/reviews/growth.yaml").unlink()
    for path in desk.root.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    before = {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file()}
    found, said = limited(
        desk,
        limit,
        size,
        "checkin subscriptions 4720",
        "close 2026-Q4 --early --team growth --from -",
        "close 2026-Q4 --fold --yes --team product",
        "undo --yes",
    )
    assert (found, said.count(why)) == (codes, codes.count("2")), said
    after = {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file()}
    gone = 1 - int(codes[-1]) // 2
    assert (before.items() >= after.items(), len(before) - len(after)) == (True, gone)


@needs_posix
def test_a_folder_that_may_not_be_looked_into_is_named(
    open_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written beside what cannot be read; it is never taken for empty."""
    monkeypatch.chdir(open_desk.root)
    for name, mode in (("plans", 0o711), ("", 0o744)):
        folder = open_desk.root / CYCLE / name
        folder.chmod(mode)
        found, said = limited(open_desk, "user", 65534, "checkin subscriptions 1", "report")
        folder.chmod(0o755)
        assert found == ["2", "2"], said
        assert said.count("Permission denied; check its permissions") == 2


@pytest.fixture
def tiny_disk() -> Iterator[Path]:
    """A file system of 64 kB, nearly full."""
    with tempfile.TemporaryDirectory() as name:
        command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", name]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("may not mount a small disk here")
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "-l", name], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
def test_a_full_disk_is_said_and_leaves_no_half_file(
    desk: Desk, tiny_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once there is room again, the same check-in is there."""
    full = laid(tiny_disk, desk.capsys)
    monkeypatch.chdir(tiny_disk)
    filler = tiny_disk / "filler"
    with pytest.raises(OSError, match="No space left"):
        filler.write_bytes(b"x" * 65536)
    done = full.checkin("subscriptions", "4720")
    assert done.code == 2
    assert "cannot be written: No space left on device" in done.err
    assert full.paths == []
    filler.unlink()
    assert full.checkin("subscriptions", "4720").code == 0
    assert full.reading("subscriptions").value == 4720
