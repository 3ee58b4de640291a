"""Days and periods as people write them in three languages; what is not settled stays open."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.importing import cells
from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.sheets import number_formats
from okrcli.model import cycle

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar",
            "feb february februar",
            "mar march mars marz maerz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december des desember dez dezember",
        ),
        1,
    )
    for name in names.split()
}
_SPLIT = re.compile(r"([0-9]{1,4})[./-]([0-9]{1,2})[./-]([0-9]{1,4})")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[Tt ].*)?")
_WORDED = re.compile(r"([0-9]{1,2})\.? ?(?:of )?([a-z]+)\.?,? ?([0-9]{4})(?: .*)?")
# as an issue tracker and a spreadsheet write it: `31/Dec/26 12:00 AM`, `31-Dec-26`
_SHORT = re.compile(r"([0-9]{1,2})[/ -]([a-z]{3,9})[/ -]([0-9]{2}|[0-9]{4})(?:,? [0-9]{1,2}:.*)?")
_AMERICAN = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?: .*)?")
_SERIALS = (Decimal(20_000), Decimal(80_000))
_MILLISECONDS = Decimal(10) ** 11
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)


class Bad(ValueError):  # noqa: N818 - a day that does not exist, which is told as a notice
    """A day that is in no calendar: the 30th of February."""


def order(texts: Iterable[str]) -> str | None:
    """Whether days come first ("dmy") or months ("mdy"); None where no number settles it.

    Any number above 12 does; a point between them is never American.
    """
    found: set[str] = set()
    for text in texts:
        parts = _SPLIT.match(text.strip())
        if not parts or len(parts[1]) == 4:
            continue
        first, second = int(parts[1]), int(parts[2])
        if "." in text[: parts.end()] or (first > 12 >= second):
            found.add("dmy")
        elif second > 12 >= first:
            found.add("mdy")
    return found.pop() if len(found) == 1 else None


def looks_like(cell: cells.Cell) -> bool:
    """Whether a cell is a day, settled or not."""
    if isinstance(cell.value, date):
        return True
    text = vocabulary.folded(cell.text)
    return bool(text) and (
        _ISO.match(text) is not None
        or _SPLIT.match(text) is not None
        or _in_words(text) is not None
    )


def serial(cell: cells.Cell) -> date | None:
    """The day that a spreadsheet's day number or a clock's milliseconds stand for."""
    text = cell.text.replace(" ", "")
    if isinstance(cell.value, bool) or not re.fullmatch(r"[0-9]{5,14}(\.[0-9]+)?", text):
        return None
    value = Decimal(text)
    if value > _MILLISECONDS:
        return datetime.fromtimestamp(int(value) / 1000, UTC).date()
    return number_formats.day_of(value) if _SERIALS[0] < value < _SERIALS[1] else None


def day(cell: cells.Cell, told: str | None) -> date | None:
    """The day of a cell; None for no day or one of unsettled order, Bad for no such day."""
    if isinstance(cell.value, date):
        return cell.value if FIRST <= cell.value <= LAST else None
    text = vocabulary.folded(cell.text)
    iso = _ISO.fullmatch(text)
    if iso:
        return _made(int(iso[1]), int(iso[2]), int(iso[3]))
    split = _SPLIT.match(text)
    if split:
        return _ordered(split, told or order([text]))
    return _in_words(text) or serial(cell)


def _ordered(split: re.Match[str], told: str | None) -> date | None:
    first, second, third = (int(part) for part in split.groups())
    year = third + 2000 if third < 100 else third
    if told is None and first == second:
        told = "dmy"
    if told is None:
        return None
    return _made(year, second, first) if told == "dmy" else _made(year, first, second)


def _made(year: int, month: int, of_month: int) -> date:
    try:
        made = date(year, month, of_month)
    except ValueError:
        raise Bad(f"{year}-{month:02}-{of_month:02}") from None
    if not FIRST <= made <= LAST:
        raise Bad(made.isoformat())
    return made


def _in_words(text: str) -> date | None:
    for pattern, places in ((_WORDED, (3, 2, 1)), (_SHORT, (3, 2, 1)), (_AMERICAN, (3, 1, 2))):
        found = pattern.fullmatch(text)
        month = MONTHS.get(found[places[1]]) if found else None
        if found and month:
            year = int(found[places[0]])
            return _made(year + 2000 if year < 100 else year, month, int(found[places[2]]))
    return None


_QUARTER = re.compile(
    r"(?:(?P<year>20[0-9]{2})[ -/]{0,3})?(?:(?P<sort>q|kvartal|quartal|quarter|t|tertial|h|halvar|"
    r"halbjahr|half|s) ?(?P<n>[1-4])|(?P<n2>[1-4])\. ?(?P<sort2>kvartal|quartal|tertial|halvar|"
    r"halbjahr)|(?P<n3>[1-4])(?P<sort3>q|h))(?:[ -/]{0,3}(?:y|year |ar |fy)?(?P<year2>20[0-9]{2}))?"
)
_YEAR = re.compile(r"(?:y|year|ar|jahr)? ?(20[0-9]{2})")
_RANGE = re.compile(r"(.+?) ?(?:→|->| – | - | to | til | bis )+ ?(.+)")


def cycle_name(text: str) -> str | None:
    """The cycle that a period means by its name: `Q4 Y2026` is `2026-Q4`; None for any other.

    A fiscal year says nothing of dates, and a quarter without a year nothing at all.
    """
    said = vocabulary.folded(text).strip(" .:")
    if cycle.span(said.upper()):
        return said.upper()
    if said.startswith("fy") or "fiscal" in said:
        return None
    year = _YEAR.fullmatch(said)
    if year:
        return year[1]
    found = _QUARTER.fullmatch(said)
    if found and (found["year"] or found["year2"]):
        sort = (found["sort"] or found["sort2"] or found["sort3"])[0]
        letter = {"k": "Q", "q": "Q", "t": "T", "h": "H", "s": "H"}[sort]
        number = found["n"] or found["n2"] or found["n3"]
        name = f"{found['year'] or found['year2']}-{letter}{number}"
        return name if cycle.span(name) else None
    return _month_name(said) or _range_name(said)


def _month_name(said: str) -> str | None:
    found = re.fullmatch(r"([a-z]+)\.? (20[0-9]{2})", said)
    month = MONTHS.get(found[1]) if found else None
    return f"{found[2]}-{month:02}" if found and month else None


def _range_name(said: str) -> str | None:
    parts = _RANGE.fullmatch(said)
    if not parts:
        return None
    try:
        first, last = (day(cells.Cell(part), None) for part in parts.groups())
    except Bad:
        return None
    return name_of_span(first, last) if first and last else None


def name_of_span(first: date, last: date) -> str | None:
    """The name of the cycle that begins and ends on these days."""
    for like in ("2026-Q1", "2026-T1", "2026-H1", "2026", "2026-01"):
        name = cycle.name_for(first, like)
        if cycle.span(name) == (first, last):
            return name
    return None


def mentioned(text: str) -> str | None:
    """The cycle that a longer text names, as `Quarter: Q4 2026 | …`; None without exactly one."""
    said = vocabulary.folded(text)
    pattern = (
        r"\b(?:20[0-9]{2}[ -]?(?:q[1-4]|t[1-3]|h[12])|(?:q[1-4]|t[1-3]|h[12])[ -/]*20[0-9]{2})\b"
    )
    found = {cycle_name(part) for part in re.findall(pattern, said)}
    found |= {
        cycle_name(part)
        for part in re.findall(
            r"\b[1-4]\. ?(?:kvartal|quartal|tertial|halvar|halbjahr) 20[0-9]{2}", said
        )
    }
    return found.pop() if len(found) == 1 else None


class Period(NamedTuple):
    """A period that a heading names without its year: a week, a month, a quarter, a tertial."""

    sort: str
    number: int
    year: int | None = None

    def last_day(self, around: tuple[date, date]) -> date | None:
        """Its last day in the cycle whose first and last day are given; None outside."""
        for year in (self.year,) if self.year else (around[0].year, around[1].year):
            try:
                found = self._last(year)
            except ValueError:
                continue
            if (
                self.sort == "week"
                and found >= around[0]
                and found - timedelta(days=6) <= around[1]
            ):
                return min(found, around[1])
            if around[0] <= found <= around[1]:
                return found
        return None

    def _last(self, year: int) -> date:
        if self.sort == "week":
            return date.fromisocalendar(year, self.number, 7)
        months = {"month": 1, "quarter": 3, "tertial": 4, "half": 6, "year": 12}[self.sort]
        month = self.number * months
        return date(year, month, monthrange(year, month)[1])


_PERIODS = (
    ("week", r"(?:w|wk|week|uke|u|kw|woche|kalenderwoche) ?([0-9]{1,2})", 53),
    ("quarter", r"(?:q|quarter|kvartal|quartal) ?([1-4])|([1-4])\. ?(?:kvartal|quartal)", 4),
    ("tertial", r"(?:t|tertial) ?([1-3])|([1-3])\. ?tertial", 3),
    ("half", r"(?:h|half|halvar|halbjahr) ?([12])|([12])\. ?(?:halvar|halbjahr)", 2),
)


def period(text: str) -> Period | None:
    """The period that a heading or the end of one names: `Uke 41`, `Resultat T1`, `Okt`."""
    said = vocabulary.folded(text).strip(" .:")
    year = re.search(r"\b(20[0-9]{2})\b", said)
    rest = re.sub(r"\b20[0-9]{2}\b", "", said).strip(" -/.,'")
    for sort, pattern, most in _PERIODS:
        found = re.search(rf"(?:^|\s)(?:{pattern})$", rest) or re.match(
            rf"(?:{pattern})(?:\s|$)", rest
        )
        number = int(next(part for part in found.groups() if part)) if found else 0
        if 0 < number <= most:
            return Period(sort, number, int(year[1]) if year else None)
    last = rest.split()[-1].rstrip(".") if rest else ""
    if last in MONTHS and (rest == last or year or len(rest.split()) == 2):
        return Period("month", MONTHS[last], int(year[1]) if year else None)
    return None
