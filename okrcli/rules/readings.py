"""Rules for readings: they belong to something, they measure it, and none contradicts another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from okrcli.messages import N_
from okrcli.model import measures, plan, readings, session, shape_errors, workspace
from okrcli.rules.subjects import Fault, RuleInput, session_path


def unknown_reading(scene: RuleInput) -> Iterator[Fault]:
    """A reading of something that no goal or KPI is, or was, called is lost to every report.

    Mostly a goal was renamed. `was:` on it takes its readings over. Reported once per id and cycle.
    """
    names = {season.id: _names(scene.workspace, season) for season in _seasons(scene)}
    said: dict[tuple[str, str, str], list[Fault]] = {}
    for season, team, filed in scene.sessions():
        if "kpis.yaml" in scene.broken or team.path in scene.broken:
            continue
        for name, reading in filed.session.readings.items():
            if (team.id, name) not in names[season.id] and name not in scene.workspace.standing:
                fault = Fault(
                    filed.path,
                    session_path(filed, "readings", name),
                    N_("no goal or KPI of {team} is called `{id}`"),
                    N_("if it was renamed, add `was: [{id}]` to it"),
                    {"team": team.id, "id": name},
                )
                said.setdefault((season.id, team.id, name), []).append(fault)
            yield from _unknown_milestones(team, filed, name, reading)
    for faults in said.values():
        yield _newest(faults)


def _newest(faults: list[Fault]) -> Fault:
    """The last of them, which says how many there are."""
    if len(faults) == 1:
        return faults[0]
    text = N_("no goal or KPI of {team} is called `{id}`, and {n} sessions read it")
    return replace(faults[-1], text=text, values={**faults[-1].values, "n": len(faults)})


def _seasons(scene: RuleInput) -> Iterator[workspace.Cycle]:
    return iter(scene.workspace.cycles.values())


def _names(space: workspace.Workspace, season: workspace.Cycle) -> set[tuple[str, str]]:
    """Every (team, id) under which a reading of this cycle means something."""
    names = set(season.holders)
    return names | {(t, old) for k in space.kpis for old in k.was for t in season.teams}


def _unknown_milestones(
    team: workspace.Team, filed: workspace.FiledSession, name: str, reading: session.Reading
) -> Iterator[Fault]:
    goal = next((kr for o in team.objectives for kr in o.key_results if kr.id == name), None)
    if goal is None or not goal.milestones:
        return
    known = {old for item in goal.milestones for old in (item.id, *item.was)}
    done = reading.done if isinstance(reading.done, tuple) else ()
    for key, ids in (("done", done), ("undone", reading.undone)):
        for i, step in enumerate(ids):
            if step not in known:
                yield Fault(
                    filed.path,
                    session_path(filed, "readings", name, key, i),
                    N_("`{goal}` has no milestone `{id}`"),
                    N_("it has {known}"),
                    {"goal": name, "id": step, "known": ", ".join(sorted(known))},
                )


def wrong_kind_of_reading(scene: RuleInput) -> Iterator[Fault]:
    """A value for milestones, or milestones for a number, counts for nothing.

    Nor does a value of a key result that is measured by a KPI: that one is read. Said only while
    nothing newer was read of it.
    """
    for _, team, filed, name in _newest_readings(scene):
        reading = filed.session.readings[name]
        goal = next((kr for o in team.objectives for kr in o.key_results if kr.id == name), None)
        key = _misfit(goal, reading)
        if key and (goal or scene.workspace.kpi_of(team, name)):
            by_kpi = goal is not None and goal.measured_by not in {None, name}
            text = N_("`{id}` is not measured by `{key}`: this counts for nothing")
            hint = N_("record a new reading with what it is measured by")
            values = {"id": name, "key": key, "kpi": goal.measured_by if goal else ""}
            if by_kpi and key == "value":
                text = N_("`{id}` is measured by the KPI `{kpi}`: this value counts for nothing")
                hint = N_("okr checkin {kpi}")
            yield Fault(filed.path, session_path(filed, "readings", name, key), text, hint, values)


def _newest_readings(
    scene: RuleInput,
) -> Iterator[tuple[workspace.Cycle, workspace.Team, workspace.FiledSession, str]]:
    """Of each id that a team reads in a cycle, the session that measured it last."""
    newest: dict[tuple[str, str, str], tuple[workspace.Cycle, workspace.Team, readings.Point]] = {}
    filed_as: dict[tuple[str, str, str], workspace.FiledSession] = {}
    for season, team, filed in scene.sessions():
        for name, point in filed.every_point():
            key = season.id, team.id, name
            is_newer = key not in newest or newest[key][2][:3] < point[:3]
            if point.reading.measures and is_newer:
                newest[key], filed_as[key] = (season, team, point), filed
    for key, (season, team, _) in newest.items():
        yield season, team, filed_as[key], key[2]


def _misfit(goal: plan.KeyResult | None, reading: session.Reading) -> str | None:
    """The key of a reading that its measure cannot use, None where all is well.

    Without a goal it is a KPI's, which takes values only.
    """
    what = goal.measure if goal else None
    numeric = what is None or isinstance(what, measures.Reach | measures.Keep)
    elsewhere = goal is not None and goal.measured_by not in {None, goal.id}
    if reading.value is not None and (not numeric or elsewhere):
        return "value"
    if reading.zone and not isinstance(what, measures.Zones):
        return "zone"
    if isinstance(reading.done, bool) and not isinstance(what, measures.DoneWhen):
        return "done"
    if isinstance(reading.done, tuple) and not isinstance(what, measures.Milestones):
        return "done"
    return None


def contradicting_readings(scene: RuleInput) -> Iterator[Fault]:
    """One person, one day, two values, and nothing that tells which was later: only a name decides.

    Mostly two branches recorded the same reading. A new check-in settles it, and
    this finding goes away.
    """
    read: dict[tuple[str, str, str], list[_Value]] = {}
    for season, team, filed in scene.sessions():
        for name, point in filed.every_point():
            if point.reading.value is not None:
                path = session_path(filed, "readings", name, "value")
                value = _Value(_moment(point), point, filed.path, path)
                read.setdefault((season.id, team.id, name), []).append(value)
    for (_, _, name), values in read.items():
        yield from _contradictions(name, values)


# the instant to the millisecond that okr puts into the name of a session
_NAMED_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-([0-9]{9})-")


class _Value(NamedTuple):
    """A value, when and by whom it was read, to what its file's name says, and where it stands."""

    moment: tuple[object, ...]
    point: readings.Point
    file: str
    path: shape_errors.Path


def _moment(point: readings.Point) -> tuple[object, ...]:
    named = _NAMED_INSTANT.match(point.file)
    return (
        point.day,
        point.recorded.replace(microsecond=0),
        point.author,
        named[1] if named else "",
    )


def _contradictions(name: str, values: list[_Value]) -> Iterator[Fault]:
    """The newest value of an id against another that was read at the very same moment."""
    newest = max(values, key=lambda value: value.point[:3])
    for other in values:
        said = (other.point.reading.value, newest.point.reading.value)
        if other.moment == newest.moment and said[0] != said[1]:
            yield Fault(
                newest.file,
                newest.path,
                N_("`{id}` was read as {first} and as {second} at the same time"),
                N_("a new session with the right value settles it"),
                {"id": name, "first": said[0], "second": said[1]},
                None,
                (other.file, other.path),
                N_("the other reading"),
            )
            return
