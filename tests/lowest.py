"""The lowest versions that pyproject.toml allows, as constraints for pip.

Run as `python tests/lowest.py > lowest.txt`, then `pip install --constraint lowest.txt '.[test]'`:
what is installed then is the oldest of everything that okr says it works with. It needs nothing but
Python, since nothing is installed yet when it runs.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
_FLOOR = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])? *>= *(?P<version>[0-9][0-9.]*)(?:,.*)?"
)


def pins(project: dict[str, Any]) -> Iterator[str]:
    """A pin for each requirement of a project's table, as in `rich==13.9`; ValueError without one.

    The project itself, which an extra may name for another extra, is none.
    """
    table = project["project"]
    extras = [line for lines in table["optional-dependencies"].values() for line in lines]
    for line in [*project["build-system"]["requires"], *table["dependencies"], *extras]:
        if line.partition("[")[0] == table["name"]:
            continue
        found = _FLOOR.fullmatch(line)
        if not found:
            raise ValueError(f"{line!r} names no lowest version; write it with >=")
        yield f"{found['name']}=={found['version']}"


if __name__ == "__main__":
    sys.stdout.write("\n".join([*pins(tomllib.loads(PROJECT.read_text(encoding="utf-8"))), ""]))
