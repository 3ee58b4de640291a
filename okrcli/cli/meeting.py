"""`okr meeting`: the agenda of the result meeting, filled in."""

import sys
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

import typer

from okrcli.actions import names, workspace_groups
from okrcli.cli import destination, opening, options, screen
from okrcli.cli.posting import POSTS, posted
from okrcli.cli.screen import ScreenOptions
from okrcli.cli.since import since_named
from okrcli.model import reference
from okrcli.views.agenda import AgendaRequest, meeting_agenda


def meeting(
    kind: Annotated[
        str, typer.Argument(metavar="[weekly|quarterly]", help="Which meeting; default weekly.")
    ] = "weekly",
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE|REV|1w", help="The last meeting; default a week ago."
        ),
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    group: options.GroupName = None,
    objective: Annotated[
        str | None,
        typer.Option("--objective", metavar="REF", help="For the owners of one shared objective."),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="md, text, slack, teams or mail.",
        ),
    ] = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    r"""Fill in the agenda of a result meeting: good news, figures, risks, and room to write.

    Examples:
      okr meeting                     this week's, to read here; in Markdown where it is piped
      okr meeting --format md         in Markdown, to paste
      okr meeting --team growth       one team's; --group of several
      okr meeting --objective mrr     of all who share one objective
      okr meeting --since 2026-11-11  what has happened since then; also monday, 2w, a commit
      okr meeting --format teams      a message to post; also slack, mail
      okr meeting quarterly           results, learning, closing, and the next goals
      okr meeting --lang nb           på norsk

    Good news comes first. The weekly one takes three quarters of an hour; the quarterly one takes
    two to four hours, and looks back to the start of the cycle.
    """
    from okrcli.views import agenda

    asked = MeetingRequest(
        options.among("the meeting", kind, agenda.KINDS),
        options.day(on),
        None,
        cycle,
        team,
        options.among("--format", format_ or _usual_format(), FORMATS),
        objective,
        group,
    )
    opened = opening.to_look_at(rev)
    asked = asked._replace(since=since_named(since, asked.on, opened.workspace))
    how = ScreenOptions(opening.language(lang, opened.workspace), color, ascii_)
    show_meeting(opened, asked, how)
    return 0


FORMATS = ("md", "text", *POSTS)
_OBJECTIVES: tuple[reference.Kind, ...] = ("objective",)


def _usual_format() -> str:
    """Text where somebody looks at it, Markdown where it goes elsewhere."""
    return "text" if sys.stdout.isatty() else "md"


class MeetingRequest(NamedTuple):
    """Which meeting, on which day, since which, of which cycle and team, in which format."""

    kind: str
    on: date
    since: date | None
    cycle: str | None
    team: str | None
    format: str
    objective: str | None = None
    group: str | None = None


def show_meeting(opened: opening.Opened, asked: MeetingRequest, how: ScreenOptions) -> None:
    """Show it; NotFoundError for a cycle, team or group that is not there."""
    space = opened.workspace
    season = names.season(space, asked.cycle, asked.on)
    team = names.team(space, [season], asked.team) if asked.team else None
    goal = names.target(space, [season], asked.objective, _OBJECTIVES) if asked.objective else None
    group = workspace_groups.known_group(season, asked.group) if asked.group else None
    wanted = AgendaRequest(asked.on, asked.since, team, goal, group)
    agenda = meeting_agenda(asked.kind, space, season, wanted, how.language)
    if asked.format == "md":
        from okrcli.render.markdown.document import document_markdown

        destination.put(document_markdown(agenda, how.language), None)
        return
    if asked.format in POSTS:
        from okrcli.views.posts.agenda_post import agenda_post

        post = agenda_post(agenda, space.settings.site.url or "", how.language)
        destination.put(posted(asked.format, post, space.settings, how.language), None)
        return
    from okrcli.render.terminal.document import document_lines

    screen.screen(opened, how, partial(document_lines, agenda))
