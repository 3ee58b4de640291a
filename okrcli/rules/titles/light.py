"""Verbs that say nothing by themselves and the noun of work behind them: "hold a workshop"."""

from functools import cache

from okrcli.rules.titles import activities_en, activities_nb, forms, nouns, phrases
from okrcli.rules.titles.phrases import Phrases, phrases_of
from okrcli.rules.titles.tokens import Language, Words
from okrcli.rules.titles.word_lists import listed


def with_noun(words: Words, at: int, language: Language, *, worded: bool) -> int:
    """The position behind a light verb and its noun of work, or 0; -ing forms only when worded."""
    end = phrases_of("activities", language, "LIGHT").match(words, at)
    verb = " ".join(words.key(i) for i in range(at, end)) if end else ""
    if not end and worded:
        end = _inflected(language).match(words, at)
    if not end:
        return 0
    if verb in {"provide", "supply", "equip"}:
        end = _behind_with(words, end)
    only = phrases.narrowed("activities", language, "LIGHT_NARROW").get(verb, frozenset())
    return nouns.group_of_work(words, end, language, only)


@cache
def _inflected(language: Language) -> Phrases:
    if language == "en":
        return Phrases(map(forms.ing, listed(activities_en.LIGHT)))
    verbs = listed(activities_nb.LIGHT)
    return Phrases(form for verb in verbs for form in (forms.imperative(verb), _present(verb)))


def _present(verb: str) -> str:
    first, space, rest = verb.partition(" ")
    return first + "r" + space + rest


def _behind_with(words: Words, at: int) -> int:
    """The position behind "with" in "provide staff with training"; else the same position."""
    for i in range(at + 1, min(at + 4, len(words.keys))):
        if words.keys[i] == "with":
            return i + 1
    return at
