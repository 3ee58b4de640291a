"""`okr checkin` on a real terminal."""

import sys

import pytest

from okrcli.model import session
from tests.cli.checkin.desk import Desk
from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


def test_a_walk_from_first_to_last(desk: Desk) -> None:
    """Asks, shows what each answer changes, sums up, and names the file and git's command."""
    desk.versioned()
    seat = Terminal(["checkin", "--color", "never"], desk.root)
    keys = "[–, Enter = pass, = as last time, b = back, s = skip, ? = help]\r\n"
    seat.until(keys)
    seat.answer("Value now  › ", "4720")
    seat.answer("Confidence [none] › ", "6")
    seat.answer("Note       [none, e = editor, n = next step] › ", "så bra")
    shown = seat.answer("Value now  [–, Enter = pass, = as last time, b = back, ? = help] › ", "")
    assert "✔ 4,720  the first reading  49%, expected 67%  ▲ at risk" in shown
    seat.until(keys)
    seat.answer("Done now   › ", "denmark")
    seat.answer("Confidence [none] › ", "")
    seat.answer("Note       [none, e = editor, n = next step] › ", "")
    seat.answer("Value now  [–, Enter = pass, = as last time, b = back, ? = help] › ", "q")
    shown = seat.answer("Commit now? [Y/n] › ", "n")
    code, rest = seat.ended()
    (path,) = desk.paths
    assert code == 0
    assert " subscriptions  4,720" in shown
    assert " regions        1 of 2 done  50%" in shown
    assert f"Wrote cycles/2026-Q4/{path}" in shown
    assert "&& git commit -m " in rest
    (made,) = desk.sessions("growth")
    assert made.readings["subscriptions"].note == "så bra"
    assert made.readings["regions"] == session.Reading(done=("denmark",))


def test_ctrl_c_keeps_nothing_unless_asked_to(desk: Desk) -> None:
    """Whatever was answered before it."""
    seat = Terminal(["checkin"], desk.root)
    seat.answer("› ", "4720")
    seat.answer("Confidence [none] › ", CTRL_C)
    seat.answer("Keep the one answer so far [Y/n] › ", "n")
    code, rest = seat.ended()
    assert code == 130
    assert "okr: interrupted; nothing was written" in rest
    assert desk.paths == []


def test_ctrl_d_stops_and_keeps(desk: Desk) -> None:
    """Like q."""
    seat = Terminal(["checkin"], desk.root)
    seat.answer("› ", "4720")
    seat.answer("Confidence [none] › ", CTRL_D)
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").value == 4720


def test_a_walk_without_answers_writes_nothing(desk: Desk) -> None:
    """And says so."""
    seat = Terminal(["checkin", "upgrade"], desk.root)
    seat.answer("Zone now", "")
    seat.answer("Done, yes or no", "")
    code, rest = seat.ended()
    assert (code, desk.paths) == (0, [])
    assert "Nothing was recorded." in rest


def test_it_asks_in_bokmal(desk: Desk) -> None:
    """Prompts, explanations and the end."""
    seat = Terminal(["checkin", "--lang", "nb", "--color", "never"], desk.root)
    shown = seat.answer("Verdi nå › ", "mange")
    assert "Innsjekk · " in shown
    assert "[–, Enter = gå videre, = som sist, b = tilbake, s = utelat, ? = hjelp]" in shown
    shown = seat.answer("Verdi nå › ", "4720,5")
    assert "✗ `mange` er ikke et vanlig tall" in shown
    seat.answer("Tiltro   [ingen] › ", "6")
    seat.answer("Notat    [ingen, e = redigeringsprogram, n = neste steg] › ", "q")
    code, rest = seat.ended()
    assert code == 0
    assert "49 %, forventet 67 %  ▲ i faresonen" in rest.replace("\u00a0", " ")
    assert "Skrev cycles/2026-Q4/checkins/growth/" in rest


@pytest.mark.parametrize(
    "environ",
    [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}],
    ids=lambda environ: next(iter(environ)),
)
def test_it_works_on_poor_terminals(desk: Desk, environ: dict[str, str]) -> None:
    """At 40 columns, without colour or without any but ASCII characters."""
    seat = Terminal(["checkin"], desk.root, 40, **environ)
    poor = not {"LC_ALL", "PYTHONIOENCODING"}.isdisjoint(environ)
    prompt = "> " if poor else "› "
    shown = seat.answer(f"Value now  {prompt}", "4720")
    if poor:
        assert shown.isascii()
    if not poor:
        assert "\x1b" not in shown
    assert "Enter = pass," in shown
    assert all(
        len(line) <= 40 for line in shown.replace("\r", "").split("\n") if "\x1b" not in line
    )
    seat.answer(f"Confidence [none] {prompt}", "q")
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").value == 4720


def test_letters_that_the_encoding_lacks_are_asked_for_again(desk: Desk) -> None:
    """Never a traceback."""
    seat = Terminal(["checkin"], desk.root, PYTHONIOENCODING="ascii")
    seat.answer("> ", "fire tusen åtte")
    seat.answer("this terminal's encoding", "4720")
    seat.answer("Confidence [none] > ", "q")
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").value == 4720


