"""What a key result is made of besides a number: milestones, zones, yes or no."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure, plan, zoning
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.detail import parts
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page


def lines(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """Each milestone or zone on a line with a mark, or what counts as done; else nothing."""
    what = kr.score.measure
    if isinstance(what, plan.Milestones):
        for item in what.items:
            yield from _milestone(item, page, done=item.id in kr.score.progress.done)
    elif isinstance(what, plan.Zones):
        for zone in zoning.ZONES:
            words = page.say(figures.ZONE_WORDS[zone], "muted").append("  ")
            words.append_text(page.text(getattr(what, zone)))
            reached = kr.score.progress.zone == zone
            yield from _marked(
                page.glyphs.check if reached else page.glyphs.dot, "done", words, page
            )
    elif isinstance(what, measure.Reach):
        for zone, amount, reached in figures.zone_numbers(what, kr.score.progress):
            words = page.say(figures.ZONE_WORDS[zone], "muted").append("  ")
            words.append(page.language.value(amount, kr.score.unit, short=True))
            yield from _marked(
                page.glyphs.check if reached else page.glyphs.dot, "done", words, page
            )
    elif isinstance(what, plan.DoneWhen):
        yield from parts.labelled(N_("done when"), page.text(what.text), page, 2)


def _milestone(item: plan.Milestone, page: Page, *, done: bool) -> Iterator[Text]:
    words = page.text(item.title)
    if item.due and not done:
        due = page.language.short_day(item.due)
        words.append_text(page.say(N_("  due {day}"), "muted", day=due))
    if done:
        yield from _marked(page.glyphs.check, "done", words, page)
    else:
        yield from _marked(page.glyphs.states["no-reading"], "muted", words, page)


def _marked(shape: str, style: str, words: Text, page: Page) -> Iterator[Text]:
    """Words that wrap beside a mark."""
    cells = [Cell(Text(), 1), Cell(Text(shape, style), 1), Cell(words, page.inner - 4)]
    yield from draw.side_by_side(cells)
