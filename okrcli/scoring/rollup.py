"""Roll-up: scores of objectives, teams and a whole cycle, as of a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.model import plan, workspace
from okrcli.scoring import calendar, goals
from okrcli.scoring import state as states


class ObjectiveScore(NamedTuple):
    """One objective as of a day; `share` is from 0 to 1, None when nothing of it is measured.

    `expected` is where the key results that have a pace should be and `reached` where they are:
    less than all of them where some move in jumps, and then `reached` is not `share`.
    """

    objective: plan.Objective
    key_results: tuple[goals.KeyResultScore, ...]
    share: float | None
    expected: float | None
    reached: float | None
    state: states.State


class TeamScore(NamedTuple):
    """One team: the plain mean of its own measured objectives, None without any."""

    team: workspace.Team
    objectives: tuple[ObjectiveScore, ...]
    share: float | None
    closed: bool


class CycleScore(NamedTuple):
    """A whole cycle: the plain mean over all teams' measured objectives."""

    cycle: workspace.Cycle
    on: date
    teams: tuple[TeamScore, ...]
    share: float | None

    @property
    def objectives(self) -> list[ObjectiveScore]:
        """Every objective of every team, in order."""
        return [objective for team in self.teams for objective in team.objectives]


def score(space: workspace.Workspace, season: workspace.Cycle, on: date) -> CycleScore:
    """The scores of a cycle as of a day; readings dated later do not exist yet."""
    teams = tuple(team_score(space, season, team, on) for team in season.planned)
    every = [objective for team in teams for objective in team.objectives]
    return CycleScore(season, on, teams, mean(every))


def team_score(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, on: date
) -> TeamScore:
    """The scores of one team's plan."""
    objectives = tuple(_objective(space, season, team, item, on) for item in team.objectives)
    closed = team.review is not None and team.review.closed <= on
    return TeamScore(team, objectives, mean(objectives), closed)


def mean(objectives: Iterable[ObjectiveScore]) -> float | None:
    """The plain mean of those that are measured and not dropped."""
    shares = [o.share for o in objectives if o.share is not None and o.state != "dropped"]
    return sum(shares) / len(shares) if shares else None


def _objective(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    item: plan.Objective,
    on: date,
) -> ObjectiveScore:
    scores = tuple(
        goals.score(space, workspace.Goal(season, team, item, key_result), on)
        for key_result in item.key_results
    )
    counted = [s for s in scores if s.counted]
    paced = [s for s in counted if s.expected is not None]
    expected = _weighted(paced, [s.expected or 0.0 for s in paced])
    reached = share(paced)
    box = calendar.box(season.dates)
    word = _state(item, counted, on, box)
    if word is None:
        rule = states.policy(space.settings.status)
        word = states.pace(reached or 0.0, expected or 0.0, box.gone(on), rule)
    return ObjectiveScore(item, scores, share(scores), expected, reached, word)


def share(scores: Iterable[goals.KeyResultScore]) -> float | None:
    """The weighted mean of the progress of those that count, None where none does."""
    counted = [score for score in scores if score.counted]
    return _weighted(counted, [score.progress.clamped for score in counted])


def _weighted(scores: Sequence[goals.KeyResultScore], shares: list[float]) -> float | None:
    """The weighted mean (as in Viva Goals and Mooncamp), None of nothing."""
    weights = [float(s.key_result.weight) for s in scores]
    return (
        sum(w * p for w, p in zip(weights, shares, strict=True)) / sum(weights) if weights else None
    )


def _state(
    item: plan.Objective, counted: list[goals.KeyResultScore], on: date, box: calendar.Box
) -> states.State | None:
    """The state that comes before any comparison with the calendar, None where there is none."""
    if item.dropped and item.dropped <= on:
        return "dropped"
    if not counted:
        return "unmeasured"
    found = {s.state for s in counted}
    if on < box.start or found == {"not-started"}:
        return "not-started"
    for word in ("done", "no-reading"):
        if found == {word}:
            return word
    unfinished = found - {"done"}
    if "stale" in unfinished and unfinished <= {"stale", "no-reading", "not-started"}:
        return "stale"
    return "open" if all(s.expected is None for s in counted) else None
