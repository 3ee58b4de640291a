"""Somebody in front of the example company, on 25 November 2026."""

from collections.abc import Callable
from pathlib import Path

import pytest

from okrcli import cli
from tests import examples
from tests.cli.checkin import desk
from tests.cli.checkin.desk import Answer

Run = Callable[..., Answer]


@pytest.fixture
def acme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """`acme("kpi", "visitors")` runs that command line in the example, as of that day."""
    desk.settle(monkeypatch, tmp_path)
    monkeypatch.chdir(examples.ROOT / "acme")

    def run(*words: str) -> Answer:
        capsys.readouterr()
        code = cli.main([*words, *(() if "--on" in words else ("--on", str(examples.ON)))])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run
