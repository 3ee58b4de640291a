"""The sessions that came, and those of the past that are not what they were.

A session is known by its team and the name of its file, which a fold keeps. Under another file name
it is the same while its content is, and so it is when it moved along with its team.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from okrcli.history.diff_input import Side
from okrcli.history.goal_changes import Sides
from okrcli.history.matching import Pair
from okrcli.history.record_changes import Reread, Rewrite
from okrcli.model import session
from okrcli.model.workspace import FiledSession

Key = tuple[str, str, str]


class Found(NamedTuple):
    """The sessions that are new, by (cycle, team, file name), and those that were rewritten."""

    added: Mapping[Key, FiledSession]
    rewrites: tuple[Rewrite, ...]


def session_changes(sides: Sides, pairs: list[Pair]) -> Found:
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
    return Found(added, tuple(rewrites))


class _Known:
    """What teams and goals of old are called now."""

    def __init__(self, pairs: list[Pair]) -> None:
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


def _every(side: Side, other: Side) -> dict[Key, FiledSession]:
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
