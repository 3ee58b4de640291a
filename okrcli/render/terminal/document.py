"""Documents and pages of prose drawn for a terminal: wrapped, aligned, whole at any width."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.language.numbers import DASH, MINUS, NBSP
from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page, styled
from okrcli.render.terminal.pieces import pieces_text
from okrcli.render.wrapping import wrapped
from okrcli.views import document, glyphs
from okrcli.views.document import CodeBlock, Item, Items, Piece, Pieces, Table
from okrcli.views.prose import LABELS, inline_pieces

# longer lines are hard to come back from
MEASURE = 88
# what must not be torn apart at a line's end: short code, and a number from what belongs to it
_SHORT = 26
_JOINED = re.compile(r"(?<=\d) (?=%|\d{3}\b)")
_GLUE = "\ue001"
_INDENT = 4
_BELOW = 2
_NARROWEST = 10
_LEAST_ITEM = 8
_ASCII = str.maketrans(
    {shape: glyphs.ASCII.states[state] for state, shape in glyphs.UNICODE.states.items()}
    | {glyphs.UNICODE.check: glyphs.ASCII.check, glyphs.UNICODE.cross: glyphs.ASCII.cross}
    | {"…": "...", "≥": ">=", "≤": "<=", DASH: "-", MINUS: "-", NBSP: " "}
)


class PenLayout(NamedTuple):
    """How wide lines may be, None for the page; how far lists stand in, and their marks' style.

    `quoted` keeps the marks of code and stress, for where no colour is.
    """

    measure: int | None = None
    margin: int = 0
    mark_style: str = "muted"
    quoted: bool = False


def prose_layout(*, quoted: bool) -> PenLayout:
    """The layout of a page to read: lines of a measure, lists a cell in."""
    return PenLayout(MEASURE, 1, "", quoted)


def document_lines(shown: document.Document, page: Page) -> Iterator[Text]:
    """The whole screen of a document with sections, line by line, without margins."""
    pen = Pen(page, PenLayout())
    yield from wrapped(page.text(shown.title, "title"), page.inner)
    about = [page.text(part, "muted") for part in shown.about]
    yield from drawing.flowing(about, f" {page.glyphs.dot} ", page.inner)
    for words in shown.broken:
        yield from wrapped(page.text(f"{page.glyphs.cross} {words}", "error"), page.inner)
    for section in shown.sections:
        yield Text()
        yield from _section_head(section, page)
        yield from pen.lines(section.blocks)
    yield page.rule()


def _section_head(section: document.Section, page: Page) -> Iterator[Text]:
    """`Good news ────────────── 5 min`."""
    minutes = document.minutes_words(section, page.language).replace(DASH, page.glyphs.dash)
    name, box = page.text(section.title, "title"), page.text(minutes, "muted")
    rule = page.inner - name.cell_len - box.cell_len - 2
    if rule < 1:
        yield from drawing.ends(name, box, page.inner)
        return
    yield name.append(f" {page.glyphs.rule * rule} ", "muted").append_text(box)


class Pen:
    """What draws blocks on a page in a layout."""

    def __init__(self, page: Page, layout: PenLayout) -> None:
        self.page = page
        self.layout = layout
        self.width = min(page.inner, layout.measure or page.inner)

    def text(self, pieces: Pieces, style: str = "") -> Text:
        """The pieces in their styles, upon one that is theirs together."""
        made = pieces_text(tuple(self._drawable(piece) for piece in pieces), self.page)
        made.style = style
        return made

    def _drawable(self, piece: Piece) -> Piece:
        """A piece in the signs that the page can show, with glue where no line may end."""
        text = piece.text.translate(_ASCII) if self.page.glyphs is glyphs.ASCII else piece.text
        match piece.style:
            case "code":
                text = f"`{text}`" if self.layout.quoted else text
                text = text.replace(" ", _GLUE) if len(text) <= _SHORT else text
            case "stress":
                text = f"*{text}*" if self.layout.quoted else text
            case "plain":
                text = _JOINED.sub(_GLUE, text)
        return piece._replace(text=text)

    def lines(self, blocks: Sequence[document.Block]) -> Iterator[Text]:
        """Every block, a blank line between two; the lead stands right under its title."""
        for i, block in enumerate(blocks):
            if i and not isinstance(block, document.Lead):
                yield Text()
            for line in self.block(block):
                line.plain = line.plain.replace(_GLUE, " ")
                yield line

    def block(self, block: document.Block) -> Iterator[Text]:
        """The lines of one block."""
        match block:
            case document.Heading(1, pieces):
                yield from wrapped(self.text(pieces, "title"), self.width)
                yield Text(self.page.glyphs.rule * self.width, "muted")
            case document.Heading(_, pieces):
                yield from wrapped(self.text(pieces, "number"), self.width)
            case document.Lead(pieces):
                yield from wrapped(self.text(pieces, "muted"), self.width)
            case document.Paragraph(pieces):
                yield from wrapped(self.text(pieces), self.width)
            case Items():
                yield from self._items(block)
            case CodeBlock():
                yield from self._code(block)
            case Table():
                yield from self._table(block)

    def _items(self, listed: Items) -> Iterator[Text]:
        """The heading of a list, and its items with bullets or numbers."""
        if listed.heading:
            yield from wrapped(self.page.text(listed.heading, "bold"), self.width)
        numbers = listed.numbers
        widest = max((len(number) for number in numbers), default=0)
        for number, item in zip(numbers, listed.items, strict=True):
            mark = f"{number:>{widest}}" if number else self.page.glyphs.dot
            yield from self._item(item, mark, 0)

    def _item(self, item: Item, bullet: str, depth: int) -> Iterator[Text]:
        """An item beside its bullet or box, and what is below it further in."""
        indent = self.layout.margin + _BELOW * depth
        mark = styled(" " * indent + ("[ ]" if item.box else bullet), self.layout.mark_style)
        yield from self._beside(mark, self.text(item.pieces), _LEAST_ITEM)
        for below in item.below:
            yield from self._item(below, self.page.glyphs.dash, depth + 1)

    def _beside(self, mark: Text, words: Text, least: int = _NARROWEST) -> Iterator[Text]:
        """A mark, and the words wrapped to the right of it."""
        room = max(least, self.width - mark.cell_len - 1)
        cells = [drawing.Cell(mark, mark.cell_len), drawing.Cell(words, room)]
        yield from drawing.side_by_side(cells)

    def _code(self, code: CodeBlock) -> Iterator[Text]:
        if code.kind == "console":
            yield from self._commands(code.lines)
            return
        label = next((word for word in LABELS if word in code.kind.split()), None)
        if label:
            yield self._label(label)
        for line in code.lines:
            yield from self._source(line)

    def _label(self, word: str) -> Text:
        glyphs = self.page.glyphs
        style, mark = ("red", glyphs.cross) if word == "bad" else ("green", glyphs.check)
        return Text(f"{mark} ", style).append_text(self.page.say(LABELS[word], style))

    def _source(self, line: str) -> Iterator[Text]:
        """A line of a file, its comment muted; what is too long goes on further in."""
        bare = line.lstrip()
        words, mark, comment = bare.partition("# ") if bare.startswith("# ") else _split(bare)
        text = Text(words).append(mark + comment, "muted")
        yield from self._hanging(text, _INDENT + len(line) - len(bare))

    def _commands(self, lines: tuple[str, ...]) -> Iterator[Text]:
        """Commands to type, what each does beside it or, where that is too narrow, below."""
        pairs = [re.split(r"\s{2,}", line.strip(), maxsplit=1) for line in lines if line.strip()]
        widest = max(len(pair[0]) for pair in pairs)
        mark = Text(self.page.glyphs.next, "hint")
        room = self.width - mark.cell_len - widest - 3
        for command, *words in pairs:
            said = self.text(inline_pieces(words[0]), "muted") if words else Text()
            if said and room >= 2 * _NARROWEST:
                typed = Text(f"{mark.plain} {command:<{widest + 1}}", "hint")
                yield from self._beside(typed, said)
                continue
            yield from self._beside(mark, Text(command, "hint"))
            if said:
                yield from self._beside(Text(" " * (mark.cell_len + 2)), said)

    def _table(self, table: Table) -> Iterator[Text]:
        head, *rows = [[self.text(cell) for cell in row] for row in table.rows]
        head = [Text(cell.plain, "muted") for cell in head]
        widths = _fitted([head, *rows], self.width)
        if widths is None:
            yield from self._stacked(head, rows)
            return
        for row in (head, *rows):
            columns = zip(row, widths, table.right, strict=True)
            cells = [drawing.Cell(c, w, "right" if right else "left") for c, w, right in columns]
            yield from drawing.side_by_side(cells, 2)

    def _stacked(self, head: list[Text], rows: list[list[Text]]) -> Iterator[Text]:
        """Each row as a small list, where the columns do not fit beside each other."""
        for i, row in enumerate(rows):
            if i:
                yield Text()
            for n, (name, cell) in enumerate(zip(head, row, strict=True)):
                if cell:
                    named = Text(f"{name.plain}: ", "muted").append_text(cell)
                    yield from self._hanging(named, 2 if n else 0)

    def _hanging(self, text: Text, indent: int) -> Iterator[Text]:
        """The text from an indent on, its further lines two deeper."""
        room = self.width - indent
        for i, line in enumerate(wrapped(text, room if text.cell_len <= room else room - 2)):
            yield Text(" " * (indent + 2 if i else indent)).append_text(line)


def _split(line: str) -> tuple[str, str, str]:
    """A line of YAML without its comment, and the comment with the blanks before it."""
    found = re.search(r"\s{2,}# ", line)
    return (line[: found.start()], found[0], line[found.end() :]) if found else (line, "", "")


def _fitted(cells: list[list[Text]], width: int) -> list[int] | None:
    """How wide each column may be; None where one would become too narrow to read."""
    widths = [max(cell.cell_len for cell in column) for column in zip(*cells, strict=True)]
    room = width - 2 * (len(widths) - 1)
    while sum(widths) > room:
        widest = widths.index(max(widths))
        widths[widest] -= 1
        longest = max(
            (cell_len(word) for row in cells for word in row[widest].plain.split()), default=0
        )
        if widths[widest] < max(_NARROWEST, min(longest, 2 * _NARROWEST)):
            return None
    return widths
