"""The score of one KPI as of a day."""

from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, measure, series, workspace
from okrcli.scoring import goals, progress


class KpiScore(NamedTuple):
    """One KPI as of a day; `holds` is None when it is only watched or was never read."""

    kpi: kpi.Kpi
    progress: progress.Progress
    holds: bool | None
    readings: series.Series
    silent: int | None
    stale: bool

    @property
    def holding_since(self) -> date | None:
        """The day of the first reading of the unbroken run that the newest one ends."""
        what = self.kpi.measure
        if not isinstance(what, measure.Keep) or self.holds is None:
            return None
        run = None
        for day, value in reversed(series.values(self.readings)):
            if what.holds(value) != self.holds:
                break
            run = day
        return run


def score(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> KpiScore:
    """The score of one KPI: held or not against its own measure, with its readings by that day."""
    home = team or workspace.Team("", season.id)
    readings = goals.existing(space.readings_of(season, home, item), team, on)
    pooled = isinstance(item, kpi.StandingKpi)
    made = progress.of(item.measure, readings, season.dates.start, pooled=pooled)
    silent = goals.days_silent(readings, min(on, season.dates.end))
    holds = None if made.share is None else made.share >= 1
    stale = silent is not None and silent > 2 * goals.checkin_every(space, item)
    return KpiScore(item, made, holds, readings, silent, stale)
