"""Pieces of text as Markdown; people's text does nothing there but stand."""

from collections.abc import Callable

from okrcli.text.markdown_escape import code, escaped
from okrcli.views.document import Piece, Pieces, Style

_MARKED: dict[Style, Callable[[str], str]] = {
    "code": code,
    "snippet": code,
    "ref": code,
    "strong": lambda text: f"**{escaped(text)}**",
    "voice": lambda text: f"**{escaped(text)}**",
    "stress": lambda text: f"*{escaped(text)}*",
    "quiet": lambda text: f"*{escaped(text)}*",
    "title": lambda text: f"*{escaped(text)}*",
    "old": lambda text: f"~~{escaped(text)}~~",
}


def pieces_markdown(pieces: Pieces) -> str:
    """The pieces with what marks them, on one line."""
    return "".join(_piece(piece) for piece in pieces if piece.text.strip()).strip()


def _piece(piece: Piece) -> str:
    """A piece with its markup inside the blanks at its ends, where Markdown wants it."""
    marked = _MARKED.get(piece.style, escaped)(piece.text.strip())
    left, right = (" " if edge.isspace() else "" for edge in (piece.text[0], piece.text[-1]))
    return f"{left}{marked}{right}"
