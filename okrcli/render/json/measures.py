"""How something is measured, as plain data: `type` says which of the other keys there are."""

from okrcli.model import measures, readings, session
from okrcli.render.json.measure_types import (
    Bound,
    KeepData,
    MeasureData,
    MilestoneData,
    ReachData,
    ReadingData,
    SaidReading,
    ZonesData,
    ZoneTexts,
)


def measure_data(what: measures.Measure | None) -> MeasureData | None:
    """The measure as planned, None where nothing is held against the readings."""
    match what:
        case measures.Reach(zones=measures.ZoneNumbers()):
            return _zones(what)
        case measures.Reach():
            return _reach(what)
        case measures.Keep():
            return KeepData(type="keep", low=_bound(what.low), high=_bound(what.high))
        case measures.Milestones():
            return {"type": "milestones", "milestones": [_milestone(m) for m in what.items]}
        case measures.Zones():
            texts = ZoneTexts(commit=what.commit, target=what.target, stretch=what.stretch)
            return ZonesData(type="zones", zones=texts)
        case measures.DoneWhen():
            return {"type": "done-when", "done_when": what.text}
        case None:
            return None


def _reach(reach: measures.Reach) -> ReachData:
    """`target` is None where the plan names a share of the baseline, which `change` then is."""
    change = reach.target.share if isinstance(reach.target, measures.Relative) else None
    return {
        "type": "reach",
        "baseline": reach.baseline,
        "target": None if isinstance(reach.target, measures.Relative) else reach.target,
        "change": change,
        "better": reach.better,
    }


def _zones(reach: measures.Reach) -> ZonesData:
    """Zones in numbers: those that are not given are None, and words have no baseline."""
    assert reach.baseline is not None  # numbers have one to count from
    numbers = reach.zone_numbers()
    return {
        "type": "zones",
        "zones": ZoneTexts(
            commit=numbers.get("commit"), target=numbers["target"], stretch=numbers.get("stretch")
        ),
        "baseline": reach.baseline,
        "better": reach.better,
    }


def _bound(bound: measures.Bound | None) -> Bound | None:
    return {"value": bound.value, "inclusive": not bound.strict} if bound else None


def _milestone(item: measures.Milestone) -> MilestoneData:
    return {"id": item.id, "title": item.title, "weight": item.weight, "due": item.due}


def reading_data(readings: readings.Series) -> list[ReadingData]:
    """One object a reading; `file` is the session's file, and notes stand where they were made."""
    return [_reading(point) for point in readings]


def _reading(point: readings.Point) -> ReadingData:
    return {
        "date": point.day,
        "recorded": point.instant,
        "author": point.author,
        "file": point.file,
        **said(point.reading),
    }


def said(reading: session.Reading) -> SaidReading:
    """What one reading says, as it stands in its session."""
    done = reading.done
    return {
        "value": reading.value,
        "done": list(done) if isinstance(done, tuple) else [],
        "undone": list(reading.undone),
        "yes": None if isinstance(done, tuple) else done,
        "zone": reading.zone,
        "skip": reading.skip,
        "confidence": reading.confidence,
        "note": reading.note,
        "next": reading.next,
    }
