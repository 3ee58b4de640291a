"""A small file system that fills up, at every fill that a command may meet."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.torture import ledger
from tests.torture.outcome import Outcome
from tests.torture.process import ran
from tests.torture.writing_commands import COMMANDS, WritingCommand

_PAGE = 4096
_PAGES = 160
LATER = ("edit", "demo")


def full_disk(folder: Path, fills: int) -> Outcome:
    """Each command with 0, 1, 2 … free pages: all is there and said, or nothing is."""
    found = Outcome("full disk", f"each command on a tmpfs with 0 to {fills - 1} free pages")
    with tempfile.TemporaryDirectory() as name, _mounted(Path(name)) as disk:
        if disk is None:
            found.note = "skipped: a tmpfs may not be mounted here"
            return found
        for command in COMMANDS.values():
            if command.name not in LATER:
                _filled(command, folder / "full", disk, fills, found)
    return found


@contextlib.contextmanager
def _mounted(place: Path) -> Iterator[Path | None]:
    command = ["mount", "-t", "tmpfs", "-o", f"size={_PAGE * _PAGES}", "tmpfs", str(place)]
    try:
        refused = subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        refused = 1
    if refused:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _filled(command: WritingCommand, folder: Path, disk: Path, fills: int, found: Outcome) -> None:
    origin, words = command.prepared(folder)
    before = ledger.state(origin)
    whole = folder / command.name / "whole"
    shutil.copytree(origin, whole)
    code = ran(whole, words).code
    after = ledger.state(whole)
    for free in range(fills):
        root = disk / "acme"
        shutil.copytree(origin, root)
        _fill(disk, free)
        done = ran(root, words)
        now = ledger.state(root)
        found.tried += 1
        place = f"{command.name} with {free} free pages (exit {done.code})"
        if now != (after if done.code == code else before):
            odd = sorted(ledger.touched(now, before))[:3]
            found.faults.append(f"{place}: {', '.join(odd)}: {done.said[-120:]!r}")
        if done.code != code and "No space left" not in done.said:
            found.faults.append(f"{place}: does not say why: {done.said[-120:]!r}")
        if ledger.leftovers(root):
            found.faults.append(f"{place}: left {ledger.leftovers(root)}")
        (disk / "filler").unlink()
        if done.code != code and (again := ran(root, words).code) != code:
            found.faults.append(f"{place}: with room again it ends with {again}")
        shutil.rmtree(root)


def _fill(disk: Path, free: int) -> None:
    """Fill a disk but for some pages."""
    room = shutil.disk_usage(disk).free
    with (disk / "filler").open("wb") as file:
        file.write(b"x" * max(0, room - free * _PAGE))
