"""`okr schema`: the JSON Schemas of the files."""

from typing import Annotated

import typer


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help="plan, session, cycle, kpis, ...")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Refresh .okr/*.schema.json in the workspace.")
    ] = False,
) -> int:
    r"""Print the JSON Schema of a kind of file, or list the kinds.

    \b
    Examples:
      okr schema                     the kinds of files, and where they live
      okr schema plan > plan.json    one of them
      okr schema --write             bring the workspace's own up to date

    Editors with YAML support complete, explain and check by them: the first line of every file
    that `okr init` writes names its schema.
    """
    import sys

    from okrcli.cli import schema_running

    said = schema_running.written() if write else schema_running.printed(name)
    sys.stdout.write(said)
    return 0
