"""Series as they come: gaps, single points, constants, odd numbers, ten years; right, or refused."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from okrcli.insight import forecast, lead_lag
from okrcli.insight.forecast import forecast_of
from okrcli.model import workspace
from okrcli.views import report_values
from okrcli.views.foresight import foresight_words
from okrcli.views.kpi_board import kpi_board
from okrcli.views.leading import leading_view
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.render.terminal import drawn

ON = date(2026, 11, 25)
WEEKS = [date(2026, 10, 7) + timedelta(weeks=n) for n in range(8)]
Readings = Iterable[tuple[date, object]]


def space_of(keys: str, readings: Readings, more: Readings = ()) -> workspace.Workspace:
    """A key result and a KPI of these keys, both with the same readings, in one folded file."""
    body = "".join(f"        {line}\n" for line in keys.splitlines())
    plan = f"{workspaces.HEAD}{body}        leading: [one]\n        lagging: [two]\n"
    kpi = ", ".join(keys.splitlines())
    lines = [(day, [f"kr: {{value: {v}}}", f"one: {{value: {v}}}"]) for day, v in readings]
    lines += [(day, [f"two: {{value: {v}}}"]) for day, v in more]
    sessions = "".join(
        f"  - file: {n:06}.yaml\n    date: {day}\n    author: kari\n    readings:\n"
        + "".join(f"      {reading}\n" for reading in each)
        for n, (day, each) in enumerate(lines)
    )
    fold = {"cycles/2026-Q4/checkins/growth.yaml": f"sessions:\n{sessions}"} if lines else {}
    space = workspaces.loaded(
        {
            "kpis.yaml": f"kpis: [{{id: one, title: One, {kpi}}}, {{id: two, title: Two}}]\n",
            "cycles/2026-Q4/plans/growth.yaml": plan,
            **fold,
        }
    ).workspace
    assert space.findings == ()
    return space


def key_result(space: workspace.Workspace) -> report_values.KeyResultView:
    """The key result as of the day."""
    return report_view(space, space.cycles["2026-Q4"], ON).key_results[0]


def answer(space: workspace.Workspace) -> lead_lag.Outcome:
    """Whether the first KPI leads the second."""
    (goal,) = leading_view(space, space.cycles["2026-Q4"], ON).goals
    return goal.asked[0].answer


def screens(space: workspace.Workspace) -> str:
    """All that is shown of it, which must at least be drawn."""
    assert kpi_board(space, space.cycles["2026-Q4"], ON).rows
    shown = [
        drawn.text(space, ref, examples.page(width)) for ref in ("kr", "one") for width in (40, 120)
    ]
    return "".join(shown)


def test_a_constant_series_moves_too_rarely_and_leads_nothing() -> None:
    """However many readings."""
    days = [date(2026, 1, 7) + timedelta(weeks=n) for n in range(46)]
    flat = [(day, 7) for day in days]
    space = space_of("baseline: 0\ntarget: 9", flat, [(day, n % 5) for n, day in enumerate(days)])
    assert isinstance(key_result(space).forecast, forecast.TooRarely)
    assert answer(space) == lead_lag.NoLead(45)
    assert "it moves too rarely to say" in screens(space)


def test_one_point_is_too_early_for_everything() -> None:
    """And is shown as it is."""
    space = space_of("baseline: 0\ntarget: 9", [(WEEKS[0], 3)], [(WEEKS[0], 3)])
    assert key_result(space).forecast == forecast.TooEarly(1)
    assert answer(space) == lead_lag.TooEarly(0)
    assert "too early to say (1 of 4 readings)" in screens(space)


def test_no_reading_at_all_gives_no_figure() -> None:
    """Only that there is none."""
    space = space_of("baseline: 0\ntarget: 9", [])
    assert key_result(space).forecast == forecast.TooEarly(0)
    assert answer(space) == lead_lag.TooEarly(0)
    assert "no reading" in screens(space)


def test_per_cent_above_100_is_foreseen_above_100() -> None:
    """As it has been there."""
    space = space_of(
        'baseline: 90\ntarget: 130\nunit: "%"', zip(WEEKS, range(92, 124, 4), strict=True)
    )
    found = key_result(space).forecast
    assert isinstance(found, forecast.Forecast)
    assert found.centre > 125
    assert "forecast 1" in screens(space)


def test_negative_values_are_foreseen_below_nothing() -> None:
    """From -3 downwards."""
    values = [-3 - n * n / 4 for n in range(8)]
    space = space_of("baseline: -3\ntarget: -25", zip(WEEKS, values, strict=True))
    found = key_result(space).forecast
    assert isinstance(found, forecast.Forecast)
    assert found.low is not None
    assert found.low < found.centre < -16
    assert "−" in screens(space)


def test_a_gap_of_weeks_is_no_reading_of_its_own() -> None:
    """What was not read is neither 0 nor the same as before."""
    values = [10, 14, 17, 25, 26, 33, 35, 41]
    apart = [r for n, r in enumerate(zip(WEEKS, values, strict=True)) if n not in {3, 4, 5}]
    found = key_result(space_of("baseline: 5\ntarget: 70", apart)).forecast
    path = [(date(2026, 10, 1), 5.0), *((day, float(value)) for day, value in apart)]
    assert found == forecast_of(path, date(2026, 12, 31), forecast.reach(70, higher=True))


def test_of_two_readings_a_day_the_later_one_counts_everywhere() -> None:
    """By the order of their files where nothing else says."""
    twice = [(day, value) for n, day in enumerate(WEEKS) for value in (900, 10 + 3 * n + n % 2)]
    once = [(day, 10 + 3 * n + n % 2) for n, day in enumerate(WEEKS)]
    seen = [
        key_result(space_of("baseline: 5\ntarget: 70", each)).forecast for each in (twice, once)
    ]
    assert seen[0] == seen[1]


def test_readings_before_the_cycle_are_not_its_path() -> None:
    """The baseline is where the key result starts."""
    early = [(date(2026, 9, n), 1000 * n) for n in range(1, 9)]
    space = space_of("baseline: 5\ntarget: 70", [*early, *zip(WEEKS[:3], (8, 9, 12), strict=True)])
    assert key_result(space).forecast == forecast.TooEarly(3)


@pytest.fixture(scope="module")
def decade() -> workspace.Workspace:
    """Ten years of daily readings, rising a little, with a wave in them."""
    days = [date(2016, 12, 1) + timedelta(days=n) for n in range(3646)]
    values = [(day, f"{n / 50 + (n * n) % 17:.2f}") for n, day in enumerate(days)]
    return space_of("above: 60", values, [(day, n % 13) for n, day in enumerate(days)])


def test_ten_years_of_daily_readings_fit_on_a_screen(decade: workspace.Workspace) -> None:
    """With years on the axis, the newest of the readings, and weeks asked about."""
    assert isinstance(answer(decade), lead_lag.NoLead | lead_lag.Together | lead_lag.Leads)
    shown = drawn.text(decade, "one", examples.page(120))
    axis, listed = shown.split("Readings\n")
    assert "2018" in axis
    assert "2026" in axis
    assert "and 3,526 earlier, all in `okr log`" in listed
    (row,) = [
        r for r in kpi_board(decade, decade.cycles["2026-Q4"], ON).rows if r.view.ref == "one"
    ]
    assert len(row.trend) == 12
    told = foresight_words(row.view, examples.page().language)
    assert told is not None
    assert told.headline().startswith("forecast ")
