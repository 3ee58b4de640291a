"""What an agenda is made of, whatever it is shown as: sections, parts, items, pieces of text."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from okrcli.language import catalogue
from okrcli.language.numbers import DASH
from okrcli.messages import N_

Kind = Literal["words", "strong", "ref", "quiet"]


class Piece(NamedTuple):
    """A stretch of text: plain words, words that stand out, an id to type, or an aside."""

    text: str
    kind: Kind = "words"


class AgendaItem(NamedTuple):
    """One thing to say, with what belongs to it below; `box` is for ticking off."""

    pieces: tuple[Piece, ...]
    below: tuple["AgendaItem", ...] = ()
    box: bool = False


class AgendaPart(NamedTuple):
    """Items under a heading of their own, or none."""

    items: tuple[AgendaItem, ...]
    heading: str = ""
    numbered: bool = False


class AgendaSection(NamedTuple):
    """A stretch of the meeting, and the minutes it is meant to take, from one number to another."""

    title: str
    minutes: tuple[int, int]
    parts: tuple[AgendaPart, ...]


class Agenda(NamedTuple):
    """A whole meeting: what it is called, what it is about, and its sections in order.

    `broken` says which files are left out of it.
    """

    title: str
    about: tuple[str, ...]
    sections: tuple[AgendaSection, ...]
    broken: tuple[str, ...] = ()


def item(*pieces: Piece | str, below: Iterable[AgendaItem] = (), box: bool = False) -> AgendaItem:
    """An item of pieces, plain words among them; empty ones are left out."""
    made = (piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return AgendaItem(tuple(piece for piece in made if piece.text), tuple(below), box)


def minutes(section: AgendaSection, language: catalogue.Language) -> str:
    """`10–15 min`, `5 min`."""
    first, last = section.minutes
    shown = str(first) if first == last else f"{first}{DASH}{last}"
    return language.say(N_("{n} min"), n=shown)
