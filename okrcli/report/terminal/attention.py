"""The foot of a report: what needs somebody, which files are broken, and what to type next."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page

_SHOWN = 6
_KINDS = {
    "off-track": ("off-track", N_("Off track: {refs}")),
    "stale": ("stale", N_("No check-in for {days} days or more: {refs}")),
    "no-reading": ("no-reading", N_("Never read: {refs}")),
    "confidence": ("at-risk", N_("Confidence is falling: {refs}")),
    "overdue": ("at-risk", N_("Milestones past their day: {refs}")),
}


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """One line a kind of trouble, worst first; then broken files."""
    for item in view.attention:
        state, words = _KINDS[item.kind]
        refs = ", ".join(item.refs[:_SHOWN])
        if len(item.refs) > _SHOWN:
            refs += " " + page.language.say(N_("and {n} more"), n=len(item.refs) - _SHOWN)
        said = page.say(words, refs=refs, days=item.amount)
        said.highlight_regex(r"(?<=: ).*$", "bold")
        shape = page.glyphs.states[state]
        yield from _hanging(Text(shape, state), said, page)
    yield from _broken(view, page)


def _broken(view: views.View, page: Page) -> Iterator[Text]:
    by_file: dict[str, list[str]] = {}
    for finding in view.broken:
        said = page.language.say(finding.text, **finding.values)
        by_file.setdefault(finding.place.path, []).append(
            f"{finding.place}: {said} [{finding.code}]"
        )
    for path, errors in by_file.items():
        mark = Text(page.glyphs.cross, "error")
        count = len(errors)
        head = page.language.plural(
            "{path} is left out: one error in it", "{path} is left out: {n} errors in it", count,
            path=path,
        )  # fmt: skip
        yield from _hanging(mark, page.text(head), page)
        yield from _hanging(Text(" "), page.text(errors[0], "muted"), page)


def _hanging(mark: Text, words: Text, page: Page) -> Iterator[Text]:
    """A mark, and the words wrapped beside it."""
    yield from draw.side_by_side([draw.Cell(mark, 1), draw.Cell(words, page.inner - 2)])


def steps(commands: list[tuple[str, str]], page: Page) -> Iterator[Text]:
    """What to type next, with what it does: `→ okr checkin   record this week's values`."""
    width = max(len(command) for command, _ in commands)
    for command, words in commands:
        cells = [
            draw.Cell(Text(page.glyphs.next, "hint"), len(page.glyphs.next)),
            draw.Cell(Text(command, "hint"), width),
            draw.Cell(page.say(words, "muted"), max(10, page.inner - width - 4)),
        ]
        if page.inner < width + 16:
            yield Text.assemble((f"{page.glyphs.next} ", "hint"), (command, "hint"))
        else:
            yield from draw.side_by_side(cells)
