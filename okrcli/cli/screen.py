"""A screen of a command that reads: how it is to be drawn, and what stands above it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from rich.text import Text

from okrcli.cli import opening, terminal
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.terminal.page import Moment, Page
from okrcli.render.wrapping import wrapped
from okrcli.views.words import day_words


class ScreenOptions(NamedTuple):
    """In which language, colours and characters, and the moment that it is of."""

    language: catalogue.Language
    color: str = "auto"
    ascii: bool = False
    moment: Moment = Moment()


def which_cycle(view: day_words.Dated, page: Page) -> Iterator[Text]:
    """What to know before the figures where no cycle was named: that this is not the day's own."""
    if view.cycle.dates.contains(view.on):
        return
    words = N_("No cycle contains {day}; this is the last one that is not closed.")
    if view.closed:
        words = N_("No cycle contains {day}; this is the newest one, and it is closed.")
    said = page.say(words, "warning", day=page.day(view.on, view.cycle.dates.end))
    yield from wrapped(said, page.inner)


def screen(
    opened: opening.Opened, how: ScreenOptions, draw: Callable[[Page], Iterable[Text]]
) -> None:
    """Show what is drawn on a page, below the name of the revision where one was asked for."""
    page = terminal.page(how.language, ascii_flag=how.ascii)._replace(moment=how.moment)
    lines = chain(opening.notice(opened, page), (Text(),), draw(page))
    terminal.show_screen(lines, how.color)
