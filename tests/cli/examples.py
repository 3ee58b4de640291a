"""The examples that travel with okr, copied to where a test may do with them as it likes."""

import shutil
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def copied(name: str, folder: Path) -> Path:
    """A copy of an example, in a folder of its name inside another."""
    return shutil.copytree(EXAMPLES / name, folder / name)
