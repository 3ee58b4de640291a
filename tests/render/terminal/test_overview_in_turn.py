"""The report of very many teams, of which one after another is read while it is drawn."""

import re
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
from okrcli.views.glyphs import UNICODE
from okrcli.views.report_values import ReportChoice
from tests import examples
from tests.benchmarks import make_workspace
from tests.views import every

# value, percentage, change and state; the last weeks between them are drawn from the readings
FIGURES = re.compile(r"[\d,]+ → [\d,]+|\d+% .*$")
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


def test_files_that_change_while_it_is_drawn_change_no_figure(tmp_path: Path) -> None:
    """Those of the rows are those of the head; files that broke or went meanwhile are named."""
    teams = brief_report.TEAMS_MOST + 1
    make_workspace.write(tmp_path, teams)
    request, page = ReportRequest(None, date(2026, 12, 8)), examples.page(80)

    def shown(cut: int | None = None) -> list[str]:
        space = workspace_on_demand(Disk(tmp_path)).workspace
        found = []
        for n, line in enumerate(report_screen_lines(space, request, ALL, page)):
            found.append(line.plain)
            if n == cut:
                gone, *broken = sorted(tmp_path.glob("cycles/2026-Q4/checkins/team-0030/*"))
                gone.unlink()
                for file in broken:
                    file.write_text("date: [")
        return found

    whole, cut = shown(), shown(200)
    rows = next(n for n, line in enumerate(whole) if "Needs somebody" in line)
    drawn = [FIGURES.findall(line) for line in whole[:rows]]
    assert [FIGURES.findall(line) for line in cut[:rows]] == drawn
    assert sum(line.startswith(UNICODE.cross) for line in cut[rows:]) == 13
