"""What readings change: where a goal or KPI stood before them, and where it stands after."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.check_in.session_files import SessionEntry
from okrcli.actions.check_in.subject import Subject
from okrcli.model import kpi, plan, workspace
from okrcli.model.readings import Point, Series, confidences_read, newest_next, until
from okrcli.model.workspace import GoalAt
from okrcli.scoring import progress, states
from okrcli.scoring.key_results import key_result_score
from okrcli.scoring.kpis import kpi_score


class StandingBefore(NamedTuple):
    """Where something stands on a day.

    `state` is a key result's, None of an objective or KPI; `holds` is a KPI's, None of one that is
    only watched or was never read. `read` is the day of the newest measurement.
    """

    progress: progress.Progress
    readings: Series
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
        given = confidences_read(self.readings)
        return given[-1] if given else None

    @property
    def noted(self) -> Point | None:
        """The newest reading with a note, None without any."""
        return next((point for point in reversed(self.readings) if point.reading.note), None)

    @property
    def next(self) -> str | None:
        """What is done about it, as was said last."""
        point = newest_next(self.readings)
        return point.reading.next if point else None


def standing(space: workspace.Workspace, subject: Subject, on: date) -> StandingBefore:
    """Where a subject stands on a day, given a workspace that may have grown since."""
    season = space.cycles[subject.target.cycle.id]
    team = season.teams.get(subject.target.team.id) if subject.target.team else None
    item, objective = subject.item, subject.target.objective
    if isinstance(item, kpi.Kpi):
        score = kpi_score(space, season, team, item, on)
        return StandingBefore(score.progress, score.readings, holds=score.holds)
    if isinstance(item, plan.KeyResult) and team and objective:
        goal = GoalAt(season, team, objective, item)
        of = key_result_score(space, goal, on)
        return StandingBefore(of.progress, of.readings, of.tick, of.state)
    readings = space.readings_of(season, team, item) if team and item else ()
    return StandingBefore(progress.Progress(), until(readings, on))


class ReadingChange(NamedTuple):
    """What the readings of one subject changed, as of the newest of their days."""

    subject: Subject
    on: date
    entries: tuple[SessionEntry, ...]
    before: StandingBefore
    after: StandingBefore

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
    before: workspace.Workspace, after: workspace.Workspace, entries: Iterable[SessionEntry]
) -> list[ReadingChange]:
    """One change a subject, in the order in which they were read first."""
    by_key: dict[tuple[object, ...], list[SessionEntry]] = {}
    for entry in entries:
        key = (
            entry.subject.target.cycle.id,
            entry.subject.target.kind,
            *entry.subject.key,
            entry.subject.id,
        )
        by_key.setdefault(key, []).append(entry)
    found = []
    for group in by_key.values():
        subject, on = group[0].subject, max(entry.day for entry in group)
        old, new = standing(before, subject, on), standing(after, subject, on)
        found.append(ReadingChange(subject, on, tuple(group), old, new))
    return found
