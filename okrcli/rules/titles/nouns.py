"""What tells a noun from a verb, and whether a group of words is one of work."""

import re
from functools import cache

from okrcli.rules.titles import phrases
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import Language, Words
from okrcli.rules.titles.word_lists import listed

_PARTICIPLE = re.compile(r"[a-z]{2,20}(?<!e)ed\Z")
_IRREGULAR = frozenset(
    listed(
        """
        built, rebuilt, bought, done, given, held, kept, laid, made, met, paid, read, run, sent,
        set, sold, taken, taught, won, written
        """
    )
)
_PARTICIPLE_NB = re.compile(
    r"(?:.ert|ført|tatt|gitt|betalt|solgt|sendt|stengt|løst|lest|satt|lagt|besøkt|brukt|bygd|bygget"
    r"|åpnet|pusset|delt|hentet|flyttet|byttet|stilt|mottatt|vasket|malt|plantet|kjørt|skrevet"
    r"|trykt|trykket|holdt|lastet|avgjort|vedtatt|tildelt|ringt|tettet|fylt|bestått|godkjent)\Z"
)
_NO_PARTICIPLES = frozenset(listed("dessert, ekspert, ethvert, hvert, konsert, vert"))
_AWAY = frozenset(listed("away, back, down, in-house, off, out, together, up"))
_SERIES = frozenset(listed("couple, number, programme, program, range, round, series, set"))
# Verbs that are nouns before a preposition and at the end: "monitor energy use in the sheds"
_USE = frozenset(listed("leave, reach, trust, use"))
_AHEAD = 6  # the words behind an opening that are looked at
_PREPOSITIONS = frozenset(
    listed(
        """
        about, across, after, against, among, around, as, at, before, between, by, during, each,
        every, for, from, in, into, of, on, over, per, through, throughout, to, twice, once,
        until, via, when, where, while, who, with, within, without, that, which, and, or, so, if,
        av, blant, etter, fra, før, gjennom, hos, hver, hvert, i, innen, med, mellom, mot, når,
        om, pr, på, rundt, som, slik, til, under, uten, ved, og, eller, der, mens
        """
    )
)
_COMPOUND = re.compile(r"[a-zæøå]{2,20}-[a-zæøå]{3,20}\Z")
_NOT_OBJECTS = frozenset(
    listed(
        """
        of, in, at, for, is, are, has, per, by, from, as, av, til, på, fra, i, hos, er, har, ved,
        og, som, and, or, med
        """
    )
)
_WITH_PREPOSITION = frozenset(
    listed(
        """
        lete, se, jobb, jobbe, jobber, snakk, delta, bidra, search
        """
    )
)
_STATES = frozenset(listed("open, back, ready, live, closed, full, free, rebuilt, in, for, of"))
_CLAUSE = frozenset(
    listed(
        """
        that, how, which, who, where, if, why, what, when, whether, som, hvordan, hvem, hva, hvor,
        hvorfor, om, at, når
        """
    )
)


def is_name(words: Words, at: int, end: int, language: Language) -> bool:
    """True for "Explore, our app", "Teach & Learn" and "Discuss AG wins the licence"."""
    if is_compound_name(words, end) or _has_sure_verb(words, end, language):
        return True
    following = words.key(end)
    if following == ",":
        return words.key(end + 1) in {"our", "vår", "vårt", "våre"}
    if following == "&":
        return end + 1 < len(words.tokens) and words.tokens[end + 1].is_capital
    if end >= len(words.tokens) or end - at > 1:
        return False
    if not words.tokens[end].is_capital:
        return is_participle(words, end) or _is_one_head(words, end, language)
    finite = phrases.words_of("activities", language, "FINITE")
    return any(
        _is_finite(words, i, finite) for i in range(end + 1, min(end + 3, len(words.tokens)))
    )


def _is_one_head(words: Words, at: int, language: Language) -> bool:
    """True for the "tab" of "Explore tab opened by": an object would have an article."""
    heads = phrases.words_of("nouns", language, "HEADS")
    is_one = words.key(at) in heads and not words.key(at).endswith("s")
    return is_one and is_participle(words, at + 1)


def _has_sure_verb(words: Words, start: int, language: Language) -> bool:
    """True for "Discuss thrower joins the club": the opening is what the sentence is about."""
    sure = phrases.words_of("activities", language, "SURELY_FINITE")
    for key in words.keys[start : start + 3]:
        if key in _CLAUSE or not key[:1].isalpha():
            return False
        if key in sure:
            return True
    return False


def is_compound_name(words: Words, at: int) -> bool:
    """True for "Følge med-varsler": bokmål joins the last word of a name to what it names."""
    if words.languages != ("nb",):
        return False
    return any(_COMPOUND.match(token.text) for token in words.tokens[at : at + 2])


def _is_finite(words: Words, at: int, finite: frozenset[str]) -> bool:
    return words.key(at) in finite or is_participle(words, at)


def shows_verb(words: Words, end: int, language: Language) -> bool:
    """True where the next word makes a verb of the one before: "review the …", "plan and hold"."""
    following = words.key(end)
    if following in phrases.words_of("activities", language, "DETERMINERS"):
        return True
    if following not in {"and", "og"}:
        return False
    names = ("PURE", "AMBIGUOUS") if language == "en" else ("PURE",)
    return any(phrases_of("activities", language, name).match(words, end + 1) for name in names)


