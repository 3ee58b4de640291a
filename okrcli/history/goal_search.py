"""What a reference means, with no more of the workspace read than it takes to tell.

An id or its beginning stands in the plan that has it, or is its team's. So plans that cannot spell
the word are left unread, unless nothing is found: then all are, to say what is near.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.history import needed_files
from okrcli.history.files_at import Chosen, Files
from okrcli.history.found_goal import FoundGoal
from okrcli.model import file_layout, plan, reference, workspace
from okrcli.model.file_layout import FilePlace
from okrcli.store.open import Loaded, Memory, workspace_from


class GoalQuestion(NamedTuple):
    """A reference, None for the whole cycle; the cycle by its name, else the one around a day."""

    ref: str | None
    cycle: str | None
    on: date


def found(files: Files, asked: GoalQuestion, memory: Memory) -> FoundGoal:
    """The target, with every file read that says something of it; NotFoundError without one."""
    seasons = _seasons(files, asked, memory)
    if asked.ref is None:
        homes = {(p.cycle, p.team) for p in _places(files.paths()) if p.cycle == seasons[0]}
        loaded = _loaded(files, needed_files.paths_reaching(files, homes, (), memory), memory)
        return FoundGoal(loaded, loaded.workspace.cycles[seasons[0]], None)
    target = _target(files, asked.ref, seasons, memory)
    home = [(target.cycle.id, target.team.id)] if target.team else []
    paths = needed_files.paths_reaching(files, home, _kpis(target), memory) | _sharing(
        files, target
    )
    loaded = _loaded(files, paths, memory)
    cycle = loaded.workspace.cycles[target.cycle.id]
    same = (t for t in reference.targets(loaded.workspace, cycle) if _name(t) == _name(target))
    return FoundGoal(loaded, cycle, next(same))


def _sharing(files: Files, target: reference.Target) -> frozenset[str]:
    """The plans of the teams that share a goal's objective: one that is broken is to be named."""
    teams = target.objective.teams if target.objective else ()
    places = {path: file_layout.place(path) for path in files.paths() if "/plans/" in path}
    return frozenset(
        path
        for path, place in places.items()
        if place and place.cycle == target.cycle.id and place.team in teams
    )


def _name(target: reference.Target) -> tuple[str, str]:
    return target.kind, target.ref


def _places(paths: Iterable[str]) -> list[FilePlace]:
    return [place for place in map(file_layout.place, paths) if place]


def _loaded(files: Files, chosen: Iterable[str], memory: Memory) -> Loaded:
    paths = frozenset(chosen)
    files.fetch(paths)
    return workspace_from(Chosen(files, paths), memory)


def _seasons(files: Files, asked: GoalQuestion, memory: Memory) -> list[str]:
    """The id of the cycle that is named, or of that around the day and then of longer ones.

    Which is the last one that is not closed takes reading all of them.
    """
    top = [p for p in files.paths() if (place := file_layout.place(p)) is None or not place.team]
    space = _loaded(files, top, memory).workspace
    if asked.cycle:
        return [reference.cycle_named(space, asked.cycle).id]
    if not any(season.dates.contains(asked.on) for season in space.cycles.values()):
        space = _loaded(files, files.paths(), memory).workspace
    first = reference.cycle_on(space, asked.on)
    return [season.id for season in reference.around(space, first, asked.on)]


def _target(files: Files, ref: str, seasons: list[str], memory: Memory) -> reference.Target:
    """What is meant in the first of the cycles that has anything of that name."""
    top = [p for p in files.paths() if (place := file_layout.place(p)) is None or not place.team]
    plans = [path for path in files.paths() if (p := file_layout.place(path)) and p.kind == "plan"]
    files.fetch(plans)
    word = ref.rpartition("/")[2].lower()
    likely = [path for path in plans if _has(files, path, word)]
    for chosen in (likely, plans):
        space = _loaded(files, [*top, *chosen], memory).workspace
        try:
            return reference.find(space, _having(space, seasons, ref.lower()), ref)
        except errors.NotFoundError:
            if chosen is plans:
                raise
    raise AssertionError("the last of the two was returned or raised")


def _having(space: workspace.Workspace, seasons: list[str], word: str) -> workspace.Cycle:
    """The first of the cycles that has something by that name, or one that begins so."""
    for season in seasons:
        targets = reference.targets(space, space.cycles[season])
        if any(reference.may_be(each, word) for each in targets):
            return space.cycles[season]
    return space.cycles[seasons[0]]


def _has(files: Files, path: str, word: str) -> bool:
    """Whether a plan may have something by that name, or by one that begins so."""
    place = file_layout.place(path)
    named = place is not None and place.team.lower().startswith(word)
    return named or needed_files.may_spell(
        files.text(path).lower(), word.encode("utf-8", "replace")
    )


def _kpis(target: reference.Target) -> tuple[str, ...]:
    """The standing KPIs whose readings a target has."""
    if target.kind == "standing KPI":
        return (target.id,)
    item = target.item
    return (item.measured_by,) if isinstance(item, plan.KeyResult) and item.measured_by else ()
