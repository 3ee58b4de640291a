"""Laws that every figure keeps, whatever was planned and read."""

from datetime import date, timedelta
from decimal import Decimal

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from okrcli.model import measures, readings, session, settings
from okrcli.model.readings import values_read
from okrcli.scoring import calendar, states
from okrcli.scoring.progress import measure_progress
from okrcli.scoring.roll_up import objective_score
from tests import workspaces
from tests.scoring.test_progress import point

START, END = date(2026, 10, 1), date(2026, 12, 31)
BOX = calendar.Box(START, END)
RANK = {"off-track": 0, "at-risk": 1, "on-track": 2}
numbers = st.decimals(-(10**6), 10**6, places=3, allow_nan=False)
exact = st.decimals(-(10**20), 10**20, places=9, allow_nan=False)
shares = st.floats(-1, 2)
days = st.dates(START - timedelta(days=40), END + timedelta(days=40))
policies = st.sampled_from(
    [
        {},
        {"policy": "gap", "on_track": Decimal("0.1"), "at_risk": Decimal("0.2")},
        *({"policy": name} for name in states.PRESETS),
    ]
)


def reached(baseline: Decimal, target: Decimal, now: Decimal) -> float:
    """The progress of a key result from a baseline to a target with one reading."""
    direction: measures.Direction = "higher" if target > baseline else "lower"
    goal = measures.Reach(baseline, target, direction)
    share = measure_progress(goal, (point(now, 2),), date(2026, 1, 1), pooled=False).share
    assert share is not None
    return share


@given(exact, exact, exact)
def test_all_is_reached_only_at_the_target_and_nothing_only_at_the_baseline(
    baseline: Decimal, target: Decimal, now: Decimal
) -> None:
    """With every digit, also where a float has no more."""
    if baseline == target:
        return
    share = reached(baseline, target, now)
    assert (share >= 1) == (now >= target if target > baseline else now <= target)
    assert (share == 0) == (now == baseline)
    assert (share < 0) == (now < baseline if target > baseline else now > baseline)


@given(numbers, numbers, numbers, numbers)
def test_nearer_is_never_less(b: Decimal, t: Decimal, one: Decimal, other: Decimal) -> None:
    """Progress grows with the value in the better direction."""
    if b == t:
        return
    low, high = sorted((one, other), reverse=t < b)
    assert reached(b, t, low) <= reached(b, t, high)


@given(numbers, numbers, numbers, st.sampled_from([1, 10, 1000]), numbers)
def test_another_unit_or_zero_changes_nothing(
    b: Decimal, t: Decimal, v: Decimal, factor: int, shift: Decimal
) -> None:
    """Metres or kilometres, Celsius or Kelvin: the share of the way is the same."""
    if b == t:
        return
    moved = [number * factor + shift for number in (b, t, v)]
    assert abs(reached(*moved) - reached(b, t, v)) <= 1e-9 * max(1, abs(reached(b, t, v)))


