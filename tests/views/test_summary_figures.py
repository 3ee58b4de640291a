"""The figures of a summary: like compared with like, and what moved as every other report has it."""

from datetime import date

import pytest

from okrcli.render.terminal import summary as screen
from okrcli.views import movement, summary, summary_values
from okrcli.views.headline import Headline
from okrcli.views.report import report_view
from tests import examples, workspaces

ON = date(2026, 11, 25)
EXPECTED = 55 / 91
Q4 = "cycles/2026-Q4"
PACED, JUMPING = "x, baseline: 0, target: 10", "y, done_when: signed"
REVIEW = "closed: 2026-11-24\nauthor: k\nobjectives: {o0: {key_results: {x: {grade: 0.5}}}}\n"


def plan(*lines: str) -> str:
    """An objective a line, each with that one key result."""
    return "objectives:\n" + "".join(
        f"  - id: o{n}\n    title: O\n    key_results: [{{id: {line}, title: T}}]\n"
        for n, line in enumerate(lines)
    )


def session(team: str, day: str, readings: str, group: str = "") -> dict[str, str]:
    """A check-in of a team."""
    return {
        f"{Q4}/{group}checkins/{team}/{day}.yaml": (
            f"date: {day}\nauthor: k\nreadings: {{{readings}}}\n"
        )
    }


def summed_up(
    files: dict[str, str], on: date = ON, since: date | None = None
) -> summary_values.Summary:
    """The summary of a workspace of these files."""
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    return summary.report_summary(space, space.cycles["2026-Q4"], on, since=since)


HALF = {
    f"{Q4}/plans/half.yaml": plan(PACED, JUMPING),
    f"{Q4}/plans/late.yaml": plan(PACED),
    **session("half", "2026-11-23", "x: {value: 6}, y: {done: no}"),
    **session("late", "2026-11-23", "x: {value: 4}"),
}


def test_a_part_without_a_pace_does_not_put_a_team_behind() -> None:
    """Half of it is at 60 of the 60 per cent expected, and is ahead of what is at 40."""
    late, half = summed_up(HALF).rows
    assert (late.id, late.headline) == ("late", Headline(0.4, EXPECTED))
    assert (half.id, half.headline) == ("half", Headline(0.3, EXPECTED, 0.6))
    group, difference = half.headline.behind
    assert (group, difference) == (0, 0.6 - EXPECTED)


def test_the_bar_has_a_tick_where_all_of_it_has_a_pace() -> None:
    """The mark of the calendar stands on no bar that is of other things, too."""
    late, half = summed_up(HALF).rows
    assert (late.headline.tick, half.headline.tick) == (EXPECTED, None)
    lines = [str(line) for line in screen.summary_lines(summed_up(HALF), examples.page(80))]
    ticks = {
        row.id: next(line for line in lines if f" {row.id} " in f" {line}") for row in (late, half)
    }
    assert ["┼" in ticks["late"], "┼" in ticks["half"]] == [True, False]


def test_a_team_that_has_closed_comes_after_those_that_have_not() -> None:
    """Nothing is expected of it, in an open cycle, too."""
    shut = {**HALF, f"{Q4}/reviews/late.yaml": REVIEW}
    half, late = summed_up(shut).rows
    assert (half.id, late.id) == ("half", "late")
    assert late.headline == Headline(0.4)


def test_a_group_has_a_headline_of_all_its_teams() -> None:
    """The part that has a pace is told apart in it as in a team."""
    files = {
        f"{Q4}/north/plans/a.yaml": plan(PACED),
        f"{Q4}/north/plans/b.yaml": plan(JUMPING),
        f"{Q4}/plans/c.yaml": plan(PACED),
        **session("a", "2026-11-23", "x: {value: 6}", "north/"),
        **session("b", "2026-11-23", "y: {done: no}", "north/"),
        **session("c", "2026-11-23", "x: {value: 5}"),
    }
    alone, north = summed_up(files).rows
    assert (alone.id, alone.teams, alone.headline) == ("", 1, Headline(0.5, EXPECTED))
    assert (north.id, north.teams, north.headline) == ("north", 2, Headline(0.3, EXPECTED, 0.6))


GUARD = "x, at_most: 5"


