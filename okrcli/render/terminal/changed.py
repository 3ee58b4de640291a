"""What has changed since a day, below a report on a terminal."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import changed, glyphs, report_values
from okrcli.views.changed import GoalChange
from okrcli.views.words import change_words

_POINTS = 4
_ASCII = str.maketrans(
    {shape: glyphs.ASCII.states[state] for state, shape in glyphs.UNICODE.states.items()}
    | {glyphs.UNICODE.check: glyphs.ASCII.check, glyphs.UNICODE.cross: glyphs.ASCII.cross}
    | {"→": "->", "−": "-", "“": '"', "”": '"'}
)


def changed_lines(
    found: changed.ReportChange, view: report_values.View, page: Page, *, tally: bool = True
) -> Iterator[Text]:
    """A heading with what moved, then the goals: the biggest moves first, then changed states.

    `tally` says how many moved which way, where nothing else on the screen does.
    """
    yield Text()
    yield from wrapped(
        page.text(change_words.headline(found, view.on.year, page.language), "title"), page.inner
    )
    if tally:
        parts = [page.text(words, "muted") for words in change_words.tally(found, page.language)]
        yield from drawing.flowing(parts, f" {page.glyphs.dot} ", page.inner)
    yield from _goals((*found.up, *found.down, *found.turned), found, view, page)
    if found.unread:
        names = ", ".join(view.called(goal.now.ref) for goal in found.unread)
        yield from wrapped(page.say(N_("Not read: {names}"), "muted", names=names), page.inner)


def _goals(
    goals: Sequence[GoalChange],
    found: changed.ReportChange,
    view: report_values.View,
    page: Page,
) -> Iterator[Text]:
    for goal in goals:
        moved = goal.points or 0
        style = "up" if moved > 0 else "down" if moved else "muted"
        mark = Text(_drawn(change_words.points(goal), page), style)
        title = page.text(goal.now.item.title)
        title.append("  ").append_text(page.text(view.called(goal.now.ref), "muted"))
        room = page.inner - _POINTS - 1
        yield from drawing.side_by_side([Cell(mark, _POINTS, "right"), Cell(title, room)])
        for line in _below(goal, found, page):
            for part in wrapped(line, room):
                yield Text(" " * (_POINTS + 1)).append_text(part)


def _below(goal: GoalChange, found: changed.ReportChange, page: Page) -> Iterator[Text]:
    values = _drawn(change_words.values(goal, page.language), page)
    turn = _drawn(change_words.turn(goal, page.language), page)
    yield Text.assemble(
        page.text(values, "number"), "  ", page.text(turn, goal.now.state or "muted")
    )
    note = change_words.note(goal, found, page.language)
    if note:
        yield page.text(_drawn(note, page), "muted")


def _drawn(words: str, page: Page) -> str:
    """The words with the shapes that the page can draw."""
    return words.translate(_ASCII) if page.glyphs is glyphs.ASCII else words
