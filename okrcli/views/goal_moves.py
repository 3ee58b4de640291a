"""What moved between two days: the scores of both, goal by goal, with today's plans."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from okrcli.language.numbers import points_between
from okrcli.scoring import means, states
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from okrcli.scoring.team_scores import CycleScore, TeamScore
from okrcli.views.movement import Fall, Move, Movement
from okrcli.views.teams_by_group import teams_by_group

_OwnMoves = Mapping[str, Mapping[str, Move]]


def movement_between(then: CycleScore, now: CycleScore) -> Movement:
    """What moved between the scores of two days, of the goals that are in the later one."""
    since = then.on
    earlier = dict(_objectives(then))
    objectives: dict[str, Move] = {}
    key_results: dict[str, Move] = {}
    fallen: list[Fall] = []
    for ref, score in _objectives(now):
        before = earlier[ref]
        found = _key_results(ref, before, score, since)
        key_results.update(found)
        fallen += _falls(ref, before, score)
        move = mean_move(before.share, score.share, found)
        if move:
            objectives[ref] = move
    own = _by_team(key_results)
    return Movement(
        since,
        mean_move(then.share, now.share, key_results),
        dict(_teams(then, now, own)),
        objectives,
        key_results,
        tuple(sorted(fallen, key=lambda fall: fall.now - fall.before)),
        dict(_groups(then, now, own)),
    )


def _objectives(score: CycleScore) -> Iterator[tuple[str, ObjectiveScore]]:
    for team in score.teams:
        for item in team.objectives:
            yield f"{team.team.id}/{item.objective.id}", item


def _by_team(moves: Mapping[str, Move]) -> _OwnMoves:
    """The moves of each team's own key results."""
    own: dict[str, dict[str, Move]] = {}
    for ref, moved in moves.items():
        own.setdefault(ref.split("/", 1)[0], {})[ref] = moved
    return own


def _teams(then: CycleScore, now: CycleScore, own: _OwnMoves) -> Iterator[tuple[str, Move]]:
    before = {team.team.id: team.share for team in then.teams}
    for team in now.teams:
        move = mean_move(before.get(team.team.id), team.share, own.get(team.team.id, {}))
        if move:
            yield team.team.id, move


def _groups(then: CycleScore, now: CycleScore, own: _OwnMoves) -> Iterator[tuple[str, Move]]:
    """The moves of the means of groups: all of their objectives together."""
    before = teams_by_group(then.teams, lambda team: team.team.group)
    for group, teams in teams_by_group(now.teams, lambda team: team.team.group).items():
        parts = {ref: m for team in teams for ref, m in own.get(team.team.id, {}).items()}
        move = mean_move(_mean(before.get(group, ())), _mean(teams), parts)
        if move:
            yield group, move


def _mean(teams: Iterable[TeamScore]) -> float | None:
    return means.mean(objective for team in teams for objective in team.objectives)


def _key_results(
    ref: str, then: ObjectiveScore, now: ObjectiveScore, since: date
) -> dict[str, Move]:
    home = ref.split("/", 1)[0]
    pairs = zip(then.key_results, now.key_results, strict=True)
    moves = ((kr.key_result.id, _move(before, kr, since)) for before, kr in pairs)
    return {f"{home}/{name}": move for name, move in moves if move}


def _move(then: KeyResultScore, now: KeyResultScore, since: date) -> Move | None:
    if now.state in states.UNCOUNTED or not now.started or now.skipped:
        return None
    if not any(point.day > since and point.reading.measures for point in now.readings):
        return None if now.state == "done" else Move("unread")
    if now.guardrail:
        return _guardrail_move(then.progress.holds, now.progress.holds)
    return _share_move(then.progress.share or 0.0, now.progress.share or 0.0)


def _guardrail_move(then: bool | None, now: bool | None) -> Move:
    if then == now or then is None or now is None:
        return Move("same")
    return Move("up" if now else "down")


def _share_move(then: float, now: float) -> Move:
    if now == then:
        return Move("same", 0)
    return Move("up" if now > then else "down", points_between(then, now))


def mean_move(then: float | None, now: float | None, parts: Mapping[str, Move]) -> Move | None:
    """The move of a mean; unread where nothing in it was read, none where it is no number."""
    if now is None:
        return None
    if not any(move.kind != "unread" for move in parts.values()) and (then or 0.0) == now:
        return Move("unread") if parts else None
    return _share_move(then or 0.0, now)


def _falls(ref: str, then: ObjectiveScore, now: ObjectiveScore) -> Iterator[Fall]:
    home = ref.split("/", 1)[0]
    for before, kr in zip(then.key_results, now.key_results, strict=True):
        was, is_ = before.confidence, kr.confidence
        if was is not None and is_ is not None and is_ < was and kr.counted:
            yield Fall(f"{home}/{kr.key_result.id}", was, is_)
