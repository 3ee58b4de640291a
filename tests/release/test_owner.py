"""Whose repository this is stands in one place, and is carried from there to what people copy."""

import subprocess
import sys
from pathlib import Path

from tests.release.build import ROOT, checkout


def owner(root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the script by a bare Python, as nothing need be installed."""
    return subprocess.run(
        [sys.executable, "-I", "-S", str(root / "packaging/owner.py"), *words],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_owner_is_written_everywhere(tmp_path: Path) -> None:
    """And a second time, from that name to another."""
    root = checkout(tmp_path / "okr")
    for name in ("acme-labs", "kari"):
        done = owner(root, name)
        assert done.returncode == 0, done.stderr
        assert {"pyproject.toml", "README.md", ".github/actions/okr/action.yml"} <= set(
            done.stdout.splitlines()
        )
        left = [
            path
            for path in (line for line in done.stdout.splitlines())
            if "OWNER/okr" in (root / path).read_text(encoding="utf-8")
        ]
        assert left == []
    assert "https://github.com/kari/okr" in (root / "pyproject.toml").read_text()
    for place in (*root.glob("*.*"), *root.glob(".*/**/*"), *root.glob("packaging/*")):
        if place.is_file() and place.name != "owner.py":
            text = place.read_bytes()
            assert b"OWNER/okr" not in text, place
            assert b"acme-labs/okr" not in text, place


def test_what_is_no_name_is_refused(tmp_path: Path) -> None:
    """Before anything is written."""
    root = checkout(tmp_path / "okr")
    before = (root / "pyproject.toml").read_text()
    for words in ([], ["a/b"], ["-x"], ["a", "b"]):
        assert owner(root, *words).returncode == 2
    assert (root / "pyproject.toml").read_text() == before == (ROOT / "pyproject.toml").read_text()
