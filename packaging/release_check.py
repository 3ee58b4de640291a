"""Holds a tag to the version and the changelog: `python packaging/release_check.py v0.1.0`."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def mismatches(tag: str, root: Path) -> list[str]:
    """What a release under this tag would say wrongly, one sentence each."""
    code = (root / "okrcli" / "__init__.py").read_text(encoding="utf-8")
    version = re.findall(r'__version__ = "(.+)"', code)[0]
    found = []
    if tag != f"v{version}":
        found.append(f"the tag is {tag}, and okrcli/__init__.py says {version}")
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    heading = rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$"
    if not re.search(heading, changelog, re.MULTILINE):
        found.append(f"CHANGELOG.md has no heading `## [{version}] - YYYY-MM-DD`")
    settings = (root / "pyproject.toml").read_text(encoding="utf-8")
    if "github.com/OWNER/" in settings:
        found.append("pyproject.toml names no owner; run `python packaging/owner.py NAME`")
    return found


def main(words: list[str]) -> int:
    """Print what is wrong; 1 when something is."""
    found = mismatches(words[0] if words else "", ROOT)
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
