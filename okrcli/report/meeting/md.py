"""An agenda in Markdown, to be pasted into a wiki; people's text does nothing there but stand."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.report.markdown import code, escaped
from okrcli.report.meeting import wording
from okrcli.report.meeting.document import Agenda, Item, Part, Piece

_INDENT = "  "


def text(agenda: Agenda, language: catalogue.Language) -> str:
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
        yield f"## {escaped(section.title)} ({wording.minutes(section, language)})"
        for part in section.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield ""
    if part.heading:
        yield f"### {escaped(part.heading)}"
        yield ""
    for n, item in enumerate(part.items, 1):
        yield from _item(item, f"{n}." if part.numbered else "-", "")


def _item(item: Item, bullet: str, indent: str) -> Iterator[str]:
    box = "[ ] " if item.box else ""
    yield f"{indent}{bullet} {box}{''.join(_pieces(item))}".rstrip()
    for below in item.below:
        yield from _item(below, "-", indent + " " * (len(bullet) + 1))


def _pieces(item: Item) -> Iterator[str]:
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
