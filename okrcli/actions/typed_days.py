"""Days as people type them: `yesterday`, `monday`, `2 weeks ago`, `25.11`, `25 Nov`.

They are understood as git does, in English and bokmål. A day without a year is the newest that is
not ahead; the longer form `1w` is a week ago.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import scalars

_AGO = {"today": 0, "now": 0, "yesterday": 1, "tomorrow": -1}
_AGO |= {"i dag": 0, "idag": 0, "na": 0, "i gar": 1, "igar": 1, "i morgen": -1, "imorgen": -1}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mandag man",
            "tuesday tue tues tirsdag tir tirs",
            "wednesday wed onsdag ons",
            "thursday thu thur thurs torsdag tor tors",
            "friday fri fredag fre",
            "saturday sat lordag lor",
            "sunday sun sondag son",
        )
    )
    for name in names.split()
}
_UNITS = {
    "day": "d days day dager dag dogn",
    "week": "w week weeks uke uker u",
    "month": "month months maned maneder mnd",
    "year": "y year years ar",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an one last past previous en ett et forrige siste",
            "two to",
            "three tre",
            "four fire",
            "five fem",
            "six seks",
        ),
        1,
    )
    for word in words.split()
}
_SPAN = re.compile(r"(?:for )?([0-9]{1,4}|[a-z]+)?[ .]?([a-z]+)(?:[ .](?:ago|siden))?")
_NUMERIC = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})(?:\2([0-9]{4})?)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([a-z]+)\.?,?(?: ([0-9]{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th|\.)?,?(?: ([0-9]{4}))?")
_LAST = re.compile(r"(?:last|past|previous|forrige|sist|siste) (?=[a-z])|(?:on|this|pa) (?=[a-z])")


def typed_day(text: str, today: date, *, before: bool = False) -> date:
    """The day that is typed; UsageError for what is no day, and for one too far away.

    A weekday is the newest such day, today's own included; with `before`, or behind `last`, it is
    one before today.

    >>> typed_day("25 Nov", date(2026, 11, 24)).isoformat()
    '2025-11-25'
    """
    found = _written(text) or _worded(text, today, before=before)
    if found is None:
        raise errors.UsageError(
            N_("`{text}` is not a day; write it as in 2026-11-23, 25.11, monday or 2 weeks ago"),
            text=text,
        )
    return _near(found, text)


def typed_day_ahead(text: str, today: date, first: date) -> date:
    """The same for a day that may lie ahead: without a year it is the first from `first` on.

    >>> typed_day_ahead("18.12", date(2026, 11, 30), date(2026, 11, 2)).isoformat()
    '2026-12-18'
    """
    said = _folded(text)
    last = date(first.year + 1, first.month, 1) + timedelta(days=first.day - 2)
    found = _in_digits(said, text, last) or _with_month(said, text, last)
    return _near(found, text) if found else typed_day(text, today)


def _folded(text: str) -> str:
    """The words in small letters without accents; most days are written as in files instead."""
    from okrcli.actions.importing.meaning import vocabulary

    return vocabulary.folded(text).strip()


def _near(found: date, text: str) -> date:
    if not scalars.known(found):
        raise errors.UsageError(
            N_("{text} is too far away: days lie between {first} and {last}"),
            text=text,
            first=scalars.FIRST_DAY,
            last=scalars.LAST_DAY,
        )
    return found


def _written(text: str) -> date | None:
    """A day written as in files; UsageError for one that the calendar lacks, None for others."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.strip()):
        return None
    try:
        return scalars.day(text.strip())
    except PydanticCustomError as refused:
        if refused.type == "YM017":
            return date.fromisoformat(text.strip())
        raise _no_day(text) from None


def _no_day(text: str) -> errors.UsageError:
    return errors.UsageError(N_("{text} does not exist in the calendar"), text=text)


def _worded(text: str, today: date, *, before: bool) -> date | None:
    said = _folded(text)
    if said in _AGO:
        return today - timedelta(days=_AGO[said])
    return (
        _weekday(said, today, before=before)
        or _in_digits(said, text, today)
        or _with_month(said, text, today)
        or _ago(said, today)
    )


def _weekday(said: str, today: date, *, before: bool) -> date | None:
    bare = _LAST.sub("", said, count=1)
    wanted = _WEEKDAYS.get(bare.rstrip("."))
    if wanted is None:
        return None
    back = (today.weekday() - wanted) % 7
    past = before or (bare != said and not said.startswith(("on ", "this ", "pa ")))
    return today - timedelta(days=back or (7 if past else 0))


def _in_digits(said: str, text: str, today: date) -> date | None:
    """`25.11`, `25.11.2026`; with a slash only where one of the two can be no month."""
    found = _NUMERIC.fullmatch(said)
    if found is None:
        return None
    first, second = int(found[1]), int(found[3])
    if found[2] == "/" and first != second and first <= 12 and second <= 12:
        raise errors.UsageError(
            N_("`{text}` may be two days; write {one} or {other}"),
            text=text,
            one=f"{first}.{second}.",
            other=f"{second}.{first}.",
        )
    day, month = (second, first) if found[2] == "/" and second > 12 else (first, second)
    return _dated(day, month, found[4], text, today)


def _with_month(said: str, text: str, today: date) -> date | None:
    from okrcli.actions.importing.meaning.days import MONTHS

    found = _DAY_FIRST.fullmatch(said)
    if found and found[2] in MONTHS:
        return _dated(int(found[1]), MONTHS[found[2]], found[3], text, today)
    found = _MONTH_FIRST.fullmatch(said)
    if found and found[1] in MONTHS:
        return _dated(int(found[2]), MONTHS[found[1]], found[3], text, today)
    return None


def _dated(day: int, month: int, year: str | None, text: str, today: date) -> date:
    """The day of that year, else of the newest year in which it is not ahead."""
    years = [int(year)] if year else range(today.year, today.year - 9, -1)
    for each in years:
        if 1 <= month <= 12 and each >= 1 and 1 <= day <= monthrange(each, month)[1]:
            found = date(each, month, day)
            if year or found <= today:
                return found
    raise _no_day(text)


def _ago(said: str, today: date) -> date | None:
    """`2 weeks ago`, `last week`, `for to uker siden`, `1w`; months end where the shorter does."""
    found = _SPAN.fullmatch(said)
    unit = _UNIT_OF.get(found[2]) if found else None
    if found is None or unit is None or found[1] is None:
        return None
    count = int(found[1]) if found[1].isdecimal() else _NUMBERS.get(found[1])
    if count is None:
        return None
    if unit in {"day", "week"}:
        days = count * (7 if unit == "week" else 1)
        return date.fromordinal(max(1, today.toordinal() - days))
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "year" else 1)
    year, month = max(1, months // 12), months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
