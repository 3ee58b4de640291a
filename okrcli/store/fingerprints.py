"""What tells whether files are as they were: size, times and inode of each, without opening it."""

import marshal
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from okrcli.store.folder import FOLDER
from okrcli.store.handles import NO_LINK, let_go
from okrcli.store.workspace_files import SUFFIXES, Disk

# how a folder is opened that is no link
_FOLDER = FOLDER | NO_LINK
# so many names are looked up faster from the root than from their folder
_FEW = 4


class Fingerprint(NamedTuple):
    """A digest of some files' names and states, and when the youngest of them last changed, in ns.

    A write in place changes size or times, another file in its place has another inode, and the
    time of change cannot be set. Only what happens within one tick of the clock could hide.
    """

    key: str
    newest: int


def fingerprint(disk: Disk, paths: Sequence[str]) -> Fingerprint | None:
    """That of some files of a workspace; None where one is no ordinary file inside of it."""
    return _sealed(_states_of(disk, paths))


def folder_fingerprint(disk: Disk, folder: str) -> Fingerprint | None:
    """That of all files in a folder of it; None where one is no ordinary file of YAML."""
    return _sealed(_states_in(disk, folder))


def _sealed(states: Iterator[tuple[str, os.stat_result]]) -> Fingerprint | None:
    """The digest of what each file is called and of its state; None where one is not ordinary."""
    said: list[str | int] = []
    newest = 0
    try:
        for name, found in states:
            if not stat.S_ISREG(found.st_mode):
                return None
            written, changed = found.st_mtime_ns, found.st_ctime_ns
            newest = max(newest, written, changed)
            said += (name, found.st_size, written, changed, found.st_ino, found.st_dev)
    except OSError:
        return None
    # version 2 says the same of equal values, whoever else refers to them
    digest = blake2b(marshal.dumps(said, 2), digest_size=16)
    return Fingerprint(digest.hexdigest(), newest)


def _states_of(disk: Disk, paths: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
    """The state of each file; OSError where one is not there, or its folder leads out."""
    for folder, below in groupby(paths, lambda path: path.rpartition("/")[0]):
        if not disk.enters(folder):
            raise OSError(folder)
        yield from _states(disk, folder, list(below))


def _states(disk: Disk, folder: str, paths: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Those of files in one folder; a link's is its own."""
    if len(paths) < _FEW:
        for path in paths:
            yield path, os.lstat(os.path.join(disk.root, path))  # noqa: PTH118
        return
    with _opened(disk, folder) as handle:
        for path in paths:
            name = path.rpartition("/")[2]
            yield path, os.stat(name, dir_fd=handle, follow_symlinks=False)


def _states_in(disk: Disk, folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Those of all that stands in a folder, by name; OSError where something is no file of YAML."""
    if not disk.enters(folder):
        raise OSError(folder)
    with _opened(disk, folder) as handle:
        for name in sorted(os.listdir(handle)):  # noqa: PTH208 - hot
            if name[0] != ".":
                if not name.endswith(SUFFIXES[0]):
                    raise OSError(name)
                yield name, os.stat(name, dir_fd=handle, follow_symlinks=False)


@contextmanager
def _opened(disk: Disk, folder: str) -> Iterator[int]:
    """A handle on a folder that is no link."""
    handle = os.open(os.path.join(disk.root, folder), _FOLDER)  # noqa: PTH118
    try:
        yield handle
    finally:
        let_go(handle)
