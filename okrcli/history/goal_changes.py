"""Goals, KPIs and teams that were added, removed, renamed, moved or edited."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.history import items, lost_readings, matching, measure_edits, time_left
from okrcli.history.changes import Changes, Edit, GoalChange
from okrcli.history.field_edits import field_edits
from okrcli.history.items import DiffSide, DiffSides, GoalPair, PlanItem
from okrcli.history.review_changes import review_changes
from okrcli.history.session_changes import SessionChanges
from okrcli.model import plan, workspace

Homes = dict[tuple[str, str, str], tuple[str, str]]


class Places(NamedTuple):
    """Where each team and goal of old is now, and what the teams of each cycle are called."""

    homes: Homes
    teams: dict[str, dict[str, str]]


def goal_pairs(sides: DiffSides) -> list[GoalPair]:
    """Every goal, KPI and team of all cycles and of `kpis.yaml`, old and new, side by side."""
    found: list[GoalPair] = []
    old, new = (_cycles(side, sides.broken) for side in (sides.old, sides.new))
    for name in sorted(old.keys() | new.keys()):
        found += matching.matched_pairs(
            matching.Ground(sides.old.space, old.get(name, [])),
            matching.Ground(sides.new.space, new.get(name, [])),
        )
    if items.KPIS not in sides.broken:
        grounds = (
            matching.Ground(side.space, list(items.standing(side.space)))
            for side in (sides.old, sides.new)
        )
        found += matching.matched_pairs(*grounds)
    return found


def _cycles(side: DiffSide, broken: frozenset[str]) -> dict[str, list[PlanItem]]:
    return {
        name: [item for item in items.of_cycle(season) if item.path not in broken]
        for name, season in side.space.cycles.items()
        if f"{season.path}/cycle.yaml" not in broken
    }


def goal_changes(sides: DiffSides, found: list[GoalPair]) -> Iterator[GoalChange]:
    """What happened to each pair; nothing of those that are what and where they were."""
    homes, before = _homes(found), _before(found)
    places = Places(homes, _renamed_teams(homes))
    for pair in found:
        if _untouched(sides, pair, homes):
            continue
        change = _change(sides, pair, places)
        if pair.old and pair.new and pair.how != "merged" and change.old:
            teams = places.teams.get(pair.old.subject.cycle, {})
            taken = lost_readings.taken_over(sides.old, before[id(pair.new)], pair.new, teams)
            change = change._replace(edits=(*change.edits, *([taken] if taken else ())))
        same = change.old is not None and pair.new is not None and not pair.how
        if not (same and not change.edits and not change.moved and not change.orphans):
            yield change


def changes_of(sides: DiffSides, pairs: list[GoalPair], found: SessionChanges) -> Changes:
    """What happened to goals, to reviews and to sessions that were there before."""
    return Changes(
        on=sides.on,
        goals=tuple(goal_changes(sides, pairs)),
        rewrites=found.rewrites,
        reviews=tuple(review_changes(sides)),
        unreadable=tuple(sorted(sides.broken)),
    )


def _untouched(sides: DiffSides, pair: GoalPair, homes: Homes) -> bool:
    """Whether a goal says what it said, in the same place and of the same names: as most do."""
    old, new = pair.old, pair.new
    if old is None or new is None or pair.how or new.kind == "team":
        return False
    if (old.home, old.above, old.side, old.draft) != (new.home, new.above, new.side, new.draft):
        return False
    if not (old.thing is new.thing or old.thing == new.thing):
        return False
    cycle = old.season.id if old.season else ""
    place = (old.home, old.above)
    kept = homes.get((cycle, *place), place) == place and homes.get((cycle, old.home, "")) in {
        None,
        (old.home, ""),
    }
    alike = lost_readings.named_alike(old, new)
    return kept and alike and items.same_kpi((old, sides.old), (new, sides.new))


def _before(found: list[GoalPair]) -> dict[int, list[PlanItem]]:
    """What each goal was before, which may be several, by the place of the new one in memory."""
    known: dict[int, list[PlanItem]] = {}
    for pair in found:
        if pair.old and pair.new:
            known.setdefault(id(pair.new), []).append(pair.old)
    return known


def _change(sides: DiffSides, pair: GoalPair, places: Places) -> GoalChange:
    shown = pair.new or pair.old
    assert shown is not None  # a pair has at least one of the two
    change = GoalChange(
        old=pair.old.subject if pair.old else None,
        new=pair.new.subject if pair.new else None,
        how=pair.how,
        unit=items.unit(shown, _space(sides, pair)),
        measure=items.measure_of(shown, _space(sides, pair)),
        days_left=None if pair.old and pair.old.draft else _days_left(sides, pair),
    )
    if pair.old is None or pair.new is None or pair.how == "merged":
        return change
    if pair.old.draft and not pair.new.draft:
        # what a draft said is nothing that was agreed on: it begins on the day it becomes a goal
        return change._replace(old=None, how="draft")
    return change._replace(
        edits=tuple(_edits(sides, pair.old, pair.new)),
        moved=_moved(pair, places.homes),
        orphans=lost_readings.lost_readings(
            sides.new, pair, places.teams.get(pair.old.subject.cycle, {})
        ),
        reasons=_reasons(pair.old, pair.new),
    )


def _reasons(old: PlanItem, new: PlanItem) -> tuple[plan.Adjustment, ...]:
    """The reasons that are given now and were not, the goal's own before its objective's."""
    known = {each for item in _explained(old) for each in item.adjusted}
    every = (each for item in _explained(new) for each in item.adjusted)
    return tuple(dict.fromkeys(each for each in every if each not in known))


def _explained(item: PlanItem) -> Iterator[plan.Ending]:
    """A goal, and the objective that a key result stands in."""
    for each in (item.thing, item.objective):
        if isinstance(each, plan.Ending):
            yield each


def _space(sides: DiffSides, pair: GoalPair) -> workspace.Workspace:
    """The workspace that what is shown of a pair stands in."""
    return (sides.new if pair.new else sides.old).space


def _edits(sides: DiffSides, old: PlanItem, new: PlanItem) -> Iterator[Edit]:
    same = old.thing is new.thing or old.thing == new.thing
    kept = items.same_kpi((old, sides.old), (new, sides.new))
    if same and kept and old.side == new.side and new.kind != "team":
        return
    before, after = (
        items.held(item, side.space) for item, side in ((old, sides.old), (new, sides.new))
    )
    yield from measure_edits.measure_edits(before, after)
    yield from field_edits((old, sides.old), (new, sides.new))


def _homes(found: list[GoalPair]) -> Homes:
    """Where each team and goal of old is now: its team's and its own id."""
    return {
        (pair.old.subject.cycle, pair.old.home, pair.old.id): (pair.new.home, pair.new.id)
        for pair in found
        if pair.old and pair.new
    }


