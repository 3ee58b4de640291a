"""`okr report`: progress and scores."""

from typing import Annotated

import typer

from okrcli.cli import options


def report(
    ref: Annotated[
        str | None, typer.Argument(metavar="[REF]", help="A team, objective, key result or KPI.")
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    owner: options.Owner = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 2 when a file is broken.")
    ] = False,
) -> int:
    r"""Show where everything stands: the cycle, a team, an objective or a key result.

    \b
    Examples:
      okr report                     the current cycle
      okr report growth              one team
      okr report mrr                 one objective in detail
      okr report --on 2026-11-25     as of another day
      okr report --rev main~20       as it was committed there; --on goes with it
      okr report --owner kari        what Kari owns
      okr report --lang nb | less    på norsk, plain

    Files that cannot be read are named below the report and left out of it.
    """
    from okrcli.cli import opening, reporting, terminal

    opened = opening.here(rev)
    language = opening.language(lang, opened.workspace)
    page = terminal.page(language, ascii_flag=ascii_)
    asked = reporting.Asked(ref, options.day(on), cycle, team, owner)
    shown = reporting.lines(opened.workspace, asked, page)
    terminal.show([*opening.notice(opened, page), *shown], color)
    return 2 if strict and opened.workspace.findings else 0
