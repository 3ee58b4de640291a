"""Bytes that reach the disk whole or not at all: written beside their place, synced, then moved."""

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

TEMPORARY = ".okr-tmp-"
_ABANDONED_AFTER = 3600


def make_folders(root: Path, folder: Path) -> None:
    """Make a folder below the root, and those above it; OSError where one cannot be made."""
    for parent in reversed([folder, *folder.parents]):
        if parent.is_relative_to(root) and not parent.is_dir():
            try:
                parent.mkdir(exist_ok=True)
            except FileExistsError:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None
            sync(parent.parent)


def link_new(place: Path, data: bytes) -> None:
    """Write beside the place, then give it the name that nobody else may have taken.

    FileExistsError where somebody has; any other OSError where the disk says no.
    """
    if os.path.lexists(place):
        raise FileExistsError(place)
    _sweep(place.parent)
    with beside(place, data, 0o666 & ~umask()) as temporary:
        _take_name(temporary, place)


@contextlib.contextmanager
def beside(place: Path, data: bytes, mode: int) -> Iterator[Path]:
    """A temporary file beside the place with the bytes synced; gone when left, unless it moved."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
    sync(place.parent)


def _take_name(temporary: Path, place: Path) -> None:
    try:
        os.link(temporary, place)
    except FileExistsError:
        raise
    except OSError:
        _move(temporary, place)


def _move(temporary: Path, place: Path) -> None:
    """Move a file to a name that is free, where the file system knows no links."""
    if os.name == "nt":
        temporary.rename(place)
        return
    import fcntl

    handle = os.open(place.parent, os.O_RDONLY)
    try:
        # of two that look whether the name is free only one may go on to take it
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.path.lexists(place):
            raise FileExistsError(place)
        temporary.replace(place)
    finally:
        os.close(handle)


def umask() -> int:
    """The permissions that new files of this process go without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def sync(folder: Path) -> None:
    """Have what is in a file or folder on the disk; OSError where the disk says no."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as why:
        # some file systems know nothing to do for a folder
        if why.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what a run that died left behind, once it is an hour old."""
    for old in folder.glob(f"{TEMPORARY}*"):
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > _ABANDONED_AFTER:
                old.unlink()
