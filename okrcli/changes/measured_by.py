"""Where the readings of a key result come from: itself, a KPI of its plan, or a standing one."""

from okrcli.changes.items import Item
from okrcli.changes.moment import Side
from okrcli.model import kpi, plan, workspace
from okrcli.scoring import goals


def kpi_of(item: Item, space: workspace.Workspace) -> kpi.Kpi | None:
    """The KPI that a key result is measured by; None for what is measured by itself."""
    name = item.thing.measured_by if isinstance(item.thing, plan.KeyResult) else None
    return space.kpi_of(item.team, name) if name and item.team else None


def same(old: tuple[Item, Side], new: tuple[Item, Side]) -> bool:
    """Whether a key result is measured by one KPI at both moments, whatever that is called."""
    before, after = (kpi_of(item, side.space) for item, side in (old, new))
    if before is None or after is None:
        return before is after
    if isinstance(before, kpi.StandingKpi) != isinstance(after, kpi.StandingKpi):
        return False
    return before.id in {after.id, *(name.rpartition("/")[2] for name in after.was)}


def checkin_every(item: Item, space: workspace.Workspace) -> int:
    """The days between check-ins of a key result or KPI, its own or those that it inherits."""
    assert isinstance(item.thing, plan.KeyResult | kpi.Kpi)  # nothing else is checked in
    return goals.checkin_every(space, item.thing, kpi_of(item, space))
