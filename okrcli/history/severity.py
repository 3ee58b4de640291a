"""What an edit of a plain key makes of a goal: whether its figure or its state may move by it.

What counts, and what it counts from, must not change in silence; what only asks for more is news.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from okrcli.history import measure_edits, readings_state
from okrcli.history.changes import Judgement
from okrcli.history.diff_input import Side
from okrcli.history.items import PlanItem
from okrcli.model import measures, plan
from okrcli.scoring import calendar


class Sides(NamedTuple):
    """A goal at both moments, each with the workspace that it stands in."""

    old: tuple[PlanItem, Side]
    new: tuple[PlanItem, Side]


def verdict(key: str, before: object, after: object, sides: Sides) -> Judgement | None:
    """What it means that a key has another value; None for what moves nothing."""
    judge = _JUDGES.get(key)
    return judge(before, after, sides) if judge else None


def _kind(_: Any, after: str, __: Sides) -> Judgement:
    """What is committed promises 1.0, what is aspirational 0.7."""
    return "eased" if after == "aspirational" else "raised"


def _weight(_: Any, after: Decimal, __: Sides) -> Judgement:
    """Another weight makes another mean of the same results, whichever way it went."""
    return "removed" if after == 0 else "eased"


def _draft(_: Any, after: bool | None, __: Sides) -> Judgement | None:
    """A goal that is a draft again counts nowhere."""
    return "removed" if after else None


def _dropped(before: date | None, after: date | None, _: Sides) -> Judgement:
    """From its day on a dropped goal no longer counts; taken back or put off, it counts again."""
    if after is None or (before is not None and after > before):
        return "moved"
    return "removed"


def _checkin_every(_: Any, __: Any, sides: Sides) -> Judgement | None:
    """A longer time between check-ins lets a goal be silent for longer before it is stale."""
    before, after = (measure_edits.checkin_every(item, side.space) for item, side in sides)
    return "loosened" if after > before else None


def _measured_by(_: Any, __: Any, sides: Sides) -> Judgement | None:
    """Readings that come from elsewhere; the same KPI under another name is no other."""
    known = [measure_edits.kpi_of(item, side.space) for item, side in sides]
    return None if any(known) and measure_edits.same(*sides) else "moved"


def _due(before: date | None, after: date | None, sides: Sides) -> Judgement | None:
    """More time is easier; without a day of its own a goal has the cycle's last."""
    if _kept(sides):
        return "moved"
    season = sides.new[0].season
    ends = [day or (season.dates.end if season else date.max) for day in (before, after)]
    if ends[0] == ends[1]:
        return None
    return "eased" if ends[1] > ends[0] else "raised"


def _start(before: date | None, after: date | None, sides: Sides) -> Judgement | None:
    """A later start expects less on each day; an earlier one may change what is started from."""
    if _kept(sides):
        return "moved"
    season = sides.new[0].season
    starts = [day or (season.dates.start if season else date.min) for day in (before, after)]
    if starts[0] == starts[1]:
        return None
    if starts[1] > starts[0]:
        return "eased"
    what = readings_state.measure_of(sides.new[0], sides.new[1].space)
    return "moved" if isinstance(what, measures.Reach) and what.baseline is None else "raised"


def _kept(sides: Sides) -> bool:
    """Whether something is to be kept, at either moment: its share depends on the whole box."""
    return any(
        isinstance(readings_state.measure_of(item, side.space), measures.Keep)
        for item, side in sides
    )


def _expected(_: Any, __: Any, sides: Sides) -> Judgement | None:
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
    ends = calendar.Span(
        thing.baseline, thing.target if isinstance(thing.target, Decimal) else None
    )
    if None in ends:
        return None
    box, dates = calendar.box(clock.season.dates, thing), clock.season.dates
    days = [date.fromordinal(n) for n in range(dates.start.toordinal(), dates.end.toordinal() + 1)]
    return [calendar.expected(thing.measure, box, day, thing.expected, ends) for day in days]


_JUDGES: dict[str, Callable[[Any, Any, Sides], Judgement | None]] = {
    "kind": _kind,
    "weight": _weight,
    "draft": _draft,
    "dropped": _dropped,
    "checkin_every": _checkin_every,
    "measured_by": _measured_by,
    "due": _due,
    "start": _start,
    "expected": _expected,
}
