"""Rules for the balance of KPIs: one that leads, another that confirms, and both in time."""

from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import kpi, plan, shape_errors
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.rules.titles import similarity

Side = tuple[shape_errors.Path, "str | kpi.Kpi"]


def leading_and_lagging(scene: RuleInput) -> Iterator[Fault]:
    """A KPI that both leads and confirms a key result does neither: it cannot predict itself.

    The same standing KPI on both sides, or two KPIs with the same title.

    Source: Futureworks.
    """
    for planned, path, item in scene.titled():
        lagging = {_name(ref): place for place, ref in _side(path[:-1], item, "lagging")}
        for place, ref in _side(path[:-1], item, "leading"):
            twin = lagging.get(_name(ref))
            if twin:
                yield Fault(
                    planned.file,
                    _shown(place, ref),
                    N_("the same KPI leads and confirms `{id}`"),
                    N_("keep it where it belongs, and find what moves before it does"),
                    {"id": item.id},
                    None,
                    (planned.file, _shown(twin, ref)),
                    N_("and here"),
                )


def leading_read_too_seldom(scene: RuleInput) -> Iterator[Fault]:
    """What leads is read before what it leads to: otherwise it only tells afterwards, too.

    Applies to KPIs with a rhythm, `checkin_every`, that is slower than that of the key result,
    where this is read as a number.

    Source: Futureworks.
    """
    for planned, path, item in scene.titled():
        if not (item.numeric() or item.measured_by):
            continue
        every = scene.workspace.checkin_every(item, _source(scene, planned, item))
        for place, ref in _side(path[:-1], item, "leading"):
            found = ref if isinstance(ref, kpi.Kpi) else scene.workspace.standing.get(ref)
            if found and found.checkin_every and found.checkin_every > every:
                yield Fault(
                    planned.file,
                    _shown(place, ref),
                    N_("this leads, and is read every {days} days; `{id}` is read every {every}"),
                    N_("read it at least as often, or call it lagging"),
                    {"days": found.checkin_every, "every": every, "id": item.id},
                )


def _source(scene: RuleInput, planned: Planned, item: plan.KeyResult) -> kpi.Kpi | None:
    """The KPI that a key result's readings come from."""
    return scene.workspace.kpi_of(planned.team, item.measured_by) if item.measured_by else None


def _side(path: shape_errors.Path, item: plan.KeyResult, side: str) -> Iterator[Side]:
    for i, ref in enumerate(getattr(item, side)):
        yield (*path, side, i), ref


def _shown(place: shape_errors.Path, ref: str | kpi.Kpi) -> shape_errors.Path:
    return (*place, "id") if isinstance(ref, kpi.Kpi) else place


def _name(ref: str | kpi.Kpi) -> str:
    """What two KPIs of one key result are told apart by."""
    return similarity.same_title_key(ref.title) if isinstance(ref, kpi.Kpi) else f"id {ref.lower()}"
