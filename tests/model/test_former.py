"""Readings under an earlier id go to one goal, whoever claims them."""

from collections.abc import Sequence

import pytest

from okrcli.store.on_demand import workspace_on_demand
from okrcli.text import sources
from tests import workspaces

SESSION = "date: 2026-10-12\nauthor: kari\nreadings:\n"
HEAD = "objectives:\n  - id: o\n    title: Grow\n    key_results:\n"


def key_result(name: str, was: str = "") -> str:
    """A key result from 0 to 10, with earlier ids as they stand in YAML."""
    return f"      - {{id: {name}, title: A {name}, baseline: 0, target: 10, was: [{was}]}}\n"


def read(plans: dict[str, str], readings: dict[str, dict[str, int]]) -> dict[str, list[str]]:
    """The values that each goal is read as, in order; a session a team."""
    files = {f"cycles/2026-Q4/plans/{team}.yaml": text for team, text in plans.items()}
    for team, values in readings.items():
        lines = "".join(f"  {name}: {{value: {value}}}\n" for name, value in values.items())
        files[f"cycles/2026-Q4/checkins/{team}/2026-10-12-090000-kari.yaml"] = SESSION + lines
    space = workspaces.loaded(files).workspace
    season = space.cycles["2026-Q4"]
    return {
        goal.ref: [
            str(point.reading.value)
            for point in space.readings_of(season, goal.team, goal.key_result)
        ]
        for goal in space.goals(season)
    }


def test_the_first_that_claims_an_id_has_its_readings() -> None:
    """By team, then in the order of the plan."""
    plan = HEAD + key_result("b", "old") + key_result("c", "old")
    found = read(
        {"growth": plan, "sales": HEAD + key_result("d", "growth/old")}, {"growth": {"old": 4}}
    )
    assert found == {"growth/b": ["4"], "growth/c": [], "sales/d": []}


def test_who_is_called_so_now_comes_before_who_was() -> None:
    """Two that swapped their ids by `was:` keep what was read of each."""
    plan = HEAD + key_result("a", "b") + key_result("b", "a")
    found = read({"growth": plan}, {"growth": {"a": 1, "b": 2}})
    assert found == {"growth/a": ["1"], "growth/b": ["2"]}


def test_a_team_that_split_takes_each_goal_once() -> None:
    """Both plans were another; what either has of it is its own."""
    plans = {
        "growth": f"was: [commerce]\n{HEAD}" + key_result("a"),
        "sales": f"was: [commerce]\n{HEAD}" + key_result("b", "a"),
    }
    found = read(plans, {"commerce": {"a": 1, "b": 2}})
    assert found == {"growth/a": ["1"], "sales/b": ["2"]}


def test_milestones_that_swapped_ids_are_done_once() -> None:
    """What is called so now is what was done."""
    keys = "milestones:\n  - {id: a, title: A, was: b}\n  - {id: b, title: B, was: a}"
    space = workspaces.with_key_result(keys, {"2026-10-12": "{done: [a]}"})
    assert workspaces.score(space, "2026-11-25").progress.share == 0.5


# in no order that sorting or hashing could hit
MERGED = ("lead", "zebra", "alpha", "mid", "kilo", "yarn", "beta", "xylo", "nova")


@pytest.mark.parametrize("said", [MERGED, MERGED[::-1]])
def test_of_several_ids_in_one_session_the_present_one_is_the_newest(said: Sequence[str]) -> None:
    """Then the earlier ones in the order of `was:`, wherever they stand in the session."""
    name, *was = MERGED
    values = {each: MERGED.index(each) for each in said}
    found = read({"growth": HEAD + key_result(name, ", ".join(was))}, {"growth": values})
    assert found == {"growth/lead": [str(n) for n in range(len(MERGED) - 1, -1, -1)]}


@pytest.mark.parametrize("said", [MERGED, MERGED[::-1]])
@pytest.mark.parametrize("whole", [False, True])
def test_so_it_is_of_a_standing_kpi(said: Sequence[str], *, whole: bool) -> None:
    """Whether all of it is read or what is looked at."""
    name, *was = MERGED
    lines = "".join(f"  {each}: {{value: {MERGED.index(each)}}}\n" for each in said)
    files = {
        "okr.yaml": "",
        "kpis.yaml": f"kpis:\n  - {{id: {name}, title: A lead, was: [{', '.join(was)}]}}\n",
        "cycles/2026-Q4/cycle.yaml": workspaces.CYCLE,
        "cycles/2026-Q4/plans/growth.yaml": HEAD + key_result("k"),
        "cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml": SESSION + lines,
    }
    space = workspace_on_demand(sources.texts(files), whole=whole).workspace
    values = [point.reading.value for point in space.pooled[name]]
    assert values == list(range(len(MERGED) - 1, -1, -1))


def test_the_team_s_present_id_comes_before_its_earlier_one() -> None:
    """Of a plan that was another, and whose readings stand in one file name each."""
    plan = f"was: [growth]\n{HEAD}" + key_result("b", "a")
    values = {"growth": {"a": 1, "b": 2}, "sales": {"a": 3, "b": 4}}
    assert read({"sales": plan}, values) == {"sales/b": ["1", "3", "2", "4"]}
