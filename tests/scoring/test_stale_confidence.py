"""Confidence that nobody has given for long, while figures may well come in."""

import pytest

from tests import workspaces

KEYS = "baseline: 0\ntarget: 100"
READINGS = {
    "2026-10-08": "{value: 10, confidence: 6}",
    "2026-10-20": "{value: 20}",
    "2026-11-03": "{value: 30}",
}


@pytest.mark.parametrize(
    ("day", "age", "old"),
    [("2026-10-08", 0, False), ("2026-10-22", 14, False), ("2026-10-23", 15, True)],
)
def test_a_confidence_is_old_after_twice_the_time_between_check_ins(
    day: str, age: int, old: bool
) -> None:
    """Seven days are the default; figures without a confidence do not renew it."""
    score = workspaces.score(workspaces.with_key_result(KEYS, READINGS), day)
    assert (score.confidence_age, score.stale_confidence) == (age, old)
    assert score.state != "stale"


@pytest.mark.parametrize(("day", "old"), [("2026-11-09", False), ("2026-11-10", True)])
def test_the_goal_s_own_rhythm_decides(day: str, old: bool) -> None:
    """Of a goal that is read every 16 days it is old after 32."""
    space = workspaces.with_key_result(f"{KEYS}\ncheckin_every: 16", READINGS)
    assert workspaces.score(space, day).stale_confidence is old


def test_a_goal_that_never_had_a_confidence_has_none_that_is_old() -> None:
    """There is nothing that people said and that is out of date."""
    space = workspaces.with_key_result(KEYS, {"2026-10-08": "{value: 10}"})
    score = workspaces.score(space, "2026-10-30")
    assert (score.confidence_age, score.stale_confidence) == (None, False)


def test_nobody_has_to_be_sure_of_what_is_done() -> None:
    """The confidence is as old, but no check-in is waited for."""
    done = {**READINGS, "2026-11-03": "{value: 100}"}
    score = workspaces.score(workspaces.with_key_result(KEYS, done), "2026-11-05")
    assert (score.state, score.confidence_age, score.stale_confidence) == ("done", 28, False)
