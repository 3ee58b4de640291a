"""Scores of everything in a cycle, as of a day: key results, objectives, teams, the cycle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from okrcli.model import kpi, measure, plan, series, workspace
from okrcli.scoring import calendar, progress
from okrcli.scoring import state as states


@dataclass(frozen=True)
class KeyResultScore:
    """One key result as of a day.

    `expected` is None without a pace; `pace` is the last known pace, also of a stale one. `unit` is
    the key result's own, else that of the KPI it is measured by.
    `readings` are those that exist by then, `skipped` the reason it is left out, `silent` the days
    since the newest reading of any kind, None when it was never read.
    """

    key_result: plan.KeyResult
    measure: plan.Measure | None
    progress: progress.Progress
    box: calendar.Box
    expected: float | None
    state: states.State
    pace: states.State | None
    readings: series.Series
    unit: str | None = None
    skipped: str | None = None
    silent: int | None = None
    due_in: int | None = None

    @property
    def counted(self) -> bool:
        """Whether it enters the objective's mean."""
        return not (self.key_result.weight == 0 or self.skipped or self.state == "dropped")

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


@dataclass(frozen=True)
class ObjectiveScore:
    """One objective as of a day; `share` is from 0 to 1, None when nothing of it is measured."""

    objective: plan.Objective
    key_results: tuple[KeyResultScore, ...]
    share: float | None
    expected: float | None
    state: states.State


@dataclass(frozen=True)
class TeamScore:
    """One team: the plain mean of its own measured objectives, None without any."""

    team: workspace.Team
    objectives: tuple[ObjectiveScore, ...]
    share: float | None
    closed: bool


@dataclass(frozen=True)
class CycleScore:
    """A whole cycle: the plain mean over all teams' measured objectives."""

    cycle: workspace.Cycle
    on: date
    teams: tuple[TeamScore, ...]
    share: float | None

    @property
    def objectives(self) -> list[ObjectiveScore]:
        """Every objective of every team, in order."""
        return [objective for team in self.teams for objective in team.objectives]


def score(space: workspace.Workspace, season: workspace.Cycle, on: date) -> CycleScore:
    """The scores of a cycle as of a day; readings dated later do not exist yet."""
    teams = tuple(team_score(space, season, team, on) for team in season.planned)
    every = [objective for team in teams for objective in team.objectives]
    return CycleScore(season, on, teams, mean(every))


