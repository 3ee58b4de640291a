"""A document in Markdown, to be pasted into a wiki; people's text does nothing there but stand."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.render.markdown import tables
from okrcli.render.markdown.pieces import pieces_markdown
from okrcli.text.markdown_escape import escaped
from okrcli.views import document
from okrcli.views.document import Block, CodeBlock, Document, Heading, Item, Items, Lead, Table


def document_markdown(shown: Document, language: catalogue.Language) -> str:
    """The whole of it, with a line end."""
    return "\n".join(_lines(shown, language)) + "\n"


def _lines(shown: Document, language: catalogue.Language) -> Iterator[str]:
    yield f"# {escaped(shown.title)}"
    yield ""
    yield escaped(" · ".join(shown.about))
    for words in shown.broken:
        yield ""
        yield f"> ⚠️ {escaped(words)}"
    for section in shown.sections:
        yield ""
        yield f"## {escaped(section.title)} ({document.minutes_words(section, language)})"
        for block in section.blocks:
            yield ""
            yield from block_markdown(block)


def block_markdown(block: Block) -> Iterator[str]:
    """The lines of one block."""
    match block:
        case Heading(level, pieces):
            yield f"{'#' * level} {pieces_markdown(pieces)}"
        case Lead(pieces):
            yield f"> {pieces_markdown(pieces)}"
        case Items():
            yield from _items(block)
        case CodeBlock(kind, lines):
            yield from (f"```{kind.partition(' ')[0]}", *lines, "```")
        case Table():
            yield _table(block)
        case _:
            yield pieces_markdown(block.pieces)


def _table(shown: Table) -> str:
    head, *rows = shown.rows
    names = [document.plain_text(cell) for cell in head]
    cells = [[pieces_markdown(cell) for cell in row] for row in rows]
    return tables.table(names, "".join("<>"[figures] for figures in shown.right), cells)


def _items(listed: Items) -> Iterator[str]:
    """A list, under its heading where it has one."""
    if listed.heading:
        yield f"### {escaped(listed.heading)}"
        yield ""
    for number, item in zip(listed.numbers, listed.items, strict=True):
        yield from item_markdown(item, number or "-", "")


def item_markdown(item: Item, bullet: str, indent: str) -> Iterator[str]:
    """The lines of an item and of what belongs to it."""
    box = "[ ] " if item.box else ""
    yield f"{indent}{bullet} {box}{pieces_markdown(item.pieces)}".rstrip()
    for below in item.below:
        yield from item_markdown(below, "-", indent + " " * (len(bullet) + 1))
