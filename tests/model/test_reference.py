"""What a name means in a cycle, and which cycle a day belongs to."""

from datetime import date

import pytest

from okrcli import errors
from okrcli.model import reference, workspace
from tests import workspaces

PLAN = """\
name: Growth and sales
was: [marketing, old/sellers]
objectives:
  - id: mrr
    title: Live well
    was: money
    key_results:
      - {id: subs, title: New subscriptions, was: [orders, sales/deals], measured_by: nps, leading: [{id: calls, title: Calls}], lagging: [{id: CHURN, title: Churn}]}
      - {id: nps, title: Net promoters, measured_by: nps}
      - {id: support, title: Support}
"""
FILES = {
    "cycles/2026-Q4/plans/growth.yaml": PLAN.replace("title: Support", "title: Support, target: 1"),
    "cycles/2026-Q4/plans/support.yaml": "objectives:\n  - {id: mrr, title: Help}\n",
    "kpis.yaml": "kpis: [{id: nps, title: NPS}, {id: cash, title: Cash, was: [money, purse]}]\n",
    "cycles/2026-Q3/cycle.yaml": "start: 2026-07-01\nend: 2026-09-30\n",
    "cycles/2026-Q3/plans/growth.yaml": "objectives:\n  - {id: gone, title: Gone}\n",
}


@pytest.fixture(scope="module")
def space() -> workspace.Workspace:
    """Two teams, two standing KPIs, two quarters."""
    found = workspaces.loaded(FILES).workspace
    assert found.findings == ()
    return found


@pytest.mark.parametrize(
    ("name", "kind", "ref"),
    [
        ("subs", "key result", "growth/subs"),
        ("growth/subs", "key result", "growth/subs"),
        ("SUBS", "key result", "growth/subs"),
        ("Growth/Subs", "key result", "growth/subs"),
        ("su", "key result", None),
        ("sub", "key result", "growth/subs"),
        ("growth/su", "key result", None),
        ("growth/sub", "key result", "growth/subs"),
        ("gr", "team", "growth"),
        ("growth", "team", "growth"),
        ("calls", "KPI", "growth/calls"),
        ("churn", "KPI", "growth/CHURN"),
        ("cash", "standing KPI", "cash"),
        ("ca", "", None),
        ("cas", "standing KPI", "cash"),
        # a key result before the KPI that measures it
        ("nps", "key result", "growth/nps"),
        # a goal before a team
        ("support", "key result", "growth/support"),
        # earlier names, of the thing and of its team
        ("orders", "key result", "growth/subs"),
        ("growth/orders", "key result", "growth/subs"),
        ("marketing/orders", "key result", "growth/subs"),
        ("deals", "key result", "growth/subs"),
        ("sales/deals", "key result", "growth/subs"),
        ("marketing", "team", "growth"),
        ("sellers", "team", "growth"),
        ("marketing/subs", "key result", "growth/subs"),
        ("sellers/subs", "key result", "growth/subs"),
        ("purse", "standing KPI", "cash"),
        # two things, of two teams or of two kinds
        ("mrr", "", None),
        ("growth/mrr", "objective", "growth/mrr"),
        ("money", "", None),
        ("growth/money", "objective", "growth/mrr"),
        ("2026-Q4/growth/subs", "key result", "growth/subs"),
        ("2026-Q3/growth/gone", "objective", "growth/gone"),
    ],
)
def test_a_name_means_one_thing(
    space: workspace.Workspace, name: str, kind: str, ref: str | None
) -> None:
    """Exact, ignoring case, as it was called, by its beginning; several are listed."""
    season = space.cycles["2026-Q4"]
    if ref is None:
        with pytest.raises(reference.AmbiguousError) as caught:
            reference.find(space, season, name)
        assert len(caught.value.refs) == (3 if name == "su" else 2)
        return
    found = reference.find(space, season, name)
    assert (found.kind, found.ref) == (kind, ref)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone", "`gone` is in 2026-Q3; add --cycle 2026-Q3"),
        ("subz", "did you mean `growth/subs`"),
        ("xyzzy", "`okr report` lists the ids"),
        ("sales/subs", "did you mean"),
        ("growth/calls/x", "did you mean"),
    ],
)
def test_what_no_name_means_is_told_with_what_is_near(
    space: workspace.Workspace, name: str, said: str
) -> None:
    """Or where it is."""
    with pytest.raises(errors.NotFoundError) as caught:
        reference.find(space, space.cycles["2026-Q4"], name)
    assert said in str(caught.value)


