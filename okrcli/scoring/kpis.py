"""The score of one KPI as of a day."""

from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, measures, workspace
from okrcli.model.readings import Series, until, values_read
from okrcli.scoring import key_results, progress, states
from okrcli.scoring.progress import measure_progress


class KpiScore(NamedTuple):
    """One KPI as of a day; `holds` is None when it is only watched or was never read.

    `silent` are the true days since its newest reading. A standing KPI is `stale` as of the day
    asked about, one of a plan as of the cycle's last day once that is over.
    """

    kpi: kpi.Kpi
    progress: progress.Progress
    holds: bool | None
    readings: Series
    silent: int | None
    stale: bool

    @property
    def holding_since(self) -> date | None:
        """The day of the first reading of the unbroken run that the newest one ends."""
        what = self.kpi.measure
        if not isinstance(what, measures.Keep) or self.holds is None:
            return None
        run = None
        for day, value in reversed(values_read(self.readings)):
            if what.holds(value) != self.holds:
                break
            run = day
        return run


def kpi_score(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> KpiScore:
    """The score of one KPI: whether it holds, or has reached its target, by its readings so far.

    They are those until its team, or the whole cycle, closed.
    """
    home = team or workspace.Team("", season.id)
    frozen = key_results.existing(space.readings_of(season, home, item), team, on)
    readings = until(frozen, season.closing(on) or on)
    pooled = isinstance(item, kpi.StandingKpi)
    first, last = season.dates.start, season.dates.end
    made = measure_progress(item.measure, readings, first, pooled=pooled, end=last)
    holds = made.holds
    if holds is None and made.share is not None:
        holds = made.share >= 1
    known = key_results.days_silent(readings, on if pooled else min(on, last))
    stale = known is not None and known > states.STALE_AFTER * key_results.checkin_every(
        space, item
    )
    return KpiScore(item, made, holds, readings, key_results.days_silent(readings, on), stale)
