"""`okr checkin`: record readings."""

from typing import TYPE_CHECKING, Annotated

import typer

from okrcli.cli import options

if TYPE_CHECKING:
    from okrcli.cli.recording.request import CheckInRequest

# so that `okr checkin churn -1` is a value; what is neither number nor option is refused below,
# and -h is looked for there, since it must not be found inside `-4h`
CONTEXT = {"ignore_unknown_options": True}


def checkin(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID [VALUE]]", help="What was read, and its value now."),
    ] = None,
    confidence: Annotated[
        str | None, typer.Option("--confidence", metavar="0-10", help="5 is even odds.")
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="A note on the reading.")
    ] = None,
    next_: Annotated[
        str | None,
        typer.Option(
            "--next", metavar="TEXT", help="What is done about it, by when; - when that is done."
        ),
    ] = None,
    done: Annotated[
        list[str] | None,
        typer.Option("--done", metavar="ID|yes|no", help="A milestone that is done; repeatable."),
    ] = None,
    undone: Annotated[
        list[str] | None,
        typer.Option("--undone", metavar="ID", help="A milestone that is not done after all."),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option("--zone", metavar="ZONE", help="none, commit, target or stretch."),
    ] = None,
    skip: Annotated[
        str | None,
        typer.Option("--skip", metavar="REASON", help="Leave it out of the mean for now."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE|-", help="Many readings: CSV, XLSX, JSON.")
    ] = None,
    whole_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="The goal or KPI of all rows in --from."),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="Encoding of the text, as in cp1252."),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(
            "--from-issue", metavar="FILE", help="The text of a GitHub or GitLab issue form."
        ),
    ] = None,
    login: Annotated[
        str | None,
        typer.Option("--as", metavar="LOGIN", help="Who GitHub or GitLab says wrote it."),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day the values are from.")
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default OKR_AUTHOR, git's user.")
    ] = None,
    session_note: Annotated[
        str | None,
        typer.Option("--session-note", metavar="TEXT", help="A note on the whole check-in."),
    ] = None,
    cycle: options.CycleName = None,
    team: Annotated[
        str | None, typer.Option("--team", metavar="TEAM", help="Walk through a team's goals.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Walk through everybody's goals.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Record values far from all that is known, too.")
    ] = False,
    commit: Annotated[
        bool, typer.Option("--commit", help="Commit the new files with git; never push.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the file without writing it.")
    ] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Record readings: of one goal or KPI, many from a file, or all of mine one by one.

    Examples:
      okr checkin                             asks about each goal that is mine
      okr checkin subscriptions 4720 --confidence 6 --note "two campaigns to come"
      okr checkin retention 71,2 --next "call the ten largest by Friday" --on 2026-11-20
      okr checkin regions --done denmark      a milestone
      okr checkin annual-plans --zone target  a zone in words
      okr checkin churn 5.9 --commit          and commit the new file
      okr checkin keyboard yes                done or not
      okr checkin churn -1                    a negative value
      okr checkin subscriptions --skip "the shop is being rebuilt"
      okr checkin --from readings.csv         id,value,confidence,... in any order
      okr checkin --from visits.xlsx --id visitors  a sheet of days and values of one KPI
      okr checkin --from-issue form.md --as kari  what an issue form says
      okr checkin --team growth               walk through a team's goals

    An id is enough, or the unique beginning of one, or a reference like growth/subscriptions.
    Numbers are read as people type them; where `4,720` may mean two, okr asks, as it does about
    a value ten times the range away from all that is known of the goal (--yes records it
    unasked). A file may be CSV in any style or a spreadsheet; its headings may be Norwegian,
    goals may be called by their titles, and other columns are counted and left out. Each
    check-in is a new file, one for each team and day in it; no plan is ever changed.
    """
    from okrcli.actions.check_in.typed_words import Typed
    from okrcli.actions.rows.row_table import SheetChoice
    from okrcli.cli.recording import negative_numbers
    from okrcli.cli.recording.record import record_typed
    from okrcli.cli.recording.request import CheckInRequest, TableChoice

    if "-h" in (words or []):
        typer.echo(ctx.get_help())
        return 0
    negative_numbers.check(words or [], ctx.command.params)
    typed = Typed(zone=zone, skip=skip, confidence=confidence, note=note, next=next_)
    typed = typed._replace(done=tuple(done or ()), undone=tuple(undone or ()))
    asked = CheckInRequest(
        words=tuple(words or ()),
        typed=typed,
        day=options.day(on),
        today=options.day(None),
        source=source,
        author=author,
        note=session_note,
        cycle=cycle,
        team=team,
        everything=everything,
        dry=dry_run,
        yes=yes,
        commit=commit,
        color=color,
        table=TableChoice(whole_id, SheetChoice(encoding, sheet)),
    )
    return record_typed(_of_issue(issue, login, asked), lang, ascii_flag=ascii_)


def _of_issue(issue: str | None, login: str | None, asked: "CheckInRequest") -> "CheckInRequest":
    """What an issue form asks for, where one is given; else what is asked for without it."""
    if issue is None and login is None:
        return asked
    from okrcli.cli.recording.issue import issue_request

    return issue_request(issue, login, asked)
