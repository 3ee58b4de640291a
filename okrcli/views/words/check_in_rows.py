"""The check-ins of a key result as rows of a table, newest first."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import session
from okrcli.views import figures, report_values
from okrcli.views.words import day_words

MOST = 400


class CheckInRow(NamedTuple):
    """One check-in in words."""

    day: str
    reading: str
    confidence: str
    who: str
    note: str
    next: str


def check_in_rows(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> Iterator[CheckInRow]:
    """A row a reading, newest first; the page has at most the newest 400 of one key result."""
    readings = kr.score.readings
    for point in reversed(readings[-MOST:]):
        reading = point.reading
        yield CheckInRow(
            day=day_words.day(point.day, view.on, language),
            reading=_said(reading, kr.score.unit, language),
            confidence="" if reading.confidence is None else f"{reading.confidence}/10",
            who=view.person(point.author),
            note=reading.note or reading.skip or "",
            next=reading.next or "",
        )


def _said(reading: session.Reading, unit: str | None, language: catalogue.Language) -> str:
    value: Decimal | None = reading.value
    shown = [] if value is None else [language.value(value, unit, short=True)]
    return ", ".join([*shown, *figures.done(reading, language)])
