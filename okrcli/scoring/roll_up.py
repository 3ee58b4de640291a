"""Roll-up: scores of objectives, teams and a whole cycle, as of a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from okrcli.model import plan, workspace
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar, states
from okrcli.scoring.calendar import Comparison
from okrcli.scoring.key_results import key_result_score
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
        _ = team.sessions
        for day, scores in found.items():
            scores.append(team_score(space, season, team, day).without_history())
        team.let_go()
    return {day: _cycle(season, day, scores) for day, scores in found.items()}


def _cycle(season: workspace.Cycle, on: date, teams: Sequence[TeamScore]) -> CycleScore:
    every = [objective for team in teams for objective in team.objectives]
    return CycleScore(season, on, tuple(teams), mean(every), compared(every))


def team_score(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> TeamScore:
    """The scores of one team's plan."""
    found = tuple(_objective(space, season, team, item, on) for item in team.objectives)
    return TeamScore(team, found, mean(found), team.closed(on), compared(found))


def mean(objectives: Iterable[ObjectiveScore]) -> float | None:
    """The plain mean of those that are measured and not dropped."""
    return _plain([o.share for o in _measured(objectives) if o.share is not None])


def compared(objectives: Iterable[ObjectiveScore]) -> Comparison:
    """What the calendar expects of the same objectives, as far as they have a pace."""
    every = [o.comparison for o in _measured(objectives)]
    paced = [c for c in every if c.expected is not None]
    return Comparison(
        _plain([c.reached or 0.0 for c in paced]),
        _plain([c.expected or 0.0 for c in paced]),
        whole=len(paced) == len(every) and all(c.whole for c in paced),
    )


def _measured(objectives: Iterable[ObjectiveScore]) -> list[ObjectiveScore]:
    return [objective for objective in objectives if is_in_mean(objective)]


def is_in_mean(objective: ObjectiveScore) -> bool:
    """Whether an objective enters means: it is measured, and neither a draft nor dropped."""
    return objective.share is not None and objective.state not in {"draft", "dropped"}


def _plain(shares: Sequence[float]) -> float | None:
    return sum(shares) / len(shares) if shares else None


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
    found = _comparison(scores)
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


def mean_progress(scores: Iterable[KeyResultScore]) -> float | None:
    """The weighted mean of the progress of those that count, None where none does.

    Guardrails are left out of it, unless there is nothing else: then it is that of the shares held.
    """
    found = averaged_key_results(scores)
    return _weighted(found, [score.share_in_mean for score in found])


def averaged_key_results(scores: Iterable[KeyResultScore]) -> list[KeyResultScore]:
    """Those that a mean is made of: that count and are to get somewhere, else the guardrails."""
    counted = [score for score in scores if score.counted]
    return [score for score in counted if not score.guardrail] or counted


def _comparison(scores: Iterable[KeyResultScore]) -> Comparison:
    found = averaged_key_results(scores)
    paced = [score for score in found if score.paced]
    return Comparison(
        _weighted(paced, [score.share_in_mean for score in paced]),
        _weighted(paced, [score.expected or 0.0 for score in paced]),
        whole=len(paced) == len(found),
    )


def _weighted(scores: Sequence[KeyResultScore], shares: list[float]) -> float | None:
    """The weighted mean (as in Viva Goals and Mooncamp), None of nothing."""
    weights = [float(s.key_result.weight) for s in scores]
    return (
        sum(w * p for w, p in zip(weights, shares, strict=True)) / sum(weights) if weights else None
    )


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
