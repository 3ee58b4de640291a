"""The edits of how a goal is measured, each with what it makes of the goal."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.history import easing
from okrcli.history.changes import Edit, Verdict
from okrcli.history.diff_input import Side
from okrcli.history.easing import Held
from okrcli.history.items import PlanItem
from okrcli.history.milestone_edits import milestone_edits
from okrcli.model import kpi, measures, plan, workspace
from okrcli.model.zones import ZONES
from okrcli.scoring import key_results


def measure_edits(old: Held, new: Held) -> Iterator[Edit]:
    """What differs between two measures of one goal; nothing where they ask for the same."""
    match old.measure, new.measure:
        case measures.Reach() as before, measures.Reach() as after:
            yield from _reach(old, new, before, after)
        case ((measures.Reach() | measures.Keep()), (measures.Reach() | measures.Keep())):
            if old.measure != new.measure:
                yield Edit("measure", old.measure, new.measure, easing.numbers(old, new))
        case plan.Milestones() as before, plan.Milestones() as after:
            yield from milestone_edits(before.items, after.items, new.readings)
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


def _reach(old: Held, new: Held, before: measures.Reach, after: measures.Reach) -> Iterator[Edit]:
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
    old: Held, new: Held, before: Decimal | measures.Relative, after: Decimal | measures.Relative
) -> Verdict | None:
    """Shares are compared as shares: what a moved baseline makes of them is said of that."""
    if isinstance(before, measures.Relative) and isinstance(after, measures.Relative):
        bare = old.made.__class__()
        return easing.numbers(Held(old.measure, bare), Held(new.measure, bare))
    return easing.numbers(old, new)


def _zones(before: plan.Zones, after: plan.Zones) -> Iterator[Edit]:
    for zone in ZONES:
        one, other = getattr(before, zone), getattr(after, zone)
        if not _same(one, other):
            yield Edit("zone", one, other, easing.words(one, other), zone)


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


def kpi_of(item: PlanItem, space: workspace.Workspace) -> kpi.Kpi | None:
    """The KPI that a key result is measured by; None for what is measured by itself."""
    name = item.thing.measured_by if isinstance(item.thing, plan.KeyResult) else None
    return space.kpi_of(item.team, name) if name and item.team else None


def same(old: tuple[PlanItem, Side], new: tuple[PlanItem, Side]) -> bool:
    """Whether a key result is measured by one KPI at both moments, whatever that is called."""
    before, after = (kpi_of(item, side.space) for item, side in (old, new))
    if before is None or after is None:
        return before is after
    if isinstance(before, kpi.StandingKpi) != isinstance(after, kpi.StandingKpi):
        return False
    return before.id in {after.id, *(name.rpartition("/")[2] for name in after.was)}


def checkin_every(item: PlanItem, space: workspace.Workspace) -> int:
    """The days between check-ins of a key result or KPI, its own or those that it inherits."""
    assert isinstance(item.thing, plan.KeyResult | kpi.Kpi)  # nothing else is checked in
    return key_results.checkin_every(space, item.thing, kpi_of(item, space))
