"""One KPI: how it is, all its history as a chart, what it serves and leads, and its readings."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.insight import history, pairs
from okrcli.model import kpi, measure
from okrcli.report import board
from okrcli.report import view as views
from okrcli.report.terminal import attention, chart, draw, figures
from okrcli.report.terminal import board as boards
from okrcli.report.terminal.detail import foresight, parts, readings
from okrcli.report.terminal.page import Page

INDENT = 2
_SCALE = 12  # the cells a chart's scale takes at most
_SLOTS = 52
_STYLES = {"holds": "green", "reached": "green", "misses": "does-not-hold", "stale": "stale"}


def lines(
    view: views.View, row: board.Row, found: Iterable[pairs.Pair], page: Page
) -> Iterator[Text]:
    """The whole screen; `found` are the pairs in which it should lead, or be led."""
    name = page.text(row.item.id, "id").append("  ")
    title = name.append_text(page.text(row.item.title, "title"))
    yield from parts.titled(title, boards.state(row, page), page)
    yield from _indented(_chart(row, page))
    yield from _indented(_facts(row, page))
    yield from _roles(row, page)
    yield from foresight.leads(found, page)
    yield from readings.lines(row.history.readings, row.item.unit, view, page)
    yield page.rule()
    yield from attention.broken(view.broken, page)
    steps = [(page.moment.command("okr kpi", "cycle", "on", "rev"), N_("all KPIs"))]
    if page.moment.now:
        steps.insert(0, (f"okr checkin {view.called(row.view.ref)}", N_("record a reading")))
    yield from attention.steps(steps, page)


def _indented(found: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * INDENT).append_text(line) for line in found)


def _chart(row: board.Row, page: Page) -> list[Text]:
    """All readings of all cycles, with dots where the goal is."""
    most = min(_SLOTS, (page.inner - INDENT - _SCALE) // 2)
    data = chart.of_history(row.history.readings, _goal(row), row.view.forecast, most)
    return chart.lines(data, _STYLES.get(row.state, "open"), row.item.unit, page) if data else []


def _goal(row: board.Row) -> float | None:
    """Where the value should come, or stay: its one end, or the upper of two."""
    what, target = row.item.measure, row.view.score.progress.target
    if isinstance(what, measure.Keep):
        end = what.high or what.low
        return float(end.value) if end else None
    return None if target is None else float(target)


def _facts(row: board.Row, page: Page) -> Iterator[Text]:
    """The value and its goal, how it has moved, what is foreseen, whose it is."""
    room, score = page.inner - INDENT, row.view.score
    shown = figures.now_and_goal(row.item.measure, score.progress, row.item.unit, page)
    changes = [
        page.say(words, "muted", n=boards.change(amount, row, page).plain)
        for words, amount in ((N_("week {n}"), row.week), (N_("since start {n}"), row.start))
        if amount is not None
    ]
    yield from draw.flowing([shown, *changes], "  ", room)
    yield from foresight.lines(row.view, room, page)
    yield from draw.flowing(list(_about(row, page)), f" {page.glyphs.dot} ", room)
    change = row.history.change
    if change:
        yield from draw.wrapped(_changed(change, page), room)


def _about(row: board.Row, page: Page) -> Iterator[Text]:
    score = row.view.score
    if score.progress.held:
        held, of_all = score.progress.held
        yield page.say(N_("held in {k} of {n} readings"), "muted", k=held, n=of_all)
    if row.view.owner:
        yield page.say(N_("owner {name}"), "muted", name=row.view.owner)
    if isinstance(row.item, kpi.StandingKpi):
        yield page.say(N_("standing: its readings outlive cycles"), "muted")
        if row.item.source:
            yield page.say(N_("pulled by the connector {name}"), "muted", name=row.item.source)


def _changed(change: history.UnitChange, page: Page) -> Text:
    """Why the history does not reach further back."""
    nothing = page.language.say(N_("nothing"))
    return page.say(
        N_("counted in {now} since {cycle}; earlier readings count {before} and are left out"),
        "warning", now=change.now or nothing, cycle=change.cycle, before=change.before or nothing,
    )  # fmt: skip


def _roles(row: board.Row, page: Page) -> Iterator[Text]:
    """`leading for growth/subscriptions  Increase the number …`, a line a key result."""
    for role in row.roles:
        said = page.say(boards.SIDES[role.kind], role.kind, refs=role.ref)
        said.append("  ").append_text(page.text(role.title))
        yield from _indented(draw.wrapped(said, page.inner - INDENT))
