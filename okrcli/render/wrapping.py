"""Text broken into lines of a width in cells, for every format that has one."""

import re
from collections.abc import Callable

from rich.cells import cell_len
from rich.text import Text

# the blanks that stay on their line: between thousands, before a per cent sign, in `2 of 3`
_GLUE = r"(?<=[0-9])[ ](?:(?:of|av)[ ](?=[0-9])|(?=[%‰]|[0-9]{3}(?![0-9])))"
_IN_THREES = r"[0-9]{1,3}(?:[ ][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
_NUMBER = (
    rf"[+\u2212-]?(?:(?<![0-9.,]){_IN_THREES}|[0-9]+(?:[.,'\u2019\u00a0\u202f][0-9]+)*)"
    r"(?:[ \u00a0]?[%‰])?"
)
NUMBERS = re.compile(_NUMBER)
# a no-break space is part of its word
WORD = re.compile(rf"(?:\S|\u00a0|{_GLUE})+(?:(?!\u00a0)\s)*")
_PIECE = re.compile(rf"{_NUMBER}|.", re.DOTALL)
Measure = Callable[[str], int]


def wrapped(text: Text, width: int) -> list[Text]:
    """The text in lines of at most `width` cells, broken between words, or inside one too long.

    Inside a number only where that alone is too long.
    """
    plain = text.plain
    measure = len if _is_even(plain) else cell_len
    if measure(plain) <= width:
        return [text]
    lines = text.divide(_breaks(plain, max(1, width), measure))
    for line in lines:
        line.rstrip()
    return [line for line in lines if line.plain] or [text]


def _is_even(plain: str) -> bool:
    """Whether every letter takes one cell, so that nothing need be measured."""
    return all(" " <= letter <= "~" or cell_len(letter) == 1 for letter in set(plain))


def _breaks(plain: str, width: int, measure: Measure) -> list[int]:
    """The offsets at which a text is broken: before a word that would not fit."""
    breaks, start = [], 0
    for word in WORD.finditer(plain):
        if not _is_wide(plain[start : word.end()], width, measure):
            continue
        if word.start() > start:
            start = word.start()
            breaks.append(start)
        if _is_wide(word[0], width, measure):
            breaks += _inside(plain, start, word.end(), width)
            start = breaks[-1] if breaks else start
    return breaks


def _inside(plain: str, start: int, end: int, width: int) -> list[int]:
    """The offsets at which a word too long is broken: behind a blank in it, else before a piece.

    A piece is a number or any other character.
    """
    breaks: list[int] = []
    blank = start
    for piece in _PIECE.finditer(plain, start, end):
        begin = piece.start()
        blank = begin if plain[begin - 1 : begin].isspace() else blank
        while begin > start and _is_wide(plain[start : piece.end()], width):
            start = blank if blank > start else begin
            breaks.append(start)
        for offset in range(begin + 1, piece.end()):
            if _is_wide(plain[start : offset + 1], width):
                start = offset
                breaks.append(start)
    return breaks


def _is_wide(piece: str, width: int, measure: Measure = cell_len) -> bool:
    return measure(piece.rstrip()) > width
