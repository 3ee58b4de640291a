"""The walk through somebody's goals: what is asked, what answers mean, and what is kept."""

from decimal import Decimal

import pytest

from okrcli.actions import author
from okrcli.actions.check_in import eligibility, session_files, walk_targets
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.cli.recording import walk
from okrcli.language.catalogue import language_named
from okrcli.model import session
from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.script import Script

KARI = WalkChoice(names=frozenset({"kari", "kari nordmann"}), teams=frozenset({"growth"}))
TOM = WalkChoice(names=frozenset({"tom"}), teams=frozenset({"growth"}))


def ids(desk: Desk, choice: WalkChoice) -> list[str]:
    """What a choice asks about today, by id."""
    season = desk.space.cycles["2026-Q4"]
    found = walk_targets.subjects_of(desk.space, [season], choice, desk.today, "growth")
    return [subject.id for subject in found]


def test_mine_is_what_i_own_and_what_nobody_owns_in_my_team(desk: Desk) -> None:
    """The objective's owner counts; KPIs of others are shown and not asked; nothing dropped."""
    assert ids(desk, KARI) == ["subscriptions", "new-subscriptions", "regions", "nps"]
    assert ids(desk, TOM) == ["retention", "churn", "annual-plans", "keyboard"]


def test_goals_without_any_owner_are_the_team_s(desk: Desk) -> None:
    """And so they are mine as a member; a KPI that I own comes along from another's goal."""
    ola = WalkChoice(names=frozenset({"ola"}), teams=frozenset({"product"}))
    assert ids(desk, ola) == ["visitors", "response-time", "tickets"]


def test_a_goal_that_my_team_owns_is_mine(desk: Desk) -> None:
    """An owner may be a team."""
    plan = desk.root / CYCLE / "plans/product.yaml"
    plan.write_text(plan.read_text().replace("baseline: 40", "owner: growth\n        baseline: 40"))
    assert "tickets" in ids(desk, KARI)


def test_a_team_s_round_asks_each_thing_once(desk: Desk) -> None:
    """Every key result before its KPIs, whoever owns them."""
    assert ids(desk, WalkChoice(team="product")) == ["response-time", "tickets", "visitors"]


def test_everybody_s_round_ends_with_unlinked_kpis(desk: Desk) -> None:
    """A KPI that measures a key result is asked as that."""
    assert ids(desk, WalkChoice(everything=True)) == [
        "subscriptions",
        "visitors",
        "new-subscriptions",
        "retention",
        "churn",
        "regions",
        "annual-plans",
        "keyboard",
        "response-time",
        "tickets",
        "nps",
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("upgrade", ["annual-plans", "keyboard"]),
        ("subscriptions", ["subscriptions", "visitors", "new-subscriptions"]),
        ("churn", ["churn"]),
        ("nps", ["nps"]),
    ],
)
def test_a_round_of_one_goal(desk: Desk, name: str, found: list[str]) -> None:
    """An objective's key results, a key result with its KPIs, a KPI alone."""
    space = desk.space
    goal = eligibility.target(space, [space.cycles["2026-Q4"]], name)
    assert ids(desk, WalkChoice(goal=goal)) == found


def test_what_has_not_begun_and_what_is_closed_is_left_out(desk: Desk) -> None:
    """There is nothing to read of either."""
    plan = desk.root / CYCLE / "plans/growth.yaml"
    later = f"start: {desk.day(-3)}\n        unit: subscriptions"
    plan.write_text(plan.read_text().replace("unit: subscriptions", later))
    desk.write(f"{CYCLE}/reviews/product.yaml", f"closed: {desk.day(3)}\nauthor: ola\n")
    found = ids(desk, WalkChoice(everything=True))
    assert "subscriptions" not in found
    assert "tickets" not in found
    assert "retention" in found


def test_teams_are_people_s_and_those_one_leads(desk: Desk) -> None:
    """Both count."""
    space = desk.space
    seasons = [space.cycles["2026-Q4"]]
    assert author.teams_of(space, seasons, "ola", frozenset({"ola"})) == {"product"}
    assert author.teams_of(space, seasons, "nobody", frozenset({"kari"})) == {"growth"}


def walked(
    desk: Desk, choice: WalkChoice, *answers: str | None
) -> tuple[list[SessionEntry], list[str]]:
    """What a walk keeps, and what was heard; every answer is used up."""
    space = desk.space
    season = space.cycles["2026-Q4"]
    found = walk_targets.subjects_of(space, [season], choice, desk.today, "growth")
    script = Script(list(answers))
    entries = walk.Walk(space, found, desk.today, script).entries()
    assert script.answers == []
    return entries, script.heard


def readings(entries: list[SessionEntry]) -> dict[str, session.Reading]:
    """The readings by id."""
    return {entry.subject.id: entry.reading for entry in entries}


def test_a_value_a_confidence_and_a_note(desk: Desk) -> None:
    """For key results; of KPIs only the value is asked."""
    entries, heard = walked(
        desk,
        KARI,
        "4720",
        "5",
        "Black Week",
        "173",
        "denmark",
        "",
        "",
        "q",
    )
    assert readings(entries) == {
        "subscriptions": session.Reading(value=Decimal(4720), confidence=5, note="Black Week"),
        "new-subscriptions": session.Reading(value=Decimal(173)),
        "regions": session.Reading(done=("denmark",)),
    }
    assert heard[1].startswith("Check-in · ")
    assert heard[1].endswith(" · 2 key results · 2 KPIs")


def test_enter_keeps_and_asks_no_more(desk: Desk) -> None:
    """One key a goal, and no reading of any."""
    entries, _ = walked(desk, TOM, "", "", "", "")
    assert entries == []


