"""Words that leave it open when a key result is reached: "where possible", "etc.", "ved behov"."""

import re
from functools import cache

from okrcli.rules.titles import amounts, labels, phrases, tokens
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import Language, Span, Words, read_title
from okrcli.rules.titles.word_lists import listed

_CLOSERS = frozenset(
    listed(
        """
        etc, osv, mm, mv
        """
    )
)
_OTHERS = _CLOSERS | {"and", "og", "med", "as", "så"}
# A closing row of letters: "m.m.", "o.l.", "m.fl."
_SHORTENED = re.compile(
    r"(?<![\w.])(?:m\.\s?m|o\.\s?l|m\.\s?fl|m\.\s?v|e\.\s?l|el\.\s?l|o\.\s?s\.\s?v|bl\.\s?a)\.?(?!\w)"
)
# "As required by law" is a condition that can be looked up
_FIRM_AFTER = frozenset(
    listed(
        """
        required, needed, necessary, relevant, applicable, appropriate
        """
    )
)
_FIRM = frozenset({"by", "under", "in"})
# "Around 50 schools", "hire about ten nurses"; not "walk around 5 lakes"
_ABOUT = frozenset(listed("about, around, rundt, sånn"))
_COUNTED_BY = frozenset(
    listed(
        """
        get, hire, open, plant, reach, recruit, sell, sign, train, ansette, få, nå, plante,
        rekruttere, selge, signere, verve, åpne
        """
    )
)
_AS_POSSIBLE = {"en": ("as", "as", "possible"), "nb": ("så", "som", "mulig")}


def hedge(title: str) -> Span | None:
    """The words that leave it open when a key result is reached, or None.

    "etc." counts neither inside brackets nor before ", and" or a hyphen; "try to" where it opens
    the title.
    """
    words = read_title(title)
    for language in words.languages:
        found = _found(words, language)
        if found:
            return words.span(*found)
    return _shortened(title[: tokens.LONGEST])


def _found(words: Words, language: Language) -> tuple[int, int] | None:
    at = labels.first(words)
    end = _trying(language).match(words, at)
    if end:
        return at, end
    about = at + (words.key(at) in _COUNTED_BY)
    if words.key(about) in _ABOUT and amounts.counts_from(words, about + 1):
        return about, about + 1
    starts = _starts(language)
    for i in range(at, len(words.keys)):
        if words.keys[i] in starts:
            end = _hedge(words, i, language)
            if end:
                return i, end
    return None


@cache
def _starts(language: Language) -> frozenset[str]:
    """The words that a hedge may begin with."""
    lists = (phrases_of("wording", language, name) for name in ("HEDGES", "NEARLY"))
    return _OTHERS.union(*(one.firsts for one in lists))


def _hedge(words: Words, at: int, language: Language) -> int:
    """The position behind a hedge that starts there, or 0."""
    if words.key(at) in _CLOSERS and at and words.tokens[at - 1].key[-1:] not in "0123456789":
        return 0 if _is_no_closer(words, at) else at + 1 + (words.key(at + 1) == ".")
    if words.key(at) in {"and", "og", "med"} and _closes_with_more(words, at):
        return at + 2
    end = _nearly_all(words, at, language) or _as_possible(words, at, language)
    if end:
        return end
    end = phrases_of("wording", language, "HEDGES").match(words, at)
    if end and words.key(end - 1) in _FIRM_AFTER and words.key(end) in _FIRM:
        return 0
    return end


def _is_no_closer(words: Words, at: int) -> bool:
    """True where "etc" ends examples in brackets, stands in capitals or goes on with ", and"."""
    if words.tokens[at].text.isupper() or _is_bracketed(words, at):
        return True
    after = at + 1 + (words.key(at + 1) == ".")
    if words.key(after) == ",":
        return words.key(after + 1) in {"and", "og"}
    return words.key(after) in {"-", "–"}


def _is_bracketed(words: Words, at: int) -> bool:
    keys = [token.key for token in words.tokens[:at]]
    return keys.count("(") > keys.count(")") or keys.count("[") > keys.count("]")


def _closes_with_more(words: Words, at: int) -> bool:
    """True for a closing "schools, clubs and more"."""
    more = words.key(at + 1) in {"more", "mer"} and at + 2 == len(words.tokens)
    return more and any(token.key == "," for token in words.tokens[:at])


def _nearly_all(words: Words, at: int, language: Language) -> int:
    end = phrases_of("wording", language, "NEARLY").match(words, at)
    every = phrases.words_of("wording", language, "ALL_OF")
    end += bool(end) and words.key(end) == "."
    return end + 1 if end and words.key(end) in every else 0


def _as_possible(words: Words, at: int, language: Language) -> int:
    """The position behind "as soon as possible", "så mye som mulig"; or 0."""
    first, second, last = _AS_POSSIBLE[language]
    row = words.key(at), words.key(at + 2), words.key(at + 3)
    if row == (first, second, last):
        return at + 4
    can = (words.key(at + 3), words.key(at + 4)) == ("we", "can")
    if can and row[:2] == (first, second):
        return at + 5
    return at + 4 if row == ("så", "vi", "kan") else 0


@cache
def _trying(language: Language) -> phrases.Phrases:
    return phrases_of("wording", language, "TRYING")


def _shortened(text: str) -> Span | None:
    for found in _SHORTENED.finditer(text) if "." in text else ():
        before = text[: found.start()]
        after = text[found.end() : found.end() + 5].lstrip(". ")
        bracketed = before.count("(") > before.count(")")
        if not bracketed and not after.startswith((", and", ", og", "-")):
            return found.span()
    return None
