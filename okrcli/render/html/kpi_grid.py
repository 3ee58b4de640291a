"""The KPIs of a report in one grid: each once, with all the key results that it serves."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.views.report_values import KeyResultView, KpiView, View


class Served(NamedTuple):
    """A key result that a KPI serves, and from which side."""

    side: str
    key_result: KeyResultView


class GridRow(NamedTuple):
    """A KPI, and what it serves."""

    kpi: KpiView
    served: tuple[Served, ...]


def kpi_grid(view: View) -> list[GridRow]:
    """A row a KPI, in the order in which key results name them."""
    found: dict[str, tuple[KpiView, list[Served]]] = {}
    for kr in _key_results(view):
        for kpi in kr.kpis:
            _, served = found.setdefault(kpi.ref, (kpi, []))
            served.append(Served(kpi.side, kr))
    return [GridRow(kpi, tuple(served)) for kpi, served in found.values()]


def _key_results(view: View) -> Iterator[KeyResultView]:
    for objective in view.every_objective:
        yield from objective.key_results
