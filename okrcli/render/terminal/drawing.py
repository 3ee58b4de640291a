"""The small drawings: a bar with the calendar's tick, a sparkline, cells side by side."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from rich.cells import cell_len
from rich.text import Span, Text

from okrcli.render.wrapping import NUMBERS, wrapped
from okrcli.views.glyphs import Glyphs

Align = Literal["left", "right"]


def bar(
    share: float,
    expected: float | None,
    width: int,
    style: str,
    glyphs: Glyphs,
    ahead: float = 0.0,
) -> Text:
    """Heavy is done, dashed is foreseen, light is left; a joined tick is where the calendar stands.

    `share`, `expected` and `ahead` are clamped to 0 to 1; half cells are drawn. Something moved
    shows at least half a cell, and only what is reached fills the bar.
    """
    clamped = min(1.0, max(0.0, share))
    halves = round(clamped * width * 2)
    if 0 < clamped < 1:
        halves = min(max(halves, 1), width * 2 - 1)
    done, half = divmod(halves, 2)
    far = max(done + half, round(min(1.0, max(0.0, ahead)) * width))
    cells = glyphs.full * done + glyphs.half * half + glyphs.ahead * (far - done - half)
    cells += glyphs.rest * (width - far)
    parts = [(0, done + half, style), (done + half, far, style), (done + half, width, "muted")]
    if expected is None:
        return _runs(cells, parts)
    at = tick(expected, width)
    mark = glyphs.tick_in if at < done + half else glyphs.tick_out
    around = [(start, min(end, at), look) for start, end, look in parts]
    around += [(max(start, at + 1), end, look) for start, end, look in parts]
    return _runs(cells[:at] + mark + cells[at + 1 :], [*around, (at, at + 1, "pace")])


def _runs(cells: str, parts: Iterable[tuple[int, int, str]]) -> Text:
    """The cells, each run of them in its style."""
    return Text(cells, spans=[Span(*part) for part in parts if 0 <= part[0] < part[1]])


def tick(expected: float, width: int) -> int:
    """The cell of a bar that the calendar's tick stands in."""
    return min(width - 1, round(min(1.0, max(0.0, expected)) * width))


def under(words: Text, at: int, width: int, glyphs: Glyphs) -> Text:
    """Words that end, or begin where there is no room to the left, at a tick above them."""
    mark = Text(glyphs.tick_end, "muted")
    if at > words.cell_len:
        return Text.assemble(" " * (at - words.cell_len - 1), words, " ", mark)
    if at + words.cell_len + 2 <= width:
        return Text.assemble(" " * at, mark, " ", words)
    return words


def spark(values: Sequence[Decimal | None], style: str, glyphs: Glyphs) -> Text:
    """One cell a value between the lowest and the highest, the last in colour; a gap for None."""
    known = [value for value in values if value is not None]
    low, high = (min(known), max(known)) if known else (Decimal(0), Decimal(0))
    cells = [glyphs.gap if value is None else _level(value, low, high, glyphs) for value in values]
    last = max((i for i, value in enumerate(values) if value is not None), default=-1)
    spans = [Span(0, len(cells), "muted")]
    if last >= 0:
        spans = [
            Span(0, last, "muted"),
            Span(last, last + 1, style),
            Span(last + 1, len(cells), "muted"),
        ]
    return Text("".join(cells), spans=spans)


def _level(value: Decimal, low: Decimal, high: Decimal, glyphs: Glyphs) -> str:
    top = len(glyphs.levels) - 1
    return glyphs.levels[
        top // 2 if high == low else round(float((value - low) / (high - low)) * top)
    ]


class Cell(NamedTuple):
    """A text in a column of a width; it wraps there, and nothing is cut off."""

    text: Text
    width: int
    align: Align = "left"


def side_by_side(cells: Sequence[Cell], gap: int = 1) -> list[Text]:
    """The cells as lines: as many as the tallest one takes, without blanks at the ends.

    Where a number is wider than its cell they stand under each other: numbers are never broken.
    """
    if any(_splits(cell) for cell in cells):
        whole = sum(cell.width for cell in cells) + gap * (len(cells) - 1)
        return [line for cell in cells if cell.text for line in wrapped(cell.text, whole)]
    columns = [wrapped(cell.text, cell.width) for cell in cells]
    lines = []
    for i in range(max(len(column) for column in columns)):
        pieces: list[Text | str] = []
        for cell, column in zip(cells, columns, strict=True):
            piece = column[i] if i < len(column) else Text()
            blanks = " " * max(0, cell.width - piece.cell_len)
            pieces += [blanks, piece] if cell.align == "right" else [piece, blanks]
            pieces.append(" " * gap)
        line = joined(pieces)
        line.rstrip()
        lines.append(line)
    return lines


def indented(text: Text, indent: int, width: int) -> list[Text]:
    """The text in lines that begin at an indent, or at 2 where a number is wider than the rest."""
    left = 2 if _splits(Cell(text, width - indent)) else indent
    return [Text(" " * left).append_text(line) for line in wrapped(text, width - left)]


def _splits(cell: Cell) -> bool:
    """Whether a number in a cell is wider than it."""
    if cell.text.cell_len <= cell.width:
        return False
    return any(len(found[0]) > cell.width for found in NUMBERS.finditer(cell.text.plain))


def joined(pieces: Iterable[Text | str]) -> Text:
    """The pieces as one text, each in its own style; as `Text.assemble`, at a third of the time."""
    words: list[str] = []
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        plain = piece if isinstance(piece, str) else piece.plain
        if isinstance(piece, Text):
            if piece.style:
                spans.append(Span(at, at + len(plain), piece.style))
            spans += [Span(at + start, at + end, style) for start, end, style in piece.spans]
        words.append(plain)
        at += len(plain)
    return Text("".join(words), spans=spans)


def flowing(parts: Sequence[Text], between: str, width: int) -> list[Text]:
    """The parts one after the other with `between` them, each on one line where it fits."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + cell_len(between) + part.cell_len <= width:
            lines[-1].append(between, "muted").append_text(part)
        else:
            lines += [Text().append_text(line) for line in wrapped(part, width)]
    return lines


def ends(left: Text, right: Text, width: int) -> list[Text]:
    """Left and right at the two ends of a line, or under each other where they do not fit."""
    room = width - cell_len(left.plain) - cell_len(right.plain)
    if room >= 2:
        return [Text.assemble(left, " " * room, right)]
    return [*wrapped(left, width), *wrapped(right, width)]
