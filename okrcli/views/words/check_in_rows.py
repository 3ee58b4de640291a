"""The check-ins of a key result as rows of a table, newest first."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from okrcli.language import catalogue
from okrcli.model import readings, session
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
    yield from series_rows(kr.score.readings, kr.score.unit, view, language)


class Named(Protocol):
    """What is of a day, and knows the names of people: a report."""

    @property
    def on(self) -> date:
        """The day it is of."""

    def person(self, author: str) -> str:
        """The name to show for an author."""


def series_rows(
    series: readings.Series, unit: str | None, view: Named, language: catalogue.Language
) -> Iterator[CheckInRow]:
    """A row a reading of a goal or KPI, newest first, at most 400."""
    for point in reversed(series[-MOST:]):
        reading = point.reading
        yield CheckInRow(
            day=day_words.day(point.day, view.on, language),
            reading=_said(reading, unit, language),
            confidence="" if reading.confidence is None else f"{reading.confidence}/10",
            who=view.person(point.author),
            note=reading.words or "",
            next=reading.next or "",
        )


def _said(reading: session.Reading, unit: str | None, language: catalogue.Language) -> str:
    value: Decimal | None = reading.value
    shown = [] if value is None else [language.value(value, unit, short=True)]
    return ", ".join([*shown, *figures.done(reading, language)])
