"""Tables being made in memory, a row at a time: as Parquet by pyarrow, or as CSV without it."""

import csv
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from okrcli import errors
from okrcli.messages import N_
from okrcli.render import csv_cells
from okrcli.render.parquet.parquet_columns import (
    DIGITS,
    PLACES,
    TABLES,
    Kind,
    Row,
    Value,
    is_confidence,
)

if TYPE_CHECKING:
    import pyarrow as pa

# rows that are held as Python's values before they are packed
_BATCH = 2000
ROW_GROUP = 250_000


class Table(Protocol):
    """A table that takes rows, and gives the bytes of its file when it is whole."""

    rows: int

    def add(self, row: Row) -> None:
        """Take one more row; a column that it lacks is empty."""

    def finished(self) -> bytes:
        """The file."""


class CsvTable:
    """A table as CSV: UTF-8, commas, lists with blanks between, text that no sheet runs."""

    ending = "csv"

    def __init__(self, name: str) -> None:
        self._columns = list(TABLES[name])
        self._out = io.StringIO()
        self._writer = csv.writer(self._out)
        self._writer.writerow(self._columns)
        self.rows = 0

    def add(self, row: Row) -> None:
        """Take one more row."""
        self._writer.writerow(_csv_cell(row.get(name)) for name in self._columns)
        self.rows += 1

    def finished(self) -> bytes:
        """The file."""
        return self._out.getvalue().encode()


def _csv_cell(value: Value) -> str:
    if isinstance(value, tuple):
        return csv_cells.shown(" ".join(value), csv_cells.Dialect(","))
    return csv_cells.shown(value, csv_cells.Dialect(","))


class ParquetTable:
    """A table as Parquet: zstd, row groups of 250,000 rows, the same bytes for the same rows."""

    ending = "parquet"

    def __init__(self, name: str) -> None:
        import pyarrow as pa
        from pyarrow import parquet

        self._schema = pa.schema(
            [(column, arrow_type(column, kind)) for column, kind in TABLES[name].items()]
        )
        self._sink = pa.BufferOutputStream()
        self._writer = parquet.ParquetWriter(self._sink, self._schema, compression="zstd")
        self._waiting: list[Row] = []
        self._packed: list[pa.RecordBatch] = []
        self.rows = 0

    def add(self, row: Row) -> None:
        """Take one more row."""
        self._waiting.append(row)
        self.rows += 1
        if len(self._waiting) == _BATCH:
            self._pack()
        if self.rows % ROW_GROUP == 0:
            self._write()

    def finished(self) -> bytes:
        """The file."""
        self._write()
        self._writer.close()
        return bytes(self._sink.getvalue())

    def _pack(self) -> None:
        import pyarrow as pa

        if self._waiting:
            arrays = [
                pa.array([row.get(each.name) for row in self._waiting], each.type)
                for each in self._schema
            ]
            self._packed.append(pa.RecordBatch.from_arrays(arrays, schema=self._schema))
            self._waiting = []

    def _write(self) -> None:
        import pyarrow as pa

        self._pack()
        if self._packed or not self.rows:
            table = pa.Table.from_batches(self._packed, self._schema)
            self._writer.write_table(table, row_group_size=ROW_GROUP)
            self._packed = []


def arrow_type(column: str, kind: Kind) -> "pa.DataType":
    """The type of a column in Arrow, and so in Parquet."""
    import pyarrow as pa

    types: Mapping[Kind, pa.DataType] = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "decimal": pa.decimal128(DIGITS, PLACES),
        "share": pa.float64(),
        "day": pa.date32(),
        "instant": pa.timestamp("us", tz="UTC"),
        "minutes": pa.int16(),
        "count": pa.int32(),
        "flag": pa.bool_(),
    }
    return pa.int8() if is_confidence(column) else types[kind]


def check_parquet() -> None:
    """UsageError, with what to type, where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise errors.UsageError(
            N_("pyarrow is missing; type `pip install 'okrcli[parquet]'`, or add --csv")
        ) from None
