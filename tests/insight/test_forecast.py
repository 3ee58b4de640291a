"""The forecast: a worked example, what it refuses to say, its laws, and how often it is right."""

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from okrcli.insight import forecast, student_t
from okrcli.insight.forecast import ForecastTarget, forecast_of

START = date(2026, 10, 1)


def day(number: int) -> date:
    """The day so many days after the first."""
    return START + timedelta(days=number)


def daily(values: Sequence[float], every: int = 1) -> list[forecast.Reading]:
    """The values as readings, from the first day on."""
    return [(day(number * every), value) for number, value in enumerate(values)]


def told(
    readings: Sequence[forecast.Reading],
    last: int,
    goal: ForecastTarget | None = None,
    *,
    percent: bool = False,
) -> forecast.Forecast:
    """The forecast, where it must be one."""
    found = forecast_of(readings, day(last), goal, percent=percent)
    assert isinstance(found, forecast.Forecast)
    return found


def test_the_worked_example() -> None:
    """0 1 2 3 6 on days 0 to 4, asked for day 6: m = 4, D = 4, h = 2, n = 5.

    Wandering: b = 6/4; R = 3·0.5² + 1.5² = 3; centre 6 + 1.5·2 = 9; variance 3/3·2·(1 + 2/4) = 3.
    Line: t̄ = 2, ȳ = 2.4, S = 10, slope 14/10, so the fit is -0.4 1 2.4 3.8 5.2 and RSS = 1.6;
    centre 2.4 + 1.4·4 = 8; variance 1.6/3·(1 + 1/5 + 16/10) = 4.48/3.
    Weights: e^(ℓ_l - ℓ_w) = √(4·3³ / (5·10·1.6³)) = √(108/204.8).
    Pace of the last two steps 4/2, so g = (2 - 1.5)·2 = 1.
    Student's t with 3 degrees of freedom: F(x) = ½ + (z/(1 + z²) + atan z)/π with z = x/√3, and
    its 0.9 quantile is 1.637744.
    """
    w = 1 / (1 + math.sqrt(108 / 204.8))
    centre = w * 9 + (1 - w) * 8 + 0.5
    deviation = math.sqrt(w * 3 + (1 - w) * 4.48 / 3 + w * (1 - w) * 1 + 1)
    z = (10 - centre) / deviation / math.sqrt(3)
    found = told(daily([0, 1, 2, 3, 6]), 6, forecast.reach(10, higher=True))
    assert found.day == day(6)
    assert found.centre == pytest.approx(centre)
    assert found.low == pytest.approx(centre - 1.637744 * deviation, abs=1e-5)
    assert found.high == pytest.approx(centre + 1.637744 * deviation, abs=1e-5)
    assert found.distance == pytest.approx(10 - centre)
    assert found.chance == pytest.approx(0.5 - (z / (1 + z * z) + math.atan(z)) / math.pi)


def by_the_letter(days: list[int], y: list[float], last: int) -> tuple[float, float]:
    """Centre and variance as the semantics write them, sign by sign and without any scaling."""
    m, n = len(y) - 1, len(y)
    big_d, h = days[-1] - days[0], last - days[-1]
    d = [y[i] - y[i - 1] for i in range(1, n)]
    dt = [days[i] - days[i - 1] for i in range(1, n)]
    b = (y[-1] - y[0]) / big_d
    r_w = sum((d[i] - b * dt[i]) ** 2 / dt[i] for i in range(m))
    c_w, v_w = y[-1] + b * h, r_w / (m - 1) * h * (1 + h / big_d)
    mean_t, mean_y = sum(days) / n, sum(y) / n
    s = sum((t - mean_t) ** 2 for t in days)
    slope = sum((days[i] - mean_t) * (y[i] - mean_y) for i in range(n)) / s
    rss = sum((y[i] - mean_y - slope * (days[i] - mean_t)) ** 2 for i in range(n))
    c_l = mean_y + slope * (last - mean_t)
    v_l = rss / (m - 1) * (1 + 1 / n + (last - mean_t) ** 2 / s)
    l_w = -0.5 * (sum(map(math.log, dt)) + math.log(big_d) + (m - 1) * math.log(r_w))
    l_l = -0.5 * (math.log(n) + math.log(s) + (m - 1) * math.log(rss))
    w = 1 / (1 + math.exp(l_l - l_w))
    k = max(2, math.ceil(m / 2))
    g = ((y[-1] - y[-1 - k]) / (days[-1] - days[-1 - k]) - b) * h
    variance = w * v_w + (1 - w) * v_l + w * (1 - w) * (c_w - c_l) ** 2 + g * g
    centre: float = w * c_w + (1 - w) * c_l + g / 2
    return centre, variance


