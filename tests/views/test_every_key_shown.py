"""Every key that the files may have is shown to programs, or named here as one that is not.

Shown is what makes the JSON of a report, the board of KPIs or the alignment another when only this
key is another. The files of most keys are those that the diff is tested with; they stand over a
goal that somebody owns and that was read, and beside a KPI that was.
"""

import pytest

from okrcli.render.json.board import board_json
from okrcli.render.json.report import report_json
from okrcli.render.json.tree import tree_json
from okrcli.views.kpi_board import kpi_board
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.tree_view import alignment_of
from tests.history import moments
from tests.history.moments import PLAN, Files
from tests.history.test_every_field import CASES, EXEMPT, NPS, REACH, Case, file_keys, goal, kpis

# halfway on 25 November: 0.82 of what the calendar expects
READ = moments.session("2026-11-16", "subs: {value: 15}\nvisits: {value: 3}")
GROUND: Files = {**goal(REACH + "owner: kari"), **kpis(""), **READ, **NPS}
WATCHED = REACH + "leading:\n  - id: visits\n    title: Visits\n"
LATELY = moments.session("2026-11-16", "nps: {value: 15}", "_workspace")
OTHER = (
    "  - id: other\n    title: Another\n    key_results:\n"
    "      - {id: o, title: One, baseline: 0, target: 1}\n"
)
# keys that show on a goal only where it stands near a threshold, or where what they name is there
MORE = [
    Case("Status.on_track", {}, {"okr.yaml": "status: {on_track: 0.8}"}, {}),
    Case("Status.at_risk", {}, {"okr.yaml": "status: {at_risk: 0.85}"}, {}),
    Case("Status.policy", {}, {"okr.yaml": "status: {policy: tability}"}, {}),
    Case("Settings.status", {}, {"okr.yaml": "status: {policy: tability}"}, {}),
    Case("Settings.people", {}, {"okr.yaml": "people: {kari: {name: Kari}}"}, {}),
    Case("Kpi.checkin_every", goal(WATCHED), goal(WATCHED + "    checkin_every: 3\n"), {}),
    Case("StandingKpi.checkin_every", LATELY, {**LATELY, **kpis("checkin_every: 3")}, {}),
    Case(
        "KeyResult.supports",
        {PLAN: goal(REACH)[PLAN] + OTHER},
        {PLAN: goal(REACH + "supports: growth/other")[PLAN] + OTHER},
        {},
    ),
]
NOT_SHOWN = {
    "Settings.id": "a name to other repositories, in references from them",
    "Settings.language": "JSON is in no language; pages and screens are in this one",
    "Settings.site": "where published pages lead to; nothing leads there yet",
    "Site.url": "where published pages stand; nothing leads there yet",
    "Site.edit": "where published pages lead to; nothing leads there yet",
    "Site.form": "where published pages lead to; nothing leads there yet",
    "Settings.meetings": "when people meet; nothing goes by it yet",
    "Meetings.weekly": "when people meet; nothing goes by it yet",
    "Settings.rules": "what `okr validate` goes by",
    "Rules.max_key_results": "what `okr validate` goes by",
    "Rules.max_objectives": "what `okr validate` goes by",
    "Rules.ignore": "what `okr validate` goes by",
    "Person.email": "how git knows an author, and private",
    "Person.team": "whose goals are mine; a default, and no fact of a goal",
    "Person.github": "what a person is called elsewhere; nothing is sent there yet",
    "Person.gitlab": "what a person is called elsewhere; nothing is sent there yet",
    "Person.slack": "what a person is called elsewhere; nothing is sent there yet",
    "Person.teams": "what a person is called elsewhere; nothing is sent there yet",
    "Kpi.team": "a KPI inside a plan is its team's",
    "Session.note": "of the whole check-in, while a report is of goals; `okr diff` shows it",
    "Review.author": "who closed is told by `okr diff`",
    "Review.note": "of the whole review; `okr diff` shows it",
    "ObjectiveReview.outcome": "an objective has a grade and what was learned; `okr diff` shows it",
    "ObjectiveReview.progress": "kept for later; a report computes it from the readings",
    "KeyResultReview.progress": "kept for later; a report computes it from the readings",
}
KEYS = sorted({case.key for case in CASES} - NOT_SHOWN.keys())


def _shown(files: Files) -> str:
    """All that a workspace shows to programs on the day."""
    space = moments.side({**GROUND, **files}).space
    season = space.cycles["2026-Q4"]
    return "".join(
        [
            report_json([report_view(space, season, moments.ON, ReportChoice())]),
            board_json(kpi_board(space, season, moments.ON)),
            tree_json(alignment_of(space, season, moments.ON)),
        ]
    )


def _differs(key: str) -> bool:
    """Whether one of the pairs of files of a key is shown in two ways."""
    cases = [case for case in (*CASES, *MORE) if case.key == key]
    return any(_shown(case.old) != _shown(case.new) for case in cases)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_shown_or_named_as_one_that_is_not(key: str) -> None:
    """A key that nobody can see is one that nobody can trust."""
    assert _differs(key)


@pytest.mark.parametrize("key", sorted(NOT_SHOWN))
def test_what_is_named_as_not_shown_is_not(key: str) -> None:
    """A key that came to be shown takes its line out of the table."""
    assert not _differs(key)


def test_every_key_is_in_one_of_the_tables() -> None:
    """A key that nobody has thought of fails here; what others inherit is tested where it stands."""
    keys = set(file_keys())
    inherited = {key for key in keys if f"{key.partition('.')[0]}.*" in EXEMPT}
    assert keys - EXEMPT.keys() - inherited == {*KEYS, *NOT_SHOWN}
