"""Rules for alignment: what `supports:` and `teams:` point at exists, and leads upwards."""

import difflib
from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import reference, shape_errors, workspace
from okrcli.rules.subjects import Fault, Planned, RuleInput


def unaligned(scene: RuleInput) -> Iterator[Fault]:
    """`supports:` builds on others' goals; a plan that supports none may have drifted off.

    Reported once per plan, and only where there are plans that others support. Not every goal has
    to support something: new ideas start somewhere.

    Source: Viva Goals.
    """
    supported = {
        (planned.cycle.id, target.cycle.id, target.team.id)
        for planned in scene.every_plan()
        for target in _targets(scene.workspace, planned)
        if target.team and target.team.id != planned.team.id
    }
    alignment = {in_cycle for in_cycle, _, _ in supported}
    bases = {(cycle, team) for _, cycle, team in supported}
    for planned in scene.open_plans():
        is_base = (planned.cycle.id, planned.team.id) in bases
        aims = any(True for _ in _names(planned))
        goals = [path for path, _ in planned.objectives()]
        if planned.cycle.id in alignment and goals and not is_base and not aims:
            yield Fault(
                planned.file,
                (*goals[0], "id"),
                N_("nothing in this plan supports a goal of another"),
                N_("add `supports: team/goal` where it is true"),
            )


def _names(planned: Planned) -> Iterator[str]:
    for objective in planned.team.objectives:
        yield from objective.supports
        for key_result in objective.key_results:
            yield from key_result.supports


def _targets(space: workspace.Workspace, planned: Planned) -> Iterator[reference.Target]:
    for name in _names(planned):
        found = reference.supported(space, planned.cycle, planned.team, name)
        if found:
            yield found


def sharing_team_without_key_result(scene: RuleInput) -> Iterator[Fault]:
    """A team that shares an objective answers for a part of it; otherwise it only sits in meetings.

    Each team in `teams:` whose people or plan are known owns at least one of the key results.

    Source: Google's OKR Playbook.
    """
    people = scene.workspace.settings.people
    team_of = {name: p.team for id_, p in people.items() for name in (id_, p.name) if name}
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            owners = {o for kr in objective.key_results for o in kr.owner or objective.owner}
            homes = owners | {team_of.get(owner) for owner in owners}
            for i, team in enumerate(objective.teams):
                known = team in planned.cycle.teams or team in team_of.values()
                if known and team not in homes and team != planned.team.id:
                    yield Fault(
                        planned.file,
                        (*path, "teams", i),
                        N_("{team} shares this objective and owns none of its key results"),
                        N_("give a key result an owner in {team}, or take it off `teams:`"),
                        {"team": team},
                    )


def unknown_reference(scene: RuleInput) -> Iterator[Fault]:
    """The goals and teams you refer to must exist; otherwise alignment is only on paper.

    A reference is `team/goal`, in this cycle or a longer one around it, or `cycle/team/goal`. A
    team in `teams:` that has no plan yet is only a warning.
    """
    for planned in scene.open_plans():
        for path, name in _supports(planned):
            space = scene.workspace
            found = reference.supported(space, planned.cycle, planned.team, name)
            if found is None and not scene.could_be_known(planned.cycle, name):
                yield _unknown_goal(scene, planned, path, name)
        yield from _unknown_teams(scene, planned)


def _unknown_teams(scene: RuleInput, planned: Planned) -> Iterator[Fault]:
    for path, objective in planned.objectives():
        for i, team in enumerate(objective.teams):
            if not _team_known(scene, team):
                yield Fault(
                    planned.file,
                    (*path, "teams", i),
                    N_("no team is called `{name}`"),
                    N_("teams are the names of the files in plans/, or of people's `team:`"),
                    {"name": team},
                    level="warning",
                )


def _supports(planned: Planned) -> Iterator[tuple[shape_errors.Path, str]]:
    for path, objective in planned.objectives():
        for i, name in enumerate(objective.supports):
            yield (*path, "supports", i), name
    for path, _, item in planned.key_results():
        for i, name in enumerate(item.supports):
            yield (*path, "supports", i), name


def _unknown_goal(scene: RuleInput, planned: Planned, path: shape_errors.Path, name: str) -> Fault:
    refs = {
        target.ref
        for season in scene.workspace.cycles.values()
        for target in reference.targets(scene.workspace, season)
        if target.kind in {"objective", "key result"}
    }
    near = difflib.get_close_matches(name, sorted(refs), 1)
    hint = N_("did you mean `{near}`?") if near else N_("write `team/goal`; `okr report` lists ids")
    return Fault(
        planned.file,
        path,
        N_("`{name}` names no goal"),
        hint,
        {"name": name, "near": near[0] if near else ""},
    )


def _team_known(scene: RuleInput, team: str) -> bool:
    people = scene.workspace.settings.people.values()
    return (
        "okr.yaml" in scene.broken
        or any(team in season.teams for season in scene.workspace.cycles.values())
        or any(person.team == team for person in people)
        or any(kpi.team == team for kpi in scene.workspace.kpis)
    )


def alignment_loop(scene: RuleInput) -> Iterator[Fault]:
    """Goals that support each other in a ring support nothing: `supports:` leads back to itself."""
    edges: dict[str, list[tuple[str, Planned, shape_errors.Path]]] = {}
    for planned in scene.open_plans():
        for path, name in _supports(planned):
            found = reference.supported(scene.workspace, planned.cycle, planned.team, name)
            if found:
                source = _goal_at(planned, path)
                target = f"{found.cycle.id}/{found.ref}"
                edges.setdefault(source, []).append((target, planned, path))
    reported: set[frozenset[str]] = set()
    for start in edges:
        loop = _loop(start, edges)
        if loop and frozenset(loop) not in reported:
            reported.add(frozenset(loop))
            yield _loop_fault(loop, edges)


def _goal_at(planned: Planned, path: shape_errors.Path) -> str:
    objective = planned.team.objectives[int(path[1])]
    goal = objective.id if path[2] == "supports" else objective.key_results[int(path[3])].id
    return f"{planned.cycle.id}/{planned.team.id}/{goal}"


def _loop(start: str, edges: dict[str, list[tuple[str, Planned, shape_errors.Path]]]) -> list[str]:
    """The shortest way from a goal back to itself along what supports what, or nothing."""
    ways = [[start]]
    seen = {start}
    for way in ways:
        for target, _, _ in edges.get(way[-1], ()):
            if target == start:
                return way
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return []


def _loop_fault(
    loop: list[str], edges: dict[str, list[tuple[str, Planned, shape_errors.Path]]]
) -> Fault:
    ring = [*loop, loop[0]]
    _, planned, path = next(edge for edge in edges[ring[0]] if edge[0] == ring[1])
    back = next(edge for edge in edges[ring[-2]] if edge[0] == ring[-1])
    return Fault(
        planned.file,
        path,
        N_("these goals support each other in a ring: {ring}"),
        N_("remove one of the lines"),
        {"ring": " > ".join(ring)},
        None,
        (back[1].file, back[2]),
        N_("the way back"),
    )
