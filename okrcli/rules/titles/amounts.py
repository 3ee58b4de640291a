"""Whether a title says how far: a number, also one in words ("halve", "ingen", "twelve")."""

from functools import cache

from okrcli.rules.titles import numbers, phrases, tokens
from okrcli.rules.titles.tokens import Language, Words, read_title
from okrcli.rules.titles.word_lists import listed

# In a title whose language is open these are more likely the other language's words
_DOUBTFUL = frozenset({"to", "fire", "ti", "ni", "fem", "no"})
# "The two branches" are known, and no count of what is to be done; "the ten best" are to be won
_FEW = frozenset(listed("two, three, to, tre"))
_DEFINITE = frozenset(listed("de, disse, our, the, their, these, those, våre"))
_UNITLESS = frozenset(
    listed(
        """
        and, or, of, to, in, on, at, by, for, from, with, per, is, are, was, were, og, eller, av,
        til, i, på, ved, fra, med, er, var, blir, enn, than, that, som
        """
    )
)


def is_numbered(title: str) -> bool:
    """True when a number stands in the title, as digits or in words, or half, double or none."""
    words = read_title(title)
    none = (phrases.words_of("wording", language, "NONE") for language in words.languages)
    return holds_amount(title) or any(not one.isdisjoint(_firm(words)) for one in none)


def holds_amount(text: str) -> bool:
    """True when a number stands in a text; "none" and "nobody" are no amounts here."""
    words = read_title(text)
    if numbers.has_number(text[: tokens.LONGEST]):
        return True
    return any(not _amounts(language).isdisjoint(_firm(words)) for language in words.languages)


def _firm(words: Words) -> frozenset[str]:
    """The words that are surely of their language."""
    return words.known - _DOUBTFUL if len(words.languages) > 1 else words.known


@cache
def _amounts(language: Language) -> frozenset[str]:
    return _numbers(language) | phrases.words_of("wording", language, "AMOUNTS")


def _numbers(language: Language) -> frozenset[str]:
    return phrases.words_of("wording", language, "NUMBERS")


def counts_something(words: Words, at: int) -> bool:
    """True when a number with its unit stands at the position or behind it: "20 candidates"."""
    if at >= len(words.tokens):
        return False
    if numbers.counts_something(words.title[: tokens.LONGEST], words.tokens[at].start):
        return True
    return any(i >= at and not _is_known(words, i) for i in counted(words))


def _is_known(words: Words, at: int) -> bool:
    return words.key(at) in _FEW and words.key(at - 1) in _DEFINITE


def counts_from(words: Words, at: int) -> bool:
    """True when the word at the position is a number with its unit behind it."""
    if words.key(at)[:1].isdigit():
        return _has_noun(words, at) or words.key(at + 1) == "%"
    return at in counted(words)


def counted(words: Words) -> list[int]:
    """The positions of numbers in words with their nouns behind them: "three nurses"."""
    firm = _firm(words)
    found = [
        i
        for language in words.languages
        if not _numbers(language).isdisjoint(firm)
        for i, key in enumerate(words.keys)
        if key in firm and key in _numbers(language) and _has_noun(words, i)
    ]
    return sorted(set(found))


def _has_noun(words: Words, at: int) -> bool:
    following = words.tokens[at + 1] if at + 1 < len(words.tokens) else None
    return following is not None and following.is_word and following.key not in _UNITLESS
