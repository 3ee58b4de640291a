"""Whether a title tells a direction and no distance: "improve quality", "mer fornøyde kunder"."""

from functools import cache

from okrcli.rules.titles import amounts, forms, labels, nouns, phrases
from okrcli.rules.titles.phrases import Phrases, phrases_of
from okrcli.rules.titles.tokens import Language, Span, Words, read_title
from okrcli.rules.titles.word_lists import listed

_MADE_WITHIN = 6  # words between "make" and its comparative
_IS_WITHIN = 3
_CLOSING = frozenset(listed("better, faster, less, more, bedre, mer, mindre, oftere, raskere"))
_NOUNS_TOO = frozenset(listed("boost, cut, grow, lift, limit, raise, trim"))
_PAST = frozenset(
    listed(
        """
        last, before, today, now, ever, previously, this, the, earlier, i, før, nå, tidligere,
        forrige, sist, det, den
        """
    )
)


def vague(title: str) -> Span | None:
    """The words that tell a direction ("reduce", "fewer", "blir bedre"); None beside any number.

    A number may stand in words: "halve", "no patient", "tre".
    """
    words = read_title(title)
    if amounts.is_numbered(title):
        return None
    at = labels.predicate(words)
    for language in words.languages:
        if _goes_all_the_way(words, language):
            continue
        found = _opening(words, at, language) or _told(words, labels.first(words), language)
        if found:
            return words.span(*found)
    return None


def _goes_all_the_way(words: Words, language: Language) -> bool:
    return phrases_of("wording", language, "TO_ALL").find(words) is not None


def _opening(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    """The verb of change, comparative or "make … easier" that opens the title."""
    if at >= len(words.tokens):
        return None
    end = _changing(language).match(words, at)
    if end and not _is_no_change(words, at, end, language):
        return at, end
    if _is_open_comparative(words, at, language):
        return None if nouns.closes_done(words, at + 1, language) else (at, at + 1)
    end = _making(language).match(words, at)
    return _made(words, at, end, language) if end else None


@cache
def _changing(language: Language) -> Phrases:
    return _with_imperatives(language, "CHANGES")


@cache
def _making(language: Language) -> Phrases:
    return _with_imperatives(language, "MAKES")


def _with_imperatives(language: Language, name: str) -> Phrases:
    listed_ones = phrases.all_of("wording", language, name)
    more = map(forms.imperative, listed_ones) if language == "nb" else ()
    return Phrases((*listed_ones, *more))


def _is_no_change(words: Words, at: int, end: int, language: Language) -> bool:
    """True for "raise a flag", "lift shaft", "Boost, our app" and "cut flowers sold"."""
    spared = phrases_of("wording", language, "NOT_CHANGES").match(words, at)
    heads = phrases.words_of("wording", language, "NOT_CHANGE_HEADS")
    closes = end >= len(words.tokens) and end - at == 1
    if spared >= end or words.key(end) in heads or closes:
        return True
    participle = words.key(at).endswith(("ed", "et", "økt"))
    if nouns.is_compound_name(words, end):
        return True
    comparative = words.key(at) in phrases.words_of("wording", language, "COMPARATIVES")
    if comparative and _names(words, end):
        return True
    if (participle or words.key(at) in _NOUNS_TOO) and nouns.closes_done(words, end, language):
        return True
    return nouns.is_name(words, at, end, language) or (participle and _names(words, end))


def _names(words: Words, at: int) -> bool:
    return words.tokens[at].is_capital and words.tokens[at].text[1:].islower()


def _is_open_comparative(words: Words, at: int, language: Language) -> bool:
    """True for a comparative that no "than" follows, and that opens no name."""
    if words.key(at) not in phrases.words_of("wording", language, "COMPARATIVES"):
        return False
    if at + 1 >= len(words.tokens) or _names(words, at + 1):
        return False
    if nouns.is_compound_name(words, at + 1):
        return False
    if phrases_of("wording", language, "NOT_CHANGES").match(words, at):
        return False
    return not _is_compared(words, at, language)


def _is_compared(words: Words, at: int, language: Language) -> bool:
    """True for "more beds than patients", false for "higher than last year", which says nothing."""
    than = phrases.words_of("wording", language, "THAN")
    for i in range(at + 1, min(at + 5, len(words.tokens))):
        if words.key(i) in than:
            return i == at + 1 or words.key(i + 1) not in _PAST
    return False


def _made(words: Words, at: int, end: int, language: Language) -> tuple[int, int] | None:
    relative = phrases.words_of("wording", language, "RELATIVE")
    for i in range(end, min(end + _MADE_WITHIN, len(words.tokens))):
        if words.key(i) in relative or not words.tokens[i].is_word:
            return None
        if _is_open_comparative(words, i, language) or _closes_with_more(words, i, language):
            return at, i + 1
    return None


def _closes_with_more(words: Words, at: int, language: Language) -> bool:
    closing = phrases.words_of("wording", language, "COMPARATIVES")
    return at + 1 == len(words.tokens) and words.key(at) in closing


def _told(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    """The words that tell a direction later: "are more satisfied", "waste goes down", "… more"."""
    last = len(words.tokens) - 1
    closing = (last, last + 1) if last > at and words.key(last) in _CLOSING else None
    lists = (phrases_of("wording", language, name) for name in ("GOES", "IS"))
    if not any(one.may_hold(words) for one in lists):
        return closing
    relative = phrases.words_of("wording", language, "RELATIVE")
    for i in range(at + 1, len(words.tokens)):
        if words.key(i) in relative:
            return None
        end = _goes(words, i, language) or _is_more(words, i, language)
        if end:
            return i, end
    return closing


def _goes(words: Words, at: int, language: Language) -> int:
    """The position behind "increases" or "går ned" at the end or before an adverb; or 0."""
    end = phrases_of("wording", language, "GOES").match(words, at)
    if not end:
        return 0
    after = phrases.words_of("wording", language, "GOES_BEFORE")
    following = words.key(end)
    closes = not following[:1].isalpha() or following in after
    return end if closes and not nouns.has_finite_verb(words, end, language) else 0


def _is_more(words: Words, at: int, language: Language) -> int:
    """The position behind "are more satisfied" or "har færre"; or 0."""
    end = phrases_of("wording", language, "IS").match(words, at)
    for i in range(end, min(end + _IS_WITHIN, len(words.tokens)) if end else end):
        if not words.tokens[i].is_word:
            return 0
        if _is_open_comparative(words, i, language) or _closes_with_more(words, i, language):
            return i + 1
    return 0
