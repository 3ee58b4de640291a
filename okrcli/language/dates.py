"""Days and cycles as people read them, from Babel's CLDR data."""

import re
from datetime import date

_CYCLE = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|T([1-3])|H([12])|(0[1-9]|1[0-2])))?")
_SHORT = {"en": "d MMM", "nb": "d. MMM"}
_LONG = {"en": "EEEE d MMMM", "nb": "EEEE d. MMMM"}
_FULL = {"en": "d MMMM y", "nb": "d. MMMM y"}


def _format(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale="en_GB" if language == "en" else "nb")


def short_day(day: date, language: str) -> str:
    """`18 Nov`, `18. nov.`."""
    return _format(day, _SHORT[language], language)


def long_day(day: date, language: str) -> str:
    """`Wednesday 25 November`, `onsdag 25. november`."""
    return _format(day, _LONG[language], language)


def full_day(day: date, language: str) -> str:
    """`25 November 2026`, `25. november 2026`."""
    return _format(day, _FULL[language], language)


def month(day: date, language: str) -> str:
    """The month's short name without a dot: `Nov`, `nov`."""
    return _format(day, "LLL", language).rstrip(".")


def cycle_label(name: str, language: str) -> str:
    """What a cycle's name says: `Q4 2026` or `4. kvartal 2026`; another name as it stands."""
    found = _CYCLE.fullmatch(name)
    if not found:
        return name
    year, quarter, tertial, half, of_year = found.groups()
    if of_year:
        return _format(date(int(year), int(of_year), 1), "LLLL y", language)
    for letter, number, word in (
        ("Q", quarter, "kvartal"), ("T", tertial, "tertial"), ("H", half, "halvår"),
    ):  # fmt: skip
        if number:
            return f"{letter}{number} {year}" if language == "en" else f"{number}. {word} {year}"
    return year
