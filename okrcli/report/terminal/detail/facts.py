"""Where a key result stands, in a few lines."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import foresight as shares
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures, verdict
from okrcli.report.terminal.detail import foresight, parts
from okrcli.report.terminal.page import Page, styled
from okrcli.report.wording import goals


def of(kr: views.KeyResultView, room: int, page: Page) -> Iterator[Text]:
    """The value and its goal, the bar, and what else there is to know, in lines of `room` cells."""
    score, made = kr.score, kr.score.progress
    start = Text()
    if made.baseline is not None:
        baseline = page.language.value(made.baseline, score.unit, short=True)
        start = page.say(N_("from {baseline}"), "muted", baseline=baseline)
    yield from draw.ends(_now(kr, page), start, room)
    ahead = shares.share(kr) or 0.0
    yield draw.bar(made.clamped, kr.tick, room, verdict.style(kr), page.glyphs, ahead)
    yield from foresight.lines(kr, room, page)
    yield from draw.flowing(list(_details(kr, page)), f" {page.glyphs.dot} ", room)
    yield from _dropped(kr, room, page)
    if score.skipped:
        said = page.say(N_("not counted: {reason}"), "warning", reason=score.skipped)
        yield from draw.wrapped(said, room)


def _dropped(kr: views.KeyResultView, room: int, page: Page) -> Iterator[Text]:
    """Since when it is not pursued any more, and why."""
    if kr.item.dropped and kr.score.state == "dropped":
        day = page.language.short_day(kr.item.dropped)
        said = page.say(N_("dropped on {day}"), "muted", day=day)
        if kr.item.because:
            said.append_text(page.text(f": {kr.item.because}", "muted"))
        yield from draw.wrapped(said, room)


def _now(kr: views.KeyResultView, page: Page) -> Text:
    score, made = kr.score, kr.score.progress
    line = figures.now_and_goal(score.measure, made, score.unit, page)
    if made.read:
        figure = goals.figure(kr, page.language)
        return line.append(f"  {figure}" if figure else "", verdict.style(kr))
    if score.state not in {"dropped", "unmeasured"}:
        return line.append_text(page.say(N_("  no reading yet"), "muted"))
    return line


def _details(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
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
        change = page.change(score.confidence_change or 0)
        yield said.append(" ").append_text(change) if change else said
    yield from _remarks(kr, page)
    if kr.item.start or kr.item.due:
        first, last = (page.language.short_day(day) for day in score.box)
        yield say(N_("from {first} to {last}"), "muted", first=first, last=last)
    yield from parts.owners(kr.owners, page)
    if kr.kind == "committed":
        yield say(N_("committed"), "muted")
    if kr.item.weight != 1:
        yield say(N_("weight {n}"), "muted", n=page.language.number(kr.item.weight))


def _remarks(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """What belongs to its state: when it was read last, how late it is, how long it is silent."""
    if kr.last_read:
        yield page.say(N_("last read {day}"), "muted", day=page.day(kr.last_read, kr.on))
    if kr.days_late is not None:
        yield styled(goals.late(kr.days_late, page.language), "overdue")
    if kr.silent is not None:
        words = page.language.plural("silent for {n} day", "silent for {n} days", kr.silent)
        yield styled(words, "stale")
    if kr.last_pace:
        yield page.say(N_("last known "), "muted").append_text(page.state(kr.last_pace))
    if kr.state == "ended":
        yield page.say(N_("waits for its grade"), "ended")
