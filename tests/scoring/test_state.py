"""States and the calendar: which word a goal gets on a day."""

from datetime import date
from decimal import Decimal

import pytest

from okrcli.model import settings
from okrcli.scoring import calendar, states
from tests import workspaces

BOX = calendar.Box(date(2026, 10, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "gone"),
    [("2026-09-01", 0.0), ("2026-10-01", 0.0), ("2026-12-31", 1.0), ("2027-02-01", 1.0)],
)
def test_the_calendar_runs_from_the_first_day_to_the_last(day: str, gone: float) -> None:
    """0 on the first day, 1 on the last, clamped outside."""
    assert BOX.gone(date.fromisoformat(day)) == gone


def test_a_box_of_one_day() -> None:
    """0 before it, 1 on it."""
    box = calendar.Box(date(2026, 10, 1), date(2026, 10, 1))
    assert (box.gone(date(2026, 9, 30)), box.gone(date(2026, 10, 1))) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("status", "progress", "word"),
    [
        ({}, 0.45, "on-track"),
        ({}, 0.449, "at-risk"),
        ({}, 0.35, "at-risk"),
        ({}, 0.349, "off-track"),
        ({"policy": "gap", "on_track": Decimal("0.1"), "at_risk": Decimal("0.2")}, 0.4, "on-track"),
        ({"policy": "gap", "on_track": Decimal("0.1"), "at_risk": Decimal("0.2")}, 0.3, "at-risk"),
        (
            {"policy": "gap", "on_track": Decimal("0.1"), "at_risk": Decimal("0.2")},
            0.29,
            "off-track",
        ),
        ({"policy": "viva"}, 0.5, "on-track"),
        ({"policy": "viva"}, 0.25, "at-risk"),
        ({"policy": "viva"}, 0.24, "off-track"),
        ({"policy": "engagedly"}, 0.335, "on-track"),
        ({"policy": "engagedly"}, 0.17, "at-risk"),
        ({"policy": "tability"}, 0.35, "on-track"),
        ({"policy": "tability"}, 0.25, "at-risk"),
        ({"policy": "upraise"}, 0.475, "on-track"),
        ({"policy": "upraise"}, 0.3749, "off-track"),
    ],
)
def test_policies_at_their_thresholds(
    status: dict[str, object], progress: float, word: str
) -> None:
    """With half of the time gone, each policy turns exactly where its source says."""
    rule = states.policy(settings.Status.model_validate(status))
    assert states.pace(progress, 0.5, 0.5, rule) == word


def test_nothing_is_off_track_in_the_first_weeks() -> None:
    """In the first 15 % of the box at risk is the worst, and nothing expected is on track."""
    rule = states.policy(settings.Status())
    assert states.pace(0.0, 0.1, 0.149, rule) == "at-risk"
    assert states.pace(0.0, 0.2, 0.15, rule) == "off-track"
    assert states.pace(-1.0, 0.0, 0.0, rule) == "on-track"


