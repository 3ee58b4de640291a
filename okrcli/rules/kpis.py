"""Rules for KPIs: something to act on, something that confirms, and ids that lead to them."""

import difflib
from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import kpi, shape_errors
from okrcli.rules.subjects import Fault, Planned, RuleInput


def no_kpi(scene: RuleInput) -> Iterator[Fault]:
    """A key result is steered by what leads it and confirmed by what lags behind it.

    Reported once per plan, for the key results that have neither.

    Source: Futureworks.
    """
    for planned in scene.open_plans():
        bare = [
            (path, item)
            for path, _, item in planned.key_results()
            if not item.leading and not item.lagging
        ]
        if bare:
            yield Fault(
                planned.file,
                (*bare[0][0], "id"),
                N_("key results without leading or lagging KPIs: {ids}"),
                N_("add `leading:`, what to act on, and `lagging:`, what confirms it"),
                {"ids": ", ".join(item.id for _, item in bare)},
            )


def no_leading_kpi(scene: RuleInput) -> Iterator[Fault]:
    """Lagging figures alone tell afterwards: there is nothing to act on next Monday.

    Source: Futureworks.
    """
    for planned, path, item in scene.titled():
        if item.lagging and not item.leading:
            yield Fault(
                planned.file,
                (*path[:-1], "lagging"),
                N_("no leading KPI: nothing to act on"),
                N_("add `leading:`, a figure that moves before this one does"),
            )


def no_lagging_kpi(scene: RuleInput) -> Iterator[Fault]:
    """Leading figures alone cannot tell whether the work had its effect.

    Source: Futureworks; Kaplan and Norton.
    """
    for planned, path, item in scene.titled():
        if item.leading and not item.lagging:
            yield Fault(
                planned.file,
                (*path[:-1], "leading"),
                N_("no lagging KPI: nothing confirms the outcome"),
                N_("add `lagging:`, the figure that tells whether it worked"),
            )


def unknown_kpi(scene: RuleInput) -> Iterator[Fault]:
    """An id alone under `leading:`, `lagging:` or `measured_by:` names a KPI that somebody reads.

    Standing KPIs live in kpis.yaml; `measured_by` may also name a KPI of the same plan.
    """
    space = scene.workspace
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            refs: list[tuple[shape_errors.Path, str, bool]] = [
                ((*path, side, i), name, name in space.standing)
                for side in ("leading", "lagging")
                for i, name in enumerate(getattr(item, side))
                if not isinstance(name, kpi.Kpi)
            ]
            if item.measured_by:
                known = space.kpi_of(planned.team, item.measured_by) is not None
                refs.append(((*path, "measured_by"), item.measured_by, known))
            if "kpis.yaml" in scene.broken:
                continue
            yield from (_unknown(scene, planned, where, name) for where, name, ok in refs if not ok)


def _unknown(scene: RuleInput, planned: Planned, path: shape_errors.Path, name: str) -> Fault:

    known = [*scene.workspace.standing, *planned.team.own_kpis]
    near = difflib.get_close_matches(name, known, 1)
    hint = N_("did you mean `{near}`?") if near else N_("add it to kpis.yaml, or spell it out here")
    if name in planned.team.own_kpis:
        hint = N_("it belongs to another key result here; what several share stands in kpis.yaml")
    return Fault(
        planned.file,
        path,
        N_("there is no KPI `{name}`"),
        hint,
        {"name": name, "near": near[0] if near else ""},
    )


def unbalanced(scene: RuleInput) -> Iterator[Fault]:
    """Leading KPIs steer a plan, lagging ones check it; over two thirds of one kind is lopsided.

    Applies to plans with at least three KPIs.

    Source: Futureworks.
    """
    for planned in scene.open_plans():
        items = [item for _, _, item in planned.key_results()]
        leading = sum(len(item.leading) for item in items)
        lagging = sum(len(item.lagging) for item in items)
        if leading + lagging >= 3 and 3 * max(leading, lagging) > 2 * (leading + lagging):
            yield Fault(
                planned.file,
                ("objectives", 0, "id"),
                N_("{leading} leading and {lagging} lagging KPIs in this plan"),
                N_("look for some of the other kind"),
                {"leading": leading, "lagging": lagging},
            )


def kpi_id_taken(scene: RuleInput) -> Iterator[Fault]:
    """An id of an open plan may not be that of a standing KPI: a reading could mean either.

    A key result may share the id of the KPI it is measured by.
    """
    standing = {name.lower() for name in scene.workspace.standing}
    for planned in scene.open_plans():
        measured = {item.id for _, _, item in planned.key_results() if item.measured_by == item.id}
        for path, name in planned.team.plan.ids() if planned.team.plan else ():
            if name.lower() in standing and name not in measured:
                yield Fault(
                    planned.file,
                    path,
                    N_("`{id}` is also a standing KPI in kpis.yaml"),
                    N_("choose another id, or say `measured_by: {id}` on the key result"),
                    {"id": name},
                )
