"""Sixteen people who check in forty times each, beside folds, reports and validation."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from okrcli.actions.close import folding
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.nothing_lost.test_together import SCRIPT
from tests.torture.outcome import Outcome
from tests.torture.process import ran
from tests.torture.writing_commands import desk

AGAIN = "it was there a moment ago, run again"
READERS = (["report"], ["validate", "--format", "json"], ["report", "--format", "csv"])


def crowd(folder: Path, people: int, each: int) -> Outcome:
    """All of them at once, as processes; every reading is there once, folded or not."""
    root = folder / "crowd"
    root.mkdir()
    desk(root)
    found = Outcome("together", f"{people} × {each} check-ins beside folds, reports, validation")
    words = [sys.executable, "-c", SCRIPT, str(root), str(people), str(each)]
    folds = [0]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as writers, _readers(root) as n:
        while writers.poll() is None:
            folds[0] += _folded(root, found)
        assert writers.stderr
        said = writers.stderr.read()
    if writers.returncode or said:
        found.faults.append(f"writers ended with {writers.returncode}: {said[-200:]}")
    folds[0] += _folded(root, found)
    _count(root, people * each, found)
    found.note = f"{folds[0]} folds, {n()} reports and validations went on meanwhile"
    return found


def _folded(root: Path, found: Outcome) -> int:
    """Fold what is there; 1 where something was."""
    disk = workspace_files.Disk(root)
    space = workspace_from(disk).workspace
    fold = folding.planned_folds(disk, disk.paths(), space.cycles["2026-Q4"].teams["growth"])
    if fold is None or not fold.loose:
        return 0
    try:
        folding.write_fold(root, fold)
    except Exception as why:
        found.faults.append(f"a fold failed: {why!r}")
    return 1


@contextlib.contextmanager
def _readers(root: Path) -> Iterator["_Counted"]:
    """A process that reads all the time; gives what counts its runs once it was stopped."""
    log = root.parent / "crowd.log"
    child = os.fork()
    if child == 0:
        _read_on(root, log)
    counted = _Counted(log)
    try:
        yield counted
    finally:
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)


class _Counted:
    def __init__(self, log: Path) -> None:
        self._log = log

    def __call__(self) -> int:
        return self._log.read_text().count("\n") if self._log.exists() else 0


def _read_on(root: Path, log: Path) -> None:
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    end = time.monotonic() + 600
    while time.monotonic() < end:
        for words in READERS:
            done = ran(root, words)
            # a fold may take a file between its name and its text: whoever reads is told so
            code = 0 if done.said.rstrip().endswith(AGAIN) else done.code
            with log.open("a") as file:
                file.write(f"{words[0]} {code} {'Traceback' in done.said}\n")
    os._exit(0)


def _count(root: Path, expected: int, found: Outcome) -> None:
    space = workspace_from(workspace_files.Disk(root)).workspace
    sessions = space.cycles["2026-Q4"].teams["growth"].sessions
    values = [filed.session.readings["subscriptions"].value for filed in sessions]
    found.tried = expected
    found.faults += [str(finding.said) for finding in space.findings]
    if sorted(int(value) for value in values if value is not None) != list(range(expected)):
        found.faults.append(f"{len(set(values))} of {expected} readings, {len(values)} sessions")
    log = root.parent / "crowd.log"
    for line in log.read_text().splitlines() if log.exists() else ():
        if line.split()[1] not in {"0", "1"} or "True" in line:
            found.faults.append(f"a reader ended badly: {line}")