@pytest.mark.parametrize(
    ("keys", "readings", "on", "word"),
    [
        ("baseline: 0\ntarget: 10", {}, "2026-11-25", "no-reading"),
        ("baseline: 0\ntarget: 10", {}, "2026-09-25", "not-started"),
        ("baseline: 0\ntarget: 10", {"2026-11-23": "{value: 10}"}, "2026-11-25", "done"),
        ("baseline: 0\ntarget: 10", {"2026-11-23": "{value: 6}"}, "2026-11-25", "on-track"),
        ("baseline: 0\ntarget: 10", {"2026-11-10": "{value: 6}"}, "2026-11-24", "on-track"),
        ("baseline: 0\ntarget: 10", {"2026-11-10": "{value: 6}"}, "2026-11-25", "stale"),
        (
            "baseline: 0\ntarget: 10",
            {"2026-11-01": "{value: 6}", "2026-11-20": '{note: "still there"}'},
            "2026-11-25",
            "on-track",
        ),
        (
            "baseline: 0\ntarget: 10\ncheckin_every: 31",
            {"2026-10-05": "{value: 6}"},
            "2026-11-25",
            "on-track",
        ),
        ("baseline: 0\ntarget: 10\ndropped: 2026-11-20\nbecause: no", {}, "2026-11-25", "dropped"),
        (
            "baseline: 0\ntarget: 10\ndropped: 2026-11-26\nbecause: no",
            {},
            "2026-11-25",
            "no-reading",
        ),
        ("done_when: signed", {"2026-11-20": "{done: no}"}, "2026-11-25", "open"),
        ("done_when: signed", {"2026-12-30": "{done: no}"}, "2027-01-02", "ended"),
        ("below: 24", {"2026-11-20": "{value: 20}"}, "2026-11-25", "holds"),
        ("below: 24", {"2026-12-30": "{value: 20}"}, "2027-01-02", "done"),
        ("start: 2026-12-01\nbaseline: 0\ntarget: 10", {}, "2026-11-25", "not-started"),
        ("start: 2026-11-25\nbaseline: 0\ntarget: 10", {}, "2026-11-25", "no-reading"),
        (
            "due: 2026-11-01\nbaseline: 0\ntarget: 10",
            {"2026-10-31": "{value: 8}"},
            "2026-11-25",
            "overdue",
        ),
        ("below: 24", {"2026-11-20": "{value: 24}"}, "2026-11-25", "does-not-hold"),
        ("below: 24", {"2026-10-05": "{value: 24}"}, "2026-10-06", "does-not-hold"),
        ("below: 24", {"2026-12-30": "{value: 20}"}, "2026-12-31", "holds"),
        ("below: 24\ndue: 2026-11-01", {"2026-11-01": "{value: 20}"}, "2026-11-02", "done"),
        ("baseline: 0\ntarget: 10", {"2026-11-20": '{skip: "moved"}'}, "2026-11-25", "unmeasured"),
        (
            "baseline: 0\ntarget: 10",
            {"2026-11-19": '{skip: "moved"}', "2026-11-20": "{value: 6}"},
            "2026-11-25",
            "on-track",
        ),
        ("baseline: 0\ntarget: 10", {"2026-11-20": '{note: "soon"}'}, "2026-11-25", "no-reading"),
        ("baseline: 0\ntarget: 10", {"2026-10-05": "{value: 10}"}, "2026-11-25", "done"),
        (
            "zones: {commit: a, target: b, stretch: c}",
            {"2026-11-20": "{zone: target}"},
            "2026-11-25",
            "open",
        ),
        (
            "zones: {commit: a, target: b, stretch: c}",
            {"2026-11-20": "{zone: stretch}"},
            "2026-11-25",
            "done",
        ),
        (
            "zones: {commit: a, target: b, stretch: c}",
            {"2026-12-30": "{zone: target}"},
            "2027-01-02",
            "ended",
        ),
        (
            "milestones: [{id: a, title: A}, {id: b, title: B}]",
            {"2026-11-20": "{done: [a]}"},
            "2026-11-25",
            "open",
        ),
        (
            "milestones: [{id: a, title: A}, {id: b, title: B}]",
            {"2026-11-20": "{done: [a, b]}"},
            "2026-11-25",
            "done",
        ),
        ("target: +10%", {"2026-11-20": "{value: 0}"}, "2026-11-25", "unmeasured"),
        (
            "due: 2026-11-20\nbaseline: 0\ntarget: 10",
            {"2026-11-19": "{value: 8}"},
            "2026-11-20",
            "at-risk",
        ),
        (
            "due: 2026-11-20\nbaseline: 0\ntarget: 10",
            {"2026-11-19": "{value: 8}"},
            "2026-11-21",
            "overdue",
        ),
        ("due: 2026-11-20\nbaseline: 0\ntarget: 10", {}, "2026-11-21", "overdue"),
        (
            "due: 2026-11-20\nbaseline: 0\ntarget: 10",
            {"2026-11-22": "{value: 10}"},
            "2026-11-25",
            "done",
        ),
        (
            "due: 2026-11-20\nbaseline: 0\ntarget: 10",
            {"2026-11-19": "{value: 8}"},
            "2027-01-01",
            "ended",
        ),
        (
            "due: 2026-11-20\ndone_when: signed",
            {"2026-11-19": "{done: no}"},
            "2026-11-21",
            "overdue",
        ),
        ("due: 2026-11-20\nbelow: 24", {"2026-11-19": "{value: 24}"}, "2026-11-21", "overdue"),
        ("baseline: 0\ntarget: 10", {"2026-12-30": "{value: 9}"}, "2026-12-31", "on-track"),
        ("baseline: 0\ntarget: 10", {"2026-12-30": "{value: 9}"}, "2027-01-01", "ended"),
        ("baseline: 0\ntarget: 10", {"2027-01-02": "{value: 10}"}, "2027-01-03", "done"),
        ("baseline: 0\ntarget: 10", {}, "2027-01-01", "ended"),
        ("below: 24", {}, "2026-11-25", "no-reading"),
        ("below: 24", {"2026-11-01": "{value: 20}"}, "2026-11-15", "holds"),
        ("below: 24", {"2026-11-01": "{value: 20}"}, "2026-11-16", "stale"),
        (
            "below: 24",
            {"2026-11-20": "{value: 20}", "2026-12-20": "{value: 24}"},
            "2027-01-02",
            "ended",
        ),
        (
            "start: 2026-12-01\nbaseline: 0\ntarget: 10",
            {"2026-11-20": '{skip: "later"}'},
            "2026-11-25",
            "not-started",
        ),
    ],
)
def test_the_state_of_a_key_result(keys: str, readings: dict[str, str], on: str, word: str) -> None:
    """Dropped, not started, done, no reading and stale come before pace."""
    assert workspaces.score(workspaces.with_key_result(keys, readings), on).state == word


