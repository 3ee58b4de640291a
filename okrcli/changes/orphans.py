"""Readings that a goal loses with its name, and the line that keeps them."""

from okrcli.changes.change import Orphans
from okrcli.changes.items import Item
from okrcli.changes.matching import Pair
from okrcli.changes.moment import Side
from okrcli.model import plan, series, workspace


def of(side: Side, pair: Pair) -> Orphans | None:
    """What the new name of a goal leaves behind in the sessions; None where it loses nothing."""
    old, new = pair.old, pair.new
    if old is None or new is None or new.season is None or pair.how in {"", "was", "merged"}:
        return None
    before = new.season.teams.get(old.home)
    if before is None:
        return None
    count = _of_team(before) if new.kind == "team" else _of_goal(before, old, new, side.space)
    return Orphans(count, new.subject.path, _line(old, new)) if count else None


def _of_team(before: workspace.Team) -> int:
    """The readings in the folder of a team that has no plan any more."""
    return 0 if before.plan else sum(len(filed.session.readings) for filed in before.sessions)


def _of_goal(before: workspace.Team, old: Item, new: Item, space: workspace.Workspace) -> int:
    known = {_same(point) for point in new.readings(space)}
    return sum(_same(point) not in known for point in before.readings.get(old.id, ()))


def _same(point: series.Point) -> tuple[object, ...]:
    return point.day, point.recorded, point.file, point.author


def _line(old: Item, new: Item) -> str:
    """`was: old-id`, with the names that it says already and the team where that is another."""
    teams = {new.home, *(new.team.plan.was if new.team and new.team.plan else ())}
    name = old.home if isinstance(old.thing, plan.Plan) else old.id
    if not isinstance(old.thing, plan.Plan) and old.home not in teams:
        name = f"{old.home}/{old.id}"
    names = (*new.thing.was, name)
    return f"was: {names[0]}" if len(names) == 1 else f"was: [{', '.join(names)}]"
