"""The edits of a goal's plain keys, and whether its figure or its state may move by them.

Compared is what keys mean, not how they are written. What counts, and what it counts from, must not
change in silence; what only asks for more is news.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from okrcli.history import items
from okrcli.history.changes import Edit, Judgement
from okrcli.history.items import DiffSide, PlanItem
from okrcli.model import kpi, measures, plan
from okrcli.scoring import calendar

Read = Callable[[PlanItem, DiffSide], object]


def _plain(key: str) -> Read:
    return lambda item, _: getattr(item.thing, key, None)


def _text(key: str) -> Read:
    """A text without what only wraps it."""

    def read(item: PlanItem, _: DiffSide) -> str | None:
        found = getattr(item.thing, key, None)
        return " ".join(found.split()) if isinstance(found, str) else None

    return read


def _set(key: str) -> Read:
    """The texts of a list in an order of their own: which stands first says nothing."""
    return lambda item, _: tuple(sorted(set(getattr(item.thing, key, ()))))


def _lead(item: PlanItem) -> tuple[str, ...]:
    lead = getattr(item.thing, "lead", None)
    return (lead,) if lead else ()


def _owner(item: PlanItem) -> tuple[str, ...]:
    """Who owns it: a key result belongs to its objective's owners unless it has some."""
    above = item.objective.owner if item.objective and item.kind == "key result" else ()
    return getattr(item.thing, "owner", ()) or above


# who a goal is somebody's, as it is written: who stands first is accountable
_WRITTEN: dict[str, Callable[[PlanItem], tuple[str, ...]]] = {"lead": _lead, "owner": _owner}


def _people(key: str) -> Read:
    """The people's names, so that they are the same however the plan calls them."""

    def read(item: PlanItem, side: DiffSide) -> tuple[str, ...] | str | None:
        names = tuple(side.space.settings.person(who) or who for who in _WRITTEN[key](item))
        return names if len(names) > 1 else next(iter(names), None)

    return read


def _renamed(key: str, old: tuple[PlanItem, DiffSide], new: tuple[PlanItem, DiffSide]) -> bool:
    """Whether somebody only has another name in `people:`, where that is told."""
    return key in _WRITTEN and _WRITTEN[key](old[0]) == _WRITTEN[key](new[0])


def _kind(item: PlanItem, _: DiffSide) -> str | None:
    if isinstance(item.thing, plan.Objective):
        return item.thing.kind or "aspirational"
    if isinstance(item.thing, plan.KeyResult):
        above = item.objective.kind if item.objective else None
        return item.thing.kind or above or "aspirational"
    return None


def _unit(item: PlanItem, _: DiffSide) -> str | None:
    """The unit, however per cent is spelled."""
    found = getattr(item.thing, "unit", None)
    return "%" if measures.percent(found) else found


def _linked(key: str) -> Read:
    """The standing KPIs on a side of a key result; those of its own are goals of their own."""

    def read(item: PlanItem, _: DiffSide) -> tuple[str, ...]:
        kpis = getattr(item.thing, key, ())
        return tuple(sorted(found for found in kpis if not isinstance(found, kpi.Kpi)))

    return read


def _better(item: PlanItem, _: DiffSide) -> str | None:
    """Which way is better, where that is no part of what the goal is held against."""
    thing = item.thing
    if isinstance(thing, plan.KeyResult | kpi.Kpi) and not isinstance(
        thing.measure, measures.Reach
    ):
        return thing.better
    return None


def _group(item: PlanItem, _: DiffSide) -> str | None:
    return item.team.group if item.team else None


def _title(item: PlanItem, _: DiffSide) -> str:
    return " ".join(item.title.split())


_READ: dict[str, Read] = {
    "title": _title,
    "why": _text("why"),
    "description": _text("description"),
    "draft": lambda item, _: getattr(item.thing, "draft", False) or None,
    "lead": _people("lead"),
    "group": _group,
    "owner": _people("owner"),
    "kind": _kind,
    "supports": _set("supports"),
    "teams": _set("teams"),
    "unit": _unit,
    "measured_by": _plain("measured_by"),
    "weight": _plain("weight"),
    "start": _plain("start"),
    "due": _plain("due"),
    "expected": _plain("expected"),
    "checkin_every": _plain("checkin_every"),
    "team": _plain("team"),
    "source": _plain("source"),
    "side": lambda item, _: item.side or None,
    "leading": _linked("leading"),
    "lagging": _linked("lagging"),
    "dropped": _plain("dropped"),
    "because": _text("because"),
    "better": _better,
    "adjusted": _plain("adjusted"),
    "work": _plain("work"),
}
_OF_KIND = {
    "team": ("title", "lead", "group", "draft"),
    "objective": (
        "title",
        "why",
        "description",
        "draft",
        "owner",
        "kind",
        "teams",
        "supports",
        "dropped",
        "because",
        "adjusted",
    ),
    "key result": (
        "title",
        "description",
        "draft",
        "owner",
        "kind",
        "supports",
        "unit",
        "better",
        "measured_by",
        "weight",
        "start",
        "due",
        "expected",
        "checkin_every",
        "leading",
        "lagging",
        "dropped",
        "because",
        "adjusted",
        "work",
    ),
    "KPI": (
        "title",
        "description",
        "owner",
        "team",
        "unit",
        "better",
        "checkin_every",
        "source",
        "side",
    ),
}
_INHERITED = ("owner", "kind")


