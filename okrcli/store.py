"""The only door to the disk: find the root, list and read, create a file whole or not at all."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from okrcli import errors
from okrcli.document import encoding
from okrcli.load import Unreadable

MARKER = "okr.yaml"
SUFFIXES = (".yaml", ".yml")
TEMPORARY = ".okr-tmp-"
TOPS = (MARKER, "kpis.yaml", "kpis.yml", "cycles")
_DEPTH = 5
_ABANDONED_AFTER = 3600


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` that holds `okr.yaml`; NotFoundError without one."""
    here = start.absolute()
    if here.is_dir() and not os.access(here, os.X_OK):
        raise errors.NotFoundError(f"{here} may not be looked into; check its permissions")
    for folder in (here, *here.parents):
        # a folder above that may not be looked into holds no workspace of ours
        if os.path.isfile(folder / MARKER):  # noqa: PTH113
            return folder
        if os.path.isfile(folder / "okr.yml"):  # noqa: PTH113
            raise errors.NotFoundError(f"{folder / 'okr.yml'} is not read; rename it to {MARKER}")
    raise errors.NotFoundError(
        f"no workspace in {here} or above it ({MARKER} marks one); begin one with `okr init`"
    )


def belongs(path: str) -> bool:
    """Whether a file at this path, from the root, is one that a workspace reads or complains of."""
    top, *below = path.split("/")
    if not below:
        return path in TOPS[:-1]
    named = path.endswith(SUFFIXES) and not hidden(path)
    return top == TOPS[-1] and named and len(below) <= _DEPTH + 1


def hidden(path: str) -> bool:
    """Whether a part of the path begins with a dot, which a workspace passes over."""
    return any(part.startswith(".") for part in path.split("/"))


@dataclass(frozen=True)
class Disk:
    """A source of texts: the files of the workspace below `root`, as they are now."""

    root: Path

    def paths(self) -> Iterable[str]:
        """Every YAML file at the root and below `cycles/`, from the root, with `/`; sorted."""
        top = [name for name in TOPS[:-1] if (self.root / name).exists()]
        return sorted([*top, *self._below("cycles", _DEPTH)])

    def _below(self, folder: str, depth: int) -> Iterator[str]:
        try:
            if not (self.root / folder).is_dir() or not self._inside(folder):
                return
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as why:
            raise errors.OkrError(f"{folder}: {why.strerror}; check its permissions") from None
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.name.endswith(SUFFIXES):
                yield path
            elif depth and entry.is_dir():
                yield from self._below(path, depth - 1)

    def _inside(self, path: str) -> bool:
        real = os.path.realpath(self._place(path))
        return (real + os.sep).startswith(self._real_root)

    def _place(self, path: str) -> str:
        """As `root / path`, which costs more than all the rest of reading a small file."""
        return f"{self.root}{os.sep}{path}"

    @cached_property
    def _real_root(self) -> str:
        return os.path.join(os.path.realpath(self.root), "")  # noqa: PTH118 - hot

    @cached_property
    def _folders_inside(self) -> dict[str, bool]:
        """The folders that were looked at, and whether each lies in the workspace."""
        return {}

    def _file_inside(self, path: str) -> bool:
        """As `_inside`, but each folder is looked at once, and only a link is resolved."""
        folder = path.rpartition("/")[0]
        inside = self._folders_inside.get(folder)
        if inside is None:
            inside = self._folders_inside[folder] = self._inside(folder)
        link = os.path.islink(self._place(path))  # noqa: PTH114 - as in `_place`
        return inside and (not link or self._inside(path))

    def read(self, path: str) -> bytes:
        """The bytes of a regular file inside the workspace; Unreadable for anything else."""
        if not self._file_inside(path):
            raise Unreadable("it is a link that leads out of the workspace")
        try:
            # without blocking, so that a pipe that nobody writes to cannot hold us up
            handle = os.open(self._place(path), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as why:
            raise Unreadable(str(why.strerror)) from None
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise Unreadable("it is not an ordinary file")
        try:
            with os.fdopen(handle, "rb") as file:
                return file.read(encoding.SIZE_LIMIT + 1)
        except OSError as why:
            raise Unreadable(str(why.strerror)) from None


def create(root: Path, path: str, text: str) -> None:
    """Write a new file that is there whole or not at all, and on the disk when this returns.

    RefusedError when a file of that name exists (FileExistsError's meaning), when the path leads
    out of the workspace, and when the disk says no; nothing is left behind then.
    """
    place = root / path
    if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(root)):
        raise errors.RefusedError(f"{path} leads out of the workspace {root}; nothing was written")
    try:
        _make_folders(root, place.parent)
        _link_new(place, text.encode())
    except FileExistsError:
        raise errors.ExistsError(f"{path} exists already; nothing was written") from None
    except OSError as why:
        raise errors.RefusedError(
            f"{path} cannot be written: {why.strerror}; mend that, and run again"
        ) from None


