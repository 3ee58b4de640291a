"""How pages are shown, the same for `okr explain` and `okr guide`."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.text import Text

from okrcli import errors
from okrcli.cli import opening, terminal
from okrcli.language import catalogue
from okrcli.report.prose import blocks, drawing, markdown
from okrcli.report.terminal.page import Page

FORMATS = ("text", "md")


@dataclass(frozen=True)
class Wanted:
    """What was asked for, in words that join to a name, and how to show it."""

    words: list[str]
    lang: str | None
    format: str = "text"
    color: str = "auto"
    ascii: bool = False

    @property
    def name(self) -> str:
        """`key results`, `Key-Results` and `key-results` are one name; empty for the contents."""
        return "-".join(word for words in self.words for word in words.split())


def run(
    wanted: Wanted,
    contents: Callable[[Page], Iterator[Text]],
    page_on: Callable[[str, catalogue.Language], str],
) -> int:
    """Show the page of that name, or without one the contents."""
    if wanted.format not in FORMATS:
        raise errors.UsageError(f"--format takes text or md, not `{wanted.format}`")
    language = opening.language_here(wanted.lang)
    page = terminal.page(language, ascii_flag=wanted.ascii)
    if not wanted.name:
        terminal.show([Text(), *contents(page)], wanted.color)
        return 0
    text = page_on(wanted.name, language)
    if wanted.format == "md":
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(terminal.encodable(markdown.text(text, language), encoding))
        return 0
    pen = drawing.Pen(page, quoted=not terminal.coloured(wanted.color))
    terminal.show([Text(), *pen.lines(blocks.of(text))], wanted.color)
    return 0
