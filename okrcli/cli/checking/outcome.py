"""What readings change: where a goal or KPI stood before them, and where it stands after."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.cli.checking.filing import Entry
from okrcli.cli.checking.subject import Subject
from okrcli.model import kpi, plan, series, workspace
from okrcli.scoring import goals, kpis, progress
from okrcli.scoring import state as states


class Standing(NamedTuple):
    """Where something stands on a day.

    `state` is a key result's, None of an objective or KPI; `holds` is a KPI's, None of one that is
    only watched or was never read. `read` is the day of the newest measurement.
    """

    progress: progress.Progress
    readings: series.Series
    expected: float | None = None
    state: states.State | None = None
    holds: bool | None = None

    @property
    def read(self) -> date | None:
        """The day it was last measured, None before the first time."""
        return next((p.day for p in reversed(self.readings) if p.reading.measures), None)

    @property
    def confidence(self) -> int | None:
        """The newest confidence."""
        given = series.confidences(self.readings)
        return given[-1] if given else None

    @property
    def next(self) -> str | None:
        """What is done about it, as was said last."""
        point = series.newest_next(self.readings)
        return point.reading.next if point else None


def standing(space: workspace.Workspace, subject: Subject, on: date) -> Standing:
    """Where a subject stands on a day, given a workspace that may have grown since."""
    season = space.cycles[subject.target.cycle.id]
    team = season.teams.get(subject.target.team.id) if subject.target.team else None
    item, objective = subject.item, subject.target.objective
    if isinstance(item, kpi.Kpi):
        score = kpis.score(space, season, team, item, on)
        return Standing(score.progress, score.readings, holds=score.holds)
    if isinstance(item, plan.KeyResult) and team and objective:
        goal = workspace.Goal(season, team, objective, item)
        of = goals.score(space, goal, on)
        return Standing(of.progress, of.readings, of.tick, of.state)
    readings = space.readings_of(season, team, item) if team and item else ()
    return Standing(progress.Progress(), series.until(readings, on))


class Change(NamedTuple):
    """What the readings of one subject changed, as of the newest of their days."""

    subject: Subject
    on: date
    entries: tuple[Entry, ...]
    before: Standing
    after: Standing

    @property
    def difference(self) -> Decimal | None:
        """How far the value moved, None where it is no number or was never read before."""
        before, after = self.before.progress.now, self.after.progress.now
        return None if before is None or after is None else after - before

    @property
    def measures(self) -> bool:
        """Whether one of the readings says anything of progress."""
        return any(entry.reading.measures for entry in self.entries)


def changes(
    before: workspace.Workspace, after: workspace.Workspace, entries: Iterable[Entry]
) -> list[Change]:
    """One change a subject, in the order in which they were read first."""
    by_key: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        key = (entry.subject.target.cycle.id, entry.subject.target.kind, *entry.subject.key,
               entry.subject.id)  # fmt: skip
        by_key.setdefault(key, []).append(entry)
    found = []
    for group in by_key.values():
        subject, on = group[0].subject, max(entry.day for entry in group)
        old, new = standing(before, subject, on), standing(after, subject, on)
        found.append(Change(subject, on, tuple(group), old, new))
    return found
