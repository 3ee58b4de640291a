"""Both sides of every boundary of forecasts, of weekly grids and of what leads what."""

import math
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest

from okrcli.insight import (
    correlation,
    forecast,
    forecasts,
    kpi_pairs,
    reading_history,
    weekly_series,
)
from okrcli.insight.correlation import correlations
from okrcli.insight.forecast import ForecastTarget, forecast_of
from okrcli.insight.lead_lag import NoLead, TooEarly, TooSparse, lead_lag
from okrcli.scoring import calendar
from tests import workspaces
from tests.insight import lead_by_letter
from tests.insight.test_history import NEW, OLD, VISITS, plan, read, session, space_of

START = date(2026, 10, 1)
MONDAY = date(2025, 1, 6)


def daily(values: list[float]) -> list[forecast.Reading]:
    """The values as readings, from the first day on."""
    return [(START + timedelta(days=n), value) for n, value in enumerate(values)]


def test_four_readings_after_the_first_are_enough() -> None:
    """Three are not."""
    last = START + timedelta(days=9)
    assert forecast_of(daily([0, 1, 2, 4]), last) == forecast.TooEarly(3)
    assert isinstance(forecast_of(daily([0, 1, 2, 4, 5]), last), forecast.Forecast)


def test_three_moves_are_enough() -> None:
    """Two are not, in however many steps."""
    last = START + timedelta(days=9)
    assert forecast_of(daily([0, 1, 1, 1, 3, 3]), last) == forecast.TooRarely(2)
    assert isinstance(forecast_of(daily([0, 1, 1, 1, 3, 2]), last), forecast.Forecast)


def test_a_day_before_the_last_there_is_something_to_foresee() -> None:
    """On it there is not."""
    readings = daily([0, 1, 2, 4, 5])
    assert isinstance(forecast_of(readings, START + timedelta(days=5)), forecast.Forecast)
    assert forecast_of(readings, START + timedelta(days=4)) == forecast.Over(5)


def test_a_reading_of_the_first_day_opens_the_path() -> None:
    """In place of the baseline; one of the day before stands in for a missing one."""
    eve, after = START - timedelta(days=1), START + timedelta(days=1)
    assert forecast.path(START, None, [(START, 3.0), (after, 4.0)]) == [(START, 3.0), (after, 4.0)]
    assert forecast.path(START, 1.0, [(eve, 2.0), (after, 4.0)]) == [(START, 1.0), (after, 4.0)]
    assert forecast.path(START, None, [(eve, 2.0), (START, 3.0)]) == [(START, 3.0)]
    assert forecast.path(START, None, [(eve, 2.0)]) == [(START, 2.0)]


@pytest.mark.parametrize(("top", "held"), [(100, True), (100.1, False)])
def test_100_per_cent_is_held_until_something_exceeds_it(top: float, *, held: bool) -> None:
    """By reading or by goal."""
    last = START + timedelta(days=40)
    readings = daily([80, 88, 93, 97, 99])
    for found in (
        forecast_of(readings, last, ForecastTarget(high=top), percent=True),
        forecast_of([*readings, (START + timedelta(days=5), top)], last, percent=True),
    ):
        assert isinstance(found, forecast.Forecast)
        assert (found.centre <= 100) is held


@pytest.mark.parametrize(("least", "held"), [(0, True), (-0.1, False)])
def test_0_is_held_until_something_falls_below_it(least: float, *, held: bool) -> None:
    """By reading or by goal."""
    last = START + timedelta(days=40)
    readings = daily([20, 12, 7, 3, 1])
    for found in (
        forecast_of(readings, last, ForecastTarget(low=least)),
        forecast_of([*readings, (START + timedelta(days=5), least)], last),
    ):
        assert isinstance(found, forecast.Forecast)
        assert (found.centre >= 0) is held


def test_only_per_cent_end_at_100() -> None:
    """Other units go on."""
    found = forecast_of(daily([80, 88, 93, 97, 99]), START + timedelta(days=40))
    assert isinstance(found, forecast.Forecast)
    assert found.centre > 101


