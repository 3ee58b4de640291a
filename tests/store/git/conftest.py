from pathlib import Path

import pytest

from tests import repository


@pytest.fixture
def repo(tmp_path: Path) -> repository.Repository:
    """An empty repository with isolated configuration."""
    return repository.Repository(tmp_path)


@pytest.fixture
def trace(repo: repository.Repository) -> repository.Trace:
    """The git processes that our door starts."""
    return repository.Trace(repo)
