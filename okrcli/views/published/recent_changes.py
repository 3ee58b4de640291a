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
    rows = groupby(goal_rows(found, audience), key=lambda row: (row.home, row.id))
    every = (_event(space, home, list(group)) for (home, _), group in rows)
    noon = datetime.combine(on, time(12), UTC)
    return [
        event._replace(when=committed.get(event.path.partition("#")[0], noon))
        for event in every
        if event is not None
    ]


def _event(
    space: workspace.Workspace, home: tuple[str, str], rows: list[DiffRow]
) -> ChangeEvent | None:
    cycle, name = home
    season = space.cycles.get(cycle)
    team = season.teams.get(name) if season else None
    if team is None or not team.plan:
        return None
    goal, known = rows[0].id, team.goals.get(rows[0].id)
    return ChangeEvent(
        path=f"{team.path}#{goal}",
        cycle=cycle,
        team=name,
        team_name=team.name,
        when=datetime.min.replace(tzinfo=UTC),
        title=known[1].title if known else rows[0].title or goal,
        said=tuple(line for row in rows for line in _said(row)),
    )


def _said(row: DiffRow) -> Iterator[str]:
    yield row.plain
    yield from (plain_text(parts) for parts in row.below)
