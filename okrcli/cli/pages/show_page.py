"""How pages are shown, the same for `okr explain` and `okr guide`."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rich.text import Text

from okrcli import errors
from okrcli.cli import opening, terminal
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.markdown.page import page_markdown
from okrcli.render.terminal.document import Pen, prose_layout
from okrcli.render.terminal.page import Page
from okrcli.text import sanitize
from okrcli.views.prose import prose_blocks

FORMATS = ("text", "md")


class Book(NamedTuple):
    """Pages by name: every name, the page that a word asks for, and the table of contents.

    `after` is what stands below a page that is read on its own.
    """

    names: Callable[[], list[str]]
    page: Callable[[str, catalogue.Language], str]
    contents: Callable[[Page], Iterator[Text]]
    after: Callable[[str, catalogue.Language], str] = lambda _, __: ""


@dataclass(frozen=True)
class PageRequest:
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


def show_pages(wanted: PageRequest, book: Book) -> int:
    """Show the page of that name; without one the contents, or as Markdown the whole book."""
    if wanted.format not in FORMATS:
        raise errors.UsageError(N_("--format takes text or md, not `{word}`"), word=wanted.format)
    language = opening.language_here(wanted.lang)
    page = terminal.page(language, ascii_flag=wanted.ascii)
    names = [wanted.name] if wanted.name else book.names()
    if wanted.format == "md":
        texts = [page_markdown(book.page(name, language), language) for name in names]
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(sanitize.encodable("\n".join(texts), encoding))
    elif wanted.name:
        text = book.page(wanted.name, language) + book.after(wanted.name, language)
        pen = Pen(page, prose_layout(quoted=not terminal.coloured(wanted.color)))
        terminal.show_screen([Text(), *pen.lines(prose_blocks(text))], wanted.color)
    else:
        terminal.show_screen([Text(), *book.contents(page)], wanted.color)
    return 0
