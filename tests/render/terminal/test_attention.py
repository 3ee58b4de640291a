"""The foot of the report: what needs somebody, whose it is, and what to type next."""

from datetime import date

from okrcli.model import workspace
from tests import examples, workspaces
from tests.render.terminal import drawn

PLAN = """
objectives:
  - id: o
    title: O
    owner: kari
    key_results:
      - {id: a, title: A, baseline: 0, target: 10}
      - {id: b, title: B, baseline: 0, target: 10, owner: tom}
      - {id: c, title: C, baseline: 0, target: 10, weight: 0}
      - id: m
        title: M
        milestones: [{id: one, title: One, due: 2026-11-01}, {id: two, title: Two, due: 2026-12-01}]
"""
OKR = "people:\n  kari: {name: Kari Nordmann}\n"


def team(*sessions: str, review: str = "") -> workspace.Workspace:
    """A team of Kari and Tom, with these readings, a line each: `2026-11-23 a: {value: 1}`."""
    files = {"okr.yaml": OKR, "cycles/2026-Q4/plans/growth.yaml": PLAN}
    for n, line in enumerate(sessions):
        day, _, reading = line.partition(" ")
        path = f"cycles/2026-Q4/checkins/growth/{day}-09000{n}-kari.yaml"
        files[path] = f"date: {day}\nauthor: kari\nreadings:\n  {reading}\n"
    if review:
        files["cycles/2026-Q4/reviews/growth.yaml"] = review
    return workspaces.loaded(files).workspace


def needed(space: workspace.Workspace, day: date = drawn.ON) -> str:
    """What stands under the heading of those who are needed, in one line."""
    shown = drawn.text(space, on=examples.page(100), day=day, cycle="2026-Q4")
    _, found, rest = shown.partition("Needs somebody ")
    return " ".join(rest.split()) if found else ""


def last(space: workspace.Workspace, day: date = drawn.ON) -> str:
    """The last line: what to type next."""
    return drawn.text(space, on=examples.page(100), day=day, cycle="2026-Q4").splitlines()[-1]


ALL = ("2026-11-23 b: {value: 9}", "2026-11-23 m: {done: [one]}")


def test_what_is_off_track_is_named_with_its_owner() -> None:
    """The objective's owner where the key result names none."""
    said = "■ off track A a Kari Nordmann · 10% where 60% is expected"
    assert said in needed(team("2026-11-23 a: {value: 1}", *ALL))


def test_the_newest_why_stands_beside_the_trouble() -> None:
    """In its own words, with who wrote it and when; an older one is passed over."""
    space = team(
        "2026-11-16 a: {value: 1, note: the first}",
        "2026-11-23 a: {value: 1, note: Two people are away}",
        *ALL,
    )
    assert "“Two people are away” Kari Nordmann 23 Nov" in needed(space)
    assert "the first" not in needed(space)


def test_what_is_at_risk_is_named_too() -> None:
    """With the gap to the calendar."""
    assert "▲ at risk A a Kari Nordmann · 50% where 60%" in needed(
        team("2026-11-23 a: {value: 5}", *ALL)
    )


def test_what_is_stale_says_for_how_long_and_whose_it_is() -> None:
    """Days since the newest reading of any kind."""
    space = team("2026-11-01 a: {value: 9}", *ALL)
    said = "◌ stale A a Kari Nordmann · silent for 24 days · last known on track"
    assert said in needed(space)


def test_what_was_never_read_is_named() -> None:
    """Nothing that has weight 0."""
    assert "○ no reading A a Kari Nordmann" in needed(team(*ALL))
    assert "C c" not in needed(team(*ALL))


def test_a_fall_in_confidence_of_two_or_more_is_named() -> None:
    """One point is noise."""
    readings = (
        "2026-11-16 a: {value: 8, confidence: 8}",
        "2026-11-16 b: {value: 8, confidence: 8}",
    )
    space = team(
        *readings,
        "2026-11-23 a: {value: 9, confidence: 5}",
        "2026-11-23 b: {value: 9, confidence: 7}",
        ALL[1],
    )
    assert "↘ confidence fell A a Kari Nordmann · Confidence 5 of 10 ↘3" in needed(space)
    assert "at risk" not in needed(space)
    assert "B b" not in needed(space)


def test_a_fall_in_confidence_of_what_is_reached_asks_for_nobody() -> None:
    """It is there already."""
    before = "2026-11-16 a: {value: 8, confidence: 8}"
    assert needed(team(before, "2026-11-23 a: {value: 10, confidence: 5}", *ALL)) == ""


def test_a_milestone_past_its_day_is_named() -> None:
    """With its key result and the days since."""
    space = team("2026-11-23 a: {value: 9}", ALL[0], "2026-11-23 m: {note: soon}")
    assert "◆ overdue One m/one Kari Nordmann · 24 days overdue" in needed(space)


def test_nothing_is_asked_for_where_all_is_well() -> None:
    """Only what to type next."""
    space = team("2026-11-23 a: {value: 9}", *ALL)
    assert needed(space) == ""
    assert last(space) == (
        "→ okr checkin  record this week's values   → okr report o  one objective in detail"
    )


def test_a_closed_team_needs_nobody() -> None:
    """Grades are given; nothing is off track or stale any more, and nothing is checked in."""
    review = "closed: 2026-12-31\nauthor: kari\nobjectives: {o: {grade: 0.3}}\n"
    space, day = team("2026-11-01 a: {value: 1}", review=review), date(2027, 1, 2)
    assert needed(space, day) == ""
    assert last(space, day) == "→ okr report o  one objective in detail"


def test_many_of_one_kind_are_counted() -> None:
    """Eight by name, then how many more."""
    many = "".join(f"      - {{id: k{i}, title: K, baseline: 0, target: 1}}\n" for i in range(11))
    plan = f"objectives:\n  - id: o\n    title: O\n    key_results:\n{many}"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert needed(space).count("○ no reading") == 8
    assert "K k7 and 3 more" in needed(space)


def test_a_goal_of_an_objective_that_was_dropped_needs_nobody() -> None:
    """It is shown, and asked for no more."""
    plan = PLAN.replace("    owner: kari\n", "    dropped: 2026-11-01\n    because: no\n")
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert "no reading" not in needed(space)
    assert "✗ dropped" in drawn.text(space)


def test_the_next_command_names_something_that_is_there() -> None:
    """It can be typed as it stands."""
    assert last(examples.space()).endswith("→ okr report mrr  one objective in detail")


def test_commands_that_do_not_fit_with_their_words_stand_alone_on_one_line() -> None:
    """At 80 columns."""
    shown = drawn.text(team("2026-11-23 a: {value: 9}", *ALL)).splitlines()
    assert shown[-1] == "→ okr checkin   → okr report o"
