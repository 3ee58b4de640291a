"""Plugins of pydantic that are installed beside okr are neither looked for nor run."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_plugin_is_not_run(tmp_path: Path) -> None:
    """One that says so when it is imported says nothing."""
    told = tmp_path / "told"
    (tmp_path / "stranger.py").write_text(f"open({str(told)!r}, 'w').close()\nplugin = None\n")
    installed = tmp_path / "stranger-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n")
    (installed / "entry_points.txt").write_text("[pydantic]\nstranger = stranger:plugin\n")
    done = subprocess.run(
        [sys.executable, "-m", "okrcli", "report", "--on", "2026-11-25"],
        cwd=Path(__file__).parents[2] / "examples" / "acme",
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not told.exists()
