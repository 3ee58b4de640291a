"""A report of very many teams in brief: a row a group or the worst teams, moves, and needs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter

from okrcli.model import workspace
from okrcli.scoring import grades, roll_up, states
from okrcli.scoring.team_scores import CycleScore, TeamScore
from okrcli.views.brief_report import brief_report
from okrcli.views.report_values import (
    Attention,
    Concern,
    KeyResultView,
    ReportChoice,
    TeamView,
    View,
)
from okrcli.views.summary_values import Move, Summary, SummaryRow, WeekChanges, points_between
from okrcli.views.words.state_marks import BANDS, QUIET

# the rows there is room for where all of it is to fit forty lines
GROUP_ROWS = 14
TEAM_ROWS = 10
MOVERS = 3
NEEDS = 4
_WEEK = timedelta(days=7)
_NOTICED = 0.005


def report_summary(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: ReportChoice | None = None,
    since: date | None = None,
) -> Summary:
    """The summary of the report of a cycle as of a day, with the same a week before it."""
    week_ago = on - _WEEK
    wanted = choice or ReportChoice()
    view, scores = brief_report(space, season, on, wanted, since, days=(week_ago,))
    before = _before(view, scores[week_ago])
    shares = _shares(before)
    groups = _groups(view)
    rows = [_row(key, key or "", teams, view, before) for key, teams in groups.items()]
    if not groups:
        rows = [_row(team.id, team.name, (team,), view, before) for team in view.teams]
    rows.sort(key=attrgetter("behind"), reverse=True)
    most = GROUP_ROWS if groups else TEAM_ROWS
    known = before.keys()
    moves = [
        Move(team.name, points)
        for team in view.teams
        if team.id in known and (points := points_between(before[team.id].share, team.share))
    ]
    moves.sort(key=attrgetter("points"))
    return Summary(
        view,
        grouped=bool(groups),
        rows=tuple(rows[:most]),
        more=len(rows[most:]),
        looks=_looks(view.key_results),
        week=_week(view, shares) if before else None,
        rising=tuple(move for move in reversed(moves[-MOVERS:]) if move.points > 0),
        falling=tuple(move for move in moves[:MOVERS] if move.points < 0),
        needs=tuple(_needs(view))[:NEEDS],
    )


def _before(view: View, week_ago: CycleScore) -> Mapping[str, TeamScore]:
    """The scores of a week ago by team; of none in a cycle's first week, and of what is closed."""
    if view.closed or week_ago.on < view.cycle.dates.start:
        return {}
    shown = {team.id for team in view.teams}
    return {team.team.id: team for team in week_ago.teams if team.team.id in shown}


def _shares(before: Mapping[str, TeamScore]) -> Mapping[str, float | None]:
    """Where each key result was, by full reference."""
    return {
        f"{name}/{kr.key_result.id}": kr.progress.share
        for name, team in before.items()
        for objective in team.objectives
        for kr in objective.key_results
    }


def _groups(view: View) -> Mapping[str | None, tuple[TeamView, ...]]:
    """The teams by group, with those that have none below None; nothing where none has one."""
    found: dict[str | None, list[TeamView]] = {}
    for team in view.teams:
        found.setdefault(view.cycle.teams[team.id].group, []).append(team)
    return {key: tuple(teams) for key, teams in found.items()} if found.keys() - {None} else {}


def _row(
    key: str | None,
    name: str,
    teams: tuple[TeamView, ...],
    view: View,
    before: Mapping[str, TeamScore],
) -> SummaryRow:
    objectives = [objective for team in teams for objective in team.objectives]
    scores = [objective.score for objective in objectives]
    earlier = [score for team in teams if team.id in before for score in before[team.id].objectives]
    key_results = [kr for objective in objectives for kr in objective.key_results]
    compared = roll_up.compared(scores)
    return SummaryRow(
        key or "",
        name,
        len(teams),
        roll_up.mean(scores),
        None if view.closed else compared.expected,
        roll_up.mean(earlier),
        _looks(key_results),
        sum(_unread(kr) for kr in key_results),
    )


def _looks(key_results: Iterable[KeyResultView]) -> tuple[tuple[str, int], ...]:
    """How many look how, worst first."""
    found = Counter(_look(kr) for kr in key_results)
    order = [*states.STATES, QUIET]
    return tuple(sorted(found.items(), key=lambda item: order.index(item[0])))


def _look(kr: KeyResultView) -> str:
    """Its state; once closed that which its grade answers to, and `QUIET` without one."""
    if kr.grade is not None:
        return BANDS[grades.band(grades.rounded(kr.grade))]
    return kr.state or QUIET


def _unread(kr: KeyResultView) -> bool:
    """Whether nobody has read it in a week, though somebody should have."""
    waits = kr.state not in {None, "done", "dropped", "draft", "not-started"}
    return waits and (kr.score.silent is None or kr.score.silent > _WEEK.days)


def _week(view: View, shares: Mapping[str, float | None]) -> WeekChanges:
    up = down = same = unread = 0
    for kr in view.key_results:
        was, now = shares.get(kr.ref), kr.score.progress.share
        moved = (now or 0.0) - (was or 0.0)
        if _unread(kr):
            unread += 1
        elif abs(moved) < _NOTICED:
            same += 1
        else:
            up, down = up + (moved > 0), down + (moved < 0)
    return WeekChanges(view.on - _WEEK, up, down, same, unread)


def _needs(view: View) -> Iterator[Attention]:
    """Each kind of trouble with those that are in it most, first."""
    gaps = {
        kr.ref: (kr.score.expected or 0.0) - (kr.score.progress.share or 0.0)
        for kr in view.key_results
    }

    def worst(concern: Concern) -> tuple[float, float]:
        return -concern.amount, -gaps.get(concern.ref, 0.0)

    for item in view.attention:
        yield item._replace(concerns=tuple(sorted(item.concerns, key=worst)))
