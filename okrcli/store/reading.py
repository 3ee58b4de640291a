"""The files of a workspace on the disk: where it is, which belong to it, and their bytes."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from okrcli import errors
from okrcli.document import encoding
from okrcli.messages import N_
from okrcli.sources import Unreadable

MARKER = "okr.yaml"
SUFFIXES = (".yaml", ".yml")
TOPS = (MARKER, "kpis.yaml", "kpis.yml", "cycles")
_DEPTH = 5


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` that holds `okr.yaml`; NotFoundError without one."""
    here = start.absolute()
    if here.is_dir() and not os.access(here, os.X_OK):
        raise errors.NotFoundError(
            N_("{here} may not be looked into; check its permissions"), here=here
        )
    for folder in (here, *here.parents):
        # a folder above that may not be looked into holds no workspace of ours
        if os.path.isfile(folder / MARKER):  # noqa: PTH113
            return folder
        if os.path.isfile(folder / "okr.yml"):  # noqa: PTH113
            raise errors.NotFoundError(
                N_("{path} is not read; rename it to {marker}"),
                path=folder / "okr.yml",
                marker=MARKER,
            )
    raise errors.NotFoundError(
        N_("no workspace in {here} or above it ({marker} marks one); begin one with `okr init`"),
        here=here,
        marker=MARKER,
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
        except (FileNotFoundError, NotADirectoryError):
            # it went away after it was listed
            return
        except OSError as why:
            raise errors.OkrError(
                N_("{folder}: {why}; check its permissions"), folder=folder, why=errors.reason(why)
            ) from None
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

    def has(self, path: str) -> bool:
        """Whether what stands at a path lies in the workspace, and not where a link leads out."""
        return self._file_inside(path)

    def read(self, path: str) -> bytes:
        """The bytes of a regular file inside the workspace; Unreadable for anything else."""
        if not self._file_inside(path):
            raise Unreadable(N_("it is a link that leads out of the workspace"), path)
        try:
            # without blocking, so that a pipe that nobody writes to cannot hold us up
            handle = os.open(self._place(path), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as why:
            raise Unreadable(str(errors.reason(why)), path) from None
        try:
            found = contents(handle)
        except OSError as why:
            raise Unreadable(str(errors.reason(why)), path) from None
        finally:
            os.close(handle)
        if found is None:
            raise Unreadable(N_("it is not an ordinary file"), path)
        return found


def contents(handle: int) -> bytes | None:
    """The bytes of a file that is open, None of what is no regular one; OSError as it comes."""
    found = os.fstat(handle)
    return _bytes(handle, found.st_size) if stat.S_ISREG(found.st_mode) else None


def _bytes(handle: int, size: int) -> bytes:
    """What is left in a file, about so much; no more than one byte above what is ever read of one.

    As a file object would read it, which costs more than all the rest of a small file.
    """
    parts, left = [], encoding.SIZE_LIMIT + 1
    while left and (part := os.read(handle, min(left, size + 1))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
