"""`okr close`: the end of a cycle."""

from typing import Annotated

import typer

from okrcli.cli import options


def close(
    cycle: Annotated[
        str | None, typer.Argument(metavar="[CYCLE]", help="Default: the last that is not closed.")
    ] = None,
    team: options.TeamName = None,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE|-", help="Grades: YAML, JSON or CSV.")
    ] = None,
    fold: Annotated[
        bool, typer.Option("--fold", help="Put a closed cycle's sessions into one file a team.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day it was closed.")
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default OKR_AUTHOR, git's user.")
    ] = None,
    early: Annotated[bool, typer.Option("--early", help="Before the cycle's last day.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it, write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Fold without asking.")] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Grade a team's goals at the end of a cycle, and say what was learned.

    Examples:
      okr close                                  asks for the grades of my team
      okr close 2026-Q4 --team growth
      okr close --team growth --dry-run > review.yaml     what would be proposed
      okr close --team growth --from review.yaml
      okr close 2026-Q4 --from grades.csv        id,grade,outcome,learned in any order
      okr close 2026-Q4 --fold                   afterwards: one file of sessions a team

    Progress is computed, grades are given: a grade is proposed, and yours is kept beside it.
    A goal is achieved, missed, dropped or carried over; `okr init NEXT --from CYCLE` takes along
    what was carried over. Check-ins into a closed cycle are refused.
    """
    from okrcli.cli.closing.close_cycle import close_cycles
    from okrcli.cli.closing.fold import fold_cycles
    from okrcli.cli.closing.request import CloseRequest

    asked = CloseRequest(
        cycle=cycle,
        team=team,
        source=source,
        author=author,
        on=options.day(on),
        today=options.day(None),
        dated=on is not None,
        early=early,
        dry=dry_run,
        yes=yes,
        color=color,
    )
    run = fold_cycles if fold else close_cycles
    return run(asked, lang, ascii_flag=ascii_)
