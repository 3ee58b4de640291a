"""`okr report REF`: one objective, key result or KPI with its readings, KPIs and notes."""

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import kpi, measure, plan, reference, series, workspace
from okrcli.report import view as views
from okrcli.report.terminal import attention, chart, draw, figures, overview
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import MEDIUM, WIDE, Page
from okrcli.scoring import rollup

NOTES_SHOWN = 3


def lines(
    view: views.View, target: reference.Target, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    """The detail of what a reference means."""
    if isinstance(target.item, plan.Objective):
        yield from _objective(view, _named(view, target.ref), page)
    elif isinstance(target.item, plan.KeyResult):
        objective = next(
            o for o in view.objectives if any(kr.ref == target.ref for kr in o.key_results)
        )
        key_result = next(kr for kr in objective.key_results if kr.ref == target.ref)
        yield from _head(view, objective, page)
        yield from _key_result(view, key_result, page, every_note=True)
        yield from _readings(key_result.score.readings, key_result.item.unit, page)
        yield page.rule()
        yield from attention.steps(
            [(f"okr checkin {key_result.item.id}", N_("record a reading"))], page
        )
    elif isinstance(target.item, kpi.Kpi):
        yield from _kpi(view, target, space, page)


def _named(view: views.View, ref: str) -> views.ObjectiveView:
    return next(o for o in view.objectives if o.ref == ref)


def _head(view: views.View, objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    dot = f" {page.glyphs.dot} "
    label = page.language.cycle_label(view.cycle.id, view.cycle.dates.label)
    team = next((t.name for t in view.teams if t.id == objective.home), objective.home)
    left = page.text(objective.item.id, "id")
    for part in (label, team, objective.owner):
        if part:
            left.append_text(page.text(dot + part, "muted"))
    week = page.say(N_("week {week} of {weeks}"), week=view.clock.week, weeks=view.clock.weeks)
    rest = page.language.plural("{n} day left", "{n} days left", view.clock.days_left)
    yield from draw.ends(left, Text.assemble(week, (dot + rest, "muted")), page.inner)
    yield Text()


def _objective(view: views.View, objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    yield from _head(view, objective, page)
    state = page.state(objective.score.state)
    yield from _titled(page.text(objective.item.title, "title"), state, page)
    share = objective.score.share
    shown = "" if share is None else page.language.share(share)
    bar = draw.bar(
        share or 0.0, objective.score.expected, page.inner - len(shown) - 2, objective.score.state,
        page.glyphs,
    )  # fmt: skip
    percent = Text(shown, objective.score.state)
    percent.stylize("bold")
    yield bar.append("  ").append_text(percent)
    yield from _about(objective, page)
    for key_result in objective.key_results:
        yield Text()
        yield from _key_result(view, key_result, page, every_note=False)
    yield page.rule()
    first = next(iter(objective.key_results), None)
    steps = [(f"okr edit {objective.item.id}", N_("change the plan"))]
    if first:
        steps.insert(0, (f"okr report {first.item.id}", N_("one key result with all its readings")))
    yield from attention.steps(steps, page)


def _about(objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    """Why it is there, what it supports, who shares it, and how it was graded."""
    if objective.item.why:
        yield from _labelled(N_("why"), page.text(objective.item.why), page)
    for ref, title in objective.supports:
        words = f"{ref}  {title}" if title else ref
        yield from _labelled(N_("supports"), page.text(words), page)
    if objective.sharing:
        yield from _labelled(N_("shared with"), page.text(", ".join(objective.sharing)), page)
    if objective.grade is not None:
        yield from _labelled(N_("grade"), overview.grade_text(objective.grade, page), page)
    if objective.learned:
        yield from _labelled(N_("learned"), page.text(objective.learned), page)
    if objective.item.because:
        yield from _labelled(N_("because"), page.text(objective.item.because), page)


def _labelled(label: str, words: Text, page: Page) -> Iterator[Text]:
    name = page.say(label, "muted")
    width = max(12, name.cell_len)
    yield from draw.side_by_side([Cell(name, width), Cell(words, page.inner - width - 1)])


def _titled(title: Text, state: Text, page: Page) -> Iterator[Text]:
    """A title that wraps beside the state at the right margin."""
    room = page.inner - state.cell_len - 2
    if room < 20:
        yield from [*draw.wrapped(title, page.inner), state]
        return
    yield from draw.side_by_side([Cell(title, room), Cell(state, state.cell_len + 1, "right")])


def _key_result(
    view: views.View, kr: views.KeyResultView, page: Page, *, every_note: bool
) -> Iterator[Text]:
    name = page.text(kr.item.id, "id").append("  ")
    yield from _titled(
        name.append_text(page.text(kr.item.title, "title")), page.state(kr.score.state), page
    )
    facts = list(_facts(kr, page))
    data = chart.slots(kr.score, view.on)
    if data is None:
        yield from (
            Text("  ").append_text(line)
            for fact in facts
            for line in draw.wrapped(fact, page.inner - 2)
        )
    else:
        made = kr.score.progress
        high, low = (page.language.number(_near(v, made.now)) for v in (data.high, data.low))
        drawn = chart.lines(data, kr.score.state, (high, low), page)
        yield from _beside(drawn, facts, page)
    yield from _milestones(kr, page)
    yield from (line for item in kr.kpis for line in _kpi_line(item, page))
    for missing in kr.missing_kpis:
        yield page.say(N_("  {id} is not in kpis.yaml"), "warning", id=missing)
    for note in kr.notes if every_note else kr.notes[:NOTES_SHOWN]:
        yield from _note(note, page)
    if kr.learned:
        yield from _labelled(N_("learned"), page.text(kr.learned), page)


def _near(value: float, like: Decimal | None) -> Decimal:
    """A figure for an axis label with no more decimals than the readings have."""
    places = max(0, -int(like.as_tuple().exponent)) if isinstance(like, Decimal) else 0
    return round(Decimal(repr(value)), places)


def _beside(drawn: list[Text], facts: list[Text], page: Page) -> Iterator[Text]:
    """The chart with the facts to its right, or below it where it is too narrow for both."""
    width = max(line.cell_len for line in drawn) + 2
    room = page.inner - width - 2
    if room < 30:
        yield from (Text("  ").append_text(line) for line in drawn)
        yield from (line for fact in facts for line in draw.wrapped(fact, page.inner))
        return
    right = [line for fact in facts for line in draw.wrapped(fact, room)]
    for i in range(max(len(drawn), len(right))):
        left = drawn[i] if i < len(drawn) else Text()
        yield draw.side_by_side(
            [
                Cell(Text("  ").append_text(left), width + 1),
                Cell(right[i] if i < len(right) else Text(), room),
            ]
        )[0]


def _facts(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """Where it stands, in a few lines."""
    score, made, say = kr.score, kr.score.progress, page.say
    line = figures.now_and_goal(score.measure, made, kr.item.unit, page)
    if made.share is None and score.state == "no-reading":
        yield line.append_text(say(N_("  no reading yet"), "muted"))
    elif made.share is not None:
        yield line.append(f"  {page.language.share(made.share)}", score.state)
    else:
        yield line
    width = 30 if page.width < WIDE else 44
    tick = None if isinstance(score.measure, measure.Keep) else score.expected
    yield draw.bar(made.clamped, tick, width, score.state, page.glyphs)
    if made.baseline is not None:
        start = page.language.value(made.baseline, kr.item.unit, short=True)
        yield say(N_("from {baseline}"), "muted", baseline=start)
    if score.expected is not None and tick is not None:
        share = page.language.share(score.expected)
        yield say(N_("expected by now {share}"), "muted", share=share)
    if made.held:
        yield say(N_("held in {k} of {n} readings"), "muted", k=made.held[0], n=made.held[1])
    yield from _people(kr, page)


def _people(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    score = kr.score
    if score.confidence is not None:
        said = page.say(N_("confidence {n} of 10"), "muted", n=score.confidence)
        yield said.append(" ").append_text(page.change(score.confidence_change or 0))
    if score.state == "stale" and score.silent is not None:
        words = page.language.plural("silent for {n} day", "silent for {n} days", score.silent)
        last = page.state(score.pace) if score.pace else Text()
        yield page.text(words + "  ", "stale").append_text(last)
    if score.skipped:
        yield page.say(N_("not counted: {reason}"), "muted", reason=score.skipped)
    if kr.owner:
        yield page.say(N_("owner {name}"), "muted", name=kr.owner)
    if kr.grade is not None:
        yield page.say(N_("grade "), "muted").append_text(overview.grade_text(kr.grade, page))


def _milestones(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    what = kr.score.measure
    if isinstance(what, plan.Milestones):
        for item in what.items:
            done = item.id in kr.score.progress.done
            mark = (
                (page.glyphs.check, "done") if done else (page.glyphs.states["no-reading"], "muted")
            )
            line = Text.assemble("  ", mark, "  ").append_text(page.text(item.title))
            if item.due and not done:
                due = page.language.short_day(item.due)
                line.append_text(page.say(N_("  due {day}"), "muted", day=due))
            yield from draw.wrapped(line, page.inner)
    elif isinstance(what, plan.Zones):
        for zone in ("commit", "target", "stretch"):
            reached = kr.score.progress.zone == zone
            line = Text("  " + (page.glyphs.check if reached else page.glyphs.dot) + " ")
            line.append_text(page.say(figures.ZONE_WORDS[zone], "muted")).append("  ")
            yield from draw.wrapped(line.append_text(page.text(getattr(what, zone))), page.inner)
    elif isinstance(what, plan.DoneWhen):
        yield from _labelled(N_("done when"), page.text(what.text), page)


def _kpi_line(item: views.KpiView, page: Page) -> Iterator[Text]:
    """`leading  Website visitors   1,412  > 1,250  ▁▂▃  ✔ holds`."""
    side = page.say(N_("leading") if item.side == "leading" else N_("lagging"), item.side)
    score = item.score
    made = score.progress
    shown = figures.now_and_goal(score.kpi.measure, made, score.kpi.unit, page)
    trend = draw.spark(item.trend, "number", page.glyphs)
    verdict = _verdict(score, page)
    width = max(side.cell_len, 10)
    if page.width < MEDIUM:
        yield from draw.wrapped(
            Text.assemble("  ", side, " ", page.text(score.kpi.title)), page.inner
        )
        yield from draw.wrapped(Text.assemble("  ", shown, "  ", verdict), page.inner)
        return
    room = page.inner - width - 2 - 24 - 8 - 12 - 4
    cells = [
        Cell(Text("  ").append_text(side), width + 2),
        Cell(page.text(score.kpi.title), max(14, room)),
        Cell(shown, 24, "right"), Cell(trend, 8), Cell(verdict, 12),
    ]  # fmt: skip
    yield from draw.side_by_side(cells)


def _verdict(score: rollup.KpiScore, page: Page) -> Text:
    if score.stale:
        return page.state("stale")
    if score.holds is None:
        return Text()
    if isinstance(score.kpi.measure, measure.Keep):
        words, glyph, style = (
            (N_("holds"), page.glyphs.check, "green") if score.holds
            else (N_("does not hold"), page.glyphs.cross, "yellow")
        )  # fmt: skip
        return Text(f"{glyph} {page.language.say(words)}", style)
    return Text(page.language.share(score.progress.share or 0.0), "green" if score.holds else "")


def _note(note: views.Note, page: Page) -> Iterator[Text]:
    day = Text("  " + page.language.short_day(note.day), "muted")
    words = page.text(note.text)
    words.append_text(page.text(f"  {note.author}", "muted"))
    width = max(10, day.cell_len)
    yield from draw.side_by_side([Cell(day, width), Cell(words, max(20, page.inner - width - 1))])


def _readings(readings: series.Series, unit: str | None, page: Page) -> Iterator[Text]:
    """Every reading, newest first: day, value, confidence and who read it."""
    if not readings:
        return
    yield Text()
    yield page.say(N_("Readings"), "title")
    for point in reversed(readings):
        reading = point.reading
        parts = [page.language.value(reading.value, unit)] if reading.value is not None else []
        if isinstance(reading.done, tuple):
            parts.append(page.language.say(N_("done: {ids}"), ids=", ".join(reading.done)))
        elif reading.done is not None:
            parts.append(page.language.say(N_("yes") if reading.done else N_("not yet")))
        if reading.undone:
            parts.append(page.language.say(N_("not done: {ids}"), ids=", ".join(reading.undone)))
        if reading.zone:
            parts.append(page.language.say(figures.ZONE_WORDS[reading.zone]))
        if reading.skip:
            parts.append(page.language.say(N_("left out of the mean")))
        confidence = "" if reading.confidence is None else f"{reading.confidence}/10"
        cells = [
            Cell(Text("  " + page.language.short_day(point.day), "muted"), 12),
            Cell(page.text("  ".join(parts), "number"), 24),
            Cell(Text(confidence, "muted"), 5),
            Cell(page.text(point.author, "muted"), max(8, page.inner - 44)),
        ]
        yield from draw.side_by_side(cells)


def _kpi(
    view: views.View, target: reference.Target, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    """One KPI: what it is held against, and its readings."""
    item = target.item
    assert isinstance(item, kpi.Kpi)
    score = rollup.kpi_score(space, view.cycle, target.team, item, view.on)
    yield from _titled(
        page.text(item.id, "id").append("  ").append_text(page.text(item.title, "title")),
        _verdict(score, page), page,
    )  # fmt: skip
    yield figures.now_and_goal(item.measure, score.progress, item.unit, page)
    yield from _readings(score.readings, item.unit, page)
