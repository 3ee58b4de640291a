"""A workspace under git for every test of what has been."""

from pathlib import Path

import pytest

from tests import repository
from tests.cli.history.bench import Bench, begin, settle


@pytest.fixture
def bench(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Bench:
    """A workspace at the top of a repository, laid out but not committed."""
    made = Bench(repository.Repository(tmp_path), capsys)
    settle(monkeypatch, made.repo)
    begin(made)
    monkeypatch.chdir(made.root)
    return made
