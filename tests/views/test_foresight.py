"""What is foreseen, and what leads, in words."""

import re
from datetime import date, timedelta

import pytest

from okrcli.insight import lead_lag
from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.language.numbers import NBSP
from okrcli.views import foresight
from okrcli.views.foresight import foresight_words
from okrcli.views.report import report_view
from tests import examples, workspaces

EN, NB = language_named("en"), language_named("nb")


def told(ref: str, language: catalogue.Language = EN) -> list[str]:
    """The headline and the details of one of Acme's key results."""
    found = foresight_words(examples.key_result(ref), language)
    assert found is not None
    return [text.replace(NBSP, " ") for text in (found.headline(), *found.details())]


def test_a_forecast_tells_its_day_its_range_how_far_and_how_likely() -> None:
    """In no more decimals than are read."""
    assert told("growth/subscriptions") == [
        "forecast 5,605 on 31 Dec",
        "likely 5,495–5,716",
        "395 short",
        "chance < 5%",
    ]


def test_per_cent_are_short_of_their_goal_by_points() -> None:
    """A share of a share would be something else."""
    assert told("growth/retention")[1:3] == ["likely 73.3–73.9%", "1.4 points short"]


def test_a_goal_that_will_be_passed_is_reached() -> None:
    """However far."""
    assert told("product/activation")[2:] == ["reaches the target", "chance > 95%"]


def test_what_is_to_be_kept_ends_inside_or_outside() -> None:
    """There is nothing to reach."""
    assert told("product/response-time")[2:] == ["within the goal", "chance 80%"]


def of_readings(measure: str, values: list[str]) -> list[str]:
    """What is told on 23 November of a key result that was read each Monday since 5 October."""
    days = [(date(2026, 10, 5) + timedelta(weeks=n)).isoformat() for n in range(len(values))]
    read = {day: f"{{value: {value}}}" for day, value in zip(days, values, strict=True)}
    space = workspaces.with_key_result(measure, read)
    (kr,) = report_view(space, space.cycles["2026-Q4"], date(2026, 11, 23)).key_results
    found = foresight_words(kr, EN)
    assert found is not None
    return [text.replace(NBSP, " ") for text in (found.headline(), *found.details())]


def test_readings_with_the_rounding_of_a_program_make_no_figures_of_it() -> None:
    """`-2.1999999999999993` is as far as the script that sent it can count to -2.2."""
    sent = [
        "8",
        "6.3",
        "4.6000000000000005",
        "2.9000000000000004",
        "1.1",
        "-0.5",
        "-2.1999999999999993",
    ]
    headline, likely, *_ = of_readings("baseline: 10\ntarget: -10", sent)
    assert max(len(n) for n in re.findall(r"\.(\d+)", headline + likely)) <= 3


@pytest.mark.parametrize(
    ("target", "values", "headline", "likely"),
    [
        # a range of some twenty thousand earns hundreds
        (
            "99999",
            ["7120", "12999", "20311", "31777", "38004", "47123"],
            "110,700",
            "100,300–121,000",
        ),
        # whole readings make no decimals, whatever the target has
        ("100.25", ["7", "13", "20", "31", "38", "47"], "111", "100–121"),
        # three digits of a range of 0.2, of readings of which one has six decimals
        ("1", ["0.07", "0.13", "0.2", "0.312345", "0.38", "0.47"], "1.106", "1.000–1.212"),
        ("1", ["0.07", "0.13", "0.2", "0.31", "0.38", "0.47"], "1.11", "1.00–1.21"),
    ],
)
def test_a_forecast_has_the_digits_that_its_range_earns(
    target: str, values: list[str], headline: str, likely: str
) -> None:
    """Two or three, and never more than the readings have."""
    told = of_readings(f"baseline: 0\ntarget: {target}", values)
    assert told[:2] == [f"forecast {headline} on 31 Dec", f"likely {likely}"]


def test_a_range_without_width_is_one_value() -> None:
    """All of it lies where per cent end."""
    told = of_readings(
        'baseline: 0\ntarget: 100\nunit: "%"', ["0", "17", "30", "47", "60", "77", "90"]
    )
    assert told[:2] == ["forecast 100% on 31 Dec", "likely 100%"]


def test_bokmal_has_words_of_its_own() -> None:
    """And its own figures."""
    assert told("growth/retention", NB) == [
        "prognose 73,6 % den 31. des.",
        "trolig 73,3–73,9 %",
        "mangler 1,4 prosentpoeng",
        "sjanse < 5 %",
    ]


def test_too_early_says_how_many_readings_there_are() -> None:
    """And nothing more."""
    assert told("marketing/black-week") == ["forecast: too early to say (2 of 4 readings)"]


