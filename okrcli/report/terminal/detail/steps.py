"""What a key result that is not a number is made of: milestones, zones, yes or no."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import plan
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.detail import parts
from okrcli.report.terminal.page import Page


def lines(kr: views.KeyResultView, page: Page) -> Iterator[Text]:
    """Each milestone or zone on a line with a mark, or what counts as done; nothing of a number."""
    what = kr.score.measure
    if isinstance(what, plan.Milestones):
        for item in what.items:
            yield from _milestone(item, page, done=item.id in kr.score.progress.done)
    elif isinstance(what, plan.Zones):
        for zone in ("commit", "target", "stretch"):
            reached = kr.score.progress.zone == zone
            line = Text("  " + (page.glyphs.check if reached else page.glyphs.dot) + " ")
            line.append_text(page.say(figures.ZONE_WORDS[zone], "muted")).append("  ")
            yield from draw.wrapped(line.append_text(page.text(getattr(what, zone))), page.inner)
    elif isinstance(what, plan.DoneWhen):
        yield from parts.labelled(N_("done when"), page.text(what.text), page)


def _milestone(item: plan.Milestone, page: Page, *, done: bool) -> Iterator[Text]:
    shape = page.glyphs.check if done else page.glyphs.states["no-reading"]
    line = Text.assemble("  ", (shape, "done" if done else "muted"), "  ")
    line.append_text(page.text(item.title))
    if item.due and not done:
        due = page.language.short_day(item.due)
        line.append_text(page.say(N_("  due {day}"), "muted", day=due))
    yield from draw.wrapped(line, page.inner)
