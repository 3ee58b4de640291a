"""The files of a workspace at a moment: what stands where is known before anything is read.

Contents go by git's blob ids, also those on the disk: equal ids are equal texts, and each is read
once, however many paths and moments it stands in.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from okrcli.history.sparse_checkout import Checkout
from okrcli.store import workspace_files
from okrcli.store.git import objects, repository
from okrcli.text import sources


@dataclass(frozen=True)
class Texts:
    """Contents by blob id, read when they are first wanted: many at a time, each once."""

    reader: Callable[[Iterable[str]], objects.Blobs]
    known: dict[str, bytes] = field(default_factory=dict)
    withheld: dict[str, str] = field(default_factory=dict)

    def fetch(self, ids: Iterable[str]) -> None:
        """Read those that are not known yet, if any."""
        missing = [name for name in ids if name not in self.known and name not in self.withheld]
        if missing:
            found = self.reader(missing)
            self.known.update(found.texts)
            self.withheld.update(found.withheld)


class Files(NamedTuple):
    """Blob ids by path, and the paths that cannot be read, each with the reason."""

    ids: Mapping[str, str]
    withheld: Mapping[str, str]
    texts: Texts

    def paths(self) -> Iterable[str]:
        """Every path, whether it can be read or not."""
        return self.ids.keys() | self.withheld.keys()

    def fetch(self, paths: Iterable[str]) -> None:
        """Read what stands at the paths, all at once."""
        self.texts.fetch(self.ids[path] for path in paths if path in self.ids)

    def read(self, path: str) -> bytes:
        """The bytes at a path; Unreadable where there are none to be had."""
        if path in self.withheld:
            raise sources.Unreadable(self.withheld[path])
        name = self.ids[path]
        self.texts.fetch([name])
        if name in self.texts.withheld:
            raise sources.Unreadable(self.texts.withheld[name])
        return self.texts.known[name]

    def text(self, path: str) -> bytes:
        """The same for who only looks for something in it: empty where there is nothing."""
        try:
            return self.read(path) if path in self.ids else b""
        except sources.Unreadable:
            return b""


class Chosen(NamedTuple):
    """A source of texts: some of the files of a moment."""

    files: Files
    chosen: frozenset[str]

    def paths(self) -> Iterable[str]:
        """Those of the chosen that are there."""
        return sorted(self.chosen & set(self.files.paths()))

    def read(self, path: str) -> bytes:
        """The bytes of one of them; Unreadable where there are none to be had."""
        return self.files.read(path)


def committed(repository: repository.Repository, texts: Texts, commit: str) -> Files:
    """The files of a repository's workspace in a commit id; none where it was not there yet."""
    listed = repository.listing(commit, workspace_files.TOPS, workspace_files.belongs)
    withheld = {
        path: why for path, why in listed.withheld.items() if not workspace_files.hidden(path)
    }
    return Files(listed.ids, withheld, texts)


def here(checkout: Checkout) -> Files:
    """The files on the disk alone: each goes by its path, and is read when it is wanted."""

    def reader(paths: Iterable[str]) -> objects.Blobs:
        found = objects.Blobs({}, {})
        for path in paths:
            try:
                found.texts[path] = checkout.disk.read(path)
            except sources.Unreadable as why:
                found.withheld[path] = str(why)
        return found

    withheld = {path: str(sources.NotCheckedOut(n)) for path, n in checkout.left_out.items()}
    return Files({path: path for path in checkout.disk.paths()}, withheld, Texts(reader))


def on_disk(
    texts: Texts, disk: workspace_files.Disk, committed_: Files, left_out: Mapping[str, str]
) -> Files:
    """The files as they are on the disk, next to those of a commit.

    A text that git would take for the committed one, line endings aside, has its id. What lies
    behind a link that a commit does not follow is left out, since it cannot be compared. What is
    not checked out is as git's index has it: `left_out`, by path, are its blobs.
    """
    ids: dict[str, str] = dict(left_out)
    withheld: dict[str, str] = {}
    behind = tuple(f"{path}/" for path in committed_.withheld)
    for path in disk.paths():
        if path.startswith(behind):
            continue
        try:
            data = disk.read(path)
        except sources.Unreadable as why:
            withheld[path] = str(why)
            continue
        before = committed_.ids.get(path, "")
        ids[path] = before if objects.holds(before, data) else objects.blob_id(data)
        texts.known[ids[path]] = data
    kept = {p: why for p, why in committed_.withheld.items() if f"{p}/" in behind and p not in ids}
    return Files(ids, {**kept, **withheld}, texts)
