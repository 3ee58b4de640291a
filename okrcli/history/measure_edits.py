"""The edits of how a goal is measured, each with what it makes of it: easier, harder, other.

A measure is judged by what counts as success, in the better direction. What neither lets in all
that counted before nor only part of it is `moved`: another goal than the one that was agreed on.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from okrcli.history.changes import Edit, Judgement, Verdict
from okrcli.history.items import Held
from okrcli.model import measures, readings
from okrcli.model.zones import ZONES
from okrcli.scoring import progress


def measure_edits(old: Held, new: Held) -> Iterator[Edit]:
    """What differs between two measures of one goal; nothing where they ask for the same."""
    match old.measure, new.measure:
        case measures.Reach() as before, measures.Reach() as after:
            yield from _reach(old, new, before, after)
        case ((measures.Reach() | measures.Keep()), (measures.Reach() | measures.Keep())):
            if old.measure != new.measure:
                yield Edit("measure", old.measure, new.measure, _numbers_verdict(old, new))
        case measures.Milestones() as before, measures.Milestones() as after:
            yield from milestone_edits(before.items, after.items, new.readings)
        case measures.Zones() as before, measures.Zones() as after:
            yield from _zones(before, after)
        case measures.DoneWhen() as before, measures.DoneWhen() as after:
            if not _same(before.text, after.text):
                verdict = _words_verdict(before.text, after.text)
                yield Edit("done_when", before.text, after.text, verdict)
        case before, after:
            if before != after:
                yield Edit("measure", before, after, _kinds_verdict(before, after))


def _same(old: str, new: str) -> bool:
    return old.split() == new.split()


def _reach(old: Held, new: Held, before: measures.Reach, after: measures.Reach) -> Iterator[Edit]:
    """Baseline and target; a baseline is moved when progress is measured from elsewhere."""
    if (before.zones is None) != (after.zones is None):
        eased = _numbers_verdict(old, new) == "eased"
        yield Edit("measure", before, after, "eased" if eased else "moved")
        return
    if before.baseline != after.baseline:
        moved = old.made.baseline is not None and old.made.baseline != new.made.baseline
        yield Edit("baseline", before.baseline, after.baseline, "moved" if moved else None)
    if before.better != after.better:
        yield Edit("better", before.better, after.better, "moved")
    if before.zones is not None:
        yield from _zone_numbers(before, after)
    elif before.target != after.target:
        verdict = _target(old, new, before.target, after.target)
        if verdict is not None or old.made.target != new.made.target:
            yield Edit("target", before.target, after.target, verdict)


def _target(
    old: Held, new: Held, before: Decimal | measures.Relative, after: Decimal | measures.Relative
) -> Verdict | None:
    """Shares are compared as shares: what a moved baseline makes of them is said of that."""
    if isinstance(before, measures.Relative) and isinstance(after, measures.Relative):
        bare = old.made.__class__()
        return _numbers_verdict(Held(old.measure, bare), Held(new.measure, bare))
    return _numbers_verdict(old, new)


def _zones(before: measures.Zones, after: measures.Zones) -> Iterator[Edit]:
    for zone in ZONES:
        one, other = getattr(before, zone), getattr(after, zone)
        if not _same(one, other):
            yield Edit("zone", one, other, _words_verdict(one, other), zone)


def _zone_numbers(before: measures.Reach, after: measures.Reach) -> Iterator[Edit]:
    """Each zone that lies elsewhere: eased where nearer, another goal where it came or went."""
    one, other = before.zone_numbers(), after.zone_numbers()
    for zone in ZONES:
        old, new = one.get(zone), other.get(zone)
        if old == new:
            continue
        verdict: Verdict = "moved"
        if old is not None and new is not None and before.better == after.better:
            verdict = "eased" if (new < old) == (after.better == "higher") else "raised"
        yield Edit("zone", old, new, verdict, zone)


# from what is hardest to argue with to what is a matter of words
_STRENGTH = {
    measures.Reach: 4,
    measures.Keep: 4,
    measures.Milestones: 3,
    measures.Zones: 2,
    measures.DoneWhen: 1,
}
_WORDS = re.compile(r"\w+")


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


def _numbers_verdict(old: Held, new: Held) -> Verdict | None:
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


def _kinds_verdict(old: measures.Measure | None, new: measures.Measure | None) -> Verdict | None:
    """What it means to be measured in another way; None for one as strong, and for no other."""
    before = _STRENGTH[type(old)] if old is not None else 0
    after = _STRENGTH[type(new)] if new is not None else 0
    if before == after:
        return None
    return "eased" if after < before else "raised"


def _words_verdict(old: str, new: str) -> Verdict | None:
    """What a worded goal that reads otherwise is: another, unless only its punctuation changed."""
    same = _WORDS.findall(old.casefold()) == _WORDS.findall(new.casefold())
    return None if same else "moved"


Items = tuple[measures.Milestone, ...]


def milestone_edits(before: Items, after: Items, readings: readings.Series) -> Iterator[Edit]:
    """What differs between two lists of milestones: known by id, by `was:`, else by title.

    The readings are those of now: under another name a milestone may lose what was read of it.
    """
    earlier = _matched(before, after)
    kept = set(earlier.values())
    for item in before:
        if item.id not in kept:
            yield Edit("milestone", item, None, "eased", item.id)
    done = _Done(before, after, readings)
    for item in after:
        known = next((old for old in before if old.id == earlier.get(item.id)), None)
        if known is None:
            # a step that is done as it comes makes more of what was done before
            yield Edit(
                "milestone", None, item, "moved" if item.id in done.after else "raised", item.id
            )
        else:
            yield from _named(known, item, done)
            yield from _milestone(known, item)


def _matched(before: Items, after: Items) -> dict[str, str]:
    """The ids that the milestones of now had, for those that were there."""
    known = {item.id for item in before}
    found: dict[str, str] = {}
    for item in after:
        names = (item.id, *_former(item))
        titled = (old.id for old in before if _same(old.title, item.title))
        old = next((name for name in (*names, *titled) if name in known), None)
        if old is not None:
            found[item.id] = old
            known.discard(old)
    return found


def _former(item: measures.Milestone) -> tuple[str, ...]:
    return tuple(name.rpartition("/")[2] for name in item.was)


class _Done:
    """The milestones that the same readings make done, under the names of then and of now."""

    def __init__(self, before: Items, after: Items, readings: readings.Series) -> None:
        self.before = progress.milestones_done(before, readings)
        self.after = progress.milestones_done(after, readings)


def _named(old: measures.Milestone, new: measures.Milestone, done: _Done) -> Iterator[Edit]:
    """Another id or `was:`; it loses what was done by it, or takes over what was not."""
    if (old.id, old.was) == (new.id, new.was):
        return
    lost = old.id in done.before and new.id not in done.after
    gained = new.id in done.after and old.id not in done.before
    verdict: Judgement | None = "orphaned" if lost else "moved" if gained else None
    line = _line(old, new) if lost else ""
    if old.id != new.id:
        yield Edit("milestone id", old.id, new.id, verdict, new.id, line)
    elif verdict:
        yield Edit("milestone was", old.was or None, new.was or None, verdict, new.id, line)


def _line(old: measures.Milestone, new: measures.Milestone) -> str:
    """`was: old-id`, with the names that it says already."""
    known = {new.id, *_former(new)}
    lost = (name for name in (old.id, *_former(old)) if name not in known)
    names = tuple(dict.fromkeys((*new.was, *lost)))
    return f"was: {names[0]}" if len(names) == 1 else f"was: [{', '.join(names)}]"


def _milestone(old: measures.Milestone, new: measures.Milestone) -> Iterator[Edit]:
    if not _same(old.title, new.title):
        yield Edit(
            "milestone title", old.title, new.title, _words_verdict(old.title, new.title), new.id
        )
    if old.due != new.due:
        later = new.due is None or (old.due is not None and new.due > old.due)
        yield Edit("milestone due", old.due, new.due, "eased" if later else "raised", new.id)
    if old.weight != new.weight:
        # another weight makes more or less of the same steps, done or to be done
        yield Edit("milestone weight", old.weight, new.weight, "eased", new.id)
