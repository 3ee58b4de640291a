"""The edits of how a goal is measured, each with what it makes of the goal."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.changes import easing
from okrcli.changes.change import Edit, Verdict
from okrcli.changes.easing import Held
from okrcli.model import measure, plan

ZONES = ("commit", "target", "stretch")


def edits(old: Held, new: Held) -> Iterator[Edit]:
    """What differs between two measures of one goal; nothing where they ask for the same."""
    match old.measure, new.measure:
        case measure.Reach() as before, measure.Reach() as after:
            yield from _reach(old, new, before, after)
        case ((measure.Reach() | measure.Keep()), (measure.Reach() | measure.Keep())):
            if old.measure != new.measure:
                yield Edit("measure", old.measure, new.measure, easing.numbers(old, new))
        case plan.Milestones() as before, plan.Milestones() as after:
            yield from _milestones(before.items, after.items, old.made.done)
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


def _milestones(
    before: tuple[plan.Milestone, ...], after: tuple[plan.Milestone, ...], done: frozenset[str]
) -> Iterator[Edit]:
    """Milestones by id, by `was:`, else by title: added, removed, due on another day, reworded."""
    earlier = _matched(before, after)
    kept = set(earlier.values())
    for item in before:
        if item.id not in kept:
            yield Edit("milestone", item, None, "eased", item.id)
    for item in after:
        known = next((old for old in before if old.id == earlier.get(item.id)), None)
        if known is None:
            yield Edit("milestone", None, item, "raised", item.id)
        else:
            yield from _milestone(known, item)
    yield from _weights(before, after, earlier, done)


def _matched(
    before: tuple[plan.Milestone, ...], after: tuple[plan.Milestone, ...]
) -> dict[str, str]:
    """The ids that the milestones of now had, for those that were there."""
    known = {item.id for item in before}
    found: dict[str, str] = {}
    for item in after:
        names = (item.id, *(name.rpartition("/")[2] for name in item.was))
        titled = (old.id for old in before if _same(old.title, item.title))
        old = next((name for name in (*names, *titled) if name in known), None)
        if old is not None:
            found[item.id] = old
            known.discard(old)
    return found


def _milestone(old: plan.Milestone, new: plan.Milestone) -> Iterator[Edit]:
    if old.id != new.id:
        yield Edit("milestone id", old.id, new.id, None, new.id)
    if not _same(old.title, new.title):
        yield Edit(
            "milestone title", old.title, new.title, easing.words(old.title, new.title), new.id
        )
    if old.due != new.due:
        later = new.due is None or (old.due is not None and new.due > old.due)
        yield Edit("milestone due", old.due, new.due, "eased" if later else "raised", new.id)


def _weights(
    before: tuple[plan.Milestone, ...],
    after: tuple[plan.Milestone, ...],
    earlier: dict[str, str],
    done: frozenset[str],
) -> Iterator[Edit]:
    """Weights that changed; easier is what makes more of what is done already."""
    old = {item.id: item.weight for item in before}
    changed = [i for i in after if earlier.get(i.id) and old[earlier[i.id]] != i.weight]
    if not changed:
        return
    kept = {i.id: i.weight for i in after if earlier.get(i.id)}
    share = sum((old[earlier[name]] for name in kept if earlier[name] in done), Decimal(0))
    now = sum((weight for name, weight in kept.items() if earlier[name] in done), Decimal(0))
    verdict = easing.shares(
        share / sum(old[earlier[name]] for name in kept), now / sum(kept.values())
    )
    for item in changed:
        yield Edit("milestone weight", old[earlier[item.id]], item.weight, verdict, item.id)
