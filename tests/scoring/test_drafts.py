"""What is being written still is shown as a draft, and counts nowhere."""

from datetime import date

import pytest

from okrcli.scoring.roll_up import objective_score
from tests.scoring.test_decided import Q4, TO_TEN, objective, planned, read, space_of

DRAFT = "a, draft: true, baseline: 3"
WHOLE = "draft: true\n"


@pytest.mark.parametrize(
    "plan",
    [
        planned(DRAFT),
        planned("a, baseline: 3, target: 8").replace("  - id: o\n", "  - id: o\n    draft: true\n"),
        WHOLE + planned("a, baseline: 3, target: 8"),
    ],
    ids=["key result", "objective", "plan"],
)
def test_a_draft_is_counted_nowhere(plan: str) -> None:
    """On its own, with its objective, or with its whole plan."""
    space = space_of(plan, read("2026-11-01", "a: {value: 7}") if "target" in plan else {})
    found = objective(space, "2026-11-15")
    assert found.key_results[0].state == "draft"
    assert not found.key_results[0].counted
    assert found.state == ("unmeasured" if "draft: true, b" in plan else "draft")
    assert objective_score(space, space.cycles[Q4], date(2026, 11, 15)).share is None


def test_beside_others_a_draft_is_left_out_of_the_mean() -> None:
    """The objective is what the others make of it."""
    space = space_of(
        planned(DRAFT, f"b, {TO_TEN.replace(chr(10), ', ')}"), read("2026-11-14", "b: {value: 5}")
    )
    found = objective(space, "2026-11-15")
    assert (found.share, found.state) == (0.5, "on-track")
