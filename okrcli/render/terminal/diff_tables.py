"""Rows in the columns that a section shares; on a narrow page parts stand under each other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import MEDIUM, Page
from okrcli.render.terminal.pieces import STYLES, pieces_text, sign
from okrcli.views.diff_values import DiffRow, DiffSection, Impact, Reading, Standing
from okrcli.views.document import Mark

ID_LIMIT = 18
TITLE_LEAST = 16


class RowTable(NamedTuple):
    """The widths that the rows of a section share, in cells; `figures` are before, after, change.

    `stacked` is a page too narrow for columns.
    """

    id: int
    figures: tuple[int, int, int]
    last: int
    stacked: bool


def diff_table(section: DiffSection, page: Page) -> RowTable:
    """Widths measured from what is shown."""
    ids = [len(page.text(row.id).plain) for row in section.rows]
    figures = [_figures(row) for row in section.rows if not isinstance(row, DiffRow)]
    widths = [max((len(item[i]) for item in figures), default=0) for i in range(3)]
    last = [_confidence(row, page).cell_len for row in section.rows if isinstance(row, Reading)]
    width_id = min(ID_LIMIT, max(ids, default=0))
    width_last = max(last, default=0)
    fixed = 3 + width_id + sum(widths) + 8 + width_last
    readings = any(isinstance(row, Reading) for row in section.rows)
    narrow = page.width < MEDIUM or (readings and page.inner - fixed < TITLE_LEAST)
    return RowTable(width_id, (widths[0], widths[1], widths[2]), width_last, narrow)


def _figures(row: Reading | Impact) -> tuple[str, str, str]:
    if isinstance(row, Reading):
        return row.old, row.new, row.change
    return _share(row.old), _share(row.new), row.change


def _share(standing: Standing) -> str:
    return standing.grade or standing.share


def row(item: DiffRow, table: RowTable, page: Page) -> Iterator[Text]:
    """`!  activation  target lowered 70% → 60%  eases the goal, 6 weeks left`."""
    said = tuple(part for part in item.parts if part.style != "voice")
    words, voice = pieces_text(item.parts, page), pieces_text(item.parts[len(said) :], page)
    fits = words.cell_len <= _room(table, page) or not said
    yield from _lead(item.mark, item.id, words if fits else pieces_text(said, page), table, page)
    if not fits and voice.plain:
        yield from _below(Text(voice.plain.strip(), STYLES["voice"]), table, page)
    for below in item.below:
        yield from _below(pieces_text(below, page), table, page)


def _lead(mark: Mark, name: str, words: Text, table: RowTable, page: Page) -> list[Text]:
    """The sign, the id, and the words beside it or, on a narrow page, under it."""
    first, id_ = Cell(sign(mark, page), 2), page.text(name, "id")
    if table.stacked:
        head = [*drawing.side_by_side([first, Cell(id_, page.inner - 3)])] if name else []
        lead = Cell(Text(), 2) if name else first
        return [*head, *drawing.side_by_side([lead, Cell(words, page.inner - 3)])]
    if not table.id:
        return drawing.side_by_side([first, Cell(words, page.inner - 3)])
    return drawing.side_by_side([first, Cell(id_, table.id + 1), Cell(words, _room(table, page))])


def _room(table: RowTable, page: Page) -> int:
    """The cells beside sign and id, or below them."""
    return page.inner - (3 if table.stacked or not table.id else table.id + 5)


def _below(words: Text, table: RowTable, page: Page) -> list[Text]:
    indent = 3 if table.stacked else (table.id and table.id + 2) + 3
    return drawing.side_by_side([Cell(Text(), indent - 1), Cell(words, page.inner - indent)])


def reading(item: Reading, table: RowTable, page: Page) -> Iterator[Text]:
    """`↗  subscriptions  New paid subscriptions  4,560 → 4,720  +160  6/10 ↗1`."""
    title = page.text(item.title)
    figures = [
        *_before_and_after(item, table, page),
        Cell(_change(item, page), table.figures[2], "right"),
        Cell(_confidence(item, page), table.last),
    ]
    if table.stacked:
        yield from _lead(item.mark, item.id, title, table, page)
        yield from _below(_joined([cell.text for cell in figures]), table, page)
    else:
        room = page.inner - table.id - sum(cell.width for cell in figures) - 9
        first, id_ = Cell(sign(item.mark, page), 2), Cell(page.text(item.id, "id"), table.id + 1)
        yield from drawing.side_by_side([first, id_, Cell(title, room), *figures])
    for below in item.below:
        yield from _below(pieces_text(below, page), table, page)


def _before_and_after(item: Reading | Impact, table: RowTable, page: Page) -> list[Cell]:
    before, after, _ = _figures(item)
    arrow = page.glyphs.arrow if before else ""
    return [
        Cell(page.text(before, "muted"), table.figures[0], "right"),
        Cell(Text(arrow, "muted"), len(page.glyphs.arrow)),
        Cell(page.text(after, "number"), table.figures[1]),
    ]


def _change(item: Reading | Impact, page: Page) -> Text:
    style = {"better": "up", "worse": "down"}.get(item.mark, "muted")
    return page.text(item.change, style)


def _confidence(item: Reading, page: Page) -> Text:
    return pieces_text(item.confidence, page)


def _joined(parts: Sequence[Text]) -> Text:
    return Text(" ").join(part for part in parts if part.plain)


def impact(item: Impact, table: RowTable, page: Page) -> Iterator[Text]:
    """`mrr  44% → 48%  +4 points  ● on track → ▲ at risk`."""
    states = _states(item, page)
    figures = [
        *_before_and_after(item, table, page),
        Cell(_change(item, page), table.figures[2]),
    ]
    if table.stacked:
        yield from _lead(item.mark, item.id, _joined([cell.text for cell in figures]), table, page)
        yield from _below(states, table, page)
        return
    room = page.inner - table.id - sum(cell.width for cell in figures) - 8
    first, id_ = Cell(sign(item.mark, page), 2), Cell(page.text(item.id, "id"), table.id + 1)
    yield from drawing.side_by_side([first, id_, *figures, Cell(states, room)])


def _states(item: Impact, page: Page) -> Text:
    """The states before and after, or the one that stayed."""
    before, after = (page.state(s.state) if s.state else Text() for s in (item.old, item.new))
    if before.plain == after.plain or not before.plain or not after.plain:
        return after if after.plain else before
    return Text.assemble(before, (f" {page.glyphs.arrow} ", "muted"), after)
