"""Everything that was read of one goal or KPI, and the notes on it, newest first."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import series, session
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page


def note(said: views.Note, page: Page) -> Iterator[Text]:
    """`23 Nov   Two campaigns still to come  Kari Nordmann`."""
    day = Text("  " + page.language.short_day(said.day), "muted")
    words = page.text(said.text)
    words.append_text(page.text(f"  {said.author}", "muted"))
    width = max(10, day.cell_len)
    yield from draw.side_by_side([Cell(day, width), Cell(words, max(20, page.inner - width - 1))])


def lines(readings: series.Series, unit: str | None, page: Page) -> Iterator[Text]:
    """A heading and every reading: day, value, confidence and who read it."""
    if not readings:
        return
    yield Text()
    yield page.say(N_("Readings"), "title")
    for point in reversed(readings):
        reading = point.reading
        confidence = "" if reading.confidence is None else f"{reading.confidence}/10"
        cells = [
            Cell(Text("  " + page.language.short_day(point.day), "muted"), 12),
            Cell(page.text("  ".join(_parts(reading, unit, page)), "number"), 24),
            Cell(Text(confidence, "muted"), 5),
            Cell(page.text(point.author, "muted"), max(8, page.inner - 44)),
        ]
        yield from draw.side_by_side(cells)


def _parts(reading: session.Reading, unit: str | None, page: Page) -> Iterator[str]:
    """What a reading says of progress."""
    say = page.language.say
    if reading.value is not None:
        yield page.language.value(reading.value, unit)
    if isinstance(reading.done, tuple):
        yield say(N_("done: {ids}"), ids=", ".join(reading.done))
    elif reading.done is not None:
        yield say(N_("yes") if reading.done else N_("not yet"))
    if reading.undone:
        yield say(N_("not done: {ids}"), ids=", ".join(reading.undone))
    if reading.zone:
        yield say(figures.ZONE_WORDS[reading.zone])
    if reading.skip:
        yield say(N_("left out of the mean"))
