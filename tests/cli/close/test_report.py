"""The report of a closed cycle: grades in their bands, and what was achieved."""

import re

import pytest
from inline_snapshot import snapshot

from tests.cli.checkin.desk import CYCLE, Desk


@pytest.fixture
def closed(ended: Desk) -> Desk:
    """Growth has closed with grades in every band; product goes on."""
    review = (
        f"closed: {ended.day(1)}\nauthor: kari\nobjectives:\n  mrr:\n    key_results:\n"
        '      subscriptions: {progress: 0.88, grade: 0.9, outcome: achieved, learned: "Ask early"}\n'
        "      retention: {progress: 0.50, grade: 0.7, outcome: carried-over}\n"
        "      regions: {progress: 0.50, grade: 0.34, outcome: missed}\n"
        "  upgrade:\n    grade: 0.4\n    key_results:\n"
        "      annual-plans: {grade: 0.8, outcome: missed}\n"
        "      keyboard: {grade: 0.7}\n      invitations: {outcome: dropped}\n"
    )
    ended.write(f"{CYCLE}/reviews/growth.yaml", review)
    plan = ended.root / CYCLE / "plans/growth.yaml"
    plan.write_text(
        plan.read_text().replace("owner: kari\n", "owner: kari\n    teams: [product]\n", 1)
    )
    return ended


def told(desk: Desk, *words: str) -> list[str]:
    """What a report says below its table, without the next commands."""
    done = desk.okr("report", "--cycle", "2026-Q4", "--team", "growth", *words)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith((" ✔ Achieved", " v Opp")))
    rule = next(i for i, line in enumerate(lines) if line.startswith((" ──", " --")) and i > first)
    return lines[first - 1 : rule]


def test_what_was_achieved_is_celebrated(closed: Desk) -> None:
    """The best grade first, with whom it is thanks to; what is missed is no win, whatever its grade."""
    assert told(closed) == snapshot(
        [
            "",
            " ✔ Achieved: 2 of 5 key results",
            " ● 0.9 Increase the number of new paid subscriptions",
            "       thanks to Kari Nordmann, Growth, Product · Ask early",
            " ● 0.7 Open the set-up to everyone",
            "       thanks to Tom Baker, Growth",
        ]
    )


def test_in_ascii_and_bokmal(closed: Desk) -> None:
    """Every sign has its twin; learnings are people's own words."""
    assert told(closed, "--ascii", "--lang", "nb") == snapshot(
        [
            "",
            " v Oppnådd: 2 av 5 nøkkelresultater",
            " o 0,9 Increase the number of new paid subscriptions",
            "       takket være Kari Nordmann, Growth, Product - Ask early",
            " o 0,7 Open the set-up to everyone",
            "       takket være Tom Baker, Growth",
        ]
    )


def test_grades_have_a_shape_besides_their_colour(closed: Desk) -> None:
    """Green, yellow and red, after rounding to one decimal; the objective's is the mean of its own."""
    done = closed.okr("report", "--cycle", "2026-Q4", "--team", "growth")
    above = done.out.partition("Achieved")[0]
    assert re.findall(r"[●▲■] 0\.[0-9]", above) == [
        "▲ 0.6",
        "● 0.9",
        "● 0.7",
        "■ 0.3",
        "▲ 0.4",
        "● 0.8",
        "● 0.7",
    ]


def test_a_closed_team_has_no_pace(closed: Desk) -> None:
    """Neither state nor calendar, though others still have theirs."""
    done = closed.okr("report", "--cycle", "2026-Q4")
    growth, _, product = done.out.partition(" Product")
    assert not any(word in growth for word in ("at risk", "off track", "on track", "┿", "┼"))
    assert "✔ done" in product


def test_before_it_was_closed_there_are_states(closed: Desk) -> None:
    """A report as of an earlier day knows of no grade."""
    done = closed.okr("report", "--cycle", "2026-Q4", "--team", "growth", "--on", closed.day(2))
    assert "not closed yet" in done.out
    assert "Achieved" not in done.out


def test_a_team_that_has_closed_is_not_asked_to_check_in(desk: Desk) -> None:
    """It would be refused; another team's report, and that of all, still asks."""
    desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {desk.day(0)}\nauthor: kari\n")
    assert "okr checkin" not in desk.okr("report", "growth").out
    assert "okr checkin" in desk.okr("report", "product").out
    assert "okr checkin" in desk.okr("report").out