def field_edits(old: tuple[PlanItem, DiffSide], new: tuple[PlanItem, DiffSide]) -> Iterator[Edit]:
    """What differs between the plain keys of one goal at two moments."""
    for key in _OF_KIND[new[0].kind]:
        before, after = _READ[key](*old), _READ[key](*new)
        if before != after and not (_only_above(key, old[0], new[0]) or _renamed(key, old, new)):
            verdict = _verdict(key, before, after, GoalSides(old, new))
            yield Edit(key, _given(before), _given(after), verdict)
        elif key == "measured_by" and not items.same_kpi(old, new):
            # the same word, and another KPI behind it, or none
            was, now = (items.measuring_kpi(item, side.space) for item, side in (old, new))
            yield Edit(key, was.id if was else None, now.id if now else None, "moved")


def _given(value: object) -> object:
    return None if value == () else value


def _only_above(key: str, old: PlanItem, new: PlanItem) -> bool:
    """Whether a key result only takes over what changed in its objective, where it is told."""
    if key not in _INHERITED or new.kind != "key result":
        return False
    return bool(getattr(old.thing, key) == getattr(new.thing, key))


class GoalSides(NamedTuple):
    """A goal at both moments, each with the workspace that it stands in."""

    old: tuple[PlanItem, DiffSide]
    new: tuple[PlanItem, DiffSide]


def _verdict(key: str, before: object, after: object, sides: GoalSides) -> Judgement | None:
    """What it means that a key has another value; None for what moves nothing."""
    judge = _JUDGES.get(key)
    return judge(before, after, sides) if judge else None


def _kind_verdict(_: Any, after: str, __: GoalSides) -> Judgement:
    """What is committed promises 1.0, what is aspirational 0.7."""
    return "eased" if after == "aspirational" else "raised"


def _weight_verdict(_: Any, after: Decimal, __: GoalSides) -> Judgement:
    """Another weight makes another mean of the same results, whichever way it went."""
    return "removed" if after == 0 else "eased"


def _draft_verdict(_: Any, after: bool | None, __: GoalSides) -> Judgement | None:
    """A goal that is a draft again counts nowhere."""
    return "removed" if after else None


def _dropped_verdict(before: date | None, after: date | None, _: GoalSides) -> Judgement:
    """From its day on a dropped goal no longer counts; taken back or put off, it counts again."""
    if after is None or (before is not None and after > before):
        return "moved"
    return "removed"


def _checkin_every_verdict(_: Any, __: Any, sides: GoalSides) -> Judgement | None:
    """A longer time between check-ins lets a goal be silent for longer before it is stale."""
    before, after = (items.checkin_every(item, side.space) for item, side in sides)
    return "loosened" if after > before else None


def _measured_by_verdict(_: Any, __: Any, sides: GoalSides) -> Judgement | None:
    """Readings that come from elsewhere; the same KPI under another name is no other."""
    known = [items.measuring_kpi(item, side.space) for item, side in sides]
    return None if any(known) and items.same_kpi(*sides) else "moved"


def _due_verdict(before: date | None, after: date | None, sides: GoalSides) -> Judgement | None:
    """More time is easier; without a day of its own a goal has the cycle's last."""
    if _kept(sides):
        return "moved"
    season = sides.new[0].season
    ends = [day or (season.dates.end if season else date.max) for day in (before, after)]
    if ends[0] == ends[1]:
        return None
    return "eased" if ends[1] > ends[0] else "raised"


def _start_verdict(before: date | None, after: date | None, sides: GoalSides) -> Judgement | None:
    """A later start expects less on each day; an earlier one may change what is started from."""
    if _kept(sides):
        return "moved"
    season = sides.new[0].season
    starts = [day or (season.dates.start if season else date.min) for day in (before, after)]
    if starts[0] == starts[1]:
        return None
    if starts[1] > starts[0]:
        return "eased"
    what = items.measure_of(sides.new[0], sides.new[1].space)
    return "moved" if isinstance(what, measures.Reach) and what.baseline is None else "raised"


def _kept(sides: GoalSides) -> bool:
    """Whether something is to be kept, at either moment: its share depends on the whole box."""
    return any(
        isinstance(items.measure_of(item, side.space), measures.Keep) for item, side in sides
    )


def _expected_verdict(_: Any, __: Any, sides: GoalSides) -> Judgement | None:
    """Easier is to be expected nowhere further on, and somewhere less far."""
    old, new = sides.old[0], sides.new[0]
    before, after = _course(old, new), _course(new, new)
    if before is None or after is None:
        return "moved"
    differences = [b - a for a, b in zip(before, after, strict=True)]
    if max(differences) <= 0 or min(differences) >= 0:
        return "eased" if min(differences) < 0 else "raised" if max(differences) > 0 else None
    return "moved"


def _course(item: PlanItem, clock: PlanItem) -> list[float] | None:
    """What is expected on each of the days of the cycle; None where that takes a reading."""
    thing = item.thing
    if not isinstance(thing, plan.KeyResult) or clock.season is None:
        return None
    ends = calendar.TargetSpan(
        thing.baseline, thing.target if isinstance(thing.target, Decimal) else None
    )
    if None in ends:
        return None
    box, dates = calendar.box(clock.season.dates, thing), clock.season.dates
    days = [date.fromordinal(n) for n in range(dates.start.toordinal(), dates.end.toordinal() + 1)]
    return [calendar.expected(thing.measure, box, day, thing.expected, ends) for day in days]


_JUDGES: dict[str, Callable[[Any, Any, GoalSides], Judgement | None]] = {
    "kind": _kind_verdict,
    "weight": _weight_verdict,
    "draft": _draft_verdict,
    "dropped": _dropped_verdict,
    "checkin_every": _checkin_every_verdict,
    "measured_by": _measured_by_verdict,
    "due": _due_verdict,
    "start": _start_verdict,
    "expected": _expected_verdict,
}
