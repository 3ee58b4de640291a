"""A workspace on the disk with the fourth quarter of 2026 in it and no team yet."""

import shutil

import pytest

from tests.cli.checkin.desk import Desk


@pytest.fixture
def place(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk, cleared, 80 columns wide."""
    monkeypatch.setenv("COLUMNS", "80")
    shutil.rmtree(desk.root / "cycles")
    (desk.root / "kpis.yaml").unlink()
    desk.write("okr.yaml", "")
    desk.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    return desk
