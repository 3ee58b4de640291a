"""Fills in the Homebrew formula: `python packaging/formula.py uv.lock dist/okrcli-0.1.0.tar.gz`.

Every requirement becomes a resource, with the address and the checksum that the lock has for its
source. What only other systems or the extras need is left out.
"""

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_SYSTEM_ONLY = re.compile(r"sys_platform == 'win32'|platform_system == 'Windows'")


def required(lock: dict[str, Any], name: str) -> set[str]:
    """The names of all that a package of the lock needs on macOS and Linux, without its extras."""
    packages = {each["name"]: each for each in lock["package"]}
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for each in packages[waiting.pop()].get("dependencies", ()):
            if each["name"] not in found and not _SYSTEM_ONLY.search(each.get("marker", "")):
                found.add(each["name"])
                waiting.append(each["name"])
    return found


def resources(lock: dict[str, Any], name: str) -> Iterator[str]:
    """A block for each requirement; ValueError for one that has no source to build from."""
    packages = {each["name"]: each for each in lock["package"]}
    for each in sorted(required(lock, name)):
        source = packages[each].get("sdist")
        if not source:
            raise ValueError(f"{each} has no source on the index, and Homebrew builds from source")
        digest = source["hash"].removeprefix("sha256:")
        yield f'  resource "{each}" do\n    url "{source["url"]}"\n    sha256 "{digest}"\n  end'


def formula(template: str, lock: dict[str, Any], sdist: Path, description: str) -> str:
    """The formula's text, without the template's own first comment."""
    text = re.sub(r"\A(?:#.*\n)+", "", template)
    values = {
        "@DESCRIPTION@": description.partition(":")[0],
        "@SDIST@": sdist.name,
        "@SHA256@": hashlib.sha256(sdist.read_bytes()).hexdigest(),
        "@RESOURCES@": "\n\n".join(resources(lock, "okrcli")),
    }
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text


def main(words: list[str]) -> int:
    """Print the formula of a lock and an sdist."""
    lock, sdist = map(Path, words)
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    template = (HERE / "okr.rb").read_text(encoding="utf-8")
    known = tomllib.loads(lock.read_text(encoding="utf-8"))
    sys.stdout.write(formula(template, known, sdist, project["project"]["description"]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
