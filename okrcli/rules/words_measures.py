"""Measures where they do not belong: a number in an objective, two measures in one key result."""

import re
from collections.abc import Iterator
from itertools import pairwise

from okrcli.rules import words_changes, words_en, words_nb, words_numbers
from okrcli.rules.words_numbers import Number, Span

_REACH = frozenset((*words_en.REACHES, *words_nb.REACHES))
_AND = re.compile(r"(?:(?<!\w)(?:and|og|samt|plus|as well as)(?!\w)|&)(?P<rest>.*)", re.DOTALL)
_NAMED_NUMBER = re.compile(r"[0-9]\s{1,2}(?:to|til)\s{1,2}\Z", re.IGNORECASE)
# "1,5-gradersmålet", "5-star": with its word the number is a name
_NAMING = re.compile(r"-[^\W\d_]")
_ASIDE = words_numbers.JOINING - {"over"}
_ALL = re.compile(r"\W{0,3}(?:all|alle|the|de|about|over|at least|minst)?\W{0,3}", re.IGNORECASE)
# "Give 110 %" is no measure either
_WHOLLY = (100, 110)


def goal_number(title: str) -> Span | None:
    """The first number that makes an objective a key result, or None.

    It counts with %, a currency or "x" behind it, or with "to", "from … to" or "reach" before it.
    Not "100 %" for "wholly", not "top 10", an age, a past ("from 3 years of decline") or a name.
    """
    change = words_changes.from_to(title)
    found = [number.span for number in words_numbers.numbers(title) if _is_goal(title, number)]
    if change is not None:
        found.append(change.span)
    return min(found, key=lambda span: (span[0], -span[1]), default=None)


def _is_goal(title: str, number: Number) -> bool:
    if _NAMING.match(title, number.span[1]):
        return False
    reached = words_numbers.previous_word(title, number.span[0]).casefold() in _REACH
    moved = reached or words_changes.follows_to(title, number)
    if number.sign == "%":
        return number.value not in _WHOLLY or moved
    if number.sign or not moved:
        return bool(number.sign)
    if reached:
        return True
    names_no_change = words_changes.is_age(title, number) or _is_other_end(title, number)
    return not names_no_change and words_changes.names_what(title, number)


def _is_other_end(title: str, number: Number) -> bool:
    """True for the 11 of "from Windows 10 to 11" and the 16 of "from 8 to 16": no measure."""
    return _NAMED_NUMBER.search(title[max(0, number.span[0] - 20) : number.span[0]]) is not None


def second_measure(title: str) -> Span | None:
    """The number with which a title starts a second measure ("30 customers and 10 partners").

    None for a range ("between 5 and 10"), one time in two parts ("2 hours and 30 minutes"), and
    an aside ("in 3 countries and 2 languages").
    """
    return next(_second_measures(title), None)


def _second_measures(title: str) -> Iterator[Span]:
    for first, second in pairwise(words_numbers.numbers(title)):
        joined = _AND.search(title, first.span[1], second.span[0])
        if not joined or _says_how_long(title, second):
            continue
        if _has_unit(title, first) and _has_unit(title, second):
            directly = _ALL.fullmatch(joined["rest"])
            if not directly or _stand_alone(title, first, second):
                yield second.span


def _says_how_long(title: str, number: Number) -> bool:
    """True for the 3 of "and hold it for 3 months"."""
    before = words_numbers.previous_word(title, number.span[0]).casefold()
    return before in {"for", "i"} and bool(words_changes.period(title, number))


def _has_unit(title: str, number: Number) -> bool:
    """True for "10 %", "10 customers" and "to 10", false for the 5 of "5 and 10"."""
    word = words_numbers.next_word(title, number.span[1]).casefold()
    named = bool(word) and word not in {"and", "og", "to", "til", *_ASIDE}
    moved = words_changes.follows_from(title, number) or words_changes.follows_to(title, number)
    return named or moved or bool(number.sign or number.scale)


def _stand_alone(title: str, first: Number, second: Number) -> bool:
    """True unless the two numbers are one aside ("in 3 …") or one time in two parts."""
    before = words_numbers.previous_word(title, first.span[0]).casefold()
    times = words_changes.period(title, first) and words_changes.period(title, second)
    return before not in _ASIDE and not times
