"""All that was read of a KPI or key result, over all the cycles in which it was the same one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, plan, readings, workspace
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


@dataclass(frozen=True)
class History:
    """Readings, oldest first; of what changed its unit those in the newest one, and the change."""

    readings: Series
    change: UnitChange | None = None


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
    points = list(space.readings_of(season, team, item))
    change = None
    if isinstance(item, kpi.Kpi) and not isinstance(item, kpi.StandingKpi):
        since = season
        for place in _earlier(space, season, team, item):
            if place.kpi.unit != item.unit:
                change = UnitChange(since.id, place.kpi.unit, item.unit, since.dates.label)
                break
            points += space.readings_of(place.cycle, place.team, place.kpi)
            since = place.cycle
    return History(readings.until(readings.ordered(points), on), change)


class _Place(NamedTuple):
    cycle: workspace.Cycle
    team: workspace.Team
    kpi: kpi.Kpi


def _earlier(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, item: kpi.Kpi
) -> Iterator[_Place]:
    """The same KPI in earlier cycles, newest first."""
    before = [c for c in space.cycles.values() if c.dates.start < season.dates.start]
    for cycle in sorted(before, key=lambda c: (c.dates.start, c.id), reverse=True):
        for home, name in _names(team, item):
            found = cycle.teams.get(home)
            if found is not None and name in found.own_kpis:
                team, item = found, found.own_kpis[name]
                yield _Place(cycle, team, item)
                break


def _names(team: workspace.Team, item: kpi.Kpi) -> Iterator[tuple[str, str]]:
    """The team and id it may have had, the present ones first."""
    homes = (team.id, *(team.plan.was if team.plan else ()))
    for name in (item.id, *item.was):
        home, _, bare = name.rpartition("/")
        yield from [(home.rpartition("/")[2], bare)] if home else [(h, bare) for h in homes]
