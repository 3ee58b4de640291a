"""Roll-up: scores of objectives, teams and a whole cycle, as of a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from okrcli.model import plan, workspace
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar, states
from okrcli.scoring.calendar import Comparison
from okrcli.scoring.key_results import key_result_score, readings_by
from okrcli.scoring.means import compared, compared_key_results, mean, mean_progress
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from okrcli.scoring.team_scores import CycleScore, TeamScore


def objective_score(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    only: Iterable[workspace.Team] | None = None,
) -> CycleScore:
    """The scores of a cycle as of a day; readings dated later do not exist yet.

    Of some teams only, it is theirs.
    """
    chosen = season.planned if only is None else only
    return _cycle(season, on, [team_score(space, season, team, on) for team in chosen])


def scores_without_history(
    space: workspace.Workspace,
    season: workspace.Cycle,
    days: Sequence[date],
    only: Iterable[workspace.Team] | None = None,
) -> dict[date, CycleScore]:
    """The scores as of each of some days, with no more in memory than one team's readings."""
    found: dict[date, list[TeamScore]] = {day: [] for day in days}
    for team in season.planned if only is None else only:
        # read whole, so that what is broken in it is reported whatever is scored
        _ = team.sessions
        for day, scores in found.items():
            scores.append(team_score(space, season, team, day).without_history())
        team.let_go()
    return {day: _cycle(season, day, scores) for day, scores in found.items()}


def with_history(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, score: ObjectiveScore
) -> ObjectiveScore:
    """A score of a team's plan that was made without history, with all readings by its day."""
    key_results = tuple(
        kr._replace(
            readings=readings_by(space, GoalAt(season, team, score.objective, kr.key_result), kr.on)
        )
        for kr in score.key_results
    )
    return score._replace(key_results=key_results)


def _cycle(season: workspace.Cycle, on: date, teams: Sequence[TeamScore]) -> CycleScore:
    every = [objective for team in teams for objective in team.objectives]
    return CycleScore(season, on, tuple(teams), mean(every), compared(every))


def team_score(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> TeamScore:
    """The scores of one team's plan."""
    found = tuple(_objective(space, season, team, item, on) for item in team.objectives)
    return TeamScore(team, found, mean(found), team.closed(on), compared(found))


def _objective(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    item: plan.Objective,
    on: date,
) -> ObjectiveScore:
    scores = tuple(
        key_result_score(space, GoalAt(season, team, item, key_result), on)
        for key_result in item.key_results
    )
    found = compared_key_results(scores)
    counted = [s for s in scores if s.counted]
    draft = item.draft or (team.plan is not None and team.plan.draft)
    word = "draft" if draft else _before_pace(item, counted, on) or _unpaced(counted, found)
    if word is None:
        rule = states.policy(space.settings.status)
        gone = calendar.box(season.dates).gone(on)
        word = states.pace(found.reached or 0.0, found.expected or 0.0, gone, rule)
    if word in states.GOOD and any(s.alarming for s in counted):
        word = "at-risk"
    return ObjectiveScore(item, scores, mean_progress(scores), found, word)


def _before_pace(
    item: plan.Objective, counted: list[KeyResultScore], on: date
) -> states.State | None:
    """The state that comes before any comparison with the calendar, None where there is none."""
    if item.dropped and item.dropped <= on:
        return "dropped"
    if not counted:
        return "unmeasured"
    found = {s.state for s in counted}
    if found == {"not-started"}:
        return "not-started"
    if not any(s.progress.read for s in counted):
        return "no-reading"
    if found <= {"done", "ended"}:
        return "ended" if "ended" in found else "done"
    waiting = found - {"done"} <= {"stale", "no-reading", "not-started"}
    return "stale" if "stale" in found and waiting else None


def _unpaced(counted: list[KeyResultScore], found: Comparison) -> states.State | None:
    """The state of what the calendar expects nothing of; None where it does.

    Of guardrails alone it is whether all of them hold. Those that were never read, or have not
    begun, are passed over.
    """
    if all(s.guardrail for s in counted):
        known = [s.progress.holds for s in counted if s.started and s.progress.read]
        return ("holds" if all(known) else "does-not-hold") if known else "open"
    return "open" if found.expected is None else None
