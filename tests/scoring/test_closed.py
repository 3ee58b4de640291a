"""After the end: what still counts, and what a closed cycle no longer hears."""

from datetime import date
from decimal import Decimal

import pytest

from okrcli.model import workspace
from okrcli.scoring import scores
from okrcli.scoring.roll_up import objective_score
from okrcli.views.report import report_view
from tests import workspaces

REVIEW = "cycles/2026-Q4/reviews/growth.yaml"
CLOSED = "closed: 2027-01-05\nauthor: kari\nobjectives: {o: {key_results: {kr: {grade: 0.5}}}}\n"
REACH = "baseline: 0\ntarget: 10"
LATE = {"2026-12-28": "{value: 4}", "2027-01-04": "{value: 6}", "2027-01-08": "{value: 9}"}


def share(space: workspace.Workspace, on: str) -> float | None:
    """The progress of the one key result as of a day."""
    return workspaces.score(space, on).progress.share


def test_readings_after_the_end_count_until_the_cycle_is_closed() -> None:
    """The last week's figures come in January."""
    space = workspaces.with_key_result(REACH, LATE)
    assert share(space, "2027-01-03") == 0.4
    assert share(space, "2027-01-04") == 0.6
    assert share(space, "2027-01-20") == 0.9


def test_once_closed_later_readings_do_not_change_it() -> None:
    """What was graded stays as it was; before the closing nothing is different."""
    space = workspaces.with_key_result(REACH, LATE, **{REVIEW: CLOSED})
    assert share(space, "2027-01-03") == 0.4
    assert share(space, "2027-01-20") == 0.6


def test_a_kpi_that_lives_on_does_not_change_a_closed_cycle() -> None:
    """Its readings of the next quarter belong to the next quarter."""
    january = "cycles/2027-Q1/checkins/growth/2027-01-18-090000-kari.yaml"
    files = {
        "kpis.yaml": "kpis: [{id: nps, title: Net Promoter Score}]\n",
        "cycles/2026-Q4/checkins/growth/n.yaml": (
            "date: 2026-12-20\nauthor: k\nreadings:\n  nps: {value: 5}\n"
        ),
        "cycles/2027-Q1/cycle.yaml": "start: 2027-01-01\nend: 2027-03-31\n",
        january: "date: 2027-01-18\nauthor: k\nreadings:\n  nps: {value: 10}\n",
        REVIEW: CLOSED,
    }
    space = workspaces.with_key_result(f"{REACH}\nmeasured_by: nps", {}, **files)
    assert share(space, "2027-02-01") == 0.5
    del files[REVIEW]
    still_open = workspaces.with_key_result(f"{REACH}\nmeasured_by: nps", {}, **files)
    assert share(still_open, "2027-02-01") == 1.0


def test_pace_and_staleness_stand_still_after_the_last_day() -> None:
    """Weeks later the same is expected; it waits for its grade, and is silent for as long as it is."""
    space = workspaces.with_key_result(REACH, {"2026-12-20": "{value: 8}"})
    for on, silent, state in (("2026-12-31", 11, "at-risk"), ("2027-01-20", 31, "ended")):
        score = workspaces.score(space, on)
        assert (score.silent, score.state) == (silent, state)
        assert (score.expected, score.pace) == (1.0, "at-risk")


def test_a_closed_team_shows_grades_and_no_pace() -> None:
    """Neither a state that compares with the calendar nor a tick; the score itself is still known."""
    space = workspaces.with_key_result(REACH, LATE, **{REVIEW: CLOSED})
    view = report_view(space, space.cycles["2026-Q4"], date(2027, 1, 5))
    (objective,) = view.objectives
    (kr,) = objective.key_results
    assert (kr.state, kr.tick, kr.grade) == (None, None, Decimal("0.5"))
    assert (objective.state, objective.expected, objective.grade) == (None, None, Decimal("0.5"))
    assert (kr.score.state, kr.score.pace) == ("ended", "off-track")
    assert view.attention == ()
    before = report_view(space, space.cycles["2026-Q4"], date(2027, 1, 4))
    assert (before.key_results[0].state, before.key_results[0].grade) == ("ended", None)


def test_one_team_may_close_before_the_others() -> None:
    """Its grades are shown; the others go on."""
    plan = workspaces.HEAD + "        baseline: 0\n        target: 1\n"
    space = workspaces.with_key_result(
        REACH, {}, **{REVIEW: CLOSED, "cycles/2026-Q4/plans/sales.yaml": plan}
    )
    view = report_view(space, space.cycles["2026-Q4"], date(2027, 1, 5))
    assert [team.closed for team in view.teams] == [date(2027, 1, 5), None]
    assert not view.closed
    assert [concern.ref for item in view.attention for concern in item.concerns] == ["sales/kr"]


@pytest.mark.parametrize(
    ("grades", "overall"),
    [("a: {grade: 0.4}, b: {grade: 1}", "0.8"), ("a: {grade: 0.4}", "0.4"), ("", None)],
)
def test_an_objective_without_a_grade_of_its_own_has_the_weighted_mean(
    grades: str, overall: str | None
) -> None:
    """Of its key results that have one; b weighs twice."""
    plan = (
        "objectives:\n  - id: o\n    title: O\n    key_results:\n"
        "      - {id: a, title: A, done_when: d}\n      - {id: b, title: B, done_when: d, weight: 2}\n"
    )
    review = f"closed: 2027-01-05\nauthor: k\nobjectives: {{o: {{key_results: {{{grades}}}}}}}\n"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan, REVIEW: review}).workspace
    (objective,) = report_view(space, space.cycles["2026-Q4"], date(2027, 1, 5)).objectives
    assert objective.grade == (overall and Decimal(overall))


def test_existing_readings_are_those_of_the_day_or_the_closing() -> None:
    """Whichever comes first."""
    space = workspaces.with_key_result(REACH, LATE, **{REVIEW: CLOSED})
    season = space.cycles["2026-Q4"]
    (goal,) = space.goals(season)
    every = space.readings_of(season, goal.team, goal.key_result)
    assert len(scores.existing_readings(every, goal.team.review, date(2027, 1, 20))) == 2
    assert len(scores.existing_readings(every, None, date(2027, 1, 20))) == 3
    assert objective_score(space, season, date(2027, 1, 20)).teams[0].closed
