"""The one console: its width, colour and characters, from flags, environment and terminal."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from okrcli import errors
from okrcli.cli import old_consoles
from okrcli.messages import N_
from okrcli.text.sanitize import encodable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from okrcli.language import catalogue
    from okrcli.render.terminal.page import Page

DEFAULT_WIDTH, DEFAULT_HEIGHT = 80, 24
# what a write to the output may meet when nobody is at fault
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def width() -> int:
    """The columns of the terminal, also when only the output is piped (`okr report | less`)."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    return next((size.columns for size in _sizes() if size.columns), DEFAULT_WIDTH)


def height() -> int:
    """The lines that the terminal shows at once."""
    return next((size.lines for size in _sizes() if size.lines), DEFAULT_HEIGHT)


def _sizes() -> Iterator[os.terminal_size]:
    """The size of the terminal, as each stream that is one knows it."""
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            found = os.get_terminal_size(stream.fileno()) if stream else None
        except (OSError, ValueError):
            continue
        if found:
            yield found


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
    from okrcli.render.terminal.page import Page
    from okrcli.views.glyphs import glyphs_for

    ascii_ = ascii_only(flag=ascii_flag)
    return Page(width(), language._replace(ascii=ascii_), glyphs_for(ascii_only=ascii_))


def console() -> "Console":
    """A console for coloured text that is already laid out; it does nothing else to it."""
    from rich.console import Console
    from rich.theme import Theme

    from okrcli.views import colours

    class PipedConsole(Console):
        """A console that goes on when its reader leaves: whoever prints decides what to do."""

        def on_broken_pipe(self) -> None:
            """Say so, instead of ending the program."""
            raise BrokenPipeError

    return PipedConsole(
        file=sys.stdout,
        width=max(width(), 20),
        theme=Theme(colours.STYLES),
        force_terminal=True,
        color_system="standard",
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        soft_wrap=True,
    )


def _check_color(color: str) -> None:
    if color not in {"auto", "always", "never"}:
        raise errors.UsageError(
            N_("--color takes auto, always or never, not `{color}`"), color=color
        )


def coloured(color: str) -> bool:
    """Whether to send styles: `always`, or a terminal that has colours and no NO_COLOR."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return sys.stdout.isatty() and old_consoles.obeys_escapes()


def show(lines: "Iterable[Text]", color: str = "auto", *, margin: int = 1) -> None:
    """Print lines as they are, with a margin; what the encoding lacks is spelled out."""
    _check_color(color)
    encoding = sys.stdout.encoding or "ascii"
    write = _styled() if coloured(color) else _plain
    for line in lines:
        line.rstrip()
        write(line, " " * margin, encoding)


def show_screen(lines: "Iterable[Text]", color: str = "auto") -> None:
    """Print a screen that is only looked at: through a pager where it is longer than the terminal.

    No more lines than fill the terminal are drawn before they are printed. Colours are decided by
    the terminal, not by the pipe to the pager.
    """
    from okrcli.cli import pager

    _check_color(color)
    rest, most = iter(lines), height()
    first = list(islice(rest, most))
    if len(first) < most or not pager.wanted():
        show(chain(first, rest), color)
        return
    if color == "auto":
        color = "always" if coloured(color) else "never"
    with pager.paged():
        show(chain(first, rest), color)


def prompt(words: "Text", color: str = "auto") -> None:
    """Show words and stay behind them, so that an answer can be typed there."""
    encoding = sys.stdout.encoding or "ascii"
    plain = encodable(words.plain, encoding)
    if coloured(color) and plain == words.plain:
        console().print(words, end="", soft_wrap=True)
    else:
        sys.stdout.write(plain)
    sys.stdout.flush()


def _plain(line: "Text", margin: str, encoding: str) -> None:
    """Without colour no console is needed, and none is imported."""
    sys.stdout.write((margin + encodable(line.plain, encoding)).rstrip() + "\n")


def _styled() -> "Callable[[Text, str, str], None]":
    from rich.text import Text

    out = console()

    def write(line: Text, margin: str, encoding: str) -> None:
        plain = encodable(line.plain, encoding)
        shown = line if plain == line.plain else Text(plain)
        out.print(Text(margin).append_text(shown) if shown else "", soft_wrap=True)

    return write


def is_full(why: OSError) -> bool:
    """Whether it is the output that the system has no room for; files have names."""
    return why.filename is None and why.errno in _FULL


def drop_output() -> None:
    """Hand what is still to be written to nobody, so that leaving does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
