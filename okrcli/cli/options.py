"""The options that several commands share, and the one way each is read."""

from datetime import date
from typing import Annotated

import typer

from okrcli import errors
from okrcli.model import scalars

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="As of this day (YYYY-MM-DD); default today."),
]
Rev = Annotated[
    str | None,
    typer.Option("--rev", metavar="REV", help="As committed there: a commit, branch or tag."),
]
CycleName = Annotated[
    str | None, typer.Option("--cycle", metavar="CYCLE", help="Another cycle than the current one.")
]
TeamName = Annotated[str | None, typer.Option("--team", metavar="TEAM", help="Only this team.")]
Owner = Annotated[str | None, typer.Option("--owner", metavar="NAME", help="Only what NAME owns.")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|nb", help="English or bokmål; default the workspace's."),
]
Color = Annotated[
    str, typer.Option("--color", metavar="auto|always|never", help="When to use colour.")
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")]

Prose = Annotated[
    str, typer.Option("--format", metavar="text|md", help="For the terminal, or Markdown.")
]


def day(text: str | None) -> date:
    """The day a flag names, today without one; UsageError for what is no day."""
    from datetime import datetime

    from pydantic_core import PydanticCustomError

    if text is None:
        return datetime.now().astimezone().date()
    try:
        return scalars.day(text)
    except PydanticCustomError:
        raise errors.UsageError(f"`{text}` is not a day; write it as in 2026-11-23") from None