def _renamed_teams(homes: Homes) -> dict[str, dict[str, str]]:
    """What the teams of each cycle are called now, by what they were called."""
    found: dict[str, dict[str, str]] = {}
    for (cycle, team, name), (now, _) in homes.items():
        if not name:
            found.setdefault(cycle, {})[team] = now
    return found


def _moved(pair: GoalPair, homes: Homes) -> bool:
    """Whether it stands elsewhere than where its team and the goal above it have gone to."""
    old, new = pair.old, pair.new
    if old is None or new is None or new.kind == "team" or old.season is None:
        return False
    team, _ = homes.get((old.season.id, old.home, ""), (old.home, ""))
    place = homes.get((old.season.id, old.home, old.above), (team, old.above))
    return (place if old.above else (team, "")) != (new.home, new.above)


def _days_left(sides: DiffSides, pair: GoalPair) -> int | None:
    """What was left of the cycle; of the one around the day for a standing KPI."""
    shown = pair.new or pair.old
    assert shown is not None  # a pair has at least one of the two
    day = sides.new.edited.get(shown.path, sides.on)
    if shown.season is None:
        season = time_left.agreed(sides.new.space, day)
        return time_left.days_left(season, season, day)
    name = shown.season.id
    return time_left.days_left(
        sides.old.space.cycles.get(name), sides.new.space.cycles.get(name), day
    )
