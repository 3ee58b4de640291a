"""What tells whether files are as they were: size, times and inode of each, without opening it."""

import marshal
import os
import stat
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from okrcli.store.folder import FOLDER
from okrcli.store.handles import NO_LINK, let_go
from okrcli.store.workspace_files import SUFFIXES, Disk

# the coarsest tick of a file system's clock, in nanoseconds: within it changes could look alike
TICK = 2_000_000_000
# how a folder is opened that is no link
_FOLDER = FOLDER | NO_LINK


class Fingerprint(NamedTuple):
    """A digest of some files' names and states, and when the youngest of them last changed, in ns.

    A write in place changes size or times, another file in its place has another inode, and the
    time of change cannot be set. Only what happens within one tick of the clock could hide, and
    what a program writes through memory that it mapped and had written to before: no time tells.
    `place` is the file, or the folder that they are in, and `stood` its own inode and times then.
    """

    key: str
    newest: int
    place: str
    stood: tuple[int, ...]


def file_fingerprint(disk: Disk, path: str) -> Fingerprint | None:
    """That of one file of a workspace; None where it is no ordinary file inside of it."""
    return _sealed(disk, path, _state_of(disk, path))


def folder_fingerprint(disk: Disk, folder: str) -> Fingerprint | None:
    """That of all files in a folder of it; None where one is no ordinary file of YAML."""
    return _sealed(disk, folder, _states_in(disk, folder))


def workspace_fingerprint(disk: Disk) -> Fingerprint | None:
    """That of all files of a workspace; None where one is no ordinary file, as a link is not."""
    return _sealed(disk, "", (each for path in disk.paths() for each in _state_of(disk, path)))


def stands_as_before(disk: Disk, found: Fingerprint) -> bool:
    """Whether nothing else was put in the place of a file or folder since it was looked at.

    A folder that is renamed leaves the times of its files alone: what was read at its place
    meanwhile may be another's. One of two folders that change places and change back, both within
    the moment in which files are read, could still hide where it is a folder above that moves.
    """
    try:
        return _standing(disk, found.place) == found.stood
    except OSError:
        return False


def _standing(disk: Disk, path: str) -> tuple[int, ...]:
    found = os.lstat(os.path.join(disk.root, path))  # noqa: PTH118
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def _sealed(
    disk: Disk, place: str, states: Iterator[tuple[str, os.stat_result]]
) -> Fingerprint | None:
    """The digest of what each file is called and of its state; None where one is not ordinary."""
    said: list[str | int] = []
    newest = 0
    try:
        stood = _standing(disk, place)
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
    return Fingerprint(digest.hexdigest(), newest, place, stood)


def _state_of(disk: Disk, path: str) -> Iterator[tuple[str, os.stat_result]]:
    """The state of a file; a link's is its own. OSError where its folder leads out."""
    if not disk.enters(path.rpartition("/")[0]):
        raise OSError(path)
    yield path, os.lstat(os.path.join(disk.root, path))  # noqa: PTH118


def _states_in(disk: Disk, folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Those of all that stands in a folder, by name; OSError where something is no file of YAML."""
    if not disk.enters(folder):
        raise OSError(folder)
    handle = os.open(os.path.join(disk.root, folder), _FOLDER)  # noqa: PTH118
    try:
        for name in sorted(os.listdir(handle)):  # noqa: PTH208 - hot
            if name[0] != ".":
                if not name.endswith(SUFFIXES[0]):
                    raise OSError(name)
                yield name, os.stat(name, dir_fd=handle, follow_symlinks=False)
    finally:
        let_go(handle)
