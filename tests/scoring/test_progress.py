"""Progress of every measure, against figures worked out by hand."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.model import measures, readings, session
from okrcli.scoring import progress
from okrcli.scoring.progress import measure_progress
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
        *(
            (f"baseline: 4\nzones: {{{zones}}}", {"2026-11-01": f"{{value: {value}}}"}, share)
            for zones, value, share in (
                ("commit: 6, target: 8, stretch: 9", "7", 0.5),
                ("commit: 6, target: 8, stretch: 9", "4", 0.0),
                ("commit: 6, target: 8, stretch: 9", "5", 0.15),
                ("commit: 6, target: 8, stretch: 9", "6", 0.3),
                ("commit: 6, target: 8, stretch: 9", "8", 0.7),
                ("commit: 6, target: 8, stretch: 9", "8.5", 0.85),
                ("commit: 6, target: 8, stretch: 9", "9", 1.0),
                # the first piece goes on below the baseline, the last beyond the stretch
                ("commit: 6, target: 8, stretch: 9", "2", -0.3),
                ("commit: 6, target: 8, stretch: 9", "10", 1.3),
                # without a stretch the target's piece goes on, without commit it begins at 0
                ("commit: 6, target: 8", "9", 0.9),
                ("commit: 6, target: 8", "9.5", 1.0),
                ("target: 8, stretch: 9", "6", 0.35),
                ("target: 8", "6", 0.35),
                ("target: 8", "10", 1.05),
                # and down alike
                ("commit: 3, target: 2, stretch: 0", "2.5", 0.5),
                ("commit: 3, target: 2, stretch: 0", "1", 0.85),
                ("commit: 3, target: 2, stretch: 0", "5", -0.3),
            )
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


def point(value: Decimal, day: int) -> readings.Point:
    """A reading in January 2026."""
    from datetime import UTC, date, datetime

    when = date(2026, 1, day)
    return readings.Point(
        when, datetime.min.replace(tzinfo=UTC), "f", "a", session.Reading(value=value)
    )


numbers = st.decimals(-(10**6), 10**6, places=2, allow_nan=False)


@given(numbers, numbers, numbers)
def test_a_target_turned_around_is_measured_the_same(b: Decimal, t: Decimal, v: Decimal) -> None:
    """Up and down are one formula: mirrored numbers give the same share."""
    from datetime import date

    if b == t:
        return
    up = measures.Reach(b, t, "higher" if t > b else "lower")
    down = measures.Reach(-b, -t, "higher" if t < b else "lower")
    start = date(2026, 1, 1)
    one = measure_progress(up, (point(v, 2),), start, pooled=False).share
    two = measure_progress(down, (point(-v, 2),), start, pooled=False).share
    assert one == two
    assert one is not None
    assert 0 <= progress.Progress(share=one).clamped <= 1


def test_zones_in_numbers_are_a_number_like_any_other() -> None:
    """They have a pace, a value, a baseline and a target, and no zone of words."""
    space = workspaces.with_key_result(ZONED, {"2026-11-14": "{value: 7}"})
    score = workspaces.score(space, "2026-11-15")
    assert score.progress == progress.Progress(0.5, Decimal(7), Decimal(4), Decimal(8))
    assert score.expected == pytest.approx(45 / 91)
    assert score.state == "on-track"


ZONED = "baseline: 4\nzones: {commit: 6, target: 8, stretch: 9}"


@pytest.mark.parametrize(
    ("value", "share"), [("9", 1.0), ("8.9999999999999999999999999999", None), ("9.1", 1.03)]
)
def test_zones_are_done_when_the_stretch_is_reached_and_not_before(
    value: str, share: float | None
) -> None:
    """A hair below it is not all of it, although a float has no room for that hair."""
    space = workspaces.with_key_result(ZONED, {"2026-11-14": f"{{value: {value}}}"})
    made = workspaces.score(space, "2026-11-15").progress.share
    assert made is not None
    assert (made >= 1) == (share is not None)
    assert made == pytest.approx(share or 1.0)


@given(
    st.lists(st.integers(-(10**9), 10**9), min_size=4, max_size=4, unique=True),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.floats(-2, 3),
)
def test_the_value_that_is_worth_a_share_is_worth_it(
    numbers: list[int], down: bool, commit: bool, stretch: bool, share: float
) -> None:
    """`value_at` turns `zoned` round, on every piece and beyond both ends."""
    start, least, aim, most = (Decimal(n) for n in sorted(numbers, reverse=down))
    around = measures.ZoneNumbers(least if commit else None, most if stretch else None)
    reach = measures.Reach(start, aim, "lower" if down else "higher", around)
    value = progress.value_at(reach, start, aim, share)
    exact = progress.zoned(reach, Decimal(repr(value)))
    narrowest = min(b - a for a, b in itertools.pairwise(sorted(numbers)))
    assert exact == pytest.approx(share, abs=1e-6 + 1e-5 / narrowest)
