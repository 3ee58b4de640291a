"""`okr export`: the workspace as tables for DuckDB, polars, Spark and their like."""

from typing import Annotated

import typer

from okrcli.cli import options


def export(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Where the tables go.")],
    cycle: Annotated[
        list[str] | None, typer.Option("--cycle", metavar="CYCLE", help="Of these cycles.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Of every cycle.")] = False,
    on: options.On = None,
    rev: options.Rev = None,
    no_people: Annotated[
        bool, typer.Option("--no-people", help="p1, p2 ... for people, and nothing they wrote.")
    ] = False,
    repo: Annotated[
        str | None,
        typer.Option("--repo", metavar="REPO", help="This repository's name in rows and files."),
    ] = None,
    tables: Annotated[
        list[str] | None,
        typer.Option("--tables", metavar="TABLE,...", help="Only these, as in readings,teams."),
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="CSV in place of Parquet.")] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Write goals, readings and KPIs as Parquet tables that all engines add up the same way.

    Examples:
      okr export lake                       the current cycle, a file a table
      okr export lake --all                 every cycle
      okr export lake --on 2026-10-31       as of a day; --rev v1 as of a commit
      okr export lake --repo sales          for a folder that several workspaces share
      okr export lake --repo .              called as `id:` in okr.yaml says, or the remote
      okr export lake --no-people           without names, notes and what was learned
      okr export lake --csv --tables teams  without pyarrow

    A README.md and a schema.json beside the tables tell what they hold. A cycle that is exported
    again replaces its files; nothing else in the folder is touched. `okr explain export` has more.
    """
    from okrcli.cli.exports import command

    request = command.ExportRequest(
        folder=folder,
        cycles=tuple(cycle or ()),
        is_all=everything,
        on=on,
        rev=rev,
        is_without_people=no_people,
        repo=repo,
        tables=tuple(tables or ()),
        is_csv=csv,
        color=color,
    )
    command.execute(request, lang, ascii_flag=ascii_)
    return 0
