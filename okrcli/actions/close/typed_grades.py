"""Answers about a goal at its end, as people type them: a grade, an outcome, what was learned."""

from decimal import Decimal

from okrcli.actions.check_in.typed_reading import reading_text
from okrcli.actions.check_in.typed_words import Unfit
from okrcli.language import catalogue, typed_numbers
from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_


def grade(text: str) -> Decimal:
    """The grade that a text means, from 0 to 1: `0.9`, `0,9`, `90 %`; Unfit for anything else."""
    try:
        found, unit = typed_numbers.number(text)
    except typed_numbers.Ambiguous as problem:
        # of the two that `0.125` may mean, only one is a grade
        found, unit = problem.choices[1], ""
    except typed_numbers.Unclear as problem:
        raise Unfit("{why}", why=problem.said) from None
    if unit == "%":
        found = found / 100
    if unit not in {"", "%"} or not 0 <= found <= 1:
        raise Unfit(N_("a grade runs from 0.0 to 1.0, not `{text}`"), text=text[:40])
    return found


def typed_outcome(text: str, language: catalogue.Language) -> str:
    """The outcome that a text names or begins, in English or the reader's language; else Unfit."""
    wanted = text.strip().casefold().replace(" ", "-")
    for word, said in OUTCOME_WORDS.items():
        known = {word, said.replace(" ", "-"), language.say(said).casefold().replace(" ", "-")}
        if wanted and any(name.startswith(wanted) for name in known):
            return word
    every = ", ".join(language.say(said) for said in OUTCOME_WORDS.values())
    raise Unfit(N_("the outcome is one of {words}, not `{text}`"), words=every, text=text[:40])


def learned(text: str) -> str:
    """The text where it may stand in a review; Unfit for one with hidden characters."""
    return reading_text(text)
