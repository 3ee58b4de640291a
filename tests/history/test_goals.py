"""Edits of goals, and which of them are alarms."""

import pytest

from okrcli.history.all_changes import diff
from tests.history import moments
from tests.history.moments import CYCLE, ON, PLAN, plan

OPENS = f"{CYCLE}/cycle.yaml"
DATES = "start: 2026-10-01\nend: 2026-12-31\nopens: {}\n"
EASED = plan("baseline: 3500\ntarget: 5000")


def test_an_eased_goal_is_an_alarm_with_the_days_that_are_left() -> None:
    """Five weeks before the end, everybody has to see it."""
    change = moments.edited(plan(), EASED)
    assert (change.alarms, change.days_left) == (["eased", "unexplained"], 36)


@pytest.mark.parametrize(("opens", "loud"), [("2026-11-24", True), ("2026-11-25", False)])
def test_only_goals_that_were_agreed_on_are_eased(opens: str, *, loud: bool) -> None:
    """Until the day the cycle opens goals are being written, and that day is one of them."""
    dates = {OPENS: DATES.format(opens)}
    found = moments.between({PLAN: plan(), **dates}, {PLAN: EASED, **dates})
    assert found.alarms == ({"eased": 1, "unexplained": 1} if loud else {})
    assert [edit.verdict for edit in found.goals[0].edits] == ["eased"]


def test_opening_later_hides_nothing() -> None:
    """Who moves the opening in the same breath eases all the same, and moved the opening too."""
    old = {PLAN: plan(), OPENS: DATES.format("2026-10-08")}
    new = {PLAN: EASED, OPENS: DATES.format("2026-12-01")}
    assert moments.between(old, new).alarms == {"eased": 2, "unexplained": 1}


def test_an_edit_counts_on_the_day_it_was_made() -> None:
    """A file that was last changed before the opening was changed in time, however late one looks."""
    old, new = moments.side({PLAN: plan()}), moments.side({PLAN: EASED})
    for day, loud in (("2026-10-01", False), ("2026-10-02", True)):
        edited = new._replace(edited={PLAN: ON.fromisoformat(day)})
        assert bool(diff(old, edited, ON).alarms) is loud


def test_after_the_end_it_is_late() -> None:
    """The days left are counted below nothing."""
    late = ON.replace(year=2027, month=1, day=2)
    (change,) = moments.between({PLAN: plan()}, {PLAN: EASED}, late).goals
    assert (change.alarms, change.days_left) == (["eased", "unexplained"], -2)


def test_removing_a_goal_or_its_weight_is_an_alarm() -> None:
    """Gone, or there for show."""
    bare = "objectives:\n  - {id: mrr, title: Grow revenue}\n"
    assert moments.edited(plan(), bare).alarms == ["removed"]
    assert moments.edited(plan(), plan("baseline: 3500\ntarget: 6000\nweight: 0")).alarms == [
        "removed",
        "unexplained",
    ]


def test_dropping_a_goal_takes_it_out() -> None:
    """It stays in sight with its reason, and counts no more: the objective's figure moves."""
    ended = "baseline: 3500\ntarget: 6000\ndropped: 2026-11-20\nbecause: Legal says no"
    change = moments.edited(plan(), plan(ended))
    assert ([edit.key for edit in change.edits], change.alarms) == (
        ["dropped", "because"],
        ["removed"],
    )


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
        {
            "okr.yaml": "people: {kari: {name: Kari Berg}}",
            PLAN: head + plan(owner="kari", weight="2"),
        },
    )
    assert [(c.subject.id, [e.key for e in c.edits]) for c in found.goals] == [("subs", ["weight"])]
    assert [edit.key for edit in found.settings] == ["people"]


@pytest.mark.parametrize(
    "keys",
    [
        "why: because",
        "teams: [b, a]",
        "supports: [acme/x]",
        "kind: committed",
        "owner: ola",
        "dropped: 2026-11-20",
    ],
)
def test_each_key_of_an_objective_is_news(keys: str) -> None:
    """Added to an objective that had none of them."""
    (edit,) = moments.edited(plan(), plan(objective=keys)).edits
    assert edit.key == keys.split(":", maxsplit=1)[0]


@pytest.mark.parametrize(
    "keys",
    [
        "owner: ola",
        "kind: committed",
        "supports: [acme/x]",
        "unit: kr",
        "weight: 2",
        "start: 2026-10-10",
        "due: 2026-12-10",
        "checkin_every: 14",
        "measured_by: nps",
        "leading: [nps]",
        "lagging: [nps]",
        "expected: {2026-11-01: 4000}",
        "dropped: 2026-11-20",
    ],
)
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


KPIS = {"kpis.yaml": "kpis: [{id: nps, title: NPS}, {id: ces, title: CES}]\n"}
BY_KPI = "baseline: 10\ntarget: 20\nmeasured_by: nps"