def test_only_things_of_a_kind_are_meant(space: workspace.Workspace) -> None:
    """Where only some may stand."""
    season = space.cycles["2026-Q4"]
    assert reference.find(space, season, "nps", reference.KPIS).kind == "standing KPI"
    with pytest.raises(errors.NotFoundError):
        reference.find(space, season, "subs", reference.KPIS)


def test_may_be_is_by_a_beginning_or_an_earlier_name(space: workspace.Workspace) -> None:
    """Of the whole reference only where there is a slash."""
    target = reference.find(space, space.cycles["2026-Q4"], "subs")
    names = ["s", "growth/s", "orders", "deals", "growth", "order", "subss", "sales/deals"]
    assert [reference.may_be(target, name) for name in names] == [
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        True,
    ]


def cycles(**dates: tuple[str, str]) -> workspace.Workspace:
    """A workspace of these cycles only."""
    files = {
        f"cycles/{name}/cycle.yaml": f"start: {start}\nend: {end}\n"
        for name, (start, end) in dates.items()
    }
    return workspaces.loaded(files).workspace


def test_a_day_belongs_to_the_shortest_cycle_around_it() -> None:
    """From its first to its last day; after the last one, to that."""
    space = cycles(year=("2026-01-01", "2026-12-31"), autumn=("2026-09-01", "2026-11-30"))
    days = ["2026-08-31", "2026-09-01", "2026-10-01", "2026-11-30", "2026-12-31", "2027-01-01"]
    found = [reference.cycle_on(space, date.fromisoformat(day)).id for day in days]
    assert found == ["year", "autumn", "autumn", "autumn", "2026-Q4", "year"]
    around = reference.around(space, space.cycles["autumn"], date(2026, 11, 1))
    assert [season.id for season in around] == ["autumn", "2026-Q4", "year"]
    around = reference.around(space, space.cycles["year"], date(2026, 9, 30))
    assert [season.id for season in around] == ["year", "autumn"]


def test_two_cycles_of_one_length_around_a_day_are_told() -> None:
    """Of one more day the shorter is meant."""
    same = cycles(other=("2026-10-02", "2027-01-01"))
    with pytest.raises(errors.NotFoundError):
        reference.cycle_on(same, date(2026, 11, 1))
    longer = cycles(other=("2026-10-02", "2027-01-02"))
    assert reference.cycle_on(longer, date(2026, 11, 1)).id == "2026-Q4"


def test_before_the_first_cycle_there_is_none() -> None:
    """It is named with the day that it begins on."""
    with pytest.raises(errors.NotFoundError) as caught:
        reference.cycle_on(cycles(year=("2026-10-02", "2027-01-01")), date(2026, 9, 30))
    assert "2026-Q4" in str(caught.value)


def test_a_cycle_is_named_in_any_case() -> None:
    """Another name is refused with those there are."""
    space = cycles()
    assert reference.cycle_named(space, "2026-q4").id == "2026-Q4"
    with pytest.raises(errors.NotFoundError):
        reference.cycle_named(space, "2026-Q3")


@pytest.mark.parametrize(
    ("objective", "key_result", "day"),
    [
        (None, None, None),
        ("2026-11-10", None, "2026-11-10"),
        (None, "2026-11-10", "2026-11-10"),
        ("2026-11-12", "2026-11-10", "2026-11-10"),
        ("2026-11-10", "2026-11-12", "2026-11-10"),
    ],
)
def test_a_goal_is_dropped_with_the_first_of_the_two(
    objective: str | None, key_result: str | None, day: str | None
) -> None:
    """Its own day, or its objective's."""
    head = workspaces.HEAD
    if objective:
        head = head.replace("owner: kari\n", f"owner: kari\n    dropped: {objective}\n")
    own = f"        dropped: {key_result}\n" if key_result else ""
    files = {"cycles/2026-Q4/plans/growth.yaml": f"{head}        target: 1\n{own}"}
    space = workspaces.loaded(files).workspace
    (goal,) = space.goals(space.cycles["2026-Q4"])
    on = date.fromisoformat(day or "2026-11-10")
    assert goal.dropped(on) is (day is not None)
    assert not goal.dropped(date.fromordinal(on.toordinal() - 1))
