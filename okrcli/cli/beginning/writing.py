"""New files on the disk, all of them or none; what is there already stays as it is."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from okrcli import errors, store


class Written(NamedTuple):
    """The paths that were written, and those that were there before, in the order given."""

    new: list[str]
    kept: list[str]


def write(root: Path, files: Mapping[str, str]) -> Written:
    """Create the files that are missing below the root.

    RefusedError where one of them cannot be written; then none is, and no folder is left behind.
    """
    kept = [path for path in files if (root / path).is_file()]
    new = [path for path in files if path not in kept]
    for path in new:
        _check(root, path)
    missing = _missing_folders(root, new)
    created: list[Path] = []
    try:
        for path in new:
            store.create(root, path, files[path])
            created.append(root / path)
    except (errors.OkrError, KeyboardInterrupt):
        _take_back(created, missing)
        raise
    return Written(new, kept)


def _check(root: Path, path: str) -> None:
    """Refuse what is bound to fail before anything is written."""
    place = root / path
    if os.path.lexists(place):
        raise errors.RefusedError(f"{path} is not an ordinary file; move it away first")
    for folder in [f for f in place.parents if f == root or f.is_relative_to(root)]:
        if folder.is_dir():
            if not os.access(folder, os.W_OK | os.X_OK):
                raise errors.RefusedError(f"{folder} may not be written to; nothing was written")
            return
        if os.path.lexists(folder):
            name = folder.relative_to(root).as_posix()
            raise errors.RefusedError(f"{name} is a file, and a folder is needed; move it away")


def _missing_folders(root: Path, paths: list[str]) -> list[Path]:
    """The folders that come into being with the files, innermost first."""
    folders = {
        folder
        for path in paths
        for folder in (root / path).parents
        if folder.is_relative_to(root) and not folder.exists()
    }
    return sorted(folders, key=lambda folder: len(folder.parts), reverse=True)


def _take_back(created: list[Path], folders: list[Path]) -> None:
    """Remove what this run made, and nothing else: a folder that others filled stays."""
    with contextlib.suppress(OSError):
        for place in reversed(created):
            place.unlink()
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
