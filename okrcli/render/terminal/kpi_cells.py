"""How a KPI is, in cells: what it changed by, its state, and what it is to key results."""

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal.page import Page, styled
from okrcli.views.kpi_values import KpiRow
from okrcli.views.words.rhythm import rhythm_words

SIDES = {
    "leading": N_("leading for {refs}"),
    "lagging": N_("lagging for {refs}"),
    "measures": N_("measures {refs}"),
}


def before(row: KpiRow) -> str:
    """The words for the newest change: since a week ago, or month on month."""
    return N_("month {n}") if row.monthly else N_("week {n}")


def change(amount: Decimal | None, row: KpiRow, page: Page) -> Text:
    """`+35`, green where that is the better direction and red where it is not."""
    if amount is None:
        return Text()
    style = "muted"
    if amount:
        style = "up" if (amount > 0) == (row.item.direction == "higher") else "down"
    return page.text(page.language.change(amount, None), style)


def kpi_state(row: KpiRow, page: Page) -> Text:
    """Whether it is where it should be and since when, as shape, word and colour."""
    since = row.view.score.holding_since
    day = {"day": page.day(since, row.view.on)} if since else {}
    match row.state:
        case "holds":
            words = N_("holds since {day}") if day else N_("holds")
            return _marked(page.glyphs.check, page.language.say(words, **day), "holds")
        case "misses":
            words = N_("does not hold since {day}") if day else N_("does not hold")
            return _marked(page.glyphs.cross, page.language.say(words, **day), "does-not-hold")
        case "reached":
            return _marked(page.glyphs.check, page.language.say(N_("reached")), "green")
        case "under-way":
            share = page.language.share(row.view.score.progress.share or 0.0)
            return _marked(page.glyphs.states["open"], share, "open")
        case "stale":
            silent = page.language.days(row.view.score.silent or 0)
            return page.state("stale").append_text(page.text(f" {silent}", "stale"))
        case "no-reading":
            return page.state("no-reading")
        case "watched":
            return page.say(N_("watched"), "muted")


def _marked(shape: str, words: str, style: str) -> Text:
    return styled(f"{shape} {words}", style)


def roles(row: KpiRow, page: Page) -> Iterator[Text]:
    """What it has held for or needs, then `leading for subscriptions` and its other sides."""
    rhythm = rhythm_words(row.view, page.language)
    if rhythm:
        yield page.text(rhythm)
    for side, words in SIDES.items():
        refs = [role.ref for role in row.roles if role.kind == side]
        if refs:
            yield page.say(words, side, refs=", ".join(refs))
    if not row.roles:
        yield page.say(N_("serves no key result"), "muted")
