"""Twice as many teams take twice the work: no view looks through all rows for each row."""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.terminal.overview import overview_lines
from okrcli.render.terminal.page import Moment, Page
from okrcli.store.open import Memory, workspace_from
from okrcli.text import sources
from okrcli.views.agenda import AgendaRequest, meeting_agenda
from okrcli.views.glyphs import glyphs_for
from okrcli.views.kpi_board import kpi_board
from okrcli.views.report import report_view
from okrcli.views.tree_view import alignment_of
from tests.benchmarks import make_workspace

if TYPE_CHECKING:
    from _typeshed import TraceFunction

FEW, MANY = 50, 100
# what does not grow with the teams makes the factor less, what grows faster would make it more
LIMIT = 1.005 * MANY / FEW
WEEK = date(2026, 12, 8)
ENGLISH = language_named("en")
MEMORY: Memory = {}


def loaded(teams: int) -> tuple[workspace.Workspace, workspace.Cycle]:
    """A workspace of so many teams that nobody has looked at yet, and its cycle."""
    files = dict(make_workspace.files(teams))
    space = workspace_from(sources.texts(files), MEMORY).workspace
    return space, space.cycles["2026-Q4"]


def weekly(space: workspace.Workspace, season: workspace.Cycle) -> object:
    """The agenda of a weekly meeting."""
    return meeting_agenda("weekly", space, season, AgendaRequest(WEEK, None, None), ENGLISH)


def quarterly(space: workspace.Workspace, season: workspace.Cycle) -> object:
    """The agenda of a quarterly meeting."""
    return meeting_agenda("quarterly", space, season, AgendaRequest(WEEK, None, None), ENGLISH)


def report(space: workspace.Workspace, season: workspace.Cycle) -> object:
    """The whole screen of `okr report`."""
    page = Page(80, ENGLISH, glyphs_for(ascii_only=False))._replace(moment=Moment())
    return list(overview_lines(report_view(space, season, WEEK), page))


def kpis(space: workspace.Workspace, season: workspace.Cycle) -> object:
    """The KPI board."""
    return [row.trend for row in kpi_board(space, season, WEEK).rows]


def alignment(space: workspace.Workspace, season: workspace.Cycle) -> object:
    """What supports what."""
    return alignment_of(space, season, WEEK)


def steps(work: Callable[[workspace.Workspace, workspace.Cycle], object], teams: int) -> int:
    """How many lines of ours some work runs on a workspace, a turn of a loop being one at least."""
    space, season = loaded(teams)
    found = 0

    def count(_: FrameType, event: str, __: object) -> "TraceFunction":
        nonlocal found
        found += event == "line"
        return count

    def begin(frame: FrameType, _: str, __: object) -> "TraceFunction | None":
        return count if "okrcli" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        work(space, season)
    finally:
        sys.settrace(before)
    return found


@pytest.mark.parametrize("work", [report, weekly, quarterly, kpis, alignment])
def test_twice_the_teams_take_no_more_than_twice_the_steps(
    work: Callable[[workspace.Workspace, workspace.Cycle], object],
) -> None:
    """Counted and not timed, so that a busy machine says the same."""
    work(*loaded(2))
    assert steps(work, MANY) <= LIMIT * steps(work, FEW)
