"""The newest check-ins of a workspace, for those who follow it in a feed reader."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from okrcli.language import catalogue
from okrcli.model import plan, workspace
from okrcli.model.workspace import WORKSPACE_TEAM, FiledSession
from okrcli.scoring import scores
from okrcli.views import figures
from okrcli.views.published.feed_events import CheckInEvent

DAYS, MOST = timedelta(days=30), 200


def recent_check_ins(
    space: workspace.Workspace,
    seasons: Iterable[workspace.Cycle],
    on: date,
    language: catalogue.Language,
) -> list[CheckInEvent]:
    """The sessions of the last 30 days up to a day, newest first, at most 200."""
    found = sorted(_filed(seasons, on), key=_newest_last, reverse=True)
    return [_event(space, season, team, filed, language) for season, team, filed in found[:MOST]]


_Filed = tuple[workspace.Cycle, workspace.Team, FiledSession]


def _filed(seasons: Iterable[workspace.Cycle], on: date) -> Iterator[_Filed]:
    for season in seasons:
        for team in season.teams.values():
            for filed in team.sessions:
                if on - DAYS < filed.day <= on:
                    yield season, team, filed


def _newest_last(found: _Filed) -> tuple[datetime, str]:
    return _when(found[2]), found[2].path


def _when(filed: FiledSession) -> datetime:
    """When it was recorded, else noon of the day that it is true of."""
    return filed.instant or datetime.combine(filed.day, time(12), UTC)


def _event(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    filed: FiledSession,
    language: catalogue.Language,
) -> CheckInEvent:
    author = filed.session.author
    own = team.id if team.id != WORKSPACE_TEAM else ""
    return CheckInEvent(
        path=f"{filed.path}#{filed.name}",
        cycle=season.id,
        team=own if team.plan else "",
        team_name=team.name if own else space.settings.organisation or "OKR",
        when=_when(filed),
        author=space.settings.person(author) or author,
        said=tuple(_said(space, team, filed, language)),
    )


def _said(
    space: workspace.Workspace,
    team: workspace.Team,
    filed: FiledSession,
    language: catalogue.Language,
) -> Iterator[str]:
    """A line a reading: `subscriptions: 4,720, 6/10. Two campaigns still to come`."""
    for name, reading in filed.session.readings.items():
        words = []
        if reading.value is not None:
            words.append(language.value(reading.value, _unit(space, team, name), short=True))
        words += figures.done(reading, language)
        if reading.confidence is not None:
            words.append(f"{reading.confidence}/10")
        note = f". {reading.note}" if reading.note else ""
        yield f"{name}: {', '.join(words)}{note}"
    if filed.session.note:
        yield filed.session.note


def _unit(space: workspace.Workspace, team: workspace.Team, name: str) -> str | None:
    """The unit of what an id of the team's plan, or of kpis.yaml, is measured in."""
    goal = team.goals.get(name)
    if goal is None or not isinstance(goal[1], plan.KeyResult):
        found = space.kpi_of(team, name)
        return found.unit if found else None
    source = space.kpi_of(team, goal[1].measured_by) if goal[1].measured_by else None
    return scores.unit_of(goal[1], source)
