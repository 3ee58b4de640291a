"""What a closed cycle achieved: the goals to celebrate, with their people and teams."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import achieved
from okrcli.report import view as views
from okrcli.report.terminal import draw, verdict
from okrcli.report.terminal.page import Page

SHOWN = 12
_MARK = 5


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """A heading, and two lines a win: the goal with its grade, then who it is thanks to.

    Nothing where no team has closed, or nothing was achieved. The best grades come first.
    """
    found, judged = achieved.of(view)
    if not found:
        return
    yield Text()
    head = page.say(N_("Achieved: {n} of {all} key results"), "title", n=len(found), all=judged)
    yield Text.assemble((f"{page.glyphs.check} ", "green"), head)
    for win in found[:SHOWN]:
        yield from _win(win, view, page)
    if len(found) > SHOWN:
        yield page.say(N_("and {n} more"), "muted", n=len(found) - SHOWN)


def _win(win: achieved.Win, view: views.View, page: Page) -> Iterator[Text]:
    kr = win.key_result
    mark = Text()
    if kr.grade is not None:
        mark = verdict.grade(kr.grade, page)
    title = page.text(kr.item.title, "title")
    yield from draw.side_by_side([draw.Cell(mark, _MARK), draw.Cell(title, page.inner - _MARK - 1)])
    people = ", ".join(achieved.people(win, view))
    names = page.say(N_("thanks to {names}"), names=people)
    if kr.learned:
        names.append_text(page.text(f" {page.glyphs.dot} {kr.learned}", "muted"))
    yield from draw.side_by_side(
        [draw.Cell(Text(), _MARK), draw.Cell(names, page.inner - _MARK - 1)]
    )
