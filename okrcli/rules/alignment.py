"""Rules for alignment: what `supports:` and `teams:` point at exists, and leads upwards."""

import difflib
from collections.abc import Iterator

from okrcli.findings import N_
from okrcli.model import reference, shape
from okrcli.rules.scene import Fault, Planned, Scene


def unknown_reference(scene: Scene) -> Iterator[Fault]:
    """What a goal supports, and who shares it, has to exist; otherwise alignment is a drawing.

    A reference is `team/goal`, in this cycle or a longer one around it, or `cycle/team/goal`. A
    team in `teams:` that has no plan yet is only a warning.

    Bad: `supports: acme/market-leeder`
    Good: `supports: acme/market-leader`
    """
    for planned in scene.open_plans():
        for path, name in _supports(planned):
            space = scene.workspace
            if reference.supported(space, planned.cycle, planned.team, name) is None:
                yield _unknown_goal(scene, planned, path, name)
        for path, objective in planned.objectives():
            for i, team in enumerate(objective.teams):
                if not _team_known(scene, planned, team):
                    yield Fault(
                        planned.file, (*path, "teams", i),
                        N_("no team is called `{name}`"),
                        N_("teams are the names of the files in plans/, or of people's `team:`"),
                        {"name": team}, level="warning",
                    )  # fmt: skip


def _supports(planned: Planned) -> Iterator[tuple[shape.Path, str]]:
    for path, objective in planned.objectives():
        for i, name in enumerate(objective.supports):
            yield (*path, "supports", i), name
    for path, _, item in planned.key_results():
        for i, name in enumerate(item.supports):
            yield (*path, "supports", i), name


def _unknown_goal(scene: Scene, planned: Planned, path: shape.Path, name: str) -> Fault:
    refs = {
        target.ref
        for season in scene.workspace.cycles.values()
        for target in reference.targets(scene.workspace, season)
        if target.kind in {"objective", "key result"}
    }
    near = difflib.get_close_matches(name, sorted(refs), 1)
    hint = N_("did you mean `{near}`?") if near else N_("write `team/goal`; `okr report` lists ids")
    return Fault(
        planned.file, path, N_("`{name}` names no goal"), hint,
        {"name": name, "near": near[0] if near else ""},
    )  # fmt: skip


def _team_known(scene: Scene, planned: Planned, team: str) -> bool:
    people = scene.workspace.settings.people.values()
    return (
        any(team in season.teams for season in scene.workspace.cycles.values())
        or any(person.team == team for person in people)
        or any(kpi.team == team for kpi in scene.workspace.kpis)
    )


def alignment_loop(scene: Scene) -> Iterator[Fault]:
    """Goals that support each other in a ring support nothing: `supports:` leads back to itself.

    Bad: growth/mrr supports acme/leader, and acme/leader supports growth/mrr.
    Good: one of the two lines removed.
    """
    edges: dict[str, list[tuple[str, Planned, shape.Path]]] = {}
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


def _goal_at(planned: Planned, path: shape.Path) -> str:
    objective = planned.team.objectives[int(path[1])]
    goal = objective.id if path[2] == "supports" else objective.key_results[int(path[3])].id
    return f"{planned.cycle.id}/{planned.team.id}/{goal}"


def _loop(start: str, edges: dict[str, list[tuple[str, Planned, shape.Path]]]) -> list[str]:
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


def _loop_fault(loop: list[str], edges: dict[str, list[tuple[str, Planned, shape.Path]]]) -> Fault:
    ring = [*loop, loop[0]]
    _, planned, path = next(edge for edge in edges[ring[0]] if edge[0] == ring[1])
    back = next(edge for edge in edges[ring[-2]] if edge[0] == ring[-1])
    return Fault(
        planned.file, path, N_("these goals support each other in a ring: {ring}"),
        N_("remove one of the lines"), {"ring": " > ".join(ring)}, None,
        (back[1].file, back[2]), N_("the way back"),
    )  # fmt: skip
