"""A place to read at: no workspace around, English unless somebody says otherwise."""

from pathlib import Path

import pytest

from tests.cli.pages.desk import Desk


@pytest.fixture
def desk(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """An empty folder that we stand in, 80 columns wide."""
    for name in ("OKR_DIR", "OKR_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return Desk(capsys, tmp_path)
