"""The small drawings: a bar with the calendar's tick, a sparkline, cells side by side."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.report.terminal.look import Glyphs

Align = Literal["left", "right"]
_WORD = re.compile("(?:\\S|\u00a0)+(?:(?!\u00a0)\\s)*")  # a no-break space is part of its word


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
    at = None if expected is None else tick(expected, width)
    dashes = round(min(1.0, max(0.0, ahead)) * width)
    drawn = Text()
    for cell in range(width):
        inside = halves > 2 * cell
        if cell == at:
            drawn.append(glyphs.tick_in if inside else glyphs.tick_out, "pace")
        elif halves >= 2 * (cell + 1):
            drawn.append(glyphs.full, style)
        elif inside:
            drawn.append(glyphs.half, style)
        elif cell < dashes:
            drawn.append(glyphs.ahead, style)
            drawn.stylize("dim", cell)
        else:
            drawn.append(glyphs.rest, "muted")
    return drawn


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
    drawn = Text()
    last = max((i for i, value in enumerate(values) if value is not None), default=-1)
    top = len(glyphs.levels) - 1
    for i, value in enumerate(values):
        if value is None:
            drawn.append(glyphs.gap, "muted")
            continue
        low, high = min(known), max(known)
        level = top // 2 if high == low else round(float((value - low) / (high - low)) * top)
        drawn.append(glyphs.levels[level], style if i == last else "muted")
    return drawn


class Cell(NamedTuple):
    """A text in a column of a width; it wraps there, and nothing is cut off."""

    text: Text
    width: int
    align: Align = "left"


def side_by_side(cells: Sequence[Cell], gap: int = 1) -> list[Text]:
    """The cells as lines: as many as the tallest one takes, without blanks at the ends."""
    columns = [wrapped(cell.text, cell.width) for cell in cells]
    lines = []
    for i in range(max(len(column) for column in columns)):
        line = Text()
        for n, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            piece = column[i] if i < len(column) else Text()
            line.append_text(_padded(piece, cell))
            if n < len(cells) - 1:
                line.append(" " * gap)
        line.rstrip()
        lines.append(line)
    return lines


def wrapped(text: Text, width: int) -> list[Text]:
    """The text in lines of at most `width` cells, broken between words, or inside one too long."""
    if text.cell_len <= width:
        return [text]
    lines = text.divide(_breaks(text.plain, max(1, width)))
    for line in lines:
        line.rstrip()
    return [line for line in lines if line.plain] or [text]


def _breaks(plain: str, width: int) -> list[int]:
    """The offsets at which a text is broken: before a word that would not fit."""
    breaks, start = [], 0
    for word in _WORD.finditer(plain):
        if cell_len(plain[start : word.end()].rstrip()) <= width:
            continue
        if word.start() > start:
            start = word.start()
            breaks.append(start)
        for offset in range(start + 1, word.end()):
            if cell_len(plain[start : offset + 1].rstrip()) > width:
                start = offset
                breaks.append(start)
    return breaks


def _padded(text: Text, cell: Cell) -> Text:
    blanks = " " * max(0, cell.width - cell_len(text.plain))
    return Text(blanks).append_text(text) if cell.align == "right" else text.copy().append(blanks)


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
