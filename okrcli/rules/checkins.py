"""Rules for readings and reviews: what was recorded, when, and what was learned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from okrcli.findings import N_
from okrcli.model import measure, plan, session, shape, workspace
from okrcli.rules.scene import Fault, Scene, session_path
from okrcli.scoring import goals, grade

GRACE = timedelta(days=14)


def unknown_reading(scene: Scene) -> Iterator[Fault]:
    """A reading of something that no goal or KPI is, or was, called is lost to every report.

    Mostly a goal was renamed. `was:` on it takes its readings over. Said once an id and cycle.

    Bad: a session reads `subs` after the key result became `subscriptions`.
    Good: `was: [subs]` on the key result.
    """
    names = {season.id: _names(scene.workspace, season) for season in _seasons(scene)}
    said: dict[tuple[str, str, str], list[Fault]] = {}
    for season, team, filed in scene.sessions():
        for name, reading in filed.session.readings.items():
            if (team.id, name) not in names[season.id] and name not in scene.workspace.standing:
                fault = Fault(
                    filed.path, session_path(filed, "readings", name),
                    N_("no goal or KPI of {team} is called `{id}` ({n} readings)"),
                    N_("if it was renamed, add `was: [{id}]` to it"),
                    {"team": team.id, "id": name},
                )  # fmt: skip
                said.setdefault((season.id, team.id, name), []).append(fault)
            yield from _unknown_milestones(team, filed, name, reading)
    for faults in said.values():
        newest = faults[-1]
        yield replace(newest, values={**newest.values, "n": len(faults)})


def _seasons(scene: Scene) -> Iterator[workspace.Cycle]:
    return iter(scene.workspace.cycles.values())


def _names(space: workspace.Workspace, season: workspace.Cycle) -> set[tuple[str, str]]:
    """Every (team, id) under which a reading of this cycle means something."""
    names: set[tuple[str, str]] = set()
    for team in season.planned:
        homes = (team.id, *(team.plan.was if team.plan else ()))
        ends: list[plan.Ending] = [g for o in team.objectives for g in (o, *o.key_results)]
        for item in ends:
            names |= set(_called(item.id, item.was, homes))
        for known in team.own_kpis.values():
            names |= set(_called(known.id, known.was, homes))
    names |= {(t, old) for k in space.kpis for old in k.was for t in season.teams}
    return names


def _called(name: str, was: tuple[str, ...], homes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The (team, id) pairs that an item has, or had, its readings under."""
    for old in (name, *was):
        home, _, bare = old.rpartition("/")
        yield from [(home.rpartition("/")[2], bare)] if home else [(h, bare) for h in homes]


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
                    filed.path, session_path(filed, "readings", name, key, i),
                    N_("`{goal}` has no milestone `{id}`"), N_("it has {known}"),
                    {"goal": name, "id": step, "known": ", ".join(sorted(known))},
                )  # fmt: skip


def wrong_kind_of_reading(scene: Scene) -> Iterator[Fault]:
    """A value for milestones, or milestones for a number, counts for nothing.

    Bad: `regions: {value: 1}` where regions has milestones.
    Good: `regions: {done: [denmark]}`
    """
    for _, team, filed in scene.sessions():
        by_id = {kr.id: kr for o in team.objectives for kr in o.key_results}
        for name, reading in filed.session.readings.items():
            goal = by_id.get(name)
            key = _misfit(goal, reading) if goal else None
            if key:
                yield Fault(
                    filed.path, session_path(filed, "readings", name, key),
                    N_("`{id}` is not measured by `{key}`: this counts for nothing"),
                    N_("record a new reading with what it is measured by"),
                    {"id": name, "key": key},
                )  # fmt: skip


def _misfit(goal: plan.KeyResult, reading: session.Reading) -> str | None:
    """The key of a reading that its goal's measure cannot use, None where all is well."""
    what = goal.measure
    numeric = what is None or isinstance(what, measure.Reach | measure.Keep)
    if reading.value is not None and not numeric:
        return "value"
    if reading.zone and not isinstance(what, plan.Zones):
        return "zone"
    if isinstance(reading.done, bool) and not isinstance(what, plan.DoneWhen):
        return "done"
    if isinstance(reading.done, tuple) and not isinstance(what, plan.Milestones):
        return "done"
    return None


def reading_outside_cycle(scene: Scene) -> Iterator[Fault]:
    """Readings dated before a cycle begins, or more than two weeks after it ends, are mostly typos.

    Bad: `date: 2025-11-23` in 2026-Q4.
    Good: the day the figures are true of.
    """
    for season, team, filed in scene.sessions():
        dates, day = season.dates, filed.session.date
        of_standing = team.id == workspace.WORKSPACE_TEAM
        if not of_standing and not dates.start <= day <= dates.end + GRACE:
            yield Fault(
                filed.path, session_path(filed, "date"),
                N_("{day} is outside the cycle, {start} to {end}"),
                N_("a new session with the right day mends it"),
                {"day": day, "start": dates.start, "end": dates.end},
            )  # fmt: skip


