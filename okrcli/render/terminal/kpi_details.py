"""One KPI: how it is, all its history as a chart, what it serves and leads, and its readings."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.insight import lead_lag, reading_history
from okrcli.messages import N_
from okrcli.model import kpi, measures
from okrcli.render.terminal import (
    chart,
    detail_parts,
    drawing,
    key_figures,
    kpi_cells,
    screen_end,
)
from okrcli.render.terminal.chart import chart_lines
from okrcli.render.terminal.detail_parts import foresight_lines
from okrcli.render.terminal.kpi_cells import kpi_state
from okrcli.render.terminal.page import Page
from okrcli.render.terminal.reading_list import reading_list_lines
from okrcli.render.wrapping import wrapped
from okrcli.views import report_values
from okrcli.views.kpi_values import KpiRow

INDENT = 2
_SCALE = 12  # the cells a chart's scale takes at most
_SLOTS = 52
_STYLES = {"holds": "green", "reached": "green", "misses": "does-not-hold", "stale": "stale"}


def kpi_detail_lines(
    view: report_values.View, row: KpiRow, found: Iterable[lead_lag.KpiPair], page: Page
) -> Iterator[Text]:
    """The whole screen; `found` are the pairs in which it should lead, or be led."""
    name = page.text(row.item.id, "id").append("  ")
    title = name.append_text(page.text(row.item.title, "title"))
    yield from detail_parts.titled(title, kpi_state(row, page), page)
    yield from _indented(_chart(row, page))
    yield from _indented(_facts(row, page))
    if row.item.description:
        yield from detail_parts.labelled(N_("about"), page.text(row.item.description), page, INDENT)
    yield from _roles(row, page)
    yield from detail_parts.leads(found, page)
    yield from reading_list_lines(row.history.readings, row.item.unit, view, page)
    yield page.rule()
    yield from screen_end.broken_file_lines(view.broken, page)
    steps = [(page.moment.command("okr kpi", "cycle", "on", "rev"), N_("all KPIs"))]
    if page.moment.now:
        steps.insert(0, (f"okr checkin {view.called(row.view.ref)}", N_("record a reading")))
    yield from screen_end.step_lines(steps, page)


def _indented(found: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * INDENT).append_text(line) for line in found)


def _chart(row: KpiRow, page: Page) -> list[Text]:
    """All readings of all cycles, with dots where the goal is."""
    most = min(_SLOTS, (page.inner - INDENT - _SCALE) // 2)
    data = chart.of_history(row.history.readings, _goal(row), row.view.forecast, most)
    return chart_lines(data, _STYLES.get(row.state, "open"), row.item.unit, page) if data else []


def _goal(row: KpiRow) -> float | None:
    """Where the value should come, or stay: its one end, or the upper of two."""
    what, target = row.item.measure, row.view.score.progress.target
    if isinstance(what, measures.Keep):
        end = what.high or what.low
        return float(end.value) if end else None
    return None if target is None else float(target)


def _facts(row: KpiRow, page: Page) -> Iterator[Text]:
    """The value and its goal, how it has moved, what is foreseen, whose it is."""
    room, score = page.inner - INDENT, row.view.score
    shown = key_figures.now_and_goal(row.item.measure, score.progress, row.item.unit, page)
    changes = [
        page.say(words, "muted", n=kpi_cells.change(amount, row, page).plain)
        for words, amount in ((kpi_cells.before(row), row.week), (N_("since start {n}"), row.start))
        if amount is not None
    ]
    yield from drawing.flowing([shown, *changes], "  ", room)
    yield from foresight_lines(row.view, room, page)
    yield from drawing.flowing(list(_about(row, page)), f" {page.glyphs.dot} ", room)
    change = row.history.change
    if change:
        yield from wrapped(_changed(change, page), room)


def _about(row: KpiRow, page: Page) -> Iterator[Text]:
    score = row.view.score
    if score.progress.held:
        held, of_all = score.progress.held
        yield page.say(N_("held in {k} of {n} readings"), "muted", k=held, n=of_all)
    yield from detail_parts.owners(row.view.owners, page)
    if isinstance(row.item, kpi.StandingKpi):
        yield page.say(N_("standing: its readings outlive cycles"), "muted")
        if row.item.source:
            yield page.say(N_("pulled by the connector {name}"), "muted", name=row.item.source)


def _changed(change: reading_history.UnitChange, page: Page) -> Text:
    """Why the history does not reach further back."""
    nothing = page.language.say(N_("nothing"))
    return page.say(
        N_("counted in {now} since {cycle}; earlier readings count {before} and are left out"),
        "warning",
        now=change.now or nothing,
        cycle=page.language.cycle_label(change.cycle, change.label),
        before=change.before or nothing,
    )


def _roles(row: KpiRow, page: Page) -> Iterator[Text]:
    """`leading for growth/subscriptions  Increase the number …`, a line a key result."""
    for role in row.roles:
        said = page.say(kpi_cells.SIDES[role.kind], role.kind, refs=role.ref)
        said.append("  ").append_text(page.text(role.title))
        yield from _indented(wrapped(said, page.inner - INDENT))
