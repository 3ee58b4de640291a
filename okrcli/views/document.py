"""The one model of what is read as text, whatever it is shown as: blocks of pieces, no layout.

A page of the guide is a list of blocks, an agenda a document with sections, and a row of a
comparison or of a log is pieces. `render/terminal/document.py` draws it, and
`render/markdown/document.py` writes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from okrcli.language import catalogue
from okrcli.language.numbers import DASH
from okrcli.messages import N_

# what a piece is, never how it looks: an id or command to type (`ref`), an aside that is emphasised
# in Markdown (`quiet`) or is not (`muted`), code within a sentence, a line to copy (`snippet`)
Style = Literal[
    "plain",
    "strong",
    "stress",
    "code",
    "snippet",
    "ref",
    "title",
    "label",
    "quiet",
    "muted",
    "old",
    "new",
    "good",
    "bad",
    "voice",
]
# what kind of thing a row says, which each format has a sign for
Mark = Literal["alarm", "added", "removed", "changed", "better", "worse", "same", "note"]


class Piece(NamedTuple):
    """A stretch of text, our own or people's, as it is, and what it is."""

    text: str
    style: Style = "plain"


Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Heading:
    """A title (`level` 1) or a heading (2)."""

    level: int
    pieces: Pieces

    @property
    def text(self) -> str:
        """Its words without their styles."""
        return plain_text(self.pieces)


@dataclass(frozen=True)
class Lead:
    """The one line under a title that says what the page is about."""

    pieces: Pieces

    @property
    def text(self) -> str:
        """Its words without their styles."""
        return plain_text(self.pieces)


@dataclass(frozen=True)
class Paragraph:
    """Words on one line, however they were broken."""

    pieces: Pieces

    @property
    def text(self) -> str:
        """Its words without their styles."""
        return plain_text(self.pieces)


class Item(NamedTuple):
    """One thing to say, with what belongs to it below; `box` is for ticking off."""

    pieces: Pieces
    below: tuple["Item", ...] = ()
    box: bool = False


@dataclass(frozen=True)
class Items:
    """A list, under a heading of its own or none.

    `first` is the number that its items count on from, None for one with bullets.
    """

    items: tuple[Item, ...]
    heading: str = ""
    first: int | None = None

    @property
    def numbers(self) -> list[str]:
        """The number that stands before each item, with its full stop; empty for a bullet."""
        if self.first is None:
            return [""] * len(self.items)
        return [f"{number}." for number in range(self.first, self.first + len(self.items))]


@dataclass(frozen=True)
class CodeBlock:
    """Lines as they stand; `kind` is what the fence says: `yaml bad`, `yaml`, `console`."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first of which names the columns; `right` says which are figures."""

    rows: tuple[tuple[Pieces, ...], ...]
    right: tuple[bool, ...]


Block = Heading | Lead | Paragraph | Items | CodeBlock | Table


class Section(NamedTuple):
    """Blocks under a title, and the minutes they are meant to take, from one number to another."""

    title: str
    minutes: tuple[int, int]
    blocks: tuple[Block, ...]


class Document(NamedTuple):
    """Sections in order under a title, and what they are about.

    `broken` says which files are left out of it.
    """

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    broken: tuple[str, ...] = ()


def plain_text(pieces: Iterable[Piece]) -> str:
    """The words of pieces without their styles."""
    return "".join(piece.text for piece in pieces)


def item(*pieces: Piece | str, below: Iterable[Item] = (), box: bool = False) -> Item:
    """An item of pieces, plain words among them; empty ones are left out."""
    made = (piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return Item(tuple(piece for piece in made if piece.text), tuple(below), box)


def minutes_words(section: Section, language: catalogue.Language) -> str:
    """`10–15 min`, `5 min`."""
    first, last = section.minutes
    shown = str(first) if first == last else f"{first}{DASH}{last}"
    return language.say(N_("{n} min"), n=shown)
