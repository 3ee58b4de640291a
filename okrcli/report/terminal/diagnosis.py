"""Findings as a compiler prints them: code, place, the source line with a mark, a hint."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_, Finding
from okrcli.report import visible
from okrcli.report.diagnostics.listing import Listing
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page

LEVEL_STYLES = {"error": "error", "warning": "warning", "advice": "hint"}
LEVEL_WORDS = {"error": N_("error"), "warning": N_("warning"), "advice": N_("advice")}
_WIDEST_SOURCE = 300


def lines(listing: Listing, page: Page) -> Iterator[Text]:
    """Every finding in order, then the summary."""
    for finding in listing.findings:
        yield from one(finding, listing, page)
        yield Text()
    yield from summary(listing, page)


def one(finding: Finding, listing: Listing, page: Page) -> Iterator[Text]:
    """A finding as a block of lines."""
    style = LEVEL_STYLES[finding.level]
    level = page.language.say(LEVEL_WORDS[finding.level])
    head = Text(f"{level}[{finding.code}] ", f"{style} bold" if style == "error" else style)
    head.append_text(Text(listing.text(finding)))
    yield from _hanging(head, page, 2)
    yield from _source(finding, listing, page, style)
    for note in finding.notes:
        place = page.text(str(note.place), "id")
        words = page.say(N_("note "), "muted").append_text(place)
        yield from _hanging(words.append(f"  {listing.note(note, finding)}"), page, 6)
    hint = listing.hint(finding)
    if hint:
        words = page.say(N_("hint "), "hint").append(hint)
        yield from (Text("  ").append_text(line) for line in _hanging(words, page, 5))
    if finding.fix:
        words = page.say(
            N_("fix  okr validate --fix writes `{text}`"), "hint", text=finding.fix.text
        )
        yield from (Text("  ").append_text(line) for line in _hanging(words, page, 5))


def _hanging(text: Text, page: Page, indent: int) -> Iterator[Text]:
    """The text wrapped, its further lines indented."""
    first, *rest = draw.wrapped(text, page.inner - 4)
    yield first
    for line in rest:
        for part in draw.wrapped(line, page.inner - indent - 2):
            yield Text(" " * indent).append_text(part)


def _source(finding: Finding, listing: Listing, page: Page, style: str) -> Iterator[Text]:
    span = finding.place.span
    place = page.text(str(finding.place), "id")
    yield Text(f"  {page.glyphs.next} ", "muted").append_text(place)
    source = listing.sources.get(finding.place.path, ())
    if not 0 < span.line <= len(source):
        return
    line = source[span.line - 1].rstrip("\r")
    end = span.end_column if span.end_line == span.line else len(line) + 1
    start, shown, width = _window(line, span.column - 1, max(span.column, end - 1), page.inner - 10)
    number = str(span.line)
    yield Text(f"  {number} {page.glyphs.axis} ", "muted").append(shown)
    marks = page.glyphs.rest * max(1, width)
    gutter = Text(f"  {'':>{len(number)}} {page.glyphs.axis} ", "muted")
    yield gutter.append(" " * start).append(marks, style)


def _window(line: str, start: int, end: int, room: int) -> tuple[int, str, int]:
    """Where the mark begins, the part of the line shown, and how wide the mark is, in cells.

    A line too long for the screen is shown around the place; tabs are one blank.
    """
    from rich.cells import cell_len

    first = 0
    if len(line) > room:
        first = max(0, min(start - room // 3, len(line) - room))
    piece = line[first : first + max(room, 10)][:_WIDEST_SOURCE]
    at = max(0, start - first)
    before, marked = piece[:at], piece[at : max(at, end - first)]
    return (
        cell_len(visible.visible_line(before)),
        visible.visible_line(piece),
        cell_len(visible.visible_line(marked)),
    )


def summary(listing: Listing, page: Page) -> Iterator[Text]:
    """How many of what in how many files, and what to type next."""
    counts = listing.counts
    plural = page.language.plural
    if not listing.findings:
        files = plural("{n} file, nothing found", "{n} files, nothing found", listing.files)
        yield Text(f"{page.glyphs.check} ", "green").append(files)
        return
    worded = [
        plural("{n} error", "{n} errors", counts["error"]) if counts["error"] else "",
        plural("{n} warning", "{n} warnings", counts["warning"]) if counts["warning"] else "",
        plural("{n} piece of advice", "{n} pieces of advice", counts["advice"])
        if counts["advice"]
        else "",
    ]
    said = Text(", ".join(word for word in worded if word), "title")
    where = page.say(
        N_(" in {broken} of {files} files"), broken=listing.broken_files, files=listing.files
    )
    fixable = sum(1 for finding in listing.findings if finding.fix)
    dot = f" {page.glyphs.dot} "
    said.append_text(where)
    if fixable:
        said.append(dot + plural("{n} fixable with --fix", "{n} fixable with --fix", fixable))
    worst = listing.worst_first[0]
    said.append(dot).append(f"okr explain {worst.code}", "hint")
    yield from draw.wrapped(said, page.inner)
