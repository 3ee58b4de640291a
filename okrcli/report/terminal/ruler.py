"""The rule under the masthead: it carries the calendar's tick and the columns' headings."""

from rich.cells import cell_len
from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.columns import Columns, Layout
from okrcli.report.terminal.page import Page


def line(view: views.View, page: Page, widths: Columns) -> Text:
    """A rule from margin to margin, with headings above the columns where they stand in a row."""
    if widths.layout is Layout.STACKED:
        return page.rule()
    cells = [page.glyphs.rule] * page.inner
    figures = widths.bar_start + widths.bar + 1 + widths.figures
    trend = figures + 1 + widths.percent + 1 + widths.trend
    now, target = page.language.say(N_("now")), page.language.say(N_("target"))
    _place(cells, figures, f"{now} {page.glyphs.arrow} {target}")
    _place(cells, trend, page.language.say(N_("trend")))
    if not view.closed and view.cycle.dates.contains(view.on):
        tick = widths.bar_start + draw.tick(view.clock.gone, widths.bar)
        share = page.language.share(view.clock.gone)
        words = page.language.say(N_("time {share}"), share=share)
        if not _place(cells, tick - 1, words):
            _place(cells, tick + cell_len(words) + 3, words)
        cells[tick] = page.glyphs.tick_rule
    return Text("".join(cells), "muted")


def _place(cells: list[str], end: int, words: str) -> bool:
    """Write words with a blank on either side, so that they end before `end`; whether they fit."""
    start, stop = end - len(words) - 1, end + 1
    if start < 0 or stop > len(cells) or len(set(cells[start:stop])) > 1:
        return False
    cells[start:stop] = [" ", *words, " "]
    return True
