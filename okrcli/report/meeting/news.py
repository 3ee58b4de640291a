"""What has got better since a day: goals reached, milestones, states, KPIs that hold again."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from okrcli.model import plan
from okrcli.report import board
from okrcli.report import view as views

# a state that is not among these has nothing to be compared with
_RANKS = {
    "off-track": 0, "overdue": 0, "does-not-hold": 0, "stale": 1, "at-risk": 2,
    "on-track": 3, "holds": 3, "done": 4,
}  # fmt: skip

Kind = Literal["reached", "milestone", "better"]


class News(NamedTuple):
    """One piece of good news of a key result, and the milestone that was done where it is one."""

    kind: Kind
    key_result: views.KeyResultView
    milestone: plan.Milestone | None = None


def of(then: views.View, now: views.View) -> Iterator[News]:
    """What is better now than then: what was reached first, then milestones, then states."""
    earlier = {kr.ref: kr for kr in then.key_results}
    pairs = [(earlier[kr.ref], kr) for kr in now.key_results if kr.ref in earlier]
    yield from (News("reached", kr) for before, kr in pairs if _reached(before, kr))
    for before, kr in pairs:
        if not _reached(before, kr):
            yield from (News("milestone", kr, item) for item in _milestones(before, kr))
    for before, kr in pairs:
        if not _reached(before, kr) and _better(before, kr):
            yield News("better", kr)


def _reached(before: views.KeyResultView, kr: views.KeyResultView) -> bool:
    return kr.score.state == "done" and before.score.state != "done"


def _milestones(before: views.KeyResultView, kr: views.KeyResultView) -> Iterator[plan.Milestone]:
    """Those that are done and were not."""
    new = kr.score.progress.done - before.score.progress.done
    if isinstance(kr.score.measure, plan.Milestones):
        yield from (item for item in kr.score.measure.items if item.id in new)


def _rank(kr: views.KeyResultView) -> int | None:
    return _RANKS.get(kr.score.state)


def _better(before: views.KeyResultView, kr: views.KeyResultView) -> bool:
    then, now = _rank(before), _rank(kr)
    return then is not None and now is not None and now > max(then, 1)


def holding(rows: Sequence[board.Row], since: date) -> list[board.Row]:
    """The KPIs that hold, or are reached, and did not at an earlier reading."""
    found = []
    for row in rows:
        began = row.view.score.holding_since
        older = any(
            point.day < began and point.reading.value is not None
            for point in row.view.score.readings
        ) if began else False  # fmt: skip
        if row.state == "holds" and began and began > since and older:
            found.append(row)
    return found
