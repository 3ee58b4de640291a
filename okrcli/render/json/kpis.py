"""The KPIs of a cycle as plain data: each once, with the key results that it serves."""

from collections.abc import Iterable
from typing import Any

from okrcli.model import kpi
from okrcli.render.json import people
from okrcli.render.json.foresight import foresight_data
from okrcli.render.json.measures import measure_data, reading_data
from okrcli.views import report_values


def kpi_data(key_results: Iterable[report_values.KeyResultView]) -> list[dict[str, Any]]:
    """One object a KPI, in the order in which key results name them."""
    found: dict[str, dict[str, Any]] = {}
    for key_result in key_results:
        for view in key_result.kpis:
            known = found.setdefault(view.ref, one(view))
            known["serves"].append({"ref": key_result.ref, "side": view.side})
    return list(found.values())


def one(view: report_values.KpiView) -> dict[str, Any]:
    """One KPI; what it serves is for the caller to say."""
    score = view.score
    item, made = score.kpi, score.progress
    return {
        "ref": view.ref,
        "id": item.id,
        "title": item.title,
        "standing": isinstance(item, kpi.StandingKpi),
        "serves": [],
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
        "readings": reading_data(score.readings),
    }
