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
    def _fields(self) -> frozenset[tuple[str, bool]]:
        """The fields that have a column, the objective's own apart."""
        return frozenset((column.field, column.level == "objective") for column in self.columns)

    def cell(self, row: GridRow, name: str, level: str = "") -> cells.Cell:
        """A row's cell of a field, blank without one."""
        key = (name, level == "objective")
        return self._filled(row).get(key, cells.BLANK) if key in self._fields else cells.BLANK

    @cached_property
    def _known(self) -> dict[int, dict[tuple[str, bool], cells.Cell]]:
        """The filled cells of rows by field, those that were asked for so far."""
        return {}

    def _filled(self, row: GridRow) -> dict[tuple[str, bool], cells.Cell]:
        """A row's first filled cell of each field; a table's rows are told apart by their place."""
        found = self._known.get(row.number)
        if found is None:
            found = self._known[row.number] = {}
            for column in self.columns:
                key = (column.field, column.level == "objective")
                cell = row.cells[column.at] if column.at < len(row.cells) else cells.BLANK
                if key not in found and not cell.blank:
                    found[key] = cell
        return found

    def every(self, row: GridRow, name: str) -> list[tuple[Column, cells.Cell]]:
        """A row's filled cells of a field that may have several columns."""
        if (name, False) not in self._fields:
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
