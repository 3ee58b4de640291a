"""What keeps a cycle from being closed: one sentence, exit code 2, and nothing written."""

from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, Desk


def refused(desk: Desk, *words: str) -> str:
    """What is said; no review is there that was not before."""
    before = sorted(desk.root.rglob("reviews/*"))
    done = desk.okr("close", *words)
    assert (done.code, done.out) == (2, "")
    assert sorted(desk.root.rglob("reviews/*")) == before
    return done.err


def grades(desk: Desk) -> str:
    """A file with a row for each goal of growth."""
    names = ("subscriptions", "retention", "regions", "annual-plans", "keyboard")
    return str(desk.write("../grades.csv", "\n".join(["id", *names, ""])))


def test_a_cycle_that_goes_on_needs_leave(desk: Desk) -> None:
    """Which --early gives; on its last day none is needed."""
    assert "2026-Q4 lasts until" in refused(desk, "--team", "growth", "--from", grades(desk))
    assert desk.okr("close", "--team", "growth", "--from", grades(desk), "--early").code == 0
    desk.write(f"{CYCLE}/cycle.yaml", f"start: {desk.day(90)}\nend: {desk.day(0)}\n")
    rows = desk.write("../p.csv", "id\ntickets\nresponse-time\n")
    assert desk.okr("close", "--team", "product", "--from", str(rows)).code == 0


def test_closed_is_closed(ended: Desk) -> None:
    """The review is named, and stays as it is."""
    ended.okr("close", "--team", "growth", "--from", grades(ended))
    path = ended.root / CYCLE / "reviews/growth.yaml"
    before = path.read_bytes()
    assert f"growth closed 2026-Q4 already: {CYCLE}/reviews/growth.yaml" in refused(
        ended, "--team", "growth", "--from", grades(ended)
    )
    assert path.read_bytes() == before


def test_a_closed_cycle_takes_no_check_ins(ended: Desk) -> None:
    """Neither of today nor of a day before it was closed."""
    ended.okr("close", "--team", "growth", "--from", grades(ended))
    before = ended.paths
    for words in (["subscriptions", "1"], ["subscriptions", "1", "--on", ended.day(10)]):
        done = ended.checkin(*words, "--cycle", "2026-Q4")
        assert (done.code, ended.paths) == (2, before)
        assert "growth closed 2026-Q4 on" in done.err


def test_days_that_cannot_be(ended: Desk) -> None:
    """Tomorrow, before the cycle, and no day at all."""
    assert "has not come yet" in refused(ended, "--team", "growth", "--on", ended.day(-1))
    assert "is before 2026-Q4 begins" in refused(
        ended, "2026-Q4", "--team", "growth", "--on", ended.day(99), "--early"
    )
    assert "`soon` is not a day" in refused(ended, "--on", "soon")


def test_what_is_not_there(ended: Desk) -> None:
    """A cycle, a team, a file."""
    assert "there is no cycle `2030`" in refused(ended, "2030")
    assert "2026-Q4 has no team `sales`; it has growth, product" in refused(
        ended, "--team", "sales"
    )
    assert "nope.csv cannot be read: No such file" in refused(ended, "--from", "nope.csv")


def test_several_teams_are_a_choice(ended: Desk) -> None:
    """For somebody who is in none of them."""
    assert "choose a team with --team; open in 2026-Q4: growth, product" in refused(
        ended, "--author", "nobody"
    )


def test_all_closed_is_said(ended: Desk) -> None:
    """And what comes next."""
    for team in ("growth", "product"):
        ended.write(f"{CYCLE}/reviews/{team}.yaml", f"closed: {ended.day(1)}\nauthor: kari\n")
    said = refused(ended, "2026-Q4")
    assert "2026-Q4 is closed by all its teams (growth, product)" in said
    assert "`okr close 2026-Q4 --fold`" in said
    assert "every cycle is closed (2026-Q4); begin the next one with `okr init`" in refused(ended)


def test_nobody_at_a_terminal_is_told_of_files(ended: Desk) -> None:
    """And both commands work as they are printed."""
    said = refused(ended, "--team", "growth")
    assert "`okr close 2026-Q4 --team growth --dry-run > review.yaml`" in said
    assert "`okr close 2026-Q4 --team growth --from review.yaml`" in said


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"{CYCLE}/plans/growth.yaml", "objectives: none\n"),
        (f"{CYCLE}/checkins/growth/x.yaml", "date: soon\n"),
        (f"{CYCLE}/reviews/growth.yaml", "closed: soon\n"),
        ("kpis.yaml", "kpis: none\n"),
        ("okr.yaml", "people: none\n"),
    ],
)
def test_what_cannot_be_read_is_named(ended: Desk, path: str, text: str) -> None:
    """A grade beside a wrong progress would be worse than none."""
    ended.write(path, text)
    assert path in refused(ended, "--team", "growth", "--from", grades(ended))


def test_another_team_s_broken_file_does_not_matter(ended: Desk) -> None:
    """It closes on its own."""
    ended.write(f"{CYCLE}/plans/product.yaml", "objectives: none\n")
    assert ended.okr("close", "--team", "growth", "--from", grades(ended)).code == 0


def test_a_file_in_the_folder_s_place_is_said(ended: Desk) -> None:
    """No half review is left behind."""
    place = ended.root / CYCLE / "reviews"
    place.write_text("")
    done = ended.okr("close", "--team", "growth", "--from", grades(ended))
    assert done.code == 2
    assert f"{CYCLE}/reviews/growth.yaml cannot be written" in done.err
    assert not list(Path(ended.root).rglob(".okr-tmp-*"))
