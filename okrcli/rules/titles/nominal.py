"""Work that is named without a verb, or in the passive: "weekly meetings", "vurderes årlig"."""

from okrcli.rules.titles import labels, nouns, phrases
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import Language, Words
from okrcli.rules.titles.word_lists import listed

_CLAUSE = frozenset(
    listed(
        """
        that, which, who, som, der, where, when, når
        """
    )
)
_BEFORE_WORK = frozenset(
    listed(
        """
        across, with, for, of, on, in, to, about, among, between, by, at, med, om, av, til, i, på,
        mellom, hos, blant, ved, mot, rundt, each, every, hver, hvert
        """
    )
)
_COUNTS = frozenset(
    listed("antall, andel, andelen, number, share, percentage, average, snitt, new, nye")
)
_VERBS = (
    ("wording", "CHANGES"),
    ("wording", "MAKES"),
    ("wording", "COMPARATIVES"),
    ("activities", "DELIVERY"),
)
_ADVERBS = frozenset(
    listed(
        """
        regularly, weekly, monthly, quarterly, yearly, always, also, jointly, continuously,
        actively, jevnlig, ukentlig, månedlig, alltid, også, løpende
        """
    )
)
_AUXILIARIES = frozenset(listed("will, shall, should, must, can, skal, vil, må, bør, kan"))


def found(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    """The positions of a noun of work that opens the title, or of a passive of work; else None.

    For titles that are worded and hold no number; silent where something is completed.
    """
    passive = _passive(words, at, language)
    if passive:
        return passive
    start = labels.marked(words)
    end = _repeated(words, start, language)
    at = start if end else at
    end = end or _opening(words, at, language)
    if not end or _is_finished(words, end, language):
        return None
    return at, end


def _repeated(words: Words, at: int, language: Language) -> int:
    """The position behind "weekly meetings", "løpende oppfølging"; or 0."""
    end = phrases_of("activities", language, "FREQUENCY").match(words, at)
    if words.key(end) in {"og", "and"} and end:
        end = phrases_of("activities", language, "FREQUENCY").match(words, end + 1)
    return nouns.group_of_work(words, end, language, ()) if end else 0


def _opening(words: Words, at: int, language: Language) -> int:
    """The position behind a noun of work before a preposition ("dialogue with"), or 0."""
    end = nouns.end_of_group(words, at)
    if end == at or end - at > 3 or words.key(end) not in _BEFORE_WORK:
        return 0
    if any(phrases_of(kind, language, name).match(words, at) for kind, name in _VERBS):
        return 0
    if words.key(at) in _COUNTS or nouns.is_participle(words, at):
        return 0
    only = phrases.words_of("nouns", language, "OPENING_NOUNS")
    return end if nouns.closes_with_work(words, at, end, language, only) else 0


def _is_finished(words: Words, start: int, language: Language) -> bool:
    """True when something behind the noun is completed, or a verb makes a sentence of it."""
    finite = phrases.words_of("activities", language, "FINITE")
    for i in range(start, len(words.tokens)):
        if words.key(i) in _CLAUSE:
            return False
        if words.key(i) in finite or nouns.is_participle(words, i):
            return True
        if phrases_of("activities", language, "COMPLETED").match(words, i):
            return True
    return False


def _passive(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    """The positions of "are reviewed", "will be provided", "følges opp"; or None."""
    for i in range(at, len(words.tokens)):
        if words.key(i) in _CLAUSE or words.key(i) in {",", ";", "("}:
            return None
        end = _done(words, at, i, language)
        if end:
            return i, end
    return None


def _done(words: Words, at: int, i: int, language: Language) -> int:
    """The position behind a passive of work that starts at `i`, of a title that starts at `at`."""
    verb = phrases_of("activities", language, "AUXILIARIES").match(words, i)
    if not verb and (language == "en" or words.key(i).endswith("t")):
        return 0
    verb = verb or i
    verb += words.key(verb) in _ADVERBS
    end = phrases_of("activities", language, "PASSIVE").match(words, verb)
    if end:
        return end
    end = phrases_of("activities", language, "PASSIVE_LIGHT").match(words, verb)
    return end if end and _subject_is_work(words, at, i, end, language) else 0


def _subject_is_work(words: Words, at: int, i: int, end: int, language: Language) -> bool:
    """True for "training in safety is given" and "det holdes kurs"."""
    if words.key(at) in {"det", "there"} and i <= at + 2:
        return nouns.group_of_work(words, end, language, ()) > 0
    while i > at and words.key(i - 1) in _AUXILIARIES:
        i -= 1
    head = min(nouns.end_of_group(words, at), i) - 1
    return head >= at and nouns.is_work(words.key(head), language)
