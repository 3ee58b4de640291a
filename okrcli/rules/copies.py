"""Rules for files beside one another: copies of one, and names that some systems take for one."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from okrcli.messages import N_
from okrcli.model import file_layout, shape_errors, workspace
from okrcli.rules.subjects import Fault, Planned, RuleInput

_SESSION = re.compile(r"\d{4}-\d\d-\d\d-\d{6,9}-[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{3})?\.yaml")
_RANKS = {"cycle": 0, "plan": 1}
_DIFFERS = {
    "cycle": N_("the cycle `{name}` differs from `{first}` by case only"),
    "group": N_("the group `{name}` differs from `{first}` by case only"),
    "team": N_("the team `{name}` differs from `{first}` by case only"),
    "session": N_("this file's name differs from `{first}` by case only"),
}


def copy_of_a_file(scene: RuleInput) -> Iterator[Fault]:
    """A copy beside a plan is a team that nobody has, and counts as one.

    Programs that keep folders in step (Syncthing, Dropbox, OneDrive, iCloud) leave both versions of
    a file that two people changed, and file managers make copies when something is dropped twice. A
    plan with the name and the goals of another is taken for one, a session whose file is not called
    by its date, time and author, and a session that says word for word what another says.
    """
    for season in scene.workspace.cycles.values():
        yield from _copied_plans(Planned(season, team) for team in season.planned)
        for team in season.teams.values():
            yield from _copied_sessions(team)


def _copied_plans(plans: Iterable[Planned]) -> Iterator[Fault]:
    by_name: dict[object, list[Planned]] = {}
    for planned in sorted(plans, key=lambda each: (len(each.team.id), each.team.id)):
        goals = _goals(planned)
        name = planned.team.plan.name if planned.team.plan else None
        if goals:
            by_name.setdefault(name or goals, []).append(planned)
    for alike in by_name.values():
        copies = {b.file: a for a, b in reversed(list(combinations(alike, 2))) if _same(a, b)}
        for file, first in copies.items():
            yield Fault(
                file,
                (),
                N_("this looks like a copy of {first}: the same name and goals"),
                N_("put what is right into that file, and remove this one"),
                {"first": first.file},
                None,
                (first.file, ()),
                N_("the same plan"),
            )


def _goals(planned: Planned) -> frozenset[tuple[str, str]]:
    """The ids and titles of a plan's goals."""
    goals = planned.team.goals.values()
    return frozenset((goal.id, goal.title) for _, goal in goals)


def _same(first: Planned, second: Planned) -> bool:
    """Whether two plans have half of the goals of the smaller one in common."""
    one, other = _goals(first), _goals(second)
    return 2 * len(one & other) >= min(len(one), len(other))


def _copied_sessions(team: workspace.Team) -> Iterator[Fault]:
    alone = [filed for filed in team.sessions if filed.position is None]
    recorded: dict[object, workspace.FiledSession] = {}
    for filed in sorted(alone, key=lambda each: (len(each.name), each.name)):
        item = filed.session
        first = recorded.setdefault((item.recorded, item.author), filed)
        if item.recorded and first is not filed and first.session.said == item.said:
            yield Fault(
                filed.path,
                (),
                N_("this says word for word what {first} says"),
                N_("remove one of the two"),
                {"first": first.path},
                None,
                (first.path, ()),
                N_("the twin"),
            )
        elif not _SESSION.fullmatch(filed.name):
            yield Fault(
                filed.path,
                (),
                N_("this is not called as check-ins are: is it a copy?"),
                N_("remove it if another file says the same; else call it like {name}"),
                {"name": "2026-11-23-094210-kari.yaml"},
            )


def same_but_for_case(scene: RuleInput) -> Iterator[Fault]:
    """On macOS and Windows two names that differ by case only are one: a checkout loses a file.

    Cycles, groups, teams, the files of check-ins and the ids under `people:` are compared without
    case, wherever in the workspace they stand.
    """
    named: dict[tuple[str, ...], dict[str, str]] = {}
    for path in sorted(scene.files, key=_rank):
        for key, spelling in _names(path):
            named.setdefault(key, {}).setdefault(spelling, path)
    for key, spellings in named.items():
        yield from _by_case(_DIFFERS[key[0]], [(s, f, ()) for s, f in spellings.items()])
    people: dict[str, list[tuple[str, str, shape_errors.Path]]] = {}
    for name in scene.workspace.settings.people:
        place = (name, "okr.yaml", ("people", name, shape_errors.KEY))
        people.setdefault(name.casefold(), []).append(place)
    for found in people.values():
        yield from _by_case(N_("the person `{name}` differs from `{first}` by case only"), found)


def _rank(path: str) -> int:
    """The files that show best what a cycle or a team is called come first."""
    at = file_layout.place(path)
    return _RANKS.get(at.kind, len(_RANKS)) if at else len(_RANKS)


def _names(path: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names in a path, each below what has to be alike for two of them to meet."""
    at = file_layout.place(path)
    if at is None or not at.cycle:
        return
    season = at.cycle.casefold()
    yield ("cycle", season), at.cycle
    if at.group:
        yield ("group", season, at.group.casefold()), at.group
    if at.team:
        yield ("team", season, at.team.casefold()), at.team
    if at.kind == "session":
        yield ("session", path.casefold()), path.rpartition("/")[2]


def _by_case(text: str, found: list[tuple[str, str, shape_errors.Path]]) -> Iterator[Fault]:
    """A fault for each spelling but the first; each has the file and path of its place."""
    first, *others = sorted(found)
    for name, file, path in others:
        yield Fault(
            file,
            path,
            text,
            N_("on macOS and Windows the two are one: rename one of them"),
            {"name": name, "first": first[0]},
            None,
            first[1:],
            N_("the other one"),
        )
