"""One row a reading: of the key results, then of the KPIs beside them, each series once."""

from collections.abc import Callable

from okrcli.views.key_result_columns import Cell
from okrcli.views.reading_rows import ReadingRow


def _done(row: ReadingRow) -> str | bool | None:
    done = row.point.reading.done
    return " ".join(done) if isinstance(done, tuple) else done


COLUMNS: dict[str, Callable[[ReadingRow], Cell]] = {
    "cycle": lambda row: row.cycle,
    "ref": lambda row: row.ref,
    "kind": lambda row: row.kind,
    "title": lambda row: row.title,
    "date": lambda row: row.point.day,
    "recorded": lambda row: row.point.instant,
    "author": lambda row: row.point.author,
    "value": lambda row: row.point.reading.value,
    "unit": lambda row: row.unit,
    "done": _done,
    "undone": lambda row: " ".join(row.point.reading.undone),
    "zone": lambda row: row.point.reading.zone,
    "skip": lambda row: row.point.reading.skip,
    "confidence": lambda row: row.point.reading.confidence,
    "note": lambda row: row.point.reading.note,
    "file": lambda row: row.point.file,
    "next": lambda row: row.point.reading.next,
}
