"""Numbers as cells hold them: typed in either language's habit, with signs, limits and units."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from okrcli.actions.importing import cells
from okrcli.actions.importing.meaning import vocabulary

_SPACES = str.maketrans({" ": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2212": "-"})
_LIMITS = (
    (
        "at_least",
        r"≥|>=|=>|at least|min(?:imum|st|\.)?|mindestens|not less than|ikke under|"
        r"fra og med",
    ),
    (
        "at_most",
        r"≤|<=|=<|at most|max(?:imum|\.)?|maks(?:imalt|\.)?|h(?:ö|oe)chstens|up to|"
        r"hoyst|høyst|no more than|ikke over|inntil|bis zu",
    ),
    ("above", r">|more than|over|above|mer enn|flere enn|mehr als|(?:ü|ue)ber"),
    ("below", r"<|less than|under|below|fewer than|mindre enn|færre enn|weniger als|unter"),
)
_LIMIT = re.compile("|".join(rf"(?P<{key}>{words_})" for key, words_ in _LIMITS), re.IGNORECASE)
_CURRENCY = r"€|\$|£|¥|kr\.?|nok|sek|dkk|eur|usd|chf|gbp|euro|fr\."
_DIGITS = r"[0-9](?:[0-9.,'’ ]*[0-9])?"
_NUMBER = re.compile(
    rf"(?P<before>{_CURRENCY})? ?(?P<sign>[+-])? ?(?P<before2>{_CURRENCY})? ?"
    rf"(?P<digits>{_DIGITS}|[.,][0-9]+)(?:,-|\.-)? ?"
    rf"(?P<after>%|prosent|percent|prozent|pct\.?|{_CURRENCY}|[a-zæøåäöüµ°/]{{1,12}}\.?)?",
    re.IGNORECASE,
)
_OF = re.compile(rf"({_DIGITS}) ?(?:/|of|av|von|out of|ut av) ?({_DIGITS})", re.IGNORECASE)
# as a spreadsheet writes large numbers into a text: 1,2E+06
_POWER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2}")
_CLOCK = re.compile(r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?")
_RELATIVE = re.compile(r"([+-]) ?([0-9]+(?:[.,][0-9]+)?) ?%")
_RUN = re.compile(r"(?<![0-9])[0-9][0-9.,]*[0-9](?![0-9])")
_PERCENT_WORDS = {"%", "prosent", "percent", "prozent", "pct", "pct."}
SHORT = 40


class Figure(NamedTuple):
    """A number of a cell; `exact` is None where its sign for decimals is not settled.

    `limit` is the key of the contract that a `≥` stands for, `whole` the second number of
    `58 av 120`, `typed` whether it was a text.
    """

    value: Decimal
    percent: bool = False
    limit: str = ""
    unit: str = ""
    whole: Decimal | None = None
    typed: bool = False
    relative: bool = False
    signed: bool = False


def proof(texts: Iterable[str]) -> str | None:
    """The sign for decimals that some texts prove, `,` or `.`; None where none does, or both do.

    `1.234,5`, groups of three twice, or a sign before other than three digits settle it.
    """
    found: set[str] = set()
    for text in texts:
        if "," not in text and "." not in text:
            continue
        said = text.translate(_SPACES)
        for run in _RUN.findall(said):
            found |= _proved(run, said)
    return found.pop() if len(found) == 1 else None


def _proved(run: str, said: str) -> set[str]:
    commas, points = run.count(","), run.count(".")
    if commas and points:
        return {"," if run.rfind(",") > run.rfind(".") else "."}
    if commas > 1:
        return {"."} if re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})+", run) else set()
    if points > 1:
        return {","} if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", run) else set()
    sign = "," if commas else "." if points else ""
    if not sign:
        return set()
    head, tail = run.split(sign)
    if len(tail) != 3 or head == "0" or len(head) > 3:
        return {sign}
    # a blank between thousands leaves the other sign for decimals
    return {sign} if re.search(rf"[0-9] {re.escape(run)}", said) else set()


def unsettled(text: str) -> bool:
    """Whether a number may mean two: `2.000`, `12,400`."""
    return re.search(r"(?<![0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9.,])", text) is not None


def decimal(digits: str, sign: str | None) -> Decimal | None:
    """The number that digits mean with a sign for decimals; None where that is not settled."""
    if digits.isascii() and digits.isdecimal() and len(digits) < 28:
        return Decimal(digits)
    bare = re.sub(r"[ '’]", "", digits)
    own = proof([digits]) or sign
    if own is None and re.search("[.,]", bare):
        return None
    other = "." if own == "," else ","
    bare = bare.replace(other, "") if own else bare
    bare = bare.replace(",", ".")
    if bare.count(".") > 1 or len(bare) > 27:
        return None
    return plain(Decimal(bare)) if re.fullmatch(r"[0-9]*\.?[0-9]+", bare) else None


def plain(value: Decimal) -> Decimal:
    """The same number without zeros at its end: 11.0 is 11."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


