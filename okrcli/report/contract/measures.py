"""How something is measured, as plain data: `type` says which of the other keys there are."""

from typing import Any

from okrcli.model import measure, plan, zoning


def data(what: plan.Measure | None) -> dict[str, Any] | None:
    """The measure as planned, None where nothing is held against the readings."""
    match what:
        case measure.Reach(zones=measure.ZoneNumbers()):
            return _zones(what)
        case measure.Reach():
            return _reach(what)
        case measure.Keep():
            return {"type": "keep", "low": _bound(what.low), "high": _bound(what.high)}
        case plan.Milestones():
            return {"type": "milestones", "milestones": [_milestone(m) for m in what.items]}
        case plan.Zones():
            zones = {zone: getattr(what, zone) for zone in zoning.ZONES}
            return {"type": "zones", "zones": zones}
        case plan.DoneWhen():
            return {"type": "done-when", "done_when": what.text}
        case None:
            return None


def _reach(reach: measure.Reach) -> dict[str, Any]:
    """`target` is None where the plan names a share of the baseline, which `change` then is."""
    relative = isinstance(reach.target, measure.Relative)
    return {
        "type": "reach",
        "baseline": reach.baseline,
        "target": None if relative else reach.target,
        "change": reach.target.share if isinstance(reach.target, measure.Relative) else None,
        "better": reach.better,
    }


def _zones(reach: measure.Reach) -> dict[str, Any]:
    """Zones in numbers: those that are not given are None, and words have no baseline."""
    numbers = reach.zone_numbers()
    return {
        "type": "zones",
        "zones": {zone: numbers.get(zone) for zone in zoning.ZONES},
        "baseline": reach.baseline,
        "better": reach.better,
    }


def _bound(bound: measure.Bound | None) -> dict[str, Any] | None:
    return {"value": bound.value, "inclusive": not bound.strict} if bound else None


def _milestone(item: plan.Milestone) -> dict[str, Any]:
    return {"id": item.id, "title": item.title, "weight": item.weight, "due": item.due}
