"""The top of a report: whose it is, which cycle, and where its calendar stands."""

from datetime import date
from typing import Protocol

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import workspace
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page
from okrcli.report.view.clock import Clock


class Dated(Protocol):
    """What a masthead is of: a report, a board of KPIs, an alignment."""

    @property
    def organisation(self) -> str | None:
        """Whose it is."""

    @property
    def cycle(self) -> workspace.Cycle:
        """The cycle it is of."""

    @property
    def on(self) -> date:
        """The day it is of."""

    @property
    def clock(self) -> Clock:
        """Where that day stands in the cycle."""

    @property
    def closed(self) -> bool:
        """Whether the cycle is closed."""


def of_report(view: views.View, page: Page) -> list[Text]:
    """`Acme OKR · Q4 2026  57%` at the left, `week 8 of 13 · 60% of the time gone` at the right."""
    about = Text()
    if view.choice.team and view.teams:
        about.append(f" {page.glyphs.dot} ", "muted")
        about.append_text(page.text(view.teams[0].name, "title"))
    share = _progress(view)
    if share is not None:
        about.append_text(page.text(f"  {page.language.share(share)}", "title"))
    return lines(view, page, about=about)


def lines(view: Dated, page: Page, what: str = "OKR", about: Text | None = None) -> list[Text]:
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
    return draw.ends(name, right, page.inner)


def _progress(view: views.View) -> float | None:
    """The progress of all that is shown, None where that is only a part of a cycle or team."""
    if view.choice.narrows:
        return None
    if view.choice.team:
        return view.teams[0].share if view.teams else None
    return view.share


def clock(view: Dated, page: Page, more: str = "") -> Text:
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
