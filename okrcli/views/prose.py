"""The Markdown that pages are written in, as blocks: what our pages use, and nothing else.

A page is `# title`, perhaps a `> line` that says in one breath what it is about, and below it
`## headings`, paragraphs, lists (`-` and `1.`), tables, and code between fences. Anything else is
a paragraph. markdown-it, which rich brings along, reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from okrcli.messages import N_

# what stands above an example that a page shows
LABELS = {"bad": N_("Not like this"), "good": N_("But like this")}


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
class CodeBlock:
    """Lines as they stand; `kind` is what the fence says: `yaml bad`, `yaml`, `console`."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ProseTable:
    """Rows of cells, the first of which names the columns; `right` says which are figures."""

    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


Block = Heading | Lead | Paragraph | Items | CodeBlock | ProseTable


def prose_blocks(text: str) -> list[Block]:
    """The blocks of a page, in order."""
    root = SyntaxTreeNode(_parser().parse(text))
    return [_block(node) for node in root.children]


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _block(node: SyntaxTreeNode) -> Block:
    """One block; what our pages do not use is a paragraph of its words."""
    match node.type:
        case "heading":
            return Heading(int(node.tag[1:]), _words(node))
        case "blockquote":
            return Lead(_words(node))
        case "bullet_list" | "ordered_list":
            return Items(tuple(_items(node)))
        case "fence" | "code_block":
            return CodeBlock(node.info.strip(), tuple(node.content.rstrip("\n").split("\n")))
        case "table":
            return _table(node)
        case _:
            return Paragraph(_words(node))


def _words(node: SyntaxTreeNode) -> str:
    """The words of a node on one line, with the marks of code and stress that they have."""
    lines = (found.content for found in node.walk() if found.type == "inline")
    return " ".join(" ".join(lines).split("\n"))


def _items(node: SyntaxTreeNode) -> Iterator[tuple[str, str]]:
    """Each item with its mark; those of a numbered list count on from the first."""
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        yield ("-" if node.type == "bullet_list" else f"{number}."), _words(item)


def _table(node: SyntaxTreeNode) -> ProseTable:
    """The cells of a table; a column stands right where the line below its name says so."""
    rows = [found for found in node.walk() if found.type == "tr"]
    right = tuple("right" in str(cell.attrs.get("style", "")) for cell in rows[0].children)
    return ProseTable(tuple(tuple(_words(cell) for cell in row.children) for row in rows), right)
