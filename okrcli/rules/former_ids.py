"""The rule for `was:`: what was recorded under an id belongs to one thing, and to one only."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrcli.messages import N_
from okrcli.model import earlier_ids, kpi, measures, plan, shape_errors, workspace
from okrcli.rules.subjects import Fault, Planned, RuleInput


class _Claim(NamedTuple):
    """That an item has, or had, an id: the id with where it was used, and where that is said."""

    place: tuple[str, ...]
    owner: str
    file: str
    path: shape_errors.Path

    @property
    def present(self) -> bool:
        """Whether it is the id that the item has now."""
        return self.path[-1:] == ("id",)


def claimed_twice(scene: RuleInput) -> Iterator[Fault]:
    """What was read under an earlier id belongs to one goal, and would else count twice.

    `was:` says what a goal was called. It may not name what another goal is called now, nor what
    another claims, nor may two goals swap ids by it. Until that is mended, the readings go to the
    goal that has the id now, else to the first that claims it.
    """
    yield from _twice(_standing(scene.workspace.kpis))
    for season in scene.workspace.cycles.values():
        plans = [Planned(season, team) for team in season.planned]
        faults = _twice(claim for planned in plans for claim in _of_plan(planned))
        yield from (fault for fault in faults if fault.file not in _closed(scene))
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            yield from _twice(_steps(planned.file, path, item))


def _closed(scene: RuleInput) -> frozenset[str]:
    opened = {planned.file for planned in scene.open_plans()}
    return frozenset(planned.file for planned in scene.every_plan()) - opened


def _twice(claims: Iterable[_Claim]) -> Iterator[Fault]:
    """A fault for each `was:` that names what another item has, or claims before it."""
    by_place: dict[tuple[str, ...], list[_Claim]] = {}
    for claim in claims:
        by_place.setdefault(claim.place, []).append(claim)
    for found in by_place.values():
        first = next((claim for claim in found if claim.present), found[0])
        said = {first.owner}
        for claim in found:
            if not claim.present and claim.owner not in said:
                said.add(claim.owner)
                text = N_("`{id}` became `{first}` already: its readings would count twice")
                if first.present:
                    text = N_("`{id}` is an id of `{first}` today: its readings would count twice")
                yield Fault(
                    claim.file,
                    claim.path,
                    text,
                    N_("keep it in one place, at the goal that it really became"),
                    {"id": claim.place[-1], "first": first.owner},
                    None,
                    (first.file, first.path),
                    N_("the other one"),
                )


def _of_plan(planned: Planned) -> Iterator[_Claim]:
    """The claims of a plan's goals and KPIs."""
    team = planned.team
    earlier = team.was
    for path, item in _items(team):
        owner = f"{team.id}/{item.id}"
        yield _Claim((team.id, item.id), owner, planned.file, (*path, "id"))
        for i, old in enumerate(item.was):
            for place in earlier_ids.places(old, (team.id, *earlier)):
                yield _Claim(place, owner, planned.file, (*path, "was", i))
        for i, old in enumerate(earlier):
            for place in earlier_ids.places(item.id, (old,)):
                yield _Claim(place, owner, planned.file, ("was", i))


def _items(
    team: workspace.Team,
) -> Iterator[tuple[shape_errors.Path, plan.Objective | plan.KeyResult | kpi.Kpi]]:
    """The goals and KPIs that are spelled out in a plan, with their paths."""
    for i, objective in enumerate(team.objectives):
        yield ("objectives", i), objective
        for j, key_result in enumerate(objective.key_results):
            path: shape_errors.Path = ("objectives", i, "key_results", j)
            yield path, key_result
            for side in ("leading", "lagging"):
                for k, item in enumerate(getattr(key_result, side)):
                    if isinstance(item, kpi.Kpi):
                        yield (*path, side, k), item


def _standing(kpis: Iterable[kpi.StandingKpi]) -> Iterator[_Claim]:
    for i, item in enumerate(kpis):
        yield from _listed("kpis.yaml", ("kpis", i), item)


def _steps(file: str, path: shape_errors.Path, item: plan.KeyResult) -> Iterator[_Claim]:
    for i, step in enumerate(item.milestones or ()):
        yield from _listed(file, (*path, "milestones", i), step)


def _listed(
    file: str, path: shape_errors.Path, item: kpi.Kpi | measures.Milestone
) -> Iterator[_Claim]:
    """The claims of what has an id within its own list."""
    yield _Claim((item.id,), item.id, file, (*path, "id"))
    for i, old in enumerate(item.was):
        yield _Claim((old.rpartition("/")[2],), item.id, file, (*path, "was", i))
