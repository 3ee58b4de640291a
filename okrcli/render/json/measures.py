"""How something is measured, as plain data: `type` says which of the other keys there are."""

from typing import Any

from okrcli.model import measures, plan, readings, session, zones
from okrcli.model.zones import ZONES


def measure_data(what: plan.Measure | None) -> dict[str, Any] | None:
    """The measure as planned, None where nothing is held against the readings."""
    match what:
        case measures.Reach(zones=measures.ZoneNumbers()):
            return _zones(what)
        case measures.Reach():
            return _reach(what)
        case measures.Keep():
            return {"type": "keep", "low": _bound(what.low), "high": _bound(what.high)}
        case plan.Milestones():
            return {"type": "milestones", "milestones": [_milestone(m) for m in what.items]}
        case plan.Zones():
            zones = {zone: getattr(what, zone) for zone in ZONES}
            return {"type": "zones", "zones": zones}
        case plan.DoneWhen():
            return {"type": "done-when", "done_when": what.text}
        case None:
            return None


def _reach(reach: measures.Reach) -> dict[str, Any]:
    """`target` is None where the plan names a share of the baseline, which `change` then is."""
    relative = isinstance(reach.target, measures.Relative)
    return {
        "type": "reach",
        "baseline": reach.baseline,
        "target": None if relative else reach.target,
        "change": reach.target.share if isinstance(reach.target, measures.Relative) else None,
        "better": reach.better,
    }


def _zones(reach: measures.Reach) -> dict[str, Any]:
    """Zones in numbers: those that are not given are None, and words have no baseline."""
    numbers = reach.zone_numbers()
    return {
        "type": "zones",
        "zones": {zone: numbers.get(zone) for zone in zones.ZONES},
        "baseline": reach.baseline,
        "better": reach.better,
    }


def _bound(bound: measures.Bound | None) -> dict[str, Any] | None:
    return {"value": bound.value, "inclusive": not bound.strict} if bound else None


def _milestone(item: plan.Milestone) -> dict[str, Any]:
    return {"id": item.id, "title": item.title, "weight": item.weight, "due": item.due}


def reading_data(readings: readings.Series) -> list[dict[str, Any]]:
    """One object a reading; `file` is the session's file, and notes stand where they were made."""
    return [_reading(point) for point in readings]


def _reading(point: readings.Point) -> dict[str, Any]:
    return {
        "date": point.day,
        "recorded": point.instant,
        "author": point.author,
        "file": point.file,
        **said(point.reading),
    }


def said(reading: session.Reading) -> dict[str, Any]:
    """What one reading says, as it stands in its session."""
    steps = isinstance(reading.done, tuple)
    return {
        "value": reading.value,
        "done": list(reading.done) if isinstance(reading.done, tuple) else [],
        "undone": list(reading.undone),
        "yes": None if steps else reading.done,
        "zone": reading.zone,
        "skip": reading.skip,
        "confidence": reading.confidence,
        "note": reading.note,
        "next": reading.next,
    }
