"""Finding what an author checks in to: names and titles to subjects that may be read on a day."""

from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.check_in import eligibility
from okrcli.actions.check_in.subject import Subject
from okrcli.messages import N_
from okrcli.model import kpi, plan, reference, workspace

KPIS = "kpis.yaml"


class SubjectSearch(NamedTuple):
    """A workspace, who checks in to it today, and the cycle that was named, if any."""

    space: workspace.Workspace
    author: str
    today: date
    cycle: str | None = None

    @property
    def near(self) -> str | None:
        """The author's own team, as `people:` says."""
        person = self.space.settings.people.get(self.author)
        return person.team if person else None

    def season(self, day: date) -> workspace.Cycle:
        """The cycle that readings of a day belong to."""
        return eligibility.season(self.space, self.cycle, day, self.today)

    def seasons(self, day: date) -> list[workspace.Cycle]:
        """That cycle, and the others around the day unless one was named."""
        first = self.season(day)
        return [first] if self.cycle else names.around(self.space, first, day)

    def subject(self, name: str, day: date) -> Subject:
        """What a name means, checked that it may be read on that day."""
        target = eligibility.target(self.space, self.seasons(day), name)
        return self._checked(target, day)

    def subject_titled(self, title: str, day: date) -> Subject:
        """What a title is of, checked in the same way."""
        return self._checked(eligibility.titled(self.seasons(day), self.space, title), day)

    def subject_of_row(self, name: str | None, title: str | None, day: date) -> Subject:
        """What the cells of a row mean: an id or an exact title, in whichever of the two it stands.

        What stands for an id is an exact one first, then a title, then how an id begins.
        """
        said = name or title or ""
        if name and self._is_id(said, day):
            return self.subject(said, day)
        try:
            return self.subject_titled(said, day)
        except reference.AmbiguousError:
            raise
        except errors.NotFoundError:
            if name or self._is_id(said, day):
                return self.subject(said, day)
            raise

    def _is_id(self, said: str, day: date) -> bool:
        """Whether a text is the whole id or reference of something around a day."""
        return any(
            said.lower() in {target.id.lower(), target.ref.lower()}
            for season in self.seasons(day)
            for target in reference.targets(self.space, season)
        )

    def _checked(self, target: reference.Target, day: date) -> Subject:
        found = subject_of(self.space, target, self.near, day)
        eligibility.check_eligible(found, day, self.today)
        return found


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
