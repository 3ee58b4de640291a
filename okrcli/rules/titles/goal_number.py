"""A number that makes a key result of an objective: "grow revenue by 20 %"."""

import re

from okrcli.rules.titles import changes, counting_en, counting_nb, numbers
from okrcli.rules.titles.listing import listed
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import LONGEST, Span

_REACH = frozenset((*counting_en.REACHES, *counting_nb.REACHES))
_NAMED_NUMBER = re.compile(r"[0-9]\s{1,2}(?:to|til)\s{1,2}\Z", re.IGNORECASE)
# "1,5-gradersmålet", "5-star": with its word the number is a name
_NAMING = re.compile(r"-[^\W\d_]")
# "Give 110 %" is no measure, "100 % of pupils" is one
_WHOLLY = (100, 110)
_SHARE = re.compile(r"\s(?:of|av)\s(?!(?:the )?(?:time|way|tiden|veien)\b)", re.IGNORECASE)
_SAVES = frozenset(listed("by, cut, earn, hente, kutte, med, raise, save, spare, tjene"))
_TIMES = re.compile(r"(?<![\w.,-])\d{1,4}\s(?:times|ganger)\s(?:as|so|så|more|flere)(?!\w)", re.I)
_RANGE = re.compile(r"(?<![\w.,-])\d{1,4}\s?[-–]\s?\d{1,4}\s?(?:[x×](?!\w)|%)")


def goal_number(title: str) -> Span | None:
    """The first number that makes an objective a key result, or None.

    It counts with %, a currency or "x" behind it, or with "to", "from … to" or "reach" before it.
    Not "100 %" for "wholly", not "top 10", an age, a past ("from 3 years of decline") or a name.
    """
    change = changes.from_to(title)
    found = [number.span for number in numbers.numbers(title) if _is_goal(title, number)]
    if change is not None:
        found.append(change.span)
    for pattern in (_RANGE, _TIMES):
        found += [times.span() for times in pattern.finditer(title[:LONGEST])]
    return min(found, key=lambda span: (span[0], -span[1]), default=None)


def _is_goal(title: str, number: Number) -> bool:
    if _NAMING.match(title, number.span[1]):
        return False
    reached = numbers.previous_word(title, number.span[0]).casefold() in _REACH
    moved = reached or changes.follows_to(title, number)
    if number.sign == "%":
        return number.value not in _WHOLLY or moved or bool(_SHARE.match(title, number.span[1]))
    if number.sign or not moved:
        saved = number.scale and numbers.previous_word(title, number.span[0]).casefold() in _SAVES
        return bool(number.sign or saved)
    if reached:
        return True
    names_no_change = changes.is_age(title, number) or _is_other_end(title, number)
    return not names_no_change and changes.names_what(title, number)


def _is_other_end(title: str, number: Number) -> bool:
    """True for the 11 of "from Windows 10 to 11" and the 16 of "from 8 to 16": no measure."""
    return _NAMED_NUMBER.search(title[max(0, number.span[0] - 20) : number.span[0]]) is not None
