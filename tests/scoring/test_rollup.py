"""Roll-up: weighted means, what is left out of them, and the state of an objective."""

from datetime import date
from decimal import Decimal

import pytest

from okrcli.scoring import grades
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import ObjectiveScore
from okrcli.scoring.team_scores import CycleScore
from tests import workspaces

ON = date(2026, 11, 25)


def objective(key_results: str, readings: str) -> ObjectiveScore:
    """The score of an objective of these key results, read on 23 November."""
    plan = "objectives:\n  - id: o\n    title: O\n    key_results:\n" + "".join(
        f"      - {{title: T, {line}}}\n" for line in key_results.splitlines()
    )
    session = "date: 2026-11-23\nauthor: k\nreadings:\n" + "".join(
        f"  {line}\n" for line in readings.splitlines()
    )
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": plan,
            "cycles/2026-Q4/checkins/growth/a.yaml": session,
        }
    ).workspace
    assert space.findings == ()
    return objective_score(space, space.cycles["2026-Q4"], ON).teams[0].objectives[0]


TWO = "id: a, baseline: 0, target: 10\nid: b, baseline: 0, target: 10"


def test_an_objective_is_the_weighted_mean_of_clamped_progress() -> None:
    """112 % counts as 100 %, -5 % as 0, and weight 2 counts twice."""
    score = objective(TWO + ", weight: 2", "a: {value: 11.2}\nb: {value: -0.5}")
    assert score.share == pytest.approx(1 / 3)


def test_what_has_a_pace_is_told_apart_from_the_whole() -> None:
    """It is what the calendar is compared with: 50 % of it, and 25 % of all."""
    score = objective(
        "id: a, baseline: 0, target: 10\nid: b, done_when: signed", "a: {value: 5}\nb: {done: no}"
    )
    assert (score.share, score.reached) == (0.25, 0.5)
    even = objective(TWO, "a: {value: 5}\nb: {value: 0}")
    assert even.reached == even.share


@pytest.mark.parametrize("left_out", [", weight: 0", ", dropped: 2026-11-01, because: no"])
def test_weight_zero_and_dropped_are_left_out(left_out: str) -> None:
    """They are shown, and do not count."""
    score = objective(TWO + left_out, "a: {value: 5}\nb: {value: 0}")
    assert score.share == 0.5
    assert len(score.key_results) == 2


def test_a_skipped_key_result_is_left_out_until_it_is_read_again() -> None:
    """Nothing counted means not measured, not 0."""
    one = "id: a, baseline: 0, target: 10"
    score = objective(one, 'a: {skip: "waiting for the vendor"}')
    assert (score.share, score.state) == (None, "unmeasured")
    assert objective(one, "a: {value: 5}").share == 0.5


def test_no_reading_counts_as_zero() -> None:
    """It is in the mean."""
    assert objective(TWO, "a: {value: 10}").share == 0.5


def test_an_objective_is_done_only_when_all_of_it_is() -> None:
    """One of two done is not done."""
    assert objective(TWO, "a: {value: 10}\nb: {value: 10}").state == "done"
    assert objective(TWO, "a: {value: 10}\nb: {value: 5}").state == "on-track"


def test_what_moves_in_jumps_is_left_out_of_the_expectation() -> None:
    """A yes-or-no that is open does not pull a paced objective off track."""
    score = objective(
        "id: a, baseline: 0, target: 10\nid: b, done_when: signed", "a: {value: 6}\nb: {done: no}"
    )
    assert score.share == pytest.approx(0.3)
    assert score.state == "on-track"


def test_only_jumps_are_open() -> None:
    """Nothing with a pace: open until it is done."""
    assert objective("id: b, done_when: signed", "b: {done: no}").state == "open"


def cycle(*plans: str, readings: str) -> CycleScore:
    """The scores of a cycle with these plans, of teams a, b and so on, each read the same."""
    files = {}
    for name, plan in zip("abc", plans, strict=False):
        files[f"cycles/2026-Q4/plans/{name}.yaml"] = plan
        files[f"cycles/2026-Q4/checkins/{name}/s.yaml"] = (
            f"date: 2026-11-23\nauthor: k\nreadings:\n{readings}"
        )
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    return objective_score(space, space.cycles["2026-Q4"], ON)


