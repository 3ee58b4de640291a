"""An agenda as a message."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.views.document import (
    Block,
    CodeBlock,
    Document,
    Item,
    Items,
    Piece,
    Pieces,
    Section,
    Table,
    item,
    minutes_words,
)
from okrcli.views.posts.post_values import Post, PostSection


def agenda_post(agenda: Document, url: str, language: catalogue.Language) -> Post:
    """A section a point of the agenda, with its minutes."""
    sections = tuple(_section(section, language) for section in agenda.sections)
    return Post(agenda.title, (*agenda.about, *agenda.broken), sections, url)


def _section(section: Section, language: catalogue.Language) -> PostSection:
    title = f"{section.title} ({minutes_words(section, language)})"
    items = (each for block in section.blocks for each in _items(block))
    return PostSection(title, tuple(items))


def _items(block: Block) -> Iterator[Item]:
    """What a block says, an item a line; a list with a heading stands below it."""
    match block:
        case Items(items, heading) if heading:
            yield item(Piece(heading, "strong"), below=items)
        case Items(items):
            yield from items
        case CodeBlock(_, lines):
            yield from (item(Piece(line, "snippet")) for line in lines)
        case Table(rows):
            yield from (Item(_row(row)) for row in rows)
        case _:
            yield Item(block.pieces)


def _row(cells: tuple[Pieces, ...]) -> Pieces:
    """The cells of a row on one line."""
    first, *rest = cells
    return (*first, *(piece for cell in rest for piece in (Piece(", "), *cell)))
