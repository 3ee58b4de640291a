"""A desk with an editor on it that a test decides about."""

from pathlib import Path

import pytest

from tests.cli.checkin.desk import Desk, laid, settle


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """A workspace in the middle of its cycle, and nobody known."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    settle(monkeypatch, home)
    monkeypatch.chdir(root)
    return laid(root, capsys)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file to which the editor, a `vim` of its own, writes what it was asked to open."""
    log = tmp_path / "opened"
    vim = tmp_path / "bin" / "vim"
    vim.parent.mkdir()
    vim.write_text(f'#!/bin/sh\necho "$@" >> {log}\n')
    vim.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(vim))
    return log
