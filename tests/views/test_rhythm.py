"""What a KPI did week by week, and what it has to do until the cycle ends."""

from datetime import date

import pytest

from okrcli.language.catalogue import language_named
from okrcli.views.kpi_board import kpi_board
from okrcli.views.words.rhythm import rhythm_words
from tests import workspaces

PLAN = """
objectives:
  - id: o
    title: O
    key_results:
      - {{id: kr, title: T, baseline: 0, target: 9, leading: [{{id: kpi, title: K, {measure}}}]}}
"""


def said(measure: str, readings: dict[str, float], on: str = "2026-11-25", code: str = "en") -> str:
    """The rhythm of a KPI that is measured so and was read so."""
    files = {"cycles/2026-Q4/plans/growth.yaml": PLAN.format(measure=measure)}
    for day, value in readings.items():
        files[f"cycles/2026-Q4/checkins/growth/{day}.yaml"] = (
            f"date: {day}\nauthor: kari\nreadings: {{kpi: {{value: {value}}}}}\n"
        )
    space = workspaces.loaded(files).workspace
    board = kpi_board(space, space.cycles["2026-Q4"], date.fromisoformat(on))
    (row,) = board.rows
    return rhythm_words(row.view, language_named(code))


WEEKS = ("2026-11-09", "2026-11-16", "2026-11-23")


@pytest.mark.parametrize(
    ("values", "words"),
    [((9, 12, 13), "met 2 weeks running"), ((12, 9, 13), ""), ((12, 13, 9), "")],
)
def test_weeks_running_are_counted_back_from_the_newest(
    values: tuple[int, ...], words: str
) -> None:
    """One week is no run, and one that was missed ends it."""
    assert said("above: 10", dict(zip(WEEKS, values, strict=True))) == words


def test_a_week_without_a_reading_ends_a_run() -> None:
    """Nobody knows what it was then."""
    assert said("above: 10", {"2026-11-02": 12, "2026-11-16": 12, "2026-11-23": 12}) == (
        "met 2 weeks running"
    )


def test_sunday_and_monday_are_of_two_weeks() -> None:
    """A week runs from Monday to Sunday."""
    assert said("above: 10", {"2026-11-22": 12, "2026-11-23": 12}) == "met 2 weeks running"
    assert said("above: 10", {"2026-11-16": 12, "2026-11-22": 12}, "2026-11-22") == ""


def test_what_is_under_way_says_what_it_needs_a_week() -> None:
    """From what it is now to its target on the cycle's last day: 36 days are left."""
    assert said("baseline: 0, target: 2000", {"2026-11-23": 683}) == "needs 256 a week"
    assert said("baseline: 0, target: 2000", {"2026-11-23": 683}, code="nb") == "trenger 256 i uken"
    assert said("baseline: 20, target: 8", {"2026-11-23": 14}) == "needs 1.2 less a week"


def test_the_last_week_needs_no_weekly_amount() -> None:
    """Six days are no week; seven are."""
    assert said("baseline: 0, target: 20", {"2026-12-23": 13}, "2026-12-24") == "needs 7 a week"
    assert said("baseline: 0, target: 20", {"2026-12-23": 13}, "2026-12-25") == ""
