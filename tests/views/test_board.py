"""The board of KPIs: what each serves, how it is, how it has moved; and which are asked for."""

from datetime import date
from decimal import Decimal

import pytest

from okrcli import errors
from okrcli.insight import reading_history
from okrcli.model import workspace
from okrcli.views import kpi_values
from okrcli.views.kpi_board import kpi_board
from okrcli.views.kpi_moves import since_before, since_last_week
from okrcli.views.kpi_values import KpiChoice, KpiRow
from tests import examples, workspaces

ON = date(2026, 11, 25)
PLAN = """\
name: Growth
objectives:
  - id: o
    title: An objective
    key_results:
      - {id: one, title: One, target: 9, leading: [churn, own], lagging: seen}
      - {id: two, title: Two, lagging: churn, measured_by: seen, target: 3}
      - {id: gone, title: Gone, target: 9, dropped: 2026-10-10, because: x, leading: {id: only, title: Only}}
"""
KPIS = """\
kpis:
  - {id: churn, title: Churn, below: 6, unit: "%", owner: kari, team: growth, checkin_every: 31}
  - {id: seen, title: Seen, owner: ola}
  - {id: own-goal, title: Own goal, target: +10%, team: sales}
"""
OWN = "{id: own, title: Own, baseline: 10, target: 4, unit: UNIT, owner: tom}"


def space_of(
    *readings: tuple[str, str, str], unit: str = "days", **more: str
) -> workspace.Workspace:
    """A workspace with a plan and standing KPIs, and readings as (day, id, value)."""
    files = {
        "okr.yaml": "people: {kari: {name: Kari Nordmann}}\n",
        "kpis.yaml": KPIS,
        "cycles/2026-Q4/plans/growth.yaml": PLAN.replace(", own]", f", {OWN}]").replace(
            "UNIT", unit
        ),
        "cycles/2026-Q3/cycle.yaml": "start: 2026-07-01\nend: 2026-09-30\n",
    }
    for n, (day, name, value) in enumerate(readings):
        cycle = "2026-Q4" if day >= "2026-10-01" else "2026-Q3"
        files[f"cycles/{cycle}/checkins/growth/{day}-{n:06}-kari.yaml"] = (
            f"date: {day}\nauthor: kari\nrecorded: 2026-11-30T09:00:{n:02}+01:00\n"
            f"readings:\n  {name}: {{value: {value}}}\n"
        )
    space = workspaces.loaded({**files, **more}).workspace
    assert space.findings == ()
    return space


def row(space: workspace.Workspace, ref: str, on: date = ON) -> KpiRow:
    """One KPI of the fourth quarter."""
    shown = kpi_board(space, space.cycles["2026-Q4"], on)
    return next(row for row in shown.rows if row.view.ref == ref)


def refs(space: workspace.Workspace, choice: KpiChoice) -> list[str]:
    """The KPIs that a choice leaves."""
    shown = kpi_board(space, space.cycles["2026-Q4"], ON, choice)
    return [row.view.ref for row in shown.rows]


def test_a_kpi_may_lead_here_lag_there_and_measure_a_third() -> None:
    """Each with the key result that it serves."""
    space = space_of()
    roles = [(role.kind, role.ref) for role in row(space, "churn").roles]
    assert roles == [("leading", "growth/one"), ("lagging", "growth/two")]
    roles = [(role.kind, role.ref) for role in row(space, "seen").roles]
    assert roles == [("lagging", "growth/one"), ("measures", "growth/two")]
    assert row(space, "own-goal").roles == ()


def test_every_kpi_stands_once_under_the_team_that_looks_after_it() -> None:
    """Those of no team that plans here come first; one that only dropped goals had is not there."""
    shown = kpi_board(space_of(), space_of().cycles["2026-Q4"], ON)
    groups = [(group.team, [row.view.ref for row in group.rows]) for group in shown.groups]
    assert groups == [(None, ["seen", "own-goal"]), ("growth", ["churn", "growth/own"])]


