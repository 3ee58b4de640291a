"""A row of `okr tree`: a title behind its guides, and how far it is in columns at the right."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.text import Text

from okrcli.render.terminal import columns, drawing, key_figures
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import MEDIUM, Page
from okrcli.render.wrapping import wrapped
from okrcli.views import report_values

_OWNER_MOST = 18


class RowFigures(NamedTuple):
    """What stands at the right of a row: its progress, state and owner, each as far as it has."""

    percent: Text
    state: Text
    owner: Text


class RowWidths(NamedTuple):
    """The columns at the right, which all rows share."""

    percent: int
    state: int
    owner: int


def goal_figures(view: report_values.ObjectiveView, page: Page) -> RowFigures:
    """How an objective stands, and whose it is."""
    return RowFigures(
        Text(columns.percent(view, page), key_figures.style(view)),
        verdict_text(view, page),
        page.text(view.owner or "", "muted"),
    )


def row_widths(rows: Iterable[RowFigures]) -> RowWidths:
    """Columns that are wide enough for all rows; a long owner wraps."""
    every = list(rows)
    percent, state, owner = (
        max((row[n].cell_len for row in every), default=0) for n in range(len(RowFigures._fields))
    )
    return RowWidths(percent, state, min(_OWNER_MOST, owner))


def row_lines(
    title: Text, figures: RowFigures, guides: tuple[Text, Text], widths: RowWidths, page: Page
) -> Iterator[Text]:
    """A title behind its guides, and at the right margin, or below it, how it stands."""
    indent = max(guide.cell_len for guide in guides)
    room = page.inner - indent - sum(widths) - len(widths)
    if page.width < MEDIUM or room < page.inner // 3:
        room = page.inner - indent
        below = [part for part in figures if part]
        words = [*wrapped(title, room), *drawing.flowing(below, "  ", room)]
        yield from (guides[bool(n)].copy().append_text(line) for n, line in enumerate(words))
        return
    cells = [
        Cell(figures.percent, widths.percent, "right"),
        Cell(figures.state, widths.state),
        Cell(figures.owner, widths.owner),
    ]
    first, *more = wrapped(title, room)
    line = guides[0].copy().append_text(first)
    line.append(" " * (indent + room - line.cell_len + 1))
    beside, *under = drawing.side_by_side(cells)
    yield line.append_text(beside)
    yield from (guides[1].copy().append_text(line) for line in more)
    yield from (Text(" " * (indent + room + 1)).append_text(line) for line in under)