def team_score(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> TeamScore:
    """The scores of one team's plan."""
    objectives = tuple(_objective(space, season, team, item, on) for item in team.objectives)
    closed = team.review is not None and team.review.closed <= on
    return TeamScore(team, objectives, mean(objectives), closed)


def mean(objectives: Iterable[ObjectiveScore]) -> float | None:
    """The plain mean of those that are measured and not dropped."""
    shares = [o.share for o in objectives if o.share is not None and o.state != "dropped"]
    return sum(shares) / len(shares) if shares else None


def _objective(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    item: plan.Objective,
    on: date,
) -> ObjectiveScore:
    scores = tuple(
        key_result_score(space, workspace.Goal(season, team, item, key_result), on)
        for key_result in item.key_results
    )
    counted = [s for s in scores if s.counted]
    share = _weighted(counted, [s.progress.clamped for s in counted])
    paced = [s for s in counted if s.expected is not None]
    expected = _weighted(paced, [s.expected or 0.0 for s in paced])
    reached = _weighted(paced, [s.progress.clamped for s in paced])
    box = calendar.box(season.dates)
    rule = states.policy(space.settings.status)
    word = _objective_state(item, counted, on, box)
    if word is None:
        gone = box.gone(min(on, box.end))
        word = states.pace(reached or 0.0, expected or 0.0, gone, rule)
    return ObjectiveScore(item, scores, share, expected, word)


def _weighted(scores: Sequence[KeyResultScore], shares: list[float]) -> float | None:
    """The weighted mean (as in Viva Goals and Mooncamp), None of nothing."""
    weights = [float(s.key_result.weight) for s in scores]
    return (
        sum(w * p for w, p in zip(weights, shares, strict=True)) / sum(weights) if weights else None
    )


def _objective_state(
    item: plan.Objective, counted: list[KeyResultScore], on: date, box: calendar.Box
) -> states.State | None:
    """The state that comes before any comparison with the calendar, None where there is none."""
    if item.dropped and item.dropped <= on:
        return "dropped"
    if not counted:
        return "unmeasured"
    found = {s.state for s in counted}
    if on < box.start or found == {"not-started"}:
        return "not-started"
    for word in ("done", "no-reading"):
        if found == {word}:
            return word
    unfinished = found - {"done"}
    if "stale" in unfinished and unfinished <= {"stale", "no-reading", "not-started"}:
        return "stale"
    return "open" if all(s.expected is None for s in counted) else None


def key_result_score(space: workspace.Workspace, goal: workspace.Goal, on: date) -> KeyResultScore:
    """The score of one key result as of a day."""
    item = goal.key_result
    source = space.kpi_of(goal.team, item.measured_by) if item.measured_by else None
    what = progress.measure_of(item, source)
    box = calendar.box(goal.cycle.dates, item)
    readings = series.until(space.readings_of(goal.cycle, goal.team, item), on)
    pooled = isinstance(source, kpi.StandingKpi)
    made = progress.of(what, readings, box.start, pooled=pooled)
    day = min(on, box.end)
    every = checkin_every(space, item, source)
    silent = _silent(readings, day)
    expected = _expected(item, what, made, box, on)
    pace = _pace(space, made, expected, box.gone(day))
    early = _early_state(item, what, made, box, on)
    stale = silent is not None and silent > 2 * every
    word: states.State = early or ("stale" if stale else pace or "open")
    return KeyResultScore(
        key_result=item, measure=what, progress=made, box=box, expected=expected, state=word,
        pace=pace, readings=readings, unit=item.unit or (source.unit if source else None),
        skipped=series.skipped(readings), silent=silent,
        due_in=None if silent is None else every - silent,
    )  # fmt: skip


def checkin_every(
    space: workspace.Workspace, item: plan.KeyResult | kpi.Kpi, source: kpi.Kpi | None = None
) -> int:
    """The days between check-ins: the goal's own, its KPI's, else the workspace's."""
    return item.checkin_every or (source and source.checkin_every) or space.settings.checkin_every


def _silent(readings: series.Series, day: date) -> int | None:
    """Days since the newest reading of any kind, never below 0."""
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
    day = min(on, box.end)
    return calendar.expected(
        what, box, day, item.expected, calendar.Span(made.baseline, made.target)
    )


def _pace(
    space: workspace.Workspace, made: progress.Progress, expected: float | None, gone: float
) -> states.State | None:
    if expected is None:
        return None
    rule = states.policy(space.settings.status)
    return states.pace(made.share or 0.0, expected, gone, rule)


def _early_state(
    item: plan.KeyResult,
    what: plan.Measure | None,
    made: progress.Progress,
    box: calendar.Box,
    on: date,
) -> states.State | None:
    """Dropped, not started, done or no reading: the states that come before pace and staleness."""
    if item.dropped and item.dropped <= on:
        return "dropped"
    if on < box.start:
        return "not-started"
    kept = not isinstance(what, measure.Keep) or on > box.end
    if made.share is not None and made.share >= 1 and kept:
        return "done"
    return "no-reading" if made.share is None and made.now is None else None


@dataclass(frozen=True)
class KpiScore:
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


def kpi_score(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: kpi.Kpi,
    on: date,
) -> KpiScore:
    """The score of one KPI: held or not against its own measure, with its readings by that day."""
    home = team or workspace.Team("", season.id)
    readings = series.until(space.readings_of(season, home, item), on)
    pooled = isinstance(item, kpi.StandingKpi)
    made = progress.of(item.measure, readings, season.dates.start, pooled=pooled)
    silent = _silent(readings, on)
    holds = None if made.share is None else made.share >= 1
    stale = silent is not None and silent > 2 * checkin_every(space, item)
    return KpiScore(item, made, holds, readings, silent, stale)
