"""Reviews, settings, rules and cycles, and what all changes make of the objectives."""

import pytest

from okrcli.history.all_changes import diff
from tests.history import moments
from tests.history.moments import CYCLE, PLAN, plan, session

REVIEW = f"{CYCLE}/reviews/growth.yaml"
CLOSED = """\
closed: 2026-11-20
author: kari
objectives:
  mrr:
    learned: Content compounds.
    key_results:
      subs: {progress: 0.4, grade: 0.5, outcome: missed}
"""
DATES = f"{CYCLE}/cycle.yaml"


def test_closing_is_news_and_no_alarm() -> None:
    """The day it was closed, and what was given to each goal."""
    found = moments.between({PLAN: plan()}, {PLAN: plan(), REVIEW: CLOSED})
    assert [(edit.goal, edit.key) for edit in found.reviews] == [
        ("", "closed"),
        ("mrr", "learned"),
        ("subs", "grade"),
        ("subs", "outcome"),
        ("subs", "progress"),
    ]
    assert found.alarms == {}


@pytest.mark.parametrize(
    ("old", "new", "alarm"),
    [
        ("grade: 0.5", "grade: 0.9", "regraded"),
        ("outcome: missed", "outcome: achieved", "regraded"),
        ("progress: 0.4", "progress: 0.41", "regraded"),
        ("closed: 2026-11-20", "closed: 2026-11-21", "regraded"),
        ("closed: 2026-11-20", "closed: 2026-11-19", "regraded"),
        ("author: kari", "author: ola", None),
        ("Content compounds.", "Content compounds, slowly.", None),
    ],
)
def test_a_verdict_that_changes_after_closing(old: str, new: str, alarm: str | None) -> None:
    """Grades and outcomes stand; what was learned may be said better."""
    files = {PLAN: plan(), REVIEW: CLOSED}
    (edit,) = moments.between(files, {**files, REVIEW: CLOSED.replace(old, new)}).reviews
    assert edit.alarm == alarm


def test_a_review_that_is_taken_away_opens_the_cycle_again() -> None:
    """Which nobody does without a word."""
    (edit,) = moments.between({PLAN: plan(), REVIEW: CLOSED}, {PLAN: plan()}).reviews
    assert (edit.key, edit.new, edit.alarm) == ("closed", None, "regraded")


@pytest.mark.parametrize(
    ("old", "new", "key", "loose"),
    [
        ("rules: {max_key_results: 3}", "rules: {max_key_results: 5}", "max_key_results", True),
        ("rules: {max_key_results: 5}", "", "max_key_results", False),
        ("", "rules: {max_objectives: 9}", "max_objectives", True),
        ("", "rules: {ignore: [KR201]}", "ignore", True),
        ("rules: {ignore: [KR201]}", "", "ignore", False),
        ("", "checkin_every: 14", "checkin_every", True),
        ("", "status: {on_track: 0.8}", "on_track", True),
        ("", "status: {on_track: 0.95}", "on_track", False),
        ("", "status: {policy: ratio, at_risk: 0.5}", "at_risk", True),
        (
            "status: {policy: gap, on_track: 0.1, at_risk: 0.2}",
            "status: {policy: gap, on_track: 0.1, at_risk: 0.3}",
            "at_risk",
            True,
        ),
        ("", "organisation: Acme", "organisation", False),
        ("", "language: nb", "language", False),
        ("", "people: {kari: {name: Kari}}", "people", False),
    ],
)
def test_a_setting_is_news_and_an_alarm_where_it_is_looser(
    old: str, new: str, key: str, *, loose: bool
) -> None:
    """More is let through than before, or less is asked for."""
    (edit,) = moments.between({"okr.yaml": old}, {"okr.yaml": new}).settings
    assert (edit.key, edit.alarm) == (key, "loosened" if loose else None)


def test_the_order_of_ignored_rules_is_no_news() -> None:
    """A list of rules is a set."""
    old, new = "rules: {ignore: [KR201, OB101]}", "rules: {ignore: [OB101, KR201]}"
    assert not moments.between({"okr.yaml": old}, {"okr.yaml": new}).any


def test_a_comment_that_ignores_a_rule_is_news() -> None:
    """One more of them loosens, one less does not; a third time it is the same rule again."""
    side = moments.side({PLAN: plan()})
    more = side._replace(ignores={PLAN: ("KR202", "KR202")})
    less = side._replace(ignores={PLAN: ("KR202",)})
    (edit,) = diff(less, more, moments.ON).settings
    assert (edit.part, edit.path, edit.alarm) == ("KR202", PLAN, "loosened")
    (edit,) = diff(more, less, moments.ON).settings
    assert edit.alarm is None
    assert not diff(more, more, moments.ON).any


