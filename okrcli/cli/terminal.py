"""The one console: its width, colour and characters, from flags, environment and terminal."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from okrcli import errors

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from okrcli.language import catalogue
    from okrcli.report.terminal.page import Page

DEFAULT_WIDTH = 80
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A", "\u00a0": " ", "\u202f": " ",
     "−": "-", "–": "-", "’": "'", "“": '"', "”": '"', "…": "..."}
)  # fmt: skip


def width() -> int:
    """The columns of the terminal, also when only the output is piped (`okr report | less`)."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            found = os.get_terminal_size(stream.fileno()).columns if stream else 0
        except (OSError, ValueError):
            continue
        if found:
            return found
    return DEFAULT_WIDTH


def interactive() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ascii_only(*, flag: bool = False) -> bool:
    """Whether only ASCII may be drawn: asked for, or the locale and encoding know no more."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    encoding = (sys.stdout.encoding or "ascii").lower()
    return flag or locale in {"C", "POSIX"} or not encoding.startswith("utf")


def page(language: "catalogue.Language", *, ascii_flag: bool = False) -> "Page":
    """The page to draw on, as wide as the terminal."""
    from okrcli.report.terminal import look
    from okrcli.report.terminal.page import Page

    return Page(width(), language, look.glyphs(ascii_only=ascii_only(flag=ascii_flag)))


def console(color: str = "auto") -> "Console":
    """A console for text that is already laid out; it colours, and does nothing else to it."""
    from rich.console import Console
    from rich.theme import Theme

    from okrcli.report.terminal import look

    if color not in {"auto", "always", "never"}:
        raise errors.UsageError(f"--color takes auto, always or never, not `{color}`")
    styled = coloured(color)
    return Console(
        file=sys.stdout, width=max(width(), 20), theme=Theme(look.STYLES), force_terminal=styled,
        color_system="standard" if styled else None, no_color=not styled, highlight=False,
        markup=False, emoji=False, legacy_windows=False, soft_wrap=True,
    )  # fmt: skip


def coloured(color: str) -> bool:
    """Whether to send styles: `always`, or a terminal that has colours and no NO_COLOR."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty() or os.environ.get("FORCE_COLOR", "0") not in {"", "0"}


def show(lines: "Iterable[Text]", color: str = "auto", *, margin: int = 1) -> None:
    """Print lines as they are, with a margin; what the encoding lacks is spelled out."""
    from rich.text import Text

    encoding = sys.stdout.encoding or "ascii"
    out = console(color)
    for line in lines:
        whole = Text(" " * margin).append_text(line)
        whole.rstrip()
        out.print(_encodable(whole, encoding), soft_wrap=True)


def _encodable(line: "Text", encoding: str) -> "Text":
    from rich.text import Text

    try:
        line.plain.encode(encoding)
    except UnicodeEncodeError:
        plain = line.plain.translate(_LETTERS).encode(encoding, "backslashreplace").decode(encoding)
        return Text(plain)
    return line
