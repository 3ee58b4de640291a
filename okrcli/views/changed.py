"""What has changed in a report since an earlier day; both sides are with today's plans."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli.views.report_values import KeyResultView, View


class GoalChange(NamedTuple):
    """A key result then and now, and whether anything was read of it in between."""

    then: KeyResultView | None
    now: KeyResultView
    read: bool

    @property
    def points(self) -> int | None:
        """How many percentage points it has moved; None of a guardrail, and where nothing is known.

        What was not read before began at 0.
        """
        share = self.now.score.progress.share
        if share is None or self.now.score.guardrail:
            return None
        before = self.then.score.progress.share if self.then else None
        return _points(share, before or 0.0)

    @property
    def turned(self) -> bool:
        """Whether it is in another state than it was."""
        return self.then is not None and self.then.state != self.now.state


class ReportChange(NamedTuple):
    """The goals of a report as they have moved since a day; `share` is what the whole was then."""

    since: date
    then: float | None
    now: float | None
    goals: tuple[GoalChange, ...]

    @property
    def points(self) -> int | None:
        """How many percentage points the whole has moved."""
        return None if self.then is None or self.now is None else _points(self.now, self.then)

    @property
    def up(self) -> list[GoalChange]:
        """What has got further, the biggest move first."""
        found = [goal for goal in self.goals if (goal.points or 0) > 0]
        return sorted(found, key=lambda goal: -(goal.points or 0))

    @property
    def down(self) -> list[GoalChange]:
        """What has fallen back, the biggest move first."""
        found = [goal for goal in self.goals if (goal.points or 0) < 0]
        return sorted(found, key=lambda goal: goal.points or 0)

    @property
    def same(self) -> list[GoalChange]:
        """What was read, and has not moved."""
        return [goal for goal in self.goals if goal.read and not goal.points]

    @property
    def unread(self) -> list[GoalChange]:
        """What was not read in between; it is not said to be unchanged."""
        return [goal for goal in self.goals if not goal.read and not goal.points]

    @property
    def turned(self) -> list[GoalChange]:
        """What is in another state and is not told as a move already."""
        return [goal for goal in self.goals if goal.turned and not goal.points]


def report_change(then: View, now: View) -> ReportChange:
    """The changes between two views of one cycle, of all key results that count."""
    return ReportChange(then.on, then.headline.share, now.headline.share, tuple(_goals(then, now)))


def _goals(then: View, now: View) -> Iterator[GoalChange]:
    earlier = {kr.ref: kr for one in then.every_objective for kr in one.key_results}
    for one in now.every_objective:
        for kr in one.key_results:
            if kr.score.counted:
                yield GoalChange(earlier.get(kr.ref), kr, _was_read(kr, then.on, now.on))


def _was_read(kr: KeyResultView, since: date, on: date) -> bool:
    return any(since < point.day <= on and point.reading.measures for point in kr.score.readings)


def _points(now: float, before: float) -> int:
    return round(now * 100) - round(before * 100)
