"""The top of a report: whose it is, which cycle, and where its calendar stands."""

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page
from okrcli.report.wording import dated, headlines, overview


def of_report(view: views.View, page: Page) -> list[Text]:
    """`Acme OKR · Q4 2026  57%` at the left, `week 8 of 13 · 60% of the time gone` at the right.

    Below it what is expected of the same goals by now.
    """
    about = Text()
    if view.choice.team and view.teams:
        about.append(f" {page.glyphs.dot} ", "muted")
        about.append_text(page.text(view.teams[0].name, "title"))
    found = overview.headline(view)
    if found.share is not None:
        about.append_text(page.text(f"  {page.language.share(found.share)}", "title"))
    return [*lines(view, page, about=about), *beside(found, page)]


def beside(found: views.Headline, page: Page) -> list[Text]:
    """What is expected beside a progress, as lines of their own; none without a pace."""
    words = headlines.expected(found, page.language)
    return draw.wrapped(page.text(words, "muted"), page.inner) if words else []


def lines(
    view: dated.Dated, page: Page, what: str = "OKR", about: Text | None = None
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
    return draw.ends(name, right, page.inner)


def clock(view: dated.Dated, page: Page, more: str = "") -> Text:
    """Where the day stands in the cycle, with more on it while the cycle runs."""
    first, *running = dated.words(view, page.language)
    said = page.text(first, "muted" if view.closed else "")
    return said.append(f" {page.glyphs.dot} {more}", "muted") if running and more else said
