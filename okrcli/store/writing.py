"""Files made, changed and taken away, each whole or not at all; what cannot be is refused."""

import os
import stat
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_
from okrcli.sources import Unreadable
from okrcli.store import whole
from okrcli.store.reading import Disk


def create(root: Path, path: str, text: str) -> None:
    """Write a new file that is there whole or not at all, and on the disk when this returns.

    RefusedError when a file of that name exists (FileExistsError's meaning), when the path leads
    out of the workspace, and when the disk says no; nothing is left behind then.
    """
    place = root / path
    if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(root)):
        raise errors.RefusedError(
            N_("{path} leads out of the workspace {root}; nothing was written"),
            path=path,
            root=root,
        )
    try:
        whole.make_folders(root, place.parent)
        whole.link_new(place, text.encode())
    except FileExistsError:
        raise errors.ExistsError(
            N_("{path} exists already; nothing was written"), path=path
        ) from None
    except OSError as why:
        raise _refused(path, why) from None


def settle(root: Path, path: str) -> None:
    """Make certain that a file that is there already is on the disk; RefusedError where not."""
    try:
        whole.sync(root / path)
        whole.sync((root / path).parent)
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be kept: {why}"), path=path, why=errors.reason(why)
        ) from None


def remove(root: Path, path: str) -> None:
    """Take a file of the workspace away again; RefusedError when the disk says no."""
    try:
        (root / path).unlink()
        whole.sync((root / path).parent)
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be removed: {why}"), path=path, why=errors.reason(why)
        ) from None


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
        raise errors.RefusedError(
            N_("{path} changed while okr was reading it; run again"), path=path
        )
    if not mode & stat.S_IWUSR or not os.access(place, os.W_OK):
        raise errors.RefusedError(
            N_("{path} is read-only; `chmod u+w` it if it is yours to mend"), path=path
        )
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
        mode = place.stat().st_mode & 0o7777 if place.exists() else 0o666 & ~whole.umask()
        with whole.beside(place, data, mode) as temporary:
            temporary.replace(place)
    except OSError as why:
        raise _refused(name, why) from None


def _refused(name: str, why: OSError) -> errors.RefusedError:
    return errors.RefusedError(
        N_("{name} cannot be written: {why}; mend that, and run again"),
        name=name,
        why=errors.reason(why),
    )
