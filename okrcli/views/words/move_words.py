"""What moved, in words: how far each goal, and how many which way."""

from typing import Protocol

from okrcli.language import catalogue
from okrcli.language.numbers import MINUS
from okrcli.messages import N_
from okrcli.views import glyphs, movement

_KINDS: tuple[movement.Kind, ...] = ("up", "down", "same", "unread")


def move_words(move: movement.Move | None, language: catalogue.Language) -> str:
    """`+7`, `−3`, `=` of what was read and stood still; `·` of what was not read, or an arrow."""
    if move is None:
        return ""
    if move.kind in {"same", "unread"}:
        return "=" if move.kind == "same" else "·"
    if move.points is None:
        return "↗" if move.kind == "up" else "↘"
    sign = "+" if move.kind == "up" else MINUS
    return f"{sign}{language.number(abs(move.points))}"


class CountedMoves(Protocol):
    """What knows how many key results moved how."""

    def number(self, kind: movement.Kind) -> int:
        """How many moved so."""


def count_words(
    moves: CountedMoves, language: catalogue.Language, drawn: glyphs.Glyphs = glyphs.UNICODE
) -> list[tuple[movement.Kind, str]]:
    """How many went up, went down, stood still and were not read, each with its kind."""
    say = language.say
    up, down, same, unread = (language.number(moves.number(kind)) for kind in _KINDS)
    return [
        ("up", say(N_("{shape} {n} up"), shape=drawn.up, n=up)),
        ("down", say(N_("{shape} {n} down"), shape=drawn.down, n=down)),
        ("same", say(N_("= {n} as before"), n=same)),
        ("unread", say(N_("{shape} {n} not read"), shape=drawn.unread, n=unread)),
    ]
