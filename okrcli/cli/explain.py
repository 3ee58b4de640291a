"""`okr explain`: what a code or a number means."""

from typing import Annotated

import typer

from okrcli.cli import options


def explain(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE|TOPIC]", help="KR203, no-kpi, scoring, ...")
    ] = None,
    lang: options.Lang = None,
    format_: options.Prose = "text",
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Explain a code that `okr validate` reports, or how a number comes about.

    Examples:
      okr explain                    what there is to explain
      okr explain KR203              why it is found, a bad and a good example
      okr explain no-kpi             the same by name
      okr explain KR                 all codes about key results
      okr explain scoring            how progress is computed
      okr explain forecast           what a forecast is worth, as measured
      okr explain pace --lang nb     på norsk
    """
    from okrcli.cli.pages import explain_pages
    from okrcli.cli.pages.show_page import PageRequest, show_pages

    wanted = PageRequest(words or [], lang, format_, color, ascii_)
    return show_pages(wanted, explain_pages.BOOK)