def test_the_dates_of_a_cycle() -> None:
    """A later end gives all of its goals more time."""
    basis = "start: 2026-10-01\nend: 2026-12-31\n"
    for new, key, alarm in (
        ("start: 2026-10-01\nend: 2027-01-15\n", "end", "eased"),
        ("start: 2026-10-01\nend: 2026-12-20\n", "end", None),
        (basis + "opens: 2026-11-01\n", "opens", "eased"),
        (basis + "label: Autumn\n", "label", None),
    ):
        (edit,) = moments.between({DATES: basis}, {DATES: new}).settings
        assert (edit.where, edit.key, edit.alarm) == ("2026-Q4", key, alarm)


@pytest.mark.parametrize("start", ["2026-09-30", "2026-10-02"])
def test_a_cycle_that_starts_on_another_day_expects_something_else(start: str) -> None:
    """Earlier or later: what is expected on each day moves, and a baseline may."""
    basis = "start: {}\nend: 2026-12-31\nopens: 2026-10-05\n"
    old, new = ({DATES: basis.format(day)} for day in ("2026-10-01", start))
    (edit,) = moments.between(old, new).settings
    assert (edit.key, edit.alarm) == ("start", "eased")


@pytest.mark.parametrize(
    ("old", "new", "alarms"),
    [
        ("", "status: {policy: viva}", {"loosened": 1}),
        ("status: {policy: viva}", "", {"loosened": 1}),
        ("status: {policy: upraise}", "status: {on_track: 0.95, at_risk: 0.75}", {}),
        ("status: {policy: upraise}", "status: {policy: tability}", {"loosened": 2}),
        ("status: {policy: tability}", "status: {policy: upraise}", {}),
    ],
)
def test_a_policy_that_cannot_be_weighed_against_the_other_is_an_alarm(
    old: str, new: str, alarms: dict[str, int]
) -> None:
    """Ratios are no gaps; of two rules of one kind the thresholds are compared."""
    assert moments.between({"okr.yaml": old}, {"okr.yaml": new}).alarms == alarms


def test_a_cycle_that_comes_and_goes() -> None:
    """With all that is planned in it."""
    files = {"cycles/2027-Q1/cycle.yaml": "start: 2027-01-01\nend: 2027-03-31\n"}
    goals = {"cycles/2027-Q1/plans/growth.yaml": plan()}
    came = moments.between({}, {**files, **goals})
    assert [(edit.key, edit.where, edit.old) for edit in came.settings] == [
        ("cycle", "2027-Q1", None)
    ]
    assert [change.subject.kind for change in came.goals] == ["team", "objective", "key result"]
    assert came.alarms == {}


def test_the_effect_is_that_of_the_changes_alone() -> None:
    """Both sides are looked at on the same day, so that time does not pass in between."""
    old = {PLAN: plan(), **session("2026-11-20", "subs: {value: 4750}")}
    (effect,) = moments.between(old, {**old, PLAN: plan("baseline: 3500\ntarget: 5000")}).effects
    assert effect.old is not None
    assert effect.new is not None
    assert (effect.old.share, effect.old.state) == (0.5, "at-risk")
    assert (round(effect.new.share or 0, 2), effect.new.state) == (0.83, "on-track")


def test_an_objective_that_nothing_touches_has_no_effect() -> None:
    """Nor has one of which only the words changed."""
    other = {f"{CYCLE}/plans/product.yaml": plan()}
    new = plan().replace("New subs", "Newer subs")
    assert moments.between({PLAN: plan(), **other}, {PLAN: new, **other}).effects == ()


def test_a_setting_moves_every_objective_it_is_about() -> None:
    """Looser thresholds make goals green that were not."""
    old = {PLAN: plan(), **session("2026-11-20", "subs: {value: 4750}")}
    (effect,) = moments.between(old, {**old, "okr.yaml": "status: {on_track: 0.75}"}).effects
    assert (effect.old and effect.old.state, effect.new and effect.new.state) == (
        "at-risk",
        "on-track",
    )


def test_a_closed_objective_shows_its_grade() -> None:
    """And no pace any more."""
    graded = CLOSED.replace("    learned", "    grade: 0.6\n    learned")
    (effect,) = moments.between({PLAN: plan()}, {PLAN: plan(), REVIEW: graded}).effects
    assert effect.new is not None
    assert (str(effect.new.grade), effect.new.state) == ("0.6", None)
