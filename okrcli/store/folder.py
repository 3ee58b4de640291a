"""A folder opened once, so that what is made in it lands there whatever is swapped above it.

Where the system can (POSIX), files are named relative to a handle, and no link is followed on the
way from the folder that was told. Elsewhere the same names are joined to the folder's real path.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from okrcli.store import handles

HANDLES = {os.open, os.mkdir, os.rename, os.link, os.unlink, os.stat} <= os.supports_dir_fd
_BINARY = handles.BINARY
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
# a handle on a folder that may be entered and not listed; Linux has it
_ENTERED = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0)
# some file systems know nothing to do for a folder, and neither does a handle that only entered it
_UNSYNCED = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}


class OutsideError(OSError):
    """A path leads out of the folder that it was told from, or into a hidden one, by a link."""


@dataclass(frozen=True)
class Folder:
    """A folder that is open; every name is that of an entry in it. `handle` is None without any.

    All methods raise the OSError that the system gives.
    """

    path: str
    handle: int | None

    def _place(self, name: str) -> str:
        return name if self.handle is not None else os.path.join(self.path, name)  # noqa: PTH118

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        """A handle on a file; a link is not followed where the system can refuse one."""
        return os.open(
            self._place(name), flags | handles.NO_LINK | _BINARY, mode, dir_fd=self.handle
        )

    def stat(self, name: str) -> os.stat_result | None:
        """What an entry itself is, a link too; None where there is none."""
        try:
            return os.stat(self._place(name), dir_fd=self.handle, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def writable(self, name: str) -> bool:
        """Whether an entry is not read-only, and we may write to it."""
        found = self.stat(name)
        marked = found is not None and found.st_mode & stat.S_IWUSR
        return bool(marked) and os.access(self._place(name), os.W_OK, dir_fd=self.handle)

    def link(self, old: str, new: str) -> None:
        """Give a file a second name; FileExistsError where it is taken."""
        if self.handle is None:
            os.link(self._place(old), self._place(new))
            return
        os.link(old, new, src_dir_fd=self.handle, dst_dir_fd=self.handle, follow_symlinks=False)

    def rename(self, old: str, new: str) -> None:
        """Give a file another name, over whatever has it; a link that has it goes itself."""
        os.replace(
            self._place(old), self._place(new), src_dir_fd=self.handle, dst_dir_fd=self.handle
        )

    def unlink(self, name: str) -> None:
        """Take an entry away, a link itself."""
        os.unlink(self._place(name), dir_fd=self.handle)

    def touch(self, name: str) -> None:
        """Make a file as young as if it had just been written."""
        os.utime(self._place(name), dir_fd=self.handle)

    def names(self) -> list[str]:
        """The names of all entries."""
        return os.listdir(self.path if self.handle is None else self.handle)  # noqa: PTH208

    def sync(self) -> None:
        """Have the entries' names on the disk."""
        if self.handle is None:
            return
        try:
            handles.bring_to_disk(self.handle)
        except OSError as why:
            if why.errno not in _UNSYNCED:
                raise

    def _made(self, name: str) -> None:
        """Make a folder, unless somebody was faster."""
        try:
            os.mkdir(self._place(name), dir_fd=self.handle)
        except FileExistsError:
            return
        self.sync()

    @contextlib.contextmanager
    def below(self, name: str, *, make: bool = False) -> "Iterator[Folder]":
        """A folder in this one, closed when left; it is made where it is missing and may be."""
        path = os.path.join(self.path, name)  # noqa: PTH118
        if make and self.stat(name) is None:
            self._made(name)
        if self.handle is None:
            found = self.stat(name)
            if found is None or not stat.S_ISDIR(found.st_mode):
                code = errno.ENOENT if found is None else errno.ENOTDIR
                raise OSError(code, os.strerror(code), path)
            yield Folder(path, None)
            return
        with _closing(_opened(name, self.handle)) as handle:
            yield Folder(path, handle)


@contextlib.contextmanager
def _closing(handle: int) -> Iterator[int]:
    try:
        yield handle
    finally:
        handles.let_go(handle)


def _opened(name: str, above: int | None = None) -> int:
    """A handle on a folder, which may be one that can be entered but not listed."""
    no_link = 0 if above is None else handles.NO_LINK
    try:
        return os.open(name, FOLDER | no_link, dir_fd=above)
    except PermissionError:
        return os.open(name, _ENTERED | no_link, dir_fd=above)


@contextlib.contextmanager
def opened(told: Path, path: str = "", *, make: bool = False) -> Iterator[Folder]:
    """The folder at a path from a folder that was told, closed when left.

    The told one may be named by a link, and links that stay in it are followed; OutsideError for
    any that does not, and for one into a hidden folder such as `.git`. Missing folders are made on
    request.
    """
    root, parts = resolved(told, path)
    with contextlib.ExitStack() as stack:
        here = Folder(root, stack.enter_context(_closing(_opened(root))) if HANDLES else None)
        for part in parts:
            here = stack.enter_context(here.below(part, make=make))
        yield here


def resolved(told: Path, path: str) -> tuple[str, list[str]]:
    """The real path of a folder, and the names that lead from it to what is at a path from there.

    OutsideError as `opened`.
    """
    root = os.path.realpath(told)
    real = os.path.realpath(os.path.join(root, path))  # noqa: PTH118
    if not (os.path.join(real, "")).startswith(os.path.join(root, "")):  # noqa: PTH118
        raise OutsideError(errno.EXDEV, "it leads out by a link")
    parts = list(Path(os.path.relpath(real, root)).parts)
    typed = set(path.replace(os.sep, "/").split("/"))
    if any(part.startswith(".") and part not in typed for part in parts):
        raise OutsideError(errno.EXDEV, "it leads into a hidden folder by a link")
    return root, parts