moving = st.lists(st.integers(-3999, 3999), min_size=5, max_size=40).map(
    lambda values: [value / 4 for value in values]
)


@given(moving, st.lists(st.integers(1, 20), min_size=41, max_size=41))
def test_every_forecast_is_the_formula_to_the_letter(values: list[float], gaps: list[int]) -> None:
    """On uneven days too; the range is the 0.9 quantile of Student's t to either side."""
    *days, last = accumulate(gaps[: len(values) + 1])
    readings = [(day(at), value - 1000) for at, value in zip(days, values, strict=True)]
    found = forecast_of(readings, day(last))
    assume(isinstance(found, forecast.Forecast) and found.low is not None)
    assert isinstance(found, forecast.Forecast)
    assert found.low is not None
    assert found.high is not None
    centre, variance = by_the_letter(days, [value for _, value in readings], last)
    half = student_t.quantile(0.9, len(values) - 2) * math.sqrt(variance)
    assert found.centre == pytest.approx(centre, rel=1e-9)
    assert found.low == pytest.approx(centre - half, rel=1e-7)
    assert found.high == pytest.approx(centre + half, rel=1e-7)


@pytest.mark.parametrize(("readings", "have"), [(0, 0), (1, 0), (3, 2), (4, 3)])
def test_fewer_than_four_readings_after_the_first_are_too_early(readings: int, have: int) -> None:
    """No reading and one reading included."""
    found = forecast_of(daily([1, 3, 2, 5][:readings]), day(50))
    assert found == forecast.TooEarly(have, need=4)


@pytest.mark.parametrize(
    ("values", "moves"), [([7] * 9, 0), ([0, 0, 5, 5, 5, 5], 1), ([0, 3, 3, 3, 8, 8], 2)]
)
def test_fewer_than_three_moves_are_too_rare(values: list[float], moves: int) -> None:
    """However many readings say that nothing moved."""
    assert forecast_of(daily(values), day(50)) == forecast.TooRarely(moves, need=3)


@pytest.mark.parametrize("last", [4, 3])
def test_on_the_last_day_and_after_it_there_is_nothing_to_foresee(last: int) -> None:
    """The newest reading is the value, even where there are too few for a forecast."""
    assert forecast_of(daily([0, 1, 2, 3, 6]), day(last)) == forecast.Over(6)
    assert forecast_of([(day(9), 3.0)], day(last)) == forecast.Over(3)


@pytest.mark.parametrize("step", [0.1, 1 / 3, -0.7, 1e-9, 12345678.9])
def test_equal_steps_give_a_centre_and_no_range(step: float) -> None:
    """Nor a chance; sums of 0.1 that differ in their last digit are equal steps too."""
    readings = daily([-50 + step * number for number in range(8)], every=7)
    found = told(readings, 70, forecast.reach(1e12, higher=True))
    assert found.centre == pytest.approx(-50 + step * 10)
    assert (found.low, found.high, found.chance) == (None, None, None)
    assert found.distance == pytest.approx(1e12 - found.centre)


def test_without_a_goal_there_is_no_distance_and_no_chance() -> None:
    """As for a KPI that is only watched."""
    found = told(daily([0, 1, 2, 3, 6]), 6)
    assert (found.distance, found.chance) == (None, None)
    assert found.low is not None


def test_a_lower_target_mirrors_a_higher_one() -> None:
    """Turning all signs around turns the forecast around and keeps the chance."""
    up = told(daily([0, 1, 2, 3, 6]), 9, forecast.reach(12, higher=True))
    down = told(daily([0, -1, -2, -3, -6]), 9, forecast.reach(-12, higher=False))
    assert down.centre == pytest.approx(-up.centre)
    assert down.chance == pytest.approx(up.chance)
    assert down.distance == pytest.approx(up.distance)


