"""The check-ins of a key result as rows of a table, newest first."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import session
from okrcli.report import figures
from okrcli.report import view as views
from okrcli.report.wording import dated

MOST = 400


class Row(NamedTuple):
    """One check-in in words."""

    day: str
    reading: str
    confidence: str
    who: str
    note: str
    next: str


def rows(kr: views.KeyResultView, view: views.View, language: catalogue.Language) -> Iterator[Row]:
    """A row a reading, newest first; the page has at most the newest 400 of one key result."""
    readings = kr.score.readings
    for point in reversed(readings[-MOST:]):
        reading = point.reading
        yield Row(
            day=dated.day(point.day, view.on, language),
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
