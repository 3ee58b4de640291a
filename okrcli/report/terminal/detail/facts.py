"""Where a key result stands, in a few lines."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures, verdict
from okrcli.report.terminal.page import WIDE, Page


def of(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """The value and its goal, the bar, where it came from and where it should be, who and how."""
    score, made, say = kr.score, kr.score.progress, page.say
    yield _now(kr, page)
    width = min(page.inner - 2, 30 if page.width < WIDE else 44)
    tick = None if isinstance(score.measure, measure.Keep) else kr.expected
    yield draw.bar(made.clamped, tick, width, verdict.style(kr), page.glyphs)
    if made.baseline is not None:
        start = page.language.value(made.baseline, score.unit, short=True)
        yield say(N_("from {baseline}"), "muted", baseline=start)
    if tick is not None:
        share = page.language.share(tick)
        yield say(N_("expected by now {share}"), "muted", share=share)
    if made.held:
        yield say(N_("held in {k} of {n} readings"), "muted", k=made.held[0], n=made.held[1])
    yield from _people(kr, page)


def _now(kr: views.KeyResultView, page: Page) -> Text:
    score, made = kr.score, kr.score.progress
    line = figures.now_and_goal(score.measure, made, score.unit, page)
    if made.share is not None:
        return line.append(f"  {page.language.share(made.share)}", verdict.style(kr))
    if score.state == "no-reading":
        return line.append_text(page.say(N_("  no reading yet"), "muted"))
    return line


def _people(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """How confident whoever reads it is, how long it has been silent, and whose it is."""
    score = kr.score
    if score.confidence is not None:
        said = page.say(N_("confidence {n} of 10"), "muted", n=score.confidence)
        yield said.append(" ").append_text(page.change(score.confidence_change or 0))
    if score.state == "stale" and score.silent is not None and not kr.closed:
        words = page.language.plural("silent for {n} day", "silent for {n} days", score.silent)
        last = page.state(score.pace) if score.pace else Text()
        yield page.text(words + "  ", "stale").append_text(last)
    if score.skipped:
        yield page.say(N_("not counted: {reason}"), "muted", reason=score.skipped)
    if kr.owner:
        yield page.say(N_("owner {name}"), "muted", name=kr.owner)
