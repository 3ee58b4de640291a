"""Edits of goals, and which of them are alarms."""

import pytest

from okrcli import changes
from tests.changes import moments
from tests.changes.moments import CYCLE, ON, PLAN, plan

OPENS = f"{CYCLE}/cycle.yaml"
DATES = "start: 2026-10-01\nend: 2026-12-31\nopens: {}\n"
EASED = plan("baseline: 3500\ntarget: 5000")


def test_an_eased_goal_is_an_alarm_with_the_days_that_are_left() -> None:
    """Five weeks before the end, everybody has to see it."""
    change = moments.edited(plan(), EASED)
    assert (change.alarms, change.days_left) == (["eased"], 36)


@pytest.mark.parametrize(("opens", "loud"), [("2026-11-24", True), ("2026-11-25", False)])
def test_only_goals_that_were_agreed_on_are_eased(opens: str, *, loud: bool) -> None:
    """Until the day the cycle opens goals are being written, and that day is one of them."""
    dates = {OPENS: DATES.format(opens)}
    found = moments.between({PLAN: plan(), **dates}, {PLAN: EASED, **dates})
    assert found.alarms == ({"eased": 1} if loud else {})
    assert [edit.verdict for edit in found.goals[0].edits] == ["eased"]


def test_opening_later_hides_nothing() -> None:
    """Who moves the opening in the same breath eases all the same, and moved the opening too."""
    old = {PLAN: plan(), OPENS: DATES.format("2026-10-08")}
    new = {PLAN: EASED, OPENS: DATES.format("2026-12-01")}
    assert moments.between(old, new).alarms == {"eased": 2}


def test_an_edit_counts_on_the_day_it_was_made() -> None:
    """A file that was last changed before the opening was changed in time, however late one looks."""
    old, new = moments.side({PLAN: plan()}), moments.side({PLAN: EASED})
    for day, loud in (("2026-10-01", False), ("2026-10-02", True)):
        edited = new._replace(edited={PLAN: ON.fromisoformat(day)})
        assert bool(changes.between(old, edited, ON).alarms) is loud


def test_after_the_end_it_is_late() -> None:
    """The days left are counted below nothing."""
    late = ON.replace(year=2027, month=1, day=2)
    (change,) = moments.between({PLAN: plan()}, {PLAN: EASED}, late).goals
    assert (change.alarms, change.days_left) == (["eased"], -2)


def test_removing_a_goal_or_its_weight_is_an_alarm() -> None:
    """Gone, or there for show."""
    bare = "objectives:\n  - {id: mrr, title: Grow revenue}\n"
    assert moments.edited(plan(), bare).alarms == ["removed"]
    assert moments.edited(plan(), plan("baseline: 3500\ntarget: 6000\nweight: 0")).alarms == [
        "removed"
    ]


def test_dropping_a_goal_is_no_alarm() -> None:
    """It stays in sight with its reason, which is how a goal is to end."""
    ended = "baseline: 3500\ntarget: 6000\ndropped: 2026-11-20\nbecause: Legal says no"
    change = moments.edited(plan(), plan(ended))
    assert ([edit.key for edit in change.edits], change.alarms) == (["dropped", "because"], [])


def test_raising_adding_and_naming_are_no_alarms() -> None:
    """Only what lets a team off is."""
    new = plan("baseline: 3500\ntarget: 7000").replace("New subs", "Newer subs")
    assert moments.edited(plan(), new).alarms == []
    assert moments.between({}, {PLAN: plan()}).alarms == {}


def test_a_standing_kpi_is_eased_in_the_cycle_that_runs() -> None:
    """It belongs to no cycle; outside of all there is nobody to tell."""
    old, new = (
        "kpis: [{id: nps, title: NPS, above: 40}]\n",
        "kpis: [{id: nps, title: NPS, above: 30}]\n",
    )
    found = moments.between({"kpis.yaml": old}, {"kpis.yaml": new})
    assert (found.alarms, found.goals[0].days_left) == ({"eased": 1}, 36)
    late = ON.replace(year=2028)
    assert moments.between({"kpis.yaml": old}, {"kpis.yaml": new}, late).alarms == {}


def test_what_a_key_result_takes_over_is_said_once() -> None:
    """Owner and kind of an objective are its key results', unless those have their own."""
    old = plan(objective="owner: kari\nkind: committed")
    new = plan(objective="owner: ola\nkind: aspirational")
    found = moments.between({PLAN: old}, {PLAN: new}).goals
    assert [(c.subject.id, [e.key for e in c.edits]) for c in found] == [("mrr", ["owner", "kind"])]


def test_a_person_is_who_the_settings_say() -> None:
    """An id and the name behind it are one owner."""
    people = {"okr.yaml": "people: {kari: {name: Kari Nordmann}}\n"}
    old = {PLAN: plan(objective="owner: kari"), **people}
    new = {PLAN: plan(objective="owner: Kari Nordmann"), **people}
    assert moments.between(old, new).goals == ()


def test_a_person_who_has_another_name_now_is_no_news_of_their_goals() -> None:
    """It is told once, of the person, and not of each goal that is edited beside it."""
    head = "name: Growth\nlead: kari\n"
    found = moments.between(
        {"okr.yaml": "people: {kari: {name: Kari}}", PLAN: head + plan(owner="kari")},
        {"okr.yaml": "people: {kari: {name: Kari Berg}}", PLAN: head + plan(owner="kari", weight="2")},
    )  # fmt: skip
    assert [(c.subject.id, [e.key for e in c.edits]) for c in found.goals] == [("subs", ["weight"])]
    assert [edit.key for edit in found.settings] == ["people"]


@pytest.mark.parametrize(
    "keys",
    [
        "why: because", "teams: [b, a]", "supports: [acme/x]", "kind: committed", "owner: ola",
        "dropped: 2026-11-20",
    ],
)  # fmt: skip
def test_each_key_of_an_objective_is_news(keys: str) -> None:
    """Added to an objective that had none of them."""
    (edit,) = moments.edited(plan(), plan(objective=keys)).edits
    assert edit.key == keys.split(":", maxsplit=1)[0]


@pytest.mark.parametrize(
    "keys",
    [
        "owner: ola", "kind: committed", "supports: [acme/x]", "unit: kr", "weight: 2",
        "start: 2026-10-10", "due: 2026-12-10", "checkin_every: 14", "measured_by: nps",
        "leading: [nps]", "lagging: [nps]", "expected: {2026-11-01: 4000}", "dropped: 2026-11-20",
    ],
)  # fmt: skip
def test_each_key_of_a_key_result_is_news(keys: str) -> None:
    """Added to a key result that had none of them."""
    reach = "baseline: 3500\ntarget: 6000\n"
    (edit,) = moments.edited(plan(reach), plan(reach + keys)).edits
    assert edit.key == keys.split(":", maxsplit=1)[0]


def test_a_plan_that_cannot_be_read_is_left_out() -> None:
    """What cannot be compared is named, and no goal of it is called removed."""
    found = moments.between({PLAN: plan()}, {PLAN: "objectives: [\n"})
    assert (found.goals, found.effects, found.unreadable) == ((), (), (PLAN,))


def test_dates_that_cannot_be_read_hide_their_cycle() -> None:
    """The same for a cycle whose dates are gone."""
    read = moments.session("2026-10-20", "subs: {value: 4000}")
    found = moments.between({PLAN: plan(), **read}, {PLAN: plan(), **read, OPENS: "start: x\n"})
    assert (found.goals, found.rewrites, found.settings) == ((), (), ())
    assert found.unreadable == (OPENS,)
