"""How many goals stand how: a shape and a style a look, and the number beside it."""

from rich.text import Text

from okrcli.render.terminal.page import Page
from okrcli.views.words import cycle_summary, state_marks


def look_style(look: str, page: Page) -> tuple[str, str]:
    """The style and the character of a look."""
    if look == state_marks.QUIET:
        return "muted", page.glyphs.states["no-reading"]
    return look, page.glyphs.states[look]


def counted_text(found: cycle_summary.Slice, page: Page) -> Text:
    """`● 12 on track`, and of a closed cycle `● 5 graded 0.7–1.0`."""
    style, shape = look_style(found.mark.look, page)
    return page.text(f"{shape} {page.language.number(found.number)} {found.mark.words}", style)