def settle(root: Path, path: str) -> None:
    """Make certain that a file that is there already is on the disk; RefusedError where not."""
    try:
        _sync(root / path)
        _sync((root / path).parent)
    except OSError as why:
        raise errors.RefusedError(f"{path} cannot be kept: {why.strerror}") from None


def remove(root: Path, path: str) -> None:
    """Take a file of the workspace away again; RefusedError when the disk says no."""
    try:
        (root / path).unlink()
        _sync((root / path).parent)
    except OSError as why:
        raise errors.RefusedError(f"{path} cannot be removed: {why.strerror}") from None


def _make_folders(root: Path, folder: Path) -> None:
    for parent in reversed([folder, *folder.parents]):
        if parent.is_relative_to(root) and not parent.is_dir():
            try:
                parent.mkdir(exist_ok=True)
            except FileExistsError:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None
            _sync(parent.parent)


def _link_new(place: Path, data: bytes) -> None:
    """Write beside the place, then give it the name that nobody else may have taken."""
    if os.path.lexists(place):
        raise FileExistsError(place)
    _sweep(place.parent)
    with _beside(place, data, 0o666 & ~_umask()) as temporary:
        _take_name(temporary, place)


@contextlib.contextmanager
def _beside(place: Path, data: bytes, mode: int) -> Iterator[Path]:
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
    _sync(place.parent)


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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync(folder: Path) -> None:
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


def rewrite(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Put new bytes in a file's place, whole or not at all, unless somebody changed it meanwhile.

    RefusedError where the file is no longer what was read, or cannot be written. Permissions stay;
    a link inside the workspace is followed.
    """
    place = Path(os.path.realpath(root / path))
    try:
        now, mode = Disk(root).read(path), place.stat().st_mode
    except (Unreadable, OSError):
        now, mode = b"", 0
    if now != before:
        raise errors.RefusedError(f"{path} changed while okr was reading it; run again")
    if not mode & stat.S_IWUSR or not os.access(place, os.W_OK):
        raise errors.RefusedError(f"{path} is read-only; `chmod u+w` it if it is yours to mend")
    replace(place, after, path)


def replace(place: Path, data: bytes, name: str) -> None:
    """Put bytes at any place, whole or not at all, over a file that is there already.

    Its permissions stay and a link is followed; what is no file, as a pipe, is written to.
    RefusedError, which calls the place by `name`, when the disk says no.
    """
    place = Path(os.path.realpath(place))
    try:
        if place.exists() and not place.is_file():
            place.write_bytes(data)
            return
        mode = place.stat().st_mode & 0o7777 if place.exists() else 0o666 & ~_umask()
        with _beside(place, data, mode) as temporary:
            temporary.replace(place)
    except OSError as why:
        raise errors.RefusedError(
            f"{name} cannot be written: {why.strerror}; mend that, and run again"
        ) from None
