"""`okr due`: who owes which check-in."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, NamedTuple

import typer

from okrcli.cli import destination, opening, options, screen
from okrcli.cli.posting import POSTS, posted
from okrcli.cli.screen import ScreenOptions
from okrcli.language import catalogue
from okrcli.views.dues import due_values
from okrcli.views.dues.due_values import DueRequest
from okrcli.views.dues.grace import GRACE

LATE = "late"


def due(
    team: options.TeamName = None,
    group: options.GroupName = None,
    owner: options.Owner = None,
    mine: options.Mine = False,
    on: options.On = None,
    rev: options.Rev = None,
    grace: Annotated[
        int,
        typer.Option("--grace", metavar="DAYS", min=0, help="Working days before it is late."),
    ] = GRACE,
    short: Annotated[
        bool, typer.Option("--short", help="One line, for a prompt or a status bar.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="late", help="Exit with 1 when anything is late."),
    ] = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="text, md, json, slack, teams or mail."),
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show which check-ins are due, by person, the latest first; and what the next weeks bring.

    Examples:
      okr due                        everybody's
      okr due --mine                 mine, and what is nobody's in my teams
      okr due --team growth          one team's; --group of several
      okr due --team growth --grace 0
      okr due --short                one line, for a prompt or a status bar
      okr due --fail-on late         for a scheduled job: exit with 1 when anything is late
      okr due --format slack         a message to post; also teams, mail, md, json

    Something is due when its rhythm (`checkin_every`) has passed since it was last read, and late
    two working days after that. Milestones are named two weeks ahead.
    """
    how = options.among("--format", format_, NAMES)
    gate = options.among("--fail-on", fail_on, (LATE,)) if fail_on is not None else None
    opened = opening.to_look_at(rev)
    whose = DueOwner(team, owner, mine, group)
    asked = due_request(opened, whose, DueRequest(options.day(on), grace))
    shown = ScreenOptions(opening.language(lang, opened.workspace), color, ascii_)
    found = show_due(opened, asked, DueOutput(how, short), shown)
    return 1 if gate and found.late else 0


class DueOwner(NamedTuple):
    """Whose check-ins are asked for, as it was typed."""

    team: str | None
    owner: str | None
    mine: bool
    group: str | None = None


class DueOutput(NamedTuple):
    """In which format, or as one line."""

    format: str
    short: bool = False


def due_request(opened: opening.Opened, whose: DueOwner, asked: DueRequest) -> DueRequest:
    """The request with the team and the owner that are meant; NotFoundError for unknown ones."""
    from okrcli.actions import author, names, workspace_groups
    from okrcli.cli.whose import owner_named

    space = opened.workspace
    who = owner_named(whose.owner, mine=whose.mine, opened=opened)
    season = names.season(space, None, asked.on)
    around = names.around(space, season, asked.on)
    team = names.team(space, around, whose.team) if whose.team else None
    group = workspace_groups.teams_of_group(around, whose.group) if whose.group else None
    asked = asked._replace(team=team, group=group)
    if who is None:
        return asked
    called = author.names_of_owner(
        author.known_id(who, space.settings.people), space.settings.people
    )
    teams = author.teams_of(space, around, who, called)
    return asked._replace(owner=who, names=called, teams=teams)


def show_due(
    opened: opening.Opened, asked: DueRequest, how: DueOutput, shown: ScreenOptions
) -> due_values.Dues:
    """Show it, and give it back."""
    from okrcli.views.dues import due_words
    from okrcli.views.dues.due_view import dues_view

    found = dues_view(opened.workspace, asked)
    if how.short:
        from okrcli.cli import terminal

        page = terminal.page(shown.language, ascii_flag=shown.ascii)
        words = due_words.short_line(found, page.language)
        words = words.replace(due_words.DOT, page.glyphs.dot)
        terminal.show([page.text(words)], "never", margin=0)
    elif how.format != "text":
        destination.put(_text(how.format, DueFormatInput(opened, found, shown.language)), None)
    else:
        from okrcli.render.terminal.due import due_lines

        screen.screen(opened, shown, partial(due_lines, found))
    return found


class DueFormatInput(NamedTuple):
    """What was found, of which workspace, and in which language to say it."""

    opened: opening.Opened
    found: due_values.Dues
    language: catalogue.Language


def _text(name: str, wanted: DueFormatInput) -> str:
    """What was found in one of the formats for others."""
    if name in FORMATS:
        return FORMATS[name](wanted)
    from okrcli.views.posts.due_post import due_post

    settings = wanted.opened.workspace.settings
    post = due_post(wanted.found, settings.site.url or "", wanted.language)
    return posted(name, post, settings, wanted.language)


def _json(wanted: DueFormatInput) -> str:
    from okrcli.render.json.due import due_json

    return due_json(wanted.found, wanted.opened.commit)


def _markdown(wanted: DueFormatInput) -> str:
    from okrcli.render.markdown.post import post_markdown
    from okrcli.views.posts.due_post import due_post

    return post_markdown(due_post(wanted.found, "", wanted.language))


FORMATS: dict[str, Callable[[DueFormatInput], str]] = {"md": _markdown, "json": _json}
NAMES = ("text", *FORMATS, *POSTS)
