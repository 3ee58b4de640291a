"""The top of a report: whose it is, which cycle, and where its calendar stands."""

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page


def lines(view: views.View, page: Page) -> list[Text]:
    """`Acme OKR · Q4 2026  57%` at the left, `week 8 of 13 · 60% of the time gone` at the right."""
    name = Text.assemble(
        page.text(view.organisation or "", "title"),
        Text(
            f" OKR {page.glyphs.dot} " if view.organisation else f"OKR {page.glyphs.dot} ", "muted"
        ),
        page.text(page.language.cycle_label(view.cycle.id, view.cycle.dates.label), "title"),
    )
    if view.choice.team and view.teams:
        name.append(f" {page.glyphs.dot} ", "muted")
        name.append_text(page.text(view.teams[0].name, "title"))
    share = _progress(view)
    if share is not None:
        name.append_text(page.text(f"  {page.language.share(share)}", "title"))
    passed = page.language.share(view.clock.gone)
    gone = page.language.say(N_("{share} of the time gone"), share=passed)
    right = clock(view, page, gone)
    if name.cell_len + right.cell_len + 2 > page.inner:
        right = clock(view, page)
    return draw.ends(name, right, page.inner)


def _progress(view: views.View) -> float | None:
    """The progress of all that is shown, None where that is only a part of a cycle or team."""
    if view.choice.narrows:
        return None
    if view.choice.team:
        return view.teams[0].share if view.teams else None
    return view.share


def clock(view: views.View, page: Page, more: str = "") -> Text:
    """Where the day stands in the cycle, with more on it while the cycle runs."""
    dates = view.cycle.dates
    if view.closed:
        return page.say(N_("closed"), "muted")
    if view.on < dates.start:
        return page.say(N_("begins {day}"), day=page.language.short_day(dates.start))
    if view.on > dates.end:
        ended = page.language.short_day(dates.end)
        return page.say(N_("ended {day}, not closed yet"), day=ended)
    week = page.say(N_("week {week} of {weeks}"), week=view.clock.week, weeks=view.clock.weeks)
    return week.append(f" {page.glyphs.dot} {more}", "muted") if more else week
