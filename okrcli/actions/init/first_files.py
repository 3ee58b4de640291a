"""A workspace's first files on the disk, all of them or none; what is there stays as it is."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import new_files
from okrcli.messages import N_


class Written(NamedTuple):
    """The paths that were written, and those that were there before, in the order given."""

    new: list[str]
    kept: list[str]


def write_first_files(root: Path, files: Mapping[str, str]) -> Written:
    """Create the files that are missing below the root, the first of them last.

    So whoever is cut off finds no `okr.yaml`, and begins the workspace when they try again.
    RefusedError where one of them cannot be written, Interrupted on Ctrl-C; then none is, and no
    folder is left behind.
    """
    kept = [path for path in files if (root / path).is_file()]
    new = [path for path in files if path not in kept]
    for path in new:
        _check(root, path)
    with (
        new_files.folders_taken_back(root / path for path in new),
        new_files.together(root) as batch,
    ):
        for path in reversed(new):
            batch.create(path, files[path])
    return Written(new, kept)


def _check(root: Path, path: str) -> None:
    """Refuse what is bound to fail before anything is written."""
    place = root / path
    if os.path.lexists(place):
        raise errors.RefusedError(
            N_("{path} is not an ordinary file; move it away first"), path=path
        )
    for folder in [f for f in place.parents if f.is_relative_to(root)]:
        if folder.is_dir():
            if not os.access(folder, os.W_OK | os.X_OK):
                raise errors.RefusedError(
                    N_("{folder} may not be written to; nothing was written"), folder=folder
                )
            return
        if os.path.lexists(folder):
            name = folder.relative_to(root).as_posix()
            raise errors.RefusedError(
                N_("{name} is a file, and a folder is needed; move it away"), name=name
            )
