"""A report that holds no details says the same as one that holds them all."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.csv import table
from okrcli.render.csv.table import csv_text
from okrcli.render.json.report import report_json
from okrcli.render.markdown.report import report_markdown
from okrcli.store.on_demand import workspace_on_demand
from okrcli.store.workspace_files import Disk
from okrcli.views.brief_report import brief_report, report_in_rows
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from tests import examples
from tests.benchmarks import make_workspace
from tests.views import every

CHOICES = (
    ReportChoice(),
    ReportChoice(states=("stale", "off-track")),
    ReportChoice(kind="committed"),
    ReportChoice(stale_confidence=True),
)
ENGLISH = language_named("en")
DIALECT = table.dialect(",")
ON = date(2026, 12, 8)


def cases() -> Iterator[tuple[workspace.Workspace, workspace.Cycle, date]]:
    """Every cycle of the examples in its first week, its midst, at its end and after it."""
    for space in (examples.space(), every.space()):
        for season in space.cycles.values():
            start, end = season.dates.start, season.dates.end
            days = timedelta(days=season.dates.days)
            for day in (start + timedelta(days=3), start + days / 2, end, end + days):
                yield space, season, day


@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_told_in_turn_is_that_of_a_whole_report(choice: ReportChoice) -> None:
    """Figures of all, what moved, what needs somebody, and each goal with all of its details."""
    for space, season, day in cases():
        whole = report_view(space, season, day, choice)
        brief = brief_report(space, season, day, choice)
        assert report_json([brief]) == report_json([whole])
        assert report_markdown([brief], ENGLISH) == report_markdown([whole], ENGLISH)


@pytest.mark.parametrize("every_reading", [False, True])
def test_rows_in_turn_are_those_of_a_whole_report(every_reading: bool) -> None:
    """In the same order."""
    for space, season, day in cases():
        whole = report_view(space, season, day)
        rows = report_in_rows(space, season, day, ReportChoice())
        said, meant = (
            csv_text([view], DIALECT, every_reading=every_reading) for view in (rows, whole)
        )
        assert said == meant


@pytest.fixture
def grouped(tmp_path: Path) -> workspace.Workspace:
    """Eight teams in two groups on the disk; one shares an objective with one of the other."""
    make_workspace.write(tmp_path, 8, groups=2)
    plan = tmp_path / "cycles/2026-Q4/group-000/plans/team-0001.yaml"
    text = plan.read_text(encoding="utf-8")
    shared = text.replace("    owner:", "    teams: team-0005\n    owner:", 1)
    plan.write_text(shared, encoding="utf-8")
    return workspace_on_demand(Disk(tmp_path)).workspace


def held(season: workspace.Cycle) -> int:
    """Of how many teams the sessions are in memory."""
    return sum("sessions" in vars(team) for team in season.teams.values())


def test_a_group_is_told_with_what_it_shares_of_others(grouped: workspace.Workspace) -> None:
    """Its own objectives first."""
    season, choice = grouped.cycles["2026-Q4"], ReportChoice(group="group-001")
    whole = report_view(grouped, season, ON, choice)
    assert [goal.ref for goal in whole.every_objective][-2:] == [
        "team-0007/o2-0007",
        "team-0001/o0-0001",
    ]
    brief = brief_report(grouped, season, ON, choice)
    assert report_json([brief]) == report_json([whole])
    assert report_markdown([brief], ENGLISH) == report_markdown([whole], ENGLISH)
    assert csv_text([report_in_rows(grouped, season, ON, choice)], DIALECT) == csv_text(
        [whole], DIALECT
    )


def test_no_more_than_one_teams_readings_are_held(grouped: workspace.Workspace) -> None:
    """Neither for the figures, nor while its objectives are told."""
    season = grouped.cycles["2026-Q4"]
    for view in (
        brief_report(grouped, season, ON, ReportChoice()),
        report_in_rows(grouped, season, ON, ReportChoice()),
    ):
        assert held(season) == 0
        told = [(goal.ref, held(season)) for goal in view.objectives_in_turn()]
        assert len(told) == 24
        assert {number for _, number in told} == {1}
        assert held(season) == 0


def test_what_is_held_of_a_goal_is_what_says_how_it_stands_today(
    grouped: workspace.Workspace,
) -> None:
    """Thirteen were read of each."""
    season = grouped.cycles["2026-Q4"]
    view = brief_report(grouped, season, date(2026, 12, 29), ReportChoice())
    told = [kr for goal in view.objectives_in_turn() for kr in goal.key_results]
    assert max(len(kr.score.readings) for kr in told) == 13
    assert max(len(kr.score.readings) for kr in view.key_results) <= 4
    for brief, full in zip(view.key_results, told, strict=True):
        assert brief.score._replace(readings=()) == full.score._replace(readings=())
        for name in ("confidence", "confidence_change", "confidence_age", "last_read"):
            assert getattr(brief.score, name) == getattr(full.score, name)
