"""A report of very many teams in brief: a row a group or the worst teams, moves, and needs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from okrcli.model import workspace
from okrcli.scoring import grades, states
from okrcli.views.brief_report import brief_report
from okrcli.views.group_figures import group_figures
from okrcli.views.movement import Kind, Move
from okrcli.views.report_values import (
    Attention,
    Concern,
    GroupFigures,
    KeyResultView,
    ReportChoice,
    TeamView,
    View,
)
from okrcli.views.summary_values import Summary, SummaryRow, TeamMove
from okrcli.views.words.state_marks import BANDS, QUIET

# the rows there is room for where all of it is to fit forty lines
GROUP_ROWS = 14
TEAM_ROWS = 10
MOVERS = 3
NEEDS = 4


def report_summary(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: ReportChoice | None = None,
    since: date | None = None,
) -> Summary:
    """The summary of the report of a cycle as of a day; of one group its teams are the rows.

    What moved is told since a day, by default since `checkin_every` days before.
    """
    wanted = choice or ReportChoice()
    view = brief_report(space, season, on, wanted, since)
    groups = () if wanted.group else group_figures(view)
    rows = [_group_row(group, view) for group in groups]
    if not groups:
        rows = [_team_row(team, view) for team in view.teams]
    rows.sort(key=lambda row: row.headline.behind)
    most = GROUP_ROWS if groups else TEAM_ROWS
    return Summary(
        view,
        grouped=bool(groups),
        rows=tuple(rows[:most]),
        more=len(rows[most:]),
        looks=_looks(view.key_results),
        rising=_furthest(view, "up"),
        falling=_furthest(view, "down"),
        needs=tuple(_needs(view))[:NEEDS],
    )


def _group_row(group: GroupFigures, view: View) -> SummaryRow:
    key_results = _key_results(group.teams)
    return SummaryRow(
        group.id,
        group.id,
        len(group.teams),
        group.headline,
        view.movement.groups.get(group.id) if view.movement else None,
        _looks(key_results),
        _unread(key_results, view),
    )


def _team_row(team: TeamView, view: View) -> SummaryRow:
    key_results = _key_results([team])
    return SummaryRow(
        team.id,
        team.name,
        1,
        team.headline,
        _team_moves(view).get(team.id),
        _looks(key_results),
        _unread(key_results, view),
    )


def _key_results(teams: Iterable[TeamView]) -> Sequence[KeyResultView]:
    return [kr for team in teams for goal in team.objectives for kr in goal.key_results]


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


def _unread(key_results: Iterable[KeyResultView], view: View) -> int:
    """How many of them were not read since the day that moves are told since."""
    if view.movement is None:
        return 0
    moves = (view.movement.of(kr.ref) for kr in key_results)
    return sum(move.kind == "unread" for move in moves if move)


def _team_moves(view: View) -> Mapping[str, Move]:
    """What became of each team; of none once closed."""
    return view.movement.teams if view.movement else {}


def _furthest(view: View, kind: Kind) -> tuple[TeamMove, ...]:
    """The teams that moved furthest one way."""
    moves = _team_moves(view)
    named = [(team.name, moves[team.id]) for team in view.teams if team.id in moves]
    found = [TeamMove(name, move) for name, move in named if move.kind == kind and move.points]
    found.sort(key=lambda each: -abs(each.move.points or 0))
    return tuple(found[:MOVERS])


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
