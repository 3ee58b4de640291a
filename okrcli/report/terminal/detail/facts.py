"""Where a key result stands, in a few lines."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure
from okrcli.report import foresight as shares
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures, verdict
from okrcli.report.terminal.detail import foresight
from okrcli.report.terminal.page import Page, styled


def of(kr: views.KeyResultView, room: int, page: Page) -> Iterator[Text]:
    """The value and its goal, the bar, and what else there is to know, in lines of `room` cells."""
    score, made = kr.score, kr.score.progress
    start = Text()
    if made.baseline is not None:
        baseline = page.language.value(made.baseline, score.unit, short=True)
        start = page.say(N_("from {baseline}"), "muted", baseline=baseline)
    yield from draw.ends(_now(kr, page), start, room)
    ahead = shares.share(kr) or 0.0
    yield draw.bar(made.clamped, _tick(kr), room, verdict.style(kr), page.glyphs, ahead)
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


def _tick(kr: views.KeyResultView) -> float | None:
    """Where the calendar stands; a value that is only to be kept has no way to go."""
    return None if isinstance(kr.score.measure, measure.Keep) else kr.expected


def _now(kr: views.KeyResultView, page: Page) -> Text:
    score, made = kr.score, kr.score.progress
    line = figures.now_and_goal(score.measure, made, score.unit, page)
    if made.share is not None:
        return line.append(f"  {page.language.share(made.share)}", verdict.style(kr))
    if score.state == "no-reading":
        return line.append_text(page.say(N_("  no reading yet"), "muted"))
    return line


def _details(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """What is expected by now, how confident whoever reads it is, whose it is, what it counts."""
    score, say, tick = kr.score, page.say, _tick(kr)
    if tick is not None:
        share = page.language.share(tick)
        yield say(N_("expected by now {share}"), "muted", share=share)
    if score.progress.held:
        held, of_all = score.progress.held
        yield say(N_("held in {k} of {n} readings"), "muted", k=held, n=of_all)
    if score.confidence is not None:
        said = say(N_("confidence {n} of 10"), "muted", n=score.confidence)
        change = page.change(score.confidence_change or 0)
        yield said.append(" ").append_text(change) if change else said
    if score.state == "stale" and score.silent is not None and not kr.closed:
        words = page.language.plural("silent for {n} day", "silent for {n} days", score.silent)
        yield styled(words, "stale")
        if score.pace:
            yield page.say(N_("last known "), "muted").append_text(page.state(score.pace))
    if kr.item.start or kr.item.due:
        first, last = (page.language.short_day(day) for day in score.box)
        yield say(N_("from {first} to {last}"), "muted", first=first, last=last)
    if kr.owner:
        yield say(N_("owner {name}"), "muted", name=kr.owner)
    if kr.kind == "committed":
        yield say(N_("committed"), "muted")
    if kr.item.weight != 1:
        yield say(N_("weight {n}"), "muted", n=page.language.number(kr.item.weight))
