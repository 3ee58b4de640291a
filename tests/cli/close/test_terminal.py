"""`okr close` on a real terminal."""

import sys

import pytest

from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
PATH = f"{CYCLE}/reviews/product.yaml"


def test_a_team_closes_from_first_to_last(ended: Desk) -> None:
    """Of my team's goals; in the end the review, what was achieved, and git's command."""
    ended.versioned()
    seat = Terminal(["close", "--author", "ola", "--color", "never"], ended.root)
    shown = seat.answer("Grade   [0.0] › ", "0.3")
    assert "Closing Q4 2026 · Product" in shown
    assert "1/2 response-time  Answer inquiries within a day" in shown
    seat.answer("Outcome [missed] › ", "won")
    said = seat.answer("Outcome [missed] › ", "")
    assert "✗ the outcome is one of achieved, missed, dropped, carried over, not `won`" in said
    seat.answer("Learned [none, e = editor] › ", "ring først, skriv etterpå")
    seat.answer("Grade   [1.0] › ", "")
    seat.answer("Outcome [achieved] › ", "")
    seat.answer("Learned [none, e = editor] › ", "")
    seat.answer("Grade   [0.7] › ", "")
    seat.answer("Learned [none, e = editor] › ", "")
    code, rest = seat.ended()
    assert code == 0
    assert "Achieved: 1 of 2 key results" in rest
    assert f'git add {PATH} && git commit -m "Close 2026-Q4"' in rest
    assert (ended.root / PATH).read_text(encoding="utf-8").splitlines()[2:] == [
        "objectives:",
        "  experience:",
        "    progress: 1.00",
        "    grade: 0.7",
        "    key_results:",
        "      response-time: {progress: 0.00, grade: 0.3, outcome: missed, "
        'learned: "ring først, skriv etterpå"}',
        "      tickets: {progress: 1.00, grade: 1.0, outcome: achieved}",
    ]


@pytest.mark.parametrize("keys", [CTRL_C, CTRL_D, "q"])
def test_whoever_leaves_keeps_the_answers_on_the_screen(ended: Desk, keys: str) -> None:
    """Nothing is written, and nothing that was typed is lost."""
    seat = Terminal(["close", "--team", "product", "--color", "never"], ended.root)
    seat.answer("Grade   [0.0] › ", "0.3")
    seat.answer("Outcome [missed] › ", "")
    seat.answer("Learned [none, e = editor] › ", "ring first")
    seat.answer("Grade   [1.0] › ", keys)
    code, rest = seat.ended()
    assert code == 130
    assert (
        'response-time: {progress: 0.00, grade: 0.3, outcome: missed, learned: "ring first"}'
        in (rest.replace("\n", ""))
    )
    assert "→ okr close 2026-Q4 --team product --from FILE" in rest
    assert rest.endswith("okr: interrupted; nothing was written\n")
    assert not (ended.root / CYCLE / "reviews").exists()


@pytest.mark.parametrize(("columns", "lang"), [(40, "nb"), (120, "nb"), (40, "en")])
def test_it_fits_any_width_in_either_language(ended: Desk, columns: int, lang: str) -> None:
    """No line is wider than the terminal, and what Enter takes always stands there."""
    seat = Terminal(
        ["close", "--team", "product", "--color", "never", "--lang", lang], ended.root, columns
    )
    comma, missed = (".", "missed") if lang == "en" else (",", "ikke nådd")
    shown = ""
    for keys in ("", "", "", "", "", "", "", ""):
        shown += seat.answer("› ", keys)
    code, rest = seat.ended()
    assert code == 0
    assert f"[0{comma}0] ›" in shown
    assert f"[{missed}] ›" in shown
    assert f"[0{comma}5] ›" in shown
    lines = (shown + rest).replace("\r", "").split("\n")
    assert [line for line in lines if len(line) > columns and "git" not in line] == []


def test_a_fold_is_asked_about(ended: Desk) -> None:
    """Enter is no; y does it."""
    for team in ("growth", "product"):
        ended.write(f"{CYCLE}/reviews/{team}.yaml", f"closed: {ended.day(1)}\nauthor: kari\n")
    before = ended.paths
    seat = Terminal(["close", "--fold", "--color", "never"], ended.root)
    seat.answer("Fold them, y or n [n] › ", "")
    assert seat.ended()[0] == 0
    assert ended.paths == before
    seat = Terminal(["close", "--fold", "--lang", "nb", "--color", "never"], ended.root)
    seat.answer("[n] › ", "ja")
    code, rest = seat.ended()
    assert (code, ended.paths) == (0, ["checkins/growth.yaml", "checkins/product.yaml"])
    assert "Slått sammen" in rest
