"""Who is needed and why: each goal in trouble with its state and the newest words about it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrcli.scoring import states
from okrcli.views.report_values import Concern, KeyResultView, Note, ObjectiveView, View

_ORDER = (
    "off-track",
    "overdue",
    "does-not-hold",
    "at-risk",
    "confidence",
    "ended",
    "stale",
    "no-reading",
)


class Need(NamedTuple):
    """One goal that needs somebody; `why` is the newest note about it, None without any.

    `kind` is that of the attention, or "at-risk". `key_result` is the one that it is, or that a
    milestone is of, and `objective` its own.
    """

    kind: str
    concern: Concern
    objective: ObjectiveView
    key_result: KeyResultView

    @property
    def state(self) -> states.State | None:
        """The state that is the trouble; None of a fallen confidence, which changes no state."""
        return next((state for state in states.STATES if state == self.kind), None)

    @property
    def why(self) -> Note | None:
        """What was last written about it."""
        return next(iter(self.key_result.notes), None)

    def in_detail(self, view: View) -> "Need":
        """The same with all there is to know of its goals, which a view may not hold."""
        (objective,) = view.in_detail([self.objective])
        found = {kr.ref: kr for kr in objective.key_results}
        return self._replace(objective=objective, key_result=found[self.key_result.ref])


def needs_of(view: View) -> list[Need]:
    """What needs somebody, worst first; a goal that is at risk and believed in less comes once."""
    every = {kr.ref: (o, kr) for o in view.every_objective for kr in o.key_results}
    found = [
        Need(item.kind, concern, *every[home])
        for item in view.attention
        for concern in item.concerns
        if (home := "/".join(concern.ref.split("/")[:2])) in every
    ]
    found = [*(n for n in found if not _twice(n)), *_at_risk(every.values())]
    return sorted(found, key=lambda need: _ORDER.index(need.kind))


def _twice(need: Need) -> bool:
    """Whether its fallen confidence is told of with its state."""
    return need.kind == "confidence" and need.key_result.state in states.ALARMING | {"at-risk"}


def _at_risk(every: Iterable[tuple[ObjectiveView, KeyResultView]]) -> Iterator[Need]:
    for objective, kr in every:
        if kr.state == "at-risk" and kr.score.counted and not kr.closed:
            yield Need("at-risk", Concern(kr.ref, kr.item.title, kr.owner), objective, kr)
