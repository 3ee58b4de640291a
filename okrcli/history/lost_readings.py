"""Readings that a goal loses with a name, and the line that keeps them; and those it takes over."""

from collections.abc import Mapping, Sequence

from okrcli.history.changes import Edit, Orphans
from okrcli.history.items import DiffSide, GoalPair, PlanItem
from okrcli.model import plan, readings, workspace

Name = tuple[str, str]


def lost_readings(side: DiffSide, pair: GoalPair, homes: Mapping[str, str]) -> Orphans | None:
    """What a goal leaves behind in the sessions with a name; None where it loses nothing.

    `homes` are the ids of teams as they were and as they are: what a team loses is told of it.
    """
    old, new = pair.old, pair.new
    if old is None or new is None or pair.how == "merged" or named_alike(old, new):
        return None
    if new.kind == "team":
        count = 0 if pair.how in {"", "was"} else _of_team(old, new)
        names = [("", old.home)]
    else:
        named = {(home, name): (homes.get(home, home), name) for home, name in _names(old)}
        kept = _names(new)
        lost = {
            name: _lost(name, new, side.space)
            for name, now in named.items()
            if name not in kept and now not in kept
        }
        names = [name for name, count in lost.items() if count]
        count = sum(lost.values())
    return Orphans(count, new.subject.path, _line(names, new)) if count else None


def taken_over(
    side: DiffSide, before: Sequence[PlanItem], new: PlanItem, homes: Mapping[str, str]
) -> Edit | None:
    """The edit that gives a goal readings of others, under a name that none of its own had.

    `side` is the earlier moment, `before` are the goals that it was then, `homes` as in `of`. None
    where nothing had been read under such a name.
    """
    if len(before) == 1 and named_alike(before[0], new):
        return None
    known = {name for item in before for name in _names(item)}
    known |= {(homes.get(home, home), name) for home, name in known}
    # a session of today is nobody else's: what counts is what had been read before
    fresh = [
        name for name in _names(new) if name not in known and _points(name, before[0], side.space)
    ]
    if not fresh:
        return None
    return Edit("was", None, tuple("/".join(filter(None, name)) for name in fresh), "moved")


def named_alike(old: PlanItem, new: PlanItem) -> bool:
    """Whether two moments of a goal have readings under the same names."""
    return (old.home, old.id, old.thing.was, _teams(old)) == (
        new.home,
        new.id,
        new.thing.was,
        _teams(new),
    )


def _teams(item: PlanItem) -> tuple[str, ...]:
    """The ids that its team has and had; an empty one for a standing KPI."""
    earlier = item.team.was if item.team else ()
    return (item.home, *(name.rpartition("/")[2] for name in earlier))


def _names(item: PlanItem) -> dict[Name, None]:
    """The (team, id) that an item has readings under, its own first."""
    if isinstance(item.thing, plan.Plan):
        return {}
    teams = _teams(item)
    found = dict.fromkeys((home, item.id) for home in teams)
    for name in item.thing.was:
        home, _, bare = name.rpartition("/")
        if not home or item.season is None:
            found |= dict.fromkeys((team, bare if home else name) for team in teams)
        else:
            found[home.rpartition("/")[2], bare] = None
    return found


def _of_team(old: PlanItem, new: PlanItem) -> int:
    """The readings in the folder of a team that has no plan any more."""
    before = new.season.teams.get(old.home) if new.season else None
    if before is None or before.plan:
        return 0
    return sum(len(filed.session.readings) for filed in before.sessions)


def _lost(name: Name, new: PlanItem, space: workspace.Workspace) -> int:
    """How many readings stand under a name that the item of now does not have."""
    known = {_same(point) for point in new.readings(space)}
    return sum(_same(point) not in known for point in _points(name, new, space))


def _points(name: Name, new: PlanItem, space: workspace.Workspace) -> readings.Series:
    """What was read under a name: in the goal's cycle, of a standing KPI anywhere."""
    home, bare = name
    if new.season is not None:
        team = new.season.teams.get(home)
        return team.readings.get(bare, ()) if team else ()
    return tuple(
        point
        for season in space.cycles.values()
        for team in season.teams.values()
        if bare not in team.own_ids
        for point in team.readings.get(bare, ())
    )


def _same(point: readings.Point) -> tuple[object, ...]:
    return point.day, point.recorded, point.file, point.author


def _line(lost: list[Name], new: PlanItem) -> str:
    """`was: old-id`, with the names that it says already and the team where that is another."""
    teams = _teams(new)
    alone = new.kind == "team"
    names = (bare if alone or home in teams else f"{home}/{bare}" for home, bare in lost)
    every = tuple(dict.fromkeys((*new.thing.was, *names)))
    return f"was: {every[0]}" if len(every) == 1 else f"was: [{', '.join(every)}]"
