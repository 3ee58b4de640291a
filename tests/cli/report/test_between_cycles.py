"""Days that no cycle contains: what is shown then, and what may be recorded."""

import json

import pytest

from tests.cli.checkin.desk import CYCLE, Desk

REVIEW = "closed: {day}\nauthor: k\nobjectives: {{mrr: {{key_results: {{subscriptions: {{grade: 0.9}}}}}}}}\n"


@pytest.fixture
def closed(desk: Desk) -> Desk:
    """The only cycle ended four days ago, and both teams closed it two days ago."""
    desk.write(f"{CYCLE}/cycle.yaml", f"start: {desk.day(95)}\nend: {desk.day(4)}\n")
    assert desk.checkin("subscriptions", "5700", "--on", desk.day(6)).code == 0
    for team in ("growth", "product"):
        desk.write(f"{CYCLE}/reviews/{team}.yaml", REVIEW.format(day=desk.day(2)))
    return desk


SAID = "this is the newest one, and it is closed."


@pytest.mark.parametrize("words", [("report",), ("report", "mrr"), ("kpi",), ("tree",)])
def test_after_closing_the_newest_closed_cycle_is_shown(
    closed: Desk, words: tuple[str, ...]
) -> None:
    """And it says so, but for a goal that was named."""
    done = closed.okr(*words)
    assert (done.code, done.err) == (0, "")
    assert "Q4 2026" in done.out
    assert (SAID in done.out) == (words != ("report", "mrr"))


def test_it_is_said_in_bokmal_too(closed: Desk) -> None:
    """With the word for a cycle that is closed."""
    assert "dette er den nyeste, og den er avsluttet." in closed.okr("report", "--lang", "nb").out


@pytest.mark.parametrize("kind", ["weekly", "quarterly"])
def test_a_meeting_is_about_it_too(closed: Desk, kind: str) -> None:
    """Its head says that it is closed."""
    done = closed.okr("meeting", kind)
    assert done.code == 0
    assert "Q4 2026 · closed" in done.out


@pytest.mark.parametrize("format_", ["html", "md", "csv", "svg"])
def test_so_it_is_in_every_format(closed: Desk, format_: str) -> None:
    """With its grade."""
    done = closed.okr("report", "--format", format_)
    assert done.code == 0
    assert "0.9" in done.out


def test_json_says_that_it_is_closed(closed: Desk) -> None:
    """The day is the one asked about."""
    (cycle,) = json.loads(closed.okr("report", "--format", "json").out)["cycles"]
    assert (cycle["id"], cycle["closed"]) == ("2026-Q4", True)


def test_while_one_team_is_open_nothing_says_that_it_is_closed(closed: Desk) -> None:
    """It is the last one that is not."""
    (closed.root / CYCLE / "reviews/product.yaml").unlink()
    said = closed.okr("report").out
    assert SAID not in said
    assert "this is the last one that is not closed." in said


def test_a_closed_cycle_takes_no_readings(closed: Desk) -> None:
    """Not of a standing KPI either; the next one is to be begun."""
    for name in ("subscriptions", "visitors"):
        done = closed.checkin(name, "5800")
        assert done.code == 2
        assert "2026-Q4, the newest one, is closed; begin the next one with `okr init" in done.err


def test_a_cycle_file_that_cannot_be_read_is_named_beside_it(closed: Desk) -> None:
    """It may be the one that contains today."""
    closed.write("cycles/2027-Q1/cycle.yaml", "start: today\n")
    done = closed.checkin("subscriptions", "5800")
    assert "cycles/2027-Q1/cycle.yaml:1:1 cannot be read" in done.err


def test_before_the_first_cycle_begins_it_is_named(closed: Desk) -> None:
    """With the day on which it does."""
    done = closed.okr("report", "--on", closed.day(96))
    assert (done.code, done.out) == (2, "")
    assert f"the first one, 2026-Q4, begins on {closed.day(95)}" in done.err
    assert closed.okr("report", "--on", closed.day(95)).code == 0


def test_a_day_between_two_cycles_is_of_the_earlier_one(closed: Desk) -> None:
    """The later one has not begun."""
    closed.write("cycles/next/cycle.yaml", f"start: {closed.day(-3)}\nend: {closed.day(-90)}\n")
    assert SAID in closed.okr("report").out
