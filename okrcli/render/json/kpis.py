"""The KPIs of a cycle as plain data: each once, with the key results that it serves."""

from collections.abc import Iterable

from okrcli.model import kpi
from okrcli.render.json import people
from okrcli.render.json.foresight import foresight_data
from okrcli.render.json.kpi_types import KpiFacts, NamedKpi, ReportKpi, ServedKeyResult
from okrcli.render.json.measures import measure_data, reading_data
from okrcli.views import report_values


def kpi_data(key_results: Iterable[report_values.KeyResultView]) -> list[ReportKpi]:
    """One object a KPI, in the order in which key results name them."""
    found: dict[str, ReportKpi] = {}
    for key_result in key_results:
        for view in key_result.kpis:
            known = found.setdefault(view.ref, _report_kpi(view))
            known["serves"].append({"ref": key_result.ref, "side": view.side})
    return list(found.values())


def _report_kpi(view: report_values.KpiView) -> ReportKpi:
    """One KPI that serves nothing yet."""
    served: list[ServedKeyResult] = []
    return {
        **named(view),
        "serves": served,
        **facts(view),
        "readings": reading_data(view.score.readings),
    }


def named(view: report_values.KpiView) -> NamedKpi:
    """What a KPI is called."""
    item = view.score.kpi
    return {
        "ref": view.ref,
        "id": item.id,
        "title": item.title,
        "standing": isinstance(item, kpi.StandingKpi),
        "source": item.source if isinstance(item, kpi.StandingKpi) else None,
    }


def facts(view: report_values.KpiView) -> KpiFacts:
    """A KPI as planned, and as it stands."""
    score = view.score
    item, made = score.kpi, score.progress
    return {
        "description": item.description,
        **people.owned(view.owners),
        "unit": item.unit,
        "better": item.direction,
        "measure": measure_data(item.measure),
        "progress": made.share,
        "now": made.now,
        "baseline": made.baseline,
        "target": made.target,
        "held": {"held": made.held[0], "of": made.held[1]} if made.held else None,
        "holds": score.holds,
        "holding_since": score.holding_since,
        "stale": view.stale,
        "silent_days": score.silent,
        "trend": list(view.trend),
        "forecast": foresight_data(view.forecast),
    }
