"""Findings as a compiler prints them: code, place, the source line with a mark, a hint."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import Finding, Note
from okrcli.messages import N_
from okrcli.model import shape_errors
from okrcli.render.terminal import excerpt, screen_end
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.text import sanitize
from okrcli.text.shell_words import shell_word
from okrcli.views import finding_kinds
from okrcli.views.finding_list import Listing

LEVEL_STYLES = {"error": "error", "warning": "warning", "advice": "hint"}
LEVEL_WORDS = {"error": N_("error"), "warning": N_("warning"), "advice": N_("advice")}
_FIX = 60
_LONG = "." * (_FIX + 1)  # what is written on several lines is not shown on one
_OTHERS = 8  # the places of so many findings of one kind are named
_MARKED = 32
_STEPS = 3


def diagnosis_lines(listing: Listing, page: Page) -> Iterator[Text]:
    """What was found, told once a kind and file, then the summary."""
    for kind in finding_kinds.kinds(listing):
        yield from one(kind, listing, page)
        yield Text()
    yield from summary(listing, page)


def one(kind: finding_kinds.Kind, listing: Listing, page: Page) -> Iterator[Text]:
    """A finding as a block of lines, with the places of those like it."""
    finding = kind.first
    style = LEVEL_STYLES[finding.level]
    level = page.language.say(LEVEL_WORDS[finding.level])
    head = Text().append_text(_bold(f"{level}[{finding.code}] ", style))
    yield from _hanging(head.append(listing.text(finding), "title"), page, 2)
    arrow = f"  {page.glyphs.rest * 2}{page.glyphs.pointer} "
    yield Text().append(arrow, "muted").append(listing.where(finding.place), "id")
    places = [finding.place, *(note.place for note in finding.notes)]
    beside = excerpt.gutter(places, page)
    label = listing.hint(finding)
    if not excerpt.has_room(finding.place, label, listing, beside):
        label = ""
    near = [note for note in finding.notes if _is_near(note, finding, listing, beside)]
    marks = [excerpt.Mark(finding.place.span, label, style)]
    marks += [excerpt.Mark(n.place.span, listing.note(n, finding), "id") for n in near]
    yield from excerpt.marked(finding.place, listing, beside, marks)
    for note in finding.notes:
        if note not in near:
            yield from _note(note, finding, listing, beside)
    yield from _others(kind, listing, beside)
    yield from _advice(finding, "" if label else listing.hint(finding), beside)


def _is_near(note: Note, finding: Finding, listing: Listing, beside: excerpt.Gutter) -> bool:
    """Whether the second place can be marked in the excerpt of the first."""
    return (
        note.place.path == finding.place.path
        and note.place.span != finding.place.span
        and note.place.span.line in excerpt.window(finding.place, listing, beside)
        and excerpt.has_room(note.place, listing.note(note, finding), listing, beside)
    )


def _others(kind: finding_kinds.Kind, listing: Listing, beside: excerpt.Gutter) -> Iterator[Text]:
    """Where the same was found further down in the file: lines, with what is marked on them."""
    shown = kind.others[:_OTHERS]
    parts = [f"{each.place.span.line} {_marked(each, kind, listing)}".rstrip() for each in shown]
    left = len(kind.others) - len(shown)
    if left:
        parts.append(beside.page.language.plural("and one more", "and {n} more", left))
    if parts:
        words = beside.page.language.plural(
            "line {lines}", "lines {lines}", len(kind.others), lines=", ".join(parts)
        )
        said = Text(words)
        yield from _labelled(N_("also"), said, beside)


def _marked(finding: Finding, kind: finding_kinds.Kind, listing: Listing) -> str:
    """What is marked of a finding like another, where it is more than a key or an id."""
    span = finding.place.span
    if span.line != span.end_line or finding.text != kind.first.text:
        return ""
    said = listing.line(finding.place)[span.column - 1 : span.end_column - 1]
    return f"`{sanitize.visible(said)}`" if 0 < len(said) <= _MARKED else ""


def _note(note: Note, finding: Finding, listing: Listing, beside: excerpt.Gutter) -> Iterator[Text]:
    """The second place: what it is, where, and its line, unless that is the finding's own."""
    page = beside.page
    words = Text(listing.note(note, finding)).append(" ")
    yield from _labelled(N_("see"), words.append(listing.where(note.place), "id"), beside)
    same = (note.place.path, note.place.span.line)
    if same != (finding.place.path, finding.place.span.line):
        yield from excerpt.plain(note.place, listing, excerpt.Gutter(beside.digits, page))


def _advice(finding: Finding, hint: str, beside: excerpt.Gutter) -> Iterator[Text]:
    if hint:
        yield from _labelled(N_("hint"), Text(hint), beside)
    if finding.fix:
        text = sanitize.visible(finding.fix.text.strip()) if "\n" not in finding.fix.text else _LONG
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
    yield from wrapped(said.append_text(where), page.inner)
    yield from screen_end.step_lines(_things_to_do(listing, page), page)


def _things_to_do(listing: Listing, page: Page) -> list[tuple[str, str]]:
    """What to do first, at most three: what mends itself, then what is worth reading most."""
    fixable = sum(1 for finding in listing.findings if finding.fix)
    steps = []
    if fixable:
        plural = page.language.plural
        steps.append(
            ("okr validate --fix", plural("mends one of them", "mends {n} of them", fixable))
        )
    for kind in finding_kinds.worth_reading(listing):
        if not kind.first.fix and len(steps) < _STEPS:
            steps.append(_step(kind, listing))
    if not any(command.startswith("okr explain") for command, _ in steps) and len(steps) < _STEPS:
        steps.append(
            (f"okr explain {listing.worst_first[0].code}", page.language.say(N_("why it matters")))
        )
    return steps


def _step(kind: finding_kinds.Kind, listing: Listing) -> tuple[str, str]:
    """What to type about a kind of finding, and what it is: its reason, or its place."""
    finding, said = kind.first, listing.text(kind.first)
    if finding.code in shape_errors.NAMES:
        return f"okr edit {shell_word(listing.where(finding.place).rpartition(':')[0])}", said
    if kind.others:
        times = listing.language.plural("{n} time", "{n} times", 1 + len(kind.others))
        said = f"{said} ({times})" if finding.text == kind.others[0].text else said
    return f"okr explain {finding.code}", said


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
