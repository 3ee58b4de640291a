"""States: what a goal's progress means on a day, in one word."""

from typing import Literal, NamedTuple

from okrcli.model import settings

State = Literal[
    "draft",
    "dropped",
    "not-started",
    "unmeasured",
    "done",
    "ended",
    "overdue",
    "no-reading",
    "stale",
    "open",
    "holds",
    "does-not-hold",
    "on-track",
    "at-risk",
    "off-track",
]
# what is made of a KPI's readings
KpiState = Literal["misses", "under-way", "stale", "no-reading", "watched", "holds", "reached"]
# worst first, then what nobody has to look at
STATES: tuple[State, ...] = (
    "off-track",
    "overdue",
    "does-not-hold",
    "at-risk",
    "ended",
    "stale",
    "no-reading",
    "open",
    "holds",
    "on-track",
    "done",
    "not-started",
    "draft",
    "dropped",
    "unmeasured",
)

# the states that are in nobody's mean, whatever the key result's weight
UNCOUNTED: frozenset[State] = frozenset({"draft", "dropped", "unmeasured"})
# the states in which no check-in is waited for
SETTLED: frozenset[State] = UNCOUNTED | {"not-started", "done", "ended"}
# the states in which the calendar hurries nobody, though there may be a time box
UNHURRIED: frozenset[State] = UNCOUNTED | {"not-started"}
# what an objective is not while a key result of it is in one of the alarming states
GOOD: frozenset[State] = frozenset({"on-track", "open", "holds"})
ALARMING: frozenset[State] = frozenset({"off-track", "overdue", "stale", "does-not-hold"})

# the part of the time box in which nobody is off track yet
EARLY_PART = 0.15
# a goal is stale when it has been silent for longer than this many times its rhythm
STALE_AFTER = 2


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
    on_track = settings.ON_TRACK if status.on_track is None else status.on_track
    at_risk = settings.AT_RISK if status.at_risk is None else status.at_risk
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
    return "at-risk" if measured >= at_risk - 1e-9 or gone < EARLY_PART else "off-track"
