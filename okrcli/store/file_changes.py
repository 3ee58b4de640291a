"""The files of a workspace made, changed and taken away, each whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_
from okrcli.store import atomic_write, handles
from okrcli.store.folder import Folder, OutsideError, opened
from okrcli.store.workspace_files import SUFFIXES, TOPS, contents

_SCHEMAS = ".okr"
_EDITOR = ".vscode"
# cycles/CYCLE/GROUP/checkins/TEAM, and one to spare
_DEPTH = 5


def create(root: Path, path: str, text: str) -> None:
    """Write a new file that is there whole or not at all, and on the disk when this returns.

    RefusedError when a file of that name exists (ExistsError), when the path leads out of the
    workspace, and when the disk says no; the message says so where the file is there all the same.
    """
    with _named(root, path), _folder_of(root, path, make=True) as (folder, name):
        try:
            atomic_write.create(folder, name, text.encode())
        except FileExistsError:
            raise errors.ExistsError(
                N_("{path} exists already; nothing was written"), path=path
            ) from None


def settle(root: Path, path: str) -> None:
    """Make certain that a file that is there already is on the disk; RefusedError where not."""
    try:
        with _folder_of(root, path) as (folder, name):
            handle = folder.open(name, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
            try:
                handles.bring_to_disk(handle)
            finally:
                handles.let_go(handle)
            folder.sync()
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be kept: {why}"), path=path, why=errors.reason(why)
        ) from None


def remove(root: Path, path: str) -> None:
    """Take a file of the workspace away; RefusedError when the disk says no, or it is gone."""
    try:
        with _folder_of(root, path) as (folder, name):
            folder.unlink(name)
            folder.sync()
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be removed: {why}"), path=path, why=errors.reason(why)
        ) from None


def remove_folder(place: Path) -> None:
    """Take a folder away if nothing is in it, and leave it where anything is."""
    with contextlib.suppress(OSError):
        place.rmdir()


def rewrite(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Put new bytes in a file's place, whole or not at all, unless somebody changed it meanwhile.

    RefusedError where the file is no longer what was read, or cannot be written. Permissions stay;
    a link inside the workspace is followed.
    """
    real = os.path.realpath(root / path)
    inside = os.path.relpath(real, os.path.realpath(root)).replace(os.sep, "/")
    with _named(root, path), _folder_of(root, inside) as (folder, name):
        if _now(folder, name) != before:
            raise errors.RefusedError(
                N_("{path} changed while okr was reading it; run again"), path=path
            )
        if not folder.writable(name):
            raise errors.RefusedError(
                N_("{path} is read-only; `chmod u+w` it if it is yours to mend"), path=path
            )
        atomic_write.put(folder, name, after)


def _now(folder: Folder, name: str) -> bytes | None:
    """The bytes of a regular file, None where there is none that can be read."""
    try:
        handle = folder.open(name, handles.READ_ONLY)
    except OSError:
        return None
    try:
        return contents(handle)
    except OSError:
        return None
    finally:
        handles.let_go(handle)


def set_aside(root: Path, path: str, by: str) -> None:
    """Hide a file beside its place, so that it can still be put back; RefusedError where not.

    Nothing reads it there. `by` names who did it, in small letters, digits and dashes. The file
    goes with `forget`, or as any temporary file does.
    """
    try:
        with _folder_of(root, path) as (folder, name):
            # its hour begins now
            folder.touch(name)
            folder.rename(name, _aside(by, name))
            folder.sync()
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be removed: {why}"), path=path, why=errors.reason(why)
        ) from None


def put_back(root: Path, path: str, by: str) -> None:
    """Undo `set_aside`, where it was done; RefusedError where that cannot be."""
    try:
        with _folder_of(root, path) as (folder, name):
            if folder.stat(_aside(by, name)) is None:
                return
            if folder.stat(name) is None:
                folder.rename(_aside(by, name), name)
                folder.sync()
                return
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be put back: {why}"), path=path, why=errors.reason(why)
        ) from None
    raise errors.RefusedError(N_("{path} cannot be put back: another file is there"), path=path)


def set_aside_before(root: Path, by: str) -> list[str]:
    """The files that somebody set aside, and that were neither put back nor forgotten."""
    start = _aside(by, "")
    return sorted(
        f"{path}/{name.removeprefix(start)}"
        for path, folder in _folders(root)
        for name in _names(folder)
        if name.startswith(start)
    )


def forget(root: Path, path: str, by: str) -> None:
    """Let a file that was set aside go; one that cannot is swept later."""
    with contextlib.suppress(OSError), _folder_of(root, path) as (folder, name):
        folder.unlink(_aside(by, name))


def _aside(by: str, name: str) -> str:
    return f"{atomic_write.TEMPORARY}aside-{by}.{name}"


def sweep(root: Path) -> None:
    """Remove from all folders of a workspace what runs that died left behind an hour ago."""
    for _, folder in _folders(root):
        atomic_write.sweep(folder)


def _folders(root: Path) -> Iterator[tuple[str, Folder]]:
    """Every folder of a workspace that something may be written in, opened, by its path."""
    with contextlib.suppress(OSError), opened(root) as top:
        yield "", top
        yield from _below(top, _SCHEMAS, _SCHEMAS, 0)
        yield from _below(top, _EDITOR, _EDITOR, 0)
        yield from _below(top, TOPS[-1], TOPS[-1], _DEPTH)


def _below(above: Folder, name: str, path: str, depth: int) -> Iterator[tuple[str, Folder]]:
    # none is entered by a link, and one that goes away meanwhile is none
    with contextlib.suppress(OSError), above.below(name) as folder:
        yield path, folder
        for each in _names(folder) if depth else ():
            if not each.startswith(".") and not each.endswith(SUFFIXES):
                yield from _below(folder, each, f"{path}/{each}", depth - 1)


def _names(folder: Folder) -> list[str]:
    try:
        return folder.names()
    except OSError:
        return []


@contextlib.contextmanager
def _folder_of(root: Path, path: str, *, make: bool = False) -> Iterator[tuple[Folder, str]]:
    """The folder of a file of the workspace, opened, and the file's name."""
    above, _, name = path.rpartition("/")
    with opened(root, above, make=make) as folder:
        yield folder, name


@contextlib.contextmanager
def _named(root: Path, path: str) -> Iterator[None]:
    """RefusedError for what keeps a file from being written."""
    try:
        yield
    except OutsideError:
        raise errors.RefusedError(
            N_("{path} leads out of the workspace {root}; nothing was written"),
            path=path,
            root=root,
        ) from None
    except OSError as why:
        raise refused(path, why) from None


def refused(name: str, why: OSError) -> errors.RefusedError:
    """What to say of a file, called by a name, of which the system said no."""
    if isinstance(why, atomic_write.StaysError):
        return errors.RefusedError(
            N_(
                "{name} was written, but it may not be on the disk for good: {why}; look at it"
                " before you write it again"
            ),
            name=name,
            why=errors.reason(why),
        )
    return errors.RefusedError(
        N_("{name} cannot be written: {why}; mend that, and run again"),
        name=name,
        why=errors.reason(why),
    )
