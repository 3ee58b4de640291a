"""`okr report`: progress and scores."""

from typing import TYPE_CHECKING, Annotated

import typer

from okrcli.cli import options

if TYPE_CHECKING:
    from okrcli.cli.opening import Opened
    from okrcli.cli.reporting.request import ReportRequest


def report(
    ref: Annotated[
        str | None, typer.Argument(metavar="[REF]", help="A team, objective, key result or KPI.")
    ] = None,
    since: options.Since = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    group: options.GroupName = None,
    owner: options.Owner = None,
    mine: options.Mine = False,
    state: options.States = None,
    kind: options.Kind = None,
    stale: options.Stale = False,
    stale_confidence: options.StaleConfidence = False,
    by: Annotated[
        str, typer.Option("--by", metavar="team|owner|state", help="What to group the goals by.")
    ] = "team",
    every: Annotated[bool, typer.Option("--all", help="Every row, of however many teams.")] = False,
    brief: Annotated[
        bool, typer.Option("--brief", help="The objectives without their key results.")
    ] = False,
    fail_under: Annotated[
        str | None,
        typer.Option("--fail-under", metavar="PERCENT", help="Exit with 1 when progress is less."),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 on what is off-track, overdue, stale, ...",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, svg, html, md, json, csv, xlsx, slack, ...",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Into a file, whole or not at all."),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Draw the page and open it in a browser.")
    ] = False,
    readings: Annotated[
        bool, typer.Option("--readings", help="One row a reading, with --format csv.")
    ] = False,
    delimiter: Annotated[
        str | None,
        typer.Option("--delimiter", metavar=",|;|tab", help="The character between CSV cells."),
    ] = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 2 when a file is broken.")
    ] = False,
) -> int:
    """Show where everything stands: the cycle, a team, an objective or a key result.

    Examples:
      okr report                     the current cycle
      okr report growth              one team, or all teams of a group
      okr report mrr                 one objective in detail
      okr report --since 2w          and what has moved in two weeks; also `last`, a day, a commit
      okr report --on 2026-11-25     as of another day
      okr report --rev main~20       as it was committed there; --on goes with it
      okr report --owner kari        what Kari owns; --mine what I own
      okr report --state off-track   only what is; also --kind committed and --stale
      okr report --stale-confidence  figures come in, but nobody says how sure they are
      okr report --by owner          under the names of those who own it
      okr report --brief             objectives only; --all has every row of many teams
      okr report --fail-on stale     for a scheduled job: exit with 1 when anything is
      okr report --lang nb | less    på norsk, plain
      okr report --open              a page to show around, in the browser
      okr report -o okrs.html        the same into a file; the ending says the format
      okr report --format md         for a wiki, an issue or a step's summary
      okr report --format json       everything, for another program
      okr report --format slack      a message to post; also teams, mail
      okr report -o okrs.csv         one row a key result, for a spreadsheet
      okr report -o okrs.xlsx        a workbook: goals, KPIs and readings, a sheet each
      okr report -o okrs.svg         a picture of the screen

    What cannot be read, a goal or a whole file, is named below the report and left out. CSV with
    `;` has decimal commas and a byte order mark, as Excel wants it in Norwegian.
    """
    from okrcli.cli import opening
    from okrcli.cli.reporting.gate import gate_of
    from okrcli.cli.reporting.request import ReportRequest, found_in_turn
    from okrcli.cli.reporting.run_report import ReportOutput, show_report
    from okrcli.render.terminal.page import Moment

    gates = gate_of(fail_under, fail_on)
    filters = options.choice(team, owner, state, kind, stale=stale)
    filters = filters._replace(group=group, stale_confidence=stale_confidence)
    what = ReportRequest(ref, options.day(on), cycle, filters)
    how = ReportOutput(
        format_,
        output,
        open=open_,
        by=by,
        every=every,
        brief=brief,
        moment=Moment(cycle, on, rev),
        readings=readings,
        delimiter=delimiter,
        color=color,
        ascii=ascii_,
    )
    opened = opening.to_look_at(rev)
    what = _as_meant(what, since, opened, mine=mine)
    language = opening.language(lang, opened.workspace)
    show_report(opened, what, how, language)
    held = gates.held(lambda: found_in_turn(opened.workspace, what), language)
    return 2 if strict and opened.workspace.findings else 0 if held else 1


def _as_meant(
    what: "ReportRequest", since: str | None, opened: "Opened", *, mine: bool
) -> "ReportRequest":
    """What is asked for, with the owner and the day that the words for them mean in a workspace."""
    from okrcli.cli.since import since_named
    from okrcli.cli.whose import owner_named

    whose = owner_named(what.filters.owner, mine=mine, opened=opened)
    day = since_named(since, what.on, opened.workspace)
    return what._replace(filters=what.filters._replace(owner=whose), since=day)
