"""A desk for every test that sits at a workspace."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.cli.checkin import desk as desks

# a loaded machine makes examples slow, and that is no failure
settings.register_profile("okr", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("okr")


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> desks.Desk:
    """A workspace in the middle of its cycle, with kari sitting at it."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    desks.settle(monkeypatch, home)
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    monkeypatch.chdir(root)
    return desks.laid(root, capsys)
