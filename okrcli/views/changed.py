"""The goals of a report beside themselves on an earlier day; both sides are with today's plans.

What has moved, and how far, is decided in `movement`.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli.language.numbers import points_between
from okrcli.views.movement import Kind, Move
from okrcli.views.report_values import KeyResultView, View


class GoalChange(NamedTuple):
    """A key result then and now, and how it has moved in between."""

    then: KeyResultView | None
    now: KeyResultView
    move: Move

    @property
    def points(self) -> int | None:
        """How many percentage points it has moved; None of a guardrail."""
        return self.move.points

    @property
    def read(self) -> bool:
        """Whether anything was read of it in between."""
        return self.move.kind != "unread"

    @property
    def turned(self) -> bool:
        """Whether it is in another state than it was."""
        return self.then is not None and self.then.state != self.now.state


class ReportChange(NamedTuple):
    """The goals of a report as they have moved since a day, and what the whole was then and is."""

    since: date
    then: float | None
    now: float | None
    goals: tuple[GoalChange, ...]

    @property
    def points(self) -> int | None:
        """How many percentage points the whole has moved."""
        if self.then is None or self.now is None:
            return None
        return points_between(self.then, self.now)

    @property
    def up(self) -> list[GoalChange]:
        """What has got further, the biggest move first."""
        return sorted(self._moved("up"), key=lambda goal: -(goal.points or 0))

    @property
    def down(self) -> list[GoalChange]:
        """What has fallen back, the biggest move first."""
        return sorted(self._moved("down"), key=lambda goal: goal.points or 0)

    @property
    def same(self) -> list[GoalChange]:
        """What was read, and has not moved."""
        return self._moved("same")

    @property
    def unread(self) -> list[GoalChange]:
        """What was not read in between; it is not said to be unchanged."""
        return self._moved("unread")

    @property
    def turned(self) -> list[GoalChange]:
        """What is in another state and is not told as a move already."""
        return [goal for goal in (*self.same, *self.unread) if goal.turned]

    def _moved(self, kind: Kind) -> list[GoalChange]:
        return [goal for goal in self.goals if goal.move.kind == kind]


def report_change(then: View, now: View) -> ReportChange:
    """The changes between two views of one cycle, the later of which tells what moved since then.

    Of every key result that counts; what was done before and was not read since is left out.
    """
    return ReportChange(then.on, then.headline.share, now.headline.share, tuple(_goals(then, now)))


def _goals(then: View, now: View) -> Iterator[GoalChange]:
    if now.compared is None:
        return
    earlier = {kr.ref: kr for one in then.every_objective for kr in one.key_results}
    moves = now.compared().key_results
    for one in now.every_objective:
        for kr in one.key_results:
            if kr.ref in moves:
                yield GoalChange(earlier.get(kr.ref), kr, moves[kr.ref])