def test_a_stale_key_result_remembers_its_pace() -> None:
    """It is never shown green, and the last known pace is named beside it."""
    space = workspaces.with_key_result("baseline: 0\ntarget: 10", {"2026-11-01": "{value: 9}"})
    score = workspaces.score(space, "2026-11-25")
    assert (score.state, score.pace, score.silent) == ("stale", "on-track", 24)


def test_a_phased_plan_is_piecewise_linear() -> None:
    """Running totals: 10 % after a month, the rest to come."""
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 100\nexpected: {2026-11-01: 10, 2026-12-01: 40}", {}
    )
    assert workspaces.score(space, "2026-11-01").expected == pytest.approx(0.1)
    assert workspaces.score(space, "2026-11-16").expected == pytest.approx(0.25)
    assert workspaces.score(space, "2026-12-31").expected == 1.0


def test_dated_milestones_are_expected_by_their_weight() -> None:
    """The weight of those due by then."""
    space = workspaces.with_key_result(
        "milestones:\n  - {id: a, title: A, due: 2026-11-01}\n"
        "  - {id: b, title: B, weight: 3, due: 2026-12-01}",
        {},
    )
    assert workspaces.score(space, "2026-10-31").expected == 0
    assert workspaces.score(space, "2026-11-01").expected == 0.25


def test_after_the_end_pace_and_staleness_are_those_of_the_last_day() -> None:
    """Three weeks into January it waits for its grade; how long it was silent is the true number."""
    space = workspaces.with_key_result("baseline: 0\ntarget: 10", {"2026-12-28": "{value: 8}"})
    score = workspaces.score(space, "2027-01-20")
    assert (score.state, score.pace, score.expected) == ("ended", "at-risk", 1.0)
    assert score.silent == 23


