"""New readings, goal by goal: where it stood before them, and where it stands with them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from okrcli.changes import standing
from okrcli.changes.goals import Sides
from okrcli.changes.items import Item
from okrcli.changes.matching import Pair
from okrcli.changes.record import CheckIn
from okrcli.changes.sessions import Key
from okrcli.model import kpi, measure, plan, series
from okrcli.model.workspace import FiledSession
from okrcli.scoring import progress


def between(
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


def _names(item: Item) -> set[str]:
    """The ids under which something may have been read of it."""
    thing = item.thing
    names = {item.id, *(name.rpartition("/")[2] for name in thing.was)}
    if isinstance(thing, plan.KeyResult) and thing.measured_by:
        names.add(thing.measured_by)
    return names


def _checkin(sides: Sides, pair: Pair, item: Item, files: set[str]) -> Iterator[CheckIn]:
    readings = item.readings(sides.new.space)
    before = pair.old.readings(sides.old.space) if pair.old else ()
    known = {(point.file, point.day, point.author) for point in before}
    fresh = [p for p in readings if p.file in files and (p.file, p.day, p.author) not in known]
    if not fresh:
        return
    what = standing.measure_of(item, sides.new.space)
    yield CheckIn(
        subject=item.subject,
        old=standing.of(item, before), new=standing.of(item, readings),
        readings=len(fresh),
        authors=tuple(dict.fromkeys(point.author for point in fresh)),
        day=fresh[-1].day,
        note=next((p.reading.note for p in reversed(fresh) if p.reading.note), ""),
        unit=standing.unit(item, sides.new.space),
        measure=what,
        better=_better(item, what, before, readings),
    )  # fmt: skip


def _better(
    item: Item, what: plan.Measure | None, before: series.Series, after: series.Series
) -> bool | None:
    """Whether it went the better way; None where it did not move, or no way is better."""
    if isinstance(item.thing, plan.KeyResult) and not isinstance(
        what, measure.Reach | measure.Keep
    ):
        return _grew(item, what, before, after)
    old, new = series.newest_value(before), series.newest_value(after)
    direction = _direction(item, what)
    if old is None or new is None or old == new or direction is None:
        return None
    return (new > old) == (direction == "higher")


def _grew(
    item: Item, what: plan.Measure | None, before: series.Series, after: series.Series
) -> bool | None:
    assert item.season is not None  # a key result is planned in a cycle
    shares = [
        progress.of(what, readings, item.season.dates.start, pooled=False).share or Decimal(0)
        for readings in (before, after)
    ]
    return None if shares[0] == shares[1] else shares[1] > shares[0]


def _direction(item: Item, what: plan.Measure | None) -> measure.Direction | None:
    """Which way is better: nowhere between two ends, and of what is watched only where it says."""
    if isinstance(what, measure.Reach):
        return what.better
    if isinstance(what, measure.Keep):
        if what.low and what.high:
            return None
        return "higher" if what.low else "lower"
    return item.thing.better if isinstance(item.thing, kpi.Kpi) else None
