"""Whoever checks in and owns nothing is told how to be asked next time."""

import pytest

from okrcli.model import settings
from tests.cli.checkin.desk import Desk

SAID = "Nothing here is yours, {}; add yourself under `people:` in okr.yaml:"


def test_a_stranger_is_told_what_to_write(desk: Desk) -> None:
    """With the line, which can be read once the team is filled in."""
    said = desk.checkin("subscriptions", "4720", "--author", "Ida Berg").out
    assert SAID.format("Ida Berg") in said
    line = "  ida: {name: Ida Berg, team: TEAM}"
    assert said.splitlines()[-1].removeprefix(" ") == line.replace("Ida Berg", '"Ida Berg"')
    place = desk.root / "okr.yaml"
    place.write_text(place.read_text() + f"{said.splitlines()[-1][1:].replace('TEAM', 'growth')}\n")
    known = desk.space.settings.people["ida"]
    assert known == settings.Person(name="Ida Berg", team="growth")
    assert "Nothing here" not in desk.checkin("retention", "70", "--author", "ida").out


def test_git_knows_the_address(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """By which they are found again."""
    monkeypatch.delenv("OKR_AUTHOR")
    desk.git("init", "-q")
    desk.git("config", "user.name", "Ida Berg")
    desk.git("config", "user.email", "ida@acme.example")
    said = desk.checkin("subscriptions", "4720").out
    assert '  ida: {name: "Ida Berg", email: ida@acme.example, team: TEAM}' in said


def test_an_id_that_is_taken_is_not_given_again(desk: Desk) -> None:
    """Another Kari has her whole name."""
    said = desk.checkin("subscriptions", "4720", "--author", "Kari Lund").out
    assert "  kari-lund: {name:" in said


def test_whoever_owns_something_is_left_alone(desk: Desk) -> None:
    """Known or not: a name in a plan is enough; and so is a workspace that names no people."""
    assert "Nothing here" not in desk.checkin("subscriptions", "4720").out
    plan = desk.root / "cycles/2026-Q4/plans/growth.yaml"
    plan.write_text(plan.read_text().replace("owner: tom", "owner: Ida Berg"))
    assert "Nothing here" not in desk.checkin("subscriptions", "4720", "--author", "Ida Berg").out
    desk.write("okr.yaml", "organisation: Acme\n")
    assert "Nothing here" not in desk.checkin("subscriptions", "4720", "--author", "Bo").out


def test_a_walk_without_anything_says_so_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where nobody is under `people:` yet; where only one team plans, it is named."""
    monkeypatch.setattr("okrcli.cli.terminal.interactive", lambda: True)
    (desk.root / "cycles/2026-Q4/plans/product.yaml").unlink()
    for text in ("", "people: {kari: {name: Kari Nordmann}}\n"):
        desk.write("okr.yaml", text)
        answer = desk.checkin("--author", "bo")
        assert answer.code == 2
        assert answer.err == (
            "okr: nothing in 2026-Q4 is yours, bo; take `okr checkin --team TEAM` or --all, or add"
            " yourself under `people:` in okr.yaml, with the line `bo: {name: bo, team: growth}`\n"
        )
