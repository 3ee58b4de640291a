"""Where the index of a workspace is kept, and which program may read what it says."""

import os
import stat
import sys
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import okrcli
from okrcli.store.folder import HANDLES
from okrcli.store.index_file import IndexFile, is_private

# what decides how a text is read
_READERS = ("model", "store", "text")
# the system has to tell when a file's contents changed, which Windows does not
CAN_INDEX = HANDLES and hasattr(os, "geteuid") and hasattr(os, "pread")


class IndexFolder:
    """The folder of a workspace's index, which only its user may write to."""

    def __init__(self, place: str, program: str) -> None:
        self.place = place
        self.program = program

    def file(self, name: str) -> IndexFile:
        """One file of the index."""
        return IndexFile(self.place, name, self.program)


def index_folder(root: Path, environ: Mapping[str, str]) -> IndexFolder | None:
    """The folder for the workspace at a root, made where it is missing; None where none may be."""
    top = cache_folder(environ)
    if not CAN_INDEX or top is None:
        return None
    named = blake2b(os.fsencode(os.path.realpath(root)), digest_size=12).hexdigest()
    place = os.path.join(top, "okr", named)  # noqa: PTH118
    program = _program()
    try:
        os.makedirs(top, 0o700, exist_ok=True)  # noqa: PTH103
        for folder in (os.path.dirname(place), place):  # noqa: PTH120
            if not _is_ours(folder):
                return None
    except OSError:
        return None
    return IndexFolder(place, program) if program else None


def cache_folder(environ: Mapping[str, str]) -> str | None:
    """The folder that the system keeps for what can be made again; None where nobody says."""
    told = environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(told):  # noqa: PTH117
        return told
    home = environ.get("HOME", "")
    if not os.path.isabs(home):  # noqa: PTH117
        return None
    below = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return os.path.join(home, below)  # noqa: PTH118


def _is_ours(folder: str) -> bool:
    """Whether a folder is our own and no link; it is made where it is missing."""
    try:
        os.mkdir(folder, 0o700)  # noqa: PTH102
    except FileExistsError:
        found = os.lstat(folder)
        return stat.S_ISDIR(found.st_mode) and is_private(found)
    return True


def _program() -> str:
    """What tells this program and Python from any other; empty where nothing does."""
    top = os.path.dirname(okrcli.__file__)  # noqa: PTH120
    found = [okrcli.__version__, sys.version]
    try:
        for name in _READERS:
            with os.scandir(os.path.join(top, name)) as entries:  # noqa: PTH118
                every = sorted((e.name, e.stat()) for e in entries if ".py" in e.name)
            found += [f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in every]
    except OSError:
        return ""
    return blake2b("\n".join(found).encode(), digest_size=16).hexdigest()
