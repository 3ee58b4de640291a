"""What readings change: where a goal or KPI stood before them, and where it stands after."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.check_in.standing_before import StandingBefore
from okrcli.actions.check_in.subject import SessionEntry, Subject
from okrcli.model import kpi, plan, workspace
from okrcli.model.readings import until
from okrcli.model.workspace import GoalAt
from okrcli.scoring import progress
from okrcli.scoring.key_results import key_result_score
from okrcli.scoring.kpis import kpi_score


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
