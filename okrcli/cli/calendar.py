"""`okr calendar`: check-ins, meetings and milestones as a feed for calendars."""

from datetime import datetime, time
from typing import Annotated

import typer

from okrcli import errors
from okrcli.cli import destination, opening, options
from okrcli.messages import N_
from okrcli.views.dates.calendar_events import CalendarChoice, calendar_events


def calendar(
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Into a file, as in -o okrs.ics."),
    ] = None,
    team: options.TeamName = None,
    group: options.GroupName = None,
    owner: options.Owner = None,
    mine: options.Mine = False,
    cycle: options.CycleName = None,
    alarm: Annotated[
        str | None, typer.Option("--alarm", metavar="HH:MM", help="Sound at that time of the day.")
    ] = None,
    on: options.On = None,
    lang: options.Lang = None,
) -> int:
    """Write the days of the cycles that are not over as a calendar feed (.ics).

    Examples:
      okr calendar -o okrs.ics       check-ins, meetings, milestones, when cycles begin and end
      okr calendar --team growth -o growth.ics
      okr calendar --mine --alarm 09:00 -o mine.ics

    Events keep their identity when goals are renamed with `was:`, and the same plans give the same
    file, so that a job may publish it and calendars subscribe. It needs the extra
    `okrcli[calendar]`.
    """
    from okrcli.actions import names, workspace_groups
    from okrcli.cli.plan_commits import last_commits
    from okrcli.cli.whose import owner_named
    from okrcli.render.calendar.feed import FeedLook, calendar_bytes

    sounds = clock_time(alarm)
    opened = opening.to_look_at()
    space, day = opened.workspace, options.day(on)
    season = names.season(space, cycle, day)
    around = [season] if cycle else names.around(space, season, day)
    chosen = names.team(space, around, team) if team else None
    inside = workspace_groups.teams_of_group(around, group) if group else None
    whose = owner_named(owner, mine=mine, opened=opened)
    language = opening.language(lang, space)
    asked = CalendarChoice(day, chosen, whose, season.id if cycle else None, group=inside)
    events = list(calendar_events(space, asked, language))
    organisation = space.settings.organisation
    name = f"{organisation} OKR" if organisation else "OKR"
    changed = last_commits(opened, {event.plan for event in events})
    look = FeedLook(name, organisation, language.code, changed, sounds)
    destination.put(calendar_bytes(events, look).decode(), output, language)
    return 0


def clock_time(text: str | None) -> time | None:
    """The time of day that is typed; UsageError for what is none."""
    if text is None:
        return None
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time of any zone
    except ValueError:
        raise errors.UsageError(
            N_("--alarm takes a time of day as in 09:00, not `{text}`"), text=text
        ) from None
