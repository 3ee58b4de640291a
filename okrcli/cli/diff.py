"""`okr diff`: what happened to the goals between two moments."""

from typing import Annotated

import typer

from okrcli import errors
from okrcli.cli import options
from okrcli.messages import N_


def diff(
    range_: Annotated[
        str | None,
        typer.Argument(metavar="[A[..B]|A...B]", help="Default: HEAD, against the files on disk."),
    ] = None,
    other: Annotated[str | None, typer.Argument(metavar="[B]", help="`A B` is `A..B`.")] = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="text, md, json, github, slack, ..."),
    ] = "text",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 when anything happened.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="ALARM,...", help="Exit with 1 for these; see above."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE|REV|1w", help="From the last commit before that day."
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="As of this day; default the newest change's."),
    ] = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show what happened to the goals, by id and not by line, and what it means for them.

    Examples:
      okr diff                        what is not committed yet
      okr diff --since 2w             in two weeks; also `last`, monday, 25.11, a commit's day
      okr diff main                   from main to the files on disk
      okr diff v1..v2                 between two commits
      okr diff main...HEAD            what this branch does, from where it forked
      okr diff main...HEAD --format md > comment.md
      okr diff main --format slack    a message to post; also teams, mail
      okr diff main...HEAD --fail-on eased,removed,rewritten

    Edits to goals that were agreed on, after the day the cycle opened, are alarms: `eased` (a
    target eased, a baseline or a weight moved, other readings counted), `removed` (dropped, merged,
    of weight 0, or out of its objective), `loosened` (longer between check-ins). So are, at any
    time, `rewritten` check-ins, `orphaned` readings, `regraded` goals, `loosened` rules, and
    goals changed with no reason under `adjusted:` (`unexplained`).
    Formatting, comments and order are not changes. Both sides are looked at as of the same day.
    """
    from okrcli.cli.comparing import diff_request
    from okrcli.cli.comparing.diff_request import DiffRequest
    from okrcli.cli.comparing.formats import DiffOutput, show_diff

    what = DiffRequest(
        _range(range_, other),
        options.day(on) if on else None,
        options.day(None),
        exit_code=exit_code,
        fail_on=diff_request.alarms_named(fail_on),
        since=since,
    )
    return show_diff(what, DiffOutput(format_, lang, color, ascii_))


def _range(first: str | None, second: str | None) -> str | None:
    """Two revisions as the range between them, as in git; UsageError for a range and another."""
    if second is None:
        return first
    if ".." in f"{first}{second}":
        raise errors.UsageError(
            N_("`{first}` and `{second}` are more than two revisions; give A..B or A B"),
            first=first or "",
            second=second,
        )
    return f"{first}..{second}"
