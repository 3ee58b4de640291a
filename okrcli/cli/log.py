"""`okr log`: the life of one goal."""

from typing import Annotated

import typer

from okrcli.cli import options


def log(
    ref: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", help="A key result, objective, KPI or team."),
    ] = None,
    most: Annotated[
        int | None, typer.Option("-n", metavar="NUMBER", help="The newest entries only.")
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="For people, or for programs.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    r"""Show the life of a goal: readings, and every change to the goal itself, newest first.

    \b
    Examples:
      okr log subscriptions          one key result, with a chart
      okr log mrr                    an objective and its key results
      okr log growth -n 20           what happened lately in one team
      okr log                        everything in the cycle
      okr log visitors               a KPI, over all cycles

    Changes come from git, with their commit, author and day; names that a goal had before are
    followed, and folders that its workspace was in. Without git there are readings only.
    """
    from okrcli.cli.reviewing import living

    asked = living.Asked(ref, cycle, options.day(on), rev, living.number(most))
    return living.run(asked, living.How(format_, lang, color, ascii_))
