"""The number that a title promises without "from" and "to": "hire 3 welders", "rating 4.6"."""

import re
from decimal import Decimal
from functools import cache

from okrcli.model import measures
from okrcli.model.measures import Direction
from okrcli.rules.titles import changes, forms, labels, numbers, phrases
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.phrases import Phrases, phrases_of
from okrcli.rules.titles.tokens import LONGEST, Language, Span, read_title

_ADDING = re.compile(
    r"(?:hire|sign|sign up|open|recruit|acquire|add|onboard|build|launch|plant|install|win|close"
    r"|ansette|ansett|rekruttere|rekrutter|signere|signer|åpne|verve|verv|bygge|bygg|skaffe|vinne"
    r"|lansere|lanser|plante|plant|installere|stenge)\s{1,2}(?:at least |minst |about )?\Z",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:\brating|\bscore|\buptime|\baverage|\bnps|\benps|\bcsat|\boppetid|\boppetiden"
    r"|\w{0,20}snitt|\w{0,20}karakter|\bvurdering)(?: (?:of|at|on|på|er|is|over|above))?\s{1,2}\Z",
    re.IGNORECASE,
)


def says_otherwise(title: str, what: measures.Reach) -> Span | None:
    """The number of a title that neither the target nor the change to it is, or None.

    Only of a title with one number, which it adds ("hire 3 welders") or names as a level
    ("customer rating 4.6").
    """
    found = list(numbers.numbers(title[:LONGEST]))
    if len(found) != 1 or isinstance(what.target, measures.Relative) or found[0].value is None:
        return None
    promised = _promised(title, found[0], what.baseline, what.target)
    if not promised or any(changes.same(found[0].value, value) for value in promised):
        return None
    return found[0].span


def _promised(
    title: str, number: Number, baseline: Decimal | None, target: Decimal
) -> list[Decimal]:
    """What the number may be worth: the target, and for what is added the change to it."""
    lead = title[: number.span[0]]
    if _LEVEL.search(lead[-60:]):
        return [target]
    opening = lead[labels.start(title) :]
    counted = numbers.next_word(title, number.span[1])
    if not counted or not _ADDING.fullmatch(opening):
        return []
    return [target] if baseline is None else [target, target - baseline]


def delivery(title: str) -> Span | None:
    """The verb of delivery that opens a title ("launch", "rulle ut", "ansett"), or None."""
    words = read_title(title)
    at = labels.predicate(words)
    for language in words.languages:
        end = _verbs(language).match(words, at)
        spared = phrases_of("exceptions", language, "NOT_DELIVERIES").match(words, at)
        if end > spared and end < len(words.tokens) and words.tokens[end].key != "-":
            return words.span(at, end)
    return None


@cache
def _verbs(language: Language) -> Phrases:
    listed = phrases.all_of("activities", language, "DELIVERY")
    if language == "en":
        return Phrases(listed)
    return Phrases((*listed, *map(forms.imperative, listed)))


_UP = (
    "boost",
    "double",
    "grow",
    "increase",
    "lift",
    "raise",
    "triple",
    "doble",
    "heve",
    "hev",
    "tredoble",
    "øke",
    "øk",
)
_DOWN = (
    "cut",
    "decrease",
    "halve",
    "lower",
    "reduce",
    "shrink",
    "halvere",
    "halver",
    "kutte",
    "kutt",
    "redusere",
    "reduser",
    "senke",
    "senk",
)
_COUNT = (
    r"(?:(?:the|our)\s{1,2})?(?:number|share|percentage|proportion|volume|amount)\s{1,2}of"
    r"|antall|antallet|andelen?|prosentandelen|mengden|volumet"
)


def _opening(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(verbs)})\s{{1,2}}(?:{_COUNT})(?!\w)", re.IGNORECASE)


_WAYS: dict[Direction, re.Pattern[str]] = {"higher": _opening(_UP), "lower": _opening(_DOWN)}


def counted(title: str) -> tuple[Direction, Span] | None:
    """The way that the count at a title's opening goes, and the words that say so; else None.

    Example: "Reduce the number of complaints" is `("lower", (0, 20))`.
    """
    at = labels.start(title)
    for way, opening in _WAYS.items():
        found = opening.match(title, at)
        if found:
            return way, found.span()
    return None
