"""Folders of check-ins in which nothing was read of some ids: they need not be read for them.

A standing KPI may be read by any team, so whoever shows one has to look at every session there is.
Of most folders it is known from another day that they hold no reading of one, for as long as their
files are as they were: then the states of the files are looked at, and no file is opened.
"""

import marshal
import os
import stat
from collections.abc import Set
from hashlib import blake2b
from typing import NamedTuple

from okrcli.store.fingerprints import FOLDER, Fingerprint
from okrcli.store.handles import let_go
from okrcli.store.index_file import NO_RECORD, IndexFile
from okrcli.store.workspace_files import SUFFIXES, Disk

_NAME = "lacking"


def folder_state(disk: Disk, folder: str) -> Fingerprint | None:
    """The fingerprint of all files in a folder; None where one is no ordinary file of YAML."""
    said: list[str | int] = []
    newest = 0
    if not disk.enters(folder):
        return None
    try:
        handle = os.open(os.path.join(disk.root, folder), FOLDER)  # noqa: PTH118
    except OSError:
        return None
    try:
        looked_up, ordinary = os.stat, stat.S_ISREG
        for name in sorted(os.listdir(handle)):  # noqa: PTH208 - hot
            if name[0] == ".":
                continue
            found = looked_up(name, dir_fd=handle, follow_symlinks=False)
            if not (ordinary(found.st_mode) and name.endswith(SUFFIXES[0])):
                return None
            written, changed = found.st_mtime_ns, found.st_ctime_ns
            newest = max(newest, written, changed)
            said += (name, found.st_size, written, changed, found.st_ino, found.st_dev)
    except OSError:
        return None
    finally:
        let_go(handle)
    digest = blake2b(marshal.dumps(said, 2), digest_size=16)
    return Fingerprint(digest.hexdigest(), newest)


class LackingFolders:
    """What an index file knows of folders that lack some ids, and what it is told.

    What changed after `settled`, in nanoseconds, is not kept: a later change could look the same.
    """

    def __init__(self, file: IndexFile, disk: Disk, names: Set[str], settled: int) -> None:
        self.file = file
        self.disk = disk
        self.settled = settled
        said = "\n".join(sorted(names)).encode()
        self.key = blake2b(said, digest_size=16).hexdigest()
        self.known: dict[str, str] = self._kept()
        self.changed = False

    def _kept(self) -> dict[str, str]:
        data = self.file.record(_NAME, self.key)
        try:
            found = marshal.loads(data) if data else {}
        except NO_RECORD:
            return {}
        return found if isinstance(found, dict) else {}

    def looked_at(self, folder: str) -> "LookedAt":
        """What is known of a folder as it is now."""
        state = folder_state(self.disk, folder)
        known = self.known.get(folder)
        return LookedAt(state, state is not None and state.key == known)

    def keep(self, folder: str, state: Fingerprint | None) -> None:
        """Keep that a folder lacks them, as it was when its state was looked at."""
        if state is not None and state.newest < self.settled:
            self.known[folder] = state.key
            self.changed = True

    def save(self, teams: Set[str]) -> None:
        """Write down what is new, with what is known of the folders of teams that are there."""
        if self.changed:
            found = {path: key for path, key in self.known.items() if _team(path) in teams}
            self.file.keep(_NAME, self.key, marshal.dumps(found))
        self.file.save(lambda _: True)


class LookedAt(NamedTuple):
    """The state of a folder, None where it needs a closer look, and whether it is known to lack."""

    state: Fingerprint | None
    lacks: bool


def _team(folder: str) -> str:
    return folder.rpartition("/")[2]
