"""Days and cycles as people read them; the names of months and weekdays are CLDR's.

They stand here since Babel, which has them, takes long to import, and fails to where TZ is odd.
"""

import re
from datetime import date

_CYCLE = re.compile(r"([0-9]{4})(?:-(?:([QTH])([1-4])|(0[1-9]|1[0-2])))?")
_PARTS = {"Q": (4, "kvartal"), "T": (3, "tertial"), "H": (2, "halvår")}
_DAY = {"en": "{day}", "nb": "{day}."}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
}
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "nb": "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
}


def _day_and_month(day: date, months: dict[str, str], language: str) -> str:
    """`18 Nov`, `18. november`."""
    return f"{_DAY[language].format(day=day.day)} {months[language].split()[day.month - 1]}"


def short_day(day: date, language: str) -> str:
    """`18 Nov`, `18. nov.`."""
    return _day_and_month(day, _SHORT_MONTHS, language)


def long_day(day: date, language: str) -> str:
    """`Wednesday 25 November`, `onsdag 25. november`."""
    return f"{weekday(day, language)} {_day_and_month(day, _MONTHS, language)}"


def full_day(day: date, language: str) -> str:
    """`25 November 2026`, `25. november 2026`."""
    return f"{_day_and_month(day, _MONTHS, language)} {day.year}"


def weekday(day: date, language: str) -> str:
    """`Wednesday`, `onsdag`."""
    return _WEEKDAYS[language].split()[day.weekday()]


def weekday_short(day: date, language: str) -> str:
    """`Mon 30 Nov`, `man. 30. nov.`."""
    name = weekday(day, language)[:3]
    return f"{_DAY[language].format(day=name)} {short_day(day, language)}"


def month(day: date, language: str) -> str:
    """The month's short name, three letters without a dot: `Nov`, `nov`."""
    return _SHORT_MONTHS[language].split()[day.month - 1][:3]


def cycle_label(name: str, language: str) -> str:
    """What a cycle's name says: `Q4 2026` or `4. kvartal 2026`; another name as it stands."""
    found = _CYCLE.fullmatch(name)
    if not found:
        return name
    year, letter, number, of_year = found.groups()
    if of_year:
        return f"{_MONTHS[language].split()[int(of_year) - 1]} {year}"
    if not letter:
        return year
    most, word = _PARTS[letter]
    if int(number) > most:
        return name
    return f"{letter}{number} {year}" if language == "en" else f"{number}. {word} {year}"
