"""An agenda as a message."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.views import agenda_values
from okrcli.views.agenda_values import Agenda, AgendaItem, AgendaSection, Piece, item
from okrcli.views.posts.post_values import Post, PostSection


def agenda_post(agenda: Agenda, url: str, language: catalogue.Language) -> Post:
    """A section a point of the agenda, with its minutes."""
    sections = tuple(_section(section, language) for section in agenda.sections)
    return Post(agenda.title, (*agenda.about, *agenda.broken), sections, url)


def _section(section: AgendaSection, language: catalogue.Language) -> PostSection:
    title = f"{section.title} ({agenda_values.minutes(section, language)})"
    return PostSection(title, tuple(_items(section)))


def _items(section: AgendaSection) -> Iterator[AgendaItem]:
    for part in section.parts:
        if part.heading:
            yield item(Piece(part.heading, "strong"), below=part.items)
        else:
            yield from part.items
