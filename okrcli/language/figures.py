"""Numbers as people read them: thousands apart, units in place, percentages rounded honestly.

All digits are shown, however many there are. Both languages write U+2212 for a minus and a no-break
space before a unit; bokmål also parts thousands with one and puts one before the per cent sign.
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"
SHORT_UNIT = 4
_ALIKE = 4
_MOST_PLACES = 15
_SEPARATORS = {"en": (",", "."), "nb": (NBSP, ",")}
_JOINED = {"%", "percent", "per cent", "pct", "prosent"}
# The default context keeps 28 digits; a number may have 30, and the largest float has 309.
_ROOMY = Context(prec=400, rounding=ROUND_HALF_UP)


def number(amount: Decimal | float, language: str, decimals: int | None = None) -> str:
    """A finite number with its thousands apart: `4,720`, `71.2`; `4 720`, `71,2`.

    It has as many decimals as it needs, without trailing zeros; `decimals` fixes their count, and
    halves round away from zero. What rounds to nothing has no sign.
    """
    exact = amount if isinstance(amount, Decimal) else Decimal(repr(amount))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), context=_ROOMY)
    whole, _, rest = f"{exact.copy_abs():,f}".partition(".")
    rest = rest if decimals is not None else rest.rstrip("0")
    thousands, point = _SEPARATORS[language]
    shown = whole.replace(",", thousands) + (point + rest if rest else "")
    return MINUS + shown if exact < 0 else shown


def decimals(amount: Decimal) -> int:
    """How many decimals a number needs, trailing zeros not counted: 0 for 75.0, 1 for 71.20."""
    return len(f"{amount:f}".partition(".")[2].rstrip("0"))


def places_for(width: float) -> int:
    """How many decimals tell three figures of a width: 0 for 5297, 2 for 4.6; 15 of none at all."""
    if width <= 0 or not math.isfinite(width):
        return _MOST_PLACES
    return max(0, min(_MOST_PLACES, 2 - math.floor(math.log10(width))))


def share(part: float, language: str) -> str:
    """A share as per cent, whole and unclamped: `49%`, `112%`, `−5 %`; halves away from zero.

    It says 100 % only when that is reached and 0 % only of exactly 0; else 99 % and 1 %.
    """
    exact = Decimal(repr(round(part * 100, 9)))
    rounded = exact.quantize(Decimal(1), context=_ROOMY)
    if rounded == 100 and part < 1:
        rounded = Decimal(99)
    elif rounded == 0 and part != 0:
        rounded = Decimal(1 if part > 0 else -1)
    return number(rounded, language) + _percent(language)


def _percent(language: str) -> str:
    return NBSP + "%" if language == "nb" else "%"


def value(
    amount: Decimal,
    unit: str | None,
    language: str,
    *,
    places: int | None = None,
    short: bool = False,
) -> str:
    """A number with its unit: `71.2%`, `71,2 %`, `9 min`, `500 kr`.

    With `short` a unit of more than four letters is left out, for where the title says it.
    """
    return number(amount, language, places) + _suffix(unit, language, short=short)


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

    Where one has more than four, each has its own: nobody meant 10.0000000000000000.
    """
    places = max(decimals(now), decimals(goal))
    if places > _ALIKE:
        return value(now, unit, language, short=True), value(goal, unit, language, short=True)
    return (
        value(now, unit, language, places=places, short=True),
        value(goal, unit, language, places=places, short=True),
    )


def between(low: Decimal, high: Decimal, unit: str | None, language: str) -> str:
    """A range with its unit once: `5,297–5,667`, `72,5–73,9 %`; a minus gives the dash room."""
    first, last = pair(low, high, None, language)
    dash = f" {DASH} " if low < 0 or high < 0 else DASH
    return first + dash + last + _suffix(unit, language, short=True)


def change(amount: Decimal, unit: str | None, language: str) -> str:
    """A difference with its sign: `+160`, `−0.3`, `0`; per cent change in points, without a %."""
    sign = "+" if amount > 0 else ""
    return sign + value(amount, None if percent(unit) else unit, language, short=True)
