"""`okr kpi`: the board of all KPIs, one of them, and whether leading ones lead."""

from typing import Annotated

import typer

from okrcli.cli import options


def kpi(
    ref: Annotated[
        str | None, typer.Argument(metavar="[REF]", help="A KPI; a goal with --lead-lag.")
    ] = None,
    lead_lag: Annotated[
        bool, typer.Option("--lead-lag", help="Do leading KPIs lead their lagging ones?")
    ] = False,
    pair: Annotated[
        tuple[str, str] | None,
        typer.Option("--pair", metavar="A B", help="Does A lead B? KPIs or numeric key results."),
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    owner: options.Owner = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="STATUS",
            help="misses, under-way, stale, no-reading, watched, holds or reached.",
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only what is leading or lagging.")
    ] = None,
    stale: options.Stale = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="For people, or for programs.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show all KPIs, leading and lagging: where they are, how they have moved, what they serve.

    Examples:
      okr kpi                        the board, by team
      okr kpi visitors               one, with its history and chart
      okr kpi --kind leading         what to act on; also --team, --owner, --state, --stale
      okr kpi --lead-lag             which leading KPIs lead, and by how many weeks
      okr kpi --lead-lag mrr         those of one goal
      okr kpi --pair visitors churn  any two

    On the board, `week` is the change in the last week and `start` that since the cycle began; the
    trend runs over all cycles. `okr explain lead-lag` says when a KPI may be said to lead another.
    """
    from okrcli.cli import opening, showing
    from okrcli.cli.kpis import asked, running
    from okrcli.report.terminal.page import Moment

    filters = asked.choice(team, owner, state, kind, stale=stale)
    what = asked.checked(
        asked.Asked(ref, pair, lead_lag, options.day(on), cycle, filters, asked.format_of(format_))
    )
    opened = opening.to_look_at(rev)
    language = opening.language(lang, opened.workspace)
    how = showing.How(language, color, ascii_, Moment(cycle, on, rev))
    running.run(opened, what, how)
    return 0
