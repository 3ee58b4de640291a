"""A desk to sit at, and a nursery of processes to be killed."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.cli.checkin.desk import Desk, laid, settle

if TYPE_CHECKING:
    from tests.nursery import Nursery

# a loaded machine makes examples slow, and that is no failure; CI draws the same few
# examples every time, so that it judges the change before it: the search goes on at desks
settings.register_profile(
    "okr",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
    max_examples=50 if "CI" in os.environ else 100,
)
settings.load_profile("okr")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once, so that words just written are those that tests see."""
    if not hasattr(config, "workerinput"):
        from okrcli.language import catalogue_tool

        catalogue_tool.compile_catalogue()


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """A workspace in the middle of its cycle, with kari sitting at it."""
    home, root = tmp_path / "home", tmp_path / "acme"
    home.mkdir()
    root.mkdir()
    settle(monkeypatch, home)
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    monkeypatch.chdir(root)
    return laid(root, capsys)


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Nursery]":
    """One nursery for all tests of a module."""
    from tests.nursery import opened

    with opened(tmp_path_factory.mktemp("nursery")) as found:
        yield found
