"""The files that are released, built by the backend that pyproject.toml names, in folders of their own."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOT_KEPT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", "*.mo", "dist", ".hypothesis", ".benchmarks"
)
# any moment will do, so long as it is the same
_EPOCH = {"SOURCE_DATE_EPOCH": "1793404800"}


def checkout(folder: Path) -> Path:
    """A copy of this checkout without what is made in it."""
    shutil.copytree(ROOT, folder, ignore=_NOT_KEPT)
    return folder


def built(source: Path, out: Path, target: str) -> Path:
    """The wheel or the sdist that a source tree makes."""
    known = {name: said for name, said in os.environ.items() if not name.startswith("OKR_")}
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out), "-t", target],
        cwd=source,
        env={**known, **_EPOCH},
        check=True,
        capture_output=True,
    )
    suffix = {"wheel": "*.whl", "sdist": "*.tar.gz"}[target]
    (found,) = out.glob(suffix)
    return found


def unpacked(sdist: Path, folder: Path) -> Path:
    """The tree in an sdist."""
    with tarfile.open(sdist) as packed:
        packed.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return tree