def test_two_numbers_are_asked_about(desk: Desk) -> None:
    """Also where the value was given on the command line."""
    seat = Terminal(["checkin", "nps", "4,720", "--color", "never"], desk.root)
    seat.answer("1 = 4,720, 2 = 4.72: which one › ", "3")
    seat.answer("1 = 4,720, 2 = 4.72: which one › ", "1")
    assert seat.ended()[0] == 0
    assert desk.reading("nps", "_workspace").value == 4720


def test_the_goal_settles_which_number_it_is(desk: Desk) -> None:
    """Before anybody is asked."""
    seat = Terminal(["checkin", "subscriptions", "4,720"], desk.root)
    code, shown = seat.ended()
    assert code == 0
    assert "which one" not in shown
    assert desk.reading("subscriptions").value == 4720


def test_a_far_value_is_asked_about(desk: Desk) -> None:
    """And nothing is recorded unless the answer is yes."""
    far = "47200 is far from all that is known of `subscriptions`, 3500 to 6000"
    seat = Terminal(["checkin", "subscriptions", "47200", "--color", "never"], desk.root)
    assert far in seat.answer("Record it, y or n [n] › ", "").replace("\r\n   ", "")
    code, rest = seat.ended()
    assert code == 2
    assert "okr: 47200 was not recorded; write the right number" in rest
    assert desk.paths == []
    seat = Terminal(["checkin", "subscriptions", "47200"], desk.root)
    seat.answer("Record it, y or n", "y")
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").value == 47200


def test_a_far_value_of_a_file_is_asked_about_by_its_row(desk: Desk) -> None:
    """But not in a file that is refused for another row."""
    desk.write("rows.csv", "id,value\nretention,70\nsubscriptions,47200\n")
    seat = Terminal(["checkin", "--from", "rows.csv", "--color", "never"], desk.root)
    assert "line 3 of the file" in seat.answer("Record it, y or n [n] › ", "y")
    assert seat.ended()[0] == 0
    assert desk.sessions("growth")[0].readings["subscriptions"].value == 47200
    desk.write("rows.csv", "id,value\nnope,70\nsubscriptions,472000\n")
    code, shown = Terminal(["checkin", "--from", "rows.csv"], desk.root).ended()
    assert code == 2
    assert "Record it" not in shown
    assert "line 2: nothing in 2026-Q4 is called `nope`" in shown


def test_nobody_answers_which_number_it_is(desk: Desk) -> None:
    """Ctrl-D there writes nothing."""
    seat = Terminal(["checkin", "nps", "4,720"], desk.root)
    seat.answer("which one › ", CTRL_D)
    assert seat.ended()[0] == 130
    assert desk.paths == []


def test_the_editor_opens_for_a_note(desk: Desk) -> None:
    """Lines that begin with # are left out of it; lines stay lines."""
    editor = desk.root.parent / "editor"
    editor.write_text('#!/bin/sh\nprintf "one\\ntwo\\n" >> "$1"\n')
    editor.chmod(0o755)
    seat = Terminal(["checkin"], desk.root, OKR_EDITOR=str(editor))
    seat.answer("Value now", "4720")
    seat.answer("Confidence", "")
    seat.answer("Note", "e")
    seat.answer("Value now", "q")
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").note == "one\ntwo"


def test_an_editor_that_is_not_there_is_explained(desk: Desk) -> None:
    """And the note asked for again."""
    seat = Terminal(["checkin"], desk.root, OKR_EDITOR="/no/such/editor --wait")
    seat.answer("Value now", "4720")
    seat.answer("Confidence", "")
    seat.answer("Note", "e")
    seat.answer("the editor cannot be started: No such file or directory", "typed")
    seat.answer("Value now", "q")
    assert seat.ended()[0] == 0
    assert desk.reading("subscriptions").note == "typed"


def test_a_broken_plan_is_named_and_the_rest_is_asked(desk: Desk) -> None:
    """Above the first question."""
    desk.write("cycles/2026-Q4/plans/product.yaml", "objectives: none\n")
    seat = Terminal(["checkin", "--color", "never"], desk.root)
    shown = seat.answer("Value now", "q")
    assert "✗ cycles/2026-Q4/plans/product.yaml:1:13 cannot be read, and is left out" in shown
    assert seat.ended()[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--author", "nobody"], "nothing in 2026-Q4 is yours, nobody; take `okr checkin --team"),
        (["--team", "nosuch"], "2026-Q4 has no team `nosuch`; it has growth, product"),
        (["invitations"], "`invitations` was dropped on "),
    ],
)
def test_a_walk_to_nowhere_says_why(desk: Desk, words: list[str], said: str) -> None:
    """And what else there is."""
    code, shown = Terminal(["checkin", *words], desk.root).ended()
    assert code == 2
    assert said in shown


def test_a_closed_team_has_nothing_to_ask(desk: Desk) -> None:
    """Its review is named."""
    desk.write("cycles/2026-Q4/reviews/growth.yaml", f"closed: {desk.day(3)}\nauthor: kari\n")
    code, shown = Terminal(["checkin", "--team", "growth"], desk.root, 120).ended()
    assert code == 2
    assert "2026-Q4 is closed (cycles/2026-Q4/reviews/growth.yaml)" in shown
