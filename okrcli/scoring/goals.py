"""The score of one key result as of a day."""

from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, measure, plan, series, workspace
from okrcli.scoring import calendar, progress
from okrcli.scoring import state as states


class KeyResultScore(NamedTuple):
    """One key result as of a day.

    `expected` is None without a pace; `pace` is the last known pace, also of a stale one. `unit` is
    the key result's own, else that of the KPI it is measured by.
    `readings` are those that exist by then, `skipped` the reason it is left out, `silent` the days
    since the newest reading of any kind, None when it was never read.
    """

    key_result: plan.KeyResult
    measure: plan.Measure | None
    unit: str | None
    progress: progress.Progress
    box: calendar.Box
    expected: float | None
    state: states.State
    pace: states.State | None
    readings: series.Series
    skipped: str | None = None
    silent: int | None = None
    due_in: int | None = None

    @property
    def counted(self) -> bool:
        """Whether it enters the objective's mean."""
        return self.key_result.weight != 0 and self.state not in {"dropped", "unmeasured"}

    @property
    def confidence(self) -> int | None:
        """The newest confidence, 0 to 10."""
        given = series.confidences(self.readings)
        return given[-1] if given else None

    @property
    def confidence_change(self) -> int | None:
        """The newest confidence less the one before, None with fewer than two."""
        given = series.confidences(self.readings)
        return given[-1] - given[-2] if len(given) > 1 else None


def score(space: workspace.Workspace, goal: workspace.Goal, on: date) -> KeyResultScore:
    """The score of one key result as of a day."""
    item = goal.key_result
    source = space.kpi_of(goal.team, item.measured_by) if item.measured_by else None
    what = progress.measure_of(item, source)
    box = calendar.box(goal.cycle.dates, item)
    readings = existing(space.readings_of(goal.cycle, goal.team, item), goal.team, on)
    skipped = series.skipped(readings)
    made = progress.of(what, readings, box.start, pooled=isinstance(source, kpi.StandingKpi))
    every = checkin_every(space, item, source)
    silent = days_silent(readings, min(on, box.end))
    expected = _expected(item, what, made, box, on)
    pace = _pace(space, made, expected, box.gone(on))
    word = _before_progress(goal, what, box, on) or ("unmeasured" if skipped else None)
    word = word or _before_pace(what, made, box, on)
    stale = silent is not None and silent > 2 * every
    return KeyResultScore(
        key_result=item, measure=what, unit=item.unit or (source.unit if source else None),
        progress=made, box=box, expected=expected,
        state=word or ("stale" if stale else pace or "open"),
        pace=pace, readings=readings, skipped=skipped, silent=silent,
        due_in=None if silent is None else every - silent,
    )  # fmt: skip


def existing(readings: series.Series, team: workspace.Team | None, on: date) -> series.Series:
    """The readings that exist as of a day; of a team that has closed the cycle, those until then.

    Those dated after the cycle's end count until it is closed: later ones, as those of a standing
    KPI that lives on, no longer change what was graded.
    """
    closed = team.review.closed if team and team.review else on
    return series.until(readings, min(on, closed))


def checkin_every(
    space: workspace.Workspace, item: plan.KeyResult | kpi.Kpi, source: kpi.Kpi | None = None
) -> int:
    """The days between check-ins: the goal's own, its KPI's, else the workspace's."""
    return item.checkin_every or (source and source.checkin_every) or space.settings.checkin_every


def days_silent(readings: series.Series, day: date) -> int | None:
    """Days since the newest reading of any kind, never below 0; None where there is none."""
    return max(0, (day - readings[-1].day).days) if readings else None


def _expected(
    item: plan.KeyResult,
    what: plan.Measure | None,
    made: progress.Progress,
    box: calendar.Box,
    on: date,
) -> float | None:
    """What the calendar expects; of what moves in jumps only once its box has ended."""
    if not calendar.has_pace(what):
        return 1.0 if on > box.end and what is not None else None
    return calendar.expected(
        what, box, min(on, box.end), item.expected, calendar.Span(made.baseline, made.target)
    )


def _pace(
    space: workspace.Workspace, made: progress.Progress, expected: float | None, gone: float
) -> states.State | None:
    if expected is None:
        return None
    rule = states.policy(space.settings.status)
    return states.pace(made.share or 0.0, expected, gone, rule)


def _before_progress(
    goal: workspace.Goal, what: plan.Measure | None, box: calendar.Box, on: date
) -> states.State | None:
    """Dropped, on its own or with its objective; not started; or without anything to measure by."""
    if goal.dropped(on):
        return "dropped"
    if on < box.start:
        return "not-started"
    return "unmeasured" if what is None else None


def _before_pace(
    what: plan.Measure | None, made: progress.Progress, box: calendar.Box, on: date
) -> states.State | None:
    """Done or no reading: the states that come before staleness and pace.

    Not measured is what was read and still cannot be computed: a share of a first reading of 0.
    """
    kept = not isinstance(what, measure.Keep) or on > box.end
    if made.share is not None:
        return "done" if made.share >= 1 and kept else None
    return "no-reading" if made.now is None else "unmeasured"