@lru_cache(maxsize=8192)
def looks_like(text: str) -> bool:
    """Whether a text is wholly a number as people write them, settled or not."""
    said = _bare(text)
    is_counted = _OF.fullmatch(said) is not None or _POWER.fullmatch(said) is not None
    return is_counted or _parts(text) is not None


def _bare(text: str) -> str:
    if text.isascii() and " " not in text and "\n" not in text:
        return text
    return " ".join(text.translate(_SPACES).split())


def _parts(text: str) -> tuple[re.Match[str], str] | None:
    """The number of a text and the limit before it, None for any other text."""
    said = _bare(text)
    if not said or len(said) > SHORT or not any(letter.isdecimal() for letter in said):
        return None
    limit = _LIMIT.match(said)
    key = limit.lastgroup or "" if limit else ""
    rest = said[limit.end() :].strip() if limit else said
    found = _NUMBER.fullmatch(rest)
    return (found, key) if found else None


@lru_cache(maxsize=8192)
def of_text(text: str, sign: str | None) -> Figure | None:
    """The number that a text wholly is; None for other texts, and where it may mean two."""
    said = _bare(text)
    counted = _OF.fullmatch(said)
    if counted:
        first, second = decimal(counted[1], sign), decimal(counted[2], sign)
        if first is not None and second is not None:
            return Figure(first, whole=second, typed=True)
    if _POWER.fullmatch(said):
        power = Decimal(said.replace(",", "."))
        return Figure(plain(power), typed=True) if abs(power.adjusted()) < 27 else None
    parts = _parts(text)
    value = decimal(parts[0]["digits"], sign) if parts else None
    if parts is None or value is None:
        return None
    found, limit = parts
    after = (found["after"] or "").casefold()
    money = found["before"] or found["before2"] or (found["after"] or "")
    percent = after in _PERCENT_WORDS
    return Figure(
        -value if found["sign"] == "-" else value,
        percent=percent,
        limit=limit,
        unit="" if percent else money.strip(),
        typed=True,
        relative=bool(_RELATIVE.fullmatch(said)),
        signed=found["sign"] == "+",
    )


def of_cell(cell: cells.Cell, sign: str | None) -> Figure | None:
    """The number that a cell holds: a percent format makes 0.52 mean 52 %."""
    if cell.error or isinstance(cell.value, bool):
        return None
    if isinstance(cell.value, Decimal):
        value = plain(cell.value * 100) if cell.percent else plain(cell.value)
        return Figure(value, percent=cell.percent, unit=cell.currency)
    return of_text(cell.text, sign) if isinstance(cell.value, str) else None


def clock(text: str) -> bool:
    """Whether a text is a time of day or a duration: `1:30`."""
    return _CLOCK.fullmatch(text.strip()) is not None


def numberish(cell: cells.Cell) -> bool:
    """Whether a cell would stand in a column of numbers: a number, yes or no, or "not measured"."""
    if cell.error or isinstance(cell.value, Decimal | bool):
        return True
    text = cell.text
    return bool(text) and (
        looks_like(text)
        or vocabulary.yes_or_no(text) is not None
        or vocabulary.nothing(text)
        or clock(text)
        or bool(_LIMIT.match(text) and _NUMBER.search(text))
    )
