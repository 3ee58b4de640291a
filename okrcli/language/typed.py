"""Numbers as people type them, in either language; what could mean two things is asked about."""

import re
from decimal import Decimal

_SPACES = re.compile("[\\s\u00a0\u202f\u2009'’]")
_NUMBER = re.compile(r"([+-]?)([0-9][0-9.,]*|[.,][0-9]+)([^0-9.,+-]*)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_SPACED = re.compile("[0-9][\\s\u00a0\u202f\u2009'’]+[0-9]")
_SPACED_IN_THREES = re.compile(
    "[^0-9]*[0-9]{1,3}(?:[\\s\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9]).*", re.S
)
_MOST_DIGITS = 30


class Ambiguous(ValueError):  # noqa: N818 - a question more than an error
    """A number that may mean two things; `choices` are both."""

    def __init__(self, text: str, choices: tuple[Decimal, Decimal]) -> None:
        self.choices = choices
        super().__init__(f"`{text}` may mean {choices[0]:f} or {choices[1]:f}; write one of them")


def number(text: str) -> tuple[Decimal, str]:
    """The number a text means, and the unit behind it: `71.2 %` is (71.2, "%").

    Spaces and apostrophes may part thousands, a comma or dot begins decimals, U+2212 is a minus.
    Ambiguous for `4,720` and `4.720`; ValueError, with advice, for what is no plain number.
    """
    bare = _SPACES.sub("", text).replace("−", "-")
    spaced = _SPACED.search(text) and not _SPACED_IN_THREES.fullmatch(text)
    if spaced or "_" in text or not bare.isprintable():
        raise ValueError(_advice(text))
    found = _NUMBER.fullmatch(bare)
    if not found or len(found[2]) > _MOST_DIGITS:
        raise ValueError(_advice(text))
    sign, digits, unit = found.groups()
    if unit and re.fullmatch("[xeXE]|nan|inf", unit):
        raise ValueError(_advice(text))
    return _value(text, sign, digits), unit


def _advice(text: str) -> str:
    return f"`{text[:40]}` is not a number; write digits, as in 4720, 71.2 or 71,2"


def _value(text: str, sign: str, digits: str) -> Decimal:
    marks = [letter for letter in digits if letter in ".,"]
    if len(set(marks)) > 1:
        return _with_both(text, sign, digits, marks)
    if len(marks) > 1:
        if not _GROUPED.fullmatch(digits):
            raise ValueError(_advice(text))
        return _decimal(sign, re.sub("[.,]", "", digits))
    if marks and _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        whole, parted = re.sub("[.,]", "", digits), digits.replace(",", ".")
        raise Ambiguous(text, (_decimal(sign, whole), _decimal(sign, parted)))
    return _decimal(sign, digits.replace(",", "."))


def _with_both(text: str, sign: str, digits: str, marks: list[str]) -> Decimal:
    """The last of two kinds of marks begins the decimals; the others part thousands."""
    point = marks[-1]
    if marks.count(point) > 1:
        raise ValueError(_advice(text))
    whole, decimals = digits.split(point)
    if not _GROUPED.fullmatch(whole):
        raise ValueError(_advice(text))
    return _decimal(sign, re.sub("[.,]", "", whole) + "." + decimals)


def _decimal(sign: str, digits: str) -> Decimal:
    return Decimal(("-" if sign == "-" else "") + digits.rstrip("."))
