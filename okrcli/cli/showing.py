"""A screen of a command that reads: how it is to be drawn, and what stands above it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rich.text import Text

from okrcli.cli import opening, terminal
from okrcli.language import catalogue
from okrcli.report.terminal.page import Moment, Page


class How(NamedTuple):
    """In which language, colours and characters, and the moment that it is of."""

    language: catalogue.Language
    color: str = "auto"
    ascii: bool = False
    moment: Moment = Moment()


def screen(opened: opening.Opened, how: How, draw: Callable[[Page], Iterable[Text]]) -> None:
    """Show what is drawn on a page, below the name of the revision where one was asked for."""
    page = terminal.page(how.language, ascii_flag=how.ascii)._replace(moment=how.moment)
    terminal.show([*opening.notice(opened, page), Text(), *draw(page)], how.color)
