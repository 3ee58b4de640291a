"""`okr due`: when something is due, when it is late, whose it is, and how that is said."""

import json

import pytest

from tests.cli.checkin.desk import Desk
from tests.cli.due.conftest import PLAN, session
from tests.schema import outputs


def due(desk: Desk, *words: str, code: int = 0) -> str:
    """What it prints; it ends with the code."""
    answer = desk.okr("due", *words)
    assert (answer.code, answer.err) == (code, "")
    return answer.out


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-22", None),
        ("2026-11-23", "today"),
        ("2026-11-25", "since 23 Nov"),
        ("2026-11-26", "1 day late"),
        ("2026-12-01", "6 days late"),
    ],
)
def test_a_reading_is_due_after_its_rhythm_and_late_after_the_grace(
    office: Desk, on: str, said: str | None
) -> None:
    """Two working days: read on Monday 16, due on Monday 23, late on Thursday 26."""
    line = [line for line in due(office, "--on", on).splitlines() if "subscriptions" in line]
    assert [bool(line)] == [said is not None]
    assert said is None or said in line[0]


def test_grace_counts_working_days(office: Desk) -> None:
    """Due on Friday 27 November, it is late on Wednesday: Saturday and Sunday do not count."""
    session(office, "2026-11-20", "subscriptions: {value: 41}")
    assert "1 day late" not in due(office, "--on", "2026-12-01", "--owner", "kari")
    shown = due(office, "--on", "2026-12-02", "--owner", "kari")
    assert "1 day late" in shown
    shown = due(office, "--on", "2026-11-28", "--owner", "kari", "--grace", "0")
    assert "1 day late" in shown


def test_a_goal_may_have_a_rhythm_of_its_own(office: Desk) -> None:
    """Every two weeks."""
    assert "retention" not in due(office, "--on", "2026-11-22")
    assert "Customer retention  growth/retention" in due(office, "--on", "2026-11-23")


def test_it_says_when_it_was_read_and_never_blames(office: Desk) -> None:
    """By person, with where it stands."""
    shown = due(office, "--on", "2026-11-26")
    assert "Kari Nordmann ───" in shown
    assert "40 of 100, last read 16 Nov" in shown
    assert shown.index("Kari Nordmann") < shown.index("Ola Lund")
    assert "fail" not in shown.lower()


def test_what_was_never_read_is_due_a_rhythm_after_it_began(office: Desk) -> None:
    """The cycle began on Thursday 1 October."""
    office.write(
        "cycles/2026-Q4/plans/growth.yaml",
        PLAN.replace("id: subscriptions,", "id: fresh,"),
    )
    assert "New subscriptions" not in due(office, "--on", "2026-10-07")
    assert "never read" in due(office, "--on", "2026-10-08")


def test_a_key_result_that_begins_later_is_due_later(office: Desk) -> None:
    """A rhythm after its own start."""
    office.write(
        "cycles/2026-Q4/plans/growth.yaml",
        PLAN.replace("id: subscriptions,", "id: fresh, start: 2026-11-20,"),
    )
    assert "New subscriptions" not in due(office, "--on", "2026-11-26")
    assert "never read" in due(office, "--on", "2026-11-27")


def test_coming_days_meetings_and_milestones_stand_below(office: Desk) -> None:
    """The week by day, milestones of two weeks, the next Thursday, and the end of the cycle."""
    shown = due(office, "--on", "2026-11-25")
    assert " Mon 30 Nov  Kari Nordmann 1" in shown
    assert " Thu 26 Nov  weekly meeting" in shown
    assert " Tue 8 Dec   Denmark open  growth/regions/denmark  Kari Nordmann" in shown
    assert "Finland open" not in shown
    assert " Thu 31 Dec  Q4 2026 ends" in shown
    assert "Finland open" in due(office, "--on", "2026-11-26")


def test_a_milestone_that_is_done_is_not_told(office: Desk) -> None:
    """Nor is a goal that is reached."""
    session(office, "2026-11-24", "regions: {done: [denmark]}, subscriptions: {value: 100}")
    shown = due(office, "--on", "2026-12-03")
    assert "Denmark open" not in shown
    assert "New subscriptions" not in shown


def test_one_line_for_a_prompt(office: Desk) -> None:
    """In both languages; of nothing due too."""
    words = ("--on", "2026-11-26", "--short")
    assert due(office, *words) == "Late: Kari 1, Ola 1 · Mon 30 Nov: 1 · okr checkin\n"
    said = due(office, *words, "--lang", "nb")
    assert said == "Forsinket: Kari 1, Ola 1 · man. 30. nov.: 1 · okr checkin\n"
    assert due(office, "--on", "2026-11-22", "--short", "--ascii").isascii()


