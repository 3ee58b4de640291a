"""The sessions that came, what they say goal by goal, and those that are not what they were.

A session is known by its team and the name of its file, which a fold keeps. Under another file name
it is the same while its content is, and so it is when it moved along with its team.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from okrcli.history import items
from okrcli.history.changes import CheckIn, Reread, Rewrite
from okrcli.history.items import DiffSide, DiffSides, GoalPair, PlanItem
from okrcli.model import kpi, measures, plan, readings, session
from okrcli.model.workspace import FiledSession
from okrcli.scoring.progress import measure_progress

Key = tuple[str, str, str]


class SessionChanges(NamedTuple):
    """The sessions that are new, by (cycle, team, file name), and those that were rewritten."""

    added: Mapping[Key, FiledSession]
    rewrites: tuple[Rewrite, ...]


def session_changes(sides: DiffSides, pairs: list[GoalPair]) -> SessionChanges:
    """What was added, and what was changed or deleted; a fold of equal content is neither."""
    known = _Known(pairs)
    old, new = _every(sides.old, sides.new), _every(sides.new, sides.old)
    added = {key: filed for key, filed in new.items() if key not in old}
    rewrites = []
    for key, filed in old.items():
        if key in new:
            rewrites += list(_changed(known, key, filed, new[key].session))
        elif not _moved(known, key, filed, added):
            rewrites.append(Rewrite(key[0], key[1], filed.path, filed.session, None))
    return SessionChanges(added, tuple(rewrites))


class _Known:
    """What teams and goals of old are called now."""

    def __init__(self, pairs: list[GoalPair]) -> None:
        self.homes: dict[tuple[str, str], str] = {}
        self.ids: dict[Key, str] = {}
        for pair in pairs:
            if pair.old and pair.new:
                cycle = pair.old.subject.cycle
                if pair.new.kind == "team":
                    self.homes[cycle, pair.old.home] = pair.new.home
                elif pair.old.id != pair.new.id:
                    self.ids[cycle, pair.old.home, pair.old.id] = pair.new.id

    def readings(self, key: Key, item: session.Session) -> dict[str, session.Reading]:
        """The readings of a session of old under the ids of now."""
        cycle, team, _ = key
        return {self.ids.get((cycle, team, name), name): r for name, r in item.readings.items()}


def _every(side: DiffSide, other: DiffSide) -> dict[Key, FiledSession]:
    """The sessions of all cycles, without those that the other side could not read."""
    broken = side.broken | other.broken
    return {
        (season.id, team.id, filed.name): filed
        for season in side.space.cycles.values()
        if f"{season.path}/cycle.yaml" not in broken
        for team in season.teams.values()
        if not any(_folded(path, season.path, team.id) for path in broken)
        for filed in team.sessions
        if filed.path not in broken
    }


def _folded(path: str, season: str, team: str) -> bool:
    """Whether a file is the fold of a team: broken, it hides sessions of any name."""
    return path.startswith(f"{season}/") and path.endswith(f"checkins/{team}.yaml")


def _moved(known: _Known, key: Key, filed: FiledSession, added: dict[Key, FiledSession]) -> bool:
    """Whether it stands under another name; then it is not new there."""
    cycle, team, _ = key
    homes = {team, known.homes.get((cycle, team), team)}
    for other, candidate in added.items():
        if other[0] == cycle and other[1] in homes and _same(known, key, filed, candidate.session):
            del added[other]
            return True
    return False


def _same(known: _Known, key: Key, filed: FiledSession, now: session.Session) -> bool:
    old = filed.session
    return _about(old) == _about(now) and (
        old.readings == now.readings or known.readings(key, old) == now.readings
    )


def _about(item: session.Session) -> tuple[object, ...]:
    return item.date, item.author, item.recorded, item.note


def _changed(
    known: _Known, key: Key, filed: FiledSession, now: session.Session
) -> Iterator[Rewrite]:
    old = filed.session
    if old is now or _same(known, key, filed, now):
        return
    before, after = known.readings(key, old), now.readings
    if before.keys() & after.keys() < old.readings.keys() & after.keys():
        before = old.readings
    readings = tuple(
        Reread(name, before.get(name), after.get(name))
        for name in (*before, *(name for name in after if name not in before))
        if before.get(name) != after.get(name)
    )
    yield Rewrite(key[0], key[1], filed.path, old, now, readings)


def reading_changes(
    sides: DiffSides, pairs: list[GoalPair], added: Mapping[Key, FiledSession]
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


def _checkin(
    sides: DiffSides, pair: GoalPair, item: PlanItem, files: set[str]
) -> Iterator[CheckIn]:
    readings = item.readings(sides.new.space)
    before = pair.old.readings(sides.old.space) if pair.old else ()
    known = {(point.file, point.day, point.author) for point in before}
    fresh = [p for p in readings if p.file in files and (p.file, p.day, p.author) not in known]
    if not fresh:
        return
    what = items.measure_of(item, sides.new.space)
    yield CheckIn(
        subject=item.subject,
        old=items.readings_state(item, before),
        new=items.readings_state(item, readings),
        readings=len(fresh),
        authors=tuple(dict.fromkeys(point.author for point in fresh)),
        day=fresh[-1].day,
        note=next((p.reading.note for p in reversed(fresh) if p.reading.note), ""),
        unit=items.unit(item, sides.new.space),
        measure=what,
        better=_better(item, what, before, readings),
    )


def _better(
    item: PlanItem,
    what: measures.Measure | None,
    before: readings.Series,
    after: readings.Series,
) -> bool | None:
    """Whether it went the better way; None where it did not move, or no way is better.

    A first reading is held against the baseline that the plan gives.
    """
    if isinstance(item.thing, plan.KeyResult) and not isinstance(
        what, measures.Reach | measures.Keep
    ):
        return _grew(item, what, before, after)
    old, new = readings.newest_value(before), readings.newest_value(after)
    direction = _direction(item, what)
    if old is None and isinstance(what, measures.Reach):
        old = what.baseline
    if old is None or new is None or old == new or direction is None:
        return None
    return (new > old) == (direction == "higher")


def _grew(
    item: PlanItem,
    what: measures.Measure | None,
    before: readings.Series,
    after: readings.Series,
) -> bool | None:
    assert item.season is not None  # a key result is planned in a cycle
    shares = [
        measure_progress(what, readings, item.season.dates.start, pooled=False).share or Decimal(0)
        for readings in (before, after)
    ]
    return None if shares[0] == shares[1] else shares[1] > shares[0]


def _direction(item: PlanItem, what: measures.Measure | None) -> measures.Direction | None:
    """Which way is better: nowhere between two ends, and of what is watched only where it says."""
    if isinstance(what, measures.Reach):
        return what.better
    if isinstance(what, measures.Keep):
        if what.low and what.high:
            return None
        return "higher" if what.low else "lower"
    return item.thing.better if isinstance(item.thing, kpi.Kpi) else None
