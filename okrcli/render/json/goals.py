"""Objectives and key results as plain data."""

from okrcli.model import plan
from okrcli.render.json import foresight, people
from okrcli.render.json.foresight import foresight_data
from okrcli.render.json.goal_types import (
    AdjustmentData,
    EndedGoal,
    KeyResultData,
    KeyResultStanding,
    ObjectiveData,
    ProgressData,
)
from okrcli.render.json.measures import measure_data, reading_data
from okrcli.scoring import progress
from okrcli.views import report_values


def objective(view: report_values.ObjectiveView) -> ObjectiveData:
    """One objective with its key results."""
    item, score = view.item, view.score
    return {
        "ref": view.ref,
        "id": item.id,
        "team": view.home,
        "title": item.title,
        "why": item.why,
        "description": item.description,
        **people.owned(view.owners),
        "kind": view.kind,
        "shared_with": list(view.sharing),
        "supports": [{"ref": ref, "title": title} for ref, title in view.supports],
        **_ending(item),
        "progress": score.share,
        "paced_progress": score.reached,
        "expected": score.expected,
        "state": score.state,
        "closed": view.closed,
        "grade": view.grade,
        "learned": view.learned,
        "key_results": [key_result(kr) for kr in view.key_results],
    }


def key_result(view: report_values.KeyResultView) -> KeyResultData:
    """One key result: as planned, as it stands, its KPIs and everything read of it."""
    item, score = view.item, view.score
    return {
        "ref": view.ref,
        "id": item.id,
        "title": item.title,
        "description": item.description,
        **people.owned(view.owners),
        "kind": view.kind,
        "weight": item.weight,
        "unit": score.unit,
        "measured_by": item.measured_by,
        "measure": measure_data(score.measure),
        "start": score.box.start,
        "due": score.box.end,
        "planned": [{"date": day, "value": v} for day, v in sorted((item.expected or {}).items())],
        "work": [{"title": each.title, "url": each.url} for each in item.work],
        **_ending(item),
        **made(score.progress),
        **_standing(view),
        "closed": view.closed,
        "grade": view.grade,
        "outcome": view.outcome,
        "learned": view.learned,
        "next": people.noted(view.next),
        "kpis": [{"ref": kpi.ref, "side": kpi.side} for kpi in view.kpis],
        "missing_kpis": list(view.missing_kpis),
        "lead_lag": foresight.leads(view.leads, view.ref.split("/")[0]),
        "readings": reading_data(score.readings),
    }


def _standing(view: report_values.KeyResultView) -> KeyResultStanding:
    score = view.score
    return {
        "expected": view.tick,
        "state": score.state,
        "pace": score.pace,
        "counted": score.counted,
        "skipped": score.skipped,
        "confidence": score.confidence,
        "confidence_change": score.confidence_change,
        "last_read": score.last_read,
        "silent_days": score.silent,
        "due_in_days": score.due_in,
        "trend": list(view.trend),
        "forecast": foresight_data(view.forecast),
    }


def _ending(item: plan.Objective | plan.KeyResult) -> EndedGoal:
    return {
        "was": list(item.was),
        "dropped": item.dropped,
        "because": item.because,
        "adjusted": [AdjustmentData(on=each.on, because=each.because) for each in item.adjusted],
    }


def made(how: progress.Progress) -> ProgressData:
    """How far it has come; milestones done in the order of their ids."""
    return {
        "progress": how.share,
        "now": how.now,
        "baseline": how.baseline,
        "target": how.target,
        "held": {"held": how.held[0], "of": how.held[1]} if how.held else None,
        "done": sorted(how.done),
        "zone": how.zone,
    }
