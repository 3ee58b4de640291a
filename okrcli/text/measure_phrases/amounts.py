"""The numbers in a phrase, with their units: `$1.2M`, `10 %`, `1 250 visitors`, `4,5 stjerner`."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from okrcli.model.scale_words import SCALES
from okrcli.text.measure_phrases import phrase_words

LONGEST = 300
_GAP = "[ \u00a0\u2009\u202f]"
_GROUPED = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


class Amount(NamedTuple):
    """A number as a plan writes it, None where it could be two; its unit, and where it stands.

    Example: `$1.2M` is `Amount("1.2", "$M", (0, 5))`; of `3.5k users` the value is `3500`.
    """

    value: str | None
    unit: str
    span: tuple[int, int]
    sign: str = ""


@cache
def _pattern() -> re.Pattern[str]:
    scales = "|".join(sorted(SCALES, key=len, reverse=True))
    return re.compile(
        rf"""
        (?<![\w.,:/§’'#])(?<!\w-)
        (?P<before>{phrase_words.CURRENCIES_BEFORE})?
        (?P<sign>[+−-])?
        (?P<digits>[1-9][0-9]{{0,2}}(?:{_GAP}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?
                  |(?:0|[1-9][0-9]*)(?:[.,][0-9]+)?)
        (?![.,]?[0-9]|[:/][0-9]|-[0-9]|-?(?:st|nd|rd|th)\b|\.{_GAP}[a-zæøå])
        (?:{_GAP}?(?P<scale>{scales})\b\.?)?
        (?:{_GAP}?(?P<points>{phrase_words.PER_CENT_POINTS})
          |{_GAP}?(?P<percent>{phrase_words.PER_CENT})
          |{_GAP}?(?P<after>{phrase_words.CURRENCIES_BEHIND})
          |(?P<times>[x×])\b
          |{_GAP}?(?P<unit>{phrase_words.UNITS})\b
          )?(?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def amounts(text: str) -> list[Amount]:
    """The numbers of a text in order, without years, days, ordinals and parts of names."""
    found = (_amount(match) for match in _pattern().finditer(text[:LONGEST]))
    return [amount for amount in found if not _is_year(amount)]


def _amount(found: re.Match[str]) -> Amount:
    money = (found["before"] or found["after"] or "").strip()
    scale = found["scale"] or ""
    value = _plain(found["digits"])
    unit = ""
    if found["points"] or found["times"]:
        unit = (found["points"] or found["times"]).strip()
    elif found["percent"]:
        unit = "%"
    elif money:
        unit = _money(found, money, scale)
    elif found["unit"]:
        unit = found["unit"]
    if scale and not money and value is not None:
        value = f"{Decimal(value).scaleb(SCALES[scale.lower()]):f}"
    sign = (found["sign"] or "").replace("−", "-")
    return Amount(value, unit, found.span(), sign)


def _money(found: re.Match[str], money: str, scale: str) -> str:
    """The unit of a sum as it was written: `$M`, `mill. kr`."""
    if not scale:
        return money
    dotted = f"{scale}." if scale.lower() in {"mill", "mrd"} else scale
    return f"{dotted} {money}" if found["after"] or len(scale) > 2 else f"{money}{scale}"


def _plain(digits: str) -> str | None:
    """The digits with a point before decimals; None where `1,250` could be two numbers."""
    bare = re.sub(_GAP, "", digits)
    if _GROUPED.fullmatch(bare) and bare == digits:
        return None
    return f"{Decimal(bare.replace(',', '.')):f}"


def _is_year(amount: Amount) -> bool:
    alone = not amount.unit and not amount.sign
    return alone and len(amount.value or "") == 4 and "1990" <= (amount.value or "") <= "2060"
