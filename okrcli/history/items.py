"""The goals, KPIs and teams of a moment in one list: what each belongs to, and where it stands.

Where it stands is what it is held against, and what its readings make of it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from okrcli.history.changes import How, Kind, NewestReadings, Subject
from okrcli.model import kpi, measures, plan, readings, workspace
from okrcli.model.readings import Series, confidences_read, newest_value, skipped
from okrcli.scoring import calendar, progress, scores
from okrcli.scoring.progress import measure_progress

Thing = plan.Plan | plan.Objective | plan.KeyResult | kpi.Kpi
BesideSide = Literal["", "leading", "lagging"]
KPIS = "kpis.yaml"


class PlanItem(NamedTuple):
    """One of them in its place: what is above it is None where there is nothing.

    `side` says on which side of its key result an inline KPI stands.
    """

    kind: Kind
    season: workspace.Cycle | None
    team: workspace.Team | None
    objective: plan.Objective | None
    key_result: plan.KeyResult | None
    thing: Thing
    side: BesideSide = ""

    @property
    def id(self) -> str:
        """Its own id; empty for a team, which stands in `team`."""
        return "" if isinstance(self.thing, plan.Plan) else self.thing.id

    @property
    def home(self) -> str:
        """The id of its team, empty for a standing KPI."""
        return self.team.id if self.team else ""

    @property
    def title(self) -> str:
        """What it is called in full."""
        if isinstance(self.thing, plan.Plan):
            return self.team.name if self.team else ""
        return self.thing.title

    @property
    def above(self) -> str:
        """The id of the goal that it stands in, empty for an objective, a team, a standing KPI."""
        if self.kind == "key result" and self.objective:
            return self.objective.id
        return self.key_result.id if self.kind == "KPI" and self.key_result else ""

    @property
    def draft(self) -> bool:
        """Whether a goal is being written still: by itself, or with what it stands in."""
        if self.kind not in {"objective", "key result"}:
            return False
        whole = self.team.plan if self.team else None
        return any(
            each is not None and each.draft for each in (whole, self.objective, self.key_result)
        )

    @property
    def path(self) -> str:
        """The file that it is planned in."""
        return self.team.path if self.team else KPIS

    @property
    def subject(self) -> Subject:
        """The same for those who only have to name it."""
        return Subject(
            self.kind,
            self.season.id if self.season else "",
            self.home,
            self.above,
            self.id,
            self.title,
            self.path,
        )

    def readings(self, space: workspace.Workspace) -> Series:
        """What was read of it, under its id and those it had."""
        if isinstance(self.thing, plan.Plan):
            return ()
        if self.season is None or self.team is None:
            return space.pooled.get(self.id, ())
        return space.readings_of(self.season, self.team, self.thing)


def of_cycle(season: workspace.Cycle) -> Iterator[PlanItem]:
    """Everything that is planned in a cycle, in the order of the files, a team before its goals."""
    for team in season.planned:
        if team.plan:
            yield PlanItem("team", season, team, None, None, team.plan)
            for objective in team.objectives:
                yield from _of_objective(season, team, objective)


def _of_objective(
    season: workspace.Cycle, team: workspace.Team, objective: plan.Objective
) -> Iterator[PlanItem]:
    yield PlanItem("objective", season, team, objective, None, objective)
    for key_result in objective.key_results:
        yield PlanItem("key result", season, team, objective, key_result, key_result)
        sides: tuple[tuple[BesideSide, plan.KpiRefs], ...] = (
            ("leading", key_result.leading),
            ("lagging", key_result.lagging),
        )
        for side, kpis in sides:
            for item in kpis:
                if isinstance(item, kpi.Kpi):
                    yield PlanItem("KPI", season, team, objective, key_result, item, side)


def standing(space: workspace.Workspace) -> Iterator[PlanItem]:
    """The KPIs of `kpis.yaml`."""
    for item in space.kpis:
        yield PlanItem("KPI", None, None, None, None, item)


class DiffSide(NamedTuple):
    """A workspace at one of the two moments.

    `ignores` are the rules that comments switch off, once for each comment, by the file's path;
    `edited` are the days on which files changed last, by path, where they are known.
    """

    space: workspace.Workspace
    ignores: Mapping[str, tuple[str, ...]] = {}
    edited: Mapping[str, date] = {}

    @property
    def broken(self) -> frozenset[str]:
        """The paths of the files that could not be read."""
        return frozenset(finding.place.path for finding in self.space.findings)


class DiffSides(NamedTuple):
    """The two moments, and the day on which changes count as made where no other is known."""

    old: DiffSide
    new: DiffSide
    on: date

    @property
    def broken(self) -> frozenset[str]:
        """The files that one of the two could not read: what is in them cannot be compared."""
        return self.old.broken | self.new.broken


class GoalPair(NamedTuple):
    """The same goal at both moments; None where it is not there, and how it was recognised."""

    old: PlanItem | None
    new: PlanItem | None
    how: How = ""


class Held(NamedTuple):
    """What a goal is held against, with its readings and the numbers that they make of it."""

    measure: measures.Measure | None
    made: progress.Progress
    readings: Series = ()


def measure_of(item: PlanItem, space: workspace.Workspace) -> measures.Measure | None:
    """What it is held against, if need be what the KPI is that it is measured by."""
    if isinstance(item.thing, plan.KeyResult):
        return scores.measure_of(item.thing, measuring_kpi(item, space))
    return item.thing.measure if isinstance(item.thing, kpi.Kpi) else None


def unit(item: PlanItem, space: workspace.Workspace) -> str | None:
    """What its values are counted in."""
    if isinstance(item.thing, plan.KeyResult):
        source = measuring_kpi(item, space)
        return scores.unit_of(item.thing, source)
    return item.thing.unit if isinstance(item.thing, kpi.Kpi) else None


def held(item: PlanItem, space: workspace.Workspace) -> Held:
    """Its measure, with the numbers that all readings make of it."""
    what = measure_of(item, space)
    if what is None:
        return Held(None, progress.Progress())
    pooled = isinstance(measuring_kpi(item, space) or item.thing, kpi.StandingKpi)
    readings = item.readings(space)
    return Held(what, measure_progress(what, readings, _start(item), pooled=pooled), readings)


def _start(item: PlanItem) -> date:
    if item.season is None:
        return date.min
    return calendar.box(item.season.dates, item.key_result).start


def readings_state(item: PlanItem, readings: readings.Series) -> NewestReadings:
    """What the newest readings say of it, each kind on its own."""
    confidences = confidences_read(readings)
    said = [p.reading.done for p in readings if isinstance(p.reading.done, bool)]
    return NewestReadings(
        value=newest_value(readings),
        done=_done(item, readings),
        yes=said[-1] if said else None,
        zone=next((p.reading.zone for p in reversed(readings) if p.reading.zone), None),
        skipped=skipped(readings),
        confidence=confidences[-1] if confidences else None,
    )


def _done(item: PlanItem, readings: readings.Series) -> frozenset[str] | None:
    """The milestones that are done; None for what has none."""
    what = item.thing.measure if isinstance(item.thing, plan.KeyResult) else None
    if not isinstance(what, measures.Milestones):
        return None
    return frozenset(progress.milestones_done(what.items, readings))


def measuring_kpi(item: PlanItem, space: workspace.Workspace) -> kpi.Kpi | None:
    """The KPI that a key result is measured by; None for what is measured by itself."""
    name = item.thing.measured_by if isinstance(item.thing, plan.KeyResult) else None
    return space.kpi_of(item.team, name) if name and item.team else None


def same_kpi(old: tuple[PlanItem, DiffSide], new: tuple[PlanItem, DiffSide]) -> bool:
    """Whether a key result is measured by one KPI at both moments, whatever that is called."""
    before, after = (measuring_kpi(item, side.space) for item, side in (old, new))
    if before is None or after is None:
        return before is after
    if isinstance(before, kpi.StandingKpi) != isinstance(after, kpi.StandingKpi):
        return False
    return before.id in {after.id, *(name.rpartition("/")[2] for name in after.was)}


def checkin_every(item: PlanItem, space: workspace.Workspace) -> int:
    """The days between check-ins of a key result or KPI, its own or those that it inherits."""
    assert isinstance(item.thing, plan.KeyResult | kpi.Kpi)  # nothing else is checked in
    return space.checkin_every(item.thing, measuring_kpi(item, space))
