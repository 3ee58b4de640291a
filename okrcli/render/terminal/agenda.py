"""`okr meeting --format text`: the agenda on a terminal."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.language.numbers import DASH, MINUS, NBSP
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page, styled
from okrcli.render.wrapping import wrapped
from okrcli.views import agenda_values, glyphs
from okrcli.views.agenda_values import AgendaItem, AgendaPart, AgendaSection

_STYLES = {"words": "", "strong": "bold", "ref": "id", "quiet": "muted"}
_INDENT = 2
_ASCII = str.maketrans(
    {shape: glyphs.ASCII.states[state] for state, shape in glyphs.UNICODE.states.items()}
    | {glyphs.UNICODE.check: glyphs.ASCII.check, glyphs.UNICODE.cross: glyphs.ASCII.cross}
    | {"…": "...", "≥": ">=", "≤": "<=", DASH: "-", MINUS: "-", NBSP: " "}
)


def agenda_lines(agenda: agenda_values.Agenda, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    yield from wrapped(page.text(agenda.title, "title"), page.inner)
    about = [page.text(part, "muted") for part in agenda.about]
    yield from drawing.flowing(about, f" {page.glyphs.dot} ", page.inner)
    for words in agenda.broken:
        yield from wrapped(page.text(f"{page.glyphs.cross} {words}", "error"), page.inner)
    for section in agenda.sections:
        yield Text()
        yield from _heading(section, page)
        for n, part in enumerate(section.parts):
            if n:
                yield Text()
            yield from _part(part, page)
    yield page.rule()


def _heading(section: AgendaSection, page: Page) -> Iterator[Text]:
    """`Good news ────────────── 5 min`."""
    minutes = agenda_values.minutes(section, page.language).replace(DASH, page.glyphs.dash)
    name, box = page.text(section.title, "title"), page.text(minutes, "muted")
    rule = page.inner - name.cell_len - box.cell_len - 2
    if rule < 1:
        yield from drawing.ends(name, box, page.inner)
        return
    yield name.append(f" {page.glyphs.rule * rule} ", "muted").append_text(box)


def _part(part: AgendaPart, page: Page) -> Iterator[Text]:
    if part.heading:
        yield from wrapped(page.text(part.heading, "bold"), page.inner)
    for n, item in enumerate(part.items, 1):
        yield from _item(item, f"{n}." if part.numbered else page.glyphs.dot, 0, page)


def _drawn(text: str, page: Page) -> str:
    """The text with the shapes that the page can draw."""
    return text.translate(_ASCII) if page.glyphs is glyphs.ASCII else text


def _item(item: AgendaItem, bullet: str, depth: int, page: Page) -> Iterator[Text]:
    mark = "[ ]" if item.box else bullet
    indent = _INDENT * depth
    width = indent + len(mark)
    words = Text()
    for piece in item.pieces:
        words.append_text(page.text(_drawn(piece.text, page), _STYLES[piece.kind]))
    cells = [
        Cell(styled(" " * indent + mark, "muted"), width),
        Cell(words, max(8, page.inner - width - 1)),
    ]
    yield from drawing.side_by_side(cells)
    for below in item.below:
        yield from _item(below, page.glyphs.dash, depth + 1, page)