def test_a_goal_with_two_ends_takes_the_share_between_them() -> None:
    """The chance of at least the low end less that of more than the high end."""
    readings = daily([5, 6, 4, 7, 5, 6])
    low = told(readings, 9, ForecastTarget(low=4)).chance
    high = told(readings, 9, ForecastTarget(high=8)).chance
    both = told(readings, 9, ForecastTarget(4, 8)).chance
    assert low is not None
    assert high is not None
    assert both == pytest.approx(low + high - 1)


def test_what_lacks_is_measured_from_the_nearest_end() -> None:
    """Above 0 outside, 0 or below inside."""
    goal = ForecastTarget(4, 8)
    assert [goal.lacks(value) for value in (3, 4, 5, 8, 10)] == [1, 0, -1, 0, 2]


def test_a_percentage_stays_within_0_and_100() -> None:
    """Centre and range alike, where readings and goal do."""
    found = told(daily([80, 88, 93, 97, 99]), 40, forecast.reach(100, higher=True), percent=True)
    assert found.centre == 100
    assert found.high == 100
    assert found.distance == 0
    falling = told(daily([20, 12, 7, 3, 1]), 40, forecast.reach(0, higher=False), percent=True)
    assert (falling.low, falling.centre) == (0, 0)


@pytest.mark.parametrize(
    ("values", "target"), [([80, 88, 93, 97, 101], 100), ([80, 88, 93, 97, 99], 120)]
)
def test_a_percentage_that_can_exceed_100_is_not_held_below_it(
    values: list[float], target: float
) -> None:
    """A reading or the target outside shows that it can."""
    found = told(daily(values), 40, forecast.reach(target, higher=True), percent=True)
    assert found.centre > 101


def test_nothing_falls_below_0_unless_it_has_shown_that_it_can() -> None:
    """A reading below 0 lets it, and so does a target."""
    values = [20.0, 12, 7, 3, 1]
    assert told(daily(values), 40).centre == 0
    assert told(daily([*values, -1]), 40).centre < -1
    assert told(daily(values), 40, forecast.reach(-5, higher=False)).centre < -1


def test_of_two_readings_a_day_the_last_given_counts() -> None:
    """As if the other had not been made."""
    twice = [*daily([0, 1, 2, 3, 6]), (day(3), 4.0)]
    assert told(twice, 9) == told(daily([0, 1, 2, 4, 6]), 9)


def test_a_path_opens_with_the_baseline_and_forgets_what_was_before() -> None:
    """A reading of the first day itself replaces it."""
    readings = [(day(-3), 1.0), (day(2), 5.0), (day(5), 6.0), (day(5), 7.0)]
    assert forecast.path(START, 4.0, readings) == [(START, 4.0), (day(2), 5.0), (day(5), 7.0)]
    assert forecast.path(START, 4.0, [*readings, (START, 4.5)])[0] == (START, 4.5)


def test_a_path_without_baseline_opens_with_what_was_read() -> None:
    """The newest reading before the first day, else the first one after it; else nothing."""
    later = [(day(2), 5.0), (day(5), 6.0)]
    before = [(day(-9), 1.0), (day(-3), 2.0)]
    assert forecast.path(START, None, [*later, *before])[0] == (START, 2.0)
    assert forecast.path(START, None, later) == later
    assert forecast.path(START, None, []) == []


@pytest.mark.parametrize(
    ("chance", "held", "readings", "kept"), [(0.5, 0, 0, 0.5), (0.9, 8, 8, 0.9), (0, 3, 4, 1 / 3)]
)
def test_a_keep_it_measure_weighs_how_often_it_held(
    chance: float, held: int, readings: int, kept: float
) -> None:
    """The mean of the chance and (held + 1)/(readings + 2)."""
    assert forecast.kept_chance(chance, held, readings) == pytest.approx(kept)


def test_a_keep_it_measure_without_a_forecast_has_no_chance() -> None:
    """However often it held."""
    assert forecast.kept_chance(None, 9, 9) is None


