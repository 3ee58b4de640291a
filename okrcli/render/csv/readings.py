"""One row a reading: of the key results, then of the KPIs beside them, each series once."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from okrcli.model import readings
from okrcli.render.csv.cells import Cell
from okrcli.views import report_values


class ReadingRow(NamedTuple):
    """A reading, and what it was read of."""

    cycle: str
    ref: str
    kind: str
    title: str
    unit: str | None
    point: readings.Point


def reading_rows(shown: Sequence[report_values.View]) -> Iterator[ReadingRow]:
    """A row a reading, oldest first within each series, in the order of the files."""
    for view in shown:
        every = [kr for objective in view.every_objective for kr in objective.key_results]
        for kr in every:
            for point in kr.score.readings:
                yield ReadingRow(
                    view.cycle.id, kr.ref, "key result", kr.item.title, kr.score.unit, point
                )
        beside = {item.ref: item.score for kr in every for item in kr.kpis}
        for ref, score in beside.items():
            for point in score.readings:
                yield ReadingRow(view.cycle.id, ref, "KPI", score.kpi.title, score.kpi.unit, point)


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