def reading_in_the_future(scene: Scene) -> Iterator[Fault]:
    """Nobody has read tomorrow's figures. Until that day comes, no report knows of them.

    Bad: `date: 2027-11-23` written in 2026.
    Good: the day the figures are true of.
    Source: unidoc/isms, issue 206.
    """
    for _, _, filed in scene.sessions():
        if filed.session.date > scene.on:
            yield Fault(
                filed.path, session_path(filed, "date"), N_("{day} has not been yet"),
                N_("write the day the figures are true of"), {"day": filed.session.date},
            )  # fmt: skip


def stale(scene: Scene) -> Iterator[Fault]:
    """A figure that nobody has read for twice its rhythm is a guess, and never shown green.

    Bad: the newest reading is five weeks old, in a workspace that checks in weekly.
    Good: a reading, or a note that says why there is none; `checkin_every: 31` for monthly figures.
    """
    for planned in scene.open_plans():
        if not planned.cycle.dates.contains(scene.on):
            continue
        for path, objective, item in planned.key_results():
            goal = workspace.Goal(planned.cycle, planned.team, objective, item)
            score = goals.score(scene.workspace, goal, scene.on)
            if score.state == "stale":
                yield Fault(
                    planned.file, (*path, "id"), N_("`{id}` has not been read for {days} days"),
                    N_("okr checkin {id}"), {"id": item.id, "days": score.silent},
                )  # fmt: skip


def sandbagged(scene: Scene) -> Iterator[Fault]:
    """An aspirational goal that is certain on the first day asks for nothing: begin half sure.

    Bad: the first confidence of an aspirational key result is 9 or 10.
    Good: 5, or `kind: committed` where it is a promise.
    Source: Wodtke; Google's OKR Playbook, trap 4.
    """
    for planned in scene.open_plans():
        for path, objective, item in planned.key_results():
            if (item.kind or objective.kind or "aspirational") != "aspirational":
                continue
            readings = scene.workspace.readings_of(planned.cycle, planned.team, item)
            given = [p.reading.confidence for p in readings if p.reading.confidence is not None]
            if given and given[0] >= 9:
                yield Fault(
                    planned.file, (*path, "id"),
                    N_("`{id}` is aspirational, and was certain from the start: {n} of 10"),
                    N_("aim higher, or say `kind: committed`"), {"id": item.id, "n": given[0]},
                )  # fmt: skip


def contradicting_readings(scene: Scene) -> Iterator[Fault]:
    """One person, one day, two values, and nothing that tells which was later: only a name decides.

    Mostly two branches recorded the same reading. A new session settles it.

    Bad: two sessions of kari's on one day, both without `recorded:`, with 4720 and 4725.
    Good: a third session with the value that is true.
    """
    seen: dict[tuple[object, ...], tuple[Decimal, str, shape.Path]] = {}
    for season, team, filed in scene.sessions():
        item = filed.session
        second = item.recorded.replace(microsecond=0) if item.recorded else None
        for name, reading in item.readings.items():
            if reading.value is None:
                continue
            path = session_path(filed, "readings", name, "value")
            key = (season.id, team.id, item.author, item.date, name, second)
            first = seen.setdefault(key, (reading.value, filed.path, path))
            if first[0] != reading.value:
                yield Fault(
                    filed.path, path,
                    N_("`{id}` was read as {first} and as {second} at the same time"),
                    N_("a new session with the right value settles it"),
                    {"id": name, "first": first[0], "second": reading.value}, None,
                    (first[1], first[2]), N_("the other reading"),
                )  # fmt: skip


def grade_without_learning(scene: Scene) -> Iterator[Fault]:
    """A commitment that was not kept is worth its explanation: what is to be done differently?

    Bad: a committed key result graded 0.6, without `learned:`
    Good: `learned: "the vendor's lead time is ten weeks, not four"`
    Source: Google's OKR Playbook.
    """
    for planned in scene.every_plan():
        review = planned.team.review
        for objective in planned.team.objectives if review else ():
            given = review.objectives.get(objective.id) if review else None
            if given is None or given.learned:
                continue
            for item in objective.key_results:
                reviewed = given.key_results.get(item.id)
                kind = item.kind or objective.kind or "aspirational"
                if reviewed is None or reviewed.grade is None or reviewed.learned:
                    continue
                if kind == "committed" and not grade.meets(reviewed.grade, kind):
                    yield Fault(
                        planned.team.review_path,
                        ("objectives", objective.id, "key_results", item.id, "grade"),
                        N_("`{id}` was committed, and its grade is below 1.0"),
                        N_("add `learned:` to it or to its objective"), {"id": item.id},
                    )  # fmt: skip
