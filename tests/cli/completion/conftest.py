"""Somebody who completes, in a copy of the example."""

from pathlib import Path

import pytest

from tests.cli import examples
from tests.cli.checkin import desk
from tests.cli.completion import asking


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example company, with the current folder in it."""
    desk.settle(monkeypatch, tmp_path)
    root = examples.copied("acme", tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> asking.Ask:
    """What a shell would be told."""
    return asking.asked(monkeypatch, capsys)
