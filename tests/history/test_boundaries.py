"""Both sides of every boundary of what raises the voice."""

from datetime import date

import pytest

from okrcli.history import time_left
from tests import workspaces
from tests.history import moments
from tests.history.moments import CYCLE, ON, PLAN

REACH = "baseline: 10\ntarget: 20\n"
DATES = f"{CYCLE}/cycle.yaml"


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("above: 10", "above: 9.9", "eased"),
        ("above: 10", "above: 10.1", "raised"),
        ("at_least: 10", "at_least: 9.9", "eased"),
        ("at_least: 10", "at_least: 10.1", "raised"),
        ("at_least: 10", "above: 9.9", "eased"),
        ("above: 10", "at_least: 10.1", "raised"),
        ("below: 6", "below: 6.1", "eased"),
        ("below: 6", "below: 5.9", "raised"),
        ("at_most: 6", "at_most: 6.1", "eased"),
        ("at_most: 6", "below: 6", "raised"),
        ("at_most: 6", "below: 6.1", "eased"),
        ("below: 6", "at_most: 5.9", "raised"),
        ("between: [4, 8]", "between: [3, 7]", "moved"),
        ("between: [4, 8]", "between: [5, 7]", "raised"),
        ("between: [4, 8]", "between: [3, 9]", "eased"),
        ("between: [4, 8]", "between: [4, 7.9]", "raised"),
        ("between: [4, 8]", "between: [8, 9]", "moved"),
        ("between: [4, 8]", "above: 4", "moved"),
        ("between: [4, 8]", "above: 3.9", "eased"),
        ("between: [4, 8]", "below: 8", "moved"),
        ("between: [4, 8]", "at_most: 8", "eased"),
        ("between: [4, 8]", "at_most: 7.9", "moved"),
        ("above: 4", "between: [4, 8]", "moved"),
        ("at_most: 8", "between: [4, 8]", "raised"),
        ("at_most: 8", "at_least: 8", "moved"),
        ("target: +10%", "target: +10.1%", "raised"),
        ("target: +10%", "target: +9.9%", "eased"),
        ("target: -10%", "target: -9.9%", "eased"),
        ("target: 5", "target: +10%", "moved"),
    ],
)
def test_ends_let_in_more_or_less(old: str, new: str, verdict: str) -> None:
    """By the least bit, and by whether the end itself belongs."""
    assert moments.verdict(old, new) == verdict


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        # a box that ends, or begins, at the cycle's own end says nothing new
        ("due: 2026-12-31", "", None),
        ("due: 2026-12-30", "", "eased"),
        ("", "due: 2026-12-30", "raised"),
        ("due: 2027-01-01", "", "raised"),
        ("start: 2026-10-01", "", None),
        ("start: 2026-10-02", "", "raised"),
        ("start: 2026-09-30", "", "eased"),
        # both ends move: as the calendar of each says
        ("due: 2026-12-01", "due: 2026-12-02", "eased"),
        ("due: 2026-12-01", "due: 2026-11-30", "raised"),
        ("start: 2026-10-10", "start: 2026-10-11", "eased"),
        ("checkin_every: 7", "", None),
        ("checkin_every: 8", "", None),
        ("checkin_every: 6", "", "loosened"),
        ("weight: 1", "weight: 0.999", "eased"),
        ("dropped: 2026-11-25", "dropped: 2026-11-26", "moved"),
        ("dropped: 2026-11-25", "dropped: 2026-11-24", "removed"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-15: 14.99}", "eased"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-15: 15.01}", "raised"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-16: 15}", "eased"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-14: 15}", "raised"),
        (
            "due: 2026-12-01\nexpected: {2026-11-15: 15}",
            "due: 2026-12-01\nexpected: {2026-11-15: 15, 2026-12-01: 19}",
            "eased",
        ),
    ],
)
def test_keys_ease_by_the_least_bit(old: str, new: str, verdict: str | None) -> None:
    """A day, a thousandth, a hundredth."""
    found = moments.between(
        {PLAN: moments.plan(REACH + old)}, {PLAN: moments.plan(REACH + new)}
    ).goals
    assert [edit.verdict for change in found for edit in change.edits] == [verdict]


