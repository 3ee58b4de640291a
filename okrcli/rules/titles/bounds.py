"""The bound that a title names: "visitors >1250", "at least 5 regions", "høyst 3 klager"."""

import re
from decimal import Decimal
from typing import NamedTuple

from okrcli.rules.titles import changes, numbers
from okrcli.rules.titles.tokens import LONGEST, Span

_LOW = r">=?|≥|at least|more than|above|minst|mer enn|flere enn"
_HIGH = r"<=?|≤|at most|no more than|less than|fewer than|below|høyst|mindre enn|færre enn"
_SIGN = re.compile(rf"(?<![\w<>=])(?:(?P<low>{_LOW})|(?P<high>{_HIGH}))\s{{0,2}}\Z", re.IGNORECASE)


class Bound(NamedTuple):
    """A number that is to be kept above, or else below, and where its words stand."""

    value: Decimal
    is_low: bool
    span: Span


def bound(title: str) -> Bound | None:
    """The bound in a title with one number, None of a change by so much and of no clear one."""
    found = list(numbers.numbers(title[:LONGEST]))
    if len(found) != 1 or found[0].value is None:
        return None
    lead = title[: found[0].span[0]]
    sign = _SIGN.search(lead[-40:])
    if sign is None:
        return None
    start = max(0, len(lead) - 40) + sign.start()
    if re.search(r"(?:\bby|\bmed|\bwithin|\binnen)\s{1,2}\Z", title[:start], re.IGNORECASE):
        return None
    return Bound(found[0].value, sign["low"] is not None, (start, found[0].span[1]))


def says_otherwise(title: str, low: Decimal | None, high: Decimal | None) -> Span | None:
    """The bound of a title where a measure has another on that side, and none that is the same."""
    named = bound(title)
    if named is None or (low is None and high is None):
        return None
    given = low if named.is_low else high
    if given is None or changes.same(named.value, given):
        return None
    return named.span
