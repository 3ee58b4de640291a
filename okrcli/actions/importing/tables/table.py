"""A table of a grid: its heading row, its columns, and the cells of its rows by field."""

from dataclasses import dataclass, field
from functools import cached_property

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.tables.columns import Column


@dataclass(frozen=True)
class Table:
    """A heading row, the rows below it, its columns, and the lines that stand right above it."""

    grid: cells.Grid
    head: GridRow
    rows: tuple[GridRow, ...]
    columns: tuple[Column, ...]
    above: tuple[GridRow, ...] = ()
    shape: str = field(default="", compare=False)

    def index(self, name: str, level: str = "") -> int | None:
        """Where a field's column stands, None without one."""
        return next((c.at for c in self.columns if c.field == name and c.level == level), None)

    def has(self, *names: str) -> bool:
        """Whether any of the fields has a column."""
        return any(c.field in names and c.level != "objective" for c in self.columns)

    @cached_property
    def _places(self) -> dict[tuple[str, bool], list[int]]:
        """Where the columns of a field stand, the objective's own apart."""
        found: dict[tuple[str, bool], list[int]] = {}
        for column in self.columns:
            found.setdefault((column.field, column.level == "objective"), []).append(column.at)
        return found

    def cell(self, row: GridRow, name: str, level: str = "") -> cells.Cell:
        """A row's cell of a field, blank without one."""
        places = self._places.get((name, level == "objective"))
        if places is None:
            return cells.BLANK
        for index in places:
            if index < len(row.cells) and not row.cells[index].blank:
                return row.cells[index]
        return cells.BLANK

    def every(self, row: GridRow, name: str) -> list[tuple[Column, cells.Cell]]:
        """A row's filled cells of a field that may have several columns."""
        if (name, False) not in self._places:
            return []
        return [
            (column, row.cells[column.at])
            for column in self.columns
            if column.field == name
            and column.level != "objective"
            and column.at < len(row.cells)
            and not row.cells[column.at].blank
        ]

    def column_cells(self, name: str) -> list[cells.Cell]:
        """The filled cells of a field's columns, top to bottom."""
        wanted = sorted({c.at for c in self.columns if c.field == name})
        if not wanted:
            return []
        return [
            row.cells[i]
            for row in self.rows
            for i in wanted
            if i < len(row.cells) and not row.cells[i].blank
        ]
