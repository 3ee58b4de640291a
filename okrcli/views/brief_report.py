"""Reports of very many teams, for which no more is in memory than the readings of one of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import groupby
from operator import attrgetter

from okrcli.model import plan, readings, workspace
from okrcli.model.workspace import GoalAt
from okrcli.scoring.roll_up import scores_without_history, team_score, with_history
from okrcli.scoring.scores import KeyResultScore
from okrcli.scoring.team_scores import CycleScore, TeamScore
from okrcli.views.movement import last_check_in
from okrcli.views.report import ReportBuilder, look_at_all, scored_teams, view_of_score
from okrcli.views.report_values import KpiView, Note, ObjectiveView, ReportChoice, View
from okrcli.views.trend import Trend

# above so many teams a report is a summary
TEAMS_MOST = 30


def is_summed_up(season: workspace.Cycle, choice: ReportChoice) -> bool:
    """Whether a report is of so many teams that nobody reads all; none that filters narrow."""
    return not choice.narrows and looks_at_many(season, choice)


def looks_at_many(season: workspace.Cycle, choice: ReportChoice) -> bool:
    """Whether a report looks at so many teams that their readings are not to be held at once."""
    if choice.team:
        return False
    inside = (team for team in season.teams.values() if choice.group in {None, team.group})
    return sum(team.plan is not None for team in inside) > TEAMS_MOST


def brief_report(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: ReportChoice,
    since: date | None = None,
) -> View:
    """The report of a cycle as of a day without details.

    Its key results have no trend, notes, KPIs or forecast, and no readings but those that say how
    they stand by now. What has all of it comes from `in_detail`.
    What moved is told since a day, by default since `checkin_every` days before.
    """
    earlier = since or last_check_in(space.settings, on)
    scored = scored_teams(season, choice)
    scores = scores_without_history(space, season, (on, earlier), scored)
    if scored is None:
        look_at_all(team for team in season.teams.values() if not team.plan)
    builder = _BriefBuilder(space, season, on)
    view = view_of_score(builder, scores[on], choice, lambda: scores[earlier])
    moves = view.movement
    # what asks for the scores of another day would hold on to them
    view = view._replace(compared=moves and (lambda: moves))
    return view._replace(details=partial(_in_detail, space, season, on))


def report_in_rows(
    space: workspace.Workspace, season: workspace.Cycle, on: date, choice: ReportChoice
) -> View:
    """The report of a cycle as of a day, to be asked for `objectives_in_turn` and nothing else.

    They come in the order of any report; its teams, figures and attention are empty.
    """
    nothing = CycleScore(season, on, (), None)
    view = view_of_score(ReportBuilder(space, season, on), nothing, choice, lambda: nothing)
    return view._replace(details=lambda _: _rows(space, view))


def _rows(space: workspace.Workspace, view: View) -> Iterator[ObjectiveView]:
    """The objectives of the teams of a report, and those of others that they share last."""
    season, on, group = view.cycle, view.on, view.choice.group
    builder = ReportBuilder(space, season, on)
    chosen = scored_teams(season, view.choice)
    inside = {team.id for team in season.teams.values() if group in {None, team.group}}
    every = season.planned if chosen is None else chosen
    for team in sorted(every, key=lambda team: team.id not in inside):
        for objective in builder.objectives(team_score(space, season, team, on)):
            if inside.intersection((team.id, *objective.sharing)):
                yield objective
        team.let_go()
    look_at_all(team for team in season.teams.values() if not team.plan)


def _in_detail(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    objectives: Iterable[ObjectiveView],
) -> Iterator[ObjectiveView]:
    """Objectives of a report with all that there is to know, team by team.

    They are scored as the report is, also where files have changed since.
    """
    builder = ReportBuilder(space, season, on)
    for home, shown in groupby(objectives, attrgetter("home")):
        team, chosen = season.teams[home], list(shown)
        scores = (with_history(space, season, team, each.score) for each in chosen)
        every = builder.objectives(TeamScore(team, tuple(scores), None, team.closed(on)))
        for brief, found in zip(chosen, every, strict=True):
            refs = {kr.ref for kr in brief.key_results}
            left = tuple(kr for kr in found.key_results if kr.ref in refs)
            yield found._replace(key_results=left)
        team.let_go()


class _BriefBuilder(ReportBuilder):
    """What is said of goals without what is drawn or listed of them."""

    def trend(self, score: KeyResultScore) -> Trend:
        return ()

    def kpis(self, goal: GoalAt, *, closed: bool) -> Iterator[KpiView]:
        return iter(())

    def missing(self, item: plan.KeyResult) -> Iterator[str]:
        return iter(())

    def notes(self, readings: readings.Series) -> Iterator[Note]:
        return iter(())

    def next(self, readings: readings.Series) -> Note | None:
        return None
