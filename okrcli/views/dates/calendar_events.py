"""The days that a calendar should know of, of each cycle that is not over."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import plan, scalars, workspace
from okrcli.views.owners import owners_of
from okrcli.views.published import addresses

Kind = Literal["checkin", "meeting", "milestone", "due", "opens", "ends", "grading"]
_WEEK = timedelta(days=6)


class CalendarChoice(NamedTuple):
    """The day from which on cycles count, and whose dates: a team's, an owner's, or all.

    `group` are the ids of the teams of a group, None without one. `site` is where the pages are
    published, None for what `okr.yaml` says.
    """

    on: date
    team: str | None = None
    owner: str | None = None
    cycle: str | None = None
    site: str | None = None
    group: frozenset[str] | None = None

    def includes(self, team: str) -> bool:
        """Whether a team's dates are asked for."""
        return self.team in {None, team} and (self.group is None or team in self.group)


class CalendarEvent(NamedTuple):
    """Whole days; `ref` is the first id that a thing had, so that it stays the same event.

    With `every` it comes again after so many days, until `until`. `plan` is the path of the file
    that it stands in, `url` the page of the goal, team or cycle where the site is published.
    """

    kind: Kind
    cycle: workspace.Cycle
    ref: str
    first: date
    last: date
    title: str
    about: str = ""
    every: int | None = None
    until: date | None = None
    plan: str = ""
    url: str = ""


def calendar_events(
    space: workspace.Workspace, asked: CalendarChoice, language: catalogue.Language
) -> Iterator[CalendarEvent]:
    """The events by cycle, those of a whole cycle before those of its teams."""
    site = asked.site or space.settings.site.url
    for season in space.cycles.values():
        named = asked.cycle in {None, season.id}
        if named and (asked.cycle or season.dates.end >= asked.on):
            page = addresses.cycle_page(season.id)
            yield from _linked(site, _of_cycle(space, season, language), page)
            for team in season.planned:
                if asked.includes(team.id):
                    page = addresses.team_page(season.id, team.id)
                    found = _of_team(space, season, team, (asked, language))
                    yield from _linked(site, found, page)


def _linked(
    site: str | None, events: Iterator[CalendarEvent], page: str
) -> Iterator[CalendarEvent]:
    """The events with the page on which they are told of; a goal's own where it has one."""
    for event in events:
        yield event._replace(url=addresses.published(site, event.url or page))


def _of_cycle(
    space: workspace.Workspace, season: workspace.Cycle, language: catalogue.Language
) -> Iterator[CalendarEvent]:
    dates, say = season.dates, language.say
    label = language.cycle_label(season.id, dates.label)
    path = f"{season.path}/cycle.yaml"
    opened, end = dates.opened, dates.end
    words = say(N_("{cycle} begins"), cycle=label)
    yield CalendarEvent("opens", season, season.id, opened, opened, words, plan=path)
    words = say(N_("{cycle} ends"), cycle=label)
    yield CalendarEvent("ends", season, season.id, end, end, words, plan=path)
    words = say(N_("{cycle}: grade the goals"), cycle=label)
    about = f"okr close {season.id}"
    first = max(dates.start, end - _WEEK)
    yield CalendarEvent("grading", season, season.id, first, end, words, about, plan=path)
    weekly = space.settings.meetings.weekly
    if weekly:
        ahead = (scalars.WEEKDAYS.index(weekly) - dates.start.weekday()) % 7
        day = dates.start + timedelta(days=ahead)
        if day <= end:
            words = say(N_("Weekly result meeting"))
            yield CalendarEvent(
                "meeting", season, "weekly", day, day, words, "okr meeting", 7, end, "okr.yaml"
            )


def _of_team(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    about: tuple[CalendarChoice, catalogue.Language],
) -> Iterator[CalendarEvent]:
    """Its check-ins, and the days of its milestones and key results."""
    asked, language = about
    goals = [
        goal
        for goal in space.goals(season, [team])
        if not (goal.dropped(asked.on) or goal.draft) and _owned(space, goal, asked.owner)
    ]
    every = space.settings.checkin_every
    day = season.dates.start + timedelta(days=every)
    if goals and day <= season.dates.end:
        words = language.say(N_("Check in: {team}"), team=team.name)
        where = space.settings.site.form or f"okr checkin --team {team.id}"
        end = season.dates.end
        yield CalendarEvent(
            "checkin", season, team.id, day, day, words, where, every, end, team.path
        )
    for goal in goals:
        page = addresses.objective_page(season.id, f"{team.id}/{goal.objective.id}")
        place = f"{page}#{addresses.anchor(season.id, goal.ref)}"
        yield from (event._replace(url=place) for event in _of_goal(goal, language))


def _owned(space: workspace.Workspace, goal: workspace.GoalAt, owner: str | None) -> bool:
    given = goal.key_result.owner or goal.objective.owner
    return owner is None or owners_of(given, space.settings).include(owner)


def _of_goal(goal: workspace.GoalAt, language: catalogue.Language) -> Iterator[CalendarEvent]:
    item, ref, path = goal.key_result, _first_ref(goal), goal.team.path
    command = f"okr checkin {item.id}"
    if item.due:
        words = language.say(N_("Due: {title}"), title=item.title)
        yield CalendarEvent("due", goal.cycle, ref, item.due, item.due, words, command, plan=path)
    for step in item.milestones or ():
        if step.due:
            done = f"{command} --done {step.id}"
            name = f"{ref}/{step.id}"
            yield CalendarEvent(
                "milestone", goal.cycle, name, step.due, step.due, step.title, done, plan=path
            )


def _first_ref(goal: workspace.GoalAt) -> str:
    """The reference under the first of the ids that a key result and its plan had."""
    item: plan.KeyResult = goal.key_result
    whole = goal.team.was[0] if goal.team.was else goal.team.id
    first = item.was[0] if item.was else item.id
    return first if "/" in first else f"{whole}/{first}"
