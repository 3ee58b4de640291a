"""Characters in a text that a reader cannot see, or that make it read otherwise than it is.

Source: Boucher & Anderson, "Trojan Source: Invisible Vulnerabilities" (2021), and Unicode UTS #51
on emoji sequences, where joiners and variation selectors are meant to be.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

Kind = Literal["control", "bidirectional", "zero-width", "combining"]

_MARKS = "\u200e\u200f\u061c"  # direction marks: at home in text that has right-to-left letters
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" + _MARKS)
_ZERO_WIDTH = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064"
    "\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
)
_JOINERS = frozenset("\u200c\u200d")
_SKIN = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_MARK_BLOCKS = (
    range(0x0300, 0x034F),
    range(0x0350, 0x0370),
    range(0x1AB0, 0x1B00),
    range(0x1DC0, 0x1E00),
    range(0x20D0, 0x2100),
    range(0xFE20, 0xFE30),
)
# what no text is suspected for: printable ASCII, Latin letters, dashes, quotes and currencies
_PLAIN = re.compile(r"[\t\n\r -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
_CONTROL_NAMES = {"\x00": "NULL", "\x08": "BACKSPACE", "\x1b": "ESCAPE", "\x85": "NEXT LINE"}


class Hidden(NamedTuple):
    """One hidden character, or a pile of marks, at its offset. `length` is 1 but for a pile.

    Example: `Hidden(6, "RIGHT-TO-LEFT OVERRIDE", "bidirectional", 1)`.
    """

    at: int
    name: str
    kind: Kind
    length: int = 1


def invisible(text: str) -> list[Hidden]:
    """All characters that hide something, in order; empty for text a reader sees as it is.

    Not reported: line breaks and tabs, joiners and selectors inside an emoji, joiners inside Arabic
    and Indic words, direction marks beside right-to-left letters, one or two marks on a letter. A
    soft hyphen is reported: it breaks searching and comparing.
    """
    if _PLAIN.fullmatch(text):
        return []
    found = [*_hidden_characters(text), *_piles(text)]
    return sorted(found)


def _hidden_characters(text: str) -> Iterator[Hidden]:
    is_rtl = any(unicodedata.bidirectional(c) in {"R", "AL"} and c not in _MARKS for c in text)
    in_flag = False
    for index, character in enumerate(text):
        in_flag = character == "\U0001f3f4" or (in_flag and ord(character) in _TAGS)
        kind = _kind(character)
        if kind is None or in_flag or (is_rtl and character in _MARKS):
            continue
        if kind == "zero-width" and _belongs(text, index):
            continue
        yield Hidden(index, _name(character), kind)


def _kind(character: str) -> Kind | None:
    if character in "\t\n\r":
        return None
    if character in _BIDI:
        return "bidirectional"
    if character in _ZERO_WIDTH or _is_selector(character) or 0xE0000 <= ord(character) < 0xE0080:
        return "zero-width"
    return "control" if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} else None


def _name(character: str) -> str:
    fallback = _CONTROL_NAMES.get(character, f"U+{ord(character):04X}")
    return unicodedata.name(character, fallback)


def _is_selector(character: str) -> bool:
    code = ord(character)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF


def _belongs(text: str, index: int) -> bool:
    """True for a joiner or selector at work: in an emoji, or inside a word of a joining script."""
    character = text[index]
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if _is_selector(character):
        return _takes_selector(before)
    if character not in _JOINERS:
        return False
    in_emoji = character == "\u200d" and _ends_emoji(before) and _is_pictograph(after)
    return in_emoji or (_joins_letters(before) and _joins_letters(after))


def _takes_selector(before: str) -> bool:
    """True behind a pictograph, a keycap's base or an ideograph."""
    if not before or _is_pictograph(before) or before in "0123456789#*":
        return before != ""
    return before >= "\u2e80" and unicodedata.category(before) == "Lo"


def _ends_emoji(before: str) -> bool:
    return _is_pictograph(before) or before == "\ufe0f" or (before != "" and ord(before) in _SKIN)


def _is_pictograph(character: str) -> bool:
    if not character:
        return False
    return unicodedata.category(character) in {"So", "Sm"} or character in "‼⁉〰〽"


def _joins_letters(character: str) -> bool:
    """True for letters and marks of Arabic, Indic, Southeast Asian and Mongolian scripts."""
    code = ord(character) if character else 0
    in_block = 0x0600 <= code < 0x10A0 or 0x1780 <= code < 0x18B0 or 0xA840 <= code < 0xABF0
    return in_block and unicodedata.category(character)[0] in "LM"


def _piles(text: str) -> Iterator[Hidden]:
    """Runs of three or more marks that fit any script; a script's own marks may well stack."""
    index = 0
    for is_mark, run in groupby(text, _is_general_mark):
        length = len(list(run))
        if is_mark and length >= 3:
            yield Hidden(index, f"{length} combining marks", "combining", length)
        index += length


def _is_general_mark(character: str) -> bool:
    return any(ord(character) in block for block in _MARK_BLOCKS)