@given(st.permutations(range(6)))
def test_the_order_in_which_sessions_are_read_changes_nothing(order: list[int]) -> None:
    """Day, instant and file name decide, wherever the files come from."""
    points = [point(Decimal(i), 2 + i // 2)._replace(file=f"f{i}") for i in range(6)]
    shuffled = readings.ordered(points[i] for i in order)
    assert shuffled == readings.ordered(points)
    assert readings.newest_value(shuffled) == 5
    assert values_read(shuffled) == [
        (date(2026, 1, 2), Decimal(1)),
        (date(2026, 1, 3), Decimal(3)),
        (date(2026, 1, 4), Decimal(5)),
    ]


@given(days, days)
def test_the_calendar_never_runs_back(one: date, other: date) -> None:
    """From 0 on the first day to 1 on the last, and no further."""
    first, last = sorted((one, other))
    assert 0 <= BOX.gone(first) <= BOX.gone(last) <= 1
    assert BOX.gone(START) == 0
    assert BOX.gone(END) == 1


@given(st.lists(st.dates(START, END), max_size=4, unique=True), st.data(), days)
def test_a_phased_plan_that_rises_is_expected_to_rise(
    phases: list[date], data: st.DataObject, day: date
) -> None:
    """Between 0 and 1 on every day, through its points, never falling."""
    levels = st.decimals(0, 100, places=1)
    totals = sorted(data.draw(st.lists(levels, min_size=len(phases), max_size=len(phases))))
    plan = dict(zip(sorted(phases), totals, strict=True))
    goal = measures.Reach(Decimal(0), Decimal(100), "higher")

    def expected(on: date) -> float:
        return calendar.expected(goal, BOX, on, plan, calendar.TargetSpan(Decimal(0), Decimal(100)))

    assert 0 <= expected(day) <= expected(day + timedelta(days=1)) <= 1
    for point_, total in plan.items():
        assert abs(expected(point_) - float(total) / 100) < 1e-9


@given(shares, shares, st.floats(0, 1), st.floats(0, 1), policies)
def test_more_progress_is_never_a_worse_state(
    one: float, other: float, expected: float, gone: float, status: dict[str, object]
) -> None:
    """Under every policy and preset."""
    rule = states.policy(settings.Status.model_validate(status))
    low, high = sorted((one, other))
    assert (
        RANK[states.pace(low, expected, gone, rule)]
        <= RANK[states.pace(high, expected, gone, rule)]
    )


@given(shares, st.floats(0, 1), policies)
def test_nothing_is_off_track_in_the_first_weeks_under_any_policy(
    share: float, expected: float, status: dict[str, object]
) -> None:
    """The first 15 % of the box."""
    rule = states.policy(settings.Status.model_validate(status))
    assert states.pace(share, expected, 0.149, rule) != "off-track"


@given(
    st.lists(st.tuples(st.decimals(0, 5, places=1), numbers), min_size=1, max_size=5),
    st.integers(2, 9),
)
@hypothesis.settings(max_examples=40)
def test_an_objective_lies_between_its_key_results_and_weighs_by_proportion(
    key_results: list[tuple[Decimal, Decimal]], factor: int
) -> None:
    """A mean of clamped shares; doubling every weight changes nothing."""
    one, other = (_share(key_results, times) for times in (1, factor))
    counted = [min(1, max(0, float(value) / 100)) for weight, value in key_results if weight]
    if not counted:
        assert one is None
        assert other is None
        return
    assert one is not None
    assert other is not None
    assert min(counted) - 1e-9 <= one <= max(counted) + 1e-9
    assert abs(one - other) < 1e-9


def _share(key_results: list[tuple[Decimal, Decimal]], times: int) -> float | None:
    lines = "".join(
        f"      - {{id: k{i}, title: T, baseline: 0, target: 100, weight: {weight * times}}}\n"
        for i, (weight, _) in enumerate(key_results)
    )
    readings = "".join(f"  k{i}: {{value: {value}}}\n" for i, (_, value) in enumerate(key_results))
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": (
                f"objectives:\n  - id: o\n    title: O\n    key_results:\n{lines}"
            ),
            "cycles/2026-Q4/checkins/growth/a.yaml": (
                f"date: 2026-11-23\nauthor: k\nreadings:\n{readings}"
            ),
        }
    ).workspace
    assert space.findings == ()
    score = objective_score(space, space.cycles["2026-Q4"], date(2026, 11, 25))
    return score.teams[0].objectives[0].share


def test_a_reading_that_says_nothing_of_a_measure_moves_nothing() -> None:
    """Notes and confidence are not progress."""
    only_note = readings.Point(
        date(2026, 1, 3), point(Decimal(1), 1).recorded, "f", "a", session.Reading(note="n")
    )
    goal = measures.Reach(Decimal(0), Decimal(10), "higher")
    both = (point(Decimal(4), 2), only_note)
    assert measure_progress(goal, both, START, pooled=False).share == 0.4