def test_an_outlook_is_of_the_days_of_the_box() -> None:
    """Its first and its last included."""
    read = {f"2026-11-{n:02}": f"{{value: {n * n}}}" for n in (2, 4, 6, 8, 10, 12)}
    keys = "baseline: 0\ntarget: 999\nstart: 2026-11-12\ndue: 2026-11-20"
    space = workspaces.with_key_result(keys, read)
    seen = {}
    for day in (11, 12, 20, 21):
        on = date(2026, 11, day)
        seen[day] = forecasts.key_result_forecast(workspaces.score(space, on.isoformat()), on)
    assert [found is None for found in seen.values()] == [True, False, False, True]
    box = calendar.box(space.cycles["2026-Q4"].dates)
    assert (box.start, box.end) == (date(2026, 10, 1), date(2026, 12, 31))


def weeks(values: list[float], every: int = 1) -> list[weekly_series.Reading]:
    """A reading each so many weeks, on Mondays."""
    return [(MONDAY + timedelta(weeks=n), v) for n, v in enumerate(values) if n % every == 0]


def walk(n: int, seed: int) -> list[float]:
    """A random walk of so many values."""
    rng = Random(seed)
    return list(accumulate(rng.gauss(0, 1) for _ in range(n)))


def test_26_weekly_steps_are_enough() -> None:
    """25 are not."""
    assert lead_lag(weeks(walk(26, 1)), weeks(walk(26, 2))) == TooEarly(25)
    found = lead_lag(weeks(walk(27, 1)), weeks(walk(27, 2)))
    assert found == NoLead(26)


def test_half_of_the_weeks_read_are_enough() -> None:
    """Less than half are too sparse."""
    one = weeks(walk(40, 1))
    two = walk(40, 2)
    half = [r for n, r in enumerate(weeks(two)) if n % 2 == 0 or n == 39]
    assert len(half) == 21
    assert weekly_series.together(one, half).read == 21
    twenty = [r for r in half if r[0] != MONDAY + timedelta(weeks=20)]
    assert not isinstance(lead_lag(one, twenty), TooSparse)
    nineteen = [r for r in twenty if r[0] != MONDAY + timedelta(weeks=10)]
    assert lead_lag(one, nineteen) == TooSparse(19, 40)


def test_a_week_is_read_within_three_days_of_its_day() -> None:
    """On either side; the fourth day is the next week's."""
    mondays = weeks([1.0] * 5)
    for shift in (-3, 3):
        moved = MONDAY + timedelta(weeks=2, days=shift)
        other = [*mondays[:2], (moved, 1.0), *mondays[3:]]
        assert weekly_series.together(mondays, other).read == 5
    for shift in (-4, 4):
        moved = MONDAY + timedelta(weeks=2, days=shift)
        other = [*mondays[:2], (moved, 1.0), *mondays[3:]]
        assert weekly_series.together(mondays, other).read == 4


def test_a_grid_stands_on_the_weekday_of_most_readings() -> None:
    """Of two with as many on the first of them; it begins and ends with what both know."""
    days = [MONDAY + timedelta(days=n) for n in (0, 2, 7, 9, 14)]
    one = [(day, 1.0) for day in days]
    assert weekly_series.together(one, one).days == (days[0], days[2], days[4])
    equal = one[:-1]
    assert weekly_series.together(equal, equal).days == (days[0], days[2])
    later = [*equal, (MONDAY + timedelta(days=16), 2.0)]
    assert weekly_series.together(later, later).days == (
        days[1],
        days[3],
        MONDAY + timedelta(days=16),
    )
    assert weekly_series.together(one, later).days == (days[0], days[2], days[4])


def test_values_between_readings_lie_on_a_line() -> None:
    """Two sevenths of the way after two of seven days."""
    one = weeks([0.0, 0.0, 0.0])
    two = [
        (MONDAY - timedelta(days=2), 0.0),
        (MONDAY + timedelta(days=5), 7.0),
        (MONDAY + timedelta(days=14), 16.0),
    ]
    found = weekly_series.together(one, two)
    assert found.second == pytest.approx([2.0, 9.0, 16.0])