def alarms(old: str, new: str) -> dict[str, int]:
    """The alarms of an edit of `okr.yaml`."""
    found = moments.between({"okr.yaml": old}, {"okr.yaml": new})
    assert found.settings
    return {str(alarm): number for alarm, number in found.alarms.items()}


@pytest.mark.parametrize(
    ("old", "new", "loosened"),
    [
        ("checkin_every: 7", "checkin_every: 8", 1),
        ("checkin_every: 7", "checkin_every: 6", 0),
        ("rules: {max_key_results: 3}", "rules: {max_key_results: 4}", 1),
        ("rules: {max_key_results: 3}", "rules: {max_key_results: 2}", 0),
        ("rules: {max_objectives: 5}", "rules: {max_objectives: 6}", 1),
        ("rules: {max_objectives: 5}", "rules: {max_objectives: 4}", 0),
        ("rules: {ignore: [no-kpi]}", "", 0),
        ("", "rules: {ignore: [no-kpi]}", 1),
        ("rules: {ignore: [no-kpi]}", "rules: {ignore: [no-kpi, no-unit]}", 1),
        ("rules: {ignore: [no-kpi]}", "rules: {ignore: [no-unit]}", 1),
        ("", "status: {on_track: 0.89}", 1),
        ("", "status: {on_track: 0.91}", 0),
        ("", "status: {at_risk: 0.69}", 1),
        ("", "status: {at_risk: 0.71}", 0),
        ("", "status: {on_track: 0.89, at_risk: 0.71}", 1),
        (
            "status: {policy: gap, on_track: 0.1, at_risk: 0.2}",
            "status: {policy: gap, on_track: 0.11, at_risk: 0.2}",
            1,
        ),
        (
            "status: {policy: gap, on_track: 0.1, at_risk: 0.2}",
            "status: {policy: gap, on_track: 0.09, at_risk: 0.2}",
            0,
        ),
        (
            "status: {policy: gap, on_track: 0.1, at_risk: 0.2}",
            "status: {policy: gap, on_track: 0.1, at_risk: 0.21}",
            1,
        ),
        ("", "status: {policy: viva}", 1),
        ("status: {policy: viva}", "", 1),
        ("", "status: {policy: tability}", 2),
        ("", "status: {policy: upraise}", 0),
        ("status: {policy: viva}", "status: {policy: engagedly}", 2),
        ("status: {policy: engagedly}", "status: {policy: viva}", 0),
        ("organisation: A", "organisation: B", 0),
        ("people: {kari: {name: Kari}}", "people: {kari: {name: Kari Berg}}", 0),
    ],
)
def test_settings_loosen_in_one_direction(old: str, new: str, loosened: int) -> None:
    """The other is news."""
    assert alarms(old, new) == ({"loosened": loosened} if loosened else {})


@pytest.mark.parametrize(
    ("key", "day", "eased"),
    [
        ("start", "2026-10-02", 1),
        ("start", "2026-09-30", 1),
        ("end", "2027-01-01", 1),
        ("end", "2026-12-30", 0),
        ("opens", "2026-10-09", 1),
        ("opens", "2026-10-07", 0),
    ],
)
def test_dates_of_a_cycle_that_runs_are_eased(key: str, day: str, eased: int) -> None:
    """By a day; on the day that it opens they are still being written."""
    dates = {"start": "2026-10-01", "end": "2026-12-31", "opens": "2026-10-08"}

    def written(values: dict[str, str]) -> dict[str, str]:
        return {DATES: "".join(f"{name}: {value}\n" for name, value in values.items())}

    for on, loud in (("2026-10-06", 0), ("2026-11-25", eased)):
        found = moments.between(
            written(dates), written({**dates, key: day}), date.fromisoformat(on)
        )
        assert [setting.key for setting in found.settings] == [key]
        assert found.alarms == ({"eased": 1} if loud else {})


