"""Pieces of text in their styles, and the sign of a row: alike in every screen that has them."""

from rich.text import Text

from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page
from okrcli.views.document import Mark, Pieces, Style

STYLES: dict[Style, str] = {
    "plain": "",
    "strong": "title",
    "stress": "italic",
    "code": "hint",
    "snippet": "bold",
    "ref": "id",
    "title": "",
    "label": "",
    "quiet": "muted",
    "muted": "muted",
    "old": "red",
    "new": "green",
    "good": "up",
    "bad": "down",
    "voice": "bold yellow",
}
_SIGNS: dict[Mark, tuple[str, str]] = {
    "alarm": ("!", "bold yellow"),
    "added": ("+", "green"),
    "removed": ("-", "red"),
    "changed": ("~", "yellow"),
    "better": ("", "up"),
    "worse": ("", "down"),
    "same": ("=", "muted"),
    "note": (" ", ""),
}


def pieces_text(pieces: Pieces, page: Page) -> Text:
    """The pieces in their styles, people's text made visible."""
    return drawing.joined(page.text(piece.text, STYLES[piece.style]) for piece in pieces)


def sign(mark: Mark, page: Page) -> Text:
    """The sign in front of a row, one cell wide."""
    shape, style = _SIGNS[mark]
    arrows = {"better": page.glyphs.up, "worse": page.glyphs.down}
    return Text(arrows.get(mark, shape), style)
