"""A folder of pages that okr wrote: written into again, never over anything of anybody else's.

What okr wrote is known by a list in the folder itself. Pages are written beside their place and
renamed; they are not synced to the disk, since they can be made again.
"""

import contextlib
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from okrcli import errors
from okrcli.messages import N_
from okrcli.store import output
from okrcli.store.atomic_write import TEMPORARY, write_whole
from okrcli.store.file_changes import refused
from okrcli.store.folder import Folder, OutsideError, opened

MARK = ".okr-site"
# nothing else is ever taken away, whatever the list says
_OURS = {".html", ".js", ".css", ".svg", ".xml", ".json", ".ics", ".nojekyll"}

Outcome = Literal["new", "changed", "same"]


class Tally(NamedTuple):
    """How many files there are, how many were written, how many taken away, and all their bytes."""

    files: int
    written: int
    removed: int
    size: int


class PageFolder:
    """A folder of pages being written; with `dry` it is only compared with what would be."""

    def __init__(self, place: Path, name: str, here: Path, *, dry: bool = False) -> None:
        self.place, self.name, self.dry = place, name, dry
        with self._saying():
            if not dry:
                output.make_folder(place, here)
            self.before = self._known()
        self.now: list[str] = []
        self.written = self.size = 0

    def _known(self) -> frozenset[str]:
        """What an earlier run wrote; RefusedError where there is anything and nothing of ours."""
        if not self.place.is_dir():
            return frozenset()
        names = os.listdir(self.place)  # noqa: PTH208
        if not names:
            return frozenset()
        if MARK not in names:
            raise errors.RefusedError(
                N_("{folder} holds files that okr did not write; name an empty folder"),
                folder=self.name,
            )
        return frozenset(_listed(self._read(MARK) or b""))

    def put(self, path: str, data: bytes) -> Outcome:
        """Have a page say this; one that says it already is left alone, down to its time."""
        if not self.now and not self.dry:
            self._begin()
        self.now.append(path)
        self.size += len(data)
        with self._saying():
            found = self._read(path)
            if found == data:
                return "same"
            self.written += 1
            if not self.dry:
                with self._folder_of(path, make=True) as (folder, name):
                    _replace(folder, name, data)
        return "new" if found is None else "changed"

    def _begin(self) -> None:
        """Mark the folder as ours, so that a run that dies can be repeated."""
        with self._saying(), self._folder_of(MARK, make=True) as (folder, name):
            if folder.stat(name) is None:
                _replace(folder, name, _list(()))

    def finish(self) -> Tally:
        """Take away the pages of an earlier run that there are no longer, and keep the new list."""
        gone = sorted(self.before - set(self.now))
        if not self.dry:
            with self._saying():
                for path in gone:
                    self._remove(path)
                data = _list(self.now)
                if self._read(MARK) != data:
                    with self._folder_of(MARK) as (folder, name):
                        _replace(folder, name, data)
        return Tally(len(self.now), self.written, len(gone), self.size)

    def _remove(self, path: str) -> None:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            with self._folder_of(path) as (folder, name):
                folder.unlink(name)
            for above in PurePosixPath(path).parents:
                if str(above) != ".":
                    with contextlib.suppress(OSError):
                        (self.place / above).rmdir()

    def _read(self, path: str) -> bytes | None:
        """The bytes of a page as it is now, None where there is none."""
        try:
            with self._folder_of(path) as (folder, name):
                handle = folder.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            return None
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None
            return file.read()

    @contextlib.contextmanager
    def _folder_of(self, path: str, *, make: bool = False) -> Iterator[tuple[Folder, str]]:
        """The folder of a page, entered by no link, and the page's name in it."""
        *above, name = path.split("/")
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(opened(self.place))
            for part in above:
                folder = stack.enter_context(folder.below(part, make=make))
            yield folder, name

    @contextlib.contextmanager
    def _saying(self) -> Iterator[None]:
        try:
            yield
        except OutsideError:
            raise errors.RefusedError(
                N_("{folder} leads elsewhere by a link; name the place itself"), folder=self.name
            ) from None
        except OSError as why:
            raise refused(self.name, why) from None


def _replace(folder: Folder, name: str, data: bytes) -> None:
    """Put bytes in the place of a file or link, or of nothing, whole or not at all."""
    temporary = f"{TEMPORARY}{os.urandom(8).hex()}"
    handle = folder.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    try:
        try:
            write_whole(handle, data)
        finally:
            os.close(handle)
        folder.rename(temporary, name)
    except BaseException:
        with contextlib.suppress(OSError):
            folder.unlink(temporary)
        raise


def _list(paths: "tuple[str, ...] | list[str]") -> bytes:
    return (json.dumps({"format": 1, "files": sorted(paths)}, indent=0) + "\n").encode()


def _listed(data: bytes) -> Iterator[str]:
    """The paths of a list, but for any that no run of ours would have written."""
    try:
        found = json.loads(data)
        paths = found["files"] if isinstance(found, dict) else []
    except (ValueError, KeyError, RecursionError):
        return
    for path in paths if isinstance(paths, list) else ():
        if isinstance(path, str) and _plausible(path):
            yield path


def _plausible(path: str) -> bool:
    parts = path.split("/")
    ending = PurePosixPath(path).suffix or parts[-1]
    plain = all(
        part not in {"", ".", ".."} and "\\" not in part and "\0" not in part for part in parts
    )
    return plain and ending in _OURS
