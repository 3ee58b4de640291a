"""Whether a test may become an ordinary user here, who still has to import okr from this checkout."""

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

NOBODY = 65534
ROOT = Path(__file__).parents[1]


def closed(places: Iterable[Path]) -> Path | None:
    """The first folder, at or above any of some places, that an ordinary user may not enter."""
    for place in places:
        real = Path(os.path.realpath(place))
        for folder in reversed((real, *real.parents)):
            if folder.is_dir() and not folder.stat().st_mode & stat.S_IXOTH:
                return folder
    return None


def why_not() -> str:
    """Why a process of root's cannot go on as an ordinary user; empty where it can."""
    if sys.platform == "win32":
        return "permissions are POSIX"
    if os.geteuid() != 0:
        return ""
    shut = closed([ROOT, Path(sys.prefix)])
    return (
        f"only root may enter {shut}, so nobody else can import okr: move the checkout"
        if shut
        else ""
    )


# for tests that work as whoever runs them, too, but drop root's rights where they have them
drops_privileges = pytest.mark.skipif(bool(why_not()), reason=why_not() or "it can")
