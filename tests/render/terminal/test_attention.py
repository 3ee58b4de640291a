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


def foot(space: workspace.Workspace, day: date = drawn.ON) -> list[str]:
    """The lines below the last rule."""
    shown = drawn.text(space, day=day, cycle="2026-Q4").splitlines()
    last = max(i for i, line in enumerate(shown) if set(line) == {"─"})
    return shown[last + 1 :]


ALL = ("2026-11-23 b: {value: 9}", "2026-11-23 m: {done: [one]}")


def test_what_is_off_track_is_named_with_its_owner() -> None:
    """The objective's owner where the key result names none."""
    assert "■ Off track: a (Kari Nordmann)" in foot(team("2026-11-23 a: {value: 1}", *ALL))


def test_what_is_stale_says_for_how_long_and_whose_it_is() -> None:
    """Days since the newest reading of any kind."""
    space = team("2026-11-01 a: {value: 9}", *ALL)
    said = "◌ No check-in for long: a (24 days, last known ● on track, Kari Nordmann)"
    assert said in foot(space)


def test_what_was_never_read_is_named() -> None:
    """Nothing that has weight 0."""
    assert "○ Never read: a (Kari Nordmann)" in foot(team(*ALL))


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
    assert "▲ Confidence is falling: a (↘3, Kari Nordmann)" in foot(space)


def test_a_milestone_past_its_day_is_named() -> None:
    """With its key result and the days since."""
    space = team("2026-11-23 a: {value: 9}", ALL[0], "2026-11-23 m: {note: soon}")
    assert "◆ Past their day: m/one (24 days, Kari Nordmann)" in foot(space)


def test_nothing_is_asked_for_where_all_is_well() -> None:
    """Only what to type next."""
    assert foot(team("2026-11-23 a: {value: 9}", *ALL)) == [
        "→ okr checkin   record this week's values",
        "→ okr report o  one objective in detail",
    ]


def test_a_closed_team_needs_nobody() -> None:
    """Grades are given; nothing is off track or stale any more, and nothing is checked in."""
    review = "closed: 2026-12-31\nauthor: kari\nobjectives: {o: {grade: 0.3}}\n"
    shown = foot(team("2026-11-01 a: {value: 1}", review=review), date(2027, 1, 2))
    assert shown == ["→ okr report o  one objective in detail"]


def test_many_of_one_kind_are_counted() -> None:
    """Eight by name, then how many more."""
    many = "".join(f"      - {{id: k{i}, title: K, baseline: 0, target: 1}}\n" for i in range(11))
    plan = f"objectives:\n  - id: o\n    title: O\n    key_results:\n{many}"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert foot(space)[0] == "○ Never read: k0, k1, k2, k3, k4, k5, k6, k7 and 3 more"


def test_a_goal_of_an_objective_that_was_dropped_needs_nobody() -> None:
    """It is shown, and asked for no more."""
    plan = PLAN.replace("    owner: kari\n", "    dropped: 2026-11-01\n    because: no\n")
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert "Never read" not in "".join(foot(space))
    assert "✗ dropped" in drawn.text(space)


def test_the_next_command_names_something_that_is_there() -> None:
    """It can be typed as it stands."""
    assert foot(examples.space())[-1] == "→ okr report mrr  one objective in detail"
