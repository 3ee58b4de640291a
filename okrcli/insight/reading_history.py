"""All that was read of a KPI or key result, over all the cycles in which it was the same one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from okrcli.model import kpi, plan, readings, workspace
from okrcli.model.earlier_ids import NamedGoal
from okrcli.model.readings import Series

Measured = kpi.Kpi | plan.KeyResult


class UnitChange(NamedTuple):
    """From `cycle` on it is counted in another unit: `hours` before and `minutes` now, say.

    `label` is what the cycle calls itself.
    """

    cycle: str
    before: str | None
    now: str | None
    label: str | None = None


class _Place(NamedTuple):
    """An item as a plan had it, of a team in a cycle."""

    cycle: workspace.Cycle
    team: workspace.Team
    item: Measured | kpi.KpiIdentity


@dataclass(frozen=True)
class History:
    """What was read of an item by a day, in all the plans in which it was the same one.

    Of what changed its unit it is what was read in the newest one, and the change.
    """

    space: workspace.Workspace
    places: tuple[_Place, ...]
    on: date
    change: UnitChange | None = None

    @cached_property
    def readings(self) -> Series:
        """All of it, oldest first."""
        found = (self.space.readings_of(*place) for place in reversed(self.places))
        return readings.until(readings.ordered(chain.from_iterable(found)), self.on)

    @cached_property
    def values(self) -> list[tuple[date, Decimal]]:
        """The newest number of each day, oldest first, which is sooner told."""
        found: list[readings.Number] = []
        for place in reversed(self.places):
            if isinstance(place.item, plan.KeyResult | kpi.StandingKpi):
                return readings.values_read(self.readings)
            found += self.space.numbers_of(place.cycle, place.team, place.item)
        found.sort(key=readings.place_in_time)
        return [(day, value) for day, value in readings.daily(found) if day <= self.on]


def reading_history(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    item: Measured,
    on: date,
) -> History:
    """What was read by a day of an item of a team's plan, or of a standing KPI.

    A KPI of a plan is the same one as that of the same id, or of an id in its `was:`, in the team's
    plans of earlier cycles. A key result has its own cycle only, unless a KPI measures it.
    """
    if isinstance(item, plan.KeyResult):
        source = space.kpi_of(team, item.measured_by) if item.measured_by else None
        if source is not None:
            return reading_history(space, season, team, source, on)
    places, change = [_Place(season, team, item)], None
    if isinstance(item, kpi.Kpi) and not isinstance(item, kpi.StandingKpi):
        for place in _earlier(space, season, team, item):
            if place.item.unit != item.unit:
                since = places[-1].cycle
                change = UnitChange(since.id, place.item.unit, item.unit, since.dates.label)
                break
            places.append(place)
    return History(space, tuple(places), on, change)


def _earlier(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    item: kpi.Kpi | kpi.KpiIdentity,
) -> Iterator[_Place]:
    """The same KPI in earlier cycles, newest first."""
    before = [c for c in space.cycles.values() if c.dates.start < season.dates.start]
    for cycle in sorted(before, key=lambda c: (c.dates.start, c.id), reverse=True):
        for home, name in NamedGoal(team.id, team.was, item.id, item.was).places:
            found = cycle.teams.get(home)
            if found is not None and name in found.kpi_identities:
                team, item = found, found.kpi_identities[name]
                yield _Place(cycle, team, item)
                break
