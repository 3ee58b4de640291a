"""A place for a workspace on the disk, with the fourth quarter of 2026 in it and no team yet."""

from pathlib import Path

import pytest

from tests.cli.checkin import desk as desks

CYCLE = "start: 2026-10-01\nend: 2026-12-31\n"


@pytest.fixture
def place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> desks.Desk:
    """A folder to write files in and run `okr` in, away from the configuration of the machine."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    desks.settle(monkeypatch, home)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(root)
    made = desks.Desk(root, capsys)
    made.write("okr.yaml", "")
    made.write("cycles/2026-Q4/cycle.yaml", CYCLE)
    return made