def test_a_rhythm_is_taken_out_of_three_weeks_alike_and_not_of_two() -> None:
    """Its mean less the overall one."""
    three = weekly_series.weekly_steps((0, 1, 0, 1, 0), [0.0, 3, 4, 7, 8, 11])
    # of changes of 3 1 3 1 3 the threes become 2.2, the overall mean; 1.72 is left out of all
    assert three == pytest.approx([2 / 3, -1, 2 / 3, -1, 2 / 3])
    two = weekly_series.weekly_steps((0, 1, 0, 1), [0.0, 3, 4, 7, 8])
    assert two == pytest.approx([1.0, -1.0, 1.0, -1.0])
    alike = weekly_series.weekly_steps((0, 0, 0, 1, 1, 1), [0.0, 3, 6, 9, 10, 11, 12])
    assert alike == (0.0,) * 6


def test_the_class_of_a_week_is_the_whole_weeks_to_the_end_of_its_month() -> None:
    """0 for the last seven days."""
    days = (date(2026, 1, 3), date(2026, 1, 24), date(2026, 1, 25), date(2026, 2, 1))
    assert weekly_series.classes(days) == (4, 1, 0)


def test_a_correlation_is_of_three_pairs_or_more() -> None:
    """Of two, and of a flat side, it is 0 and says nothing."""
    assert correlations([1, 2], [2, 4]) == correlation.Fit(0.0, 2)
    assert tuple(correlations([1, 2, 3], [2, 4, 6])) == pytest.approx((1.0, 3))
    assert tuple(correlations([1, 2, 3], [6, 4, 2])) == pytest.approx((-1.0, 3))
    for flat in ([1, 1, 1, 1], [0.1] * 4):
        assert correlations(flat, [1, 2, 3, 5]) == correlation.Fit(0.0, 4)
        assert correlations([1, 2, 3, 5], flat) == correlation.Fit(0.0, 4)
        assert correlations(flat, [1, 2, 3, 5]).p == 1


@pytest.mark.parametrize("lag", range(-4, 5))
def test_a_lag_is_of_the_second_series_later(lag: int) -> None:
    """Below 0 of the first."""
    rng = Random(1)
    one = [rng.gauss(0, 1) for _ in range(20)]
    two = [one[(n - lag) % 20] for n in range(20)]
    assert tuple(correlation.lagged(one, two, lag)) == pytest.approx((1.0, 20 - abs(lag)))
    assert abs(correlation.lagged(one, two, lag + 1).r) < 0.9


def test_the_strongest_pair_is_left_out() -> None:
    """That which adds most in the direction of r."""
    one, two = [1.0, 2, 3, 4, 50], [2.0, 1, 4, 3, 50]
    fit = correlation.without_strongest(one, two, correlations(one, two).r)
    assert tuple(fit) == pytest.approx((correlations(one[:4], two[:4]).r, 4))
    down = [-value for value in two]
    fit = correlation.without_strongest(one, down, correlations(one, down).r)
    assert tuple(fit) == pytest.approx((-correlations(one[:4], two[:4]).r, 4))


@pytest.mark.parametrize("m", [26, 27, 46, 47, 60, 104])
@pytest.mark.parametrize("noise", [0.4, 1.0, 1.6, 2.2])
def test_sliding_is_the_procedure_to_the_letter(m: int, noise: float) -> None:
    """Where few rotations do as well, many, or just as many as may."""
    for seed in range(12):
        rng = Random(seed)
        # in size at most 1, as steps are handed in
        steps = [rng.uniform(-1, 1) for _ in range(m + 2)]
        follows = [step + noise * rng.uniform(-1, 1) for step in steps]
        size = max(map(abs, follows))
        dx, dy = steps[2:], [value / size for value in follows[:m]]
        assert correlation.stands_when_slid(dx, dy) is lead_by_letter.slides(dx, dy)
        assert correlation.stands_when_slid(dy, dx) is lead_by_letter.slides(dy, dx)


def test_what_leads_by_more_than_four_weeks_does_not_stand() -> None:
    """Of four it does."""
    for lag, stands in ((0, False), (1, True), (4, True), (5, False)):
        rng = Random(3)
        steps = [rng.uniform(-1, 1) for _ in range(60 + lag)]
        assert correlation.stands_when_slid(steps[lag:], steps[:60]) is stands


