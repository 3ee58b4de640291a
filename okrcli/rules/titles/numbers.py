"""The numbers in a title, as people write them in English and bokmål.

A name or standard (K12, ISO 14001, Office 365, 24/7, 5G), a year, a date, a quarter and an ordinal
are not numbers here: they measure nothing.
"""

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from okrcli.rules.titles import counting_en, counting_nb
from okrcli.rules.titles.tokens import LONGEST, Span

JOINING = frozenset(
    (
        *counting_en.PREPOSITIONS,
        *counting_nb.PREPOSITIONS,
        *counting_en.LINKING,
        *counting_nb.LINKING,
    )
)

_GAP = "[ \u00a0\u2009\u202f]"
_CODES = "NOK|SEK|DKK|EUR|USD|GBP"
_SCALES = {
    "k": 3,
    "thousand": 3,
    "tusen": 3,
    "m": 6,
    "mill": 6,
    "million": 6,
    "millions": 6,
    "millioner": 6,
    "bn": 9,
    "billion": 9,
    "mrd": 9,
    "milliard": 9,
    "milliarder": 9,
}
_MONEY_SCALES = {"tnok": 3, "knok": 3, "mnok": 6, "meur": 6, "musd": 6, "mkr": 6}

_NUMBER = re.compile(
    rf"""
    (?:(?P<before>(?:[$€£]|(?<![^\W\d_])(?:kr\.?|{_CODES})){_GAP}?)(?=[0-9])
      |(?<![\w.,:/§’'–-]))
    (?P<digits>[0-9]{{1,3}}(?:(?:{_GAP}[0-9]{{3}})+|(?:,[0-9]{{3}})+|(?:\.[0-9]{{3}})+)
               (?![0-9])(?:[.,][0-9]+)?
              |[0-9]+(?:[.,][0-9]+)?)
    (?![.,]?[0-9]|[:/][0-9])
    (?:(?P<times>{_GAP}?[x×](?!\w))
      |{_GAP}?(?P<scale>(?:{"|".join(sorted(_SCALES, key=len, reverse=True))}
                         |{"|".join(_MONEY_SCALES)})(?!\w)\.?)
      |(?=(?:ms|s|h|min|[kmgt]b|[kmg]wh)(?!\w))
      |(?!\w))
    (?:{_GAP}?(?P<percent>%|(?:percent|per\ cent|prosent|prosentpoeng|pct|percentage\ points?)
                          (?!\w))
      |{_GAP}?(?P<after>[$€£]|(?:kr|{_CODES}|kroner|euros?|dollars?|pounds?)(?!\w)))?
    """,
    re.VERBOSE | re.IGNORECASE,
)

_DIGIT = re.compile("[0-9]")
_NAMES = frozenset((*counting_en.NAMES, *counting_nb.NAMES))
_MONTHS = frozenset((*counting_en.MONTHS, *counting_nb.MONTHS))
_PREVIOUS_WORD = re.compile(r"(?P<word>[^\W_]+)[\s.]{0,2}\Z")
_NEXT_WORD = re.compile(r"\s{0,2}(?P<word>[^\W\d_][\w-]*)")
_ORDINAL = re.compile(rf"\.{_GAP}[^\W\d_A-ZÆØÅ]")
_FIGURES = frozenset({"arr", "csat", "enps", "mrr", "nps"})
_LOOK_BACK = 40
# Wide enough that scaling never rounds a number, and never raises whatever its length
_EXACT = Context(prec=20_000)


class Number(NamedTuple):
    """One number: what it is worth, where it stands, and what its sign says.

    `value` holds its scale already ("2k" is 2000) and is None where the writing is ambiguous
    ("1.500"); `scale` is that power of ten. `sign` is "%", "money", "x" or "".

    Example: "NOK 1,2 mill." is `Number(Decimal("1200000"), 6, "money", (0, 13))`.
    """

    value: Decimal | None
    scale: int
    sign: str
    span: Span


