"""`okr due` around days that are over: milestones past their day, cycles that have ended."""

import json

import pytest

from tests.cli.checkin.desk import Desk
from tests.cli.due.conftest import PLAN, session
from tests.cli.due.test_due import due

PATH = "cycles/2026-Q4/plans/growth.yaml"


@pytest.mark.parametrize(
    ("on", "late"), [("2026-12-08", ""), ("2026-12-09", "1 day"), ("2026-12-31", "23 days")]
)
def test_a_milestone_past_its_day_is_told_until_the_cycle_ends(
    office: Desk, on: str, late: str
) -> None:
    """On its day it is ahead, or today; from the next one on it is overdue."""
    shown = due(office, "--on", on)
    past, _, ahead = shown.partition(" Next ")
    assert ("Denmark open  growth/regions/denmark" in past) == bool(late)
    assert ("Denmark open" in ahead) == (not late)
    assert not late or f"{late} overdue" in past
    told = [
        each["ref"] for each in json.loads(due(office, "--on", on, "--format", "json"))["overdue"]
    ]
    assert ("growth/regions/denmark" in told) == bool(late)
    assert ("Denmark" in due(office, "--on", on, "--format", "md").partition("## Next")[0]) == bool(
        late
    )


def test_a_milestone_that_is_done_is_past_no_day(office: Desk) -> None:
    """However late it was."""
    session(office, "2026-12-09", "regions: {done: [denmark]}")
    assert "Denmark" not in due(office, "--on", "2026-12-10")


def test_what_is_ahead_is_not_past(office: Desk) -> None:
    """The end of the cycle is told on its last day, and not after."""
    assert "Q4 2026 ends" in due(office, "--on", "2026-12-31")
    assert " ends" not in due(office, "--on", "2027-01-01")


def test_a_cycle_that_is_over_waits_for_its_grades(office: Desk) -> None:
    """Its plan's KPIs are asked for no more; `okr close` is."""
    office.write(
        PATH, PLAN.replace("target: 100", "target: 100, leading: [{id: v, title: Visits}]")
    )
    words = "Q4 2026 has ended, and waits for grades: okr close"
    assert "growth/v" in due(office, "--on", "2026-12-31")
    assert words not in due(office, "--on", "2026-12-31")
    shown = due(office, "--on", "2027-01-01")
    assert "growth/v" not in shown
    assert words in shown
    assert words in due(office, "--on", "2027-01-01", "--short")
    assert json.loads(due(office, "--on", "2027-01-01", "--format", "json"))["ended"] == ["2026-Q4"]


REVIEW = """\
closed: 2027-01-05
author: kari
objectives:
  mrr: {grade: 0.4, learned: that it takes longer}
"""


def test_a_review_counts_from_its_day_on(office: Desk) -> None:
    """Before it the cycle waits for its grades; another team's does so longer."""
    office.write("cycles/2026-Q4/reviews/growth.yaml", REVIEW)
    office.write("cycles/2026-Q4/plans/other.yaml", PLAN.replace("name: Growth", "name: Other"))
    words = "Q4 2026 has ended, and waits for grades: okr close"
    assert words in due(office, "--on", "2027-01-04", "--team", "growth")
    assert words not in due(office, "--on", "2027-01-05", "--team", "growth")
    assert words in due(office, "--on", "2027-01-05")


def test_what_is_closed_later_is_late_until_then(office: Desk) -> None:
    """As on the day itself, when nobody had graded it."""
    before = due(office, "--on", "2026-12-30")
    assert "growth/subscriptions" in before
    office.write("cycles/2026-Q4/reviews/growth.yaml", REVIEW)
    assert due(office, "--on", "2026-12-30") == before


def test_what_falls_goes_towards_its_target(office: Desk) -> None:
    """As an agenda says it: `of` is what rises."""
    office.write(PATH, PLAN.replace("baseline: 0, target: 100", "baseline: 100, target: 10"))
    shown = due(office, "--on", "2026-11-26")
    assert "40 towards 10, last read 16 Nov" in shown
    assert "70% of 75%, last read 9 Nov" in shown


def test_nothing_is_in_time_that_was_never_read(office: Desk) -> None:
    """On the first day nothing is due, and nothing has been read."""
    shown = due(office, "--on", "2026-10-01")
    assert "3 not read yet" in shown
    assert "in time" not in shown


@pytest.mark.parametrize("verb", ["report", "report --format md"])
def test_what_is_past_its_day_is_found_by_that_state(office: Desk, verb: str) -> None:
    """A key result of which a milestone is, as `--fail-on overdue` names it."""
    answer = office.okr(*verb.split(), "--state", "overdue", "--on", "2026-12-09")
    assert "New regions" in answer.out
    before = office.okr(*verb.split(), "--state", "overdue", "--on", "2026-12-08")
    assert "New regions" not in before.out
