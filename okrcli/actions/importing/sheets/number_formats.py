"""What a spreadsheet's number formats say of the numbers: days, times, percent, currency, scale."""

import math
import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

# ECMA-376, part 1, 18.8.30: the formats that need no code
_DAYS = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)}
_TIMES = {*range(18, 22), *range(32, 36), *range(45, 48)}
_PERCENTS = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_LOCALE = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_SYMBOLS = ("€", "$", "£", "¥", "kr", "NOK", "SEK", "DKK", "EUR", "USD", "CHF", "GBP")
_LAST_DAY = 2_958_465


class Format(NamedTuple):
    """What one number format says: `kind` is "day", "time" or "number"."""

    kind: str = "number"
    percent: bool = False
    currency: str = ""
    scaled: bool = False


def number_format(number: int, code: str | None) -> Format:
    """The format of an id, by its code where the workbook gives one."""
    if code is None:
        kind = "day" if number in _DAYS else "time" if number in _TIMES else "number"
        return Format(kind, number in _PERCENTS)
    first = code.split(";")[0]
    money = _currency(first)
    bare = _BRACKETS.sub("", _QUOTED.sub("", first)).lower()
    if re.search(r"general|standard", bare):
        return Format(currency=money)
    if re.search(r"[yd]", bare) or re.search(r"mmm|m[-/.]|[-/.]m", bare):
        return Format("day")
    if re.search(r"h|s", bare) or re.search(r"\[(h+|m+|s+)\]", first.lower()):
        return Format("time")
    return Format("number", "%" in bare, money, bool(re.search(r"[0#?],+(?:[^0#?.,]|$)", bare)))


def _currency(code: str) -> str:
    located = _LOCALE.search(code)
    if located and located[1].strip():
        return located[1].strip()
    bare = code.replace('"', " ").replace("\\", " ")
    for symbol in _SYMBOLS:
        if re.search(rf"(?<![A-Za-z]){re.escape(symbol)}(?![A-Za-z])", bare):
            return symbol
    return ""


def day_of(serial: Decimal, *, from_1904: bool = False) -> date | None:
    """The day of a spreadsheet's day number; None for a number that is none.

    Excel counts a 29 February 1900 that never was, so that its days begin on 30 December 1899.
    """
    if not 1 <= serial <= _LAST_DAY:
        return None
    origin = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a day
    try:
        return (origin + timedelta(days=int(serial))).date()
    except OverflowError:
        return None


# a double has 17 digits, a sign, a point and an exponent
_LONGEST = 40


def exact(source: str) -> Decimal | None:
    """A stored double as people typed it: `0.28999999999999998` is 0.29; None for no number."""
    if len(source) > _LONGEST:
        return None
    try:
        value = float(source)
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    made = Decimal(repr(value))
    if abs(made.adjusted()) > 26:
        return None
    return made.quantize(Decimal(1)) if made == made.to_integral_value() else made
