"""Where a cycle stands as a whole, small enough for an assistant: teams, objectives, trouble."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from okrcli.cli.assisting.answer_text import Data
from okrcli.cli.assisting.moment import Moment
from okrcli.scoring import calendar, means
from okrcli.scoring.scores import ObjectiveScore
from okrcli.views import headline, report_values
from okrcli.views.published.team_reports import team_reports
from okrcli.views.report import report_view
from okrcli.views.report_values import KeyResultView, ObjectiveView, ReportChoice
from okrcli.views.teams_by_group import teams_by_group

OBJECTIVES, CONCERNS = 200, 40


def overview_answer(moment: Moment, team: str | None = None) -> Data:
    """Progress, states and what needs somebody, of the cycle or of one team.

    An entry an objective and a team; where objectives are too many, one a division, or else the
    teams furthest behind, and `more` says of how many objectives nothing stands here.
    """
    named = moment.team(team)
    teams = [_noted(view) for view in _reports(moment, named)]
    scores = [score for each in teams for score in each.scores]
    season = moment.season
    found = headline.of_mean(
        means.mean(scores), means.compared(scores), over=season.closed(moment.on)
    )
    clock = calendar.clock_on(season.dates, moment.on)
    return {
        "organisation": moment.space.settings.organisation,
        "cycle": season.id,
        "on": moment.on,
        "week": clock.week,
        "weeks": clock.weeks,
        "progress": found.share,
        "expected": found.expected,
        "states": _states(teams),
        **_parts(teams),
        "needs_attention": [row for each in teams for row in each.trouble][:CONCERNS],
        "unread_files": sorted({finding.place.path for finding in moment.space.findings}),
    }


class TeamNotes(NamedTuple):
    """What an overview keeps of one team's report."""

    row: Data
    group: str | None
    scores: tuple[ObjectiveScore, ...]
    states: Counter[str]
    objectives: tuple[Data, ...]
    trouble: tuple[Data, ...]


def _reports(moment: Moment, team: str | None) -> Iterator[report_values.View]:
    """The report of one team, or of each with a plan, one at a time."""
    if team is None:
        for report in team_reports(moment.space, moment.season, moment.on):
            yield report.view
        return
    season = next(each for each in moment.seasons if team in each.teams)
    view = report_view(moment.space, season, moment.on, ReportChoice(team=team))
    if view.teams:
        yield view._replace(teams=view.teams[:1])


def _noted(view: report_values.View) -> TeamNotes:
    team = view.teams[0]
    every = [kr for one in team.objectives for kr in one.key_results]
    states: Counter[str] = Counter(kr.state or "unknown" for kr in every)
    row = {
        "team": team.id,
        "name": team.name,
        "lead": team.lead,
        "progress": team.share,
        "states": dict(states),
    }
    return TeamNotes(
        row,
        view.cycle.teams[team.id].group,
        tuple(one.score._replace(key_results=()) for one in team.objectives),
        Counter[str](states),
        tuple(_brief(one) for one in team.objectives),
        tuple(_trouble(view)),
    )


def _trouble(view: report_values.View) -> Iterator[Data]:
    for item in view.attention:
        for one in item.concerns:
            yield {"kind": item.kind, "ref": one.ref, "title": one.title, "owner": one.owner}


def _states(teams: Iterable[TeamNotes]) -> dict[str, int]:
    return dict(sum((each.states for each in teams), Counter[str]()))


def _parts(teams: Sequence[TeamNotes]) -> Data:
    objectives = [row for each in teams for row in each.objectives]
    if len(objectives) <= OBJECTIVES:
        return {"teams": [each.row for each in teams], "objectives": objectives}
    groups = teams_by_group(teams, lambda each: each.group)
    if groups:
        return {"divisions": [_division(*each) for each in groups.items()], "more": len(objectives)}
    worst = sorted(teams, key=lambda each: each.row["progress"] or 0.0)[:CONCERNS]
    return {"teams": [each.row for each in worst], "more": len(objectives)}


def _division(name: str, teams: Sequence[TeamNotes]) -> Data:
    scores = [score for each in teams for score in each.scores]
    return {
        "division": name or None,
        "teams": len(teams),
        "objectives": len(scores),
        "progress": means.mean(scores),
        "states": _states(teams),
    }


def _brief(one: ObjectiveView) -> Data:
    return {
        "ref": one.ref,
        "title": one.item.title,
        "owner": one.owner,
        "progress": one.score.share,
        "expected": one.expected,
        "state": one.state,
        "key_results": [_short(kr) for kr in one.key_results],
    }


def _short(kr: KeyResultView) -> Data:
    return {
        "ref": kr.ref,
        "title": kr.item.title,
        "owner": kr.owner,
        "state": kr.state,
        "now": kr.score.progress.now,
        "unit": kr.score.unit,
    }