@lru_cache(maxsize=4096)
def numbers(title: str) -> tuple[Number, ...]:
    """The title's numbers in order, without names, years, dates and ordinals."""
    return tuple(_numbers(title)) if _DIGIT.search(title) else ()


def _numbers(title: str) -> Iterator[Number]:
    for found in _NUMBER.finditer(title[:LONGEST]):
        number = _number(found)
        if number.sign or number.scale or not _is_name(title, found):
            yield number


def _number(found: re.Match[str]) -> Number:
    scale = (found["scale"] or "").rstrip(".")
    money = found["before"] or found["after"] or scale.casefold() in _MONEY_SCALES
    sign = "%" if found["percent"] else "money" if money else "x" if found["times"] else ""
    power = _MONEY_SCALES.get(scale.casefold(), _SCALES.get(scale.casefold(), 0))
    if scale == "m" and not money:  # metres, months or minutes as likely as millions
        power = 0
    worth = value(found["digits"])
    return Number(None if worth is None else scaled(worth, power), power, sign, found.span())


def scaled(worth: Decimal, power: int) -> Decimal:
    """The number times ten to that power, exactly."""
    return worth.scaleb(power, _EXACT)


def value(digits: str) -> Decimal | None:
    """What a written number is worth, or None where English and Norwegian would differ.

    Spaces group thousands. A comma before three digits groups them (Norwegian decimals rarely have
    three), a point before three digits could do either, and otherwise both are decimal signs.
    """
    plain = re.sub(_GAP, "", digits)
    last = max(plain.rfind(","), plain.rfind("."))
    if last < 0:
        return Decimal(plain)
    sign, whole, fraction = plain[last], plain[:last], plain[last + 1 :]
    groups = len(fraction) == 3 and len(whole) <= 3 and whole != "0"
    if whole.count(sign) or (groups and sign == ","):
        return Decimal(re.sub("[.,]", "", plain))
    return None if groups else Decimal(f"{re.sub('[.,]', '', whole)}.{fraction}")


def _is_name(title: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    previous, following = previous_word(title, start), next_word(title, end).casefold()
    if following in _MONTHS or following == "trinn" or _ORDINAL.match(title, end):
        return True
    if previous.casefold() in _NAMES or previous.casefold() in _MONTHS:
        return True
    digits = found["digits"]
    if len(digits) == 4 and "1990" <= digits <= "2060" and digits != "2000":  # a year
        return digits.isdecimal()
    joined = not following or following in JOINING
    return joined and previous.casefold() not in JOINING and _is_proper(title, start, previous)


def _is_proper(title: str, at: int, word: str) -> bool:
    """True for PostgreSQL, ISO and Microsoft, but not for a title's first word and for NPS."""
    if word.casefold() in _FIGURES:
        return False
    if any(letter.isupper() for letter in word[1:]):
        return True
    lead = title[max(0, at - _LOOK_BACK) : at].rstrip(" .").removesuffix(word)
    return word[:1].isupper() and bool(lead.strip())


def previous_word(title: str, at: int) -> str:
    """The word that stands right before the offset, or an empty text."""
    found = _PREVIOUS_WORD.search(title[max(0, at - _LOOK_BACK) : at])
    return found["word"] if found else ""


def next_word(title: str, at: int) -> str:
    """The word that stands right behind the offset, or an empty text."""
    found = _NEXT_WORD.match(title, at, at + 2 * _LOOK_BACK)
    return found["word"] if found else ""


def has_number(title: str) -> bool:
    """True when the title holds a number that is not a name, a year, a date or an ordinal."""
    return bool(numbers(title))


def counts_something(title: str, at: int = 0) -> bool:
    """True when a number with its unit ("5 regions", "10 %") starts at the offset or later."""
    return any(
        number.sign or number.scale or next_word(title, number.span[1])
        for number in numbers(title)
        if number.span[0] >= at
    )
