"""Whether a title promises a delivery and stops there: "launch the site", "ansette to selgere"."""

from functools import cache

from okrcli.rules.titles import forms, labels, phrases, tokens
from okrcli.rules.titles.phrases import Phrases
from okrcli.rules.titles.tokens import Language, Span


def delivery(title: str) -> Span | None:
    """The verb of delivery that opens a title ("launch", "rulle ut", "ansett"), or None."""
    words = tokens.read(title)
    at = labels.predicate(words)
    for language in words.languages:
        end = _verbs(language).match(words, at)
        spared = phrases.of("exceptions", language, "NOT_DELIVERIES").match(words, at)
        if end > spared and end < len(words.tokens) and words.tokens[end].key != "-":
            return words.span(at, end)
    return None


@cache
def _verbs(language: Language) -> Phrases:
    listed = phrases.all_of("activities", language, "DELIVERY")
    if language == "en":
        return Phrases(listed)
    return Phrases((*listed, *map(forms.imperative, listed)))
