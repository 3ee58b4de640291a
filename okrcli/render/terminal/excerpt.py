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


def marked(place: Place, listing: Listing, beside: Gutter, style: str) -> Iterator[Text]:
    """The lines, and the mark below the last; nothing where the file has no such line."""
    source = listing.sources.get(place.path, ())
    span = place.span
    if not 0 < span.line <= len(source):
        return
    line = source[span.line - 1].rstrip("\r")
    view = _view(line, span, beside.room)
    if not view.first:
        for number in _above(source, span.line):
            above = _cut(source[number - 1].rstrip("\r"), beside.room, beside.page)
            yield beside.line(number, Text(above, "muted"))
    shown = _framed(line, view, beside.page)
    yield beside.line(span.line, Text(shown))
    yield beside.line(None, Text(" " * view.blanks).append(_mark(view, beside.page), style))


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
