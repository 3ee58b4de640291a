"""Where the day stands in the cycle, as a text."""

from rich.text import Text

from okrcli.render.terminal.page import Page
from okrcli.views.words import day_words


def clock_text(view: day_words.Dated, page: Page, more: str = "") -> Text:
    """Where the day stands in the cycle, with more on it while the cycle runs."""
    first, *running = day_words.words(view, page.language)
    said = page.text(first, "muted" if view.closed else "")
    return said.append(f" {page.glyphs.dot} {more}", "muted") if running and more else said
