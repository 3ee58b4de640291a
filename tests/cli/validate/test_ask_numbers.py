"""`okr validate --fix` on a terminal asks for the numbers that nobody wrote, and invents none."""

import sys

import pytest

from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal
from tests.cli.validate.bench import PLAN, SOUND, Bench
from tests.text import classic, places

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
MEASURE = "        baseline: 100\n        target: 150\n"


def asked(bench: Bench, text: str, *answers: str) -> tuple[str, str]:
    """A plan after `--fix` with these answers, each to a question that must come; the screen."""
    bench.write(PLAN, text)
    words = ["validate", "--fix", "--level", "error", "--color", "never", "--on", "2026-11-25"]
    seat = Terminal(words, bench.root)
    shown = "".join(seat.answer("› ", each) for each in answers)
    _, rest = seat.ended()
    return (bench.root / PLAN).read_bytes().decode(), shown + rest


def plan(measure: str) -> str:
    """Growth's plan with other lines for its measure."""
    assert MEASURE in SOUND
    return SOUND.replace(MEASURE, measure)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [(classic.ENGLISH, classic.ENGLISH_MENDED), (classic.BOKMAL, classic.BOKMAL_MENDED)],
    ids=["en", "nb"],
)
def test_a_plan_as_people_type_it_becomes_valid(bench: Bench, typed: str, mended: str) -> None:
    """One question, for the key result whose number nobody wrote; all else is mended before it."""
    text, shown = asked(bench, typed, "2")
    assert shown.count("The number to reach") == 1
    title = mended[mended.index("- id: reg") :].splitlines()[1]
    assert text == mended.replace(f"{title}\n", f"{title}\n        target: 2\n")
    assert places.findings(text) == []


ANSWERS = [
    ("", "75", "        target: 75\n"),
    ("", "75 %", '        target: 75\n        unit: "%"\n'),
    ("", "<24 timer", "        below: 24\n        unit: timer\n"),
    ("", "from 4 to 5", "        baseline: 4\n        target: 5\n"),
    ("        baseline: 3\n", "from 3 to 5", "        baseline: 3\n        target: 5\n"),
    ("        baseline: 3\n", "7", "        baseline: 3\n        target: 7\n"),
    ("        target:\n", "7", "        target: 7\n"),
    ("        target: TBD  # soon\n", "7", "        target: 7  # soon\n"),
    ("        target: TBD\n", "<7 ms", "        below: 7\n        unit: ms\n"),
]


@pytest.mark.parametrize(("there", "typed", "written"), ANSWERS)
def test_an_answer_is_written_where_it_belongs(
    bench: Bench, there: str, typed: str, written: str
) -> None:
    """Behind the title or the baseline, or in the place of a blank."""
    assert asked(bench, plan(there), typed)[0] == plan(written)


UNUSABLE = {
    "soon": "not a plain number",
    "+5": "a change and no value",
    "from 4 to 5": "`baseline: 3` stands there already",
    "<24": "a baseline beside `below`",
    "3": "the same as the baseline",
    "5 kr": "`unit: visits` stands there already",
}


@pytest.mark.parametrize("typed", UNUSABLE)
def test_an_answer_that_cannot_be_used_is_asked_for_again(bench: Bench, typed: str) -> None:
    """It says why, and writes nothing of it."""
    there = "        unit: visits\n        baseline: 3\n"
    text, shown = asked(bench, plan(there), typed, "9")
    assert UNUSABLE[typed] in " ".join(shown.split())
    assert text == plan(f"{there}        target: 9\n")


def test_a_number_that_may_be_two_is_settled(bench: Bench) -> None:
    """With the unit that was typed."""
    text, _ = asked(bench, plan(""), "4,720 users", "1")
    assert text == plan("        target: 4720\n        unit: users\n")


@pytest.mark.parametrize("key", ["", CTRL_C, CTRL_D], ids=["enter", "ctrl-c", "ctrl-d"])
def test_what_is_not_answered_stays(bench: Bench, key: str) -> None:
    """And is found, as before."""
    text, shown = asked(bench, plan(""), key)
    assert text == plan("")
    assert "says nothing of how it is measured" in " ".join(shown.split())


def test_what_was_answered_before_somebody_leaves_is_kept(bench: Bench) -> None:
    """Of two goals, the first."""
    second = "      - id: nps\n        title: Recommended\n"
    text, _ = asked(bench, plan("") + second, "8", CTRL_C)
    assert text == plan("        target: 8\n") + second


@pytest.mark.parametrize(
    "there",
    [
        "        draft: true\n        baseline: soon\n",
        MEASURE,
        "        done_when: it is there\n",
        "        zones:\n",
    ],
    ids=["draft", "measured", "worded", "zones"],
)
def test_who_lacks_no_number_is_not_asked(bench: Bench, there: str) -> None:
    """A draft may lack it, and words are no number."""
    text, shown = asked(bench, plan(there))
    assert (text, "The number to reach" in shown) == (plan(there), False)


def test_nobody_is_asked_where_output_is_piped_or_for_programs(bench: Bench) -> None:
    """Nothing waits for an answer, and nothing is invented."""
    text = plan("").encode()
    assert bench.fixed(text) == text
    seat = Terminal(["validate", "--fix", "--format", "concise"], bench.root)
    assert "The number to reach" not in seat.ended()[1]
    assert (bench.root / PLAN).read_bytes() == text
