"""What a closed cycle achieved: the goals to celebrate, with their people and teams."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import draw, verdict
from okrcli.report.terminal.page import Page
from okrcli.scoring import grade

SHOWN = 12


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """A heading, and two lines a win: the goal with its grade, then who it is thanks to.

    Nothing where no team has closed, or nothing was achieved. The best grades come first.
    """
    found = [(team, objective, kr) for team, objective, kr in _judged(view) if won(kr)]
    if not found:
        return
    total = sum(1 for _ in _judged(view))
    yield Text()
    head = page.say(N_("Achieved: {n} of {all} key results"), "title", n=len(found), all=total)
    yield Text.assemble((f"{page.glyphs.check} ", "green"), head)
    found.sort(key=lambda win: (-(win[2].grade or 0), win[2].ref))
    for team, objective, kr in found[:SHOWN]:
        yield from _win(team, objective, kr, page)
    if len(found) > SHOWN:
        yield page.say(N_("and {n} more"), "muted", n=len(found) - SHOWN)


def won(kr: views.KeyResultView) -> bool:
    """Whether people called it achieved or, where they named no outcome, graded it so."""
    if kr.outcome is None:
        return kr.grade is not None and grade.meets(kr.grade, kr.kind)
    return kr.outcome == "achieved"


def _judged(
    view: views.View,
) -> Iterator[tuple[views.TeamView, views.ObjectiveView, views.KeyResultView]]:
    """The key results of the teams that have closed, but for those that were dropped."""
    for team in view.teams:
        for objective in team.objectives if team.closed else ():
            for kr in objective.key_results:
                if kr.score.state != "dropped" and kr.outcome != "dropped":
                    yield team, objective, kr


def _win(
    team: views.TeamView, objective: views.ObjectiveView, kr: views.KeyResultView, page: Page
) -> Iterator[Text]:
    mark = Text()
    if kr.grade is not None:
        mark = verdict.grade(kr.grade, page)
    title = page.text(kr.item.title, "title")
    yield from draw.side_by_side([draw.Cell(mark, 3), draw.Cell(title, page.inner - 4)])
    owner = kr.owner if kr.owner and kr.owner.casefold() != team.id.casefold() else None
    thanks = page.text(", ".join(name for name in (owner, team.name, *objective.sharing) if name))
    if kr.learned:
        thanks.append_text(page.text(f" {page.glyphs.dot} {kr.learned}", "muted"))
    yield from draw.side_by_side([draw.Cell(Text(), 3), draw.Cell(thanks, page.inner - 4)])
