"""The end of a screen: the files that could not be read, and what to type next."""

from collections.abc import Iterable, Iterator
from itertools import islice

from rich.cells import cell_len
from rich.text import Text

from okrcli.findings import Finding
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.views.words import broken_files

_WORDS_LEAST = 14


def broken_file_lines(
    findings: Iterable[Finding], page: Page, most: int | None = None
) -> Iterator[Text]:
    """The files that cannot be read, each with how many errors are in it, and the first of them.

    More of them than there is room for are counted.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.path, []).append(finding)
    for path, found in islice(by_file.items(), most):
        mark, first = Text(page.glyphs.cross, "error"), found[0]
        said = page.language.say(first.text, **first.values)
        yield from _hanging(mark, page.text(broken_files.without(path, found, page.language)), page)
        line = page.text(f"{first.place}: {said} [{first.code}]", "muted")
        yield from _hanging(Text(" "), line, page)
    more = 0 if most is None else len(by_file) - most
    if more > 0:
        words = page.language.plural(
            "and {n} more file that cannot be read", "and {n} more files that cannot be read", more
        )
        yield from _hanging(Text(" "), page.text(words, "muted"), page)


def _hanging(mark: Text, words: Text, page: Page) -> Iterator[Text]:
    """A mark, and the words wrapped beside it."""
    yield from drawing.side_by_side([Cell(mark, 1), Cell(words, page.inner - 2)])


def step_lines(commands: list[tuple[str, str]], page: Page) -> Iterator[Text]:
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
