"""The score of one KPI as of a day."""

from datetime import date

from okrcli.model import kpi, workspace
from okrcli.model.readings import until
from okrcli.scoring import scores, states
from okrcli.scoring.progress import measure_progress
from okrcli.scoring.scores import KpiScore


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
    found = space.readings_of(season, home, item)
    frozen = scores.existing_readings(found, home.review, on)
    readings = until(frozen, season.closing(on) or on)
    pooled = isinstance(item, kpi.StandingKpi)
    first, last = season.dates.start, season.dates.end
    made = measure_progress(item.measure, readings, first, pooled=pooled, end=last)
    holds = made.holds
    if holds is None and made.share is not None:
        holds = made.share >= 1
    known = scores.days_silent(readings, on if pooled else min(on, last))
    stale = known is not None and known > states.STALE_AFTER * space.checkin_every(item)
    return KpiScore(item, made, holds, readings, scores.days_silent(readings, on), stale)
