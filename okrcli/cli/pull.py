"""`okr pull`: readings of KPIs from where the figures live."""

from typing import Annotated

import typer

from okrcli.cli import options


def pull(
    kpis: Annotated[
        list[str] | None, typer.Argument(metavar="[KPI...]", help="Only these; default all.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Ask and show what would be written, write nothing.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day to ask for.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also what is not due yet.")] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="The connectors, and which secrets are set.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Connect and ask every one of them, write nothing.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing where one of them fails.")
    ] = False,
    config: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="Another file of connectors (TOML)."),
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default okr-pull.")
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="JSON for programs, one entry per KPI.")
    ] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Ask the connectors that KPIs name in `source:`, and record what is due as check-ins.

    Examples:
      okr pull                         every KPI that names a connector and is due
      okr pull nps visitors --dry-run  what two of them would record
      okr pull --on 2026-10-31         as of that day, to fill in what is past
      okr pull --list                  connectors, who names them, which secrets are set
      okr pull --check                 whether all of them answer

    What a connector does stands in your own connectors.toml, never in the workspace; `okr explain
    pulling` shows how. Exit code 0 when all answered, 1 when some failed (the rest is written), 2
    without a connector.
    """
    from okrcli.cli.pulls import command

    request = command.PullOptions(
        kpis=tuple(kpis or ()),
        on=on,
        author=author,
        config=config,
        is_dry=dry_run,
        is_all=everything,
        is_check=check,
        is_list=listed,
        is_strict=strict,
        is_json=json,
        color=color,
    )
    return command.execute(request, lang, ascii_flag=ascii_)
