"""An agenda in Markdown, to be pasted into a wiki; people's text does nothing there but stand."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.text.markdown_escape import code, escaped
from okrcli.views import agenda_values
from okrcli.views.agenda_values import Agenda, AgendaItem, AgendaPart, Piece

_INDENT = "  "


def agenda_markdown(agenda: Agenda, language: catalogue.Language) -> str:
    """The whole of it, with a line end."""
    return "\n".join(_lines(agenda, language)) + "\n"


def _lines(agenda: Agenda, language: catalogue.Language) -> Iterator[str]:
    yield f"# {escaped(agenda.title)}"
    yield ""
    yield escaped(" · ".join(agenda.about))
    for words in agenda.broken:
        yield ""
        yield f"> ⚠️ {escaped(words)}"
    for section in agenda.sections:
        yield ""
        yield f"## {escaped(section.title)} ({agenda_values.minutes(section, language)})"
        for part in section.parts:
            yield from _part(part)


def _part(part: AgendaPart) -> Iterator[str]:
    yield ""
    if part.heading:
        yield f"### {escaped(part.heading)}"
        yield ""
    for n, item in enumerate(part.items, 1):
        yield from item_lines(item, f"{n}." if part.numbered else "-", "")


def item_lines(item: AgendaItem, bullet: str, indent: str) -> Iterator[str]:
    """The lines of an item and of what belongs to it."""
    box = "[ ] " if item.box else ""
    yield f"{indent}{bullet} {box}{''.join(_pieces(item))}".rstrip()
    for below in item.below:
        yield from item_lines(below, "-", indent + " " * (len(bullet) + 1))


def _pieces(item: AgendaItem) -> Iterator[str]:
    """The pieces, with the blanks at their ends outside of what marks them."""
    for piece in item.pieces:
        bare = piece.text.strip()
        before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
        after = piece.text[len(before) + len(bare) :]
        yield f"{before}{_marked(piece._replace(text=bare))}{after}" if bare else piece.text


def _marked(piece: Piece) -> str:
    match piece.kind:
        case "ref":
            return code(piece.text)
        case "strong":
            return f"**{escaped(piece.text)}**"
        case "quiet":
            return f"*{escaped(piece.text)}*"
        case "words":
            return escaped(piece.text)
