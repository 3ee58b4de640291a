"""Hostile files in a workspace: refused with their place, reported, or shown as the text they are."""

import re
import time

import pytest

from tests.cli.checkin.desk import Desk

PLAN = "cycles/2026-Q4/plans/growth.yaml"
SESSION = "cycles/2026-Q4/checkins/growth/2026-11-12-090000-kari.yaml"
SOUND = b"""\
name: Growth
objectives:
  - id: mrr
    title: Grow revenue
    owner: kari
    key_results:
      - id: subs
        title: New paid subscriptions
        baseline: 100
        target: 150
"""
READ = b"date: 2026-11-12\nauthor: kari\nreadings:\n  subs: {value: 110, confidence: 6}\n"
ALIASES = b"a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nname: [*c, *c]\n"
CONFLICT = b"<<<<<<< HEAD\n        target: 150\n=======\n        target: 160\n>>>>>>> theirs\n"
FOURTH = b"".join(
    b"      - {id: k%d, title: One more, baseline: 0, target: 1}\n" % i for i in range(4)
)


def titled(title: bytes) -> bytes:
    """The sound plan with another title."""
    return SOUND.replace(b"Grow revenue", title)


def value(written: bytes) -> bytes:
    """The sound session with another value."""
    return READ.replace(b"110", written)


PLANS_REFUSED = {
    "alias bomb": ALIASES,
    "deep flow": b"objectives: " + b"[" * 100_000,
    "duplicate key": SOUND + b"        target: 160\n",
    "two documents": SOUND + b"---\n" + SOUND,
    "list at the root": b"- a\n",
    "empty": b"",
    "python tag": titled(b'!!python/object/apply:os.system ["true"]'),
    "directive": b"%YAML 1.1\n---\n" + SOUND,
    "conflict markers": SOUND.replace(b"        target: 150\n", CONFLICT),
    "tab": SOUND.replace(b"    title: Grow", b"\ttitle: Grow"),
    "UTF-16": SOUND.decode().encode("utf-16"),
    "NUL": titled(b"Grow\0revenue"),
    "traversal id": SOUND.replace(b"id: subs", b"id: ../../etc/passwd"),
    "zero span": SOUND.replace(b"target: 150", b"target: 100"),
}
SESSIONS_REFUSED = {
    "not a number": value(b".nan"),
    "per cent": value(b"68 %"),
    "comma": value(b"4,720"),
    "true": value(b"true"),
    "no such day": READ.replace(b"2026-11-12", b"2026-02-30"),
}
SHOWN = {
    "escape": (titled(rb'"\e[31mred\e[0m \e]8;;https://evil.example\a"'), r"\x1b[31mred\x1b[0m"),
    "bidirectional": (titled('"a\u202eb"'.encode()), r"a\u202eb"),
    "markup": (titled(b'"[bold]x[/y] [link=https://evil.example] :smile: [id]"'), "[bold]x[/y]"),
    "norway": (SOUND.replace(b"id: subs", b"id: no"), " no "),
    "number": (SOUND.replace(b"id: subs", b"id: 007"), " 007 "),
    "CRLF": (SOUND.replace(b"\n", b"\r\n"), "Grow revenue"),
    "BOM": (b"\xef\xbb\xbf" + SOUND, "Grow revenue"),
    "no newline at the end": (SOUND.rstrip(), "Grow revenue"),
    "four key results": (SOUND + FOURTH, "k3"),
}


def written(place: Desk, plan: bytes, session: bytes) -> None:
    """Put both files in their places."""
    for path, data in ((PLAN, plan), (SESSION, session)):
        (place.root / path).parent.mkdir(parents=True, exist_ok=True)
        (place.root / path).write_bytes(data)


def shown(place: Desk, *words: str, code: int = 0) -> str:
    """What is printed, in under two seconds, without a byte that acts on a terminal."""
    begun = time.monotonic()
    said = place.okr("report", "--on", "2026-11-25", *words)
    assert time.monotonic() - begun < 2
    assert said.code == code
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said.out + said.err) is None
    return said.out


@pytest.mark.parametrize("case", PLANS_REFUSED)
def test_a_plan_that_is_refused_is_named_with_its_place(place: Desk, case: str) -> None:
    """Nothing of it is used, the report goes on, and `--strict` ends with 2."""
    written(place, PLANS_REFUSED[case], READ)
    assert re.search(rf"{PLAN}:\d+:\d+: ", " ".join(shown(place).split()))
    assert "no objectives to show" in shown(place, "--strict", code=2)


@pytest.mark.parametrize("case", SESSIONS_REFUSED)
def test_a_session_that_is_refused_is_named_with_its_place(place: Desk, case: str) -> None:
    """Its readings do not exist; the plan beside it stands."""
    written(place, SOUND, SESSIONS_REFUSED[case])
    out = " ".join(shown(place).split())
    assert re.search(rf"{SESSION}:\d+:\d+: ", out)
    assert "○ no reading" in out
    shown(place, "--strict", code=2)


@pytest.mark.parametrize("case", SHOWN)
def test_what_is_text_is_shown_as_text(place: Desk, case: str) -> None:
    """No file is broken, and nothing acts."""
    plan, text = SHOWN[case]
    written(place, plan, READ)
    out = shown(place, "--strict")
    assert text in out.replace("\n", " \n")
    assert "left out" not in out


def test_a_goal_that_cannot_be_read_takes_nothing_else_off_the_report(place: Desk) -> None:
    """The rest of the plan is there, the goal is named in every format, and `--strict` sees it."""
    bad = b'      - {id: bad, title: Bad, baseline: 1, target: "4,720"}\n'
    written(place, SOUND + bad, READ)
    named = f"bad in {PLAN} is left out: one error in it"
    assert named in " ".join(shown(place, "--strict", code=2).split())
    assert "subs" in shown(place)
    for words in (("--format", "md"), ("--format", "html")):
        said = place.okr("report", "--on", "2026-11-25", *words).out
        assert named in said.replace("\\", "")
