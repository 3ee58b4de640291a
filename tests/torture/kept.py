"""What a fault was found with, kept whole, so that it can be made again and put into a test."""

import hashlib
import shutil
from pathlib import Path

FOLDER = Path("torture-faults")


def kept_bytes(keep: Path, name: str, data: bytes) -> Path:
    """The file that holds these bytes now; the same ones are kept once."""
    place = keep / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
    keep.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return place


def kept_folder(keep: Path, name: str, root: Path) -> Path:
    """The copy of a folder; one of an earlier run with that name is gone."""
    place = keep / name
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(root, place, symlinks=True)
    return place
