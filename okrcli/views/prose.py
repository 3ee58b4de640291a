"""The Markdown that pages are written in, as blocks: what our pages use, and nothing else.

A page is `# title`, perhaps a `> line` that says in one breath what it is about, and below it
`## headings`, paragraphs, lists (`-` and `1.`), tables, and code between fences. Anything else is
a paragraph. markdown-it, which rich brings along, reads it.
"""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from okrcli.messages import N_
from okrcli.views.document import (
    Block,
    CodeBlock,
    Heading,
    Item,
    Items,
    Lead,
    Paragraph,
    Piece,
    Pieces,
    Table,
)

# what stands above an example that a page shows
LABELS = {"bad": N_("Not like this"), "good": N_("But like this")}


_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*")


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
            items = tuple(Item(_words(child)) for child in node.children)
            numbered = node.type == "ordered_list"
            return Items(items, first=int(node.attrs.get("start", 1)) if numbered else None)
        case "fence" | "code_block":
            return CodeBlock(node.info.strip(), tuple(node.content.rstrip("\n").split("\n")))
        case "table":
            return _table(node)
        case _:
            return Paragraph(_words(node))


def _words(node: SyntaxTreeNode) -> Pieces:
    """The words of a node on one line."""
    lines = (found.content for found in node.walk() if found.type == "inline")
    return inline_pieces(" ".join(" ".join(lines).split("\n")))


def inline_pieces(words: str) -> Pieces:
    """Words with their code, strong and stressed parts; everything else stays as written."""
    return tuple(piece for piece in _inline(words) if piece.text)


def _inline(words: str) -> Iterator[Piece]:
    at = 0
    for found in _INLINE.finditer(words):
        yield Piece(words[at : found.start()])
        code, strong, stressed = found.groups()
        yield Piece(
            code or strong or stressed, "code" if code else "strong" if strong else "stress"
        )
        at = found.end()
    yield Piece(words[at:])


def _table(node: SyntaxTreeNode) -> Table:
    """The cells of a table; a column stands right where the line below its name says so."""
    rows = [found for found in node.walk() if found.type == "tr"]
    right = tuple("right" in str(cell.attrs.get("style", "")) for cell in rows[0].children)
    return Table(tuple(tuple(_words(cell) for cell in row.children) for row in rows), right)