def test_the_balance_counts_what_leads_what_lags_and_who_has_both() -> None:
    """Of key results that have not been dropped, by team and over all."""
    shown = kpi_board(space_of(), space_of().cycles["2026-Q4"], ON)
    assert shown.balance == kpi_values.Balance(leading=2, lagging=2, both=1, key_results=2)
    assert shown.groups[1].balance == shown.balance
    before = kpi_board(space_of(), space_of().cycles["2026-Q4"], date(2026, 10, 9))
    assert before.balance == kpi_values.Balance(leading=3, lagging=2, both=1, key_results=3)


def test_it_holds_since_the_first_reading_of_the_newest_run() -> None:
    """Or does not."""
    held = space_of(
        ("2026-11-09", "churn", "7"), ("2026-11-16", "churn", "5"), ("2026-11-23", "churn", "5.9")
    )
    assert row(held, "churn").state == "holds"
    assert row(held, "churn").view.score.holding_since == date(2026, 11, 16)
    missed = space_of(("2026-11-09", "churn", "5"), ("2026-11-16", "churn", "6"))
    assert row(missed, "churn").state == "misses"
    assert row(missed, "churn").view.score.holding_since == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("day", "value", "state"),
    [
        ("2026-11-20", "9", "under-way"),
        ("2026-11-20", "4", "reached"),
        ("2026-10-20", "4", "stale"),
    ],
)
def test_what_is_to_be_reached_is_under_way_reached_or_stale(
    day: str, value: str, state: str
) -> None:
    """Stale comes first, as nobody knows how it is now."""
    assert row(space_of((day, "own", value)), "growth/own").state == state


def test_what_is_held_against_nothing_is_watched_once_it_is_read() -> None:
    """Before that it has no reading."""
    assert row(space_of(), "seen").state == "no-reading"
    assert row(space_of(("2026-11-20", "seen", "4")), "seen").state == "watched"


def test_the_changes_are_since_a_week_and_since_the_start() -> None:
    """The start of a standing KPI is its last reading before the cycle."""
    space = space_of(
        ("2026-09-20", "seen", "1"),
        ("2026-09-28", "seen", "2"),
        ("2026-11-10", "seen", "5"),
        ("2026-11-17", "seen", "7"),
        ("2026-11-24", "seen", "10"),
    )
    assert (row(space, "seen").week, row(space, "seen").start) == (Decimal(3), Decimal(8))


def test_the_start_is_the_baseline_where_there_is_one() -> None:
    """A single reading has no week before it."""
    own = row(space_of(("2026-11-20", "own", "7.5")), "growth/own")
    assert (own.week, own.start) == (None, Decimal("-2.5"))


def test_before_the_first_reading_nothing_has_changed() -> None:
    """Neither is there a trend."""
    seen = row(space_of(), "seen")
    assert (seen.week, seen.start, seen.trend) == (None, None, ())


def test_of_two_readings_a_day_the_one_recorded_last_counts() -> None:
    """In the value, in the change and in the trend."""
    space = space_of(
        ("2026-11-17", "seen", "1"), ("2026-11-24", "seen", "9"), ("2026-11-24", "seen", "4")
    )
    seen = row(space, "seen")
    assert (seen.view.score.progress.now, seen.week) == (Decimal(4), Decimal(3))
    assert list(seen.trend) == [1, 4]


def test_readings_of_later_days_do_not_exist_yet() -> None:
    """Nor in the history."""
    space = space_of(("2026-11-24", "seen", "1"), ("2026-11-26", "seen", "9"))
    assert row(space, "seen").view.score.progress.now == 1
    assert len(row(space, "seen").history.readings) == 1


