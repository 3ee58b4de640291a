"""States and roll-up computed once more, straight from the sentences of the design page."""

from dataclasses import dataclass
from datetime import date, timedelta

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from okrcli.scoring.roll_up import objective_score
from tests import workspaces

START, END = date(2026, 10, 1), date(2026, 12, 31)
MEASURES = {
    "reach": "baseline: 0, target: 10",
    "guardrail": "at_most: 5",
    "jump": "done_when: it is signed",
}


@dataclass(frozen=True)
class Goal:
    """A key result as it was drawn: what it is, and what was read on which day."""

    kind: str
    start: int | None
    due: int | None
    weight: int
    skipped: bool
    dropped: bool
    readings: tuple[tuple[int, int], ...]

    @property
    def box(self) -> tuple[date, date]:
        """Its own first and last day, where they are not the cycle's."""
        return day(self.start or 0), END if self.due is None else day(self.due)

    def text(self, n: int) -> str:
        """Its line in a plan."""
        parts = [f"id: k{n}", "title: T", MEASURES[self.kind], f"weight: {self.weight}"]
        parts += [f"start: {self.box[0]}"] if self.start is not None else []
        parts += [f"due: {self.box[1]}"] if self.due is not None else []
        parts += [f"dropped: {START}", "because: no"] if self.dropped else []
        return f"      - {{{', '.join(parts)}}}\n"

    def said(self, value: int) -> str:
        """A reading in a session."""
        return (
            f"{{done: {'yes' if value > 8 else 'no'}}}"
            if self.kind == "jump"
            else f"{{value: {value}}}"
        )


def day(n: int) -> date:
    """A day of the cycle, counted from its first."""
    return START + timedelta(days=n)


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """Any key result with up to three readings."""
    start = draw(st.none() | st.integers(1, 60))
    return Goal(
        draw(st.sampled_from(sorted(MEASURES))),
        start,
        draw(st.none() | st.integers((start or 0) + 1, 85)),
        draw(st.sampled_from([0, 1, 1, 2])),
        draw(st.sampled_from([False, False, False, True])),
        draw(st.sampled_from([False, False, False, False, True])),
        tuple(
            sorted(
                draw(st.dictionaries(st.integers(0, 95), st.integers(0, 11), max_size=3)).items()
            )
        ),
    )


class Told:
    """What the page says of one key result as of a day."""

    def __init__(self, goal: Goal, on: date) -> None:
        self.goal, self.on = goal, on
        self.first, self.last = goal.box
        self.known = [(day(n), value) for n, value in goal.readings if day(n) <= on]
        self.guardrail = goal.kind == "guardrail"
        self.newest = self.known[-1][1] if self.known else None
        self.holds = self.newest is not None and self.newest <= 5
        self.started = on >= self.first
        self.counted = not (goal.dropped or goal.skipped or goal.weight == 0)
        self.share = self._share()
        self.expected = self._expected()
        self.state = self._state()

    def _share(self) -> float:
        if self.newest is None:
            return 0.0
        if self.guardrail:
            inside = [value <= 5 for when, value in self.known if self.first <= when <= self.last]
            return sum(inside) / len(inside) if inside else 0.0
        return float(self.newest > 8) if self.goal.kind == "jump" else self.newest / 10

    def _expected(self) -> float | None:
        if self.guardrail:
            return None
        if self.goal.kind == "jump":
            return 1.0 if self.on > self.last else None
        gone = (min(self.on, self.last) - self.first).days / (self.last - self.first).days
        return max(0.0, gone)

    def _state(self) -> str:
        over = self.on > self.last
        done = over and self.holds if self.guardrail else self.share >= 1
        silent = (self.on - self.known[-1][0]).days if self.known else 0
        gone = (self.on - self.first).days / (self.last - self.first).days
        for word, true in (
            ("dropped", self.goal.dropped),
            ("not-started", not self.started),
            ("unmeasured", self.goal.skipped),
            ("done", done),
            ("ended", self.on > END),
            ("overdue", over),
            ("no-reading", self.newest is None),
            ("stale", silent > 14),
            ("holds", self.guardrail and self.holds),
            ("does-not-hold", self.guardrail),
            ("open", self.expected is None),
        ):
            if true:
                return word
        return pace(self.share, self.expected or 0.0, gone)

    @property
    def alarming(self) -> bool:
        """Whether no objective is green over it."""
        unread = self.state == "no-reading" and (self.on - self.first).days >= 7
        return unread or self.state in {"off-track", "overdue", "stale", "does-not-hold"}


