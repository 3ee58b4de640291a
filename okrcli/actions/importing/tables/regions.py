"""Where tables begin and end in a grid, and the lines that stand between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.meaning import days
from okrcli.actions.importing.sheets import json_objects
from okrcli.actions.importing.tables import columns, headings, shapes
from okrcli.actions.importing.tables.columns import Column
from okrcli.actions.importing.tables.table import Table

_LOOK = 30
_ANCHORS = {"objective", "key_result", "title", "sublevel"}


def tables(grid: cells.Grid, told: dict[str, list[str]] | None = None) -> list[Table]:
    """The tables of a grid from top to bottom; none where nothing looks like a heading."""
    heads = _heads(grid.rows, told)
    found = []
    for i, head in enumerate(heads):
        first = grid.rows.index(head)
        last = grid.rows.index(heads[i + 1]) if i + 1 < len(heads) else len(grid.rows)
        body = list(grid.rows[first + 1 : last])
        if i + 1 < len(heads):
            while (body and is_lone(body[-1])) or (body and labelled(body[-1])):
                body.pop()
        before = grid.rows[:first]
        named = columns.assigned(head, body) if told is None else _told(head, told)
        table = Table(grid, head, tuple(body), tuple(named), tuple(_above(before)))
        found.append(
            shapes.settled(table) if told is None else replace(table, shape=shapes.shape_of(table))
        )
    return found


def _told(head: GridRow, told: dict[str, list[str]]) -> list[Column]:
    """The columns as a map names them, those it says nothing of left without a field."""
    fields = {headings.normal(text): name for name, texts in told.items() for text in texts}
    found = []
    for i, cell in head.filled:
        period = columns.period_of(cell)
        name = fields.get(headings.normal(cell.text), "period_value" if period else "")
        level, _, bare = name.rpartition(".")
        found.append(Column(i, cell.text, bare, level, period))
    return found


def _above(before: Sequence[GridRow]) -> Iterator[GridRow]:
    """The lone and labelled lines right above a heading, from top to bottom."""
    kept: list[GridRow] = []
    for row in reversed(before):
        if not (is_lone(row) or labelled(row)):
            break
        kept.append(row)
    yield from reversed(kept)


def is_lone(row: GridRow) -> bool:
    """Whether a row has one text only, however many cells repeat it, as merged cells do."""
    first = row.first
    if first is None or first.error:
        return False
    # most rows have another text soon
    return all(cell.text == first.text for cell in row.cells if not cell.blank)


def labelled(row: GridRow) -> tuple[str, str] | None:
    """What a row of a label and its value says: (`objective`, `Grow`); None for any other row."""
    filled: list[cells.Cell] = []
    for cell in row.cells:
        if not cell.blank:
            filled.append(cell)
            if len(filled) > 2:
                return None
    if len(filled) != 2:
        return None
    label, value = filled[0].text, filled[1].text
    bare = label.rstrip(" 0123456789.:#")
    fields = {offer.field for offer in headings.candidates(bare)}
    for name in ("objective", "team", "owner", "period"):
        if name in fields and len(value) > 1 and not headings.candidates(value):
            return name, value
    return None


def _heads(rows: Sequence[GridRow], told: dict[str, list[str]] | None) -> list[GridRow]:
    if told is not None:
        wanted = {headings.normal(text) for texts in told.values() for text in texts}
        hits = [
            (row, sum(headings.normal(c.text) in wanted for _, c in row.filled)) for row in rows
        ]
        return [row for row, count in hits if count >= 2 and count * 2 >= len(row.filled)]
    if rows and rows[0].at == json_objects.KEYS:
        return [rows[0]]
    first = max(rows[:_LOOK], key=_score, default=None)
    if first is None or not _score(first)[0]:
        return []
    found = [first]
    known = {headings.normal(cell.text) for _, cell in first.filled}
    for row in rows[rows.index(first) + 1 :]:
        if not _may_be_heading(row):
            continue
        same = sum(headings.normal(cell.text) in known for _, cell in row.filled)
        count = len(row.filled)
        if count >= 2 and (same >= 0.7 * count or (_score(row)[0] >= 3 and _is_full(row))):
            found.append(row)
    return found


def _may_be_heading(row: GridRow) -> bool:
    """Whether a row has short texts and days only, which most rows of data have not."""
    return all(
        isinstance(cell.value, date)
        or (isinstance(cell.value, str) and len(cell.value) < 60 and not cell.text[:2].isdecimal())
        for cell in row.cells
        if cell.value is not None and cell.value != ""
    )


def _is_full(row: GridRow) -> bool:
    return columns.recognised(row) == len(row.filled) and len(row.filled) >= 3


def _score(row: GridRow) -> tuple[int, float]:
    """How much a row looks like a heading: its recognised cells, and their share; 0 for none."""
    count = columns.recognised(row)
    filled = row.filled
    fields = {o.field for _, cell in filled for o in headings.candidates(cell.text)}
    is_anchored = bool(fields & _ANCHORS) or (
        "date" in fields and bool(fields & {"current", "value"})
    )
    if count < 2 or count < 0.4 * len(filled) or not is_anchored:
        return (0, 0.0)
    return (count, round(count / len(filled), 2))


def periods_above(table: Table) -> list[str]:
    """The cycles that the lines above a table name."""
    found = (days.mentioned(cell.text) for row in table.above for _, cell in row.filled)
    return [name for name in found if name]
