"""The parts of a command's docstring, which is its help page: each is a message of its own."""

import re
from collections import namedtuple

_HEAD = "Examples:"
_EXAMPLE = re.compile(r"\s*(\S.*?)(?:\s{2,}(\S.*))?")


# not typing.NamedTuple: importing typing costs completion a fifth of what python's own start does
class Docstring(namedtuple("Docstring", ("summary", "examples", "paragraphs"))):
    """`examples` are pairs of a command line and what it does, which may be empty."""

    __slots__ = ()


def parsed(text: str) -> Docstring:
    r"""The parts of a docstring without indentation; `\b`, click's mark for lines, is dropped.

    A paragraph is one line, however it was wrapped.
    """
    blocks = [block.removeprefix("\\b\n").strip("\n") for block in text.split("\n\n")]
    summary, *rest = [block for block in blocks if block.strip()] or [""]
    examples = [
        (found[1], found[2] or "")
        for block in rest
        if block.startswith(_HEAD)
        for line in block.splitlines()[1:]
        if (found := _EXAMPLE.fullmatch(line.rstrip()))
    ]
    paragraphs = [" ".join(block.split()) for block in rest if not block.startswith(_HEAD)]
    return Docstring(" ".join(summary.split()), examples, paragraphs)
