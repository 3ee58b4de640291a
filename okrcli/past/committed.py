"""A workspace as it stands in a commit: a source of texts like the disk, read by git."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from okrcli import errors, git, load, store


@dataclass(frozen=True)
class Committed:
    """A source of texts: the files of a workspace in a commit, whatever is on the disk."""

    snapshot: git.Snapshot

    def paths(self) -> Iterable[str]:
        """Every path that the disk would name, and each link or submodule in its way; sorted."""
        hindered = (path for path in self.snapshot.withheld if not store.hidden(path))
        return sorted({*self.snapshot.texts, *hindered})

    def read(self, path: str) -> bytes:
        """The bytes of one of them; Unreadable for a link, a submodule, and what git lacks."""
        if path in self.snapshot.withheld:
            raise load.Unreadable(self.snapshot.withheld[path])
        return self.snapshot.texts[path]


def at(repository: git.Repository, commit: str) -> Committed:
    """The workspace at a commit id: the nearest at or above the folder that was opened.

    NotFoundError where the commit has none.
    """
    for prefix in upwards(repository.prefix):
        seen = replace(repository, prefix=prefix).snapshot(commit, store.TOPS, store.belongs)
        if store.MARKER in {*seen.texts, *seen.withheld}:
            return Committed(seen)
    place = repository.top / repository.prefix
    raise errors.NotFoundError(
        f"the commit {commit[:12]} has no workspace in {place} or above it"
        f" ({store.MARKER} marks one)"
    )


def upwards(prefix: str) -> Iterator[str]:
    """The prefix, and those of the folders around it up to the top: `a/b/`, `a/`, ``."""
    while prefix:
        yield prefix
        prefix = prefix[: prefix.rstrip("/").rfind("/") + 1]
    yield ""
