"""The Markdown that pages are written in, as blocks: what our pages use, and nothing else.

A page is `# title`, perhaps a `> line` that says in one breath what it is about, and below it
`## headings`, paragraphs, lists (`-` and `1.`), tables, and code between fences. Anything else is
a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

_FENCE = "```"
_ITEM = re.compile(r"(-|\d{1,2}\.) +(\S.*)")
_HEADING = re.compile(r"(#{1,2}) +(\S.*)")


@dataclass(frozen=True)
class Heading:
    """A title (`level` 1) or a heading (2)."""

    level: int
    text: str


@dataclass(frozen=True)
class Lead:
    """The one line under a title that says what the page is about."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Words on one line, however they were broken."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list: a mark (`-`, `1.`) and its words each."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Code:
    """Lines as they stand; `kind` is what the fence says: `yaml bad`, `yaml`, `console`."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first of which names the columns; `right` says which are figures."""

    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


Block = Heading | Lead | Paragraph | Items | Code | Table


def of(text: str) -> list[Block]:
    """The blocks of a page, in order."""
    blocks: list[Block] = []
    lines = iter(text.split("\n"))
    held: list[str] = []
    for line in lines:
        if line.startswith(_FENCE):
            blocks += _prose(held)
            blocks.append(_code(line, lines))
            held = []
        else:
            held.append(line)
    return [*blocks, *_prose(held)]


def _code(fence: str, lines: Iterator[str]) -> Code:
    """What stands up to the closing fence, or the end."""
    inside = []
    for line in lines:
        if line.startswith(_FENCE):
            break
        inside.append(line)
    return Code(fence.removeprefix(_FENCE).strip(), tuple(inside))


def _prose(lines: list[str]) -> Iterator[Block]:
    """The blocks of lines without code, which blank lines keep apart."""
    for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            yield from _block([line.strip() for line in group])


def _block(lines: list[str]) -> Iterator[Block]:
    first = lines[0]
    heading = _HEADING.fullmatch(first)
    if heading:
        yield Heading(len(heading[1]), heading[2])
        yield from _block(lines[1:]) if lines[1:] else ()
    elif first.startswith("> "):
        yield Lead(" ".join(line.removeprefix(">").strip() for line in lines))
    elif first.startswith("|"):
        head, rule, *rows = lines
        right = tuple(cell.endswith(":") for cell in _cells(rule))
        yield Table(tuple(_cells(row) for row in (head, *rows)), right)
    elif _ITEM.match(first):
        yield Items(tuple(_items(lines)))
    else:
        yield Paragraph(" ".join(lines))


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.strip("|").split("|"))


def _items(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each item with the lines that go on from it."""
    mark, words = "", ""
    for line in lines:
        found = _ITEM.match(line)
        if found:
            if mark:
                yield mark, words
            mark, words = found[1], found[2]
        else:
            words = f"{words} {line}"
    yield mark, words
