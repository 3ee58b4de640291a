"""The whole history of a KPI over cycles, and the pairs of a key result that it answers for."""

from datetime import date, timedelta
from random import Random

import pytest

from okrcli.insight import kpi_pairs, lead_lag
from okrcli.insight.reading_history import UnitChange, reading_history
from okrcli.model import workspace
from okrcli.model.readings import values_read
from okrcli.model.workspace import GoalAt
from tests import workspaces
from tests.benchmarks import leadlag_calibration

ON = date(2026, 11, 25)
Q3 = "label: Q3\nstart: 2026-07-01\nend: 2026-09-30\n"


def plan(*kpis: str, was: str = "") -> str:
    """A plan of one key result with these leading KPIs, and `churn` as its lagging one."""
    leading = "".join(f"          - {kpi}\n" for kpi in kpis)
    head = workspaces.HEAD + "        target: 10\n        lagging: [churn]\n        leading:\n"
    return was + head + leading


def session(path: str, day: date, **values: float) -> dict[str, str]:
    """The file of one check-in."""
    body = "".join(f"  {name}: {{value: {value!r}}}\n" for name, value in values.items())
    name = f"{day}-090000-kari.yaml"
    return {f"cycles/{path}/{name}": f"date: {day}\nauthor: kari\nreadings:\n{body}"}


def space_of(*files: dict[str, str]) -> workspace.Workspace:
    """A workspace of two quarters and a standing KPI."""
    merged = {
        "kpis.yaml": "kpis: [{id: churn, title: Churn}]\n",
        "cycles/2026-Q3/cycle.yaml": Q3,
    }
    for some in files:
        merged |= some
    space = workspaces.loaded(merged).workspace
    assert space.findings == ()
    return space


def read(space: workspace.Workspace, name: str, on: date = ON) -> tuple[list[float], object]:
    """The values of a KPI's history in the fourth quarter's growth plan, and its change of unit."""
    season = space.cycles["2026-Q4"]
    team = season.teams["growth"]
    item = space.kpi_of(team, name)
    assert item is not None
    found = reading_history(space, season, team, item, on)
    assert found.values == values_read(found.readings)
    return [float(p.reading.value or 0) for p in found.readings], found.change


VISITS = "{id: visits, title: Visits, unit: visits}"
IN_Q3 = session("2026-Q3/checkins/growth", date(2026, 8, 3), visits=5, churn=9)
IN_Q4 = session("2026-Q4/checkins/growth", date(2026, 10, 5), visits=6, churn=8)
NEW = {"cycles/2026-Q4/plans/growth.yaml": plan(VISITS)}
OLD = {"cycles/2026-Q3/plans/growth.yaml": plan(VISITS)}


def test_a_kpi_of_a_plan_is_the_same_one_in_the_teams_earlier_plans() -> None:
    """Oldest reading first."""
    assert read(space_of(NEW, OLD, IN_Q3, IN_Q4), "visits") == ([5, 6], None)


def test_a_standing_kpi_has_its_readings_of_all_cycles() -> None:
    """Whoever reads it."""
    assert read(space_of(NEW, OLD, IN_Q3, IN_Q4), "churn") == ([9, 8], None)


def test_nothing_read_after_the_day_is_history() -> None:
    """Also of an earlier cycle."""
    space = space_of(NEW, OLD, IN_Q3, IN_Q4)
    assert read(space, "visits", date(2026, 10, 4))[0] == [5]
    assert read(space, "visits", date(2026, 8, 2))[0] == []


def test_a_kpi_that_changes_its_unit_begins_anew() -> None:
    """And says when, from what and to what."""
    old = {"cycles/2026-Q3/plans/growth.yaml": plan(VISITS.replace("unit: visits", "unit: hits"))}
    change = UnitChange("2026-Q4", "hits", "visits", "Q4 2026")
    assert read(space_of(NEW, old, IN_Q3, IN_Q4), "visits") == ([6], change)


def test_earlier_ids_and_earlier_teams_are_followed() -> None:
    """By `was:` of the KPI and of the plan."""
    new = {"cycles/2026-Q4/plans/growth.yaml": plan(VISITS[:-1] + ", was: hits}", was="was: web\n")}
    old = {"cycles/2026-Q3/plans/web.yaml": plan(VISITS.replace("id: visits", "id: hits"))}
    in_q3 = session("2026-Q3/checkins/web", date(2026, 8, 3), hits=5)
    assert read(space_of(new, old, in_q3, IN_Q4), "visits") == ([5, 6], None)


def test_another_teams_kpi_of_the_same_id_is_another_kpi() -> None:
    """Unless it is named."""
    old = {"cycles/2026-Q3/plans/web.yaml": plan(VISITS)}
    in_q3 = session("2026-Q3/checkins/web", date(2026, 8, 3), visits=5)
    assert read(space_of(NEW, old, in_q3, IN_Q4), "visits")[0] == [6]


def test_a_key_result_has_its_own_cycle_or_the_whole_of_the_kpi_that_measures_it() -> None:
    """Its baseline is of one cycle."""
    own = {"cycles/2026-Q4/plans/growth.yaml": plan(VISITS)}
    by_kpi = {"cycles/2026-Q4/plans/growth.yaml": plan(VISITS) + "        measured_by: churn\n"}
    for files, values in ((own, [7]), (by_kpi, [9, 8])):
        space = space_of(files, OLD, IN_Q3, IN_Q4, session("2026-Q4/checkins/growth", ON, kr=7))
        season = space.cycles["2026-Q4"]
        team = season.teams["growth"]
        item = team.objectives[0].key_results[0]
        found = reading_history(space, season, team, item, ON).readings
        assert [value for _, value in values_read(found)] == values


@pytest.fixture(scope="module")
def led() -> workspace.Workspace:
    """A year of weekly readings in which visits lead churn by two weeks."""
    visits, churn = leadlag_calibration.lead(Random(1), 52)
    files = [
        session("2026-Q4/checkins/growth", ON - timedelta(weeks=51 - week), visits=v, churn=c)
        for week, (v, c) in enumerate(zip(visits, churn, strict=True))
    ]
    new = "{id: calls, title: Calls}"
    return space_of({"cycles/2026-Q4/plans/growth.yaml": plan(VISITS, new, "churn")}, *files)


def goal(space: workspace.Workspace) -> GoalAt:
    """The key result of the fourth quarter."""
    return next(space.goals(space.cycles["2026-Q4"]))


def test_every_leading_kpi_is_asked_of_every_lagging_one(led: workspace.Workspace) -> None:
    """But none of itself."""
    by_ids = {
        (p.leading.id, p.lagging.id): p.answer
        for p in kpi_pairs.key_result_pairs(led, goal(led), ON)
    }
    assert list(by_ids) == [("visits", "churn"), ("calls", "churn")]
    assert isinstance(found := by_ids["visits", "churn"], lead_lag.Leads)
    assert found.lag == 2
    assert by_ids["calls", "churn"] == lead_lag.TooEarly(0)


def test_a_pair_knows_no_more_than_its_day_does(led: workspace.Workspace) -> None:
    """Eight weeks into its readings."""
    early = ON - timedelta(weeks=51 - 8)
    first = next(kpi_pairs.key_result_pairs(led, goal(led), early))
    assert first.answer == lead_lag.TooEarly(8)
