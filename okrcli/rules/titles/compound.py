"""A second measure in the title of a key result: "30 customers and 10 partners"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from okrcli.rules.titles import amounts, numbers, roles
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.tokens import LONGEST, Span, read_title
from okrcli.rules.titles.word_lists import listed

_JOINER = re.compile(
    r"(?P<joiner>;|,(?!\d)|&|\+(?=\s?\d)|(?<!\w)(?:and|og|samt|pluss?|as well as|while|mens"
    r"|whereas|of (?:whom|which|these|those|them)|hvorav|derav|av (?:disse|dem)"
    r"|(?:that|which) bring(?: in)?|som gir|but|men|med|with)(?!\w))",
    re.IGNORECASE,
)
# Joined with nothing between but one of these, the two are one: "and all 12", "and up to 5"
_WHOLE = re.compile(
    r"\W{0,3}(?:all|alle|up to|opptil|inntil|or|eller|then|så|again)\W{0,3}", re.IGNORECASE
)
_NOTHING = re.compile(
    r"\W{0,3}(?:about|over|at least|minst|ca\.?|under|around|nearly|the|de)?\W{0,3}", re.IGNORECASE
)
_WITH = re.compile(
    r"\W{0,3}(?:an?|at least|over|minst|more than|en|et|only|just|til sammen|totalt|in total)?"
    r"\W{0,3}",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s{0,2}(?:[-–—/]|to|til|or|eller|x|×|av|of|out of)\s{0,2}", re.IGNORECASE)
_TIME_ELSEWHERE = re.compile(r"\w\s{1,2}(?:in|for|at|on|i|på|hos|ved)\s", re.IGNORECASE)
_PLUS_LIST = re.compile(r"(?<![\w.,])\+\s?\d[\d., ]{0,12}\s?[^\W\d_][\w-]{0,30}")
_PLACES = frozenset(
    listed(
        """
        in, across, at, on, over, from, to, among, of, i, på, fra, til, blant, av, for, with, med,
        between, mellom
        """
    )
)
_PARTS = frozenset(listed("of whom, of which, of these, of those, of them, hvorav, derav"))
_ALL = frozenset(listed("all, alle, both, begge"))
_RANGES = frozenset(listed("between, mellom, aged, ages, alderen"))


def second_measure(title: str) -> Span | None:
    """The number with which a title starts a second measure, or None.

    None for a range, a change "from 4 to 6", a condition ("and keep it for 3 months"), one time in
    two parts ("2 hours and 30 minutes"), places ("in 4 markets and 12 cities") and "up to 5".
    """
    text = title[:LONGEST]
    return next(_second_measures(text), None) or _plus_list(text)


def _second_measures(title: str) -> Iterator[Span]:
    for first, second in pairwise(_counted(title)):
        joined = _joined(title, first, second)
        if joined is None or roles.is_condition(title, second, joined.end()):
            continue
        if _are_measured(title, first, second, joined) and not _is_one(
            title, first, second, joined
        ):
            yield second.span


def _are_measured(title: str, first: Number, second: Number, joined: re.Match[str]) -> bool:
    if not roles.is_measured(title, first):
        return False
    if joined["joiner"].casefold() in _PARTS or roles.is_measured(title, second):
        return True
    return roles.is_elliptical(title, second, joined.end())


def _counted(title: str) -> list[Number]:
    """The title's numbers with those in words, in order."""
    words = read_title(title)
    in_words = [
        Number(None, 0, "", (words.tokens[i].start, words.tokens[i].end))
        for i in amounts.counted(words)
    ]
    return sorted([*numbers.numbers(title), *in_words], key=lambda number: number.span)


def _joined(title: str, first: Number, second: Number) -> re.Match[str] | None:
    """The last joiner between two numbers, unless they are the ends of a range."""
    if _RANGE.fullmatch(title, first.span[1], second.span[0]):
        return None
    found = [*_JOINER.finditer(title, first.span[1], second.span[0])]
    return found[-1] if found else None


def _is_one(title: str, first: Number, second: Number, joined: re.Match[str]) -> bool:
    """True where the two numbers are one measure, one time, one place or one range."""
    rest = title[joined.end() : second.span[0]]
    if joined["joiner"].casefold() in {"with", "med"}:
        return not _adds_with(title, first, second, rest)
    before = roles.word_before(title, first)
    if before in _RANGES or _WHOLE.fullmatch(rest):
        return True
    if not _NOTHING.fullmatch(rest):
        return False
    if before in _ALL:
        return True
    if roles.is_timed(title, first) and roles.is_timed(title, second):
        return not _TIME_ELSEWHERE.search(title, first.span[1], second.span[0])
    is_aside = before in _PLACES and title[: first.span[0]].strip() != ""
    return is_aside and not (first.sign or second.sign)


def _adds_with(title: str, first: Number, second: Number, rest: str) -> bool:
    """True for "2,000 mails with a 40 % open rate" and "9 M with 35 staff"."""
    timed = roles.is_timed(title, first) or roles.is_timed(title, second)
    if timed or roles.is_size(title, second) or not _WITH.fullmatch(rest):
        return False
    return roles.is_measured(title, second)


def _plus_list(title: str) -> Span | None:
    """The second of two or more "+5 partners"."""
    found = list(_PLUS_LIST.finditer(title)) if "+" in title else []
    return found[1].span() if len(found) > 1 else None
