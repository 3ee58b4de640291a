"""Numbers as people type them, in either language; what could mean two things is asked about."""

import contextlib
import re
from decimal import Decimal

from okrcli.language import numbers
from okrcli.language.typed_scales import scale_of
from okrcli.messages import N_, Message

# What the files take at most, sign and point included; the two are held together by a test.
MOST_CHARACTERS = 30
_MINUSES = str.maketrans({"\u2212": "-", "\u2013": "-"})
# no-break, figure, thin and narrow no-break space; the typographic apostrophe
_PARTS = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2019": "'"})
_TYPED = re.compile(r"([+-]?) ?((?:[0-9.,]|(?<=[0-9])[ '](?=[0-9]))+)(.*)", re.DOTALL)
_WHOLE = re.compile(r"([0-9]+)")
_DECIMAL = re.compile(r"([0-9]*)[.,]([0-9]+)")
_IN_THREES = re.compile(r"([0-9]{1,3}(?:([ '.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_UNIT = re.compile(r"[^\W\d_](?:[^\W\d_]|[ /.·%-])*|[%‰$€£¥]")
_MARKED = re.compile(
    r"(?:[=~≈]|(?:ca|circa|cirka|approx|about|around|omtrent|rundt)\b\.?)\s*(.+)",
    re.DOTALL | re.IGNORECASE,
)
_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
_NO_UNITS = {"e", "x", "nan", "inf", "infinity"}


class Unclear(ValueError):  # noqa: N818 - what it says is for the one who typed
    """Typed text that is no number we can be sure of, with what to type instead.

    `message` is a template over `values`, for `Language.say`; as a string it is in English.
    """

    def __init__(self, message: str, **values: object) -> None:
        self.message = message
        self.values = values
        super().__init__(str(self.said))

    @property
    def said(self) -> Message:
        """What it says, to be put into a language."""
        return Message(self.message, **self.values)


class Ambiguous(Unclear):
    """A number that may mean two things; `choices` are both, the whole number first.

    `unit` is what stands behind it.
    """

    def __init__(self, text: str, choices: tuple[Decimal, Decimal], unit: str = "") -> None:
        self.choices = choices
        self.unit = unit
        whole, decimal = choices
        super().__init__(
            N_("`{text}` may mean two numbers; write {whole} or {decimal}"),
            text=text,
            whole=f"{whole:f}",
            decimal=_certain(decimal),
        )


class TypedChange(Unclear):
    """A change and no value, as `+100`; `amount` is by how much, None where that is not clear."""

    def __init__(self, text: str, amount: Decimal | None = None, unit: str = "") -> None:
        self.amount = amount
        self.unit = unit
        super().__init__(
            N_("`{text}` is a change and no value; write the number that it comes to"),
            text=_cut(text),
        )


def _certain(decimal: Decimal) -> str:
    """A number with any count of decimals but three, which would be ambiguous again: `4.7250`."""
    shortest = f"{decimal.normalize():f}"
    return f"{shortest}0" if shortest[-4:-3] == "." else shortest


def number(text: str) -> tuple[Decimal, str]:
    """The number a text means, and the unit behind it: `71.2 %` is (71.2, "%").

    Spaces or apostrophes may part thousands; of comma and dot the last begins the decimals where
    both stand. Ambiguous for `4,720` and `4.720`; Change for `+100`; Unclear for what is no plain
    number.
    """
    bare = text.strip().translate(_MINUSES).translate(_PARTS)
    if not bare:
        raise Unclear(N_("nothing was typed; write a number, as in 4720 or 71.2"))
    if any(letter.isdecimal() and not letter.isascii() for letter in bare):
        raise Unclear(
            N_("`{text}` has other digits than 0 to 9; write it with those"), text=_cut(text)
        )
    found = _TYPED.fullmatch(bare)
    if not found or not _is_unit(found[2], found[3]):
        raise _no_number(text)
    if found[1] == "+":
        raise TypedChange(text, _change(text, found[2]), found[3].strip())
    sign, unit = "-" if found[1] == "-" else "", found[3].strip()
    try:
        return _meant(text.strip(), sign, found[2]), unit
    except Ambiguous as problem:
        raise Ambiguous(_cut(text), problem.choices, unit) from None


def _is_unit(digits: str, rest: str) -> bool:
    """Whether what follows the digits can be a unit: no exponent, no `0x`, no second number."""
    unit = rest.strip()
    if unit.casefold() in _NO_UNITS or (digits == "0" and rest[:1] in {"x", "X", "b", "o"}):
        return False
    return not unit or (_UNIT.fullmatch(unit) is not None and not unit[0].isnumeric())


def _meant(text: str, sign: str, digits: str) -> Decimal:
    """The one number that the digits and marks can mean."""
    parted = _IN_THREES.fullmatch(digits)
    if parted and parted[2] in {".", ","} and digits.count(parted[2]) == 1 and not parted[3]:
        whole, decimal = re.sub("[.,]", "", digits), digits.replace(",", ".")
        if digits.startswith("0"):
            return _exact(text, sign + decimal)
        raise Ambiguous(_cut(text), (_exact(text, sign + whole), _exact(text, sign + decimal)))
    if parted:
        whole = re.sub("[ '.,]", "", parted[1])
        return _exact(text, f"{sign}{whole}.{parted[3]}" if parted[3] else sign + whole)
    plain = _DECIMAL.fullmatch(digits)
    if plain:
        return _exact(text, f"{sign}{plain[1] or 0}.{plain[2]}")
    if _WHOLE.fullmatch(digits):
        return _exact(text, sign + digits)
    raise _no_number(text)


def _change(text: str, digits: str) -> Decimal | None:
    """By how much a change is, None where its digits may mean two numbers."""
    try:
        return _meant(text.strip(), "", digits)
    except Ambiguous:
        return None


def _exact(text: str, digits: str) -> Decimal:
    made = Decimal(digits)
    if len(f"{made:f}") > MOST_CHARACTERS:
        raise Unclear(
            N_("`{text}` has more than {limit} digits; write it in a larger unit"),
            text=_cut(text),
            limit=MOST_CHARACTERS,
        )
    return made


def _no_number(text: str) -> Unclear:
    """The error for what is no number; it names the one that stands behind `=`, `~` or `ca.`."""
    marked = _MARKED.fullmatch(text.strip())
    if marked:
        with contextlib.suppress(Unclear):
            amount, _ = number(marked[1])
            return Unclear(
                N_("`{text}` is not a plain number; write {number} alone"),
                text=_cut(text),
                number=f"{amount:f}",
            )
    return Unclear(
        N_("`{text}` is not a plain number; write its digits, as in 4720, 71.2 or 71,2"),
        text=_cut(text),
    )


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 40 else text[:39] + "…"


def value(text: str, unit: str | None) -> Decimal:
    """The number a text means for something counted in a unit, which may stand behind it or not.

    `1,15 mill` and `1.2M` are millions, where the unit is not in millions itself. Per cent may be
    spelled in any way. Ambiguous, Change and Unclear as `number`, and by how much a change is only
    where it is counted in that unit and not in per cent, which may be of the value or points;
    Unclear for another unit.
    """
    try:
        amount, suffix = number(text)
    except Ambiguous as problem:
        power = _power(problem.unit, unit)
        whole, decimal = (_scaled(text, choice, power) for choice in problem.choices)
        raise Ambiguous(_cut(text), (whole, decimal), problem.unit) from None
    except TypedChange as problem:
        if numbers.percent(problem.unit) or not _same(problem.unit, unit):
            raise TypedChange(text) from None
        raise
    return _scaled(text, amount, _power(suffix, unit))


def _power(suffix: str, unit: str | None) -> int:
    """The power of ten that what stands behind a number says; Unclear where it is another unit."""
    power, rest = scale_of(suffix, unit)
    if _same(rest, unit):
        return power
    if unit:
        raise Unclear(
            N_("this is counted in {unit}, not in {other}; write the number alone"),
            unit=unit,
            other=suffix,
        )
    raise Unclear(N_("this has no unit, so not {other}; write the number alone"), other=suffix)


def _scaled(text: str, amount: Decimal, power: int) -> Decimal:
    return _exact(text, f"{amount.scaleb(power):f}") if power else amount


def _same(suffix: str, unit: str | None) -> bool:
    """Whether what stands behind a number is its unit, or nothing."""
    if numbers.percent(suffix) and numbers.percent(unit):
        return True
    return not suffix or suffix.casefold() == (unit or "").casefold()


def folded(word: str) -> str:
    """A word for comparing: in small letters, without blanks around it, `minstemal` for å.

    So it is typed where the keyboard or the terminal lacks those letters.
    """
    return " ".join(word.split()).casefold().translate(_FOLDED)
