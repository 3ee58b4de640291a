"""Whose a KPI is where it names nobody: the same to the walk, to `due`, and to an agenda."""

from datetime import date

import pytest

from okrcli.actions.check_in.walk_targets import WalkChoice, subjects_of
from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.views.agenda import AgendaRequest, meeting_agenda
from okrcli.views.document import Items
from okrcli.views.dues.due_values import DueRequest
from okrcli.views.dues.due_view import dues_view
from okrcli.views.kpi_board import kpi_board
from tests import workspaces

ON = date(2026, 11, 24)
PLAN = """\
name: Growth
lead: kari
objectives:
  - id: o
    title: An objective
    owner: nina
    key_results:
      - id: up
        title: Going up
        baseline: 0
        target: 100
        owner: ola
        leading: [{id: calls, title: Calls}, {id: own, title: Own, owner: tom}]
        lagging: [sales]
      - {id: down, title: Down, baseline: 9, target: 1, leading: [{id: errors, title: Errors}]}
  - id: p
    title: Nobody's
    key_results:
      - {id: free, title: Free, baseline: 0, target: 9, leading: [{id: loose, title: Loose}, sales]}
"""
OWNERS = {"calls": "ola", "own": "tom", "sales": "ola", "errors": "nina", "loose": "kari"}
BESIDE = {"growth/" + name if name != "sales" else name: who for name, who in OWNERS.items()}


@pytest.fixture
def space() -> workspace.Workspace:
    """A team with a KPI of every sort."""
    return workspaces.loaded(
        {
            "okr.yaml": "people: {per: {name: Per, team: growth}}\n",
            "kpis.yaml": "kpis: [{id: sales, title: Sales}]\n",
            "cycles/2026-Q4/plans/growth.yaml": PLAN,
        }
    ).workspace


def test_the_board_and_what_is_due_name_the_same_owners(space: workspace.Workspace) -> None:
    """Its own, else its key result's, else its objective's, else who leads the team."""
    board = kpi_board(space, space.cycles["2026-Q4"], ON)
    assert {row.view.ref: row.view.owners.id for row in board.rows} == BESIDE
    due = dues_view(space, DueRequest(ON))
    assert {goal.ref: goal.owners.id for goal in due.goals if goal.ref in BESIDE} == BESIDE


@pytest.mark.parametrize(
    ("who", "teams", "mine"),
    [
        ("ola", [], {"up", "calls", "sales"}),
        ("tom", [], {"own"}),
        ("nina", [], {"down", "errors"}),
        ("kari", ["growth"], {"free", "loose"}),
        ("per", ["growth"], {"free", "loose"}),
    ],
)
def test_the_walk_asks_whom_it_is_due_from(
    space: workspace.Workspace, who: str, teams: list[str], mine: set[str]
) -> None:
    """What no plan gives to anybody is the whole team's."""
    names, homes = frozenset({who}), frozenset(teams)
    seasons = [space.cycles["2026-Q4"]]
    asked = subjects_of(space, seasons, WalkChoice(names=names, teams=homes), ON, None)
    assert {subject.id for subject in asked} == mine
    due = dues_view(space, DueRequest(ON, owner=who, names=names, teams=homes))
    assert {goal.subject.id for goal in due.goals} == mine


def test_the_agenda_has_the_figures_of_everybody(space: workspace.Workspace) -> None:
    """Each KPI that serves a key result, under whose it is."""
    asked = AgendaRequest(ON)
    found = meeting_agenda("weekly", space, space.cycles["2026-Q4"], asked, language_named("en"))
    people = [block.heading for block in found.sections[1].blocks if isinstance(block, Items)]
    assert people == ["kari", "nina", "ola", "tom"]
