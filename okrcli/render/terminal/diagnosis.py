"""Findings as a compiler prints them: code, place, the source line with a mark, a hint."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import Finding, Note
from okrcli.messages import N_
from okrcli.render.terminal import excerpt
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.text import sanitize
from okrcli.views.finding_list import Listing

LEVEL_STYLES = {"error": "error", "warning": "warning", "advice": "hint"}
LEVEL_WORDS = {"error": N_("error"), "warning": N_("warning"), "advice": N_("advice")}
_FIX = 60


def diagnosis_lines(listing: Listing, page: Page) -> Iterator[Text]:
    """Every finding in order, then the summary."""
    for finding in listing.findings:
        yield from one(finding, listing, page)
        yield Text()
    yield from summary(listing, page)


def one(finding: Finding, listing: Listing, page: Page) -> Iterator[Text]:
    """A finding as a block of lines."""
    style = LEVEL_STYLES[finding.level]
    level = page.language.say(LEVEL_WORDS[finding.level])
    head = Text().append_text(_bold(f"{level}[{finding.code}] ", style))
    yield from _hanging(head.append(listing.text(finding), "title"), page, 2)
    arrow = f"  {page.glyphs.rest * 2}{page.glyphs.pointer} "
    yield Text().append(arrow, "muted").append(listing.where(finding.place), "id")
    places = [finding.place, *(note.place for note in finding.notes)]
    beside = excerpt.gutter(places, page)
    yield from excerpt.marked(finding.place, listing, beside, style)
    for note in finding.notes:
        yield from _note(note, finding, listing, beside)
    yield from _advice(finding, listing, beside)


def _note(note: Note, finding: Finding, listing: Listing, beside: excerpt.Gutter) -> Iterator[Text]:
    """The second place: what it is, where, and its line, unless that is the finding's own."""
    page = beside.page
    words = Text(listing.note(note, finding)).append(" ")
    yield from _labelled(N_("see"), words.append(listing.where(note.place), "id"), beside)
    same = (note.place.path, note.place.span.line)
    if same != (finding.place.path, finding.place.span.line):
        yield from excerpt.plain(note.place, listing, excerpt.Gutter(beside.digits, page))


def _advice(finding: Finding, listing: Listing, beside: excerpt.Gutter) -> Iterator[Text]:
    hint = listing.hint(finding)
    if hint:
        yield from _labelled(N_("hint"), Text(hint), beside)
    if finding.fix:
        text = sanitize.visible(finding.fix.text.strip())
        if not text:
            words = N_("`okr validate --fix` adds the blank")
        elif len(text) > _FIX:
            words = N_("`okr validate --fix` writes it")
        else:
            words = N_("`okr validate --fix` writes `{text}`")
        yield from _labelled(N_("fix"), Text(beside.page.language.say(words, text=text)), beside)


def _labelled(label: str, words: Text, beside: excerpt.Gutter) -> Iterator[Text]:
    """Words behind a label that ends where the gutter does; further lines stand below the words."""
    page = beside.page
    said = page.language.say(label)
    indent = max(beside.digits + 4, len(said) + 2)
    first, *rest = wrapped(words, page.inner - indent)
    style = "green" if label == "fix" else "hint"
    yield Text(f"{said:>{indent - 1}} ", style).append_text(first)
    yield from (Text(" " * indent).append_text(line) for line in rest)


def _hanging(text: Text, page: Page, indent: int) -> Iterator[Text]:
    """The text wrapped, its further lines indented."""
    first, *rest = wrapped(text, page.inner)
    yield first
    whole = Text(" ").join(rest) if rest else Text()
    for line in wrapped(whole, page.inner - indent) if rest else ():
        yield Text(" " * indent).append_text(line)


def summary(listing: Listing, page: Page) -> Iterator[Text]:
    """How many of what in how many files, and what to type next."""
    plural = page.language.plural
    if not listing.findings:
        files = plural("{n} file, nothing found", "{n} files, nothing found", listing.files)
        yield Text(f"{page.glyphs.check} ", "green").append(files)
        return
    said = Text(", ").join(_counted(listing, page))
    where = page.say(
        N_(" in {broken} of {files} files"),
        "muted",
        broken=listing.broken_files,
        files=listing.files,
    )
    parts = [said.append_text(where)]
    fixable = sum(1 for finding in listing.findings if finding.fix)
    if fixable:
        words = plural("{n} fixable with", "{n} fixable with", fixable)
        parts.append(Text().append(f"{words} ", "muted").append("--fix", "hint"))
    parts.append(Text(f"okr explain {listing.worst_first[0].code}", "hint"))
    yield from _joined(parts, page)


def _joined(parts: list[Text], page: Page) -> Iterator[Text]:
    """The parts with dots between them, begun on a new line where one does not fit whole."""
    line = Text()
    for part in parts:
        dot = Text(f" {page.glyphs.dot} ", "muted")
        if line and line.cell_len + dot.cell_len + part.cell_len > page.inner:
            yield from wrapped(line, page.inner)
            line = Text()
        line = line.append_text(dot).append_text(part) if line else part
    yield from wrapped(line, page.inner)


def _counted(listing: Listing, page: Page) -> Iterator[Text]:
    """The levels that were found, worst first, as `2 errors`."""
    plural, counts = page.language.plural, listing.counts
    words = {
        "error": plural("{n} error", "{n} errors", counts["error"]),
        "warning": plural("{n} warning", "{n} warnings", counts["warning"]),
        "advice": plural("{n} piece of advice", "{n} pieces of advice", counts["advice"]),
    }
    for level, n in counts.items():
        if n:
            yield _bold(words[level], LEVEL_STYLES[level])


def _bold(words: str, style: str) -> Text:
    """Words in a style of ours, and bold: the two cannot be named in one."""
    text = Text(words, style)
    text.stylize("bold")
    return text
