"""`okr demo`: an example to look around in."""

from typing import Annotated

import typer

from okrcli.cli import options


def demo(
    folder: Annotated[
        str | None,
        typer.Argument(metavar="[FOLDER]", help="A new or empty one; default a temporary one."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="en|nb", help="A company, or a municipality på norsk."),
    ] = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Copy an example into a folder, report on it, and say what to try there.

    Examples:
      okr demo                    in a temporary folder
      okr demo acme               in ./acme, to keep
      okr demo --lang nb          the one på norsk

    The example is a made-up organisation with some years of goals, readings, wins and trouble.
    It is reported on as of a day in the middle of its cycle; nothing of yours is touched.
    """
    from okrcli.cli.beginning import demonstrating

    asked = demonstrating.Asked(folder, color, options.day(None), ascii=ascii_)
    return demonstrating.run(asked, lang)
