"""`okr schema`: the JSON Schemas of the files, and of what commands print for programs."""

from typing import Annotated

import typer

from okrcli.messages import N_


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="plan, session, report-json, ...")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Refresh .okr/*.schema.json in the workspace.")
    ] = False,
) -> int:
    """Print the JSON Schema of a kind of file or of a machine output, or list them.

    Examples:
      okr schema                     what has a schema, and what for
      okr schema plan > plan.json    one of them
      okr schema validate-json       the contract of `okr validate --format json`
      okr schema --write             bring the workspace's own up to date

    Editors with YAML support complete, explain and check by them: the first line of every file
    that `okr init` writes names its schema.
    """
    import sys

    from okrcli import errors
    from okrcli.cli.learning import schemas

    if write and name:
        raise errors.UsageError(
            N_("--write refreshes every schema of the workspace; leave the name out")
        )
    sys.stdout.write(schemas.written() if write else schemas.printed(name))
    return 0
