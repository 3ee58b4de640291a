"""What files are called: from where the reader sits, or from the top of the repository."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from okrcli import errors
from okrcli.store.git import repository


def from_here(root: Path, paths: Iterable[str], here: Path) -> dict[str, str]:
    """Each path of the workspace as it is typed in a folder; in full where that is nearer."""
    return {path: _shorter(root / path, here) for path in paths}


def _shorter(place: Path, here: Path) -> str:
    relative = os.path.relpath(place, here)
    climbs = relative.count(f"..{os.sep}")
    return str(place) if climbs > len(here.parts) // 2 + 1 else relative.replace(os.sep, "/")


def from_the_top(root: Path, paths: Iterable[str], environ: Mapping[str, str]) -> dict[str, str]:
    """Each path from the top of the repository, from the workspace where there is none."""
    try:
        prefix = repository.open_at(root, environ).prefix
    except (errors.NotFoundError, errors.RefusedError):
        prefix = ""
    return {path: prefix + path for path in paths}
