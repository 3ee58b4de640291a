"""What is written where somebody says: to a file, a pipe, a descriptor, or a temporary place.

A report may be told to go anywhere, and a link on the way may have come with the repository. So no
link leads out of the folder that was told, and a link at the end is replaced, never followed.
"""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_
from okrcli.store import atomic_write
from okrcli.store.atomic_write import write_whole
from okrcli.store.file_changes import refused
from okrcli.store.folder import Folder, OutsideError, opened
from okrcli.store.workspace_files import MARKER

_NAMED = {"/dev/stdout": 1, "/dev/stderr": 2}
_NUMBERED = re.compile(r"/(?:dev|proc/self)/fd/([0-9]{1,9})")


def replace(place: Path, data: bytes | Iterable[bytes], name: str, here: Path) -> None:
    """Put bytes at any place, whole or not at all, over a file or link that is there already.

    They may come in pieces as they are made. A relative place is from `here`. A file's permissions
    stay; a pipe or a terminal is written to.
    RefusedError, which calls the place by `name`, when the disk says no or a link leads out;
    BrokenPipeError when the reader of a pipe left.
    """
    with _opened(place, name, here) as target:
        if isinstance(target, int):
            write_whole(target, data)
            return
        folder, file = target
        if _flows(folder, file):
            _pour(folder, file, os.O_WRONLY, data)
        else:
            atomic_write.put(folder, file, data)


def append(place: Path, data: bytes, name: str, here: Path) -> None:
    """Add bytes to a file, which is made where there is none; RefusedError as `replace`."""
    with _opened(place, name, here) as target:
        if isinstance(target, int):
            write_whole(target, data)
            return
        _pour(*target, os.O_WRONLY | os.O_APPEND | os.O_CREAT, data)


def make_folder(place: Path, here: Path) -> None:
    """Make a folder and those above it, where they are missing; OSError when the disk says no."""
    normal = _normal(place, here)
    told = _told(normal, here)
    while not os.path.exists(told):  # noqa: PTH110 - it says no where it may not look
        told = told.parent
    with opened(told, _from(told, normal), make=True):
        return


def temporary_folder(prefix: str) -> Path:
    """A new folder that only this user may enter; RefusedError where there is no place for any."""
    import tempfile

    try:
        return Path(tempfile.mkdtemp(prefix=prefix))
    except OSError as why:
        raise errors.RefusedError(
            N_("no temporary folder can be made: {why}"), why=errors.reason(why)
        ) from None


@contextlib.contextmanager
def temporary_file(name: str, text: str) -> Iterator[Path]:
    """A file of that name in a folder of its own for somebody to edit; both are gone when left.

    RefusedError where there is no place for any.
    """
    folder = temporary_folder("okr-")
    place = folder / name
    try:
        replace(place, text.encode(), str(place), folder)
        yield place
    finally:
        with contextlib.suppress(OSError):
            for each in folder.iterdir():
                each.unlink()
            folder.rmdir()


@contextlib.contextmanager
def _opened(place: Path, name: str, here: Path) -> Iterator[tuple[Folder, str] | int]:
    """The folder of a place, opened, with the file's name; or the descriptor that it names."""
    normal = _normal(place, here)
    number = _descriptor(normal)
    told = _told(normal, here)
    with _saying(name, told):
        if number is not None:
            yield number
            return
        with opened(told, _from(told, normal.parent)) as folder:
            yield folder, normal.name


def _normal(place: Path, here: Path) -> Path:
    """A place from the top, without `..`, which is taken as it is typed and not through a link."""
    return Path(os.path.normpath(here / place))


def _descriptor(place: Path) -> int | None:
    """The descriptor that a name such as `/dev/stdout` means, which the shell has opened for us."""
    text = place.as_posix()
    found = _NUMBERED.fullmatch(text)
    return int(found[1]) if found else _NAMED.get(text)


def _told(place: Path, here: Path) -> Path:
    """The folder that no link may lead out of on the way to a place.

    It is the outermost of those that may have come from somebody else: the current folder, a
    repository, a workspace. Outside of all it is the place's own folder, as it was named.
    """
    for folder in reversed(place.parents):
        marks = (folder / mark for mark in (".git", MARKER))
        if folder == here or any(os.path.lexists(mark) for mark in marks):
            return folder
    return place.parent


def _from(told: Path, place: Path) -> str:
    return place.relative_to(told).as_posix()


def _flows(folder: Folder, name: str) -> bool:
    """Whether an entry is a pipe or a device of characters, to be written to; OSError for others.

    A folder, a socket and a disk are neither that nor a file.
    """
    found = folder.stat(name)
    if found is None or stat.S_ISREG(found.st_mode) or stat.S_ISLNK(found.st_mode):
        return False
    if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode):
        return True
    code = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.EINVAL
    raise OSError(code, os.strerror(code))


def _pour(folder: Folder, name: str, flags: int, data: bytes | Iterable[bytes]) -> None:
    handle = folder.open(name, flags)
    try:
        write_whole(handle, data)
    finally:
        # what close says of the disk counts, as nothing is synced; interrupted, it has closed
        with contextlib.suppress(InterruptedError):
            os.close(handle)


@contextlib.contextmanager
def _saying(name: str, told: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OutsideError:
        raise errors.RefusedError(
            N_(
                "{name} leads out of {folder} by a link, or into a hidden folder; nothing was"
                " written, name the place itself"
            ),
            name=name,
            folder=told,
        ) from None
    except OSError as why:
        raise refused(name, why) from None
