"""Whether an objective promises only what is done already: "maintain", "sikre stabil drift"."""

import re

from okrcli.rules.titles import counting_en, counting_nb, labels, phrases, tokens
from okrcli.rules.titles.listing import listed
from okrcli.rules.titles.tokens import Language, Span, Words

_KEEP = frozenset(("keep", "keeping", *counting_nb.HOLDS))
_STEADY = {"en": phrases.Phrases(counting_en.STEADY), "nb": phrases.Phrases(counting_nb.STEADY)}
_KEEP_DOING = re.compile(r"(?:up|on|(?!bring|king|ring)[a-z]{2,20}ing)\Z")
_SERVED_WITHIN = 6
_AMBITIOUS = frozenset(
    listed(
        """
        best, better, new, first, than, most, that, which, people, can, worth, every, anew,
        fastest, free, more, beste, bedre, ny, nytt, nye, første, enn, mest, som, kan, raskeste,
        gratis, mer
        """
    )
)


def business_as_usual(title: str) -> Span | None:
    """The opening words that promise only what is already done ("maintain", "fortsette").

    "Keep" and "holde" count only with an -ing verb behind them or a word of standing still
    somewhere after: "keep the lights on", not "keep customers coming back".
    """
    words = tokens.read(title)
    at = labels.first(words)
    for language in words.languages:
        end = phrases.of("wording", language, "UPKEEP").match(words, at)
        end = end or _kept(words, at) or _served(words, at, language)
        if end:
            return words.span(at, end)
    return None


def _kept(words: Words, at: int) -> int:
    if words.key(at) not in _KEEP:
        return 0
    doing = _KEEP_DOING.match(words.key(at + 1)) is not None
    steady = any(pattern.find(words, at + 1) for pattern in _STEADY.values())
    return at + 1 if doing or steady else 0


def _served(words: Words, at: int, language: Language) -> int:
    """The position behind "provide reliable services", "yte god service"; or 0."""
    end = phrases.of("wording", language, "SERVING").match(words, at)
    served = phrases.words_of("wording", language, "SERVED")
    if not end or any(token.key in _AMBITIOUS for token in words.tokens[end:]):
        return 0
    for i in range(end, min(end + _SERVED_WITHIN, len(words.tokens))):
        key = words.key(i)
        if key in served or (language == "nb" and key.endswith("tjenester")):
            return i + 1
        if not words.tokens[i].is_word:
            return 0
    return 0
