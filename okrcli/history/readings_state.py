"""Where a goal stands: what it is held against, and what its readings make of it."""

from datetime import date
from typing import NamedTuple

from okrcli.history.changes import NewestReadings
from okrcli.history.items import DiffSide, PlanItem
from okrcli.model import goal_measures, kpi, plan, readings, workspace
from okrcli.model.readings import Series, confidences_read, newest_value, skipped
from okrcli.scoring import calendar, progress, scores
from okrcli.scoring.progress import measure_progress


class Held(NamedTuple):
    """What a goal is held against, with its readings and the numbers that they make of it."""

    measure: goal_measures.Measure | None
    made: progress.Progress
    readings: Series = ()


def measure_of(item: PlanItem, space: workspace.Workspace) -> goal_measures.Measure | None:
    """What it is held against, if need be what the KPI is that it is measured by."""
    if isinstance(item.thing, plan.KeyResult):
        return scores.measure_of(item.thing, measuring_kpi(item, space))
    return item.thing.measure if isinstance(item.thing, kpi.Kpi) else None


def unit(item: PlanItem, space: workspace.Workspace) -> str | None:
    """What its values are counted in."""
    if isinstance(item.thing, plan.KeyResult):
        source = measuring_kpi(item, space)
        return item.thing.unit or (source.unit if source else None)
    return item.thing.unit if isinstance(item.thing, kpi.Kpi) else None


def held(item: PlanItem, space: workspace.Workspace) -> Held:
    """Its measure, with the numbers that all readings make of it."""
    what = measure_of(item, space)
    if what is None:
        return Held(None, progress.Progress())
    pooled = isinstance(measuring_kpi(item, space) or item.thing, kpi.StandingKpi)
    readings = item.readings(space)
    return Held(what, measure_progress(what, readings, _start(item), pooled=pooled), readings)


def _start(item: PlanItem) -> date:
    if item.season is None:
        return date.min
    return calendar.box(item.season.dates, item.key_result).start


def readings_state(item: PlanItem, readings: readings.Series) -> NewestReadings:
    """What the newest readings say of it, each kind on its own."""
    confidences = confidences_read(readings)
    said = [p.reading.done for p in readings if isinstance(p.reading.done, bool)]
    return NewestReadings(
        value=newest_value(readings),
        done=_done(item, readings),
        yes=said[-1] if said else None,
        zone=next((p.reading.zone for p in reversed(readings) if p.reading.zone), None),
        skipped=skipped(readings),
        confidence=confidences[-1] if confidences else None,
    )


def _done(item: PlanItem, readings: readings.Series) -> frozenset[str] | None:
    """The milestones that are done; None for what has none."""
    what = item.thing.measure if isinstance(item.thing, plan.KeyResult) else None
    if not isinstance(what, goal_measures.Milestones):
        return None
    return frozenset(progress.milestones_done(what.items, readings))


def measuring_kpi(item: PlanItem, space: workspace.Workspace) -> kpi.Kpi | None:
    """The KPI that a key result is measured by; None for what is measured by itself."""
    name = item.thing.measured_by if isinstance(item.thing, plan.KeyResult) else None
    return space.kpi_of(item.team, name) if name and item.team else None


def same_kpi(old: tuple[PlanItem, DiffSide], new: tuple[PlanItem, DiffSide]) -> bool:
    """Whether a key result is measured by one KPI at both moments, whatever that is called."""
    before, after = (measuring_kpi(item, side.space) for item, side in (old, new))
    if before is None or after is None:
        return before is after
    if isinstance(before, kpi.StandingKpi) != isinstance(after, kpi.StandingKpi):
        return False
    return before.id in {after.id, *(name.rpartition("/")[2] for name in after.was)}


def checkin_every(item: PlanItem, space: workspace.Workspace) -> int:
    """The days between check-ins of a key result or KPI, its own or those that it inherits."""
    assert isinstance(item.thing, plan.KeyResult | kpi.Kpi)  # nothing else is checked in
    return space.checkin_every(item.thing, measuring_kpi(item, space))
