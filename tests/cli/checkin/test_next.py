"""What is next: given at a check-in, asked for in the walk, and carried to the next meeting."""

from decimal import Decimal

import pytest

from okrcli.actions.check_in import walk_targets
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.cli.recording import walk
from okrcli.model import session
from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.script import Script

KARI = WalkChoice(names=frozenset({"kari"}), teams=frozenset({"growth"}))


def test_it_is_recorded_beside_the_value(desk: Desk) -> None:
    """On the reading of the key result, behind the note."""
    said = desk.checkin("subscriptions", "4720", "--note", "hi", "--next", "call ten by Friday")
    assert said.code == 0
    assert desk.sessions("growth")[-1].readings == {
        "subscriptions": session.Reading(value=Decimal(4720), note="hi", next="call ten by Friday")
    }


def test_it_may_stand_alone(desk: Desk) -> None:
    """It is a sign of life, and no reading of a value."""
    said = desk.checkin("retention", "--next", "ring the three who left")
    assert said.code == 0
    assert "next step recorded" in said.out


def walked(desk: Desk, *answers: str) -> tuple[list[session.Reading], list[str]]:
    """The readings of a walk through one key result, and what was heard."""
    space = desk.space
    found = walk_targets.subjects_of(space, [space.cycles["2026-Q4"]], KARI, desk.today, "growth")
    first = [subject for subject in found if subject.id == "subscriptions"]
    script = Script(list(answers))
    entries = walk.Walk(space, first, desk.today, script).entries()
    assert script.answers == []
    return [entry.reading for entry in entries], script.heard


def test_a_walk_asks_for_it_on_n(desk: Desk) -> None:
    """One key a goal for those who have nothing to say of it."""
    (reading,), heard = walked(desk, "4720", "", "n", "?", "call ten", "a note")
    assert (reading.note, reading.next) == ("a note", "call ten")
    assert [line for line in heard if line.startswith(("Note", "Next"))] == [
        "Note       [none, e = editor, n = next step]",
        "Next step  [none, e = editor]",
        "Next step  [none, e = editor]",
        "Note       [none, e = editor]",
    ]
    (reading,), _ = walked(desk, "4720", "", "n", "e", "")
    assert (reading.note, reading.next) == (None, "from the editor")
    (reading,), _ = walked(desk, "4720", "", "a note")
    assert (reading.note, reading.next) == ("a note", None)


def test_a_walk_shows_what_was_next_and_asks_again(desk: Desk) -> None:
    """Enter leaves it as it was: nothing is repeated in the new reading."""
    before = 'date: DAY\nauthor: kari\nreadings:\n  subscriptions: {next: "call ten"}\n'
    path = f"{CYCLE}/checkins/growth/{desk.day(2)}-090000-kari.yaml"
    desk.write(path, before.replace("DAY", str(desk.day(2))))
    (reading,), heard = walked(desk, "4720", "", "", "")
    assert reading == session.Reading(value=Decimal(4720))
    assert any("next  call ten" in line for line in heard)


@pytest.mark.parametrize(("owner", "mine"), [("[ola, kari]", True), ("[ola, tom]", False)])
def test_all_who_own_a_goal_are_asked(desk: Desk, owner: str, mine: bool) -> None:
    """The second as the first; nobody else, though the plan is their team's."""
    path = desk.root / CYCLE / "plans/growth.yaml"
    text = path.read_text().replace("unit: subscriptions", f"owner: {owner}\n        unit: paid", 1)
    path.write_text(text)
    space = desk.space
    alone = WalkChoice(names=frozenset({"kari"}))
    found = walk_targets.subjects_of(space, [space.cycles["2026-Q4"]], alone, desk.today, None)
    assert ("subscriptions" in [subject.id for subject in found]) is mine