def test_staleness_goes_by_the_kpi_s_rhythm_where_a_kpi_delivers() -> None:
    """Monthly figures are not stale after three weeks."""
    kpi = "kpis: [{id: nps, title: Net Promoter Score, checkin_every: 31}]\n"
    read = "date: 2026-10-05\nauthor: k\nreadings:\n  nps: {value: 6}\n"
    files = {"kpis.yaml": kpi, "cycles/2026-Q4/checkins/growth/n.yaml": read}
    space = workspaces.with_key_result("measured_by: nps\nbaseline: 0\ntarget: 10", {}, **files)
    assert workspaces.score(space, "2026-11-25").state == "on-track"
    assert workspaces.score(space, "2026-12-07").state == "stale"


def test_measured_by_a_kpi_that_is_only_watched_is_not_measured() -> None:
    """There is nothing to hold its readings against: no number is made up, and none counts."""
    kpi = "kpis: [{id: nps, title: Net Promoter Score, unit: points}]\n"
    read = "date: 2026-11-20\nauthor: k\nreadings:\n  nps: {value: 6}\n"
    files = {"kpis.yaml": kpi, "cycles/2026-Q4/checkins/growth/n.yaml": read}
    score = workspaces.score(
        workspaces.with_key_result("measured_by: nps", {}, **files), "2026-11-25"
    )
    assert (score.state, score.progress.share, score.progress.now) == (
        "unmeasured",
        None,
        Decimal(6),
    )
    assert (score.unit, score.counted) == ("points", False)


def test_confidence_is_the_newest_and_never_a_state() -> None:
    """By day; its change is against the one before, whatever was read between them."""
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 10",
        {
            "2026-11-09": "{value: 6, confidence: 9}",
            "2026-11-16": "{value: 6}",
            "2026-11-23": "{value: 6, confidence: 0}",
        },
    )
    score = workspaces.score(space, "2026-11-25")
    assert (score.confidence, score.confidence_change, score.state) == (0, -9, "on-track")
    assert workspaces.score(space, "2026-11-16").confidence_change is None


def test_of_one_day_the_reading_recorded_last_counts() -> None:
    """By instant, whatever the time zone; one without an instant comes first."""
    made = "date: 2026-11-23\nauthor: k\n{}readings:\n  kr: {{value: {}}}\n"
    where = "cycles/2026-Q4/checkins/growth/"
    files = {
        f"{where}a.yaml": made.format("recorded: 2026-11-23T09:00:00-05:00\n", 5),
        f"{where}b.yaml": made.format("recorded: 2026-11-23T14:00:00+01:00\n", 4),
        f"{where}c.yaml": made.format("", 3),
    }
    space = workspaces.with_key_result("baseline: 0\ntarget: 10", {}, **files)
    assert workspaces.score(space, "2026-11-25").progress.now == 5


def test_a_box_inside_the_cycle_has_a_calendar_of_its_own() -> None:
    """Half of it is gone when half of it is gone."""
    space = workspaces.with_key_result(
        "start: 2026-11-01\ndue: 2026-11-21\nbaseline: 0\ntarget: 10", {}
    )
    assert workspaces.score(space, "2026-11-11").expected == 0.5
    assert workspaces.score(space, "2026-10-20").expected == 0.0


def test_a_phased_plan_of_one_day_is_nothing_before_it() -> None:
    """And all of it on it."""
    space = workspaces.with_key_result(
        "start: 2026-11-11\ndue: 2026-11-11\nbaseline: 0\ntarget: 10", {}
    )
    assert workspaces.score(space, "2026-11-10").expected == 0.0
    assert workspaces.score(space, "2026-11-11").expected == 1.0


def test_the_calendar_expects_nothing_of_a_guardrail() -> None:
    """It holds or does not, before its box, in it and after it."""
    space = workspaces.with_key_result(
        "start: 2026-11-11\ndue: 2026-11-20\nbelow: 24", {"2026-11-12": "{value: 30}"}
    )
    for on in ("2026-11-10", "2026-11-12", "2026-11-21"):
        score = workspaces.score(space, on)
        assert (score.expected, score.tick, score.pace) == (None, None, None)
