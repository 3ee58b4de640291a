"""One key result in detail: chart, figures, KPIs leading and lagging, notes."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import (
    chart,
    detail_parts,
    drawing,
    key_figures,
    reading_list,
    screen_end,
)
from okrcli.render.terminal.chart import chart_lines
from okrcli.render.terminal.detail_parts import foresight_lines, linked_kpi_rows
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import Page, styled
from okrcli.render.terminal.reading_list import reading_list_lines
from okrcli.render.wrapping import wrapped
from okrcli.views import foresight, report_values
from okrcli.views.words import goal_words

NOTES = 3
INDENT = 2
_FACTS_LEAST = 30


def screen(
    view: report_values.View,
    objective: report_values.ObjectiveView,
    kr: report_values.KeyResultView,
    page: Page,
) -> Iterator[Text]:
    """The whole screen of a key result, with its readings and what was said of it."""
    yield from detail_parts.head(view, objective, page)
    yield from block(view, kr, page, notes=0, leads=detail_parts.leads(kr.leads, page))
    yield from reading_list_lines(kr.score.readings, kr.score.unit, view, page)
    yield page.rule()
    yield from screen_end.broken_file_lines(view.broken, page)
    if kr.closed or not page.moment.now:
        step = (page.moment.report(view.called(objective.ref)), N_("its objective"))
    else:
        step = (f"okr checkin {view.called(kr.ref)}", N_("record a reading"))
    yield from screen_end.step_lines([step], page)


def block(
    view: report_values.View,
    kr: report_values.KeyResultView,
    page: Page,
    *,
    leads: Iterable[Text],
    notes: int = NOTES,
) -> Iterator[Text]:
    """A key result with its KPIs, what leads, and as many of its newest notes."""
    name = page.text(view.called(kr.ref), "id").append("  ")
    title = name.append_text(page.text(kr.item.title, "title"))
    yield from detail_parts.titled(title, verdict_text(kr, page), page)
    yield from _figures(kr, page)
    yield from step_lines(kr, page)
    yield from _said(kr, page)
    yield from linked_kpi_rows(kr.kpis, page)
    yield from leads
    for missing in kr.missing_kpis:
        said = page.say(N_("  {id} is not in kpis.yaml"), "warning", id=missing)
        yield from wrapped(said, page.inner)
    yield from (
        line for note in kr.notes[:notes] for line in reading_list.note(note, view.on, page)
    )
    if kr.learned:
        yield from detail_parts.labelled(N_("learned"), page.text(kr.learned), page, INDENT)


def _said(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """How it is measured, what is done for it and about it, and why it was changed."""
    item = kr.item
    if item.description:
        yield from detail_parts.labelled(N_("about"), page.text(item.description), page, INDENT)
    for work in item.work:
        words = page.text(work.title).append_text(page.text(f"  {work.url}", "muted"))
        yield from detail_parts.labelled(N_("work"), words, page, INDENT)
    if kr.next:
        day = page.day(kr.next.day, kr.on)
        about = page.text(f"  {kr.next.author}, {day}", "muted")
        words = page.text(kr.next.text).append_text(about)
        yield from detail_parts.labelled(N_("next"), words, page, INDENT)
    yield from detail_parts.adjusted(item, page, INDENT)


def _figures(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """The facts, beside a chart where there is one and room for both."""
    data = chart.slots(kr.score, kr.forecast)
    drawn = chart_lines(data, key_figures.style(kr), kr.score.unit, page) if data else []
    width = max((line.cell_len for line in drawn), default=0) + 1
    room = page.inner - width - INDENT
    if not drawn or room < _FACTS_LEAST:
        told = list(fact_lines(kr, page.inner - INDENT, page))
        fits = drawn if width + INDENT <= page.inner else []
        yield from (Text(" " * INDENT).append_text(line) for line in (*fits, *told))
        return
    told = list(fact_lines(kr, room, page))
    for left, right in zip_longest(drawn, told, fillvalue=Text()):
        cells = [Cell(Text(" " * INDENT).append_text(left), width + 1), Cell(right, room)]
        yield from drawing.side_by_side(cells)


def fact_lines(kr: report_values.KeyResultView, room: int, page: Page) -> Iterator[Text]:
    """The value and its goal, the bar, and what else there is to know, in lines of `room` cells."""
    score, made = kr.score, kr.score.progress
    start = Text()
    if made.baseline is not None:
        baseline = page.language.value(made.baseline, score.unit, short=True)
        start = page.say(N_("from {baseline}"), "muted", baseline=baseline)
    yield from drawing.ends(_now(kr, page), start, room)
    ahead = foresight.share(kr) or 0.0
    yield drawing.bar(made.clamped, kr.tick, room, key_figures.style(kr), page.glyphs, ahead)
    yield from foresight_lines(kr, room, page)
    yield from drawing.flowing(list(_details(kr, page)), f" {page.glyphs.dot} ", room)
    yield from _dropped(kr, room, page)
    if score.skipped:
        said = page.say(N_("not counted: {reason}"), "warning", reason=score.skipped)
        yield from wrapped(said, room)


def _dropped(kr: report_values.KeyResultView, room: int, page: Page) -> Iterator[Text]:
    """Since when it is not pursued any more, and why."""
    if kr.item.dropped and kr.score.state == "dropped":
        day = page.language.short_day(kr.item.dropped)
        said = page.say(N_("dropped on {day}"), "muted", day=day)
        if kr.item.because:
            said.append_text(page.text(f": {kr.item.because}", "muted"))
        yield from wrapped(said, room)


def _now(kr: report_values.KeyResultView, page: Page) -> Text:
    score, made = kr.score, kr.score.progress
    line = key_figures.now_and_goal(score.measure, made, score.unit, page)
    if made.read:
        figure = goal_words.figure(kr, page.language)
        return line.append(f"  {figure}" if figure else "", key_figures.style(kr))
    if score.state not in {"dropped", "unmeasured"}:
        return line.append_text(page.say(N_("  no reading yet"), "muted"))
    return line


def _details(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """What is expected by now, how confident whoever reads it is, whose it is, what it counts."""
    score, say = kr.score, page.say
    if kr.tick is not None:
        share = page.language.share(kr.tick)
        yield say(N_("expected by now {share}"), "muted", share=share)
    if kr.held:
        held, of_all = kr.held
        yield say(N_("held in {k} of {n} readings"), "muted", k=held, n=of_all)
    if score.confidence is not None:
        said = say(N_("confidence {n} of 10"), "muted", n=score.confidence)
        if kr.stale_confidence:
            age = goal_words.confidence_age(kr, page.language)
            said.append_text(page.text(f", {age}", "muted"))
        change = page.change(score.confidence_change or 0)
        yield said.append(" ").append_text(change) if change else said
    yield from _remarks(kr, page)
    if kr.item.start or kr.item.due:
        first, last = (page.language.short_day(day) for day in score.box)
        yield say(N_("from {first} to {last}"), "muted", first=first, last=last)
    yield from detail_parts.owners(kr.owners, page)
    if kr.kind == "committed":
        yield say(N_("committed"), "muted")
    if kr.item.weight != 1:
        yield say(N_("weight {n}"), "muted", n=page.language.number(kr.item.weight))


def _remarks(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """What belongs to its state: when it was read last, how late it is, how long it is silent."""
    if kr.last_read:
        yield page.say(N_("last read {day}"), "muted", day=page.day(kr.last_read, kr.on))
    if kr.days_late is not None:
        yield styled(goal_words.late(kr.days_late, page.language), "overdue")
    if kr.silent is not None:
        words = page.language.plural("silent for {n} day", "silent for {n} days", kr.silent)
        yield styled(words, "stale")
    if kr.last_pace:
        yield page.say(N_("last known "), "muted").append_text(page.state(kr.last_pace))
    if kr.state == "ended":
        yield page.say(N_("waits for its grade"), "ended")


def step_lines(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """Each milestone or zone on a line with a mark, or what counts as done; else nothing."""
    for step in goal_words.steps(kr, page.language):
        yield from _milestone(step, page)
    steps = list(goal_words.zones(kr, page.language))
    reached = [step for step in steps if step.mark.look == "done"]
    # of zones in words the one that it is in is marked, of numbers each that is passed
    marked = reached[-1:] if kr.score.progress.zone else reached
    for step in steps:
        words = page.text(step.when, "muted").append("  ").append_text(page.text(step.title))
        shape = page.glyphs.check if step in marked else page.glyphs.dot
        yield from _marked(shape, "done", words, page)
    condition = goal_words.condition(kr)
    if condition:
        yield from detail_parts.labelled(N_("done when"), page.text(condition), page, 2)


def _milestone(step: goal_words.Step, page: Page) -> Iterator[Text]:
    """A milestone with the day that it is due, and that it is overdue where it is."""
    words = page.text(step.title)
    if step.mark.look == "done":
        yield from _marked(page.glyphs.check, "done", words, page)
        return
    late = step.mark.look == "off-track"
    if step.when:
        said = f"  {step.when}, {step.mark.words}" if late else f"  {step.when}"
        words.append_text(page.text(said, "overdue" if late else "muted"))
    shape = page.glyphs.states["overdue" if late else "no-reading"]
    yield from _marked(shape, "overdue" if late else "muted", words, page)


def _marked(shape: str, style: str, words: Text, page: Page) -> Iterator[Text]:
    """Words that wrap beside a mark."""
    cells = [Cell(Text(), 1), Cell(Text(shape, style), 1), Cell(words, page.inner - 4)]
    yield from drawing.side_by_side(cells)
