"""The walk at the end of a cycle: what is proposed, asked and kept of each goal."""

from decimal import Decimal

import pytest

from okrcli.actions import new_files
from okrcli.actions.close.closable import ClosingCycle
from okrcli.actions.close.verdicts import Verdict
from okrcli.cli import opening
from okrcli.cli.closing import grading_walk
from okrcli.cli.closing.request import CloseRequest, ClosingSetting
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.script import Script

KEEP = ["", "", ""]
REST = [*KEEP, *KEEP, "", "", *KEEP, *KEEP, "", "", ""]


def walked(desk: Desk, *answers: str | None) -> tuple[dict[str, Verdict], list[str]]:
    """What is kept of a walk through growth's goals, and what was heard; no answer is left."""
    script = Script(list(answers))
    loaded = workspace_from(workspace_files.Disk(desk.root))
    asked = CloseRequest("2026-Q4", "growth", None, None, desk.today, desk.today)
    season = loaded.workspace.cycles["2026-Q4"]
    closing = ClosingCycle(loaded.workspace, season, "kari", desk.today)
    found = ClosingSetting(opening.Opened(desk.root, loaded), asked, script.page, closing)
    walk = grading_walk.Walk(found, found.score(season.teams["growth"]), script)
    try:
        walk.walk()
    except new_files.Interrupted:
        script.heard.append("left")
    assert script.answers == []
    return walk.given, script.heard


def test_enter_takes_what_is_proposed(ended: Desk) -> None:
    """A grade from progress, an outcome from the grade, and the objective's from its key results."""
    given, heard = walked(ended, *KEEP, *REST)
    assert given == {
        "subscriptions": Verdict(Decimal("0.9"), "achieved"),
        "retention": Verdict(Decimal("0.5"), "missed"),
        "regions": Verdict(Decimal("0.5"), "missed"),
        "mrr": Verdict(Decimal("0.6")),
        "annual-plans": Verdict(Decimal("0.7"), "achieved"),
        "keyboard": Verdict(Decimal("1.0"), "achieved"),
        "invitations": Verdict(None, "dropped"),
        "upgrade": Verdict(Decimal("0.9")),
    }
    assert "mrr  Grow Monthly Recurring Revenue  63%" in heard
    assert "1/6 subscriptions  Increase the number of new paid subscriptions" in heard
    assert "dropped: it has no grade" in heard


def test_what_people_say_counts(ended: Desk) -> None:
    """The outcome that is proposed follows their grade, and so does the objective's grade.

    A grade is kept as it was typed, as `close --from` does; reports round what they show.
    """
    given, heard = walked(
        ended,
        "0,64",
        "",
        "paid search did not work",
        "0.7",
        "carr",
        "e",
        *KEEP,
        "0.65",
        "grow",
        *REST[8:],
    )
    assert given["subscriptions"] == Verdict(Decimal("0.64"), "missed", "paid search did not work")
    assert given["retention"] == Verdict(Decimal("0.7"), "carried-over", "from the editor")
    assert given["mrr"] == Verdict(Decimal("0.65"), learned="grow")
    outcomes = [line for line in heard if line.startswith("Outcome")]
    assert outcomes[:2] == ["Outcome [missed]", "Outcome [achieved]"]


def test_what_was_committed_is_held_to_1(ended: Desk) -> None:
    """And that is said before the grade is asked for."""
    plan = ended.root / CYCLE / "plans/growth.yaml"
    plan.write_text(
        plan.read_text().replace("target: 6000", "target: 6000\n        kind: committed")
    )
    given, heard = walked(ended, *KEEP, *REST)
    assert given["subscriptions"] == Verdict(Decimal("0.9"), "missed")
    assert heard.index("committed: 1.0 is expected, and less needs an explanation") < heard.index(
        "Grade   [0.9]"
    )


def test_answers_that_cannot_be_used_are_explained(ended: Desk) -> None:
    """And asked for again."""
    given, heard = walked(
        ended, "x", "1.01", "-1", "90 %", "?", "won", "ach", "a\u200bb", "?", "ok", "q"
    )
    assert given == {"subscriptions": Verdict(Decimal("0.9"), "achieved", "ok")}
    assert [line for line in heard if line.startswith("✗")] == [
        "✗ `x` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
        "✗ a grade runs from 0.0 to 1.0, not `1.01`",
        "✗ a grade runs from 0.0 to 1.0, not `-1`",
        "✗ the outcome is one of achieved, missed, dropped, carried over, not `won`",
        "✗ the text holds a hidden character, ZERO WIDTH SPACE",
    ]
    assert "achieved, missed, dropped or carried over (into the next cycle)" in heard
    assert "what to do again, and what not" in heard


def test_back_asks_again_and_enter_takes_what_was_said(ended: Desk) -> None:
    """At a goal's grade of the goal before, later of its own grade; `q` still writes nothing."""
    given, heard = walked(ended, "0.85", "mis", "early", "b", "", "", "", "0.4", "b", "0.5", "q")
    assert given == {"subscriptions": Verdict(Decimal("0.85"), "missed", "early")}
    asked = [line for line in heard if line.startswith(("Grade", "Outcome", "Learned"))]
    assert asked[4:7] == [
        "Grade   [0.85]",
        "Outcome [missed]",
        "Learned [as before, e = editor]",
    ]


@pytest.mark.parametrize("end", ["q", "Q", None])
def test_leaving_keeps_the_goals_that_are_answered(ended: Desk, end: str | None) -> None:
    """So that they can be shown; one that is half answered is not among them."""
    given, heard = walked(ended, *KEEP, "0.4", end)
    assert list(given) == ["subscriptions"]
    assert heard[-1] == "left"


def test_a_key_result_that_was_never_read_is_proposed_0(desk: Desk) -> None:
    """Nobody knows of any progress."""
    given, _ = walked(desk, *KEEP, *REST)
    assert given["subscriptions"] == Verdict(Decimal("0.0"), "missed")
