"""The readings and the changes of a life in one order, newest first."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NamedTuple

from okrcli.history import changes, items, readings_state
from okrcli.history.goal_log import Edited, Life
from okrcli.history.goal_search import Found
from okrcli.history.items import PlanItem
from okrcli.model import kpi, plan, readings
from okrcli.store.git import commit_log

_LATEST = datetime.max.replace(tzinfo=UTC)


class Read(NamedTuple):
    """A reading, with the value before it and the commit it came with; None where there is none."""

    subject: changes.Subject
    unit: str | None
    point: readings.Point
    before: Decimal | None
    commit: commit_log.Commit | None


Event = Read | Edited


def events(found: Found, life: Life, on: date, since: date = date.min) -> list[Event]:
    """Everything from one day until another, newest first; what is not committed is of that one."""
    read = [one for item in subjects(found) for one in _readings(item, found, life)]
    every: list[Event] = [*read, *life.edits]
    known = [event for event in every if since <= _when(event, on)[0] <= on]
    return sorted(known, key=lambda event: _when(event, on), reverse=True)


def _when(event: Event, on: date) -> tuple[date, datetime, str]:
    """What sorts it; within a second, the file's name does, as it does where readings count."""
    if isinstance(event, Read):
        return event.point.day, event.point.recorded, event.point.file
    if event.commit is None:
        return on, _LATEST, ""
    return event.commit.date.date(), event.commit.date, ""


def subjects(found: Found) -> list[PlanItem]:
    """What is read of a target: itself, the key results of an objective, all goals of a team."""
    target = found.target
    if target is not None and target.kind == "standing KPI":
        every = items.standing(found.loaded.workspace)
        return [item for item in every if item.id == target.id]
    every = items.of_cycle(found.cycle)
    return [item for item in every if item.kind != "team" and _meant(item, found)]


def _meant(item: PlanItem, found: Found) -> bool:
    target = found.target
    if target is None:
        return True
    if target.team is None or item.home != target.team.id:
        return False
    inside = isinstance(target.item, plan.Objective) and item.above == target.item.id
    return target.item is None or item.thing is target.item or inside


def _readings(item: PlanItem, found: Found, life: Life) -> Iterator[Read]:
    space = found.loaded.workspace
    unit = readings_state.unit(item, space)
    before: Decimal | None = None
    for point in item.readings(space):
        yield Read(item.subject, unit, point, before, life.recorded.get(point.file))
        if point.reading.value is not None:
            before = point.reading.value


def is_kpi(found: Found) -> bool:
    """Whether a KPI is meant."""
    return found.target is not None and isinstance(found.target.item, kpi.Kpi)
