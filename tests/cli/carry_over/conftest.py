"""A workspace whose cycle has ended."""

from pathlib import Path

import pytest

from tests.cli.carry_over.ending import OLD, Ending
from tests.cli.checkin import desk


@pytest.fixture
def ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Ending:
    """A workspace with the cycle 2023-Q4 and no team yet."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    desk.settle(monkeypatch, home)
    monkeypatch.chdir(root)
    found = Ending(root, capsys)
    found.desk.write("okr.yaml", "organisation: Acme\n")
    found.desk.write(f"{OLD}/cycle.yaml", "start: 2023-10-01\nend: 2023-12-31\n")
    return found
