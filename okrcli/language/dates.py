"""Days and cycles as people read them; the names of months and weekdays are CLDR's, from Babel."""

import re
from datetime import date

_CYCLE = re.compile(r"([0-9]{4})(?:-(?:([QTH])([1-4])|(0[1-9]|1[0-2])))?")
_PARTS = {"Q": (4, "kvartal"), "T": (3, "tertial"), "H": (2, "halvår")}
_SHORT = {"en": "d MMM", "nb": "d. MMM"}
_LONG = {"en": "EEEE d MMMM", "nb": "EEEE d. MMMM"}
_FULL = {"en": "d MMMM y", "nb": "d. MMMM y"}


def _format(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=language)


def short_day(day: date, language: str) -> str:
    """`18 Nov`, `18. nov.`."""
    return _format(day, _SHORT[language], language)


def long_day(day: date, language: str) -> str:
    """`Wednesday 25 November`, `onsdag 25. november`."""
    return _format(day, _LONG[language], language)


def full_day(day: date, language: str) -> str:
    """`25 November 2026`, `25. november 2026`."""
    return _format(day, _FULL[language], language)


def weekday(day: date, language: str) -> str:
    """`Wednesday`, `onsdag`."""
    return _format(day, "EEEE", language)


def weekday_short(day: date, language: str) -> str:
    """`Mon 30 Nov`, `man. 30. nov.`."""
    return _format(day, f"EEE {_SHORT[language]}", language)


def month(day: date, language: str) -> str:
    """The month's short name, three letters without a dot: `Nov`, `nov`."""
    return _format(day, "LLL", language).rstrip(".")


def cycle_label(name: str, language: str) -> str:
    """What a cycle's name says: `Q4 2026` or `4. kvartal 2026`; another name as it stands."""
    found = _CYCLE.fullmatch(name)
    if not found:
        return name
    year, letter, number, of_year = found.groups()
    if of_year:
        return f"{_format(date(2000, int(of_year), 1), 'LLLL', language)} {year}"
    if not letter:
        return year
    most, word = _PARTS[letter]
    if int(number) > most:
        return name
    return f"{letter}{number} {year}" if language == "en" else f"{number}. {word} {year}"
