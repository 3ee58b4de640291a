"""One key result in detail: chart, figures, KPIs leading and lagging, notes."""

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import attention, chart, draw, verdict
from okrcli.report.terminal.detail import facts, kpis, parts, readings, steps
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page

NOTES = 3
_FACTS_LEAST = 30


def screen(
    view: views.View, objective: views.ObjectiveView, kr: views.KeyResultView, page: Page
) -> Iterator[Text]:
    """The whole screen of a key result, with every note and every reading."""
    yield from parts.head(view, objective, page)
    yield from block(view, kr, page, notes=None)
    yield from readings.lines(kr.score.readings, kr.score.unit, page)
    yield page.rule()
    ref = view.called(kr.ref)
    if kr.closed:
        step = (f"okr report {view.called(objective.ref)}", N_("its objective"))
    else:
        step = (f"okr checkin {ref}", N_("record a reading"))
    yield from attention.steps([step], page)


def block(
    view: views.View, kr: views.KeyResultView, page: Page, *, notes: int | None
) -> Iterator[Text]:
    """A key result with the newest of its notes, all of them for None."""
    name = page.text(view.called(kr.ref), "id").append("  ")
    title = name.append_text(page.text(kr.item.title, "title"))
    yield from parts.titled(title, verdict.of(kr, page), page)
    yield from _figures(view, kr, page)
    yield from steps.lines(kr, page)
    yield from (line for item in kr.kpis for line in kpis.row(item, page))
    for missing in kr.missing_kpis:
        yield page.say(N_("  {id} is not in kpis.yaml"), "warning", id=missing)
    yield from (line for note in kr.notes[:notes] for line in readings.note(note, page))
    if kr.learned:
        yield from parts.labelled(N_("learned"), page.text(kr.learned), page)


def _figures(view: views.View, kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """The facts, beside a chart where there is one and room for both."""
    told = list(facts.of(kr, page))
    data = chart.slots(kr.score, view.on)
    drawn: list[Text] = []
    if data:
        made = kr.score.progress
        high, low = (page.language.number(_near(v, made.now)) for v in (data.high, data.low))
        drawn = chart.lines(data, verdict.style(kr), (high, low), page)
    width = max((line.cell_len for line in drawn), default=0)
    room = page.inner - width - 4
    if not drawn or room < _FACTS_LEAST:
        drawn += [line for fact in told for line in draw.wrapped(fact, page.inner - 2)]
        yield from (Text("  ").append_text(line) for line in drawn)
    else:
        yield from _beside(
            drawn, [line for fact in told for line in draw.wrapped(fact, room)], page
        )


def _beside(drawn: list[Text], told: list[Text], page: Page) -> Iterator[Text]:
    width = max(line.cell_len for line in drawn)
    for i in range(max(len(drawn), len(told))):
        left = drawn[i] if i < len(drawn) else Text()
        right = told[i] if i < len(told) else Text()
        cells = [Cell(Text("  ").append_text(left), width + 3), Cell(right, page.inner)]
        yield from draw.side_by_side(cells)


def _near(value: float, like: Decimal | None) -> Decimal:
    """A figure for an axis label with no more decimals than the readings have."""
    places = max(0, -int(like.as_tuple().exponent)) if isinstance(like, Decimal) else 0
    return round(Decimal(repr(value)), places)
