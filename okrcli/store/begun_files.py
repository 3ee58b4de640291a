"""A note of the files that a command is about to make, so that one that is cut off can be undone.

It stands in the workspace's folder while the command works, with what each file will hold. Whoever
dies leaves it there; the same command, run again within the hour, takes back what was made by then.
A file that somebody changed meanwhile shows that the files are wanted: then all of them stay.
"""

import contextlib
import hashlib
import json
import os
import stat
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from okrcli.store import atomic_write, file_changes, handles, workspace_files
from okrcli.store.folder import Folder, opened
from okrcli.text.sources import Unreadable

_MOST = 1 << 22


@contextlib.contextmanager
def noted(root: Path, verb: str, texts: Mapping[str, str]) -> Iterator[None]:
    """Note files, by path from the root, while they are made; RefusedError where no note can be.

    However the block ends, the note is gone or says nothing any more.
    """
    name = f"{_start(verb)}{os.urandom(8).hex()}"
    data = json.dumps({path: _digest(text.encode()) for path, text in texts.items()}).encode()
    try:
        with opened(root) as folder, _held(folder, name, data):
            yield
    except OSError as why:
        raise file_changes.refused(name, why) from None


def taken_back(root: Path, verb: str) -> list[str]:
    """Remove what a run of the same command made before it was cut off; gives the paths.

    RefusedError where a file cannot be removed.
    """
    found: list[str] = []
    with contextlib.suppress(OSError), opened(root) as folder:
        for name in folder.names():
            if name.startswith(_start(verb)):
                found += _undone(root, folder, name)
    return found


def _start(verb: str) -> str:
    return f"{atomic_write.TEMPORARY}begun-{verb}-"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@contextlib.contextmanager
def _held(folder: Folder, name: str, data: bytes) -> Iterator[None]:
    handle = folder.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        # locked before it says anything: what can be read and is not locked was left behind
        _is_locked(handle)
        atomic_write.write_whole(handle, data)
        handles.bring_to_disk(handle)
        folder.sync()
        yield
    finally:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
        handles.let_go(handle)
        with contextlib.suppress(OSError):
            folder.unlink(name)


def _is_locked(handle: int) -> bool:
    """Lock a note for as long as it is open; True where somebody who is alive has it."""
    try:
        import fcntl
    except ImportError:
        # Windows gives an open file no other name: `_undone` finds that out
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _undone(root: Path, folder: Folder, name: str) -> list[str]:
    """The paths that one note led to and that are gone now; none where it is somebody's yet."""
    moved = f"{name}-taken"
    try:
        folder.rename(name, moved)
        handle = folder.open(moved, handles.READ_ONLY)
    except OSError:
        return []
    try:
        if _is_locked(handle) or not _is_ours(os.fstat(handle)):
            folder.rename(moved, name)
            return []
        paths = _made(root, os.read(handle, _MOST))
        for path in reversed(paths):
            file_changes.remove(root, path)
        _remove_folders(root, paths)
    finally:
        handles.let_go(handle)
    folder.unlink(moved)
    return paths


def _is_ours(found: os.stat_result) -> bool:
    """Whether a note is young and was written by us: git checks none out with these permissions."""
    young = time.time() - found.st_mtime <= atomic_write.ABANDONED_AFTER
    return young and (os.name == "nt" or not stat.S_IMODE(found.st_mode) & 0o077)


def _made(root: Path, data: bytes) -> list[str]:
    """The files of a note that are there as it says; none at all where one is not."""
    try:
        told = json.loads(data)
    except ValueError:
        return []
    if not isinstance(told, dict):
        return []
    paths = []
    for path, digest in told.items():
        try:
            now = _digest(workspace_files.Disk(root).read(path))
        except Unreadable:
            continue
        if now != digest:
            return []
        paths.append(path)
    return paths


def _remove_folders(root: Path, paths: list[str]) -> None:
    folders = {above for path in paths for above in (root / path).parents}
    for each in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        if each.is_relative_to(root) and each != root:
            file_changes.remove_folder(each)