def test_a_skip_wants_a_reason(desk: Desk) -> None:
    """Without one the question comes again."""
    entries, heard = walked(desk, TOM, "s", "", "s", "the shop is closed", "q")
    assert readings(entries) == {"retention": session.Reading(skip="the shop is closed")}
    assert "    ✔ left out of the mean" in heard


def test_a_kpi_is_skipped_without_a_reason(desk: Desk) -> None:
    """It is in no mean that it could be left out of: the walk goes on to the next, as by Enter."""
    entries, heard = walked(desk, KARI, "", "s", "denmark", "", "", "q")
    assert set(readings(entries)) == {"regions"}
    assert not any(line.startswith("✗") for line in heard)


@pytest.mark.parametrize("end", ["q", "Q", None])
def test_stopping_keeps_what_is_done(desk: Desk, end: str | None) -> None:
    """Halfway through a goal too: its value was answered."""
    entries, _ = walked(desk, KARI, "4720", end)
    assert readings(entries) == {"subscriptions": session.Reading(value=Decimal(4720))}


def test_wrong_answers_are_explained_and_asked_again(desk: Desk) -> None:
    """The value, and the confidence."""
    entries, heard = walked(
        desk, KARI, "many", "5 h", "4720", "11", "high", "6", "a\u200bb", "", "q"
    )
    assert readings(entries) == {
        "subscriptions": session.Reading(value=Decimal(4720), confidence=6)
    }
    assert [line for line in heard if line.startswith("✗")] == [
        "✗ `many` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
        "✗ this is counted in subscriptions, not in h; write the number alone",
        "✗ confidence is a whole number from 0 to 10, not `11`",
        "✗ confidence is a whole number from 0 to 10, not `high`",
        "✗ the text holds a hidden character, ZERO WIDTH SPACE",
    ]


def test_two_numbers_are_a_question(desk: Desk) -> None:
    """Its answer is recorded exactly."""
    entries, _ = walked(desk, KARI, "4,720", "", "", "q")
    assert readings(entries) == {"subscriptions": session.Reading(value=Decimal(4720))}


def test_c_asks_for_confidence_and_note_only(desk: Desk) -> None:
    """Of a KPI only for the note; saying nothing after all is no reading."""
    entries, _ = walked(desk, KARI, "c", "3", "", "c", "a bad week", "c", "", "", "q")
    assert readings(entries) == {
        "subscriptions": session.Reading(confidence=3),
        "new-subscriptions": session.Reading(note="a bad week"),
    }


def test_the_editor_gives_a_note(desk: Desk) -> None:
    """On the letter e."""
    entries, _ = walked(desk, KARI, "4720", "", "e", "q")
    assert readings(entries)["subscriptions"].note == "from the editor"


def test_milestones_zones_and_yes_or_no(desk: Desk) -> None:
    """Each in its own words; a dash takes a milestone back."""
    entries, heard = walked(desk, KARI, "", "", "-denmark finland", "", "", "")
    assert readings(entries) == {"regions": session.Reading(done=("finland",), undone=("denmark",))}
    assert "    · denmark  Denmark open for business" in heard
    entries, heard = walked(desk, TOM, "", "", "stretch", "", "", "nei", "", "")
    assert readings(entries) == {
        "annual-plans": session.Reading(zone="stretch"),
        "keyboard": session.Reading(done=False),
    }
    assert "    commit  on the website" in heard
    assert "    an outside audit passes the set-up" in heard


def test_a_question_mark_helps_at_every_question(desk: Desk) -> None:
    """And the question comes again."""
    entries, heard = walked(desk, KARI, "?", "4720", "?", "6", "?", "", "q")
    assert len(entries) == 1
    assert "    Ctrl-C  leave; what was answered may be kept" in [
        line.replace("Ctrl-C ", "Ctrl-C  ") for line in heard
    ]
    assert "how sure you are of reaching it, 0 to 10; 5 is even odds" in heard
    assert "what helped or got in the way; it is shown in the report" in heard


def test_each_goal_is_shown_with_its_bar_last_value_and_kpis(desk: Desk) -> None:
    """Number, id and title; progress with the calendar's tick; the hint has the last value."""
    desk.checkin("subscriptions", "4560", "--confidence", "6", "--on", desk.day(7))
    desk.checkin("subscriptions", "--note", "Two campaigns still to come", "--on", desk.day(7))
    desk.checkin("visitors", "1412", "--on", desk.day(7))
    _, heard = walked(desk, KARI, "4720", "", "", "q")
    day = language_named("en").short_day(
        desk.space.cycles["2026-Q4"].teams["growth"].sessions[0].session.date
    )
    shown = heard[heard.index("1/4 subscriptions  Increase the number of new paid subscriptions") :]
    assert shown[1:7] == [
        f"    ━━━━━━━━━━━━╸───────┼─────────   42%  {day}  4,560 → 6,000  from 3,500",
        f"    leading  visitors  1,412  > 1,250  {day}",
        "    lagging  new-subscriptions  –",
        f"    {day}  Two campaigns still to come  Kari Nordmann",
        "Value now  [4,560, Enter = pass, = as last time, c = note only, b = back, s = skip,"
        " q = stop, ? = help]",
        "Confidence [0 to 10, last 6, Enter = none]",
    ]
    assert "    ✔ 4,560 → 4,720  +160  49%, expected 67%  ▲ at risk" in shown


def test_drafts_of_one_walk_are_one_session_a_team(desk: Desk) -> None:
    """Whatever was answered in which order."""
    entries, _ = walked(desk, KARI, "4720", "", "", "173", "", "41")
    made = session_files.drafts(entries, session_files.PROVISIONAL)
    assert [(draft.team, list(draft.session.readings)) for draft in made] == [
        ("_workspace", ["nps"]),
        ("growth", ["subscriptions", "new-subscriptions"]),
    ]
