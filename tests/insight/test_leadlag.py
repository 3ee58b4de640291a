"""Whether a leading KPI leads: the procedure to the letter, how often it is wrong, and bad input."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrcli.insight import lead_lag, weekly_series
from tests.benchmarks import leadlag_calibration
from tests.insight import lead_by_letter

MONDAY = date(2025, 1, 6)
RUNS = 150

Readings = list[weekly_series.Reading]


def week(number: int) -> date:
    """The Monday so many weeks after the first."""
    return MONDAY + timedelta(weeks=number)


def read(levels: list[float], every: int = 1) -> Readings:
    """A reading each so many weeks."""
    return [(week(n), level) for n, level in enumerate(levels) if n % every == 0]


def pair(
    kind: Callable[[Random, int], leadlag_calibration.Levels], n: int, seed: int = 1
) -> list[Readings]:
    """Two series of readings of a kind."""
    return [read(levels) for levels in kind(Random(seed), n)]


def said(found: lead_lag.Outcome) -> lead_by_letter.Answer:
    """An outcome as the plain reckoning gives it."""
    match found:
        case lead_lag.Leads():
            return lead_by_letter.Answer("leads", found.lag, found.r, found.n)
        case lead_lag.Together():
            return lead_by_letter.Answer("together", 0, found.r, found.n)
        case _:
            return lead_by_letter.NOTHING


@pytest.mark.parametrize("n", [27, 40, 61])
@pytest.mark.parametrize(
    "kind",
    [
        leadlag_calibration.lead,
        leadlag_calibration.together,
        leadlag_calibration.own_memory,
        leadlag_calibration.month_ends,
    ],
)
def test_every_answer_is_the_procedure_to_the_letter(
    kind: Callable[[Random, int], leadlag_calibration.Levels], n: int
) -> None:
    """On full weeks and with weeks missed."""
    for seed in range(3):
        first, second = pair(kind, n, seed)
        thinned = [r for i, r in enumerate(second) if i % 5 or i in {0, n - 1}]
        for other in (second, thinned):
            found, letter = (
                said(lead_lag.lead_lag(first, other)),
                lead_by_letter.answer(first, other),
            )
            assert found._replace(r=0) == letter._replace(r=0)
            assert found.r == pytest.approx(letter.r, rel=1e-6)


NOT_LED = [
    "random walks",
    "random walks, weeks missed",
    "random walks, every second week",
    "autocorrelated steps",
    "shared trend",
    "shared month-end",
    "month-ends a week apart",
    "shared season of the year",
    "jumps",
    "small counts",
]


@pytest.fixture(scope="module")
def unrelated() -> dict[str, leadlag_calibration.Answers]:
    """What is said of unrelated pairs of 39 weeks, by kind."""
    return {
        name: leadlag_calibration.answers(leadlag_calibration.KINDS[name], 39, RUNS, Random(2026))
        for name in NOT_LED
    }


def test_unrelated_pairs_have_a_lead_in_at_most_5_percent(
    unrelated: dict[str, leadlag_calibration.Answers],
) -> None:
    """Over all kinds; of one alone, 150 runs may happen to show a little more."""
    assert sum(told.leads for told in unrelated.values()) <= 0.05 * RUNS * len(NOT_LED)
    assert max(told.leads for told in unrelated.values()) <= 0.08 * RUNS


def test_raw_levels_would_have_led_in_most_of_them(
    unrelated: dict[str, leadlag_calibration.Answers],
) -> None:
    """Which is why nothing is told of levels."""
    assert unrelated["random walks"].raw >= 0.6 * RUNS
    assert unrelated["shared trend"].raw == RUNS


def test_a_lead_is_found_in_a_year_of_weeks() -> None:
    """Of two weeks and r = 0.7, in at least 95 of 100 pairs, and at no other lag."""
    kind = leadlag_calibration.KINDS["LEAD of 2 weeks, r = 0.7"]
    told = leadlag_calibration.answers(kind, 52, 100, Random(2026))
    assert told.leads - told.other_lag >= 95


def test_swapped_pairs_have_no_lead() -> None:
    """What follows does not lead."""
    told = leadlag_calibration.answers(
        leadlag_calibration.KINDS["the same, swapped"], 52, 100, Random(2026)
    )
    assert told.leads <= 1


def test_moving_in_the_same_week_is_never_a_lead() -> None:
    """It has an answer of its own."""
    told = leadlag_calibration.answers(
        leadlag_calibration.KINDS["lag 0, r = 0.7"], 52, 100, Random(2026)
    )
    assert told.leads == 0
    assert told.together >= 95


def test_a_push_that_wears_off_leads_by_the_weeks_it_takes_to_arrive() -> None:
    """As the textbook's indicator does its sales: by three, and swapped not at all."""
    for seed in range(10):
        first, second = pair(leadlag_calibration.indicator, 104, seed)
        assert isinstance(found := lead_lag.lead_lag(first, second), lead_lag.Leads)
        assert (found.lag, found.p < 0.05) == (3, True)
        assert not isinstance(lead_lag.lead_lag(second, first), lead_lag.Leads)


@pytest.mark.parametrize("have", [0, 1, 8, 25])
def test_fewer_than_26_weekly_steps_are_too_early(have: int) -> None:
    """Counted over the dates that both share."""
    first, second = pair(leadlag_calibration.lead, 60)
    assert lead_lag.lead_lag(first, second[: have + 1]) == lead_lag.TooEarly(have, need=26)