def is_noun(words: Words, at: int, end: int, language: Language) -> bool:
    """True where what follows shows that the opening was no verb: "help desk", "review time"."""
    following = words.tokens[end]
    if not following.is_word:
        return True
    alone = end - at == 1
    if alone and following.key in _NOT_OBJECTS and words.key(at) not in _WITH_PREPOSITION:
        return True
    if words.key(at) == "support" and following.key in phrases.words_of(
        "nouns", language, "SUPPORT_HEADS"
    ):
        return True
    heads = phrases.words_of("nouns", language, "HEADS")
    if alone and words.key(max(end, end_of_group(words, end) - 1)) in heads:
        return True
    if alone and following.key in heads and _is_predicate(words, end + 1, language):
        return True
    return has_finite_verb(words, end, language)


def _is_predicate(words: Words, at: int, language: Language) -> bool:
    """True when a verb, a participle or a state stands there: "test environment rebuilt"."""
    key = words.key(at)
    finite = key in _verbs(language, "FINITE") or key in _STATES
    return finite or key.endswith("ing") or is_participle(words, at)


def _verbs(language: Language, name: str) -> frozenset[str]:
    return phrases.words_of("activities", language, name)


def has_finite_verb(words: Words, start: int, language: Language) -> bool:
    """True when one of the next words is a finite verb, or a participle that closes a clause."""
    finite = phrases.words_of("activities", language, "FINITE")
    for i in range(start, min(start + _AHEAD, len(words.tokens))):
        if words.key(i) in _CLAUSE:
            return False
        if (words.key(i) in finite and not _is_use(words, i)) or is_participle(words, i):
            return True
    return False


def _is_use(words: Words, at: int) -> bool:
    return words.key(at) in _USE and end_of_group(words, at + 1) == at + 1


def is_participle(words: Words, at: int) -> bool:
    """True for the "approved" of "plan approved by the board", false for "delayed patients"."""
    key = words.key(at)
    if at and words.key(at - 1) in {"to", "be", "å"}:
        return False
    if "nb" in words.languages and _PARTICIPLE_NB.search(key) and key not in _NO_PARTICIPLES:
        return True
    if not (_PARTICIPLE.fullmatch(key) or key in _IRREGULAR):
        return False
    following = words.key(at + 1)
    return (
        not following[:1].isalpha()
        or following in _PREPOSITIONS
        or following.endswith("ly")
        or following in _AWAY
    )


def closes_done(words: Words, start: int, language: Language) -> bool:
    """True for "larger bus bought": what is done stands at the title's end, or before "by May"."""
    if words.key(start) in _verbs(language, "DETERMINERS"):
        return False
    return any(is_participle(words, i) for i in range(start, len(words.tokens)))


def group_of_work(
    words: Words, at: int, language: Language, only: frozenset[str] | tuple[()]
) -> int:
    """The position behind a group of words whose last is a noun of work; or 0.

    A group ends at a preposition, a mark or the title's end. `only` are the nouns that count; "a
    series of" may stand before them.
    """
    end = end_of_group(words, at)
    if end > at and words.key(end) == "of" and words.key(end - 1) in _SERIES:
        at, end = end + 1, end_of_group(words, end + 1)
    if end == at or end - at > _AHEAD:
        return 0
    return end if closes_with_work(words, at, end, language, only) else 0


def closes_with_work(
    words: Words, at: int, end: int, language: Language, only: frozenset[str] | tuple[()] = ()
) -> bool:
    """True when the last word of a group, or its last two, are a noun of work."""
    two = " ".join(words.keys[max(at, end - 2) : end])
    return is_work(words.key(end - 1), language, only) or is_work(two, language, only)


def end_of_group(words: Words, at: int) -> int:
    """The position of the first preposition, mark or number from there on, or the title's end."""
    for i in range(at, len(words.tokens)):
        if not words.tokens[i].is_word or words.key(i) in _PREPOSITIONS:
            return i
    return len(words.tokens)


def is_work(key: str, language: Language, only: frozenset[str] | tuple[()] = ()) -> bool:
    """True for a noun of work; in bokmål also for a compound that ends with one."""
    if language == "nb" and key in phrases.words_of("nouns", "nb", "NOT_NOUNS"):
        return False
    known = phrases.words_of("nouns", language, "NOUNS")
    begun = phrases.words_of("nouns", language, "BEGIN_NOUNS")
    if only:
        return _is_one_of(key, only, language)
    if key in known or key in begun:
        return True
    return language == "nb" and key.endswith(_endings())


def _is_one_of(key: str, only: frozenset[str] | tuple[()], language: Language) -> bool:
    """True for a noun of the list, in English also for its singular or plural."""
    if language == "nb":
        return key.endswith(tuple(only)) or key.removesuffix("er").endswith(tuple(only))
    return not {key, f"{key}s", key.removesuffix("s")}.isdisjoint(only)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(phrases.words_of("nouns", "nb", "NOUN_ENDINGS"))
