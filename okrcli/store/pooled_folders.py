"""What folders of check-ins hold of standing KPIs: they need not be read for them again.

A standing KPI may be read by any team, so whoever shows one has to look at every session there is.
Of a folder it is known from another day which sessions have readings of one, mostly none, for as
long as its files are as they were: then their states are looked at, and no file is opened.
"""

import marshal
from collections.abc import Callable, Iterable, Mapping, Set
from hashlib import blake2b
from typing import Any, NamedTuple

from okrcli.model.session import Session
from okrcli.store.fingerprints import Fingerprint
from okrcli.store.index_file import NO_RECORD, IndexFile
from okrcli.text.remembered_sessions import session_of, session_values

_NAME = "pooled"


class PooledFolders:
    """What an index file knows of the readings of some ids in folders, and what it is told.

    `state_of` looks at a folder, and `may_keep` says whether what was read since is to be kept.
    """

    def __init__(
        self,
        file: IndexFile,
        names: Set[str],
        state_of: Callable[[str], Fingerprint | None],
        may_keep: Callable[[Fingerprint], bool],
    ) -> None:
        self.file = file
        self.state_of = state_of
        self.may_keep = may_keep
        said = "\n".join(sorted(names)).encode()
        self.key = blake2b(said, digest_size=16).hexdigest()
        found = file.known(_NAME, self.key, marshal.loads)
        self.known: dict[str, Any] = found if isinstance(found, dict) else {}
        self.changed = False

    def looked_at(self, folder: str) -> "LookedAt":
        """What is known of a folder as it is now."""
        state = self.state_of(folder)
        try:
            key, kept = self.known[folder]
            if state is None or state.key != key:
                return LookedAt(state, None)
            return LookedAt(state, {f"{folder}/{name}": session_of(kept[name]) for name in kept})
        except NO_RECORD:
            return LookedAt(state, None)

    def keep(
        self, folder: str, state: Fingerprint | None, sessions: Iterable[tuple[str, Session]]
    ) -> None:
        """Keep the sessions with readings of them, by path, that were read after the state was."""
        if state is not None and self.may_keep(state):
            after = len(folder) + 1
            kept = {path[after:]: session_values(each) for path, each in sessions if each.readings}
            self.known[folder] = state.key, kept
            self.changed = True

    def save(self, teams: Set[str]) -> None:
        """Write down what is new, with what is known of the folders of teams that are there."""
        if self.changed:
            found = {path: kept for path, kept in self.known.items() if _team(path) in teams}
            self.file.keep(_NAME, self.key, marshal.dumps(found))
        self.file.save(lambda _: True)


class LookedAt(NamedTuple):
    """The state of a folder, None where it needs a closer look, and its sessions if it is known.

    They are those with readings of the ids, by path, with no other readings.
    """

    state: Fingerprint | None
    sessions: Mapping[str, Session] | None


def _team(folder: str) -> str:
    return folder.rpartition("/")[2]
