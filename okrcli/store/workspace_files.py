"""The files of a workspace on the disk: where it is, which belong to it, and their bytes."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import file_layout
from okrcli.store.folder import HANDLES
from okrcli.store.handles import NO_LINK, READ_ONLY, let_go
from okrcli.text import encoding
from okrcli.text.sources import Outline, Unreadable

MARKER = "okr.yaml"
SUFFIXES = (".yaml", ".yml")
TOPS = (MARKER, "kpis.yaml", "kpis.yml", "cycles")
_DEPTH = 5
_SMALL = 8192


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
    return file_layout.claims(path)


def hidden(path: str) -> bool:
    """Whether a part of the path begins with a dot, which a workspace passes over."""
    return any(part.startswith(".") for part in path.split("/"))


@dataclass(frozen=True)
class Disk:
    """A source of texts: the files of the workspace below `root`, as they are now."""

    root: Path

    def paths(self) -> Iterable[str]:
        """Every file that a workspace reads or complains of, from the root, with `/`; sorted.

        A folder that is not entered, as a link that leads out, is named as a file would be.
        """
        return sorted(self._listed(None))

    def outline(self) -> Outline:
        """The same, but what is in folders of check-ins, which are only named."""
        folders: list[str] = []
        return Outline(sorted(self._listed(folders)), sorted(folders))

    def below(self, folder: str) -> Iterable[str]:
        """The files in a folder of check-ins; sorted."""
        names = self._names(folder) if self.enters(folder) else []
        if names and all(name.endswith(SUFFIXES) for name in names):
            return [f"{folder}/{name}" for name in sorted(names)]
        return sorted(self._below(folder, None))

    def _names(self, folder: str) -> list[str]:
        """What stands in a folder; nothing of one that cannot be listed."""
        try:
            found = os.listdir(self._place(folder))  # noqa: PTH208 - hot
        except OSError:
            return []
        return [name for name in found if name[0] != "."]

    def holding(
        self, paths: Iterable[str], wanted: Callable[[bytes], bool]
    ) -> Iterator[tuple[str, bytes | None]]:
        """Those of some files whose text is wanted, with it; None for what needs a closer look.

        It looks at as many small files as it can, so it asks nothing of them that `read` would: of
        what is no ordinary file, or empty, or not small, that has the word.
        """
        texts = self._small_texts(paths)
        odd = [path for path, text in texts.items() if not 0 < len(text) < _SMALL]
        for path in odd:
            del texts[path]
            yield path, None
        # mostly none is wanted of a team, which is quickly told of all its texts at once
        if wanted(b"\n".join(texts.values())):
            for path, text in texts.items():
                if wanted(text):
                    yield path, text

    def lacks(self, folder: str, wanted: Callable[[bytes], bool]) -> bool:
        """Whether no file in a folder of check-ins has a text that is wanted.

        It is asked of more folders than all else. Where anything calls for a closer look, as a file
        that is empty, not small or none of YAML, nobody can tell: it is False then.
        """
        if not (NO_LINK and HANDLES and self.enters(folder)):
            return False
        names = self._names(folder)
        if not all(name.endswith(SUFFIXES[0]) for name in names):
            return False
        try:
            texts = self._first_texts(folder, names)
        except OSError:
            return False
        sizes = [len(text) for text in texts.values()]
        small = len(texts) == len(names) and all(0 < size < _SMALL for size in sizes)
        return small and not wanted(b"\n".join(texts.values()))

    def _small_texts(self, paths: Iterable[str]) -> dict[str, bytes]:
        """What stands first in ordinary files; empty for whatever is not easily had.

        It is asked for more files than all else: what can be is looked up once for all of them.
        """
        texts: dict[str, bytes] = {}
        for folder, below in groupby(paths, _folder_of):
            every = list(below)
            texts.update(dict.fromkeys(every, b""))
            if NO_LINK and HANDLES and self.enters(folder):
                after = len(folder) + 1
                with contextlib.suppress(OSError):
                    found = self._first_texts(folder, [path[after:] for path in every])
                    texts.update((f"{folder}/{name}", text) for name, text in found.items())
        return texts

    def _first_texts(self, folder: str, names: Sequence[str]) -> dict[str, bytes]:
        """What stands first in files of a folder, by name, of those where it can be had."""
        texts: dict[str, bytes] = {}
        opened, read, close, flags = os.open, os.read, os.close, READ_ONLY | NO_LINK
        entered = opened(self._place(folder), os.O_RDONLY)
        try:
            for name in names:
                try:
                    handle = opened(name, flags, dir_fd=entered)
                    try:
                        texts[name] = read(handle, _SMALL)
                    finally:
                        close(handle)
                except OSError:
                    continue
        finally:
            close(entered)
        return texts

    def _listed(self, left: list[str] | None) -> Iterator[str]:
        top = list(self._top())
        yield from (name for name in top if belongs(name))
        for name in top:
            if name.casefold() == file_layout.FOLDER:
                yield from self._below(name, left)

    def _top(self) -> Iterator[str]:
        """What is called as the files and the folder of a workspace are, in any case."""
        try:
            names = [place.name for place in self.root.iterdir()]
        except OSError:
            # what may be entered and not listed shows what is asked for by name
            names = [name for name in TOPS if (self.root / name).exists()]
        yield from (n for n in names if belongs(n) or n.casefold() == file_layout.FOLDER)

    def _below(self, top: str, left: list[str] | None) -> Iterator[str]:
        """The files below a folder; links to folders are followed as deep as files have a place.

        Folders of check-ins are put on the list of what is left instead of being entered, if any.
        """
        waiting = [(top, top.count("/"))] if (self.root / top).is_dir() else []
        while waiting:
            folder, depth = waiting.pop()
            if not self._inside(folder):
                yield folder
                continue
            for entry in self._entries(folder):
                path = f"{folder}/{entry.name}"
                if entry.name.endswith(SUFFIXES) or self._stays_out(entry, path, depth):
                    yield path
                elif left is not None and _is_left(entry, path):
                    left.append(path)
                    if not entry.is_symlink():
                        self._folders_inside[path] = True
                elif entry.is_dir():
                    waiting.append((path, depth + 1))
                elif file_layout.data_like(entry.name):
                    yield path

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self._place(folder)) as found:
                return [entry for entry in found if not entry.name.startswith(".")]
        except (FileNotFoundError, NotADirectoryError):
            # it went away after it was listed
            return []
        except OSError as why:
            raise errors.OkrError(
                N_("{folder}: {why}; check its permissions"), folder=folder, why=errors.reason(why)
            ) from None

    def _stays_out(self, entry: os.DirEntry[str], path: str, depth: int) -> bool:
        """Whether a folder is a link that goes round in a ring, or stands deeper than any file."""
        try:
            if not (entry.is_symlink() and entry.is_dir()):
                return False
        except OSError:
            # it leads to itself
            return True
        around = os.path.realpath(self._place(path.rpartition("/")[0])) + os.sep
        return depth >= _DEPTH or around.startswith(os.path.realpath(self._place(path)) + os.sep)

    def _inside(self, path: str) -> bool:
        real = os.path.realpath(self._place(path))
        return (real + os.sep).startswith(self._real_root)

    def _place(self, path: str) -> str:
        """As `root / path`, which costs more than all the rest of reading a small file."""
        return self._top_name + path

    @cached_property
    def _top_name(self) -> str:
        return f"{self.root}{os.sep}"

    @cached_property
    def _real_root(self) -> str:
        return os.path.join(os.path.realpath(self.root), "")  # noqa: PTH118 - hot

    @cached_property
    def _folders_inside(self) -> dict[str, bool]:
        """The folders that were looked at, and whether each lies in the workspace."""
        return {}

    def _file_inside(self, path: str) -> bool:
        """As `_inside`, but each folder is looked at once, and only a link is resolved."""
        inside = self.enters(_folder_of(path))
        link = os.path.islink(self._place(path))  # noqa: PTH114 - as in `_place`
        return inside and (not link or self._inside(path))

    def enters(self, folder: str) -> bool:
        """Whether a folder lies in the workspace; each is looked at once."""
        inside = self._folders_inside.get(folder)
        if inside is None:
            inside = self._folders_inside[folder] = self._inside(folder)
        return inside

    def has(self, path: str) -> bool:
        """Whether what stands at a path lies in the workspace, and not where a link leads out."""
        return self._file_inside(path)

    def read(self, path: str) -> bytes:
        """The bytes of a regular file inside the workspace; Unreadable for anything else."""
        try:
            handle = self._opened(path)
        except OSError as why:
            raise Unreadable(str(errors.reason(why)), path) from None
        try:
            found = contents(handle)
        except OSError as why:
            raise Unreadable(str(errors.reason(why)), path) from None
        finally:
            let_go(handle)
        if found is None:
            raise Unreadable(N_("it is not an ordinary file"), path)
        return found

    def _opened(self, path: str) -> int:
        """A handle on a file; a link is followed where it stays in the workspace."""
        if NO_LINK and self.enters(_folder_of(path)):
            # the system refuses a link, which spares asking of every file whether it is one
            with contextlib.suppress(OSError):
                return os.open(self._place(path), READ_ONLY | NO_LINK)
        if not self._file_inside(path):
            raise Unreadable(N_("it is a link that leads out of the workspace"), path)
        return os.open(self._place(path), READ_ONLY)


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _is_left(entry: os.DirEntry[str], path: str) -> bool:
    return file_layout.is_folder_of_checkins(path) and entry.is_dir()


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
        # a file gives less than is asked for where it ends
        left = 0 if len(part) <= size and len(part) < left else left - len(part)
    return b"".join(parts)
