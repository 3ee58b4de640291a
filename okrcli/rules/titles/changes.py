"""The change that a title names: "from 3500 to 6,000", "68 % to 75 %", "til 5,5 stjerner".

Cautious on purpose: office hours, ages, dates, scales and versions also stand between "from" and
"to", and a finding about them would be a false alarm.
"""

import re
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from okrcli.rules.titles import counting_en, counting_nb, labels, numbers
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import Span
from okrcli.rules.titles.word_lists import listed

_QUALIFIER = (
    r"(?:\s{1,2}(?:about|above|approximately|at least|at most|below|ca\.?|cirka|just|less than"
    r"|minst|more than|omtrent|only|over|rundt|under))?"
)
_FROM = re.compile(rf"\b(?:from|fra){_QUALIFIER}\s{{1,2}}\Z", re.IGNORECASE)
_TO = re.compile(rf"\b(?:to|til){_QUALIFIER}\s{{1,2}}\Z", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"(?P<words>[^\d.;:]{{0,40}}?)(?:\b(?:to|til){_QUALIFIER}\s{{1,2}}|\s?(?P<arrow>→|->)\s?)\Z",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s{0,2}-?(?:years?|year-olds?|yrs|år|års|åringer|trinn)(?!\w)", re.IGNORECASE)
_SCALE = re.compile(r"\b(?:scale|skala)\b.{0,20}\Z", re.IGNORECASE)
_RATED = re.compile(
    r"\b(?:antall(?:et)?|number of|enps|nps|csat|rating|score|\w{0,20}(?:vurdering|prosent))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    rf"(?<![\w-])(?:{'|'.join((*counting_en.CHANGES, *counting_nb.CHANGES))})(?![\w-])",
    re.IGNORECASE,
)
_PERIODS = frozenset((*counting_en.PERIODS, *counting_nb.PERIODS))
_SUBJECTS = frozenset(listed("we, you, they, the, our, it, vi, de, du, man, dere"))
_WINDOW = 100
_SCALES = (0, 2, -2, 3, -3, 6, -6, 9, -9)


class FromTo(NamedTuple):
    """A change that a title names; `start` is None for "to Y" alone, `span` covers both numbers.

    Values are scaled ("2k" is 2000). Example: "from 4 to 5,5 stars" is `FromTo(4, 5.5, (5, 13))`.
    """

    start: Decimal | None
    end: Decimal
    span: Span


def from_to(title: str) -> FromTo | None:
    """The first change "from X to Y" that the title names, or a clear "to Y" alone; else None.

    None for ages, office hours, dates, versions, a scale, unlike units ("800 ms to 1.2 s") and
    ambiguous writing ("1.200 til 1.500").
    """
    found = list(numbers.numbers(title))
    for first, second in pairwise(found):
        if _is_pair(title, first, second):
            return _change(title, first, second)
    if any(follows_from(title, number) for number in found):
        return None
    return next((told for number in found if (told := _to_only(title, number))), None)


def agrees(named: FromTo, baseline: Decimal | None, target: Decimal) -> bool:
    """True when a measure has the numbers its title names, or the same ones in another scale.

    A title's "$1.2M to $2M" agrees with 1.2 and 2, with 1200 and 2000, and with 1200000 and
    2000000; "68 % to 75 %" agrees with 0.68 and 0.75. Without a baseline only targets are compared.
    """
    pairs = [(named.end, target)]
    if named.start is not None and baseline is not None:
        pairs.append((named.start, baseline))
    return any(
        all(told == numbers.scaled(given, power) for told, given in pairs) for power in _SCALES
    )


def same(told: Decimal, given: Decimal) -> bool:
    """True when two numbers are the same, or the same in another scale (1.2 and 1200000)."""
    return any(told == numbers.scaled(given, power) for power in _SCALES)


def follows_from(title: str, number: Number) -> bool:
    """True when "from" or "fra" stands right before the number."""
    return _FROM.search(_lead(title, number)) is not None


def follows_to(title: str, number: Number) -> bool:
    """True when "to" or "til" stands right before the number."""
    return _TO.search(_lead(title, number)) is not None


def period(title: str, number: Number) -> str:
    """The unit of time (or of data or energy) behind the number, without its plural s; or ""."""
    word = numbers.next_word(title, number.span[1]).casefold()
    return next((unit for unit in (word, word.removesuffix("s")) if unit in _PERIODS), "")


def is_age(title: str, number: Number) -> bool:
    """True when years or school years stand behind the number and nothing before it changes."""
    aged = _AGE.match(title, number.span[1])
    return aged is not None and not _CHANGE.search(_lead(title, number))


def names_what(title: str, number: Number) -> bool:
    """True when a unit or noun stands behind the number, or a verb of change before it."""
    following = numbers.next_word(title, number.span[1]).casefold()
    named = bool(following) and following not in numbers.JOINING
    return named or _CHANGE.search(_lead(title, number)) is not None


def _lead(title: str, number: Number) -> str:
    return title[max(0, number.span[0] - _WINDOW) : number.span[0]]


def _is_pair(title: str, first: Number, second: Number) -> bool:
    """True when "from" and "to", or an arrow, or like signs and "to", join two numbers."""
    middle = title[first.span[1] : second.span[0]]
    between = _BETWEEN.fullmatch(middle) if len(middle) <= _WINDOW else None
    if not between:
        return False
    if between["arrow"] or follows_from(title, first):
        return True
    alike = first.sign == second.sign and first.sign in {"%", "money"}
    return alike and not between["words"].strip() and _stands_apart(title, first, second)


def _stands_apart(title: str, first: Number, second: Number) -> bool:
    """True for "retention, 68 % to 75 %", false for the range "spend 10 % to 15 % of the time"."""
    before = numbers.previous_word(title, first.span[0]).casefold()
    return before not in numbers.JOINING and not numbers.next_word(title, second.span[1])


def _change(title: str, first: Number, second: Number) -> FromTo | None:
    values = _values(first, second) if _is_measured(title, first, second) else None
    return FromTo(*values, (first.span[0], second.span[1])) if values else None


def _is_measured(title: str, first: Number, second: Number) -> bool:
    """True unless the numbers are ages, hours of the day, a scale or in unlike units."""
    lead = _lead(title, first)
    periods = {period(title, first), period(title, second)} - {""}
    if _SCALE.search(lead) or len(periods) > 1:
        return False
    if is_age(title, second) or _could_be_hours(title, first, second):
        changed = _CHANGE.search(lead)
        return changed is not None or _RATED.search(lead) is not None or ":" in lead
    return True


def _could_be_hours(title: str, first: Number, second: Number) -> bool:
    """True when both numbers are whole, at most 24, and without a unit."""
    for number in (first, second):
        if number.sign or number.scale or number.value is None:
            return False
        if number.value > 24 or number.value != number.value.to_integral_value():
            return False
    following = numbers.next_word(title, second.span[1]).casefold()
    if not following or following in numbers.JOINING or following in _SUBJECTS:
        return True
    told = numbers.next_word(title, title.find(" ", second.span[1] + 1)).casefold()
    return told in _SUBJECTS  # "fra 9 til 16 svarer vi"


def _values(first: Number, second: Number) -> tuple[Decimal, Decimal] | None:
    """Both values; where one has a scale ("4 to 5 million", "800 to 1.2k") their sizes decide."""
    if first.value is None or second.value is None:
        return None
    as_written = (first.value, second.value)
    if bool(first.scale) == bool(second.scale) or not all(as_written):
        return as_written
    shared = (
        numbers.scaled(first.value, 0 if first.scale else second.scale),
        numbers.scaled(second.value, 0 if second.scale else first.scale),
    )
    fitting = [(x, y) for x, y in (as_written, shared) if x <= 20 * y and y <= 20 * x]
    return fitting[0] if len(fitting) == 1 else None


def _to_only(title: str, number: Number) -> FromTo | None:
    """The number as "to Y" where the title opens with a change and Y ends it or has a unit."""
    opens_change = _CHANGE.match(title, labels.start(title))
    if number.value is None or not opens_change or not follows_to(title, number):
        return None
    following = numbers.next_word(title, number.span[1]).casefold()
    clear = number.sign or period(title, number) or not following or following in {"per", "pr"}
    return FromTo(None, number.value, number.span) if clear else None
