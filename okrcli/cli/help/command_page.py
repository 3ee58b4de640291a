"""`okr COMMAND --help`: examples, how it works, and every word and option that it takes."""

import re
from collections import namedtuple
from collections.abc import Iterator, Sequence
from typing import Any

from okrcli.cli.help import layout


def command_help_lines(
    name: str, text: str, parameters: Sequence[Any], look: layout.Look
) -> Iterator[str]:
    """The page of a command, given its docstring and its parameters as typer has them."""
    parts = parsed(text)
    yield from layout.prose(parts.summary, look)
    if parts.examples:
        yield from ("", layout.heading("Examples", look))
        yield from layout.columns(parts.examples, look, dim=True)
    for paragraph in parts.paragraphs:
        yield from ("", *layout.prose(paragraph, look))
    words = [each for each in parameters if each.param_type_name == "argument"]
    usage = " ".join(["okr", name, *(each.metavar for each in words), "[options]"])
    yield from ("", layout.heading("Usage", look))
    yield from layout.columns([(usage, ""), *((each.metavar, each.help) for each in words)], look)
    yield from ("", layout.heading("Options", look))
    yield from layout.columns(list(_options(parameters)), look)


def _options(parameters: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """`-o, --output FILE` and what it is for, the short name first."""
    for each in parameters:
        if each.param_type_name == "option":
            names = ", ".join(sorted(each.opts, key=len))
            yield names if each.is_flag else f"{names} {each.metavar}", each.help or ""
    yield "-h, --help", "This page."


_HEAD = "Examples:"
_EXAMPLE = re.compile(r"\s*(\S.*?)(?:\s{2,}(\S.*))?")


class Docstring(namedtuple("Docstring", ("summary", "examples", "paragraphs"))):
    """`examples` are pairs of a command line and what it does, which may be empty."""

    __slots__ = ()


def parsed(text: str) -> Docstring:
    r"""The parts of a docstring without indentation; `\b`, click's mark for lines, is dropped."""
    blocks = [block.removeprefix("\\b\n").strip("\n") for block in text.split("\n\n")]
    summary, *rest = [block for block in blocks if block.strip()] or [""]
    examples = [
        (found[1], found[2] or "")
        for block in rest
        if block.startswith(_HEAD)
        for line in block.splitlines()[1:]
        if (found := _EXAMPLE.fullmatch(line.rstrip()))
    ]
    paragraphs = [block for block in rest if not block.startswith(_HEAD)]
    return Docstring(" ".join(summary.split()), examples, paragraphs)
