"""`okr meeting`: the agenda of the result meeting, filled in."""

from typing import Annotated

import typer

from okrcli.cli import options


def meeting(
    kind: Annotated[
        str, typer.Argument(metavar="[weekly|quarterly]", help="Which meeting; default weekly.")
    ] = "weekly",
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="The last meeting; default a week ago."),
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="md|text", help="To paste, or to read here.")
    ] = "md",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    r"""Fill in the agenda of a result meeting: good news, figures, risks, and room to write.

    Examples:
      okr meeting                     this week's, in Markdown
      okr meeting --format text       to read it here
      okr meeting --team growth       one team's
      okr meeting --since 2026-11-11  what has happened since then
      okr meeting quarterly           results, learning, closing, and the next goals
      okr meeting --lang nb           på norsk

    Good news comes first. The weekly one takes three quarters of an hour; the quarterly one takes
    two to four hours, and looks back to the start of the cycle.
    """
    from okrcli.cli import opening, showing
    from okrcli.cli.meetings import running
    from okrcli.report import meeting as meetings

    asked = running.Asked(
        options.among("the meeting", kind, meetings.KINDS), options.day(on),
        options.day(since) if since else None, cycle, team,
        options.among("--format", format_, running.FORMATS),
    )  # fmt: skip
    opened = opening.to_look_at(rev)
    how = showing.How(opening.language(lang, opened.workspace), color, ascii_)
    running.run(opened, asked, how)
    return 0