def test_of_two_earlier_names_the_present_one_is_followed() -> None:
    """A KPI that took another's place has its own past, and not both."""
    new = {"cycles/2026-Q4/plans/growth.yaml": plan(VISITS[:-1] + ", was: hits}")}
    both = plan(VISITS, VISITS.replace("id: visits", "id: hits").replace("Visits", "Hits"))
    old = {"cycles/2026-Q3/plans/growth.yaml": both}
    in_q3 = session("2026-Q3/checkins/growth", date(2026, 8, 3), visits=5, hits=9)
    in_q4 = session("2026-Q4/checkins/growth", date(2026, 10, 5), visits=6)
    assert read(space_of(new, old, in_q3, in_q4), "visits")[0] == [5, 6]


def test_earlier_is_what_began_before() -> None:
    """A cycle of the same first day is none of the past; of three the unit changed in the middle."""
    same = {
        "cycles/2026-H2/cycle.yaml": "start: 2026-10-01\nend: 2027-03-31\n",
        "cycles/2026-H2/plans/growth.yaml": plan(VISITS),
    }
    in_h2 = session("2026-H2/checkins/growth", date(2026, 10, 6), visits=7)
    in_q4 = session("2026-Q4/checkins/growth", date(2026, 10, 5), visits=6)
    assert read(space_of(NEW, same, in_h2, in_q4), "visits")[0] == [6]
    eve = {**same, "cycles/2026-H2/cycle.yaml": "start: 2026-09-30\nend: 2027-03-31\n"}
    assert read(space_of(NEW, eve, in_h2, in_q4), "visits")[0] == [6, 7]


def test_a_change_of_unit_is_told_with_the_cycle_that_it_began_in() -> None:
    """The first one that counts as now does; what came before it is no longer read."""
    hits = VISITS.replace("unit: visits", "unit: hits")
    older = {
        "cycles/2026-Q2/cycle.yaml": "start: 2026-04-01\nend: 2026-06-30\n",
        "cycles/2026-Q2/plans/growth.yaml": plan(hits),
    }
    reads = [
        session(f"2026-Q{n}/checkins/growth", date(2026, 3 * n, 1), visits=n) for n in (2, 3, 4)
    ]
    found = read(space_of(NEW, OLD, older, *reads), "visits", date(2026, 12, 31))
    change = reading_history.UnitChange("2026-Q3", "hits", "visits", "Q3")
    assert found == ([3, 4], change)


def test_a_kpi_has_each_of_its_pairs_once() -> None:
    """Though two key results name them; no pair that it has no side in."""
    files = {
        "kpis.yaml": "kpis: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n",
        "cycles/2026-Q4/plans/growth.yaml": (
            "objectives:\n  - id: o\n    title: O\n    key_results:\n"
            "      - {id: k, title: K, target: 1, leading: [a, b], lagging: [c]}\n"
            "      - {id: l, title: L, target: 1, leading: [a], lagging: [c, a]}\n"
        ),
    }
    space = workspaces.loaded(files).workspace
    season, on = space.cycles["2026-Q4"], date(2026, 11, 1)

    def told(item: int) -> list[tuple[str, str]]:
        found = kpi_pairs.pairs_with_kpi(space, season, space.kpis[item], on)
        return [(pair.leading.id, pair.lagging.id) for pair in found]

    assert told(0) == [("a", "c")]
    assert told(1) == [("b", "c")]
    assert told(2) == [("a", "c"), ("b", "c")]


def test_a_goal_s_ends_belong_to_it() -> None:
    """What lacks there is nothing."""
    goal = ForecastTarget(4, 8)
    assert [goal.lacks(value) for value in (3.5, 4, 8, 8.5)] == [0.5, 0, 0, 0.5]
    assert ForecastTarget().lacks(3) is None
    assert math.isclose(forecast.kept_chance(0.5, 1, 1) or 0, (0.5 + 2 / 3) / 2)


@pytest.mark.parametrize(("back", "stands"), [(0, False), (1, False), (4, False), (5, True)])
def test_a_lead_must_beat_what_follows_by_up_to_four_weeks(back: int, *, stands: bool) -> None:
    """Here the first leads by one week, and follows by some more surely."""
    rng = Random(5)
    steps = [rng.uniform(-1, 1) for _ in range(160)]
    first = steps[5:155]
    second = [0.35 * steps[n + 4] + 0.65 * steps[n + 5 + back] for n in range(150)]
    assert correlation.stands_when_slid(first, second) is stands
