"""What is said of figures over time: the first of them, old ones, and steps that are done."""

from datetime import date

import pytest

from okrcli.insight import forecast
from okrcli.language.catalogue import language_named
from okrcli.model.workspace import Workspace
from okrcli.views.posts.report_post import report_post
from okrcli.views.report import report_view
from tests import workspaces
from tests.render.terminal import drawn
from tests.views.test_meeting import PLAN, agenda, said, space_of

LIMIT = """\
name: Growth
objectives:
  - id: o
    title: O
    key_results:
      - {id: limit, title: Limit, at_most: 9, adjusted: {on: 2026-11-20, because: the shop closed}}
      - {id: reach, title: Reach, baseline: 0, target: 9}
"""


def figures_of(*sessions: tuple[str, str]) -> list[str]:
    """The KPI figures of a meeting on 25 November, a week after the last."""
    return [line for line in said(agenda(space_of(*sessions)), "KPI figures") if "l1" in line]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), "–, never read"),
        (("2026-11-20",), "5, goal > 5, first read 20 Nov"),
        (("2026-11-18",), "5, goal > 5, not read since 18 Nov"),
        (("2026-11-02",), "5, goal > 5, not read since 2 Nov"),
        (("2026-11-18", "2026-11-20"), "5, goal > 5, 0 since 18 Nov"),
    ],
)
def test_a_figure_says_when_it_was_read(days: tuple[str, ...], words: str) -> None:
    """The first one is no silence, and an old one has its own day."""
    (line,) = figures_of(*[(day, "l1: {value: 5}") for day in days])
    assert line.startswith("l1 L1: " + words.partition(",")[0])
    assert words.rpartition(", ")[2] in line


@pytest.mark.parametrize(("day", "told"), [("2026-11-17", True), ("2026-11-18", False)])
def test_an_old_value_has_its_day_in_an_agenda(day: str, told: bool) -> None:
    """More than a week ago."""
    lines = said(agenda(space_of((day, "down: {value: 1}"))), "Matters", "At risk, and why")
    assert ("last read 17 Nov" in lines[0]) == told


@pytest.mark.parametrize("dash", ["-", "–", " — "])
def test_a_dash_ends_what_was_to_be_done(dash: str) -> None:
    """Of key results and KPIs; what comes after it stands again."""
    steps = ("2026-11-02", "up: {next: call ten}, l1: {next: fix it}")
    done = ("2026-11-09", f'up: {{next: "{dash}"}}, l1: {{next: "{dash}"}}')
    before = "Decided before: done, or not?"
    assert len(said(agenda(space_of(steps)), "Actions", before)) == 2
    found = agenda(space_of(steps, done))
    assert said(found, "Actions", before) == []
    again = ("2026-11-16", "up: {next: call five}")
    assert said(agenda(space_of(steps, done, again)), "Actions", before) == [
        "ola: up call five (16 Nov)"
    ]


def limited(*readings: int) -> Workspace:
    """Two key results with such readings, a week between them."""
    files = {"cycles/2026-Q4/plans/growth.yaml": LIMIT}
    for n, value in enumerate(readings):
        files[f"cycles/2026-Q4/checkins/growth/{n}.yaml"] = (
            f"date: 2026-10-{8 + 7 * n:02}\nauthor: kari\n"
            f"readings: {{limit: {{value: {value}}}, reach: {{value: {value}}}}}\n"
        )
    return workspaces.loaded(files).workspace


def test_a_forecast_counts_the_readings_that_are_listed() -> None:
    """Without a baseline the first of them stands in for one, and five are needed."""
    space = limited(1, 2, 4)
    view = report_view(space, space.cycles["2026-Q4"], date(2026, 10, 25))
    limit, reach = view.key_results
    assert limit.forecast == forecast.TooEarly(3, need=5)
    assert reach.forecast == forecast.TooEarly(3, need=4)


@pytest.mark.parametrize(("on", "told"), [("2026-11-25", True), ("2026-11-19", False)])
def test_the_agenda_tells_what_was_changed_and_why(on: str, told: bool) -> None:
    """Since the last meeting, with the reason in the plan."""
    found = said(agenda(limited(1), on=on), "Matters", "Changed, and why")
    words = "limit Limit: changed 20 Nov: the shop closed"
    assert found == ([words] if told else [])


def test_a_headline_says_which_plans_are_missing_in_it() -> None:
    """At the top, beside the figure that is of the rest only."""
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": PLAN,
            "cycles/2026-Q4/plans/sales.yaml": "<<<<<<< HEAD\nname: Sales\n",
        }
    ).workspace
    words = "without sales.yaml, which cannot be read"
    lines = drawn.text(space, cycle="2026-Q4").splitlines()
    assert words in " ".join(lines[:4])
    view = report_view(space, space.cycles["2026-Q4"], drawn.ON)
    assert words in report_post([view], [None], language_named("en")).about
