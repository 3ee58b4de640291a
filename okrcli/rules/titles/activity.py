"""Whether a title names work in place of its outcome, in the order of the design's `titles.md`."""

from typing import NamedTuple

from okrcli.rules.titles import amounts, labels, light, nominal, nouns, openings
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import Language, Span, Words, read_title
from okrcli.rules.titles.word_lists import listed

# Of the verbs that are nouns as well, those that open no ambition
_WATCHING = frozenset(
    listed(
        "audit, benchmark, host, interview, map, measure, monitor, research, review, study, survey,"
        "visit"
    )
)
_RELATIVE = frozenset(listed("that, which, who, som"))


def activity(title: str, *, numeric: bool = False) -> Span | None:
    """The words that name work ("attend", "delta på", "weekly meetings"), or None.

    `numeric` says that a number measures it: then only verbs count that are never nouns. None
    where a number with its unit follows ("interview 20 candidates").
    """
    words = read_title(title)
    for language in words.languages:
        found = _found(Opening(words, labels.predicate(words), language, numeric))
        if found:
            return words.span(*found)
    return None


def pure_activity(title: str) -> Span | None:
    """The verb that opens an objective and is never an ambition ("attend", "kartlegge")."""
    words = read_title(title)
    at = labels.predicate(words)
    for language in words.languages:
        end = openings.never_a_noun(words, at, language)
        end = end or light.with_noun(words, at, language, worded=False)
        if words.key(at) in _WATCHING and not _RELATIVE & set(words.keys[at + 1 : at + 4]):
            end = end or openings.ambiguous(words, at, language, worded=True)
        soft = phrases_of("wording", language, "AMBITIONS").match(words, at)
        soft = 0 if _helps_with(words, at) else soft
        if end and end > soft and not _is_exempt(words, at, end, language):
            return words.span(at, end)
    return None


def _helps_with(words: Words, at: int) -> bool:
    """True for "help the teachers with the timetable", false for "help small farms grow"."""
    helps = words.key(at) in {"help", "hjelpe"}
    return helps and not {"with", "med"}.isdisjoint(words.keys[at + 2 : at + 5])


class Opening(NamedTuple):
    """A title in one language, the position where it opens, and whether a number measures it."""

    words: Words
    at: int
    language: Language
    numeric: bool


def _found(opening: Opening) -> tuple[int, int] | None:
    """The positions of the words that name work."""
    words, at, language, numeric = opening
    if at >= len(words.tokens):
        return None
    effort = openings.effort(words, at, language)
    if effort:
        return effort
    end = _verb(opening) or light.with_noun(words, at, language, worded=not numeric)
    if end:
        return None if _is_exempt(words, at, end, language) else (at, end)
    if numeric or amounts.is_numbered(words.title):
        return None
    return nominal.found(words, labels.first(words), language)


def _verb(opening: Opening) -> int:
    words, at, language, numeric = opening
    return (
        openings.pure(words, at, language)
        or openings.ambiguous(words, at, language, worded=not numeric)
        or (0 if numeric else openings.inflected(words, at, language))
    )


def _is_exempt(words: Words, at: int, end: int, language: Language) -> bool:
    """True where a number with its unit follows, and where the opening is a name."""
    return amounts.counts_something(words, end) or nouns.is_name(words, at, end, language)
