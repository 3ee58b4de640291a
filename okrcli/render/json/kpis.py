"""The KPIs of a cycle as plain data: each once, with the key results that it serves."""

from collections.abc import Iterator, Mapping

from okrcli.model import kpi
from okrcli.render.json import people
from okrcli.render.json.foresight import foresight_data
from okrcli.render.json.kpi_types import KpiFacts, NamedKpi, ReportKpi, ServedKeyResult
from okrcli.render.json.measures import measure_data, reading_data
from okrcli.render.json.word_types import Side
from okrcli.text.json_text import InTurn
from okrcli.views import report_values

_SIDES: tuple[Side, ...] = ("leading", "lagging")


def kpis_of(view: report_values.View) -> InTurn[ReportKpi]:
    """One object a KPI, in the order in which key results name them, each made in its turn."""
    return InTurn(lambda: _each_kpi(view))


def _each_kpi(view: report_values.View) -> Iterator[ReportKpi]:
    served = _served(view)
    for item in view.kpis_in_turn():
        serves = [ServedKeyResult(ref=ref, side=side) for ref, side in served[item.ref]]
        yield _report_kpi(item, serves)


def _served(view: report_values.View) -> Mapping[str, list[tuple[str, Side]]]:
    """The key results that each KPI leads or lags, by the KPI's reference."""
    found: dict[str, list[tuple[str, Side]]] = {}
    for objective in view.every_objective:
        for kr in objective.key_results:
            for side in _SIDES:
                for item in getattr(kr.item, side):
                    ref = item if isinstance(item, str) else f"{objective.home}/{item.id}"
                    found.setdefault(ref, []).append((kr.ref, side))
    return found


def _report_kpi(view: report_values.KpiView, served: list[ServedKeyResult]) -> ReportKpi:
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
