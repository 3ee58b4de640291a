"""Whether a measure became easier: judged by what counts as success, in the better direction.

What neither lets in all that counted before nor only part of it is `moved`: another goal than the
one that was agreed on.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from okrcli.history.changes import Verdict
from okrcli.model import measures, plan
from okrcli.model.readings import Series
from okrcli.scoring import progress

# from what is hardest to argue with to what is a matter of words
_STRENGTH = {
    measures.Reach: 4,
    measures.Keep: 4,
    plan.Milestones: 3,
    plan.Zones: 2,
    plan.DoneWhen: 1,
}
_WORDS = re.compile(r"\w+")


class Held(NamedTuple):
    """What a goal is held against, with its readings and the numbers that they make of it."""

    measure: plan.Measure | None
    made: progress.Progress
    readings: Series = ()


class Success(NamedTuple):
    """The values that count as success: from low to high, None for no end; strict ends are out."""

    low: measures.Bound | None
    high: measures.Bound | None

    def holds(self, other: "Success") -> bool:
        """Whether everything that counts there counts here."""
        return _below(self.low, other.low, 1) and _below(self.high, other.high, -1)


def _below(outer: measures.Bound | None, inner: measures.Bound | None, sign: int) -> bool:
    """Whether an end lies outside the other one; `sign` is 1 for low ends, -1 for high ones."""
    if outer is None or inner is None:
        return outer is None
    if outer.value == inner.value:
        return inner.strict or not outer.strict
    return outer.value * sign < inner.value * sign


def numbers(old: Held, new: Held) -> Verdict | None:
    """What became of a measure in numbers that is still one; None where as much is asked for."""
    before, after = _success(old), _success(new)
    if before is None or after is None:
        return _shares(old, new)
    if before == after:
        return None
    if after.holds(before):
        return "eased"
    return "raised" if before.holds(after) else "moved"


def _success(held: Held) -> Success | None:
    what = held.measure
    if isinstance(what, measures.Keep):
        return Success(what.low, what.high)
    target = held.made.target
    if not isinstance(what, measures.Reach) or target is None:
        return None
    end = measures.Bound(target)
    return Success(end, None) if what.better == "higher" else Success(None, end)


def _shares(old: Held, new: Held) -> Verdict | None:
    """The same for shares of a baseline that nobody has read yet: the larger one asks for more."""
    before, after = old.measure, new.measure
    if before == after:
        return None
    if isinstance(before, measures.Reach) and isinstance(after, measures.Reach):
        one, other = _share(before), _share(after)
        if one * other > 0:
            return "eased" if abs(other) < abs(one) else "raised"
    return "moved"


def _share(reach: measures.Reach) -> Decimal:
    """The share of the baseline that is to be gained or lost; 0 for a number."""
    return reach.target.share if isinstance(reach.target, measures.Relative) else Decimal(0)


def kinds(old: plan.Measure | None, new: plan.Measure | None) -> Verdict | None:
    """What it means to be measured in another way; None for one as strong, and for no other."""
    before = _STRENGTH[type(old)] if old is not None else 0
    after = _STRENGTH[type(new)] if new is not None else 0
    if before == after:
        return None
    return "eased" if after < before else "raised"


def words(old: str, new: str) -> Verdict | None:
    """What a worded goal that reads otherwise is: another, unless only its punctuation changed."""
    same = _WORDS.findall(old.casefold()) == _WORDS.findall(new.casefold())
    return None if same else "moved"
