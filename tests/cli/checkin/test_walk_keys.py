"""The keys of the walk: `=` as last time, `b` back, and Ctrl-C, which offers to keep."""

from decimal import Decimal

import pytest

from okrcli.actions import new_files
from okrcli.actions.check_in import walk_targets
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.cli.recording import walk
from tests.cli.checkin.desk import Desk
from tests.cli.checkin.script import Script
from tests.cli.checkin.test_walk import KARI, TOM, readings, walked

CTRL_C = "\x03"


class Leaving(Script):
    """Somebody who presses Ctrl-C where an answer says so."""

    def ask(self, question: str, hint: str = "") -> str | None:
        """The next answer, or none."""
        said = super().ask(question, hint)
        if said == CTRL_C:
            raise new_files.Interrupted
        return said


def left(desk: Desk, *answers: str) -> tuple[list[SessionEntry], list[str]]:
    """What a walk keeps that somebody leaves, and what was heard."""
    season = desk.space.cycles["2026-Q4"]
    found = walk_targets.subjects_of(desk.space, [season], KARI, desk.today, "growth")
    script = Leaving(list(answers))
    return walk.Walk(desk.space, found, desk.today, script).entries(), script.heard


def test_as_last_time_is_a_reading(desk: Desk) -> None:
    """Of a number the number, of milestones those that are done, of a zone the zone."""
    desk.checkin("subscriptions", "4560", "--on", desk.day(7))
    desk.checkin("regions", "--done", "denmark", "--on", desk.day(7))
    entries, _ = walked(desk, KARI, "=", "", "", "", "=", "", "", "")
    assert readings(entries)["subscriptions"].value == Decimal(4560)
    assert readings(entries)["regions"].done == ("denmark",)
    desk.checkin("annual-plans", "--zone", "stretch", "--on", desk.day(7))
    desk.checkin("keyboard", "no", "--on", desk.day(7))
    entries, _ = walked(desk, TOM, "", "", "=", "", "", "=", "", "")
    assert readings(entries)["annual-plans"].zone == "stretch"
    assert readings(entries)["keyboard"].done is False


def test_what_was_never_read_has_no_last_time(desk: Desk) -> None:
    """Which is said, and it is asked again."""
    entries, heard = walked(desk, KARI, "=", "4720", "", "", "q")
    assert "✗ nothing was read of `subscriptions` before; type a value" in heard
    assert readings(entries)["subscriptions"].value == 4720


def test_back_takes_the_last_goal_back(desk: Desk) -> None:
    """It is asked again, and only its new answer counts."""
    entries, _ = walked(desk, KARI, "4700", "", "", "b", "4720", "6", "", "q")
    assert len(entries) == 1
    assert readings(entries)["subscriptions"].value == 4720


@pytest.mark.parametrize("end", ["", CTRL_C])
def test_back_keeps_what_was_answered(desk: Desk, end: str) -> None:
    """It stands there as the newest, and Enter keeps it, as leaving does."""
    entries, heard = left(desk, "4700", "6", "a note", "b", *([end, "q"] if not end else [end, ""]))
    (reading,) = readings(entries).values()
    assert (reading.value, reading.confidence, reading.note) == (Decimal(4700), 6, "a note")
    asked = [line for line in heard if line.startswith("Value now")]
    assert asked[2].startswith("Value now  [4,700, ")


def test_another_value_keeps_the_confidence_and_the_note(desk: Desk) -> None:
    """Of who only goes back to mend a number."""
    entries, _ = walked(desk, KARI, "4700", "6", "a note", "b", "4720", "", "", "q")
    (reading,) = readings(entries).values()
    assert (reading.value, reading.confidence, reading.note) == (Decimal(4720), 6, "a note")


def test_back_in_the_middle_of_a_goal_begins_it_again(desk: Desk) -> None:
    """From its value."""
    entries, _ = walked(desk, KARI, "4700", "b", "4720", "6", "b", "4730", "7", "", "q")
    found = readings(entries)["subscriptions"]
    assert (found.value, found.confidence) == (Decimal(4730), 7)


def test_back_at_the_first_goal_stays_there(desk: Desk) -> None:
    """There is nothing before it."""
    entries, _ = walked(desk, KARI, "b", "4720", "", "", "q")
    assert readings(entries)["subscriptions"].value == 4720


def test_back_at_a_doubtful_number_types_it_again(desk: Desk) -> None:
    """It is not recorded."""
    entries, _ = walked(desk, KARI, "47200", "b", "4720", "", "", "q")
    assert readings(entries)["subscriptions"].value == 4720


def test_a_doubtful_number_is_asked_about_once(desk: Desk) -> None:
    """And recorded after a yes."""
    entries, heard = walked(desk, KARI, "47200", "y", "", "", "q")
    assert sum("Record it" in line for line in heard) == 1
    assert readings(entries)["subscriptions"].value == 47200


@pytest.mark.parametrize("answer", ["", "y", "yes"])
def test_leaving_offers_to_keep_what_was_answered(desk: Desk, answer: str) -> None:
    """Enter keeps it, the goal somebody was in the middle of too."""
    entries, heard = left(desk, "4720", "6", CTRL_C, answer)
    assert heard[-1] == "Keep the one answer so far [Y/n]"
    found = readings(entries)["subscriptions"]
    assert (found.value, found.confidence) == (Decimal(4720), 6)


@pytest.mark.parametrize("slip", ["\x1b:q", "jepp", "0"])
def test_a_slip_at_a_yes_or_no_is_asked_again(desk: Desk, slip: str) -> None:
    """It is no answer, and loses nothing; of a doubtful number it is the same."""
    entries, heard = left(desk, "4720", "6", CTRL_C, slip, "ja")
    assert heard[-2:] == ["✗ write yes or no", "Keep the one answer so far [Y/n]"]
    assert readings(entries)["subscriptions"].value == Decimal(4720)
    entries, _ = walked(desk, KARI, "47200", slip, "y", "", "", "q")
    assert readings(entries)["subscriptions"].value == 47200


@pytest.mark.parametrize("answers", [("n",), ("nei",), (CTRL_C,)])
def test_who_does_not_keep_it_writes_nothing(desk: Desk, answers: tuple[str, ...]) -> None:
    """A second Ctrl-C neither."""
    with pytest.raises(new_files.Interrupted):
        left(desk, "4720", "", "", CTRL_C, *answers)


def test_leaving_before_any_answer_asks_nothing(desk: Desk) -> None:
    """There is nothing to keep."""
    with pytest.raises(new_files.Interrupted):
        left(desk, CTRL_C)