def planned(*objectives: str) -> str:
    """A plan of objectives, each with one key result from 0 to 10: `x, weight: 2`."""
    return "objectives:\n" + "".join(
        f"  - id: o{i}\n    title: O\n    key_results:\n"
        f"      - {{id: {one}, title: T, baseline: 0, target: 10}}\n"
        for i, one in enumerate(objectives)
    )


READ = "  x: {value: 10}\n  y: {value: 5}\n  z: {value: 0}\n"


def test_a_team_is_the_plain_mean_of_its_objectives() -> None:
    """Weights of key results do not reach beyond their objective."""
    score = cycle(planned("x, weight: 9", "y", "z"), readings=READ)
    assert score.teams[0].share == 0.5


def test_a_cycle_is_the_plain_mean_of_all_objectives() -> None:
    """Not of teams: one with three counts three times."""
    score = cycle(planned("x"), planned("y", "z"), readings=READ)
    assert [team.share for team in score.teams] == [1.0, 0.25]
    assert score.share == 0.5


def test_a_shared_objective_counts_once() -> None:
    """For the team that owns the plan."""
    shared = planned("x").replace("title: O", "title: O\n    teams: [b]")
    score = cycle(shared, planned("z"), readings=READ)
    assert [team.share for team in score.teams] == [1.0, 0.0]
    assert score.share == 0.5


def test_alignment_does_not_roll_up() -> None:
    """What supports an objective leaves its progress alone."""
    below = planned("x").replace("title: O", "title: O\n    supports: [b/o0]")
    assert cycle(below, planned("z"), readings=READ).teams[1].share == 0.0


def test_a_dropped_objective_and_all_in_it_is_left_out() -> None:
    """Shown, no longer counted; before its day it is as any other."""
    gone = planned("x", "z").replace(
        "id: o1\n", "id: o1\n    dropped: 2026-11-20\n    because: no\n"
    )
    score = cycle(gone, readings=READ)
    (_, dropped) = score.teams[0].objectives
    assert score.share == 1.0
    assert (dropped.state, dropped.share) == ("dropped", None)
    assert dropped.key_results[0].state == "dropped"


def test_a_team_with_nothing_measured_has_no_progress() -> None:
    """Not 0: nothing is known."""
    score = cycle("name: New\n", planned("x"), readings=READ)
    assert [team.share for team in score.teams] == [None, 1.0]
    assert score.share == 1.0


@pytest.mark.parametrize(
    ("key_results", "readings", "state"),
    [
        (TWO, "zz: {value: 1}", "no-reading"),
        (TWO, "a: {value: 10}", "at-risk"),
        (TWO, "a: {value: 10}\nb: {value: 10}", "done"),
        ("id: a, baseline: 0, target: 10, start: 2026-12-01", "zz: {value: 1}", "not-started"),
        ("id: a, baseline: 0, target: 10, weight: 0", "a: {value: 1}", "unmeasured"),
        (
            "id: a, below: 5\nid: b, baseline: 0, target: 10",
            "a: {value: 4}\nb: {value: 4}",
            "off-track",
        ),
    ],
)
def test_the_state_of_an_objective(key_results: str, readings: str, state: str) -> None:
    """Its own progress over what has a pace, against the weighted mean of the expectations."""
    assert objective(key_results, readings).state == state


def test_an_objective_is_stale_when_all_that_is_unfinished_is() -> None:
    """What was reached long ago needs no check-in."""
    plan = planned("x").replace(
        "      - {id: x", "      - {id: y, title: T, baseline: 0, target: 10}\n      - {id: x"
    )
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/a.yaml": plan,
            "cycles/2026-Q4/checkins/a/s.yaml": (
                "date: 2026-11-01\nauthor: k\nreadings:\n  x: {value: 10}\n  y: {value: 5}\n"
            ),
        }
    ).workspace
    (score,) = objective_score(space, space.cycles["2026-Q4"], ON).objectives
    assert [kr.state for kr in score.key_results] == ["stale", "done"]
    assert score.state == "stale"


@pytest.mark.parametrize(
    ("given", "shown", "band"),
    [
        ("0.34", "0.3", "red"),
        ("0.35", "0.4", "yellow"),
        ("0.64", "0.6", "yellow"),
        ("0.65", "0.7", "green"),
        ("0", "0.0", "red"),
        ("1", "1.0", "green"),
    ],
)
def test_grades_are_rounded_before_banding(given: str, shown: str, band: str) -> None:
    """Half up to one decimal closes the gaps between the bands."""
    assert str(grades.rounded(Decimal(given))) == shown
    assert grades.band(Decimal(given)) == band
