"""The pictures: in their frame, in order, and nothing drawn that is not known."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.language.catalogue import language_named
from okrcli.render.web import chart, scale
from okrcli.render.web.chart import value_chart
from okrcli.render.web.drawn import Chart
from okrcli.render.web.grade_bands import band_picture
from okrcli.render.web.sparkline import sparkline
from okrcli.render.web.timeline import milestone_timeline
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.views import every

EN = language_named("en")
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def drawn(keys: str, readings: dict[str, str], on: date = every.ON) -> Chart:
    """The chart of a key result with these keys and readings."""
    space = workspaces.with_key_result(keys, readings)
    (kr,) = report_view(space, space.cycles["2026-Q4"], on).key_results
    found = value_chart(kr, EN)
    assert found
    return found


def points(path: str) -> list[tuple[float, float]]:
    """The corners of a path."""
    found = re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)
    return [(float(x), float(y)) for x, y in found]


@given(st.tuples(days, days), st.lists(days, max_size=20))
def test_days_are_in_the_frame_and_in_order(ends: tuple[date, date], inside: list[date]) -> None:
    """Whatever the length, earlier is never right of later."""
    axis = scale.Days(min(ends), max(ends), 80)
    found = [axis.x(day) for day in sorted(inside)]
    assert found == sorted(found)
    assert all(0 <= x <= 80 for x in found)


@given(days, st.integers(0, 40_000))
def test_an_axis_names_a_handful_of_days(start: date, length: int) -> None:
    """From a single day to a hundred years."""
    axis = scale.Days(start, min(date(2200, 1, 1), start + timedelta(days=length)))
    ticks = axis.ticks()
    assert len(ticks) <= scale.MOST_TICKS
    assert all(axis.start <= tick.day <= axis.end for tick in ticks)


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=30))
def test_values_are_in_the_frame(seen: list[float]) -> None:
    """The lowest at the bottom, the highest at the top; one value alone in the middle."""
    values = scale.Values.around(seen, 38, 170)
    found = [values.y(value) for value in seen]
    assert all(38 <= y <= 170 for y in found)
    if min(seen) == max(seen):
        assert set(found) == {104}


def test_a_line_begins_at_the_baseline_and_ends_at_the_newest_reading() -> None:
    """The plan runs from the same place to the target on the last day."""
    found = drawn(
        "baseline: 0\ntarget: 100", {"2026-10-15": "{value: 20}", "2026-11-20": "{value: 40}"}
    )
    read, plan = points(found.readings), points(found.plan)
    assert [read[0], plan[0]] == [(0, chart.BOTTOM)] * 2
    assert plan[-1:] == [(chart.CANVAS, chart.TOP)]
    assert len(read) == 3
    assert found.now
    assert found.now.words == "40"


def test_a_phased_plan_has_its_corners() -> None:
    """One more for each day of the phases."""
    keys = "baseline: 0\ntarget: 100\nexpected: {2026-10-31: 10, 2026-11-30: 60}"
    assert len(points(drawn(keys, {"2026-10-15": "{value: 5}"}).plan)) == 4


def test_a_plan_downwards_runs_downwards() -> None:
    """And its target is named below its line."""
    found = drawn("baseline: 9\ntarget: 5", {"2026-10-15": "{value: 8}"})
    plan = points(found.plan)
    assert plan[0][1] == chart.TOP
    assert plan[-1][1] == chart.BOTTOM
    assert [(r.words, r.above) for r in found.rules] == [("target 5", False), ("9", True)]


def test_what_is_kept_is_a_band_with_the_misses_marked() -> None:
    """Each reading is in it or out of it, as strict as the words are."""
    found = drawn(
        "between: [18, 26]",
        {"2026-10-05": "{value: 18}", "2026-10-12": "{value: 27}", "2026-10-19": "{value: 26}"},
    )
    assert [dot.kept for dot in found.dots] == [True, False, True]
    assert [rule.words for rule in found.rules] == ["≥ 18", "≤ 26"]
    assert found.kept
    assert found.plan == ""


@pytest.mark.parametrize(
    ("keys", "reading"),
    [
        ("baseline: 0\ntarget: 10", "{value: 0}"),
        ("at_most: 2", "{value: 2}"),
        ("target: -5", "{value: -5}"),
    ],
)
def test_a_single_reading_is_drawn(keys: str, reading: str) -> None:
    """Also where everything is the same value."""
    found = drawn(keys, {"2026-10-01": reading})
    assert found.last
    assert chart.TOP <= found.last.y <= chart.BOTTOM


def test_a_label_of_more_digits_than_a_float_holds() -> None:
    """Is short, and what is held against it is exact."""
    typed = "12345678901234567.89"
    found = drawn("at_least: 12345678901234567.89", {"2026-10-05": f"{{value: {typed}}}"})
    assert found.now
    assert found.now.words == "12,345.7\u00a0T"
    assert found.last
    assert found.last.kept


def test_nothing_is_drawn_of_nothing() -> None:
    """Never read and without a plan, read before its time box only, or measured in words."""
    for keys, readings in (
        ("target: 10", {}),
        ("at_most: 10\nstart: 2026-11-01", {"2026-10-05": "{value: 1}"}),
        ("done_when: it rains", {"2026-10-05": "{done: yes}"}),
    ):
        space = workspaces.with_key_result(keys, dict(readings))
        (kr,) = report_view(space, space.cycles["2026-Q4"], every.ON).key_results
        assert value_chart(kr, EN) is None


def test_a_plan_is_drawn_before_anything_is_read() -> None:
    """From the baseline to the target, with no reading on it, and said so in words."""
    space = workspaces.with_key_result("baseline: 0\ntarget: 10", {})
    (kr,) = report_view(space, space.cycles["2026-Q4"], every.ON).key_results
    found = value_chart(kr, EN)
    assert found
    assert (found.readings, found.dots, found.last, found.now) == ("", (), None, None)
    assert points(found.plan) == [(0, chart.BOTTOM), (chart.CANVAS, chart.TOP)]
    assert chart.told(found, kr, EN) == "no reading yet"


def test_ten_years_of_days_are_a_line_without_dots() -> None:
    """The newest reading is still marked."""
    start = date(2016, 1, 1)
    readings = {
        (start + timedelta(days=7 * n)).isoformat(): f"{{value: {n % 37}}}" for n in range(500)
    }
    files = {"cycles/2026-Q4/cycle.yaml": "start: 2016-01-01\nend: 2026-12-31\n"}
    space = workspaces.with_key_result("baseline: 0\ntarget: 40", readings, **files)
    (kr,) = report_view(space, space.cycles["2026-Q4"], every.ON).key_results
    found = value_chart(kr, EN)
    assert found
    assert found.dots == ()
    assert len(points(found.readings)) == 500
    assert {tick.unit for tick in found.ticks} == {"year"}


def test_the_forecast_fans_out_from_the_newest_reading() -> None:
    """To its range on the last day, with room for its name beside the picture."""
    found = value_chart(examples.key_result("growth/subscriptions"), EN)
    assert found
    assert found.foreseen
    start, high, low = points(found.foreseen.area)
    assert start == points(found.readings)[-1]
    assert high[0] == low[0] == chart.CANVAS
    assert high[1] < points(found.foreseen.centre)[-1][1] < low[1]
    assert found.width < 90
    assert found.foreseen.label.words == "5,605"


def test_a_closed_cycle_has_no_forecast_and_no_today() -> None:
    """There is nothing left to foresee."""
    found = value_chart(examples.key_result("growth/subscriptions", cycle="2026-Q3"), EN)
    assert found
    assert (found.foreseen, found.today, found.width) == (None, None, 100)


def test_the_day_of_the_report_is_marked() -> None:
    """Where it stands between the first day and the last."""
    found = drawn("baseline: 0\ntarget: 10", {"2026-10-05": "{value: 1}"})
    assert found.today
    assert found.today.words == "25 Nov"
    assert 60 < found.today.x / found.width * 100 < 61


def test_milestones_stand_where_they_belong() -> None:
    """Done on the day it was, the others on the day they are due; late ones look so."""
    (kr,) = [kr for kr in every.view().key_results if kr.item.id == "steps"]
    found = milestone_timeline(kr, EN)
    assert found
    assert [stop.look for stop in found.stops] == ["reached", "late", "waiting"]
    assert [stop.x for stop in found.stops] == sorted(stop.x for stop in found.stops)


def test_a_spark_bridges_the_weeks_without_a_reading() -> None:
    """And says its ends in words; nothing is drawn of nothing."""
    (kr,) = [kr for kr in examples.view().key_results if kr.ref == "growth/regions"]
    potential, customers = (sparkline(item, EN) for item in kr.kpis)
    assert potential
    assert customers
    assert customers.words.startswith("from ")
    empty = kr.kpis[0]
    assert sparkline(empty._replace(trend=(None,) * 8), EN) is None


def test_grades_pile_up_over_their_band() -> None:
    """A dot a key result; equal ones stand on each other."""
    found = band_picture(examples.view(cycle="2026-Q3"), EN)
    assert len(found.dots) == 8
    assert len({(dot.x, dot.y) for dot in found.dots}) == 8
    assert all(0 < dot.y < found.height for dot in found.dots)
    for dot in found.dots:
        (band,) = [
            b for b in found.bands if b.x <= dot.x < b.x + b.width or dot.x == 96 == b.x + b.width
        ]
        assert band.look == dot.look
