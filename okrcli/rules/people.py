"""Rules for the people that plans name."""

import difflib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from okrcli.messages import N_
from okrcli.model import kpi, plan, shape_errors
from okrcli.model.settings import folded_name
from okrcli.rules.subjects import Fault, Planned, RuleInput

_SEVERAL = re.compile(r"\s*(?:[,/&+;]|(?<=\s)(?:and|og|with|med)(?=\s))\s*")


def unknown_owner(scene: RuleInput) -> Iterator[Fault]:
    """An owner whom nobody knows is never asked, and finds nothing under their own name.

    An owner or a lead is somebody under `people:` in okr.yaml, by id, name or address, or a team by
    its id. Where `people:` is empty, names are taken as they stand. Reported once per name and
    file.

    Source: tried as a new team would.
    """
    if not scene.workspace.settings.people or "okr.yaml" in scene.broken:
        return
    known = _known_names(scene)
    seen: set[tuple[str, str]] = set()
    for file, path, owner in _owners(scene):
        wanted = folded_name(owner)
        if wanted not in known and (file, wanted) not in seen:
            seen.add((file, wanted))
            yield _unknown(file, path, owner, known)


def _known_names(scene: RuleInput) -> dict[str, str]:
    """The ids of people and teams by all that may be written for them, folded."""
    people = scene.workspace.settings.people
    called = {
        folded_name(name): key
        for key, person in people.items()
        for name in (person.name, person.email)
        if name
    }
    return {**called, **{folded_name(name): name for name in (*people, *_teams(scene))}}


def _unknown(file: str, path: shape_errors.Path, owner: str, known: dict[str, str]) -> Fault:
    """What is wrong with an owner whom nobody knows: several in one text, or a name mistyped."""
    several = [part for part in _SEVERAL.split(owner) if part]
    if len(several) > 1 and all(folded_name(part) in known for part in several):
        return Fault(
            file,
            path,
            N_("`{owner}` is several owners in one text"),
            N_("write `owner: [{owners}]`: the first is accountable"),
            {"owner": owner, "owners": ", ".join(several)},
        )
    near = difflib.get_close_matches(folded_name(owner), known, 1, 0.6)
    return Fault(
        file,
        path,
        N_("`{owner}` is neither a person nor a team"),
        N_("did you mean `{near}`?")
        if near
        else N_("write an id under `people:` in okr.yaml, or add them there"),
        {"owner": owner, "near": known[near[0]] if near else ""},
    )


def _teams(scene: RuleInput) -> Iterator[str]:
    """The ids of all teams: those that plan or planned, and those that people are in."""
    yield from (planned.team.id for planned in scene.every_plan())
    yield from (person.team for person in scene.workspace.settings.people.values() if person.team)
    # a plan that cannot be read is a team's all the same
    yield from (PurePosixPath(path).stem for path in scene.broken if "/plans/" in path)


def _owners(scene: RuleInput) -> Iterator[tuple[str, shape_errors.Path, str]]:
    """Whoever is named as an owner or lead in what is open, with file and path."""
    for planned in scene.open_plans():
        if planned.team.plan and planned.team.plan.lead:
            yield planned.file, ("lead",), planned.team.plan.lead
        for path, item in _items(planned):
            for n, owner in enumerate(item.owner):
                yield planned.file, (*path, "owner", n), owner
    for i, standing in enumerate(scene.workspace.kpis):
        for n, owner in enumerate(standing.owner):
            yield "kpis.yaml", ("kpis", i, "owner", n), owner


def _items(planned: Planned) -> Iterator[tuple[shape_errors.Path, plan.Ending | kpi.Kpi]]:
    """The objectives, key results and KPIs of a plan that are not dropped, in the file's order."""
    for path, objective in planned.objectives():
        yield path, objective
        for i, key_result in enumerate(objective.key_results):
            if key_result.dropped:
                continue
            below: shape_errors.Path = (*path, "key_results", i)
            yield below, key_result
            for side in ("leading", "lagging"):
                for j, item in enumerate(getattr(key_result, side)):
                    if isinstance(item, kpi.Kpi):
                        yield (*below, side, j), item
