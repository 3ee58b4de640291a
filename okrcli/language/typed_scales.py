"""Words that multiply a typed number, `1,15 mill`, read for the unit that it is counted in."""

import re

from okrcli.language import numbers
from okrcli.model.scale_words import SCALES

# a billion is a thousand times as much in bokmål, and whoever types it may mean either
_UNSURE = frozenset(("billion",))
_BEHIND = re.compile(r"([^\W\d_]+)\b\.?\s*(.*)", re.DOTALL)
_MONEY = re.compile(r"(?:kr|kroner|nok|sek|dkk|eur|usd|gbp|[$€£])(?:\W.*)?", re.DOTALL)
# units that have a scale within them: `mill. kr`, `MNOK`, `$M`, `1000 kr`, and `M` alone
_SCALED_UNIT = re.compile(
    r"[0-9].*|(?:[kmt]|mn|bn|mrd)[ .]*(?:kr|nok|sek|dkk|eur|usd|gbp|[$€£])(?:\W.*)?"
    r"|(?:us)?[$€£][ ]?(?:[kmt]|mn|bn).*|[km]",
    re.DOTALL,
)


def scale_of(suffix: str, unit: str | None) -> tuple[int, str]:
    """The power of ten that a suffix says of something counted in a unit, and what is left of it.

    Example: of `mill. kr` in kr it is `(6, "kr")`, of `mill kr` in `mill. kr` `(0, "mill. kr")`. A
    single letter that a unit begins with is no scale, save before money: `5 m` of minutes.
    """
    counted = (unit or "").casefold().strip()
    if _bare(suffix) == _bare(counted):
        return 0, unit or ""
    power, rest = _split(suffix)
    if not power or numbers.percent(unit):
        return 0, suffix
    own, measured = _split(counted)
    if own and measured != counted:
        # the unit is in millions already: what is typed in millions is the number as it stands
        return (0, unit or "") if own == power and rest in {"", measured} else (0, suffix)
    letter = suffix[:1].casefold()
    alike = len(suffix.rstrip(".")) == 1 and counted.startswith(letter)
    if _SCALED_UNIT.fullmatch(counted) or (alike and not _MONEY.fullmatch(counted)):
        return 0, suffix
    return power, rest


def _split(text: str) -> tuple[int, str]:
    """The power of ten that a text begins with, 0 for none, and what stands behind it."""
    found = _BEHIND.fullmatch(text.strip())
    word = found[1].casefold() if found else ""
    if not found or word not in SCALES or word in _UNSURE:
        return 0, text.casefold()
    return SCALES[word], found[2].casefold()


def _bare(text: str) -> str:
    """A unit for comparing, without points and blanks."""
    return re.sub(r"[\s.]", "", text.casefold())
