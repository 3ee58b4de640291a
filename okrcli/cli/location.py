"""Paths as they are typed, and the workspace and file that they lead to, links or not."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.store import workspace_files


class Location(NamedTuple):
    """A file or folder of a workspace: the workspace's root, and the path from there, with `/`."""

    root: Path
    path: str

    @property
    def is_file(self) -> bool:
        """Whether it is a file."""
        return (self.root / self.path).is_file()


def root_above(start: Path) -> Path | None:
    """The root of the workspace at or above a place, None where there is none."""
    with contextlib.suppress(errors.NotFoundError):
        return workspace_files.find_root(start)
    return None


def in_workspace(typed: Path, here: Path | None = None) -> Location | None:
    """Where a path leads: by its own words, else by what its links lead to; None for nowhere.

    `here` is the root of a workspace that is open already: it is called as it is there.
    """
    whole = Path(os.path.normpath(typed.absolute()))
    for place in (whole, Path(os.path.realpath(whole))):
        root = root_above(place if place.is_dir() else place.parent)
        if root is not None:
            path = place.relative_to(root).as_posix()
            same = here is not None and os.path.realpath(root) == os.path.realpath(here)
            return Location(here if here is not None and same else root, path)
    return None
