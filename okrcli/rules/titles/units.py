"""What a number would count, if a title says so ("paid subscriptions", "andel", "per hour")."""

import re
from decimal import Decimal
from itertools import takewhile

from okrcli.rules.titles import changes, counting_en, counting_nb, labels, numbers
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import LONGEST, Span

_UNIT = re.compile(
    rf"[%$€£]|(?<![\w-])(?:{'|'.join((*counting_en.UNITS, *counting_nb.UNITS))})(?![\w-])"
    r"|(?<!\w)(?:nok|sek|dkk|eur|usd|gbp|m?nok|mkr|kwh|mwh|gwh|ms)(?!\w)",
    re.IGNORECASE,
)
# Endings of plurals; "access", "status" and "analysis", "forbedre" and "optimalisere" are none
_PLURAL = re.compile(r"[a-z]{2}(?:[^\Wsui]|[aeo][iu])s\Z")
_PLURAL_NB = re.compile(r"[a-zæøå]{3}(?:er|ene|erne|(?<![dst])ere)\Z")
_LETTER_NB = re.compile("[æøå]", re.IGNORECASE)
_MARKERS = frozenset(counting_nb.MARKERS)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_STOP = frozenset((*counting_en.PREPOSITIONS, *counting_nb.PREPOSITIONS)) - {"and", "og"}
_NOT_COUNTED = frozenset((*counting_en.NOT_COUNTED, *counting_nb.NOT_COUNTED))
_COUNTS = frozenset((*counting_en.COUNTS, *counting_nb.COUNTS))


def names_unit(title: str) -> bool:
    """True when a bare number beside this title would have a meaning.

    A sign, a unit or a scale's name anywhere ("%", "per", "NPS", "hours"), a number with its noun
    ("5 regions"), or something countable before the first preposition ("paid subscriptions", but
    not "satisfaction among customers").
    """
    if _UNIT.search(title) or numbers.counts_something(title):
        return True
    words = [word.group().casefold() for word in _WORD.finditer(title, labels.start(title))]
    if not _COUNTS.isdisjoint(words):
        return True
    head = takewhile(lambda word: word not in _STOP, words)
    is_norwegian = not _MARKERS.isdisjoint(words) or _LETTER_NB.search(title) is not None
    return any(_is_countable(word, is_norwegian) for word in head)


def _is_countable(word: str, is_norwegian: bool) -> bool:
    if word in _NOT_COUNTED:
        return False
    if word in counting_en.COUNTED:
        return True
    plural = _PLURAL_NB if is_norwegian else _PLURAL
    return word.endswith(counting_nb.UNIT_ENDINGS) or plural.search(word[-40:]) is not None


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
