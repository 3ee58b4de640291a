"""The calendars of a site: one a team and one a person, each a feed to subscribe to."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from okrcli.cli import opening
from okrcli.cli.plan_commits import last_commits
from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.model.settings import folded_name
from okrcli.render.calendar.feed import FeedLook, calendar_bytes
from okrcli.render.site.setting import SiteSetting
from okrcli.views.dates.calendar_events import CalendarChoice, CalendarEvent, calendar_events
from okrcli.views.owners import owners_of
from okrcli.views.published import addresses


class Owned(NamedTuple):
    """Somebody who owns goals, and the teams that plan them."""

    id: str
    name: str
    teams: dict[str, None]


def site_calendars(opened: opening.Opened, setting: SiteSetting) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes; RefusedError where the extra that writes them is not installed.

    What a private site leaves out of its pages is left out here, too.
    """
    space, language = opened.workspace, setting.language
    feeds = list(_feeds(space, setting))
    paths = {event.plan for _, _, events in feeds for event in events}
    changed = last_commits(opened, paths)
    for path, name, events in feeds:
        shown = (event._replace(title=setting.shown(event.title)) for event in events)
        yield path, calendar_bytes(shown, _look(space, setting.shown(name), language, changed))


_Feed = tuple[str, str, list[CalendarEvent]]


def _feeds(space: workspace.Workspace, setting: SiteSetting) -> Iterator[_Feed]:
    """The path, the name and the events of each."""
    on, language = setting.on, setting.language
    every = CalendarChoice(on, site=setting.base or None)
    seasons = [season for season in space.cycles.values() if season.dates.end >= on]
    teams = {team.id: team.name for season in seasons for team in season.planned}
    for team, name in teams.items():
        events = list(calendar_events(space, every._replace(team=team), language))
        yield addresses.team_calendar(team), name, events
    for person in _owners(space, seasons).values():
        choices = [every._replace(team=team, owner=person.id) for team in person.teams]
        found = (event for each in choices for event in calendar_events(space, each, language))
        events = list({(event.kind, event.cycle.id, event.ref): event for event in found}.values())
        yield addresses.person_calendar(person.id), person.name, events


def _owners(space: workspace.Workspace, seasons: Iterable[workspace.Cycle]) -> Mapping[str, Owned]:
    """Who owns key results, however they are spelled."""
    found: dict[str, Owned] = {}
    for season in seasons:
        for goal in space.goals(season):
            owners = owners_of(goal.key_result.owner or goal.objective.owner, space.settings)
            for owner in owners.every:
                known = found.setdefault(folded_name(owner.id), Owned(owner.id, owner.name, {}))
                known.teams[goal.team.id] = None
    return found


def _look(
    space: workspace.Workspace,
    name: str,
    language: catalogue.Language,
    changed: Mapping[str, datetime],
) -> FeedLook:
    organisation = space.settings.organisation
    title = f"{organisation} OKR: {name}" if organisation else f"OKR: {name}"
    return FeedLook(title, organisation, language.code, changed)
