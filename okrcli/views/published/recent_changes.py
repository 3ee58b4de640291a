"""What became of the plans lately, for those who follow it in a feed reader: an event a goal."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from itertools import groupby

from okrcli.history.changes import Changes
from okrcli.model import workspace
from okrcli.views.audience import Audience
from okrcli.views.diff_goals import goal_rows
from okrcli.views.diff_values import DiffRow
from okrcli.views.document import plain_text
from okrcli.views.published.feed_events import ChangeEvent


def recent_changes(
    found: Changes,
    space: workspace.Workspace,
    committed: Mapping[str, datetime],
    audience: Audience,
    on: date,
) -> list[ChangeEvent]:
    """An event for each goal of a team that is there now, in the order of the goals.

    `committed` tells when a file was committed last; what no commit has yet is of noon on the day.
    """
    noon = datetime.combine(on, time(12), UTC)
    events = []
    for (home, _), rows in groupby(goal_rows(found, audience), lambda row: (row.home, row.id)):
        season = space.cycles.get(home[0])
        team = season.teams.get(home[1]) if season else None
        if team and team.plan:
            events.append(_event(team, list(rows), committed.get(team.path, noon)))
    return events


def _event(team: workspace.Team, rows: list[DiffRow], when: datetime) -> ChangeEvent:
    first = rows[0]
    known = team.goals.get(first.id)
    return ChangeEvent(
        path=f"{team.path}#{first.id}",
        cycle=team.cycle,
        team=team.id,
        team_name=team.name,
        when=when,
        title=known[1].title if known else first.title or first.id,
        said=tuple(line for row in rows for line in _said(row)),
    )


def _said(row: DiffRow) -> Iterator[str]:
    yield row.plain
    yield from (plain_text(parts) for parts in row.below)
