"""A file of records in the cache folder, each good for one key, replaced whole or not at all.

It holds nothing that cannot be had otherwise. Whatever is wrong with it, or was written by another
program or another user, is as if it were not there.
"""

import contextlib
import marshal
import os
import stat
import zlib
from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from okrcli.store import atomic_write
from okrcli.store.folder import Folder
from okrcli.store.handles import NO_LINK, READ_ONLY, let_go

_NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | NO_LINK
_MARK = b"okr-index-2"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
# mark, program, length and digest of the table, each on a line
_TRAILER = 128
# what is larger is not kept: it would fill a disk that nobody meant to give us
_LARGEST = 512 * 1024 * 1024
# writing all again costs as much as a hundredth of it costs to read anew
_WORTH = 100
# a file that is smaller is read at once
_AT_ONCE = 4 * 1024 * 1024
# what reading a record raises that says something else than was kept
NO_RECORD = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, EOFError)

_Row = tuple[str, int, int, int]
T = TypeVar("T")


class IndexFile:
    """Records by name in one file. `program` says who wrote them: others' are not read."""

    def __init__(self, folder: str, name: str, program: str) -> None:
        self.folder = folder
        self.name = name
        self.program = program.encode()
        self._handle: int | None = None
        self._all = b""
        self._kept: dict[str, _Row] = {}
        self._new: dict[str, _Row] = {}
        self._spool: int | None = None
        self._spooled = ""
        self._end = 0
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            self._read()

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, name)  # noqa: PTH118

    def _read(self) -> None:
        """The table of the file; ValueError or OSError where it is not one of ours."""
        handle = os.open(self._path(self.name), READ_ONLY | NO_LINK)
        try:
            self._kept = _table(handle, self.program)
            if os.fstat(handle).st_size < _AT_ONCE:
                self._all = os.pread(handle, _AT_ONCE, 0)
        except BaseException:
            let_go(handle)
            raise
        self._handle = handle

    def record(self, name: str, key: str) -> bytes | None:
        """The bytes of a record; None where there is none for this key, or it is damaged."""
        row = self._new.get(name) or self._kept.get(name)
        if row is None or row[0] != key:
            return None
        _, start, length, check = row
        if name in self._new:
            found = _bytes(self._spool, start, length)
        else:
            found = self._all[start : start + length] or _bytes(self._handle, start, length)
        return found if len(found) == length and zlib.crc32(found) == check else None

    def known(self, name: str, key: str, read: Callable[[bytes], T]) -> T | None:
        """What is read out of a record; None where there is none for this key, or it fits not."""
        data = self.record(name, key)
        try:
            return None if data is None else read(data)
        except NO_RECORD:
            return None

    def keep(self, name: str, key: str, data: bytes) -> None:
        """Keep a record from now on; nothing is kept where it cannot be written."""
        with contextlib.suppress(OSError):
            if self._spool is None:
                self._begin()
            if self._end < _LARGEST:
                self._new[name] = self._appended(key, data)

    def _begin(self) -> None:
        atomic_write.sweep(Folder(self.folder, None))
        name = f"{atomic_write.TEMPORARY}{os.urandom(8).hex()}"
        self._spool = os.open(self._path(name), _NEW, 0o600)
        self._spooled = name

    def _appended(self, key: str, data: bytes) -> _Row:
        assert self._spool is not None
        atomic_write.write_whole(self._spool, data)
        row = (key, self._end, len(data), zlib.crc32(data))
        self._end += len(data)
        return row

    def save(self, wanted: Callable[[str], bool]) -> None:
        """Put what is new in the place of the file, with what is wanted of what was there.

        Then it is closed, and has no records.
        """
        try:
            if self._spool is None:
                return
            rest = {name for name in self._kept if name not in self._new and wanted(name)}
            if len(self._new) * _WORTH >= len(rest):
                with contextlib.suppress(OSError):
                    self._replace(rest)
        finally:
            self._drop()

    def _replace(self, rest: set[str]) -> None:
        for name in rest:
            key = self._kept[name][0]
            found = self.record(name, key)
            if found is not None and self._end < _LARGEST:
                self._new[name] = self._appended(key, found)
        assert self._spool is not None
        table = marshal.dumps(self._new)
        atomic_write.write_whole(self._spool, table + _trailer(self.program, table))
        os.replace(self._path(self._spooled), self._path(self.name))  # noqa: PTH105
        self._spooled = ""

    def _drop(self) -> None:
        """Let both files go, and take the temporary one away where it has not become the file."""
        for handle in (self._spool, self._handle):
            if handle is not None:
                let_go(handle)
        self._spool = self._handle = None
        self._new, self._kept, self._all = {}, {}, b""
        if self._spooled:
            with contextlib.suppress(OSError):
                os.unlink(self._path(self._spooled))  # noqa: PTH108


def _bytes(handle: int | None, start: int, length: int) -> bytes:
    try:
        return b"" if handle is None else os.pread(handle, length, start)
    except OSError:
        return b""


def is_private(found: os.stat_result) -> bool:
    """Whether what stands there is ours, and nobody else may write to it."""
    return found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE


def _trailer(program: bytes, table: bytes) -> bytes:
    digest = blake2b(table, digest_size=16).hexdigest().encode()
    said = b"\n".join((_MARK, program, str(len(table)).encode(), digest))
    return said.ljust(_TRAILER)


def _table(handle: int, program: bytes) -> dict[str, _Row]:
    """The rows that stand at the end of a file of ours; ValueError where they do not."""
    state = os.fstat(handle)
    if not is_private(state) or not stat.S_ISREG(state.st_mode):
        raise ValueError(state)
    size = state.st_size
    trailer = os.pread(handle, _TRAILER, max(size - _TRAILER, 0))
    parts = trailer.rstrip(b" ").split(b"\n")
    if len(parts) != 4 or parts[:2] != [_MARK, program]:
        raise ValueError(trailer)
    length = int(parts[2])
    start = size - _TRAILER - length
    table = os.pread(handle, length, start) if 0 <= start <= size else b""
    if len(table) != length or _trailer(program, table) != trailer:
        raise ValueError(trailer)
    found: dict[str, _Row] = marshal.loads(table)
    return found
