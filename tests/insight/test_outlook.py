"""What is foreseen of goals as they stand in a workspace, and of which goals nothing is."""

from datetime import date

import pytest

from okrcli.insight import forecast, forecasts
from okrcli.insight.forecast import ForecastTarget, forecast_of
from okrcli.scoring import calendar
from okrcli.scoring.kpis import kpi_score
from tests import workspaces

RISING = {
    "2026-10-08": "{value: 103}",
    "2026-10-15": "{value: 105}",
    "2026-10-22": "{value: 110}",
    "2026-10-29": "{value: 112}",
    "2026-11-05": "{value: 118}",
}
REACH = "baseline: 100\ntarget: 150"
LAST = date(2026, 12, 31)


def foreseen(
    keys: str = REACH, readings: dict[str, str] | None = None, on: str = "2026-11-06"
) -> forecasts.Outlook | None:
    """The outlook of one key result of the fourth quarter."""
    space = workspaces.with_key_result(keys, RISING if readings is None else readings)
    return forecasts.key_result_forecast(workspaces.score(space, on), date.fromisoformat(on))


def numbers(found: forecast.Outcome | None) -> forecast.Forecast:
    """The forecast, where it must be one."""
    assert isinstance(found, forecast.Forecast)
    return found


def test_the_baseline_on_the_first_day_opens_the_path() -> None:
    """And the goal is the target, on the last day of the cycle."""
    days = [date(2026, 10, 1), *map(date.fromisoformat, RISING)]
    path = list(zip(days, [100.0, 103, 105, 110, 112, 118], strict=True))
    assert foreseen() == forecast_of(path, LAST, forecast.reach(150, higher=True))


def test_a_day_knows_only_the_readings_up_to_it() -> None:
    """Three of four on 28 October."""
    assert foreseen(on="2026-10-28") == forecast.TooEarly(3)


def test_a_narrower_time_box_has_an_end_of_its_own() -> None:
    """Its baseline stands on its own first day, too."""
    found = numbers(foreseen(REACH + "\nstart: 2026-10-05\ndue: 2026-11-20"))
    assert found.day == date(2026, 11, 20)
    assert found.centre < numbers(foreseen()).centre


def test_a_share_of_the_baseline_is_held_against_what_it_comes_to() -> None:
    """+50 % of 100 is 150."""
    assert foreseen("baseline: 100\ntarget: +50%") == foreseen()


def test_without_a_baseline_the_first_reading_opens_the_path() -> None:
    """On its own day, so that there are four after it."""
    found = numbers(foreseen("target: 150"))
    days = list(map(date.fromisoformat, RISING))
    path = list(zip(days, [103.0, 105, 110, 112, 118], strict=True))
    assert found == forecast_of(path, LAST, forecast.reach(150, higher=True))


def test_a_falling_goal_counts_the_distance_downwards() -> None:
    """It is short by what it stands too high."""
    falling = {day: f"{{value: {200 - int(r[8:11])}}}" for day, r in RISING.items()}
    found = numbers(foreseen("baseline: 100\ntarget: 50", falling))
    assert found.distance == pytest.approx(found.centre - 50)


def test_what_is_to_be_kept_weighs_how_often_it_held() -> None:
    """Three of the five readings are above 105, so the chance is averaged with 4/7."""
    kept = numbers(foreseen("above: 105"))
    days = list(map(date.fromisoformat, RISING))
    path = list(zip(days, [103.0, 105, 110, 112, 118], strict=True))
    bare = numbers(forecast_of(path, LAST, ForecastTarget(low=105.0)))
    assert bare.chance is not None
    assert kept.chance == pytest.approx((bare.chance + 4 / 7) / 2)
    assert (kept.centre, kept.low, kept.high) == (bare.centre, bare.low, bare.high)


@pytest.mark.parametrize("unit", ['"%"', "percent", "Prosent"])
def test_per_cent_stay_below_100_however_they_are_spelled(unit: str) -> None:
    """The target lies within."""
    near = {day: f"{{value: {int(r[8:11]) - 25}}}" for day, r in RISING.items()}
    assert numbers(foreseen(f"baseline: 75\ntarget: 95\nunit: {unit}", near)).high == 100


def test_per_cent_above_100_are_foreseen_beyond_it() -> None:
    """As they have been read there."""
    assert numbers(foreseen(REACH + '\nunit: "%"')).centre > 120


@pytest.mark.parametrize(
    ("keys", "reading"),
    [
        ("milestones: [{id: a, title: A}]", "{done: [a]}"),
        ("zones: {commit: a, target: b, stretch: c}", "{zone: commit}"),
        ("done_when: it works", "{done: no}"),
    ],
)
def test_of_what_moves_in_jumps_nothing_is_foreseen(keys: str, reading: str) -> None:
    """However often it was read."""
    assert foreseen(keys, dict.fromkeys(RISING, reading)) is None


@pytest.mark.parametrize(
    ("keys", "on"),
    [
        (REACH + "\ndropped: 2026-11-06", "2026-11-06"),
        (REACH + "\nstart: 2026-11-07", "2026-11-06"),
        (REACH, "2027-01-01"),
    ],
    ids=["dropped", "not begun", "over"],
)
def test_nothing_is_foreseen_of_what_is_dropped_not_begun_or_over(keys: str, on: str) -> None:
    """There the answer is none, and not that it is too early."""
    assert foreseen(keys, on=on) is None


def test_nothing_is_foreseen_once_the_last_day_is_read() -> None:
    """Then the value is known."""
    assert foreseen(readings={**RISING, "2026-12-31": "{value: 151}"}, on="2026-12-31") is None


def test_a_skipped_key_result_has_no_outlook_until_it_is_read_again() -> None:
    """It is left out of means, too."""
    skipped = {**RISING, "2026-11-10": '{skip: "no data"}'}
    assert foreseen(readings=skipped, on="2026-11-11") is None
    assert foreseen(readings={**skipped, "2026-11-12": "{value: 119}"}, on="2026-11-12")


def test_a_standing_kpi_opens_with_its_last_reading_before_the_cycle() -> None:
    """Its readings outlive cycles; what is only watched has no outlook."""
    space = workspaces.with_key_result(
        REACH + "\nlagging: [churn, seen]",
        {},
        **{
            "kpis.yaml": "kpis:\n  - {id: churn, title: Churn, below: 6}\n  - {id: seen, title: S}\n",
            **{
                f"cycles/2026-Q4/checkins/_workspace/{day}-090000-kari.yaml": f"date: {day}\nauthor: kari\nreadings:\n  churn: {{value: {value}}}\n"
                for day, value in (
                    ("2026-09-20", 8),
                    ("2026-09-28", 7.5),
                    ("2026-10-08", 7),
                    ("2026-10-15", 7.2),
                    ("2026-10-22", 6.6),
                    ("2026-10-29", 6.5),
                )
            },
        },
    )
    season, on = space.cycles["2026-Q4"], date(2026, 10, 30)
    box = calendar.box(season.dates)
    of = {
        item.id: forecasts.kpi_forecast(kpi_score(space, season, None, item, on), box, on)
        for item in space.kpis
    }
    days = [date(2026, 10, day) for day in (1, 8, 15, 22, 29)]
    path = list(zip(days, [7.5, 7.0, 7.2, 6.6, 6.5], strict=True))
    bare = numbers(forecast_of(path, LAST, ForecastTarget(high=6.0)))
    assert of["seen"] is None
    assert numbers(of["churn"]).centre == bare.centre
    assert bare.chance is not None
    assert numbers(of["churn"]).chance == pytest.approx((bare.chance + 1 / 6) / 2)
