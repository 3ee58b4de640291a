"""`okr import`: goals and readings from spreadsheets, exports and documents."""

from typing import Annotated

import typer

from okrcli.cli import options


def importing(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="XLSX, CSV, JSON, ZIP, Markdown or text.")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and the map.")
    ] = False,
    map_: Annotated[
        str | None, typer.Option("--map", metavar="FILE", help="How to understand the file (TOML).")
    ] = None,
    cycle: Annotated[
        str | None, typer.Option("--cycle", metavar="CYCLE", help="The cycle of all goals.")
    ] = None,
    team: Annotated[
        str | None,
        typer.Option("--team", metavar="TEAM", help="The team for goals that name none."),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day for values without a date.")
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default OKR_AUTHOR, git's user.")
    ] = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="FOLDER", help="A workspace, or a new folder.")
    ] = None,
    into_kpi: Annotated[
        str | None,
        typer.Option("--into-kpi", metavar="KPI", help="The KPI whose history the file holds."),
    ] = None,
    sheet: Annotated[
        list[str] | None, typer.Option("--sheet", metavar="SHEET", help="Only these sheets.")
    ] = None,
    blank_start: Annotated[
        str | None,
        typer.Option(
            "--blank-start", metavar="NUMBER", help="The number that a blank start means."
        ),
    ] = None,
    numbers_from_text: Annotated[
        bool, typer.Option("--numbers-from-text", help="Take numbers out of titles, too.")
    ] = False,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="ENCODING", help="Encoding of the text, as in cp1252."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--from", metavar="SOURCE", help="The tool that it comes from.")
    ] = None,
    hidden: Annotated[
        bool, typer.Option("--hidden", help="Read hidden sheets and rows, too.")
    ] = False,
    readings: Annotated[
        bool, typer.Option("--readings", help="Only new readings of goals that are here.")
    ] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Bring in goals and readings from a spreadsheet, another tool's export or a document.

    Examples:
      okr import okrs.xlsx --dry-run                    what would be written
      okr import okrs.xlsx --cycle 2026-Q4 --team sales
      okr import okrs.xlsx --dry-run --map okrs.toml    write the map, to edit it
      okr import okrs.xlsx --map okrs.toml              as the map says, and nothing guessed
      okr import export.zip --into acme                 into a workspace of its own
      okr import okrs.xlsx --readings --on 2026-11-25   next week: the new readings alone

    New files only, all of them or none; what was guessed and what was left out is listed with its
    row. Exit code 0 when everything was read, 1 when a row of data was left out, 2 when nothing
    was written.
    """
    from okrcli.cli.imports import import_files

    asked = import_files.ImportFilesRequest(
        files=tuple(files),
        dry_run=dry_run,
        map=map_,
        cycle=cycle,
        team=team,
        on=options.day(on),
        is_dated=on is not None,
        author=author,
        into=into,
        kpi=into_kpi,
        sheets=tuple(sheet or ()),
        blank_start=blank_start,
        numbers_from_text=numbers_from_text,
        encoding=encoding,
        source=source,
        hidden=hidden,
        readings=readings,
        color=color,
    )
    return import_files.execute(asked, lang, ascii_flag=ascii_)
