"""Workbooks: the rows of the one sheet that says something of goals."""

from collections.abc import Sequence

from okrcli import errors
from okrcli.actions.importing import cells, own_workbook
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.sheets import opening
from okrcli.actions.rows import headed_rows
from okrcli.actions.rows.row_table import Columns, RowTable, Trouble
from okrcli.messages import N_


def sheet_table(
    name: str, data: bytes, trouble: Trouble, known: Columns, sheet: str | None = None
) -> RowTable:
    """The rows of a workbook's sheet, the one named or the only one that has a heading of ours.

    UnreadableFile for what is no workbook; UsageError where no sheet has rows, or several have.
    Rows that are hidden in it are none.
    """
    grids = [grid for grid in opening.opened([(name, data)]).grids if grid.rows]
    grid = _chosen(name, grids, known, sheet)
    shown = [row for row in grid.rows if not row.hidden]
    found = headed_rows.headed_table(_records(shown), trouble, known)
    return found._replace(hidden=len(grid.rows) - len(shown))


def _chosen(name: str, grids: list[cells.Grid], known: Columns, sheet: str | None) -> cells.Grid:
    if sheet is not None:
        return _called(name, grids, sheet)
    own = own_workbook.reading_sheet(grids)
    if own is not None:
        return own
    shown = [grid for grid in grids if not grid.hidden]
    found = [
        grid for grid in shown if headed_rows.heading_at(_records(grid.rows), known) is not None
    ]
    if len(found) > 1:
        raise errors.UsageError(
            N_("{name} has readings on several sheets, {sheets}; choose one with --sheet"),
            name=name,
            sheets=_titles(found),
        )
    if not found and len(shown) != 1:
        raise errors.UsageError(
            N_("{name} has no sheet with a column `id` and a value; it has {sheets}"),
            name=name,
            sheets=_titles(grids),
        )
    return (found or shown)[0]


def _called(name: str, grids: list[cells.Grid], sheet: str) -> cells.Grid:
    """The sheet of a name, in whatever capitals; UsageError where there is none."""
    found = [grid for grid in grids if grid.name.casefold() == sheet.casefold()]
    if not found:
        raise errors.UsageError(
            N_("{name} has no sheet `{sheet}` with anything in it; it has {sheets}"),
            name=name,
            sheet=sheet,
            sheets=_titles(grids),
        )
    return found[0]


def _titles(grids: list[cells.Grid]) -> str:
    return ", ".join(grid.name for grid in grids)


def _records(rows: Sequence[GridRow]) -> list[headed_rows.Record]:
    return [headed_rows.Record(row.number, row.cells) for row in rows]
