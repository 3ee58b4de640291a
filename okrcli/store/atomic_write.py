"""Bytes that reach the disk whole or not at all: written beside their place, synced, then moved."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterable, Iterator

from okrcli.store import handles
from okrcli.store.folder import Folder

TEMPORARY = ".okr-tmp-"
ABANDONED_AFTER = 3600  # seconds


class StaysError(OSError):
    """Something went wrong after the file had its name, and it is there all the same."""


def create(folder: Folder, name: str, data: bytes) -> None:
    """Write beside the place, then take the name that nobody else may have.

    FileExistsError where somebody has; any other OSError where the disk says no, and then the file
    is not there, or it is StaysError.
    """
    if folder.stat(name) is not None:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
    sweep(folder)
    made: os.stat_result | None = None
    try:
        with beside(folder, data) as temporary:
            made = folder.stat(temporary)
            _take_name(folder, temporary, name)
    except BaseException as why:
        if made is not None and _same(folder.stat(name), made):
            _take_back(folder, name, why)
        raise


def _same(found: os.stat_result | None, made: os.stat_result) -> bool:
    return found is not None and os.path.samestat(found, made)


def _take_back(folder: Folder, name: str, why: BaseException) -> None:
    """Take a file away that has its name already; StaysError where that cannot be."""
    try:
        folder.unlink(name)
    except OSError:
        code = why.errno if isinstance(why, OSError) else errno.EINTR
        raise StaysError(code, os.strerror(code or errno.EIO)) from why
    with contextlib.suppress(OSError):
        folder.sync()


def put(folder: Folder, name: str, data: bytes | Iterable[bytes]) -> None:
    """Put bytes in the place of a file, whose permissions stay, or of a link, or of nothing.

    OSError where the disk says no, and then the old file is there, or it is StaysError.
    """
    sweep(folder)
    found = folder.stat(name)
    kept = stat.S_IMODE(found.st_mode) if found and stat.S_ISREG(found.st_mode) else None
    moved = False
    try:
        with beside(folder, data, kept) as temporary:
            folder.rename(temporary, name)
            moved = True
    except OSError as why:
        if moved:
            raise StaysError(why.errno, why.strerror) from None
        raise


@contextlib.contextmanager
def beside(folder: Folder, data: bytes | Iterable[bytes], mode: int | None = None) -> Iterator[str]:
    """The name of a temporary file with the bytes synced; gone when left, unless it was renamed.

    Without a mode it has the permissions that the process gives any new file.
    """
    name = f"{TEMPORARY}{os.urandom(8).hex()}"
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    handle = folder.open(name, flags, 0o666 if mode is None else 0o600)
    try:
        try:
            write_whole(handle, data)
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            handles.bring_to_disk(handle)
        finally:
            handles.let_go(handle)
        yield name
    except BaseException:
        with contextlib.suppress(OSError):
            folder.unlink(name)
        raise
    with contextlib.suppress(FileNotFoundError):
        folder.unlink(name)
    folder.sync()


def write_whole(handle: int, data: bytes | Iterable[bytes]) -> None:
    """Write all bytes, or all pieces of them, to a handle, however few it takes at a time."""
    for piece in (data,) if isinstance(data, bytes) else data:
        left = memoryview(piece)
        while left:
            left = left[os.write(handle, left) :]


def _take_name(folder: Folder, temporary: str, name: str) -> None:
    try:
        folder.link(temporary, name)
    except FileExistsError:
        raise
    except OSError:
        _move(folder, temporary, name)


def _move(folder: Folder, temporary: str, name: str) -> None:
    """Move a file to a name that is free, where the file system knows no links."""
    # of two that look whether the name is free only one may go on to take it
    with _locked(folder):
        if folder.stat(name) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
        folder.rename(temporary, name)


@contextlib.contextmanager
def _locked(folder: Folder) -> Iterator[None]:
    """Hold others of us off from a folder, where the system and its handle can do that."""
    if folder.handle is None:
        yield
        return
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.flock(folder.handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            fcntl.flock(folder.handle, fcntl.LOCK_UN)


def sweep(folder: Folder) -> None:
    """Remove from a folder what a run that died left behind, once it is an hour old."""
    with contextlib.suppress(OSError):
        for name in folder.names():
            if name.startswith(TEMPORARY):
                _sweep_one(folder, name)


def _sweep_one(folder: Folder, name: str) -> None:
    with contextlib.suppress(OSError):
        found = folder.stat(name)
        old = found and time.time() - found.st_mtime > ABANDONED_AFTER
        if found and old and stat.S_ISREG(found.st_mode):
            folder.unlink(name)