def test_days_are_left_of_what_had_opened_before_the_day() -> None:
    """As either side has it; as many as lie between the day and the older side's last."""
    old = workspaces.loaded({}).workspace.cycles["2026-Q4"]
    later = "start: 2026-10-05\nend: 2027-01-10\n"
    new = workspaces.loaded({DATES: later}).workspace.cycles["2026-Q4"]
    first = date(2026, 10, 1)
    assert time_left.days_left(old, old, first) is None
    assert time_left.days_left(old, old, date(2026, 10, 2)) == 90
    assert time_left.days_left(old, new, date(2026, 10, 2)) == 90
    assert time_left.days_left(new, old, date(2026, 10, 2)) == 100
    assert time_left.days_left(None, new, date(2026, 10, 5)) is None
    assert time_left.days_left(None, new, date(2026, 10, 6)) == 96
    assert time_left.days_left(old, None, date(2026, 12, 31)) == 0
    assert time_left.days_left(old, None, date(2027, 1, 1)) == -1
    assert time_left.days_left(None, None, ON) is None


def test_a_standing_kpi_is_agreed_on_in_the_shortest_cycle_around_the_day() -> None:
    """From the day after it opened to its last day; else in a longer one, else in none."""
    year = {"cycles/2026/cycle.yaml": "start: 2026-01-01\nend: 2026-12-31\n"}
    space = workspaces.loaded(year).workspace

    def agreed(day: date) -> str | None:
        found = time_left.agreed(space, day)
        return found.id if found else None

    days = [
        date(2026, 1, 1),
        date(2026, 1, 2),
        date(2026, 10, 1),
        date(2026, 10, 2),
        date(2026, 12, 31),
        date(2027, 1, 1),
    ]
    assert [agreed(day) for day in days] == [None, "2026", "2026", "2026-Q4", "2026-Q4", None]


REVIEW = f"{CYCLE}/reviews/growth.yaml"
GRADED = """\
closed: 2026-11-20
author: kari
note: Fine
objectives:
  mrr: {grade: 0.5, outcome: missed, learned: Much, key_results: {subs: {grade: 0.3, progress: 0.3}}}
"""


@pytest.mark.parametrize(
    ("before", "after", "regraded"),
    [
        ("closed: 2026-11-20", "closed: 2026-11-19", 1),
        ("grade: 0.5", "grade: 0.50", 0),
        ("grade: 0.5", "grade: 0.49", 1),
        ("outcome: missed", "outcome: achieved", 1),
        ("learned: Much", "learned: More", 0),
        ("progress: 0.3", "progress: 0.31", 1),
        ("author: kari", "author: ola", 0),
        ("note: Fine", "note: Bad", 0),
        ("{subs: {grade: 0.3, progress: 0.3}}", "{}", 2),
    ],
)
def test_what_was_given_once_is_regraded(before: str, after: str, regraded: int) -> None:
    """Nothing is where it is given first; taken away whole it is opened again."""
    old = {PLAN: moments.plan(REACH), REVIEW: GRADED}
    found = moments.between(old, {**old, REVIEW: GRADED.replace(before, after)})
    assert found.alarms == ({"regraded": regraded} if regraded else {})
    none = {PLAN: moments.plan(REACH)}
    assert moments.between(none, old).alarms == {}
    assert moments.between(old, none).alarms == {"regraded": 1}


def test_milestones_are_due_earlier_or_later_by_a_day() -> None:
    """And none is eased by a date that it had not."""
    steps = "milestones: [{{id: a, title: A{}}}, {{id: b, title: B}}]"
    for old, new, verdict in (
        (", due: 2026-11-20", ", due: 2026-11-21", "eased"),
        (", due: 2026-11-20", ", due: 2026-11-19", "raised"),
        (", due: 2026-11-20", "", "eased"),
        ("", ", due: 2026-11-20", "raised"),
    ):
        assert moments.verdict(steps.format(old), steps.format(new)) == verdict


