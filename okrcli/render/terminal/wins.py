"""What a closed cycle achieved: the goals to celebrate, with their people and teams."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing, key_figures
from okrcli.render.terminal.page import Page
from okrcli.views import achieved, report_values
from okrcli.views.achieved import achieved_goals

SHOWN = 12
_MARK = 5


def win_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """A heading, and two lines a win: the goal with its grade, then who it is thanks to.

    Nothing where no team has closed, or nothing was achieved. The best grades come first.
    """
    found, judged = achieved_goals(view)
    if not found:
        return
    yield Text()
    head = page.say(N_("Achieved: {n} of {all} key results"), "title", n=len(found), all=judged)
    yield Text.assemble((f"{page.glyphs.check} ", "green"), head)
    for win in found[:SHOWN]:
        yield from _win(win, view, page)
    if len(found) > SHOWN:
        yield page.say(N_("and {n} more"), "muted", n=len(found) - SHOWN)


def _win(win: achieved.Win, view: report_values.View, page: Page) -> Iterator[Text]:
    kr = win.key_result
    mark = Text()
    if kr.grade is not None:
        mark = key_figures.grade(kr.grade, page)
    title = page.text(kr.item.title, "title")
    yield from drawing.side_by_side(
        [drawing.Cell(mark, _MARK), drawing.Cell(title, page.inner - _MARK - 1)]
    )
    people = ", ".join(achieved.people(win, view))
    names = page.say(N_("thanks to {names}"), names=people)
    if kr.learned:
        names.append_text(page.text(f" {page.glyphs.dot} {kr.learned}", "muted"))
    yield from drawing.side_by_side(
        [drawing.Cell(Text(), _MARK), drawing.Cell(names, page.inner - _MARK - 1)]
    )
