"""The foot of a report: what needs somebody, which files are broken, and what to type next."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text

from okrcli.findings import Finding
from okrcli.language.numbers import NBSP
from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import glyphs, report_values
from okrcli.views.dues.missed import missed_people, missed_words
from okrcli.views.needs import Need, needs_of
from okrcli.views.words import cycle_summary
from okrcli.views.words.need_rows import need_mark, need_words

_SHOWN = 8
_WORDS_LEAST = 14
_INDENT = 2
# what a summary says of a kind of trouble, with the state whose shape and style it has
KINDS = {
    "off-track": ("off-track", N_("Off track:")),
    "overdue": ("overdue", N_("Past their date:")),
    "does-not-hold": ("does-not-hold", N_("Do not hold:")),
    "ended": ("ended", N_("Waiting for their grade:")),
    "stale": ("stale", N_("No check-in for long:")),
    "no-reading": ("no-reading", N_("Never read:")),
    "confidence": ("at-risk", N_("Confidence is falling:")),
}


def attention_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """Each goal that needs somebody, worst first, with whose it is and why; then broken files.

    Of a kind the first eight, and how many more.
    """
    found = needs_of(view)
    if found:
        yield Text()
        name = page.say(N_("Needs somebody"), "title")
        rule = page.glyphs.rule * max(0, page.inner - name.cell_len - 1)
        yield name.append(f" {rule}".rstrip(), "muted")
    for _, group in groupby(found, key=lambda need: need.kind):
        needs = list(group)
        for need in needs[:_SHOWN]:
            yield from _need(need, view, page)
        if len(needs) > _SHOWN:
            more = page.say(N_("and {n} more"), "muted", n=len(needs) - _SHOWN)
            yield from drawing.indented(more, _INDENT, page.inner)
    missed = missed_words(missed_people(view), page.language)
    if missed:
        yield from wrapped(page.text(missed, "muted"), page.inner)
    yield from broken(view.broken, page)


def _need(need: Need, view: report_values.View, page: Page) -> Iterator[Text]:
    """`■ off track  Raise the share …  self-service`, and below it owner, gap and why."""
    head = _mark(need, page).append("  ").append_text(page.text(need.concern.title, "title"))
    ref = view.called(need.concern.ref)
    yield from wrapped(head.append("  ").append_text(page.text(ref, "muted")), page.inner)
    about = [page.text(words, "muted") for words in need_words(need, page.language) if words]
    room = page.inner - _INDENT
    for line in drawing.flowing(about, f" {page.glyphs.dot} ", room):
        yield Text(" " * _INDENT).append_text(line)
    why = need.why
    if why:
        plain = page.glyphs is glyphs.ASCII
        before, _, after = page.language.say(N_("“{title}”"), title="|").partition("|")
        quotes = ('"', '"') if plain else (before, after)
        said = page.text(f"{quotes[0]}{why.text}{quotes[1]}", "italic")
        day = page.day(why.day, view.on).replace(" ", " " if plain else NBSP)
        said.append_text(page.text(f"  {why.author} {day}", "muted"))
        yield from drawing.indented(said, _INDENT, page.inner)


def _mark(need: Need, page: Page) -> Text:
    """`■ off track`, `↘ confidence fell`."""
    if need.state is not None:
        return page.state(need.state)
    found = need_mark(need, page.language)
    return page.text(f"{page.glyphs.down} {found.words}", found.look)


def broken(findings: Iterable[Finding], page: Page) -> Iterator[Text]:
    """The files that cannot be read, each with how many errors are in it, and the first of them."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.path, []).append(finding)
    for path, found in by_file.items():
        mark, first = Text(page.glyphs.cross, "error"), found[0]
        said = page.language.say(first.text, **first.values)
        yield from _hanging(
            mark, page.text(cycle_summary.without(path, found, page.language)), page
        )
        line = page.text(f"{first.place}: {said} [{first.code}]", "muted")
        yield from _hanging(Text(" "), line, page)


def _hanging(mark: Text, words: Text, page: Page) -> Iterator[Text]:
    """A mark, and the words wrapped beside it."""
    yield from drawing.side_by_side([Cell(mark, 1), Cell(words, page.inner - 2)])


def steps(commands: list[tuple[str, str]], page: Page) -> Iterator[Text]:
    """What to type next, and two spaces on what it does: `→ okr report mrr  one goal in detail`."""
    width = max((cell_len(command) for command, _ in commands), default=0)
    mark = Text(page.glyphs.next, "hint")
    for command, words in commands:
        cells = [Cell(mark, 1), Cell(page.text(command, "hint"), width + 1)]
        room = page.inner - width - 4
        if room < _WORDS_LEAST:
            yield from drawing.side_by_side([cells[0], Cell(cells[1].text, page.inner - 2)])
        else:
            yield from drawing.side_by_side([*cells, Cell(page.say(words, "muted"), room)])


def step_line(commands: list[tuple[str, str]], page: Page) -> Iterator[Text]:
    """What to type next on one line: with what it does where that fits, else the commands alone."""
    between = "   "
    told = [_step(command, words, page) for command, words in commands]
    if sum(step.cell_len for step in told) + len(between) * (len(told) - 1) > page.inner:
        told = [_step(command, "", page) for command, _ in commands]
    yield from drawing.flowing(told, between, page.inner)


def _step(command: str, words: str, page: Page) -> Text:
    said = page.text(f"{page.glyphs.next} {command}", "hint")
    return said.append("  ").append_text(page.say(words, "muted")) if words else said
