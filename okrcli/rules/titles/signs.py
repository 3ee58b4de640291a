"""The sign of the number in a title, and whether a unit says the same."""

import re
from decimal import Decimal

from okrcli.rules.titles import changes, numbers
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import LONGEST, Span

_PER_CENT = re.compile(r"%|per\s?cent|prosent|pct|pp\b|poeng|points?\b|share|andel", re.IGNORECASE)
_CURRENCIES = {
    "dollar": re.compile(r"\$|usd|dollar", re.IGNORECASE),
    "euro": re.compile(r"€|eur", re.IGNORECASE),
    "pound": re.compile(r"£|gbp|pound|pund", re.IGNORECASE),
    "krone": re.compile(r"\bt?m?kr\b|kron|nok|sek|dkk", re.IGNORECASE),
}
_SCALE_ONLY = re.compile(
    r"(?:k|m|mn|bn|mill\.?|mrd\.?|millions?|millioner|thousands?|tusen|billions?|milliarder)",
    re.IGNORECASE,
)


def other_unit(title: str, unit: str, target: Decimal) -> Span | None:
    """The number with a currency or per cent sign that is the target, where the unit is another.

    Only where all numbers of the title carry a sign: "20 customers at $500" may count customers.
    """
    found = list(numbers.numbers(title[:LONGEST]))
    if not found or not all(number.sign in {"%", "money"} for number in found):
        return None
    for number in found:
        is_target = number.value is not None and changes.same(number.value, target)
        if is_target and _differs(title[slice(*number.span)], number, unit):
            return number.span
    return None


def _differs(written: str, number: Number, unit: str) -> bool:
    if number.sign == "%":
        return not _PER_CENT.search(unit)
    if _SCALE_ONLY.fullmatch(unit.strip()):
        return False
    named = {name for name, sign in _CURRENCIES.items() if sign.search(written)}
    return not any(_CURRENCIES[name].search(unit) for name in named)
