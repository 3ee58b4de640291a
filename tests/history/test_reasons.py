"""Reasons for changing a goal, and the day on which a draft becomes one."""

from datetime import date

import pytest

from tests.history import moments
from tests.history.moments import PLAN, plan

OLD = plan("baseline: 3500\ntarget: 6000")
EASED = "baseline: 3500\ntarget: 5000"
REASON = "adjusted: {on: 2026-11-20, because: the shop closes}"


def test_a_change_with_a_reason_is_explained() -> None:
    """It is an alarm all the same: whoever reviews it decides whether the reason will do."""
    assert moments.edited(OLD, plan(EASED)).alarms == ["eased", "unexplained"]
    change = moments.edited(OLD, plan(f"{EASED}\n{REASON}"))
    assert change.alarms == ["eased"]
    assert [reason.because for reason in change.reasons] == ["the shop closes"]


def test_a_reason_of_the_objective_is_one_of_its_key_results() -> None:
    """What holds for the whole need not be said three times."""
    found = moments.between({PLAN: OLD}, {PLAN: plan(EASED, REASON)})
    assert found.alarms == {"eased": 1}


def test_a_reason_explains_one_change() -> None:
    """The next one wants its own."""
    old = plan(f"{EASED}\n{REASON}")
    again = plan(f"{EASED.replace('5000', '4500')}\n{REASON}")
    assert moments.edited(old, again).alarms == ["eased", "unexplained"]
    other = REASON.replace("2026-11-20", "2026-11-24")
    assert moments.edited(old, again.replace(REASON, other)).alarms == ["eased"]


@pytest.mark.parametrize(
    "new", ["baseline: 3500\ntarget: 7000", "baseline: 3500\ntarget: 6000\nowner: a"]
)
def test_what_moves_nothing_down_needs_no_reason(new: str) -> None:
    """More is asked for, or somebody else is."""
    assert moments.edited(OLD, plan(new)).alarms == []


def test_a_goal_that_ends_says_why_with_because() -> None:
    """The key is there for it."""
    ended = "baseline: 3500\ntarget: 6000\ndropped: 2026-11-20"
    assert moments.edited(OLD, plan(ended)).alarms == ["removed", "unexplained"]
    assert moments.edited(OLD, plan(f"{ended}\nbecause: Legal says no")).alarms == ["removed"]


def test_before_the_opening_nothing_needs_a_reason() -> None:
    """Goals are being agreed on."""
    found = moments.between({PLAN: OLD}, {PLAN: plan(EASED)}, date(2026, 10, 1))
    assert found.alarms == {}


DRAFT = plan("draft: true\nbaseline: 3500\ntarget: TBD")


@pytest.mark.parametrize(
    "draft",
    [DRAFT, plan("target: 9", "draft: true"), "draft: true\n" + plan("target: 9")],
    ids=["key result", "objective", "plan"],
)
def test_a_draft_begins_on_the_day_it_becomes_a_goal(draft: str) -> None:
    """Nothing was agreed on before, so nothing has changed: it is as if it had been added."""
    found = moments.between({PLAN: draft}, {PLAN: OLD})
    begun = {change.subject.id: change for change in found.goals if change.how == "draft"}
    assert begun["subs"].old is None
    assert begun["subs"].edits == ()
    assert found.alarms == {}


def test_a_draft_is_rewritten_without_alarm() -> None:
    """Half of it, or all of it; and it may go."""
    half = DRAFT.replace("target: TBD", "target: 5000")
    assert moments.between({PLAN: half}, {PLAN: half.replace("5000", "4000")}).alarms == {}
    bare = "objectives:\n  - {id: mrr, title: Grow revenue}\n"
    assert moments.between({PLAN: DRAFT}, {PLAN: bare}).alarms == {}


def test_a_goal_that_is_a_draft_again_is_taken_out() -> None:
    """It counts no more, whatever it is called."""
    change = moments.edited(OLD, plan("baseline: 3500\ntarget: 6000\ndraft: true"))
    assert change.alarms == ["removed", "unexplained"]
