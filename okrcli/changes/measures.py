"""The edits of how a goal is measured, each with what it makes of the goal."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.changes import easing, steps
from okrcli.changes.change import Edit, Verdict
from okrcli.changes.easing import Held
from okrcli.model import measure, plan
from okrcli.model.zoning import ZONES


def edits(old: Held, new: Held) -> Iterator[Edit]:
    """What differs between two measures of one goal; nothing where they ask for the same."""
    match old.measure, new.measure:
        case measure.Reach() as before, measure.Reach() as after:
            yield from _reach(old, new, before, after)
        case ((measure.Reach() | measure.Keep()), (measure.Reach() | measure.Keep())):
            if old.measure != new.measure:
                yield Edit("measure", old.measure, new.measure, easing.numbers(old, new))
        case plan.Milestones() as before, plan.Milestones() as after:
            yield from steps.edits(before.items, after.items, new.readings)
        case plan.Zones() as before, plan.Zones() as after:
            yield from _zones(before, after)
        case plan.DoneWhen() as before, plan.DoneWhen() as after:
            if not _same(before.text, after.text):
                verdict = easing.words(before.text, after.text)
                yield Edit("done_when", before.text, after.text, verdict)
        case before, after:
            if before != after:
                yield Edit("measure", before, after, easing.kinds(before, after))


def _same(old: str, new: str) -> bool:
    return old.split() == new.split()


def _reach(old: Held, new: Held, before: measure.Reach, after: measure.Reach) -> Iterator[Edit]:
    """Baseline and target; a baseline is moved when progress is measured from elsewhere."""
    if (before.zones is None) != (after.zones is None):
        eased = easing.numbers(old, new) == "eased"
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
    old: Held, new: Held, before: Decimal | measure.Relative, after: Decimal | measure.Relative
) -> Verdict | None:
    """Shares are compared as shares: what a moved baseline makes of them is said of that."""
    if isinstance(before, measure.Relative) and isinstance(after, measure.Relative):
        bare = old.made.__class__()
        return easing.numbers(Held(old.measure, bare), Held(new.measure, bare))
    return easing.numbers(old, new)


def _zones(before: plan.Zones, after: plan.Zones) -> Iterator[Edit]:
    for zone in ZONES:
        one, other = getattr(before, zone), getattr(after, zone)
        if not _same(one, other):
            yield Edit("zone", one, other, easing.words(one, other), zone)


def _zone_numbers(before: measure.Reach, after: measure.Reach) -> Iterator[Edit]:
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
