"""What a number in a title is there for: a measure, or a condition of one ("within 3 days")."""

import re

from okrcli.rules.titles import numbers
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.word_lists import listed

_TIMES = frozenset(
    listed(
        """
        second, seconds, sec, secs, minute, minutes, min, mins, hour, hours, hr, hrs, day, days,
        week, weeks, month, months, year, years, quarter, quarters, night, nights, evening,
        evenings, morning, mornings, weekdays, workdays, ms, s, h, d, am, pm, o'clock, year-old,
        year-olds, years-old, calendar, working, business, consecutive, sekund, sekunder, minutt,
        minutter, time, timer, dag, dager, døgn, uke, uker, måned, måneder, år, åringer, kvartal,
        netter, kvelder, virkedager, arbeidsdager, sammenhengende, grader, degrees, mm, cm, inch,
        inches, tommer, metre, metres, meter, meters, km, mile, miles, mil
        """
    )
)
_SIZES = frozenset(
    listed(
        """
        rooms, rom, beds, senger, seats, seter, plasser, bedrooms, soverom, kw, mw, kwh, doors,
        dører
        """
    )
)
# A time, an age or a size behind one of these is a condition of what stands before it
_CONDITIONS = frozenset(
    listed(
        """
        within, in, after, for, every, between, at, until, before, by, during, per, each, aged,
        ages, age, last, next, first, innen, i, etter, hver, hvert, mellom, ved, før, på, pr, om,
        alder, alderen, mot, siste, neste, første
        """
    )
)
_PER = frozenset(listed("in, i, across, among, blant, every, hver, hvert, each, per, pr"))
_BOUNDS = frozenset(listed("under, over, below, above, inntil, opptil"))
_BEFORE_MEASURES = frozenset(
    listed(
        """
        average, rating, score, nps, enps, csat, uptime, oppetid, vurdering, rate, share, margin,
        turnover, churn, ratio, under, over, below, above, of, to, at, by, på, til, med, least,
        minst, than, enn, is, er, from, fra, down, up, ned, opp, most, høyst, maks, be, rise,
        rises, fall, falls, hit, hits, reach, reaches, når
        """
    )
)
_MEASURE_ENDINGS = ("snitt", "snittet", "karakter", "karakteren", "score", "prosent")
_LENIENT = re.compile(
    r"(?:\A|\s{1,2})(?:(?:at\s(?:least|most)|the|de|next|first|last|minst|maks|about|ca\.?|just|neste|første"
    r"|siste|less|than|mindre|enn|fewer|more|mer|høyst|only|bare)\s{1,2}){0,3}\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(?P<word>[^\W_][\w-]{0,30})\s{0,2}\Z")
_OF_THEM = re.compile(r"\s(?:of (?:them|these|those|whom)|av (?:dem|disse))(?!\w)", re.IGNORECASE)
_ELLIPSIS = re.compile(r"\s(?:in|for|at|to|on|of|i|på|til|for|hos|av)\s", re.IGNORECASE)
_NO_VERBS = frozenset(
    listed(
        "about, after, around, before, nearly, over, rundt, under, until, nesten, omtrent, minst"
    )
)
_NO_UNITS = numbers.JOINING | {"and", "og", "to", "til", "or", "eller"}
_LOOK_BACK = 60
_LAST_HOUR = 24


def unit(title: str, number: Number) -> str:
    """The word behind a number in small letters, or ""."""
    return numbers.next_word(title, number.span[1]).casefold()


def is_timed(title: str, number: Number) -> bool:
    """True when a unit of time, age or length stands behind the number."""
    is_metres = not number.scale and title[slice(*number.span)].endswith(" m")
    return is_metres or unit(title, number) in _TIMES


def is_size(title: str, number: Number) -> bool:
    """True for "3 rooms" and "20 kW", which describe what is counted."""
    return unit(title, number) in _SIZES or unit(title, number).endswith("rom")


def is_condition(title: str, number: Number, start: int) -> bool:
    """True for "for 3 months", "within 2 days", "in 5 cities"; and at the start "under 4 hours".

    `start` is where the number's own words begin, behind the word that joins it to another.
    """
    if unit(title, number) in {"times", "ganger"}:
        return True
    lead = title[max(start, number.span[0] - _LOOK_BACK) : number.span[0]]
    before = _word_before(lead)
    if before in _PER and unit(title, number) not in _NO_UNITS | {""}:
        return True
    if not is_timed(title, number):
        return False
    return before in _CONDITIONS or (before in _BOUNDS and not _has_two_words(lead))


def word_before(title: str, number: Number) -> str:
    """The word before a number and its "at least" or "the next", in small letters; or ""."""
    return _word_before(title[max(0, number.span[0] - _LOOK_BACK) : number.span[0]])


def _word_before(lead: str) -> str:
    lenient = _LENIENT.search(lead)
    found = _WORD_BEFORE.search(lead[: lenient.start()] if lenient else lead)
    return found["word"].casefold() if found else ""


def _has_two_words(lead: str) -> bool:
    found = _WORD_BEFORE.search(lead)
    return found is not None and _WORD_BEFORE.search(lead[: found.start()]) is not None


def is_measured(title: str, number: Number) -> bool:
    """True for "10 %", "10 customers", "to 10" and "rating 4.6", false for the 5 of "5 and 10"."""
    if number.sign or number.scale or _OF_THEM.match(title, number.span[1]):
        return True
    if unit(title, number) not in _NO_UNITS | {""}:
        return True
    before = _WORD_BEFORE.search(title[max(0, number.span[0] - _LOOK_BACK) : number.span[0]])
    word = before["word"].casefold() if before else ""
    told = word in _BEFORE_MEASURES or word.endswith(_MEASURE_ENDINGS)
    digits = title[slice(*number.span)]
    if word in {"by", "at"} and digits.isdigit() and int(digits) <= _LAST_HOUR:
        return False
    return told or not digits.isdigit()


def is_elliptical(title: str, number: Number, start: int) -> bool:
    """True for the 2 of "4 flats to refugees and 2 to students", the 28 of "and deliver 28"."""
    lead = title[start : number.span[0]].strip()
    if not lead:
        return _ELLIPSIS.match(title, number.span[1]) is not None
    closes = not title[number.span[1] :].strip(" .")
    return closes and lead.isalpha() and len(lead) > 3 and lead.casefold() not in _NO_VERBS
