"""Versions of files that can be compared: what lies between two of them may be unreadable."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from okrcli.history import items
from okrcli.store.git.commit_log import Commit, FileChange


class SideReader(Protocol):
    """Who makes a workspace of some files, by their blobs."""

    def side(self, ids: dict[str, str], /) -> items.DiffSide:
        """The workspace of the files with these blobs."""

    def lacks(self, blob: str, /) -> bool:
        """Whether the clone was made without a text."""


class Comparable(NamedTuple):
    """Changes between versions that can be read, and the commits whose versions cannot, between."""

    made: list[FileChange]
    unread: tuple[Commit, ...] = ()


class Versions:
    """The versions that files had in some commits, newest first."""

    def __init__(self, commits: Sequence[Commit], reader: SideReader) -> None:
        self.commits, self.reader = commits, reader
        self._spoilt: dict[tuple[str, str], bool] = {}

    def comparable(self, made: Iterable[FileChange], after: int) -> Comparable:
        """The changes, each from the last version that could be read.

        What made a file unreadable is left out: it is told at the next version that can be read.
        `after` is the place of the oldest commit that the changes may come from.
        """
        kept: list[FileChange] = []
        unread: dict[str, Commit] = {}
        for change in made:
            if change.new and self.spoilt(change.path, change.new):
                continue
            parents = [
                self._last_readable(change.path, blob, after, unread)
                for blob in (change.old, *change.others)
            ]
            kept.append(change._replace(old=parents[0], others=tuple(parents[1:])))
        return Comparable(kept, tuple(unread.values()))

    def spoilt(self, path: str, blob: str) -> bool:
        """Whether the text that stood at a path cannot be read, or not all of it.

        Of a text that the clone was made without, nobody can tell.
        """
        key = path, blob
        if key not in self._spoilt:
            broken = path in self.reader.side({path: blob}).broken
            self._spoilt[key] = broken and not self.reader.lacks(blob)
        return self._spoilt[key]

    def _last_readable(
        self, path: str, blob: str | None, after: int, unread: dict[str, Commit]
    ) -> str | None:
        """The nearest version at or before a blob that can be read; itself where none is known."""
        passed: dict[str, Commit] = {}
        found, start = blob, after
        while found and self.spoilt(path, found):
            made = self._origin(path, found, start)
            if made is None:
                return blob
            start, found = made[0], made[1].old
            passed[self.commits[start].id] = self.commits[start]
        unread.update(passed)
        return found

    def _origin(self, path: str, blob: str, after: int) -> tuple[int, FileChange] | None:
        """The place of the commit past `after` that brought a version, and its change."""
        for n in range(after + 1, len(self.commits)):
            for change in self.commits[n].changes:
                if change.path == path and change.new == blob:
                    return n, change
        return None