def test_the_exit_code_tells_of_late_ones_only(office: Desk) -> None:
    """For a scheduled job."""
    due(office, "--on", "2026-11-25", "--fail-on", "late")
    due(office, "--on", "2026-11-26", "--fail-on", "late", code=1)
    due(office, "--on", "2026-11-26")
    due(office, "--on", "2026-11-26", "--fail-on", "late", "--owner", "mattis")


def test_mine_is_what_i_own_and_what_my_team_has_for_nobody(office: Desk) -> None:
    """`--owner me` says the same; Ola's is not Kari's."""
    for words in (("--mine",), ("--owner", "me"), ("--owner", "Kari Nordmann")):
        shown = due(office, "--on", "2026-11-26", *words)
        assert "subscriptions" in shown
        assert "retention" not in shown
    answer = office.okr("due", "--mine", "--owner", "ola")
    assert answer == (2, "", "okr: --mine says whose already; leave out --owner\n")


def test_who_owns_nothing_is_told_whose_the_goals_are(office: Desk) -> None:
    """And no line counts nothing of nothing."""
    shown = due(office, "--on", "2026-11-26", "--owner", "mattis")
    said = "No goal or KPI here is mattis's; they are owned by Kari Nordmann, Ola Lund."
    assert said in " ".join(shown.split())
    assert "Nothing is due" not in shown
    assert "0 of 0" not in shown


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_the_labels_of_all_people_are_one_column(office: Desk, lang: str) -> None:
    """As wide as the widest: `14 dager forsinket` leaves a blank before the title."""
    lines = due(office, "--on", "2026-12-09", "--lang", lang).splitlines()
    starts = [
        line.index(title)
        for title in ("New subscriptions", "Customer retention", "New regions")
        for line in lines
        if line.startswith((" ◌", " ◇")) and title in line
    ]
    assert len(starts) == 3
    assert len(set(starts)) == 1
    assert any("14 " in line[: starts[0]] for line in lines)


@pytest.mark.parametrize("verb", ["report", "tree"])
def test_mine_is_taken_wherever_an_owner_is(office: Desk, verb: str) -> None:
    """As the owner's id would be."""
    on = ("--on", "2026-11-25")
    wanted = office.okr(verb, "--owner", "kari", *on).out
    assert "Grow revenue" in wanted
    assert office.okr(verb, "--mine", *on).out == wanted
    assert office.okr(verb, "--owner", "me", *on).out == wanted


def test_json_keeps_its_contract(office: Desk) -> None:
    """With whose it is, since when, and how late."""
    printed = due(office, "--on", "2026-11-26", "--format", "json")
    assert outputs.complaints("due-json", printed) == []
    found = json.loads(printed)
    assert found["late"] == 2
    assert found["people"][0]["goals"][0] == {
        "ref": "growth/subscriptions",
        "title": "New subscriptions",
        "team": "growth",
        "owner": "kari",
        "owner_name": "Kari Nordmann",
        "owners": [{"id": "kari", "name": "Kari Nordmann"}],
        "status": "late",
        "due": "2026-11-23",
        "last_read": "2026-11-16",
        "days_late": 1,
    }


def test_nothing_is_cut_at_any_width(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles stand whole, and no line is too long."""
    for width in (40, 80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        shown = due(office, "--on", "2026-11-26")
        assert max(map(len, shown.splitlines())) <= width
        assert "Customer retention" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--team", "sales"), "2026-Q4 has no team `sales`; it has growth"),
        (("--fail-on", "due"), "--fail-on takes late, not `due`"),
        (("--format", "pdf"), "--format takes "),
        (("--on", "2025-01-01"), ""),
    ],
)
def test_what_it_cannot_answer_is_told(office: Desk, words: tuple[str, ...], said: str) -> None:
    """With what it can."""
    answer = office.okr("due", *words, *(() if "--on" in words else ("--on", "2026-11-25")))
    assert answer.code == 2
    assert answer.err.startswith(f"okr: {said}")


@pytest.mark.parametrize("verb", ["due", "report", "meeting"])
@pytest.mark.parametrize("lang", ["en", "nb"])
def test_messages_say_what_the_screen_says(office: Desk, verb: str, lang: str) -> None:
    """For Slack, Teams and a mail, of each command."""
    for name in ("slack", "teams", "mail"):
        answer = office.okr(verb, "--format", name, "--on", "2026-11-26", "--lang", lang)
        assert (answer.code, answer.err) == (0, "")
        assert "Acme" in answer.out
        if name != "mail":
            json.loads(answer.out)
