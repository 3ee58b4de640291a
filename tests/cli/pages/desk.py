"""Running a command that teaches, in a folder of its own."""

from pathlib import Path
from typing import NamedTuple

import pytest

from okrcli import cli


class Said(NamedTuple):
    """The exit code, what was printed, and what was complained about."""

    code: int
    out: str
    err: str


class Desk:
    """Runs commands and keeps what they say; `folder` is where we are."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self.capsys = capsys
        self.folder = folder

    def run(self, *words: str) -> Said:
        """One command line."""
        code = cli.main(list(words))
        said = self.capsys.readouterr()
        return Said(code, said.out, said.err)