@given(moving, st.integers(-30, 30), st.integers(-8, 8), st.integers(1, 60))
def test_another_unit_gives_the_same_forecast_in_that_unit(
    values: list[float], shift: int, power: int, left: int
) -> None:
    """Adding and multiplying every reading does the same to the forecast; the chance is kept."""
    last = len(values) - 1 + left
    scale = 10.0**power
    goal, moved = ForecastTarget(low=-999.0), ForecastTarget(low=(-999.0 + shift) * scale)
    base = forecast_of(daily(values), day(last), goal)
    other = forecast_of(daily([(v + shift) * scale for v in values]), day(last), moved)
    assert type(base) is type(other)
    if isinstance(base, forecast.Forecast) and isinstance(other, forecast.Forecast):
        wide = scale * (abs(base.centre) + 1000)
        assert other.centre == pytest.approx((base.centre + shift) * scale, abs=1e-8 * wide)
        assert other.chance == pytest.approx(base.chance, abs=1e-6)


@given(st.permutations(daily([3, 1, 4, 1, 5, 9, 2, 6])))
def test_the_order_in_which_readings_are_given_is_nothing(
    readings: list[forecast.Reading],
) -> None:
    """They have their days."""
    assert forecast_of(readings, day(20)) == forecast_of(sorted(readings), day(20))


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.floats(-1e30, 1e30)), max_size=30),
    st.integers(-10, 5000),
    st.booleans(),
)
def test_no_readings_make_it_fail_or_say_what_is_no_number(
    readings: list[tuple[int, float]], last: int, percent: bool
) -> None:
    """Tiny and huge, on any day: finite numbers in order, a chance within 0 and 1, or none."""
    goal = ForecastTarget(low=1.0)
    found = forecast_of([(day(at), v) for at, v in readings], day(last), goal, percent=percent)
    if isinstance(found, forecast.Forecast):
        assert math.isfinite(found.centre)
        if found.low is not None and found.high is not None and found.chance is not None:
            assert found.low <= found.centre <= found.high < math.inf
            assert 0 <= found.chance <= 1


def test_ten_years_of_daily_readings_have_a_forecast() -> None:
    """With a range close to the normal distribution's."""
    rng = Random(1)
    values = list(accumulate((rng.gauss(0, 1) for _ in range(3650)), initial=0.0))
    found = told(daily([-1000 + value for value in values]), 3749)
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low == pytest.approx(2 * 1.2816 * math.sqrt(99), rel=0.2)


def wandering(rng: Random) -> list[float]:
    """A quarter of weekly values at a steady pace with independent steps."""
    return list(accumulate((rng.gauss(1, 1) for _ in range(13)), initial=0.0))


def line(rng: Random) -> list[float]:
    """A quarter of weekly values around a straight line."""
    return [week + rng.gauss(0, 1) for week in range(14)]


@pytest.mark.parametrize(("kind", "most"), [(wandering, 0.86), (line, 0.99)])
@pytest.mark.parametrize("seen", [4, 9])
def test_the_range_holds_about_as_often_as_it_says(
    kind: Callable[[Random], list[float]], most: float, seen: int
) -> None:
    """80 %, and more on a straight line, which the wandering path's width covers too well."""
    rng, inside, runs = Random(7), 0, 400
    for _ in range(runs):
        values = [value - 100 for value in kind(rng)]
        found = told(daily(values[: seen + 1], every=7), 91)
        assert found.low is not None
        assert found.high is not None
        inside += found.low <= values[-1] <= found.high
    assert 0.74 <= inside / runs <= most


def test_a_chance_of_about_70_percent_comes_true_about_that_often() -> None:
    """At a steady pace."""
    rng, hits = Random(11), []
    for _ in range(1500):
        values = [value - 100 for value in wandering(rng)]
        target = -100 + rng.uniform(5, 20)
        goal = forecast.reach(target, higher=True)
        chance = told(daily(values[:7], every=7), 91, goal).chance
        assert chance is not None
        if 0.6 <= chance <= 0.8:
            hits.append(values[-1] >= target)
    assert len(hits) > 100
    assert 0.58 <= sum(hits) / len(hits) <= 0.82
