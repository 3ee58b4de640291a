"""Every reading that a report is made of: of its key results, then of the KPIs beside them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrcli.model import readings
from okrcli.views.report_values import View


class ReadingRow(NamedTuple):
    """A reading, and what it was read of."""

    cycle: str
    ref: str
    kind: str
    title: str
    unit: str | None
    point: readings.Point


def reading_rows(shown: Sequence[View]) -> Iterator[ReadingRow]:
    """A row a reading, oldest first within each series, in the order of the files.

    A KPI's series is there once a cycle, however many key results it stands beside.
    """
    for view in shown:
        for kr in (kr for objective in view.objectives_in_turn() for kr in objective.key_results):
            title, unit = kr.item.title, kr.score.unit
            for point in kr.score.readings:
                yield ReadingRow(view.cycle.id, kr.ref, "key result", title, unit, point)
        for item in view.kpis_in_turn():
            title, unit = item.score.kpi.title, item.score.kpi.unit
            for point in item.score.readings:
                yield ReadingRow(view.cycle.id, item.ref, "KPI", title, unit, point)
