"""Says whose repository this is, everywhere: `python packaging/owner.py NAME`.

`pyproject.toml` decides it, under [project.urls]; this carries it to what people copy, such as the
README and the steps for GitHub and GitLab. It needs nothing but Python.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?")


def owner(root: Path) -> str:
    """The owner that pyproject.toml names."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Repository"].split("/")[3])


def files(root: Path) -> list[Path]:
    """What may name the owner: everything at the top, and what CI, packages and editors read."""
    folders = [".ci", ".devcontainer", ".github", ".gitlab", "packaging"]
    found = [path for path in root.iterdir() if path.is_file()]
    found += [path for name in folders for path in (root / name).rglob("*") if path.is_file()]
    return sorted(
        path for path in found if path.suffix != ".svg" and "__pycache__" not in path.parts
    )


def change_owner(root: Path, name: str) -> list[Path]:
    """Write the new owner wherever the old one stands; gives the files that were changed."""
    old = re.compile(
        rf"(?<![\w-]){re.escape(owner(root))}(?=/(?:okr|tap|homebrew-tap)\b|\.github\.io/okr\b)"
    )
    changed = []
    for path in files(root):
        before = path.read_bytes().decode("utf-8")
        after = old.sub(name, before)
        if after != before:
            path.write_bytes(after.encode("utf-8"))
            changed.append(path)
    return changed


def main(words: list[str]) -> int:
    """Change the owner, and print which files did."""
    if len(words) != 1 or not _NAME.fullmatch(words[0]):
        sys.stderr.write(
            "write `python packaging/owner.py NAME`, a user or organisation on GitHub\n"
        )
        return 2
    for path in change_owner(ROOT, words[0]):
        sys.stdout.write(f"{path.relative_to(ROOT).as_posix()}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
