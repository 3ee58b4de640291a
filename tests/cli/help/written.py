"""The commands there are, and every example that any help page shows."""

import importlib
import importlib.util
import inspect
import shlex
from collections.abc import Iterator
from typing import NamedTuple

from okrcli.cli import commands
from okrcli.cli.help import overview_page
from okrcli.language import help_text

NAMES = [
    name
    for name, command in commands.COMMANDS.items()
    if importlib.util.find_spec(f"okrcli.cli.{command.module}")
]


class Example(NamedTuple):
    """A line as it is shown, and the words that `okr` is given by it."""

    line: str
    words: list[str]


def parsed(name: str) -> help_text.Docstring:
    """The docstring of a command, taken apart."""
    known = commands.COMMANDS[name]
    module = importlib.import_module(f"okrcli.cli.{known.module}")
    return help_text.parsed(inspect.getdoc(getattr(module, known.function)) or "")


def examples() -> Iterator[Example]:
    """The overview's, then each command's."""
    shown = [*overview_page.EXAMPLES, *(each for name in NAMES for each in parsed(name).examples)]
    yield from (Example(line, words(line)) for line, _ in shown)


def words(line: str) -> list[str]:
    """What follows `okr` in a line for a shell, up to where the shell goes on by itself."""
    inner = line.partition("$(")[2].rpartition(")")[0] or line
    lexer = shlex.shlex(inner, posix=True, punctuation_chars="|>&")
    lexer.whitespace_split = True
    found = list(lexer)
    end = next((i for i, word in enumerate(found) if set(word) <= set("|>&")), len(found))
    start = found.index("okr")
    return found[start + 1 : end]
