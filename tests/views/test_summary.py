"""The summary of very many teams: rows, moves, and what needs somebody."""

from datetime import date

import pytest

from okrcli.scoring import means
from okrcli.store.open import Memory, workspace_from
from okrcli.text import sources
from okrcli.views import summary, summary_values
from okrcli.views.brief_report import is_summed_up
from okrcli.views.movement import Kind, Move
from okrcli.views.report_values import ReportChoice
from tests.benchmarks import make_workspace

WEEK = date(2026, 12, 8)
MEMORY: Memory = {}


def summed_up(
    teams: int, groups: int = 0, on: date = WEEK, choice: ReportChoice | None = None
) -> summary_values.Summary:
    """The summary of a workspace of so many teams."""
    files = dict(make_workspace.files(teams, groups=groups))
    space = workspace_from(sources.texts(files), MEMORY).workspace
    season = space.cycles["2026-Q4"]
    return summary.report_summary(space, season, on, choice)


@pytest.mark.parametrize(("teams", "many"), [(30, False), (31, True)])
def test_a_report_is_summed_up_above_thirty_teams(teams: int, many: bool) -> None:
    """Thirty are shown in full."""
    assert is_summed_up(summed_up(teams).view.cycle, ReportChoice()) is many


@pytest.mark.parametrize(
    "choice", [ReportChoice(states=("stale",)), ReportChoice(team="team-0001")]
)
def test_what_is_narrowed_is_a_list_and_no_summary(choice: ReportChoice) -> None:
    """Who asks for a state gets what has it."""
    assert not is_summed_up(summed_up(31).view.cycle, choice)


@pytest.mark.parametrize(("teams", "many"), [(60, False), (61, True)])
def test_a_group_is_summed_up_above_thirty_teams_of_its_own(teams: int, many: bool) -> None:
    """The teams of others do not count."""
    season = summed_up(teams, groups=2).view.cycle
    assert is_summed_up(season, ReportChoice(group="group-000")) is many


def test_without_groups_the_ten_furthest_behind_are_shown() -> None:
    """The rest is counted."""
    found = summed_up(31)
    assert not found.grouped
    assert len(found.rows) == 10
    assert found.more == 21
    shown = [row.headline.behind for row in found.rows]
    assert shown == sorted(shown)
    every = {team.id: team.share for team in found.view.teams}
    best = max(row.headline.share or 0 for row in found.rows)
    assert all((every[t] or 0) >= best - 1e-9 for t in every.keys() - {r.id for r in found.rows})


def test_a_group_has_the_mean_of_its_objectives_and_its_teams_together() -> None:
    """As a cycle has of all of them."""
    found = summed_up(32, groups=4)
    assert found.grouped
    assert [row.teams for row in found.rows] == [8, 8, 8, 8]
    row = next(row for row in found.rows if row.id == "group-001")
    inside = [team for team in found.view.teams if team.group == "group-001"]
    goals = [goal for team in inside for goal in team.objectives]
    assert row.headline.share == pytest.approx(means.mean(goal.score for goal in goals))
    assert (
        sum(count for _, count in row.looks) == sum(len(goal.key_results) for goal in goals) == 72
    )


def test_of_one_group_the_teams_are_shown() -> None:
    """Which of them is furthest behind; how the group is stands at the top."""
    found = summed_up(62, groups=2, choice=ReportChoice(group="group-001"))
    assert not found.grouped
    assert (len(found.rows), found.more) == (10, 21)
    assert {row.id for row in found.rows} < {f"team-{n:04}" for n in range(31, 62)}


def test_more_groups_than_there_is_room_for_are_counted() -> None:
    """Fourteen fit."""
    assert len(summed_up(31, groups=14).rows) == 14
    found = summed_up(31, groups=16)
    assert (len(found.rows), found.more) == (14, 2)


def test_every_key_result_is_up_down_as_before_or_not_read() -> None:
    """All rise but one of each team, which nobody has read for weeks."""
    found = summed_up(31)
    moves = found.view.movement
    assert moves is not None
    assert moves.since == date(2026, 12, 1)
    assert moves.number("up") == 248
    assert moves.number("down") == moves.number("same") == 0
    assert moves.number("unread") == 31
    assert {row.unread for row in found.rows} == {1}


def test_in_the_first_week_what_was_read_has_moved_from_where_it_began() -> None:
    """As in a report of few teams: what is further from its target than its baseline is down."""
    found = summed_up(31, on=date(2026, 10, 6))
    moves = found.view.movement
    assert moves is not None
    assert moves.since == date(2026, 9, 29)
    kinds: tuple[Kind, ...] = ("up", "down", "same", "unread")
    assert [moves.number(kind) for kind in kinds] == [0, 155, 93, 31]
    assert {row.move for row in found.rows} == {Move("same", 0)}
    assert found.rising == found.falling == ()


def test_moves_are_those_of_teams_in_points() -> None:
    """Three at most either way, the biggest first."""
    found = summed_up(31)
    assert len(found.rising) == 3
    assert found.falling == ()
    points = [row.move.points for row in found.rows if row.move and row.move.points]
    assert (found.rising[0].move.points or 0) >= max(points)


def test_of_each_trouble_the_worst_come_first() -> None:
    """Those that nobody has read for the longest time."""
    (need,) = summed_up(31).needs
    assert need.kind == "stale"
    amounts = [concern.amount for concern in need.concerns]
    assert amounts == sorted(amounts, reverse=True)
    assert len(amounts) == 31
