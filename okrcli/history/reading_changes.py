"""New readings, goal by goal: where it stood before them, and where it stands with them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from okrcli.history import readings_state
from okrcli.history.goal_changes import Sides
from okrcli.history.items import PlanItem
from okrcli.history.matching import Pair
from okrcli.history.record_changes import CheckIn
from okrcli.history.session_changes import Key
from okrcli.model import kpi, measures, plan, readings
from okrcli.model.workspace import FiledSession
from okrcli.scoring.progress import measure_progress


def reading_changes(
    sides: Sides, pairs: list[Pair], added: Mapping[Key, FiledSession]
) -> Iterator[CheckIn]:
    """What the added sessions say, in the order of the plans.

    A standing KPI whose key result is shown is not shown a second time.
    """
    ids = {name for filed in added.values() for name in filed.session.readings}
    files = {name for _, _, name in added}
    found = [
        (pair, made)
        for pair in pairs
        if pair.new and pair.how != "merged" and _names(pair.new) & ids
        for made in _checkin(sides, pair, pair.new, files)
    ]
    measured = {
        pair.new.thing.measured_by
        for pair, _ in found
        if pair.new and isinstance(pair.new.thing, plan.KeyResult)
    }
    for pair, made in found:
        if pair.new and not (pair.new.season is None and pair.new.id in measured):
            yield made


def _names(item: PlanItem) -> set[str]:
    """The ids under which something may have been read of it."""
    thing = item.thing
    names = {item.id, *(name.rpartition("/")[2] for name in thing.was)}
    if isinstance(thing, plan.KeyResult) and thing.measured_by:
        names.add(thing.measured_by)
    return names


def _checkin(sides: Sides, pair: Pair, item: PlanItem, files: set[str]) -> Iterator[CheckIn]:
    readings = item.readings(sides.new.space)
    before = pair.old.readings(sides.old.space) if pair.old else ()
    known = {(point.file, point.day, point.author) for point in before}
    fresh = [p for p in readings if p.file in files and (p.file, p.day, p.author) not in known]
    if not fresh:
        return
    what = readings_state.measure_of(item, sides.new.space)
    yield CheckIn(
        subject=item.subject,
        old=readings_state.readings_state(item, before),
        new=readings_state.readings_state(item, readings),
        readings=len(fresh),
        authors=tuple(dict.fromkeys(point.author for point in fresh)),
        day=fresh[-1].day,
        note=next((p.reading.note for p in reversed(fresh) if p.reading.note), ""),
        unit=readings_state.unit(item, sides.new.space),
        measure=what,
        better=_better(item, what, before, readings),
    )


def _better(
    item: PlanItem, what: plan.Measure | None, before: readings.Series, after: readings.Series
) -> bool | None:
    """Whether it went the better way; None where it did not move, or no way is better."""
    if isinstance(item.thing, plan.KeyResult) and not isinstance(
        what, measures.Reach | measures.Keep
    ):
        return _grew(item, what, before, after)
    old, new = readings.newest_value(before), readings.newest_value(after)
    direction = _direction(item, what)
    if old is None or new is None or old == new or direction is None:
        return None
    return (new > old) == (direction == "higher")


def _grew(
    item: PlanItem, what: plan.Measure | None, before: readings.Series, after: readings.Series
) -> bool | None:
    assert item.season is not None  # a key result is planned in a cycle
    shares = [
        measure_progress(what, readings, item.season.dates.start, pooled=False).share or Decimal(0)
        for readings in (before, after)
    ]
    return None if shares[0] == shares[1] else shares[1] > shares[0]


def _direction(item: PlanItem, what: plan.Measure | None) -> measures.Direction | None:
    """Which way is better: nowhere between two ends, and of what is watched only where it says."""
    if isinstance(what, measures.Reach):
        return what.better
    if isinstance(what, measures.Keep):
        if what.low and what.high:
            return None
        return "higher" if what.low else "lower"
    return item.thing.better if isinstance(item.thing, kpi.Kpi) else None
