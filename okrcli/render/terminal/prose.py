"""A page of prose drawn for a terminal: wrapped, aligned, and whole at any width."""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import prose
from okrcli.views.prose import CodeBlock, ProseTable

# longer lines are hard to come back from
MEASURE = 88
_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*")
# what must not be torn apart at a line's end: short code, and a number from what belongs to it
_SHORT = 26
_JOINED = re.compile(r"(?<=\d) (?=%|\d{3}\b)")
_GLUE = "\ue001"
_INDENT = 4
_NARROWEST = 10


class Pen:
    """What draws blocks; `quoted` keeps the marks of code and stress, for where no colour is."""

    def __init__(self, page: Page, *, quoted: bool) -> None:
        self.page = page
        self.quoted = quoted
        self.width = min(page.inner, MEASURE)

    def inline(self, words: str, style: str = "") -> Text:
        """Words with their code, strong and stressed parts; everything else stays as written."""
        text, at = Text(style=style), 0
        for found in _INLINE.finditer(words):
            text.append(_JOINED.sub(_GLUE, words[at : found.start()]))
            code, strong, stressed = found.groups()
            if code:
                shown = found[0] if self.quoted else code
                text.append(shown.replace(" ", _GLUE) if len(shown) <= _SHORT else shown, "hint")
            elif strong:
                text.append(strong, "title")
            else:
                text.append(found[0] if self.quoted else stressed, "italic")
            at = found.end()
        return text.append(_JOINED.sub(_GLUE, words[at:]))

    def lines(self, parts: Sequence[prose.Block]) -> Iterator[Text]:
        """Every block, a blank line between two; the lead stands right under its title."""
        for i, block in enumerate(parts):
            if i and not isinstance(block, prose.Lead):
                yield Text()
            for line in self.block(block):
                line.plain = line.plain.replace(_GLUE, " ")
                yield line

    def block(self, block: prose.Block) -> Iterator[Text]:
        """The lines of one block."""
        match block:
            case prose.Heading(1, words):
                yield from wrapped(self.inline(words, "title"), self.width)
                yield Text(self.page.glyphs.rule * self.width, "muted")
            case prose.Heading(_, words):
                yield from wrapped(self.inline(words, "number"), self.width)
            case prose.Lead(words):
                yield from wrapped(self.inline(words, "muted"), self.width)
            case prose.Paragraph(words):
                yield from wrapped(self.inline(words), self.width)
            case prose.Items(items):
                yield from self._items(items)
            case CodeBlock():
                yield from self._code(block)
            case ProseTable():
                yield from self._table(block)

    def _items(self, items: tuple[tuple[str, str], ...]) -> Iterator[Text]:
        widest = max(len(mark) for mark, _ in items)
        for mark, words in items:
            shown = self.page.glyphs.dot if mark == "-" else mark
            yield from self._beside(Text(f" {shown:>{widest}}"), self.inline(words))

    def _beside(self, mark: Text, words: Text) -> Iterator[Text]:
        """A mark, and the words wrapped to the right of it."""
        room = max(_NARROWEST, self.width - mark.cell_len - 1)
        cells = [drawing.Cell(mark, mark.cell_len), drawing.Cell(words, room)]
        yield from drawing.side_by_side(cells)

    def _code(self, code: CodeBlock) -> Iterator[Text]:
        if code.kind == "console":
            yield from self._commands(code.lines)
            return
        label = next((word for word in prose.LABELS if word in code.kind.split()), None)
        if label:
            yield self._label(label)
        for line in code.lines:
            yield from self._source(line)

    def _label(self, word: str) -> Text:
        glyphs = self.page.glyphs
        style, mark = ("red", glyphs.cross) if word == "bad" else ("green", glyphs.check)
        return Text(f"{mark} ", style).append_text(self.page.say(prose.LABELS[word], style))

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
            said = self.inline(words[0], "muted") if words else Text()
            if said and room >= 2 * _NARROWEST:
                typed = Text(f"{mark.plain} {command:<{widest + 1}}", "hint")
                yield from self._beside(typed, said)
                continue
            yield from self._beside(mark, Text(command, "hint"))
            if said:
                yield from self._beside(Text(" " * (mark.cell_len + 2)), said)

    def _table(self, table: ProseTable) -> Iterator[Text]:
        head, *rows = [[self.inline(cell) for cell in row] for row in table.rows]
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