def test_a_closed_cycle_shows_kpis_as_they_were_when_it_closed() -> None:
    """Acme's third quarter, seen in November: the last team closed it on 7 October."""
    season = examples.space().cycles["2026-Q3"]
    shown = kpi_board(examples.space(), season, ON)
    visitors = next(row for row in shown.rows if row.view.ref == "visitors")
    assert visitors.newest == date(2026, 10, 5)
    assert visitors.view.score.silent == (ON - date(2026, 10, 5)).days
    assert not visitors.view.stale
    assert visitors.view.forecast is None


def test_a_kpi_that_changes_its_unit_says_so_and_begins_anew() -> None:
    """With the readings of the new unit only."""
    old = PLAN.replace(", own]", f", {OWN}]").replace("UNIT", "hours")
    space = space_of(
        ("2026-08-03", "own", "90"),
        ("2026-10-05", "own", "9"),
        **{"cycles/2026-Q3/plans/growth.yaml": old},
    )
    own = row(space, "growth/own")
    assert own.history.change == reading_history.UnitChange("2026-Q4", "hours", "days", "Q4 2026")
    assert list(own.trend) == [9]


def test_filters_leave_kpis_and_not_key_results() -> None:
    """By owner, side, state, staleness and team; all of them together."""
    space = space_of(("2026-11-20", "own", "9"), ("2026-11-01", "seen", "4"))
    assert refs(space, KpiChoice(owner="KARI nordmann")) == ["churn"]
    assert refs(space, KpiChoice(kind="lagging")) == ["seen", "churn"]
    assert refs(space, KpiChoice(states=("under-way", "no-reading"))) == [
        "own-goal",
        "churn",
        "growth/own",
    ]
    assert refs(space, KpiChoice(stale=True)) == ["seen"]
    assert refs(space, KpiChoice(team="growth")) == ["seen", "churn", "growth/own"]
    assert refs(space, KpiChoice(stale=True, owner="tom")) == []


def test_an_owner_of_nothing_is_told_who_owns_something() -> None:
    """In the order of the alphabet."""
    with pytest.raises(errors.NotFoundError, match="owners are kari, ola, tom"):
        refs(space_of(), KpiChoice(owner="nobody"))


def values(*readings: tuple[int, int]) -> list[tuple[date, Decimal]]:
    """Values by the day of November they were read on."""
    return [(date(2026, 11, day), Decimal(value)) for day, value in readings]


@pytest.mark.parametrize(
    ("readings", "change"),
    [
        ([], None),
        ([(24, 9)], None),
        ([(22, 5), (24, 9)], None),
        ([(20, 5), (24, 9)], 4),
        ([(16, 5), (24, 9)], 4),
        ([(10, 1), (18, 5), (24, 9)], 4),
        ([(1, 1), (24, 9)], 8),
        ([(n, n) for n in range(1, 25)], 7),
    ],
)
def test_a_week_ago_is_the_reading_nearest_to_it(
    readings: list[tuple[int, int]], change: int | None
) -> None:
    """At least four days before, however long ago that is."""
    assert since_last_week(values(*readings)) == change


@pytest.mark.parametrize(("every", "change"), [(7, 7), (27, 7), (28, 23), (31, 23)])
def test_a_monthly_figure_is_compared_month_on_month(every: int, change: int) -> None:
    """With the reading nearest to a month before, also where some were taken in between."""
    daily = values(*[(n, n) for n in range(1, 25)])
    assert since_before(daily, every, date(2026, 11, 24)) == change


@pytest.mark.parametrize(
    ("every", "on", "change"),
    [(7, (12, 1), 7), (7, (12, 2), None), (31, (12, 25), 23), (31, (12, 26), None)],
)
def test_what_was_not_read_of_late_has_not_moved(
    every: int, on: tuple[int, int], change: int | None
) -> None:
    """Nothing is told of a week, or month, in which nothing was read."""
    daily = values(*[(n, n) for n in range(1, 25)])
    assert since_before(daily, every, date(2026, *on)) == change
