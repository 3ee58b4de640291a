"""The verbs of work that open a title: never a noun, a noun as well, or inflected."""

from functools import cache

from okrcli.rules.titles import activities_en, activities_nb, forms, nouns, phrases
from okrcli.rules.titles.phrases import Phrases, phrases_of
from okrcli.rules.titles.tokens import Language, Words
from okrcli.rules.titles.word_lists import listed

# Infinitives that are nouns before these: "støtte til", "prøve av", "møte i"
_NOUNS_TOO = frozenset(listed("help, meet, støtte, prøve, minne, møte, følge, lære"))
# "Dedicate Fridays to maintenance" needs no amount, "use time sheets" is none
_GIVEN = frozenset(listed("devote, dedicate, aside, av, vie"))
_ONE = frozenset(
    listed(
        """
        a, an, one, half, every, each, en, ei, et, én, ett, halv, hver
        """
    )
)
_MEETING = frozenset({"meet", "meeting", "follow", "following", "møte", "møt", "følge", "følg"})


def pure(words: Words, at: int, language: Language) -> int:
    """The position behind a verb that is never a noun, also a begun one ("start preparing")."""
    return never_a_noun(words, at, language) or _begun(words, at, language)


def never_a_noun(words: Words, at: int, language: Language) -> int:
    """The position behind a verb that is never a noun, or 0; "start preparing" is none."""
    end = phrases_of("activities", language, "PURE").match(words, at)
    spared = phrases_of("exceptions", language, "NOT_ACTIVITIES").match(words, at)
    if not end or spared >= end or _is_met(words, at, end, language):
        return 0
    if words.key(at) in _NOUNS_TOO and _reads_as_noun(words, at, end, language):
        return 0
    followed = end - at == 1 and _is_followed_by_more(words, end, language)
    return 0 if followed else end


def _reads_as_noun(words: Words, at: int, end: int, language: Language) -> bool:
    if end >= len(words.tokens) or nouns.shows_verb(words, end, language):
        return end >= len(words.tokens)
    return nouns.is_noun(words, at, end, language)


def _is_followed_by_more(words: Words, end: int, language: Language) -> bool:
    """True for "discover and fix the cause": the second verb is no work."""
    if words.key(end) not in {"and", "og"}:
        return False
    return not nouns.shows_verb(words, end, language)


def ambiguous(words: Words, at: int, language: Language, *, worded: bool) -> int:
    """The position behind a verb that could be a noun, where it is none; or 0.

    Before a determiner or "and" with another such verb it is a verb whatever the measure.
    """
    name = "AMBIGUOUS" if words.key(at) != "support" else "SUPPORTING"
    end = phrases_of("activities", language, name).match(words, at)
    spared = phrases_of("exceptions", language, "NOT_ACTIVITIES").match(words, at)
    if not end or spared >= end or end >= len(words.tokens):
        return 0
    if _is_met(words, at, end, language):
        return 0
    if nouns.shows_verb(words, end, language):
        return end
    return end if worded and not nouns.is_noun(words, at, end, language) else 0


def reported(words: Words, at: int, language: Language) -> int:
    """The position behind "finance reviews", "managers follow up", "ledelsen går gjennom"; or 0."""
    at += words.key(at) == "the"
    teams = phrases.words_of("nouns", language, "TEAMS")
    for i in (at, at + 1):
        end = _third_persons(language).match(words, i + 1) if words.key(i) in teams else 0
        if end and (language == "nb" or nouns.shows_verb(words, end, "en")):
            return end
        if language == "en" and words.key(i) in teams and words.key(i).endswith("s"):
            end = phrases_of("activities", "en", "PURE").match(words, i + 1)
            if end > i + 2:
                return end
    return 0


@cache
def _third_persons(language: Language) -> Phrases:
    if language == "nb":
        return Phrases(filter(None, map(forms.present, listed(activities_nb.PURE))))
    source = f"{activities_en.PURE},{activities_en.AMBIGUOUS}"
    return Phrases(map(forms.third_person, listed(source)))


def inflected(words: Words, at: int, language: Language) -> int:
    """The position behind an -ing form, a bokmål imperative or present; or 0."""
    told = reported(words, at, language)
    if told:
        return told
    end = _inflected(language).match(words, at)
    spared = phrases_of("exceptions", language, "NOT_ACTIVITIES").match(words, at)
    if not end or spared >= end or end >= len(words.tokens) or _is_met(words, at, end, language):
        return 0
    if words.key(end) in phrases.words_of("activities", language, "DETERMINERS"):
        return end
    return 0 if nouns.is_noun(words, at, end, language) else end


@cache
def _inflected(language: Language) -> Phrases:
    if language == "en":
        source = f"{activities_en.PURE},{activities_en.AMBIGUOUS},support,conduct"
        return Phrases(map(forms.ing, listed(source)))
    verbs = listed(activities_nb.PURE)
    both = [form(verb) for verb in verbs for form in (forms.imperative, forms.present)]
    return Phrases(form for form in both if form)


def effort(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    """The positions of what tells the time put in ("spend two hours", "is working on")."""
    end = phrases_of("activities", language, "INPUT").match(words, at)
    if end:
        unit = _amount_of_time(words, end, language)
        return (at, unit) if unit else None
    return phrases_of("activities", language, "ONGOING").find(words, at)


def _amount_of_time(words: Words, at: int, language: Language) -> int:
    """The position behind "two hours", "one day" and "10 % of our time"; or 0."""
    units = phrases.words_of("nouns", language, "TIME_UNITS")
    numbers = phrases.words_of("wording", language, "NUMBERS") | _ONE
    amount = words.key(at - 1) in _GIVEN
    for i in range(at, min(at + 6, len(words.tokens))):
        if amount and words.key(i) in units:
            return i + 1
        amount = amount or words.key(i) in numbers or words.key(i)[:1].isdigit()
    return 0


def _begun(words: Words, at: int, language: Language) -> int:
    """The position behind "start preparing" or "komme i gang med opplæring", or 0."""
    end = phrases_of("activities", language, "BEGIN").match(words, at)
    if not end:
        return 0
    infinitive = end + (words.key(end) in {"å", "to"})
    verb = phrases_of("activities", language, "PURE").match(words, infinitive)
    if language == "en":
        verb = verb or _inflected("en").match(words, end)
    return verb or nouns.group_of_work(words, end, language, ())


def _is_met(words: Words, at: int, end: int, language: Language) -> bool:
    """True for "meet the deadline" and "følge loven"."""
    if words.key(at) not in _MEETING:
        return False
    met = phrases.words_of("nouns", language, "MET")
    return any(words.key(i) in met for i in range(end, min(end + 6, len(words.tokens))))
