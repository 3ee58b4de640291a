"""A bench to validate at: a workspace with a cycle and nothing else, and a day to do it on."""

from pathlib import Path

import pytest

from tests.cli.checkin import desk
from tests.cli.validate.bench import Bench


@pytest.fixture
def bench(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Bench:
    """An empty workspace at Q4 2026, where we are."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    desk.settle(monkeypatch, home)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "")
    monkeypatch.chdir(root)
    made = Bench(root, capsys)
    made.write("okr.yaml", "")
    made.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    return made
