"""Folders of check-ins in which nothing was read of some ids: they need not be read for them.

A standing KPI may be read by any team, so whoever shows one has to look at every session there is.
Of most folders it is known from another day that they hold no reading of one, for as long as their
files are as they were: then the states of the files are looked at, and no file is opened.
"""

import marshal
from collections.abc import Set
from hashlib import blake2b
from typing import NamedTuple

from okrcli.store.fingerprints import Fingerprint, folder_fingerprint
from okrcli.store.index_file import IndexFile
from okrcli.store.workspace_files import Disk

_NAME = "lacking"


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
        found = file.known(_NAME, self.key, marshal.loads)
        self.known: dict[str, str] = found if isinstance(found, dict) else {}
        self.changed = False

    def looked_at(self, folder: str) -> "LookedAt":
        """What is known of a folder as it is now."""
        state = folder_fingerprint(self.disk, folder)
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
