"""The number that a title promises without "from" and "to": "hire 3 welders", "rating 4.6"."""

import re
from decimal import Decimal

from okrcli.model import measure
from okrcli.rules.titles import changes, labels, numbers
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import LONGEST, Span

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


def says_otherwise(title: str, what: measure.Reach) -> Span | None:
    """The number of a title that neither the target nor the change to it is, or None.

    Only of a title with one number, which it adds ("hire 3 welders") or names as a level
    ("customer rating 4.6").
    """
    found = list(numbers.numbers(title[:LONGEST]))
    if len(found) != 1 or isinstance(what.target, measure.Relative) or found[0].value is None:
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
