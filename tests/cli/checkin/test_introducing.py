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


def test_a_name_almost_like_a_known_one_is_asked_about(desk: Desk) -> None:
    """It is recorded, with a word on who may be meant; once it has signed, it is a name."""
    said = desk.checkin("subscriptions", "4720", "--author", "karri")
    assert said.code == 0
    words = " ".join(said.out.split())
    warned = "`people:` does not name karri, who has signed nothing yet; did you mean kari?"
    assert warned in words
    assert "Nothing here is yours" not in words
    again = desk.checkin("subscriptions", "4800", "--author", "karri").out
    assert "did you mean" not in " ".join(again.split())
    assert SAID.format("karri") in again
    shown = desk.checkin("subscriptions", "4900", "--author", "Tom Bakker", "--dry-run").out
    assert "did you mean tom?" in " ".join(shown.split())
    stranger = desk.checkin("subscriptions", "4900", "--author", "Zoe").out
    assert "does not name Zoe, who has signed nothing yet" in " ".join(stranger.split())
    assert SAID.format("Zoe") in stranger
