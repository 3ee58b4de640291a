"""The subject that a target is on a day, and the team whose sessions hold its readings."""

from datetime import date

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.check_in.subject import Subject
from okrcli.messages import N_
from okrcli.model import kpi, plan, reference, workspace

KPIS = "kpis.yaml"


def subject_of(
    space: workspace.Workspace, target: reference.Target, near: str | None, day: date
) -> Subject:
    """The subject that a target is on a day, for an author of the team `near`.

    RefusedError where it is measured by a KPI of a file that cannot be read.
    """
    item, team = target.item, target.team
    if isinstance(item, kpi.StandingKpi) or team is None:
        return Subject(target, None, home(target.cycle, target.id, near, day))
    measured_by = item.measured_by if isinstance(item, plan.KeyResult) else None
    source = space.kpi_of(team, measured_by) if measured_by else None
    if measured_by and source is None:
        _check_kpis(space, target.id, measured_by)
    return Subject(target, source, team.id)


def _check_kpis(space: workspace.Workspace, name: str, measured_by: str) -> None:
    """RefusedError where a KPI may be in a file that cannot be read: a value would go elsewhere."""
    for finding in space.findings:
        if finding.place.path == KPIS:
            raise errors.RefusedError(
                N_("`{id}` is measured by `{kpi}`, and {broken}; nothing was written"),
                id=name,
                kpi=measured_by,
                broken=names.broken(finding),
            )


def home(season: workspace.Cycle, name: str, near: str | None, day: date) -> str:
    """The team whose sessions hold a standing KPI's readings of a day: `near` where it links it.

    Else the first open team that does; `_workspace` where none does, and for days outside the
    cycle, which no team's sessions may hold.
    """
    if not season.dates.contains(day):
        return workspace.WORKSPACE_TEAM
    linking = [team.id for team in season.naming(name) if links(team, name) and not team.review]
    if near in linking:
        return near
    return linking[0] if linking else workspace.WORKSPACE_TEAM


def links(team: workspace.Team, name: str) -> bool:
    """Whether a plan links a standing KPI and has nothing of its own by that id."""
    return name not in team.own_ids and any(
        name in (*item.leading, *item.lagging, item.measured_by)
        for objective in team.objectives
        for item in objective.key_results
    )
