"""One key result in detail: chart, figures, KPIs leading and lagging, notes."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import attention, chart, draw, verdict
from okrcli.report.terminal.detail import facts, foresight, kpis, parts, readings, steps
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page

NOTES = 3
INDENT = 2
_FACTS_LEAST = 30


def screen(
    view: views.View, objective: views.ObjectiveView, kr: views.KeyResultView, page: Page
) -> Iterator[Text]:
    """The whole screen of a key result, with its readings and what was said of it."""
    yield from parts.head(view, objective, page)
    yield from block(view, kr, page, notes=0)
    yield from readings.lines(kr.score.readings, kr.score.unit, view, page)
    yield page.rule()
    yield from attention.broken(view.broken, page)
    if kr.closed or not page.moment.now:
        step = (page.moment.report(view.called(objective.ref)), N_("its objective"))
    else:
        step = (f"okr checkin {view.called(kr.ref)}", N_("record a reading"))
    yield from attention.steps([step], page)


def block(
    view: views.View, kr: views.KeyResultView, page: Page, *, notes: int = NOTES
) -> Iterator[Text]:
    """A key result with its KPIs, and as many of its newest notes."""
    name = page.text(view.called(kr.ref), "id").append("  ")
    title = name.append_text(page.text(kr.item.title, "title"))
    yield from parts.titled(title, verdict.of(kr, page), page)
    yield from _figures(kr, page)
    yield from steps.lines(kr, page)
    yield from _said(kr, page)
    yield from kpis.rows(kr.kpis, page)
    yield from foresight.leads(kr.leads, page)
    for missing in kr.missing_kpis:
        said = page.say(N_("  {id} is not in kpis.yaml"), "warning", id=missing)
        yield from draw.wrapped(said, page.inner)
    yield from (line for note in kr.notes[:notes] for line in readings.note(note, view.on, page))
    if kr.learned:
        yield from parts.labelled(N_("learned"), page.text(kr.learned), page, INDENT)


def _said(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """How it is measured, what is done for it and about it, and why it was changed."""
    item = kr.item
    if item.description:
        yield from parts.labelled(N_("about"), page.text(item.description), page, INDENT)
    for work in item.work:
        words = page.text(work.title).append_text(page.text(f"  {work.url}", "muted"))
        yield from parts.labelled(N_("work"), words, page, INDENT)
    if kr.next:
        day = page.day(kr.next.day, kr.on)
        about = page.text(f"  {kr.next.author}, {day}", "muted")
        words = page.text(kr.next.text).append_text(about)
        yield from parts.labelled(N_("next"), words, page, INDENT)
    yield from parts.adjusted(item, page, INDENT)


def _figures(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """The facts, beside a chart where there is one and room for both."""
    data = chart.slots(kr.score, kr.forecast)
    drawn = chart.lines(data, verdict.style(kr), kr.score.unit, page) if data else []
    width = max((line.cell_len for line in drawn), default=0) + 1
    room = page.inner - width - INDENT
    if not drawn or room < _FACTS_LEAST:
        told = list(facts.of(kr, page.inner - INDENT, page))
        fits = drawn if width + INDENT <= page.inner else []
        yield from (Text(" " * INDENT).append_text(line) for line in (*fits, *told))
        return
    told = list(facts.of(kr, room, page))
    for left, right in zip_longest(drawn, told, fillvalue=Text()):
        cells = [Cell(Text(" " * INDENT).append_text(left), width + 1), Cell(right, room)]
        yield from draw.side_by_side(cells)