def test_what_hardly_moves_has_no_forecast_to_tell() -> None:
    """Five readings of two values."""
    days = [date(2026, 10, n).isoformat() for n in (2, 5, 9, 12, 16)]
    space = workspaces.with_key_result("baseline: 0\ntarget: 9", dict.fromkeys(days, "{value: 4}"))
    season = space.cycles["2026-Q4"]
    (kr,) = report_view(space, season, date(2026, 10, 20)).key_results
    found = foresight_words(kr, EN)
    assert found is not None
    assert [found.headline(), *found.details()] == ["forecast: it moves too rarely to say"]


@pytest.mark.parametrize(
    "ref", ["growth/regions", "growth/invitations", "marketing/year-in-review", "support/keyboard"]
)
def test_of_steps_and_of_what_is_dropped_or_not_begun_nothing_is_told(ref: str) -> None:
    """Nor of what is done or not."""
    kr = next(kr for kr in examples.view().key_results if kr.ref.endswith(ref.split("/")[1]))
    assert foresight_words(kr, EN) is None
    assert foresight.share(kr) is None


def test_nothing_is_told_of_a_closed_cycle() -> None:
    """Its grades are given."""
    closed = examples.view(cycle="2026-Q3").key_results
    assert closed
    assert all(kr.forecast is None for kr in closed)
    assert all(kpi.forecast is None for kr in closed for kpi in kr.kpis)


def test_a_kpi_is_foreseen_beside_its_key_result() -> None:
    """One that is only watched is not."""
    visitors, subscriptions = examples.key_result("growth/subscriptions").kpis
    found = foresight_words(visitors, EN)
    assert found is not None
    assert found.headline() == "forecast 1,525 on 31 Dec"
    assert subscriptions.forecast is None


def test_the_share_of_the_way_is_that_of_the_forecast() -> None:
    """From 3,500 to 6,000 by 5,605."""
    share = foresight.share(examples.key_result("growth/subscriptions"))
    assert share == pytest.approx(0.842, abs=0.001)
    assert foresight.share(examples.key_result("product/response-time")) is None


@pytest.mark.parametrize(
    ("chance", "shown"), [(0, "< 5%"), (0.05, "5%"), (0.5, "50%"), (0.95, "95%"), (1, "> 95%")]
)
def test_a_chance_near_its_ends_says_no_more_than_is_known(chance: float, shown: str) -> None:
    """5 and 95 themselves are told."""
    assert foresight.chance(chance, EN).replace(NBSP, " ") == shown


def pair(answer: lead_lag.Outcome, language: catalogue.Language = EN) -> str:
    """What is told of visitors and new subscriptions."""
    told = foresight.answer("visitors", "new-subscriptions", answer, language)
    return told.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("answer", "en", "nb"),
    [
        (
            lead_lag.Leads(1, 0.8799, 44, 3e-14),
            "visitors leads new-subscriptions by 1 week (r 0.88, 44 weeks, p < 0.001)",
            "visitors ligger 1 uke foran new-subscriptions (r 0,88, 44 uker, p < 0,001)",
        ),
        (
            lead_lag.Together(-0.5, 30, 0.0404),
            "visitors and new-subscriptions move in the same week (r −0.50, 30 weeks, p 0.040)",
            "visitors og new-subscriptions beveger seg i samme uke (r −0,50, 30 uker, p 0,040)",
        ),
        (
            lead_lag.NoLead(46),
            "no lead of visitors over new-subscriptions found in 46 weeks",
            "fant ikke at visitors ligger foran new-subscriptions, på 46 uker",
        ),
        (
            lead_lag.TooEarly(8),
            "does visitors lead new-subscriptions? too early to say: 8 of 26 weeks",
            "ligger visitors foran new-subscriptions? for tidlig å si: 8 av 26 uker",
        ),
        (
            lead_lag.TooSparse(9, 39),
            "does visitors lead new-subscriptions? read too rarely: in 9 of 39 weeks",
            "ligger visitors foran new-subscriptions? målt for sjelden: i 9 av 39 uker",
        ),
    ],
)
def test_every_answer_speaks_of_weeks_and_never_of_cause(
    answer: lead_lag.Outcome, en: str, nb: str
) -> None:
    """With r, the weeks and p where something was found."""
    assert pair(answer) == en
    assert pair(answer, NB) == nb


def test_a_key_result_asks_its_own_pairs_once_they_are_wanted() -> None:
    """Acme's visitors lead its new subscriptions."""
    (found,) = examples.key_result("growth/subscriptions").leads
    assert isinstance(found.answer, lead_lag.Leads)
    assert found.answer.lag == 2
