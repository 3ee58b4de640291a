"""Numbers as people read them: thousands apart, units in place, percentages rounded honestly."""

from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
SHORT_UNIT = 4
_SEPARATORS = {"en": (",", "."), "nb": (NBSP, ",")}
_JOINED = {"%", "percent", "prosent", "per cent", "pct"}


def number(amount: Decimal | float, language: str, decimals: int | None = None) -> str:
    """The number with its thousands apart; as many decimals as it has, without trailing zeros.

    `decimals` fixes their count, rounding half up. bokmål has a comma, a no-break space and U+2212.
    """
    exact = amount if isinstance(amount, Decimal) else Decimal(repr(amount))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    else:
        exact = (
            exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
        )
    thousands, point = _SEPARATORS[language]
    whole, _, rest = f"{abs(exact):,f}".partition(".")
    shown = whole.replace(",", thousands) + (point + rest if rest else "")
    return (MINUS if language == "nb" else "-") + shown if exact < 0 else shown


def decimals(amount: Decimal) -> int:
    """How many decimals a number needs, trailing zeros not counted."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def share(part: float, language: str) -> str:
    """A share as per cent, rounded half up, unclamped: `49%`, `112%`, `−5 %`.

    100 % only when it is reached and 0 % only when nothing moved, else 99 % and 1 %.
    """
    exact = Decimal(repr(round(part * 100, 9)))
    rounded = exact.quantize(Decimal(1), ROUND_HALF_UP)
    if rounded == 100 and part < 1:
        rounded = Decimal(99)
    elif rounded == 0 and exact != 0:
        rounded = Decimal(1).copy_sign(exact)
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
    """A number with its unit: `71.2%`, `9 min`; with `short` a long word of a unit is left out."""
    shown = number(amount, language, places)
    if not unit:
        return shown
    if unit in _JOINED:
        return shown + _percent(language)
    return shown if short and len(unit) > SHORT_UNIT else f"{shown}{NBSP}{unit}"


def pair(now: Decimal, goal: Decimal, unit: str | None, language: str) -> tuple[str, str]:
    """Two values of one measure with the same number of decimals, long units left out."""
    places = max(decimals(now), decimals(goal))
    return (
        value(now, unit, language, places=places, short=True),
        value(goal, unit, language, places=places, short=True),
    )


def change(amount: Decimal, unit: str | None, language: str) -> str:
    """A difference with its sign: `+160`, `−0.3`; percentages change in points, without a sign."""
    sign = "+" if amount > 0 else ""
    return sign + value(amount, None if unit in _JOINED else unit, language, short=True)
