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
        every = [kr for objective in view.every_objective for kr in objective.key_results]
        for kr in every:
            title, unit = kr.item.title, kr.score.unit
            for point in kr.score.readings:
                yield ReadingRow(view.cycle.id, kr.ref, "key result", title, unit, point)
        beside = {item.ref: item.score for kr in every for item in kr.kpis}
        for ref, score in beside.items():
            title, unit = score.kpi.title, score.kpi.unit
            for point in score.readings:
                yield ReadingRow(view.cycle.id, ref, "KPI", title, unit, point)
