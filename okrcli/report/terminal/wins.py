"""What a closed cycle achieved: the goals to celebrate, with their people and teams."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw, verdict
from okrcli.report.terminal.page import Page
from okrcli.scoring import grade

SHOWN = 12
_MARK = 5


class _Win(NamedTuple):
    team: views.TeamView
    objective: views.ObjectiveView
    key_result: views.KeyResultView


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """A heading, and two lines a win: the goal with its grade, then who it is thanks to.

    Nothing where no team has closed, or nothing was achieved. The best grades come first.
    """
    every = list(_judged(view))
    found = [win for win in every if won(win.key_result)]
    if not found:
        return
    yield Text()
    head = page.say(N_("Achieved: {n} of {all} key results"), "title", n=len(found), all=len(every))
    yield Text.assemble((f"{page.glyphs.check} ", "green"), head)
    found.sort(key=lambda win: (-(win.key_result.grade or 0), win.key_result.ref))
    for win in found[:SHOWN]:
        yield from _win(win, view, page)
    if len(found) > SHOWN:
        yield page.say(N_("and {n} more"), "muted", n=len(found) - SHOWN)


def won(kr: views.KeyResultView) -> bool:
    """Whether people called it achieved; of what they named otherwise, what goes on may be one.

    Carried over or without an outcome, its grade has to reach what its kind promises.
    """
    if kr.outcome in {None, "carried-over"}:
        return kr.grade is not None and grade.meets(kr.grade, kr.kind)
    return kr.outcome == "achieved"


def _judged(view: views.View) -> Iterator[_Win]:
    """The key results of the teams that have closed, but for those that were dropped."""
    for team in view.teams:
        for objective in team.objectives if team.closed else ():
            for kr in objective.key_results:
                if kr.score.state != "dropped" and kr.outcome != "dropped":
                    yield _Win(team, objective, kr)


def _win(win: _Win, view: views.View, page: Page) -> Iterator[Text]:
    team, objective, kr = win
    mark = Text()
    if kr.grade is not None:
        mark = verdict.grade(kr.grade, page)
    title = page.text(kr.item.title, "title")
    yield from draw.side_by_side([draw.Cell(mark, _MARK), draw.Cell(title, page.inner - _MARK - 1)])
    people = ", ".join(_people(team, objective, kr, view))
    names = page.say(N_("thanks to {names}"), names=people)
    if kr.learned:
        names.append_text(page.text(f" {page.glyphs.dot} {kr.learned}", "muted"))
    yield from draw.side_by_side(
        [draw.Cell(Text(), _MARK), draw.Cell(names, page.inner - _MARK - 1)]
    )


def _people(
    team: views.TeamView, objective: views.ObjectiveView, kr: views.KeyResultView, view: views.View
) -> Iterator[str]:
    """Who it is thanks to: the owner, the team, and the teams that share the objective."""
    known = {each.id: each.name for each in view.cycle.teams.values()}
    if kr.owner and kr.owner.casefold() not in {team.id.casefold(), team.name.casefold()}:
        yield kr.owner
    yield team.name
    yield from (known.get(name, name) for name in objective.sharing if name != team.id)
