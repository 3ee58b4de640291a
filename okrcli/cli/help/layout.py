"""How help pages look: headings that ride on a line, and words in two columns.

Nothing heavy is imported, so that `okr --help` answers at once.
"""

import os
import textwrap
from collections import namedtuple
from collections.abc import Iterable, Iterator
from typing import TextIO

from okrcli.cli import terminal

_WIDEST = 96
_NARROWEST_WORDS = 24
_INDENT = "  "
_BELOW = "      "


class Look(namedtuple("Look", ("width", "styled", "rule"))):
    """The columns of a page, whether it may be bold and dim, and the character of its lines."""

    __slots__ = ()

    def bold(self, text: str) -> str:
        """The text, bold where that can be."""
        return f"\x1b[1m{text}\x1b[0m" if self.styled else text

    def dim(self, text: str) -> str:
        """The text, dim where that can be."""
        return f"\x1b[2m{text}\x1b[0m" if self.styled and text else text


def look(stream: TextIO) -> Look:
    """The look that an output can show; styles only on a terminal that has them."""
    poor = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    rule = "-" if terminal.ascii_only() else "─"
    return Look(min(terminal.width(), _WIDEST), stream.isatty() and not poor, rule)


def heading(title: str, page: Look) -> str:
    """`Examples ─────────────`."""
    line = page.rule * max(3, page.width - len(title) - 2)
    return f"{page.bold(title)} {page.dim(line)}"


def prose(text: str, page: Look) -> list[str]:
    """A paragraph in the page's width."""
    return _wrapped(" ".join(text.split()), page.width - 1)


def columns(rows: Iterable[tuple[str, str]], page: Look, *, dim: bool = False) -> Iterator[str]:
    """Rows of two columns, the second below the first where both do not fit beside each other.

    A first cell that is much wider than the others does not push their second ones aside.
    """
    pairs = list(rows)
    room = page.width - len(_INDENT) - 2 - _NARROWEST_WORDS
    column = max((len(first) for first, said in pairs if said and len(first) <= room), default=0)
    for first, said in pairs:
        words = page.width - len(_INDENT) - column - 3
        if len(first) > column or words < _NARROWEST_WORDS:
            yield from _hanging(first, page)
            below = _wrapped(said, page.width - len(_BELOW) - 1)
            yield from (_BELOW + _shown(line, page, dim=dim) for line in below)
            continue
        head, *rest = _wrapped(said, words) or [""]
        start = f"{_INDENT}{first:{column}}  " if head else f"{_INDENT}{first}"
        yield start + _shown(head, page, dim=dim)
        blank = " " * (len(_INDENT) + column + 2)
        yield from (blank + _shown(line, page, dim=dim) for line in rest)


def _hanging(text: str, page: Look) -> list[str]:
    """A first cell of its own, broken between its words only where it must be."""
    return textwrap.wrap(
        text,
        page.width - 1,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT * 2,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 12), break_long_words=False, break_on_hyphens=False)


def _shown(text: str, page: Look, *, dim: bool) -> str:
    return page.dim(text) if dim else text
