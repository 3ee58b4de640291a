"""Progress of every measure, against figures worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.model import measure, series, session
from okrcli.scoring import progress
from tests import workspaces

ON = "2026-11-25"


@pytest.mark.parametrize(
    ("keys", "readings", "share"),
    [
        ("baseline: 3500\ntarget: 6000", {"2026-11-01": "{value: 4720}"}, 0.488),
        ("baseline: 9\ntarget: 5", {"2026-11-01": "{value: 6}"}, 0.75),
        ("baseline: 0\ntarget: 100", {"2026-11-01": "{value: 112}"}, 1.12),
        ("baseline: 0\ntarget: 100", {"2026-11-01": "{value: -5}"}, -0.05),
        ("baseline: -10\ntarget: 10", {"2026-11-01": "{value: 0}"}, 0.5),
        ("baseline: 200\ntarget: +10%", {"2026-11-01": "{value: 210}"}, 0.5),
        ("baseline: 200\ntarget: -25%", {"2026-11-01": "{value: 175}"}, 0.5),
        ("baseline: -200\ntarget: +10%", {"2026-11-01": "{value: -190}"}, 0.5),
        ("target: 10", {"2026-10-05": "{value: 2}", "2026-11-01": "{value: 6}"}, 0.5),
        ("target: 10", {"2026-10-05": "{value: 12}"}, 1.0),
        ("target: 10", {"2026-10-05": "{value: 12}", "2026-11-01": "{value: 8}"}, 0.0),
        ("target: 5\nbetter: lower", {"2026-10-05": "{value: 4}"}, 1.0),
        ("above: 1250", {"2026-11-01": "{value: 1250}"}, 0.0),
        ("at_least: 1250", {"2026-11-01": "{value: 1250}"}, 1.0),
        ("below: 24", {"2026-11-01": "{value: 24}"}, 0.0),
        ("at_most: 24", {"2026-11-01": "{value: 24}"}, 1.0),
        ("between: [4, 8]", {"2026-11-01": "{value: 8}"}, 1.0),
        ("between: [4, 8]", {"2026-11-01": "{value: 8.1}"}, 0.0),
        ("zones: {commit: a, target: b, stretch: c}", {"2026-11-01": "{zone: target}"}, 0.7),
        (
            "zones: {commit: a, target: b, stretch: c}",
            {"2026-10-05": "{zone: stretch}", "2026-11-01": "{zone: commit}"},
            0.3,
        ),
        ("done_when: it is signed", {"2026-11-01": "{done: no}"}, 0.0),
        ("done_when: it is signed", {"2026-11-01": "{done: yes}"}, 1.0),
    ],
)
def test_progress_of_each_measure(keys: str, readings: dict[str, str], share: float) -> None:
    """The share is what semantics.md says, unclamped."""
    made = workspaces.score(workspaces.with_key_result(keys, readings), ON).progress
    assert made.share == pytest.approx(share)


MILESTONES = (
    "milestones:\n  - {id: a, title: A}\n  - {id: b, title: B, weight: 2}\n  - {id: c, title: C}"
)


def test_milestones_accumulate_and_can_be_undone() -> None:
    """Done and undone add up over sessions, oldest first."""
    readings = {
        "2026-10-05": "{done: [a, b]}",
        "2026-10-12": "{done: [c], undone: [a]}",
        "2026-10-19": '{note: "nothing new"}',
    }
    made = workspaces.score(workspaces.with_key_result(MILESTONES, readings), ON).progress
    assert made.done == {"b", "c"}
    assert made.share == 0.75


def test_a_later_reading_does_not_exist_yet() -> None:
    """As of a day, only what was dated by then counts."""
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 10", {"2026-10-05": "{value: 2}", "2026-11-20": "{value: 9}"}
    )
    assert workspaces.score(space, "2026-11-19").progress.share == pytest.approx(0.2)
    assert workspaces.score(space, "2026-11-20").progress.share == pytest.approx(0.9)


def test_held_counts_the_readings_in_the_box() -> None:
    """Held in k of n."""
    readings = {f"2026-10-{day:02}": f"{{value: {day}}}" for day in (5, 12, 19, 26)}
    made = workspaces.score(workspaces.with_key_result("below: 15", readings), ON).progress
    assert made.held == (2, 4)


def test_no_reading_is_nothing_and_counts_as_zero() -> None:
    """The share is None, and 0 where it enters a mean."""
    made = workspaces.score(workspaces.with_key_result("baseline: 0\ntarget: 1", {}), ON).progress
    assert made.share is None
    assert made.clamped == 0


def test_a_standing_kpi_brings_its_baseline_from_before_the_cycle() -> None:
    """The last reading on or before the start stands in, not the first of all."""
    old = "label: Q3\nstart: 2026-07-01\nend: 2026-09-30\n"
    readings = "".join(
        f"  - {{date: 2026-{day}, author: k, file: {day}.yaml, readings: {{nps: {{value: {value}}}}}}}\n"
        for day, value in (("07-06", 10), ("09-28", 20))
    )
    space = workspaces.with_key_result(
        "target: 40\nmeasured_by: nps",
        {},
        **{
            "kpis.yaml": "kpis: [{id: nps, title: Net promoter score}]\n",
            "cycles/2026-Q3/cycle.yaml": old,
            "cycles/2026-Q3/checkins/growth.yaml": "sessions:\n" + readings,
            "cycles/2026-Q4/checkins/growth/2026-11-02-090000-k.yaml": (
                "date: 2026-11-02\nauthor: k\nreadings:\n  nps: {value: 30}\n"
            ),
        },
    )
    made = workspaces.score(space, ON).progress
    assert (made.baseline, made.now, made.share) == (Decimal(20), Decimal(30), 0.5)


def point(value: Decimal, day: int) -> series.Point:
    """A reading in January 2026."""
    from datetime import UTC, date, datetime

    when = date(2026, 1, day)
    return series.Point(
        when, datetime.min.replace(tzinfo=UTC), "f", "a", session.Reading(value=value)
    )


numbers = st.decimals(-(10**6), 10**6, places=2, allow_nan=False)


@given(numbers, numbers, numbers)
def test_a_target_turned_around_is_measured_the_same(b: Decimal, t: Decimal, v: Decimal) -> None:
    """Up and down are one formula: mirrored numbers give the same share."""
    from datetime import date

    if b == t:
        return
    up = measure.Reach(b, t, "higher" if t > b else "lower")
    down = measure.Reach(-b, -t, "higher" if t < b else "lower")
    start = date(2026, 1, 1)
    one = progress.of(up, (point(v, 2),), start, pooled=False).share
    two = progress.of(down, (point(-v, 2),), start, pooled=False).share
    assert one == two
    assert one is not None
    assert 0 <= progress.Progress(share=one).clamped <= 1