def pace(p: float, e: float, gone: float) -> str:
    """The default policy."""
    if e <= 0 or p / e >= 0.9 - 1e-9:
        return "on-track"
    return "at-risk" if p / e >= 0.7 - 1e-9 or gone < 0.15 else "off-track"


def mean(pairs: list[tuple[float, float]]) -> float | None:
    """The weighted mean of (weight, share)."""
    weights = sum(weight for weight, _ in pairs)
    return sum(weight * share for weight, share in pairs) / weights if pairs else None


def objective(told: list[Told], on: date) -> tuple[str, float | None]:
    """The state and progress of an objective."""
    counted = [t for t in told if t.counted]
    reaching = [t for t in counted if not t.guardrail] or counted
    share = mean([(t.goal.weight, min(1, t.share) if t.started else 0) for t in reaching])
    found = {t.state for t in counted}
    unfinished = found - {"done"}
    if not counted:
        return "unmeasured", share
    if found == {"not-started"}:
        return "not-started", share
    if all(t.newest is None for t in counted):
        return "no-reading", share
    if found == {"done"}:
        return "done", share
    if found <= {"done", "ended"}:
        return "ended", share
    if "stale" in found and unfinished <= {"stale", "no-reading", "not-started"}:
        return "stale", share
    word = compared(counted, on)
    capped = word in {"on-track", "open", "holds"} and any(t.alarming for t in counted)
    return "at-risk" if capped else word, share


def compared(counted: list[Told], on: date) -> str:
    """The policy, or what stands in its place where nothing has a pace."""
    if all(t.guardrail for t in counted):
        known = [t.holds for t in counted if t.started and t.newest is not None]
        return ("holds" if all(known) else "does-not-hold") if known else "open"
    paced = [t for t in counted if t.started and t.expected is not None]
    p = mean([(t.goal.weight, min(1, t.share)) for t in paced])
    e = mean([(t.goal.weight, t.expected or 0.0) for t in paced])
    if p is None or e is None:
        return "open"
    return pace(p, e, (on - START).days / (END - START).days)


@given(st.lists(goals(), min_size=1, max_size=4), st.integers(0, 100))
@hypothesis.settings(max_examples=150, deadline=None)
def test_states_and_progress_are_as_the_page_says(drawn: list[Goal], n: int) -> None:
    """Of every key result and of the objective, on any day of the cycle and after it."""
    on = day(n)
    files = {
        "cycles/2026-Q4/plans/growth.yaml": "objectives:\n  - id: o\n    title: O\n    key_results:\n"
        + "".join(goal.text(i) for i, goal in enumerate(drawn))
    }
    for i, goal in enumerate(drawn):
        said = [(START - timedelta(days=1), "{skip: later}")] if goal.skipped else []
        said += [(day(n), goal.said(value)) for n, value in goal.readings if not goal.skipped]
        for when, reading in said:
            files[f"cycles/2026-Q4/checkins/growth/{when}-k{i}.yaml"] = (
                f"date: {when}\nauthor: k\nreadings: {{k{i}: {reading}}}\n"
            )
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    score = objective_score(space, space.cycles["2026-Q4"], on).objectives[0]
    told = [Told(goal, on) for goal in drawn]
    assert [kr.state for kr in score.key_results] == [t.state for t in told]
    state, share = objective(told, on)
    assert score.state == state
    assert (score.share is None) == (share is None)
    assert share is None or abs((score.share or 0.0) - share) < 1e-9
