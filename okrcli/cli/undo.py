"""`okr undo`: take a check-in back."""

from typing import Annotated

import typer

from okrcli.cli import options


def undo(
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default OKR_AUTHOR, git's user.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it, remove nothing.")] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Take back my newest check-in that git has not committed, after showing it.

    Examples:
      okr undo               shows it and asks
      okr undo --yes         does not ask
      okr undo --dry-run     only shows it

    What one check-in wrote for several teams or days goes together. What is committed stays: a new
    check-in puts it right. So do folded sessions, and those of a closed cycle. Where git cannot say
    what is committed, nothing is taken.
    """
    from okrcli.cli.undoing import running

    asked = running.Asked(author, yes, dry_run, color)
    return running.run(asked, options.day(None), lang, ascii_flag=ascii_)
