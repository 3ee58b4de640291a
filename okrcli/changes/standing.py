"""Where a goal stands: what it is held against, and what its readings make of it."""

from datetime import date

from okrcli.changes import measured_by
from okrcli.changes.easing import Held
from okrcli.changes.items import Item
from okrcli.changes.record import Standing
from okrcli.model import kpi, plan, series, workspace
from okrcli.scoring import calendar, progress


def measure_of(item: Item, space: workspace.Workspace) -> plan.Measure | None:
    """What it is held against, if need be what the KPI is that it is measured by."""
    if isinstance(item.thing, plan.KeyResult):
        return progress.measure_of(item.thing, measured_by.kpi_of(item, space))
    return item.thing.measure if isinstance(item.thing, kpi.Kpi) else None


def unit(item: Item, space: workspace.Workspace) -> str | None:
    """What its values are counted in."""
    if isinstance(item.thing, plan.KeyResult):
        source = measured_by.kpi_of(item, space)
        return item.thing.unit or (source.unit if source else None)
    return item.thing.unit if isinstance(item.thing, kpi.Kpi) else None


def held(item: Item, space: workspace.Workspace) -> Held:
    """Its measure, with the numbers that all readings make of it."""
    what = measure_of(item, space)
    if what is None:
        return Held(None, progress.Progress())
    pooled = isinstance(measured_by.kpi_of(item, space) or item.thing, kpi.StandingKpi)
    readings = item.readings(space)
    return Held(what, progress.of(what, readings, _start(item), pooled=pooled), readings)


def _start(item: Item) -> date:
    if item.season is None:
        return date.min
    return calendar.box(item.season.dates, item.key_result).start


def of(item: Item, readings: series.Series) -> Standing:
    """What the newest readings say of it, each kind on its own."""
    confidences = series.confidences(readings)
    said = [p.reading.done for p in readings if isinstance(p.reading.done, bool)]
    return Standing(
        value=series.newest_value(readings), done=_done(item, readings),
        yes=said[-1] if said else None,
        zone=next((p.reading.zone for p in reversed(readings) if p.reading.zone), None),
        skipped=series.skipped(readings), confidence=confidences[-1] if confidences else None,
    )  # fmt: skip


def _done(item: Item, readings: series.Series) -> frozenset[str] | None:
    """The milestones that are done; None for what has none."""
    what = item.thing.measure if isinstance(item.thing, plan.KeyResult) else None
    if not isinstance(what, plan.Milestones):
        return None
    return frozenset(progress.milestones_done(what.items, readings))
