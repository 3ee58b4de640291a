"""The report of very many teams, of which one after another is read while it is drawn."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.text import Text

from okrcli.cli.reporting.request import ALL_CURRENT, ReportRequest
from okrcli.cli.reporting.screens import ScreenDetail, report_screen_lines
from okrcli.model import workspace
from okrcli.store.on_demand import workspace_on_demand
from okrcli.store.workspace_files import Disk
from okrcli.views import brief_report
from okrcli.views.report_values import ReportChoice
from tests import examples
from tests.benchmarks import make_workspace
from tests.views import every

ALL, BRIEF = ScreenDetail(every=True), ScreenDetail(brief=True)
CHOICES = (
    ReportChoice(),
    ReportChoice(states=("stale", "off-track")),
    ReportChoice(kind="committed"),
)


def days(space: workspace.Workspace) -> Iterator[tuple[str, date]]:
    """Every cycle in its first week, its midst, at its end and after it."""
    for season in space.cycles.values():
        start, end = season.dates.start, season.dates.end
        for day in (start + timedelta(days=3), start + (end - start) / 2, end, end + (end - start)):
            yield season.id, day


def screens(width: int) -> list[list[Text]]:
    """All of these on a page."""
    found = []
    for space in (examples.space(), every.space()):
        asked = [ReportRequest(None, date(2026, 11, 25), ALL_CURRENT)]
        for cycle, day in days(space):
            asked += [ReportRequest(None, day, cycle, choice) for choice in CHOICES]
        for request in asked:
            for how in (ALL, BRIEF):
                page = examples.page(width)
                found.append(list(report_screen_lines(space, request, how, page)))
    return found


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_what_is_drawn_in_turn_is_what_is_drawn_of_a_whole_report(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the cell and its colour: with and without key results, of all and of what is chosen."""
    whole = screens(width)
    monkeypatch.setattr(brief_report, "TEAMS_MOST", 0)
    assert screens(width) == whole


@pytest.mark.parametrize("width", [80, 120])
def test_no_more_than_one_teams_readings_are_held_while_it_is_drawn(
    width: int, tmp_path: Path
) -> None:
    """Before, between and after its rows."""
    teams = brief_report.TEAMS_MOST + 1
    make_workspace.write(tmp_path, teams)
    space = workspace_on_demand(Disk(tmp_path)).workspace
    season = space.cycles["2026-Q4"]
    request = ReportRequest(None, date(2026, 12, 8))
    held = [
        sum("sessions" in vars(team) for team in season.teams.values())
        for _ in report_screen_lines(space, request, ALL, examples.page(width))
    ]
    assert len(held) > 9 * teams
    assert set(held) == {0, 1}
