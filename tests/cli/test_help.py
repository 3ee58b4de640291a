"""The help of each command."""

import importlib.util

import pytest

from okrcli import cli
from okrcli.cli import commands

WRITTEN = [
    name
    for name, command in commands.COMMANDS.items()
    if importlib.util.find_spec(f"okrcli.cli.{command.module}")
]


@pytest.mark.parametrize("name", WRITTEN)
def test_examples_stand_on_lines_of_their_own(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """As they are written, each beginning with the command, so that it can be copied."""
    assert cli.main([name, "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("  Examples:")
    examples = lines[start + 1 : lines.index("", start)]
    assert examples
    assert [line for line in examples if f"okr {name}" not in line] == []
