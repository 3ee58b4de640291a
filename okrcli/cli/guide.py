"""`okr guide`: how to work with OKRs, in short pages."""

from typing import Annotated

import typer

from okrcli.cli import options


def guide(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TOPIC]", help="purpose, objectives, rhythm, ...")
    ] = None,
    lang: options.Lang = None,
    format_: options.Prose = "text",
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Read how to work with OKRs: short pages on the method, with examples.

    Examples:
      okr guide                      the table of contents
      okr guide key-results          one page
      okr guide resultatmøter        the same works in Norwegian
      okr guide rhythm --format md   to paste into a wiki
      okr guide --format md          the whole guide

    It needs no workspace: read it before you begin.
    """
    from okrcli.cli.pages import guide_pages
    from okrcli.cli.pages.show_page import PageRequest, show_pages

    wanted = PageRequest(words or [], lang, format_, color, ascii_)
    return show_pages(wanted, guide_pages.BOOK)
