"""What tells whether files are as they were: size, times and inode of each, without opening it."""

import marshal
import os
import stat
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from okrcli.store.handles import let_go
from okrcli.store.workspace_files import Disk

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
# how a folder is opened that is no link
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _NO_LINK
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
    said: list[str | int] = []
    newest = 0
    try:
        for folder, below in groupby(paths, lambda path: path.rpartition("/")[0]):
            if not disk.enters(folder):
                return None
            for path, found in _states(disk, folder, list(below)):
                if not stat.S_ISREG(found.st_mode):
                    return None
                written, changed = found.st_mtime_ns, found.st_ctime_ns
                newest = max(newest, written, changed)
                said += (path, found.st_size, written, changed, found.st_ino, found.st_dev)
    except OSError:
        return None
    # version 2 says the same of equal values, whoever else refers to them
    digest = blake2b(marshal.dumps(said, 2), digest_size=16)
    return Fingerprint(digest.hexdigest(), newest)


def _states(disk: Disk, folder: str, paths: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
    """The state of each file in a folder; a link's is its own. OSError where one is not there."""
    if len(paths) < _FEW:
        for path in paths:
            yield path, os.lstat(os.path.join(disk.root, path))  # noqa: PTH118
        return
    handle = os.open(os.path.join(disk.root, folder), FOLDER)  # noqa: PTH118
    try:
        for path in paths:
            name = path.rpartition("/")[2]
            yield path, os.stat(name, dir_fd=handle, follow_symlinks=False)
    finally:
        let_go(handle)
