"""The words of a title with their places, and the language they are in."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from okrcli.rules.titles.word_lists import listed

Language = Literal["en", "nb"]
LANGUAGES: tuple[Language, ...] = ("en", "nb")
Span = tuple[int, int]

LONGEST = 400  # what stands later is neither an opening nor read by anybody
_TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*|\d[\d.,]*|_+|[^\w\s]")
_NORWEGIAN_LETTER = re.compile("[æøå]", re.IGNORECASE)
_ENGLISH = frozenset(
    listed(
        """
        a, about, across, all, among, an, and, are, at, before, between, by, each, every, from,
        has, have, how, in, into, is, it, its, more, new, of, on, or, our, regularly, than, that,
        the, their, this, to, up, us, we, when, where, which, who, why, with, within
        """
    )
) - {"at", "in"}
_NORWEGIAN = frozenset(
    listed(
        """
        alle, av, blant, den, det, eller, en, er, et, etter, flere, fra, færre, for, før, gjennom,
        hos, hver, hvor, hvordan, i, innen, ja, med, mellom, mer, mot, ny, nye, når, og, om, opp,
        oss, på, samt, skal, som, til, under, ved, vi, vil, våre, vår, vårt, uten, være, å
        """
    )
) - {"for", "under"}


class Token(NamedTuple):
    """A word, a number or a mark: as it is typed, in small letters, and where it stands."""

    text: str
    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True for words, false for numbers and marks."""
        return self.key[:1].isalpha()

    @property
    def is_capital(self) -> bool:
        """True where it opens with a capital."""
        return self.text[:1].isupper()


class Words(NamedTuple):
    """A title taken apart.

    `keys` are the tokens in small letters, `known` the same as a set; `languages` holds both where
    the words do not tell.
    """

    title: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    known: frozenset[str]
    languages: tuple[Language, ...]

    def key(self, at: int) -> str:
        """The token at a position in small letters; "" behind the last."""
        return self.keys[at] if at < len(self.keys) else ""

    def span(self, start: int, end: int) -> Span:
        """The offsets from one token to another, the end exclusive."""
        return self.tokens[start].start, self.tokens[end - 1].end

    def at(self, offset: int) -> int:
        """The position of the first token that starts at the offset or later."""
        found = (i for i, token in enumerate(self.tokens) if token.start >= offset)
        return next(found, len(self.tokens))


@lru_cache(maxsize=4096)
def read_title(title: str) -> Words:
    """The first 400 characters of a title as words."""
    text = title[:LONGEST]
    tokens = tuple(Token(one[0], one[0].casefold(), *one.span()) for one in _TOKEN.finditer(text))
    keys = tuple(token.key for token in tokens)
    known = frozenset(keys)
    return Words(title, tokens, keys, known, _languages(text, known))


def _languages(text: str, keys: frozenset[str]) -> tuple[Language, ...]:
    english, norwegian = len(keys & _ENGLISH), len(keys & _NORWEGIAN)
    if english or norwegian:  # alone, a letter may be a name's: "Explore Tromsø"
        norwegian += bool(_NORWEGIAN_LETTER.search(text))
    if abs(english - norwegian) < 2 and ((english and norwegian) or english == norwegian):
        return ("en", "nb")
    return ("en",) if english > norwegian else ("nb",)
