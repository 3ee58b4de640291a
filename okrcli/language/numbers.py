"""Numbers as people read them: thousands apart, units in place, percentages rounded honestly.

Measured values above ten million are shown in millions, billions or trillions, `123.5 T`, and all
others with all their digits; what programs read is exact. Both languages write U+2212 for a minus
and a no-break space before a unit; bokmål also parts thousands with one and puts one before the per
cent sign.
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"
SHORT_UNIT = 4
_ALIKE = 4
_ALL = 100
_MOST_PLACES = 15
_SEPARATORS = {"en": (",", "."), "nb": (NBSP, ",")}
_JOINED = {"%", "percent", "per cent", "pct", "prosent"}
# The default context keeps 28 digits; a number may have 30, and the largest float has 309.
_ROOMY = Context(prec=400, rounding=ROUND_HALF_UP)
_LONG = Decimal(10_000_000)
_THOUSAND = 1000
_SHORT = {
    "en": ((6, "M"), (9, "B"), (12, "T")),
    "nb": ((6, "mill."), (9, "mrd."), (12, "bill.")),
}
# with as many decimals short forms are tried to be told apart, before all digits are shown
_APART = (1, 2, 3)


def number(amount: Decimal | float, language: str, decimals: int | None = None) -> str:
    """A finite number with its thousands apart: `4,720`, `71.2`; `4 720`, `71,2`.

    It has as many decimals as it needs, without trailing zeros; `decimals` fixes their count, and
    halves round away from zero. What rounds to nothing has no sign.
    """
    exact = amount if isinstance(amount, Decimal) else Decimal(repr(amount))
    if decimals is not None:
        exact = rounded(exact, decimals)
    whole, _, rest = f"{exact.copy_abs():,f}".partition(".")
    rest = rest if decimals is not None else rest.rstrip("0")
    thousands, point = _SEPARATORS[language]
    shown = whole.replace(",", thousands) + (point + rest if rest else "")
    return MINUS + shown if exact < 0 else shown


def amount(exact: Decimal, language: str, places: int | None = None, short_places: int = 1) -> str:
    """A number that was measured: all of it up to ten million, above in short: `123.5 T`.

    `places` fixes the decimals of what is shown in full, `short_places` are the most of what is
    not: halves round away from zero, and trailing zeros are left out.
    """
    if abs(exact) <= _LONG:
        return number(exact, language, places)
    scaled = [
        (rounded(exact.scaleb(-power, context=_ROOMY), short_places), word)
        for power, word in _SHORT[language]
    ]
    shown, word = next((pair for pair in scaled if abs(pair[0]) < _THOUSAND), scaled[-1])
    return number(shown, language) + NBSP + word


def rounded(exact: Decimal, places: int) -> Decimal:
    """A number to so many decimals, below 0 to tens and hundreds; halves away from zero."""
    return exact.quantize(Decimal(1).scaleb(-places), context=_ROOMY)


def decimals(amount: Decimal) -> int:
    """How many decimals a number needs, trailing zeros not counted: 0 for 75.0, 1 for 71.20."""
    return len(f"{amount:f}".partition(".")[2].rstrip("0"))


def places_for(width: float) -> int:
    """How many decimals tell three figures of a width: −1 for 5297, 2 for 4.6; 15 of none at all.

    Below 0 they are tens and hundreds.
    """
    if width <= 0 or not math.isfinite(width):
        return _MOST_PLACES
    return min(_MOST_PLACES, 2 - math.floor(math.log10(width)))


def share(part: float, language: str) -> str:
    """A share as per cent, whole and unclamped: `49%`, `112%`, `−5 %`; halves away from zero.

    It says 100 % only when that is reached and 0 % only of exactly 0; else 99 % and 1 %.
    """
    return number(Decimal(whole_percent(part)), language) + _percent(language)


def whole_percent(part: float) -> int:
    """The whole per cent that a share is shown as."""
    exact = Decimal(repr(round(part * 100, 9)))
    whole = int(rounded(exact, 0))
    if whole == _ALL and part < 1:
        return _ALL - 1
    if whole == 0 and part != 0:
        return 1 if part > 0 else -1
    return whole


def points_between(before: float, now: float) -> int:
    """How many percentage points lie between two shares as they are shown."""
    return whole_percent(now) - whole_percent(before)


def _percent(language: str) -> str:
    return NBSP + "%" if language == "nb" else "%"


def value(
    exact: Decimal,
    unit: str | None,
    language: str,
    *,
    places: int | None = None,
    short: bool = False,
) -> str:
    """A measured number with its unit: `71.2%`, `71,2 %`, `9 min`, `500 kr`, `123.5 T NOK`.

    With `short` a unit of more than four letters is left out, for where the title says it.
    """
    return amount(exact, language, places) + _suffix(unit, language, short=short)


def _suffix(unit: str | None, language: str, *, short: bool) -> str:
    """What stands behind a number, the space included."""
    if not unit or (short and len(unit) > SHORT_UNIT and not percent(unit)):
        return ""
    return _percent(language) if percent(unit) else NBSP + unit


def percent(unit: str | None) -> bool:
    """Whether the unit is per cent, however it is spelled."""
    return (unit or "").casefold() in _JOINED


def pair(now: Decimal, goal: Decimal, unit: str | None, language: str) -> tuple[str, str]:
    """Two values of one measure with the same number of decimals, long units left out.

    A unit of several words (`of 5`) stands behind the second only. Where one has more than four
    decimals, each has its own: nobody meant 10.0000000000000000.
    """
    most = max(decimals(now), decimals(goal))
    first, second = apart(now, goal, unit, language, most if most <= _ALIKE else None)
    said = _suffix(unit, language, short=True)
    return (first.removesuffix(said) if unit and " " in unit else first), second


def apart(
    one: Decimal, other: Decimal, unit: str | None, language: str, places: int | None = None
) -> tuple[str, str]:
    """Two values, long units left out: in short only where that makes a difference of them."""
    suffix = _suffix(unit, language, short=True)
    for tried in _APART:
        shown = [amount(each, language, places, tried) + suffix for each in (one, other)]
        if one == other or shown[0] != shown[1]:
            return shown[0], shown[1]
    return number(one, language) + suffix, number(other, language) + suffix


def between(low: Decimal, high: Decimal, unit: str | None, language: str) -> str:
    """A range with its unit once: `5,297–5,667`, `72,5–73,9 %`; a minus gives the dash room."""
    first, last = pair(low, high, None, language)
    dash = f" {DASH} " if low < 0 or high < 0 else DASH
    return first + dash + last + _suffix(unit, language, short=True)


def change(exact: Decimal, unit: str | None, language: str) -> str:
    """A difference with its sign: `+160`, `−0.3`, `0`; per cent change in points, without a %."""
    sign = "+" if exact > 0 else ""
    return sign + value(exact, None if percent(unit) else unit, language, short=True)
