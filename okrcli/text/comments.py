"""Comments: whether there are any, and those that speak to the validator.

The latter are `# okr: ignore[KR203] reason`, on a line or above it. The parser's events carry no
comments, so they are found by a line scan outside all scalars.
"""

import re
from typing import NamedTuple

from okrcli.findings import Span
from okrcli.text.tree import MappingNode, Node, ScalarNode

_IGNORE = re.compile(r"#\s*okr:\s*ignore\b(?:\[([^\]\n]*)\])?\s*(.*)")


class Ignore(NamedTuple):
    """One comment: the codes or names, why, where it stands, and the line it is about."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    line: int


def ignores(text: str, root: Node) -> list[Ignore]:
    """The ignore comments of a file, in order; one alone on its line is about the next line."""
    if "okr:" not in text:
        return []
    taken = _scalars(root)
    lines = text.split("\n")
    found = []
    for number, line in enumerate(lines, 1):
        match = _IGNORE.search(line)
        if match is None or _inside(number, match.start() + 1, taken):
            continue
        codes = tuple(code.strip() for code in (match[1] or "").split(",") if code.strip())
        alone = not line[: match.start()].strip()
        about = _next_line(lines, number) if alone else number
        end = len(line.rstrip("\r")) + 1
        found.append(
            Ignore(codes, match[2].strip(), Span(number, match.start() + 1, number, end), about)
        )
    return found


def present(text: str, root: Node) -> bool:
    """Whether a file has any comment at all."""
    taken = _scalars(root) if "#" in text else {}
    return any(
        letter == "#" and not _inside(number, column, taken)
        for number, line in enumerate(text.split("\n"), 1)
        for column, letter in enumerate(line, 1)
    )


def _next_line(lines: list[str], number: int) -> int:
    """The number of the next line that is neither empty nor a comment."""
    for i in range(number, len(lines)):
        bare = lines[i].strip()
        if bare and not bare.startswith("#"):
            return i + 1
    return number


def _scalars(root: Node) -> dict[int, list[Span]]:
    """The stretches of all scalars, by each line they touch."""
    by_line: dict[int, list[Span]] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ScalarNode):
            for line in range(node.span.line, node.span.end_line + 1):
                by_line.setdefault(line, []).append(node.span)
        elif isinstance(node, MappingNode):
            waiting += [part for entry in node.entries for part in entry]
        else:
            waiting += node.items
    return by_line


def _inside(line: int, column: int, taken: dict[int, list[Span]]) -> bool:
    return any(
        (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
        for span in taken.get(line, ())
    )