@pytest.mark.parametrize("second", [[], [(week(0), 1.0)], [(week(99), 1.0), (week(140), 2.0)]])
def test_what_shares_no_dates_is_too_early(second: Readings) -> None:
    """None, one, or all of them later."""
    first = read([1.0, 2.0] * 40)
    assert lead_lag.lead_lag(first, second) == lead_lag.TooEarly(0)
    assert lead_lag.lead_lag(second, first) == lead_lag.TooEarly(0)


def test_readings_a_month_apart_are_too_sparse_to_say() -> None:
    """The lines between them are not weeks that anybody saw; every second week is enough."""
    first, second = leadlag_calibration.lead(Random(4), 53)
    assert lead_lag.lead_lag(read(first), read(second, every=4)) == lead_lag.TooSparse(14, 53)
    assert lead_lag.lead_lag(read(first, every=3), read(second)) == lead_lag.TooSparse(18, 52)
    found = lead_lag.lead_lag(read(first), read(second, every=2))
    assert not isinstance(found, lead_lag.TooSparse)


def test_a_gap_of_a_quarter_is_no_lead_and_loses_none() -> None:
    """The same weeks missing of both."""
    first, second = pair(leadlag_calibration.lead, 104, 3)
    apart = [readings[:30] + readings[43:] for readings in (first, second)]
    assert isinstance(found := lead_lag.lead_lag(*apart), lead_lag.Leads)
    assert found.lag == 2


@pytest.mark.parametrize(
    "flat", [[5.0] * 60, [n / 10 for n in range(60)], [-1e-9] * 60, [1e15 + n for n in range(60)]]
)
def test_what_never_changes_its_pace_neither_leads_nor_follows(flat: list[float]) -> None:
    """Constant, or rising by the same every week."""
    walk = pair(leadlag_calibration.walks, 60)[0]
    assert lead_lag.lead_lag(read(flat), walk) == lead_lag.NoLead(59)
    assert lead_lag.lead_lag(walk, read(flat)) == lead_lag.NoLead(59)


def test_a_series_moves_together_with_itself() -> None:
    """With nothing left to explain."""
    walk = pair(leadlag_calibration.walks, 60)[0]
    found = lead_lag.lead_lag(walk, walk)
    assert isinstance(found, lead_lag.Together)
    assert (found.r, found.p) == pytest.approx((1, 0))


def test_of_two_readings_a_day_the_last_given_counts() -> None:
    """As if the other had not been made."""
    first, second = pair(leadlag_calibration.lead, 60)
    assert lead_lag.lead_lag([(week(30), 1e6), *first], second) == lead_lag.lead_lag(first, second)


def test_ten_years_of_daily_readings_are_looked_at_week_by_week() -> None:
    """On whichever weekday."""
    rng = Random(2)
    days = [MONDAY + timedelta(days=n) for n in range(3650)]
    steps = [rng.gauss(0, 1) for _ in range(3650 + 14)]
    follows = [0.7 * step + 0.7 * rng.gauss(0, 1) for step in steps]
    first = list(zip(days, accumulate(steps[14:]), strict=True))
    second = list(zip(days, accumulate(follows[:3650]), strict=True))
    assert isinstance(found := lead_lag.lead_lag(first, second), lead_lag.Leads)
    assert found.lag == 2


@given(st.integers(-1000, 1000), st.sampled_from([-1e6, -1.0, 1e-6, 0.01, 100]), st.integers(0, 5))
@settings(max_examples=20)
def test_another_unit_gives_the_same_answer(shift: int, scale: float, seed: int) -> None:
    """Turned upside down, r changes its sign."""
    first, second = pair(leadlag_calibration.lead, 45, seed)
    moved = [(day, (value + shift) * scale) for day, value in first]
    base, other = lead_lag.lead_lag(first, second), lead_lag.lead_lag(moved, second)
    assert type(base) is type(other)
    if isinstance(base, lead_lag.Leads) and isinstance(other, lead_lag.Leads):
        assert (other.lag, other.n) == (base.lag, base.n)
        assert other.r == pytest.approx(base.r * (1 if scale > 0 else -1), abs=1e-6)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.floats(-1e30, 1e30)), max_size=60),
    st.lists(st.tuples(st.integers(0, 400), st.floats(-1e30, 1e30)), max_size=60),
)
@settings(max_examples=60)
def test_no_readings_make_it_fail_or_say_what_is_no_number(
    first: list[tuple[int, float]], second: list[tuple[int, float]]
) -> None:
    """Tiny and huge, on any day."""
    series = [[(MONDAY + timedelta(days=at), v) for at, v in some] for some in (first, second)]
    found = lead_lag.lead_lag(*series)
    if isinstance(found, lead_lag.Leads | lead_lag.Together):
        assert -1 <= found.r <= 1
        assert 0 <= found.p <= lead_lag.LEVEL


def test_a_reading_of_the_year_one_costs_nothing() -> None:
    """Of a history longer than a lifetime the newest 157 years are looked at."""
    first, second = pair(leadlag_calibration.lead, 60)
    ancient = (date(1, 1, 1), 5.0)
    found = lead_lag.lead_lag([ancient, *first], [ancient, *second])
    assert found == lead_lag.TooSparse(60, weekly_series.MOST + 1)
    assert lead_lag.lead_lag([ancient, *first], second) == lead_lag.lead_lag(first, second)
