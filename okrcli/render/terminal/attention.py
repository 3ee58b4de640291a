"""The foot of a report: what needs somebody, which files are broken, and what to type next."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from okrcli.findings import Finding
from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.views import report_values
from okrcli.views.words import cycle_summary

_SHOWN = 8
_WORDS_LEAST = 14
KINDS = {
    "off-track": ("off-track", N_("Off track:")),
    "overdue": ("overdue", N_("Past their day:")),
    "does-not-hold": ("does-not-hold", N_("Do not hold:")),
    "ended": ("ended", N_("Waiting for their grade:")),
    "stale": ("stale", N_("No check-in for long:")),
    "no-reading": ("no-reading", N_("Never read:")),
    "confidence": ("at-risk", N_("Confidence is falling:")),
}


def attention_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """One line a kind of trouble, worst first, with whose it is; then broken files."""
    for item in view.attention:
        style, words = KINDS[item.kind]
        said = page.say(words)
        for n, concern in enumerate(item.concerns[:_SHOWN]):
            said.append("," if n else "").append(" ")
            said.append_text(_concern(item.kind, concern, view, page))
        if len(item.concerns) > _SHOWN:
            more = page.say(N_("and {n} more"), n=len(item.concerns) - _SHOWN)
            said.append(" ").append_text(more)
        yield from _hanging(Text(page.glyphs.states[style], style), said, page)
    yield from broken(view.broken, page)


def _concern(
    kind: str, concern: report_values.Concern, view: report_values.View, page: Page
) -> Text:
    """`first-contact (23 days, last known ▲ at risk, Erik Dahl)`."""
    said = page.text(view.called(concern.ref), "title")
    about = [concern.owner] if concern.owner else []
    if concern.pace:
        last = page.say(N_("last known ")).append_text(page.state(concern.pace))
        about.insert(0, last.plain)
    if kind == "confidence":
        about.insert(0, page.change(-concern.amount).plain)
    elif concern.amount:
        about.insert(0, page.language.days(concern.amount))
    return said.append_text(page.text(f" ({', '.join(about)})", "muted")) if about else said


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
