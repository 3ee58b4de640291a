"""The workspace's settings, the rules it ignores, and the dates of its cycles."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from okrcli.history import time_left
from okrcli.history.changes import Alarm, SettingEdit
from okrcli.history.items import DiffSides
from okrcli.model import cycle, settings
from okrcli.model.shape_errors import FileEntry
from okrcli.scoring import states

FILE = "okr.yaml"
_KEYS = ("id", "organisation", "language", "checkin_every", "format")
_LIMITS = ("max_key_results", "max_objectives")
_DATES = ("label", "start", "end", "opens")


def settings_changes(sides: DiffSides) -> Iterator[SettingEdit]:
    """What differs, `okr.yaml` first, then the cycles, then the comments that ignore rules."""
    old, new = sides.old.space.settings, sides.new.space.settings
    if FILE not in sides.broken and old != new:
        yield from _settings(old, new)
    yield from _cycles(sides)
    yield from _ignores(sides)


def _settings(old: settings.Settings, new: settings.Settings) -> Iterator[SettingEdit]:
    for key in _KEYS:
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            looser = key == "checkin_every" and after > before
            yield _edit(key, before, after, loosened=looser)
    yield from _status(old.status, new.status)
    for key in _LIMITS:
        before, after = getattr(old.rules, key), getattr(new.rules, key)
        if before != after:
            yield _edit(key, before, after, loosened=after > before)
    yield from _ignored(old.rules.ignore, new.rules.ignore, FILE)
    yield from _people(old, new)
    for key in ("site", "meetings"):
        yield from _inside(key, getattr(old, key), getattr(new, key))


def _inside(key: str, old: FileEntry, new: FileEntry) -> Iterator[SettingEdit]:
    """What differs inside a mapping of settings that nothing is counted by."""
    after = dict(new)
    for part, before in old:
        if before != after[part]:
            yield _edit(key, before, after[part], part)


def _edit(
    key: str, old: object, new: object, part: str = "", *, loosened: bool = False
) -> SettingEdit:
    alarm: Alarm | None = "loosened" if loosened else None
    return SettingEdit(key, old, new, FILE, part=part, alarm=alarm)


def _status(old: settings.Status, new: settings.Status) -> Iterator[SettingEdit]:
    """The policy and its thresholds; looser is what calls more of the same progress on track."""
    before, after = states.policy(old), states.policy(new)
    if before == after:
        return
    if old.policy != new.policy:
        # of thresholds of one kind each is compared below; no other rule can be weighed with them
        yield _edit("policy", old.policy, new.policy, loosened=before.ratio != after.ratio)
    for key in ("on_track", "at_risk"):
        one, other = getattr(before, key), getattr(after, key)
        if one != other or before.ratio != after.ratio:
            looser = before.ratio == after.ratio and (other < one) == after.ratio
            yield _edit(key, one, other, loosened=looser)


def _ignored(
    old: tuple[str, ...], new: tuple[str, ...], path: str, where: str = ""
) -> Iterator[SettingEdit]:
    """Rules that are ignored now, and those that no longer are."""
    before, after = Counter(old), Counter(new)
    for name in sorted((after - before) | (before - after)):
        more = after[name] > before[name]
        yield SettingEdit(
            "ignore",
            before[name] or None,
            after[name] or None,
            path,
            where,
            name,
            "loosened" if more else None,
        )


def _people(old: settings.Settings, new: settings.Settings) -> Iterator[SettingEdit]:
    for name in sorted(old.people.keys() | new.people.keys()):
        before, after = old.people.get(name), new.people.get(name)
        if before != after:
            yield _edit("people", before, after, name)


def _cycles(sides: DiffSides) -> Iterator[SettingEdit]:
    old, new = sides.old.space.cycles, sides.new.space.cycles
    for name in sorted(old.keys() | new.keys()):
        path = f"cycles/{name}/cycle.yaml"
        if path in sides.broken:
            continue
        before, after = (c[name].dates if name in c else None for c in (old, new))
        if before is None or after is None:
            yield SettingEdit("cycle", before, after, path, name)
        elif before != after:
            late = time_left.days_left(old[name], new[name], sides.new.edited.get(path, sides.on))
            yield from _dates(before, after, path, name, late=late is not None)


def _dates(
    old: cycle.Cycle, new: cycle.Cycle, path: str, name: str, *, late: bool
) -> Iterator[SettingEdit]:
    for key in _DATES:
        before, after = _date(old, key), _date(new, key)
        if before != after:
            # a cycle that starts on another day expects something else on every day
            moved = key == "start" or (key in {"end", "opens"} and after > before)
            alarm: Alarm | None = "eased" if late and moved else None
            yield SettingEdit(key, before, after, path, name, alarm=alarm)


def _date(dates: cycle.Cycle, key: str) -> Any:
    """A key of a cycle; it opens with its start unless it says otherwise."""
    found: str | date | None = dates.opened if key == "opens" else getattr(dates, key)
    return found


def _ignores(sides: DiffSides) -> Iterator[SettingEdit]:
    """Comments that ignore a rule in a file, however many there are of each."""
    old, new = sides.old.ignores, sides.new.ignores
    for path in sorted(old.keys() | new.keys()):
        if path not in sides.broken:
            where = path.split("/")[1] if path.startswith("cycles/") else ""
            yield from _ignored(old.get(path, ()), new.get(path, ()), path, where)
