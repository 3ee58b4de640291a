"""The files on the disk, and those that a sparse checkout leaves out: they are not gone.

Git has their contents and calls the tree clean without them, so they are named, each by itself or
by the outermost folder that nothing is left of.
"""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.store import workspace_files
from okrcli.text import sources

if TYPE_CHECKING:
    from okrcli.store.git import repository


class Checkout(NamedTuple):
    """A source of texts: the disk's, with what is not checked out as files that cannot be read.

    `left_out` are paths of files and folders, each with the number of files that it stands for.
    """

    disk: workspace_files.Disk
    left_out: Mapping[str, int] = {}

    def paths(self) -> Iterable[str]:
        """What is there, and what ought to be."""
        return sorted([*self.disk.paths(), *self.left_out])

    def outline(self) -> sources.Outline:
        """The same, but what is in folders of check-ins; of a sparse checkout everything."""
        return sources.Outline(self.paths()) if self.left_out else self.disk.outline()

    def below(self, folder: str) -> Iterable[str]:
        """The files in a folder that the outline names."""
        return self.disk.below(folder)

    def holding(
        self, paths: Iterable[str], wanted: Callable[[bytes], bool]
    ) -> Iterable[tuple[str, bytes | None]]:
        """Those of some files whose text is wanted, with it; None for what needs a closer look."""
        if not self.left_out:
            return self.disk.holding(paths, wanted)
        return [(path, None) for path in paths]

    def lacks(self, folder: str, wanted: Callable[[bytes], bool]) -> bool:
        """Whether no text in a folder that the outline names is wanted; False if not plain."""
        return not self.left_out and self.disk.lacks(folder, wanted)

    def read(self, path: str) -> bytes:
        """The bytes of a file; NotCheckedOut or Unreadable where there are none to be had."""
        if path in self.left_out:
            raise sources.NotCheckedOut(self.left_out[path])
        return self.disk.read(path)


def opened(root: Path, environment: Mapping[str, str]) -> Checkout:
    """The files of a workspace on the disk; git is asked only where a checkout may be sparse."""
    disk = workspace_files.Disk(root)
    if not _may_be_sparse(root, environment):
        return Checkout(disk)
    # most checkouts are whole: git is loaded for those that may not be
    from okrcli.store.git.repository import open_at

    try:
        repository = open_at(root, environment)
    except errors.OkrError:
        return Checkout(disk)
    present = set(disk.paths())
    return Checkout(disk, folded(left_out(repository, present), present))


def left_out(repository: "repository.Repository", present: Collection[str]) -> dict[str, str]:
    """The files of a workspace that are not checked out and not there, with git's blobs of them."""
    every = repository.left_out()
    return {
        path: blob
        for path, blob in every.items()
        if workspace_files.belongs(path) and path not in present
    }


def _may_be_sparse(root: Path, environment: Mapping[str, str]) -> bool:
    """Whether git was ever told to leave files out of this working tree; no process."""
    place = environment.get("GIT_DIR") or _git_folder(root)
    return bool(place) and os.path.isfile(os.path.join(place, "info", "sparse-checkout"))  # noqa: PTH113, PTH118


def _git_folder(root: Path) -> str:
    """Where git keeps what it knows of the working tree around a folder; empty for none."""
    for folder in (root, *root.parents):
        place = folder / ".git"
        # a folder above that may not be looked into is no error
        if os.path.isdir(place):  # noqa: PTH112
            return str(place)
        if os.path.isfile(place):  # noqa: PTH113
            return _linked(place)
    return ""


def _linked(place: Path) -> str:
    """What the `.git` file of a further working tree, or of a submodule, leads to."""
    try:
        said = place.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return os.path.join(place.parent, said.removeprefix("gitdir:").strip())  # noqa: PTH118


def folded(missing: Iterable[str], present: Iterable[str]) -> dict[str, int]:
    """The missing paths, those of a folder that nothing is left of by the folder.

    >>> folded(["cycles/a/cycle.yaml", "cycles/a/plans/x.yaml", "cycles/b/y.yaml"],
    ...        ["cycles/b/cycle.yaml"])
    {'cycles/a': 2, 'cycles/b/y.yaml': 1}
    """
    held = {folder for path in present for folder in _folders(path)}
    found: Counter[str] = Counter()
    alone: dict[str, str] = {}
    for path in missing:
        empty = next((folder for folder in _folders(path) if folder not in held), path)
        found[empty] += 1
        alone[empty] = path
    return {name if count > 1 else alone[name]: count for name, count in sorted(found.items())}


def _folders(path: str) -> list[str]:
    """The folders that a path is in, the outermost first."""
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]
