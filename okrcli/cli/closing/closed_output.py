"""What was closed, in words: progress and grade of each goal, the wins, and what to type next."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rich.text import Text

from okrcli.cli import origin, shown_writes
from okrcli.cli.closing.request import ClosingSetting
from okrcli.cli.commit_hint import commit_lines
from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_
from okrcli.model import cycle, workspace
from okrcli.render.terminal import drawing, key_figures, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import MEDIUM, Page
from okrcli.render.terminal.wins import win_lines
from okrcli.render.wrapping import wrapped
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.words import goal_words


def closed_lines(
    after: workspace.Workspace, scene: ClosingSetting, teams: Sequence[str], paths: Sequence[str]
) -> Iterator[Text]:
    """The closed teams' goals, what there is to celebrate, the files and the next steps."""
    page = scene.page
    # it may have become unreadable since; what was written is told all the same
    season = after.cycles.get(scene.season.id, scene.season)
    whole = report_view(after, season, scene.asked.on)
    for team in whole.teams:
        if team.id in teams:
            yield Text()
            yield page.text(team.name, "title")
            yield from _goals(team, page)
    for team_id in teams:
        chosen = report_view(after, season, scene.asked.on, ReportChoice(team=team_id))
        yield from win_lines(chosen, page)
    yield Text()
    for path in paths:
        shown = origin.path_to(scene.opened.root / path)
        yield from wrapped(page.say(N_("Wrote {path}"), path=shown), page.inner)
    message = page.language.say(N_("Close {cycle}"), cycle=season.id)
    yield from commit_lines(scene.opened.root, paths, message, page)
    if whole.closed:
        yield from screen_end.step_lines(list(_next(season, page)), page)


def unfinished(
    scene: ClosingSetting, teams: Sequence[str], texts: Mapping[str, str]
) -> Iterator[Text]:
    """What somebody answered who left halfway, to be finished in a file; nothing for no answer."""
    if not texts:
        return
    yield Text()
    words = N_("Nothing is written. Your answers so far, and what is proposed for the rest:")
    yield from wrapped(scene.page.say(words, "warning"), scene.page.inner)
    yield Text()
    yield from shown_writes.shown(texts)
    yield Text()
    early = " --early" if scene.asked.early else ""
    file = scene.page.language.say(N_("FILE"))
    steps = [
        (
            f"okr close {scene.season.id} --team {team}{early} --from {file}",
            N_("once it is finished"),
        )
        for team in teams
    ]
    yield from screen_end.step_lines(steps, scene.page)


def _next(season: workspace.Cycle, page: Page) -> Iterator[tuple[str, str]]:
    following = cycle.following(season.id) or page.language.say(N_("NEXT"))
    yield f"okr report --cycle {season.id}", N_("grades, and what was achieved")
    yield f"okr close {season.id} --fold", N_("put each team's sessions into one file")
    yield f"okr init {following} --from {season.id}", N_("begin the next cycle with what goes on")


def _goals(team: report_values.TeamView, page: Page) -> Iterator[Text]:
    """One line a key result: `subscriptions  88%  0.9  achieved`, under its objective."""
    every = [kr for objective in team.objectives for kr in objective.key_results]
    width = max([len(kr.item.id) for kr in every] or [4])
    for objective in team.objectives:
        head = Text.assemble(page.text(objective.item.title), "  ", _grade(objective.grade, page))
        yield from wrapped(head, page.inner)
        for kr in objective.key_results:
            yield from _goal(kr, width, page)


def _goal(kr: report_values.KeyResultView, width: int, page: Page) -> Iterator[Text]:
    made = goal_words.figure(kr, page.language) or page.glyphs.dash
    outcome = page.say(OUTCOME_WORDS[kr.outcome]) if kr.outcome else Text()
    name, grade = page.text(f"  {kr.item.id}", "id"), _grade(kr.grade, page)
    if page.width < MEDIUM:
        yield from wrapped(name, page.inner)
        rest = Text.assemble(f"    {made}  ", grade, "  ", outcome)
        yield from wrapped(rest, page.inner)
        return
    cells = [Cell(name, min(width, page.inner // 2) + 2), Cell(Text(made), 6, "right")]
    cells += [Cell(grade, 5), Cell(outcome, max(12, page.inner - width - 18))]
    yield from drawing.side_by_side(cells, gap=2)


def _grade(given: Decimal | None, page: Page) -> Text:
    return Text() if given is None else key_figures.grade(given, page)
