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
    people = scene.workspace.settings.people
    if not people or "okr.yaml" in scene.broken:
        return
    ids = {folded_name(name): name for name in (*people, *_teams(scene))}
    called = {
        folded_name(name): key
        for key, person in people.items()
        for name in (person.name, person.email)
        if name
    }
    seen: set[tuple[str, str]] = set()
    for file, path, owner in _owners(scene):
        wanted = folded_name(owner)
        if wanted in ids or wanted in called or (file, wanted) in seen:
            continue
        seen.add((file, wanted))
        known = {**called, **ids}
        several = [part for part in _SEVERAL.split(owner) if part]
        if len(several) > 1 and all(folded_name(part) in {**called, **ids} for part in several):
            yield Fault(
                file,
                path,
                N_("`{owner}` is several owners in one text"),
                N_("write `owner: [{owners}]`: the first is accountable"),
                {"owner": owner, "owners": ", ".join(several)},
            )
            continue
        near = difflib.get_close_matches(wanted, known, 1, 0.6)
        yield Fault(
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
