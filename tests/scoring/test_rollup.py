"""Roll-up: weighted means, what is left out of them, and the state of an objective."""

from datetime import date

import pytest

from okrcli.scoring import grade, rollup
from tests import workspaces

ON = date(2026, 11, 25)


def objective(key_results: str, readings: str) -> rollup.ObjectiveScore:
    """The score of an objective of these key results, read on 23 November."""
    plan = (
        "objectives:\n  - id: o\n    title: O\n    key_results:\n"
        + "".join(f"      - {{title: T, {line}}}\n" for line in key_results.splitlines())
    )  # fmt: skip
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
    return rollup.score(space, space.cycles["2026-Q4"], ON).teams[0].objectives[0]


TWO = "id: a, baseline: 0, target: 10\nid: b, baseline: 0, target: 10"


def test_an_objective_is_the_weighted_mean_of_clamped_progress() -> None:
    """112 % counts as 100 %, -5 % as 0, and weight 2 counts twice."""
    score = objective(TWO + ", weight: 2", "a: {value: 11.2}\nb: {value: -0.5}")
    assert score.share == pytest.approx(1 / 3)


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


@pytest.mark.parametrize(
    ("given", "shown", "band"),
    [
        ("0.34", "0.3", "red"), ("0.35", "0.4", "yellow"), ("0.64", "0.6", "yellow"),
        ("0.65", "0.7", "green"), ("0", "0.0", "red"), ("1", "1.0", "green"),
    ],
)  # fmt: skip
def test_grades_are_rounded_before_banding(given: str, shown: str, band: str) -> None:
    """Half up to one decimal closes the gaps between the bands."""
    from decimal import Decimal

    assert str(grade.rounded(Decimal(given))) == shown
    assert grade.band(Decimal(given)) == band


def test_a_grade_far_from_progress_disagrees() -> None:
    """By more than 0.1, so that both are shown; floats do not blur the edge."""
    from decimal import Decimal

    assert not grade.disagrees(Decimal("0.8"), 0.7)
    assert grade.disagrees(Decimal("0.81"), 0.7)