def read_on(values: dict[str, int]) -> dict[str, str]:
    """One team with a reading a day of its key result `x`."""
    found: dict[str, str] = {}
    for day, value in values.items():
        found |= session("a", day, f"x: {{value: {value}}}")
    return found


def test_a_guardrail_that_holds_has_not_fallen() -> None:
    """It held in two of two readings, and then in three of four, of which the newest holds."""
    held = read_on({"2026-11-09": 4, "2026-11-16": 4, "2026-11-22": 7, "2026-11-24": 4})
    found = summed_up({f"{Q4}/plans/a.yaml": plan(GUARD), **held}).view.movement
    assert found is not None
    assert [found.number(kind) for kind in ("up", "down", "same", "unread")] == [0, 0, 1, 0]


@pytest.mark.parametrize(
    "line",
    [
        "x, baseline: 0, target: 10, dropped: 2026-11-20",
        "x, baseline: 0, target: 10, start: 2026-12-01",
    ],
)
def test_what_is_dropped_or_not_begun_is_not_counted_as_before(line: str) -> None:
    """Nor as unread: it is not compared."""
    found = summed_up({f"{Q4}/plans/a.yaml": plan(line)})
    assert found.view.movement is not None
    assert found.view.movement.key_results == {}
    assert [row.unread for row in found.rows] == [0]


MOVED = {
    f"{Q4}/north/plans/a.yaml": plan(PACED),
    f"{Q4}/north/plans/b.yaml": plan(PACED),
    f"{Q4}/south/plans/c.yaml": plan(PACED),
    **session("a", "2026-11-09", "x: {value: 1}", "north/"),
    **session("b", "2026-11-09", "x: {value: 2}", "north/"),
    **session("c", "2026-11-09", "x: {value: 5}", "south/"),
    **session("a", "2026-11-16", "x: {value: 4}", "north/"),
    **session("a", "2026-11-23", "x: {value: 6}", "north/"),
}


@pytest.mark.parametrize(
    ("since", "north", "unread"),
    [(None, 10, (1, 1)), (date(2026, 11, 11), 25, (1, 1)), (date(2026, 11, 4), 40, (0, 0))],
)
def test_all_that_moved_is_since_the_same_day(
    since: date | None, north: int, unread: tuple[int, int]
) -> None:
    """The headline, the counts, the rows and their unread key results."""
    found = summed_up(MOVED, since=since)
    moves = found.view.movement
    assert moves is not None
    assert moves.since == (since or date(2026, 11, 18))
    rows = {row.id: row for row in found.rows}
    assert rows["north"].move == movement.Move("up", north)
    assert (rows["north"].unread, rows["south"].unread) == unread
    assert sum(row.unread for row in found.rows) == moves.number("unread")


def test_the_moves_are_those_of_the_whole_report() -> None:
    """With the readings of every day."""
    space = workspaces.loaded(MOVED).workspace
    season = space.cycles["2026-Q4"]
    assert (
        summary.report_summary(space, season, ON).view.movement
        == report_view(space, season, ON).movement
    )


def test_a_group_that_nobody_has_read_is_unread_and_not_as_before() -> None:
    """As a team is."""
    south = next(row for row in summed_up(MOVED).rows if row.id == "south")
    assert south.move == movement.Move("unread")


def test_a_move_is_between_figures_as_they_are_shown() -> None:
    """From 99.6 per cent, shown as 99, to all of it is one point."""
    line = "x, baseline: 0, target: 1000"
    files = {
        f"{Q4}/plans/a.yaml": plan(line),
        **session("a", "2026-11-16", "x: {value: 996}"),
        **session("a", "2026-11-23", "x: {value: 1000}"),
    }
    (row,) = summed_up(files).rows
    assert row.move == movement.Move("up", 1)


def test_the_screen_names_the_day_it_tells_changes_since() -> None:
    """The day of `--since`, in the headline and over the counts."""
    found = summed_up(MOVED, since=date(2026, 11, 11))
    shown = "\n".join(str(line) for line in screen.summary_lines(found, examples.page(80)))
    assert "since 11 Nov" in shown
    assert "Changed since 11 Nov   ↗ 1 up   ↘ 0 down   = 0 as before   · 2 not read" in shown
    assert "18 Nov" not in shown