@pytest.mark.parametrize(
    ("kpis", "alarms"),
    [
        ("kpis: [{id: ces, title: CES}]\n", {"eased": 1, "unexplained": 1}),
        (
            "kpis: [{id: happy, title: NPS, was: nps}, {id: ces, title: CES}]\n",
            {"eased": 1, "unexplained": 1},
        ),
        ("kpis: [{id: ces, title: CES}, {id: nps, title: NPS}]\n", {}),
    ],
)
def test_a_goal_whose_kpi_is_gone_is_read_from_nowhere(kpis: str, alarms: dict[str, int]) -> None:
    """The word in the plan is the same, and nothing stands behind it any more."""
    old = {PLAN: plan(BY_KPI), **KPIS}
    assert moments.between(old, {**old, "kpis.yaml": kpis}).alarms == alarms


def test_a_goal_that_follows_its_kpi_to_another_name_is_read_as_before() -> None:
    """The KPI says what it was, and the plan calls it by its new name."""
    renamed = {"kpis.yaml": "kpis: [{id: happy, title: NPS, was: nps}, {id: ces, title: CES}]\n"}
    new = {PLAN: plan(BY_KPI.replace("nps", "happy")), **renamed}
    found = moments.between({PLAN: plan(BY_KPI), **KPIS}, new)
    assert found.alarms == {}
    assert ("measured_by", None) in [(e.key, e.verdict) for c in found.goals for e in c.edits]


def test_a_standing_kpi_that_becomes_a_plans_own_is_another() -> None:
    """Under the same id: its readings are no longer those of the whole workspace."""
    own = BY_KPI + "\nleading: [{id: nps, title: NPS}]"
    found = moments.between({PLAN: plan(BY_KPI), **KPIS}, {PLAN: plan(own), **KPIS})
    assert found.alarms == {"eased": 1, "unexplained": 1}


TWO = """\
objectives:
  - id: mrr
    title: Grow revenue
    key_results:
      - {id: subs, title: New subscriptions, target: 20}
      - {id: churn, title: Fewer leave, target: 3, better: lower}
  - id: ux
    title: Be easy
    key_results:
      - {id: speed, title: Faster, target: 9}
"""
SUBS = "      - {id: subs, title: New subscriptions, target: 20}\n"


def test_a_key_result_that_moves_to_another_objective_is_taken_out_of_its_own() -> None:
    """As removing it would be: the objective's figure moves without it."""
    found = moments.between({PLAN: TWO}, {PLAN: TWO.replace(SUBS, "") + SUBS})
    assert found.alarms == {"removed": 1, "unexplained": 1}
    assert [change.moved for change in found.goals] == [True]


def test_a_goal_that_another_takes_over_is_taken_out() -> None:
    """It is there no more, whatever its readings do."""
    new = TWO.replace(SUBS, "").replace("better: lower", "better: lower, was: subs")
    assert moments.between({PLAN: TWO}, {PLAN: new}).alarms == {"removed": 1}


def test_an_objective_that_moves_whole_takes_nothing_out() -> None:
    """Its key results count in it as before."""
    product = f"{CYCLE}/plans/product.yaml"
    head, mrr, ux = (
        TWO.partition("objectives:\n")[1],
        *TWO.removeprefix("objectives:\n").split("  - id: ux"),
    )
    found = moments.between({PLAN: TWO}, {PLAN: head + mrr, product: f"{head}  - id: ux{ux}"})
    assert found.alarms == {}
    assert ("ux", True) in [(change.subject.id, change.moved) for change in found.goals]


STEPS = "milestones: [{id: %s, title: Denmark%s}, {id: fi, title: Finland}]"


@pytest.mark.parametrize(
    ("name", "was", "done", "alarms"),
    [
        ("dk", "", "denmark", {"orphaned": 1}),
        ("dk", ", was: denmark", "denmark", {}),
        ("dk", "", "fi", {}),
        ("dk", "", "dk, denmark", {}),
    ],
)
def test_a_milestone_under_another_name(
    name: str, was: str, done: str, alarms: dict[str, int]
) -> None:
    """What was done by its old name is lost unless it says so, and nothing else is."""
    read = moments.session("2026-10-20", f"subs: {{done: [{done}]}}")
    old = {PLAN: plan(STEPS % ("denmark", "")), **read}
    new = {PLAN: plan(STEPS % (name, was)), **read}
    found = moments.between(old, new)
    assert found.alarms == alarms


def test_the_line_that_keeps_a_milestone_is_told() -> None:
    """With the names that it says already."""
    read = moments.session("2026-10-20", "subs: {done: [denmark]}")
    old = {PLAN: plan(STEPS % ("denmark", "")), **read}
    (change,) = moments.between(old, {PLAN: plan(STEPS % ("dk", ", was: d")), **read}).goals
    assert [edit.line for edit in change.edits] == ["was: [d, denmark]"]


def test_a_milestone_that_is_done_as_it_comes_is_an_alarm() -> None:
    """It makes more of what had been done; one that is still to be done only asks for more."""
    read = moments.session("2026-10-20", "subs: {done: [fi]}")
    old = plan("milestones: [{id: denmark, title: Denmark}]")
    new = plan(STEPS % ("denmark", ""))
    assert moments.between({PLAN: old, **read}, {PLAN: new, **read}).alarms == {
        "eased": 1,
        "unexplained": 1,
    }
    assert moments.between({PLAN: old}, {PLAN: new}).alarms == {}
