"""A few lines of a file under a finding: its own line marked, what it belongs to above it, dim."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.findings import Place, Span
from okrcli.render.terminal.page import Page
from okrcli.text import sanitize
from okrcli.views.finding_list import Listing

ABOVE = 2
BELOW = 2


class Gutter(NamedTuple):
    """The column of line numbers beside an excerpt, as wide as the longest of them."""

    digits: int
    page: Page

    def line(self, number: int | None, source: Text) -> Text:
        """A line of the file, or one without a number below it."""
        shown = "" if number is None else str(number)
        head = f" {shown:>{self.digits}} {self.page.glyphs.axis} "
        return Text().append(head, "muted").append_text(source)

    @property
    def room(self) -> int:
        """The cells that are left for the source."""
        return max(10, self.page.inner - self.digits - 4)


def gutter(places: Sequence[Place], page: Page) -> Gutter:
    """The gutter for excerpts of these places."""
    return Gutter(max(len(str(place.span.line)) for place in places), page)


class Mark(NamedTuple):
    """A stretch of a line that is underlined, and the words behind the mark."""

    span: Span
    label: str
    style: str


def marked(place: Place, listing: Listing, beside: Gutter, marks: Sequence[Mark]) -> Iterator[Text]:
    """The lines around a place, and the marks below those they are on; none of no such line."""
    source = listing.sources.get(place.path, ())
    if not 0 < place.span.line <= len(source):
        return
    for number in window(place, listing, beside):
        line = source[number - 1].rstrip("\r")
        here = [mark for mark in marks if mark.span.line == number]
        if not here:
            yield beside.line(number, Text(_cut(line, beside.room, beside.page), "muted"))
            continue
        view = _view(line, here[0].span, beside.room)
        yield beside.line(number, Text(_framed(line, view, beside.page)))
        yield from (_underlined(line, mark, beside) for mark in here)


def window(place: Place, listing: Listing, beside: Gutter) -> list[int]:
    """The numbers of the lines that are shown around a place; one where it is a long line."""
    source, number = listing.sources.get(place.path, ()), place.span.line
    if not 0 < number <= len(source):
        return []
    view = _view(source[number - 1].rstrip("\r"), place.span, beside.room)
    if view.first:
        return [number]
    return [*_above(source, number), number, *_below(source, number)]


def has_room(place: Place, label: str, listing: Listing, beside: Gutter) -> bool:
    """Whether words fit on the line of a mark, behind it."""
    view = _view(listing.line(place).rstrip("\r"), place.span, beside.room)
    return view.blanks + view.width + 1 + cell_len(label) <= beside.room


def _underlined(line: str, mark: Mark, beside: Gutter) -> Text:
    view = _view(line, mark.span, beside.room)
    said = f"{_mark(view, beside.page)} {mark.label}".rstrip()
    return beside.line(None, Text(" " * view.blanks).append(said, mark.style))


def plain(place: Place, listing: Listing, beside: Gutter) -> Iterator[Text]:
    """The one line on which a place begins, as a reminder."""
    line = listing.line(place).rstrip("\r")
    if line.strip():
        yield beside.line(place.span.line, Text(_cut(line, beside.room, beside.page), "muted"))


def _above(source: Sequence[str], number: int) -> list[int]:
    """The numbers of up to two lines above, back to where the item begins."""
    found: list[int] = []
    while len(found) < ABOVE and number > 1 and not _begins(source[number - 1]):
        number -= 1
        if not source[number - 1].strip():
            break
        found.insert(0, number)
    return found


def _below(source: Sequence[str], number: int) -> list[int]:
    """The numbers of up to two lines below, on to where the item ends."""
    found: list[int] = []
    for line in source[number : number + BELOW]:
        if not line.strip() or _begins(line):
            break
        found.append(number + len(found) + 1)
    return found


def _begins(line: str) -> bool:
    """Whether an item of a list begins on a line, or anything at the left margin."""
    return line.lstrip().startswith("- ") or line[:1] not in {" ", "\t", "#"}


class _View(NamedTuple):
    """Which characters of a line are shown, and where the mark goes, in cells."""

    first: int
    last: int
    blanks: int
    width: int


def _view(line: str, span: Span, room: int) -> _View:
    """As much of a line as there is room for, around the place; tabs are one blank."""
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(start, min(end, len(line)))
    first, last = 0, len(line)
    if _cells(line[: room + 1]) > room or len(line) > room:
        first = _back(line, start, room // 3)
        last = _on(line, first, room - 2)
        if last == len(line):
            first = _back(line, last, room - 2)
    before = _cells(line[first:start]) + (1 if first else 0)
    inside = _cells(line[max(start, first) : min(end, last)])
    return _View(first, last, before, max(1, min(inside, room - before)))


def _back(line: str, at: int, cells: int) -> int:
    """The offset so many cells before another."""
    while at > 0 and _cells(line[at - 1]) <= cells:
        at -= 1
        cells -= _cells(line[at])
    return at


def _on(line: str, at: int, cells: int) -> int:
    """The offset so many cells behind another."""
    while at < len(line) and _cells(line[at]) <= cells:
        cells -= _cells(line[at])
        at += 1
    return at


def _cells(text: str) -> int:
    return cell_len(sanitize.visible_line(text))


def _framed(line: str, view: _View, page: Page) -> str:
    """The part of a line in view, with a sign at each end that was cut."""
    before = page.glyphs.cut if view.first else ""
    after = page.glyphs.cut if view.last < len(line) else ""
    return before + sanitize.visible_line(line[view.first : view.last]) + after


def _mark(view: _View, page: Page) -> str:
    return page.glyphs.mark * view.width


def _cut(line: str, room: int, page: Page) -> str:
    """A line from its beginning, cut where there is no more room."""
    last = _on(line, 0, room)
    if last == len(line):
        return sanitize.visible_line(line)
    return sanitize.visible_line(line[: _on(line, 0, room - 1)]) + page.glyphs.cut
