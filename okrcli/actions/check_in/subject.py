"""What can be read: a goal or KPI, how it is measured, and whose sessions its readings join."""

from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import names
from okrcli.messages import N_
from okrcli.model import kpi, measures, plan, reference, workspace
from okrcli.scoring import progress

KPIS = "kpis.yaml"


class Subject(NamedTuple):
    """Something to read, in its place.

    `source` is the KPI that its values are recorded under, where it is measured by one. `home` is
    the team whose sessions hold its readings, `_workspace` for a standing KPI that no plan links.
    """

    target: reference.Target
    source: kpi.Kpi | None
    home: str

    @property
    def id(self) -> str:
        """The short id."""
        return self.target.id

    @property
    def item(self) -> reference.Item | None:
        """The goal or KPI itself."""
        return self.target.item

    @property
    def measure(self) -> plan.Measure | None:
        """How it is measured; None for an objective and for what is only watched."""
        if isinstance(self.item, plan.KeyResult):
            return progress.measure_of(self.item, self.source)
        return self.item.measure if isinstance(self.item, kpi.Kpi) else None

    @property
    def unit(self) -> str | None:
        """What it is counted in, its own before its KPI's."""
        own = self.item.unit if isinstance(self.item, measures.Measured) else None
        return own or (self.source.unit if self.source else None)

    @property
    def numeric(self) -> bool:
        """Whether a number is what one reads of it."""
        what = self.measure
        readable = isinstance(self.item, plan.KeyResult | kpi.Kpi)
        return readable and (what is None or isinstance(what, measures.Reach | measures.Keep))

    @property
    def value_id(self) -> str:
        """The id that its values are recorded under."""
        return self.source.id if self.source else self.id

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from everything else: where its values are recorded, and as what."""
        if isinstance(self.source or self.item, kpi.StandingKpi):
            return ("", self.value_id)
        return (f"{self.target.cycle.id}/{self.home}", self.value_id)


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
