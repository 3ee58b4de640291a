"""The top of a report: whose it is, which cycle, and where its calendar stands."""

from rich.cells import cell_len
from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.columns import Columns, Layout
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import headline, report_values
from okrcli.views.words import cycle_summary, day_words
from okrcli.views.words.goal_words import expected_words


def of_report(view: report_values.View, page: Page) -> list[Text]:
    """`Acme OKR · Q4 2026  57%` at the left, `week 8 of 13 · 60% of the time gone` at the right.

    Below it what is expected of the same goals by now.
    """
    about = Text()
    if view.choice.team and view.teams:
        about.append(f" {page.glyphs.dot} ", "muted")
        about.append_text(page.text(view.teams[0].name, "title"))
    elif view.choice.group:
        about.append(f" {page.glyphs.dot} ", "muted")
        about.append_text(page.text(view.choice.group, "title"))
    found = cycle_summary.headline(view)
    if found.share is not None:
        about.append_text(page.text(f"  {page.language.share(found.share)}", "title"))
    return [*masthead_lines(view, page, about=about), *beside(found, page)]


def beside(found: headline.Headline, page: Page) -> list[Text]:
    """What is expected beside a progress, as lines of their own; none without a pace."""
    words = expected_words(found, page.language)
    return wrapped(page.text(words, "muted"), page.inner) if words else []


def masthead_lines(
    view: day_words.Dated, page: Page, what: str = "OKR", about: Text | None = None
) -> list[Text]:
    """`Acme KPIs · Q4 2026`, and what is said about it, at the left; the calendar at the right."""
    between = f"{what} {page.glyphs.dot} "
    name = Text.assemble(
        page.text(view.organisation or "", "title"),
        Text(f" {between}" if view.organisation else between, "muted"),
        page.text(page.language.cycle_label(view.cycle.id, view.cycle.dates.label), "title"),
    )
    name.append_text(about or Text())
    passed = page.language.share(view.clock.gone)
    gone = page.language.say(N_("{share} of the time gone"), share=passed)
    right = clock(view, page, gone)
    if name.cell_len + right.cell_len + 2 > page.inner:
        right = clock(view, page)
    return drawing.ends(name, right, page.inner)


def clock(view: day_words.Dated, page: Page, more: str = "") -> Text:
    """Where the day stands in the cycle, with more on it while the cycle runs."""
    first, *running = day_words.words(view, page.language)
    said = page.text(first, "muted" if view.closed else "")
    return said.append(f" {page.glyphs.dot} {more}", "muted") if running and more else said


def ruler_line(view: report_values.View, page: Page, widths: Columns) -> Text:
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
        tick = widths.bar_start + drawing.tick(view.clock.gone, widths.bar)
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