def kept(old: int, new: int, both: int) -> bool:
    """Whether an objective of so many key results is known again under another id and title."""

    def plan(name: str, ids: list[int]) -> str:
        body = "".join(f"      - {{id: k{n}, title: Title {n}, target: {n + 2}}}\n" for n in ids)
        return f"objectives:\n  - id: {name}\n    title: The {name}\n    key_results:\n{body}"

    before, after = list(range(old)), list(range(old - both, old - both + new))
    found = moments.between({PLAN: plan("one", before)}, {PLAN: plan("other", after)})
    return any(change.how == "key results" for change in found.goals)


@pytest.mark.parametrize(
    ("old", "new", "both", "known"),
    [
        (2, 2, 1, True),
        (3, 3, 2, True),
        (3, 3, 1, False),
        (4, 4, 2, True),
        (4, 2, 2, True),
        (2, 4, 2, True),
        (5, 2, 2, False),
        (2, 5, 2, False),
        (1, 1, 1, True),
        (1, 2, 1, True),
        (1, 3, 1, False),
        (3, 1, 1, False),
    ],
)
def test_an_objective_is_known_by_half_of_the_key_results_of_both(
    old: int, new: int, both: int, *, known: bool
) -> None:
    """Of then and of now; less than half of either is another objective."""
    assert kept(old, new, both) is known


def test_a_lost_name_is_one_that_was_read() -> None:
    """Of two earlier names only that which readings stand under is asked for."""
    old = moments.plan(REACH, was="[orders, deals]")
    new = moments.plan(REACH).replace("id: subs", "id: sales")
    read = moments.session("2026-10-20", "orders: {value: 12}")
    (change,) = moments.between({PLAN: old, **read}, {PLAN: new, **read}).goals
    assert change.orphans is not None
    assert (change.orphans.readings, change.orphans.line) == (1, "was: orders")


@pytest.mark.parametrize(
    ("keys", "grew"),
    [
        ("above: 5", True),
        ("at_least: 5", True),
        ("below: 5", False),
        ("at_most: 5", False),
        ("between: [4, 8]", None),
        ("target: 9", True),
        ("target: 9\nbetter: lower", False),
    ],
)
def test_a_higher_value_is_better_where_the_goal_says(keys: str, *, grew: bool | None) -> None:
    """Nowhere between two ends; the same value is neither."""
    old = {PLAN: moments.plan(keys), **moments.session("2026-10-20", "subs: {value: 5}")}
    for value, better in ((6, grew), (4, None if grew is None else not grew), (5, None)):
        new = {**old, **moments.session("2026-11-20", f"subs: {{value: {value}}}")}
        (made,) = moments.between(old, new).checkins
        assert made.better is better


def test_what_a_key_result_takes_over_is_not_said_beside_its_own_edits() -> None:
    """Its owner and kind are the objective's; one of its own is told."""
    old = moments.plan(REACH, objective="owner: kari\nkind: committed", weight="1")
    new = moments.plan(REACH, objective="owner: ola\nkind: aspirational", weight="2")
    found = moments.between({PLAN: old}, {PLAN: new}).goals
    told = {change.subject.id: [edit.key for edit in change.edits] for change in found}
    assert told == {"mrr": ["owner", "kind"], "subs": ["weight"]}
    own = moments.plan(REACH, objective="owner: ola\nkind: aspirational", owner="per")
    found = moments.between({PLAN: old}, {PLAN: own}).goals
    told = {change.subject.id: [edit.key for edit in change.edits] for change in found}
    assert told == {"mrr": ["owner", "kind"], "subs": ["owner"]}


def test_a_kpi_is_told_in_its_own_unit() -> None:
    """As a key result is in that of its KPI."""
    kpi = "kpis: [{{id: nps, title: NPS, unit: points, above: {}}}]\n"
    (change,) = moments.between({"kpis.yaml": kpi.format(4)}, {"kpis.yaml": kpi.format(5)}).goals
    assert change.unit == "points"
    by_kpi = "baseline: 1\ntarget: {}\nmeasured_by: nps"
    old, new = (
        {"kpis.yaml": kpi.format(4), PLAN: moments.plan(by_kpi.format(target))} for target in (5, 6)
    )
    (change,) = moments.between(old, new).goals
    assert change.unit == "points"
