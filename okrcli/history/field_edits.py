"""The edits of a goal's plain keys: compared is what they mean, not how they are written."""

from collections.abc import Callable, Iterator

from okrcli.history import measure_edits, severity
from okrcli.history.changes import Edit
from okrcli.history.diff_input import Side
from okrcli.history.items import PlanItem
from okrcli.model import kpi, measures, plan

Read = Callable[[PlanItem, Side], object]


def _plain(key: str) -> Read:
    return lambda item, _: getattr(item.thing, key, None)


def _text(key: str) -> Read:
    """A text without what only wraps it."""

    def read(item: PlanItem, _: Side) -> str | None:
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

    def read(item: PlanItem, side: Side) -> tuple[str, ...] | str | None:
        names = tuple(side.space.settings.person(who) or who for who in _WRITTEN[key](item))
        return names if len(names) > 1 else next(iter(names), None)

    return read


def _renamed(key: str, old: tuple[PlanItem, Side], new: tuple[PlanItem, Side]) -> bool:
    """Whether somebody only has another name in `people:`, where that is told."""
    return key in _WRITTEN and _WRITTEN[key](old[0]) == _WRITTEN[key](new[0])


def _kind(item: PlanItem, _: Side) -> str | None:
    if isinstance(item.thing, plan.Objective):
        return item.thing.kind or "aspirational"
    if isinstance(item.thing, plan.KeyResult):
        above = item.objective.kind if item.objective else None
        return item.thing.kind or above or "aspirational"
    return None


def _unit(item: PlanItem, _: Side) -> str | None:
    """The unit, however per cent is spelled."""
    found = getattr(item.thing, "unit", None)
    return "%" if measures.percent(found) else found


def _linked(key: str) -> Read:
    """The standing KPIs on a side of a key result; those of its own are goals of their own."""

    def read(item: PlanItem, _: Side) -> tuple[str, ...]:
        kpis = getattr(item.thing, key, ())
        return tuple(sorted(found for found in kpis if not isinstance(found, kpi.Kpi)))

    return read


def _better(item: PlanItem, _: Side) -> str | None:
    """Which way is better, where that is no part of what the goal is held against."""
    thing = item.thing
    if isinstance(thing, plan.KeyResult | kpi.Kpi) and not isinstance(
        thing.measure, measures.Reach
    ):
        return thing.better
    return None


def _group(item: PlanItem, _: Side) -> str | None:
    return item.team.group if item.team else None


def _title(item: PlanItem, _: Side) -> str:
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


def field_edits(old: tuple[PlanItem, Side], new: tuple[PlanItem, Side]) -> Iterator[Edit]:
    """What differs between the plain keys of one goal at two moments."""
    for key in _OF_KIND[new[0].kind]:
        before, after = _READ[key](*old), _READ[key](*new)
        if before != after and not (_only_above(key, old[0], new[0]) or _renamed(key, old, new)):
            verdict = severity.verdict(key, before, after, severity.Sides(old, new))
            yield Edit(key, _given(before), _given(after), verdict)
        elif key == "measured_by" and not measure_edits.same(old, new):
            # the same word, and another KPI behind it, or none
            was, now = (measure_edits.kpi_of(item, side.space) for item, side in (old, new))
            yield Edit(key, was.id if was else None, now.id if now else None, "moved")


def _given(value: object) -> object:
    return None if value == () else value


def _only_above(key: str, old: PlanItem, new: PlanItem) -> bool:
    """Whether a key result only takes over what changed in its objective, where it is told."""
    if key not in _INHERITED or new.kind != "key result":
        return False
    return bool(getattr(old.thing, key) == getattr(new.thing, key))
