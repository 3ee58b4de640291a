"""`okr edit`: a plan in the editor, at a goal."""

from typing import Annotated

import typer

from okrcli.cli import options


def edit(
    ref: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", help="A team, goal, KPI or file; default my team's plan."),
    ] = None,
    cycle: options.CycleName = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Open a plan in your editor at a goal, and check it when the editor is closed.

    Examples:
      okr edit                    the plan of my team
      okr edit subscriptions      at that key result
      okr edit growth             a team's plan
      okr edit okr.yaml           another file of the workspace

    The editor is OKR_EDITOR, else GIT_EDITOR, VISUAL or EDITOR, else the machine's own. Where
    something is wrong afterwards, okr says where and offers to open it again. Nothing is ever
    changed by okr itself. Exit code 0 when nothing is wrong, 1 when an error is left.
    """
    from okrcli.cli.editing.session import EditRequest, edit_plan

    return edit_plan(EditRequest(ref, cycle, options.day(None), color), lang, ascii_flag=ascii_)
