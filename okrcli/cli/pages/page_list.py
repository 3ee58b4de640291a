"""Lists of pages: a name, a line on it, and where there is more to say a word at the end."""

import re
from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.language import catalogue, pages
from okrcli.language.pages import page_text
from okrcli.render.terminal import drawing
from okrcli.render.terminal.document import MEASURE
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped

Row = tuple[str, str, Text]
_LEAD = re.compile(r"^> (.+)$", re.MULTILINE)
_NARROWEST = 16


def page_rows(items: Sequence[Row], page: Page, among: Sequence[Row] = ()) -> Iterator[Text]:
    """The rows in columns as wide as `among` needs, which they are part of, or they themselves.

    Names stand above their lines where the page is too narrow.
    """
    every = among or items
    name = max(len(row[0]) for row in every)
    last = max(row[2].cell_len for row in every)
    room = min(page.inner, MEASURE) - 2 - name - 2 - (last + 2 if last else 0)
    words = min(room, max(len(row[1]) for row in every))
    for first, said, end in items:
        if room < _NARROWEST:
            yield Text(f"  {first}", "hint")
            yield from _below(said, end, page)
            continue
        cells = [drawing.Cell(Text(first, "hint"), name), drawing.Cell(Text(said), words)]
        if last:
            cells.append(drawing.Cell(end, last))
        for line in drawing.side_by_side(cells, 2):
            yield Text("  ").append_text(line)


def _below(said: str, end: Text, page: Page) -> Iterator[Text]:
    text = Text(said).append_text(Text("  ").append_text(end) if end else Text())
    for line in wrapped(text, page.inner - 4):
        yield Text("    ").append_text(line)


def pages_of(
    section: pages.Section, known: dict[str, tuple[str, ...]], page: Page
) -> Iterator[Text]:
    """The pages of a section in its order, under their names in the page's language."""
    language = page.language
    items = [
        (name_in(language, name, others), lead(section, name, language), Text())
        for name, others in known.items()
    ]
    yield from page_rows(items, page)


def name_in(language: catalogue.Language, name: str, others: Sequence[str]) -> str:
    """What a page is asked for by in a language."""
    return others[0] if language.code == "nb" else name


def lead(section: pages.Section, name: str, language: catalogue.Language) -> str:
    """The line that a page says of itself."""
    found = _LEAD.search(page_text(section, name, language.code))
    return found[1] if found else ""
