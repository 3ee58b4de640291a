"""What was closed, in words: progress and grade of each goal, the wins, and what to type next."""

import os
import shlex
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from rich.text import Text

from okrcli.cli.closing.scene import Scene
from okrcli.findings import N_
from okrcli.model import cycle, workspace
from okrcli.report import view as views
from okrcli.report import visible
from okrcli.report.terminal import attention, draw, look, verdict, wins
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page


def lines(
    after: workspace.Workspace, scene: Scene, teams: Sequence[str], paths: Sequence[str]
) -> Iterator[Text]:
    """The closed teams' goals, what there is to celebrate, the files and the next steps."""
    page = scene.page
    season = after.cycles[scene.season.id]
    whole = views.of(after, season, scene.asked.on)
    for team in whole.teams:
        if team.id in teams:
            yield Text()
            yield page.text(team.name, "title")
            yield from _goals(team, page)
    for team_id in teams:
        chosen = views.of(after, season, scene.asked.on, views.Choice(team=team_id))
        yield from wins.lines(chosen, page)
    yield Text()
    for path in paths:
        yield from draw.wrapped(page.say(N_("Wrote {path}"), path=path), page.inner)
    command = committing(scene, paths, page.language.say(N_("Close {cycle}"), cycle=season.id))
    yield Text.assemble((f"{page.glyphs.next} ", "hint"), (command, "hint"))
    if whole.closed:
        yield from attention.steps(list(_next(season)), page)


def committing(scene: Scene, paths: Sequence[str], message: str) -> str:
    """The command that commits paths from the workspace's root, as typed in the current folder."""
    root = scene.opened.root
    inside = Path.cwd().is_relative_to(root) or root.is_relative_to(Path.cwd())
    git = "git" if inside else f"git -C {shlex.quote(str(root))}"
    places = [Path(os.path.relpath(root / p)).as_posix() if inside else p for p in paths]
    said = f"{git} add {shlex.join(places)} && {git} commit -m {shlex.quote(message)}"
    return visible.visible(said)


def _next(season: workspace.Cycle) -> Iterator[tuple[str, str]]:
    following = cycle.following(season.id) or "NEXT"
    yield f"okr report --cycle {season.id}", N_("grades, and what was achieved")
    yield f"okr close {season.id} --fold", N_("put each team's sessions into one file")
    yield f"okr init {following} --from {season.id}", N_("begin the next cycle with what goes on")


def _goals(team: views.TeamView, page: Page) -> Iterator[Text]:
    """One line a key result: `subscriptions  88%  0.9  achieved`, under its objective."""
    every = [kr for objective in team.objectives for kr in objective.key_results]
    width = max([len(kr.item.id) for kr in every] or [4])
    for objective in team.objectives:
        head = Text.assemble(page.text(objective.item.title), "  ", _grade(objective.grade, page))
        yield from draw.wrapped(head, page.inner)
        for kr in objective.key_results:
            share = kr.score.progress.share
            made = page.glyphs.dash if share is None else page.language.share(share)
            said = page.say(look.OUTCOMES[kr.outcome]) if kr.outcome else Text()
            cells = [
                Cell(page.text(f"  {kr.item.id}", "id"), min(width, page.inner // 2) + 2),
                Cell(Text(made), 6, "right"),
                Cell(_grade(kr.grade, page), 4, "right"),
                Cell(said, max(12, page.inner - width - 18)),
            ]
            yield from draw.side_by_side(cells, gap=2)


def _grade(given: Decimal | None, page: Page) -> Text:
    return Text() if given is None else verdict.grade(given, page)
