"""A workspace under git for every test of what has been."""

from pathlib import Path

import pytest

from tests import repository
from tests.cli.history import bench as benches


@pytest.fixture
def bench(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> benches.Bench:
    """A workspace at the top of a repository, laid out but not committed."""
    made = benches.Bench(repository.Repository(tmp_path), capsys)
    benches.settle(monkeypatch, made.repo)
    benches.begin(made)
    monkeypatch.chdir(made.root)
    return made
