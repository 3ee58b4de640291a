"""Everything that was read of one goal or KPI, and the notes on it, newest first."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rich.text import Text

from okrcli.messages import N_
from okrcli.model import readings, session
from okrcli.model.readings import newest_value
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page, styled
from okrcli.render.wrapping import wrapped
from okrcli.views import figures, report_values

MOST = 120
_DAY = 11
_WORDS_LEAST = 12


def note(said: report_values.Note, on: date, page: Page) -> Iterator[Text]:
    """`23 Nov   Two campaigns still to come  Kari Nordmann`."""
    words = page.text(said.text).append_text(page.text(f"  {said.author}", "muted"))
    yield from _beside_day(said.day, on, words, page)


def reading_list_lines(
    readings: readings.Series, unit: str | None, view: report_values.View, page: Page
) -> Iterator[Text]:
    """A heading and the newest readings: day, value and its change, confidence, who, and the note.

    So many that a chart above them is still near; what is older is counted.
    """
    if not readings:
        return
    yield Text()
    yield page.say(N_("Readings"), "title")
    older = max(0, len(readings) - MOST)
    rows = [_Parts.of(readings, i, unit, view, page) for i in range(older, len(readings))]
    widths = [max(part.cell_len for part in column) for column in zip(*rows, strict=True)]
    for point, row in zip(reversed(readings[older:]), reversed(rows), strict=True):
        yield from _beside_day(point.day, view.on, row.line(widths, page), page)
        said = point.reading.words
        if said:
            indent = _DAY + 1 if page.inner - _DAY > 2 * _WORDS_LEAST else 2
            yield from drawing.indented(page.text(said), indent, page.inner)
        if point.reading.next:
            indent = _DAY + 1 if page.inner - _DAY > 2 * _WORDS_LEAST else 2
            words = page.say(N_("next: "), "muted").append_text(page.text(point.reading.next))
            yield from drawing.indented(words, indent, page.inner)
    if older:
        yield page.say(
            N_("  and {n} earlier, all in `okr log`"), "muted", n=page.language.number(older)
        )


def _beside_day(day: date, on: date, words: Text, page: Page) -> Iterator[Text]:
    """Words beside a day, or below it where it is narrow."""
    shown = styled(f"  {page.day(day, on)}", "muted")
    width = max(_DAY, shown.cell_len + 1)
    if page.inner - width - 1 < _WORDS_LEAST:
        yield from [shown, *wrapped(words, page.inner)]
    else:
        cells = [Cell(shown, width), Cell(words, page.inner - width - 1)]
        yield from drawing.side_by_side(cells)


class _Parts(NamedTuple):
    """The columns of a reading."""

    measured: Text
    change: Text
    confidence: Text
    author: Text

    @classmethod
    def of(
        cls,
        readings: readings.Series,
        i: int,
        unit: str | None,
        view: report_values.View,
        page: Page,
    ) -> "_Parts":
        point = readings[i]
        before, value = newest_value(readings[:i]), point.reading.value
        change = ""
        if before is not None and value is not None and before != value:
            change = page.language.change(value - before, None)
        confidence = point.reading.confidence
        return cls(
            Text("  ").join(_measured(point.reading, unit, page)),
            styled(change, "muted"),
            styled("" if confidence is None else f"{confidence}/10", "muted"),
            page.text(view.person(point.author), "muted"),
        )

    def line(self, widths: list[int], page: Page) -> Text:
        """All of it in columns, or one after the other where they would not fit."""
        if sum(widths) + len(widths) + _DAY > page.inner:
            return Text("  ").join(part for part in self if part)
        cells = [Cell(part, width) for part, width in zip(self, widths, strict=True) if width]
        return drawing.side_by_side(cells)[0] if cells else Text()


def _measured(reading: session.Reading, unit: str | None, page: Page) -> Iterator[Text]:
    """What a reading says of progress."""
    if reading.value is not None:
        yield page.text(page.language.value(reading.value, unit, short=True), "number")
    for words in figures.done(reading, page.language):
        yield page.text(words, "number")
