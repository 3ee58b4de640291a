"""States: what a goal's progress means on a day, in one word."""

from decimal import Decimal
from typing import Literal, NamedTuple

from okrcli.model import settings

State = Literal[
    "dropped", "not-started", "done", "no-reading", "stale", "open",
    "on-track", "at-risk", "off-track", "unmeasured",
]  # fmt: skip
STATES: tuple[State, ...] = (
    "off-track", "at-risk", "stale", "no-reading", "open", "on-track", "done",
    "not-started", "dropped", "unmeasured",
)  # fmt: skip

GRACE = 0.15


class Policy(NamedTuple):
    """Thresholds on the ratio p/e (`ratio`) or on the gap e - p, both in shares."""

    ratio: bool
    on_track: float
    at_risk: float


PRESETS = {
    "viva": Policy(ratio=False, on_track=0.0, at_risk=0.25),
    "engagedly": Policy(ratio=False, on_track=0.165, at_risk=0.33),
    "tability": Policy(ratio=True, on_track=0.7, at_risk=0.5),
    "upraise": Policy(ratio=True, on_track=0.95, at_risk=0.75),
}


def policy(status: settings.Status) -> Policy:
    """The thresholds that the settings choose; by default 0.9 and 0.7 (Mooncamp)."""
    if status.policy in PRESETS:
        return PRESETS[status.policy]
    on_track = Decimal("0.9") if status.on_track is None else status.on_track
    at_risk = Decimal("0.7") if status.at_risk is None else status.at_risk
    return Policy(status.policy == "ratio", float(on_track), float(at_risk))


def pace(progress: float, expected: float, gone: float, rule: Policy) -> State:
    """On track, at risk or off track; never off track in the first 15 % of the time box.

    Shares are compared with a tolerance of 1e-9, so that 0.9 of the calendar is on track whatever
    the floating point makes of it.
    """
    if expected <= 0:
        return "on-track"
    measured = progress / expected if rule.ratio else progress - expected
    on_track = rule.on_track if rule.ratio else -rule.on_track
    at_risk = rule.at_risk if rule.ratio else -rule.at_risk
    if measured >= on_track - 1e-9:
        return "on-track"
    return "at-risk" if measured >= at_risk - 1e-9 or gone < GRACE else "off-track"
