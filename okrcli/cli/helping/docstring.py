"""A command's docstring taken apart: what it does in a sentence, examples, and paragraphs.

Grade a team's goals, and say what was learned.

Examples:
  okr close                    asks for the grades of my team
  okr close 2026-Q4 --fold     afterwards

Progress is computed, grades are given.
"""

import re
from collections import namedtuple

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
