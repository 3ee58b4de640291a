"""What the environment may hold: odd time zones, a tilde that the shell left, closed folders."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from okrcli.cli import clock
from okrcli.store import workspace_files
from okrcli.text import sources
from tests.cli import examples
from tests.cli.checkin.desk import CYCLE, Desk
from tests.unprivileged import drops_privileges


def okr(folder: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A finished run of okr in a process of its own."""
    return python(folder, "-m", "okrcli", *words, **environ)


def python(folder: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A finished run of Python with these words and variables, and no others."""
    known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "OKR_AUTHOR": "kari", **environ}
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="TZ is POSIX")
@pytest.mark.parametrize(
    ("zone", "known"),
    [
        ("", True),
        (":", True),
        ("UTC", True),
        ("UTC0", True),
        ("CET-1CEST,M3.5.0,M10.5.0/3", True),
        ("<+03>-3", True),
        ("EST5EDT", True),
        ("nonsense", False),
        (":/etc/passwd", False),
        ("/etc/passwd", False),
        ("../../../etc/passwd", False),
        ("A", False),
        ("Mars/Olympus", False),
        ("/dev/zero", False),
        ("/root", False),
    ],
)
def test_a_zone_that_is_none_is_said(desk: Desk, zone: str, *, known: bool) -> None:
    """The system takes UTC for it in silence; everything works, and the message comes once."""
    words = (
        ["report"],
        ["checkin", "subscriptions", "4720", "--dry-run"],
        ["close", "--dry-run"],
    )
    code = f"from okrcli import cli; print(*map(cli.main, {words}), sep='/')"
    done = python(desk.root, "-c", code, TZ=zone)
    assert "Traceback" not in done.stderr
    assert done.stderr.count("names no time zone known here") == int(not known)
    assert done.stdout.endswith("0/0/2\n")


@pytest.mark.skipif(sys.platform == "win32", reason="TZ is POSIX")
def test_a_zone_more_than_a_day_away_is_refused(desk: Desk) -> None:
    """No date can be told by it."""
    done = okr(desk.root, "report", TZ="UTC+99:99:99")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("okr: TZ=UTC+99:99:99 gives no time of day; set it as in TZ=")


def test_a_zone_of_the_system_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its file, wherever the system keeps them."""
    (tmp_path / "Mine").write_bytes(b"TZif2")
    monkeypatch.setenv("TZDIR", str(tmp_path))
    assert clock.is_known("Mine")
    assert clock.is_known(str(tmp_path / "Mine"))
    assert not clock.is_known("Other")


def test_a_tilde_that_the_shell_left_is_the_home_folder(desk: Desk) -> None:
    """In OKR_DIR, after -C and =, and in a file's name."""
    home = str(desk.root.parent)
    desk.write("../rows.csv", "id,value\nsubscriptions,4720\n")
    elsewhere = desk.root.parent / "home"
    for words, environ in (
        (["report", "-o", "~/okrs.csv"], {"OKR_DIR": "~/acme"}),
        (["-C~/acme", "checkin", "--from=~/rows.csv"], {}),
        (["-C", "~/acme", "edit", "growth"], {"EDITOR": "~/ed"}),
    ):
        desk.write("../ed", "#!/bin/sh\necho opened\n")
        (desk.root.parent / "ed").chmod(0o755)
        done = okr(elsewhere, *words, HOME=home, **environ)
        assert "Traceback" not in done.stderr
        assert "no workspace" not in done.stderr
        assert done.returncode in {0, 1}, done.stderr
    assert (desk.root.parent / "okrs.csv").is_file()
    assert len(desk.paths) == 1
    done = okr(elsewhere, "report", HOME=home, OKR_DIR="~nobody-has-this-name/x")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


@pytest.mark.parametrize(
    "words", [["undo", "--yes"], ["validate", "--fix"], ["validate"], ["report"]]
)
def test_a_file_that_vanishes_meanwhile_is_a_message(
    desk: Desk, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was read once, and is gone when it is wanted again; nothing else is touched."""
    desk.checkin("subscriptions", "4720")
    desk.write(f"{CYCLE}/plans/broken.yaml", "name: Broken\nobjectivs: []\n")
    before, read, seen = desk.paths, workspace_files.Disk.read, set()

    def vanishing(disk: workspace_files.Disk, path: str) -> bytes:
        if path in seen and path != "okr.yaml":
            raise sources.Unreadable("No such file or directory", path)
        seen.add(path)
        return read(disk, path)

    monkeypatch.setattr(workspace_files.Disk, "read", vanishing)
    done = desk.okr(*words)
    assert done.code in {0, 1, 2}
    assert "Traceback" not in done.err
    assert done.code != 2 or "No such file or directory" in done.err
    assert desk.paths == before


def test_a_folder_that_vanishes_meanwhile_is_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the list above it and its own."""
    scan = os.scandir

    def vanishing(place: Path) -> object:
        if str(place).endswith("reviews"):
            raise FileNotFoundError(2, "No such file or directory", str(place))
        return scan(place)

    desk.write(f"{CYCLE}/reviews/x.txt", "")
    monkeypatch.setattr(os, "scandir", vanishing)
    assert desk.okr("report").code == 0


# runs commands, each in a child, as somebody who may not enter a folder
_SHUT = """
import contextlib, io, json, os, sys
from okrcli import cli
root, shut, mode, commands = sys.argv[1:5]
os.chdir(root)
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    for words in json.loads(commands):
        # with all permissions, so that nothing is left to import that nobody else may read
        cli.main([*words, "--dry-run"] if words[0] in {"checkin", "undo", "close"} else words)
os.chmod(shut, int(mode, 8))
os.setuid(65534)
for words in json.loads(commands):
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = cli.main(words)
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
_COMMANDS = [
    ["report", "--on", "2026-11-25"],
    ["validate"],
    ["edit", "mrr", "--cycle", "2026-Q4"],
    ["checkin", "subscriptions", "5120", "--on", "2026-11-25"],
    ["undo", "--yes"],
    ["init", "2031-Q1"],
    ["schema", "--write"],
    ["report", "-o", "okrs.csv", "--on", "2026-11-25"],
    ["demo", "new"],
    ["close", "2026-Q3", "--fold", "--yes"],
    ["log"],
    ["tree"],
    ["kpi"],
]


@drops_privileges
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
@pytest.mark.parametrize("mode", ["0", "444"])
@pytest.mark.parametrize("shut", [".", "cycles", "cycles/2026-Q4/plans", "cycles/2026-Q4/checkins"])
def test_a_folder_that_may_not_be_entered_is_a_message(shut: str, mode: str) -> None:
    """For whatever reads or writes: a sentence each, and no traceback."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        root = examples.copied("acme", Path(name))
        for place in (root, *root.rglob("*")):
            place.chmod(0o777 if place.is_dir() else 0o666)
        done = subprocess.run(
            [sys.executable, "-c", _SHUT, str(root), str(root / shut), mode, json.dumps(_COMMANDS)],
            capture_output=True,
            text=True,
            check=False,
            env={
                "PATH": os.environ["PATH"],
                "EDITOR": "true",
                "OKR_AUTHOR": "kari",
                "LANG": "C.UTF-8",
            },
        )
        (root / shut).chmod(0o777)
    assert "Traceback" not in done.stderr, done.stderr
    codes = done.stdout.split()
    assert len(codes) == len(_COMMANDS), done.stderr
    assert "2" in codes
    assert set(codes) <= {"0", "1", "2"}
    assert done.stderr.count("okr: ") >= codes.count("2")
