"""What the words of `okr report` ask for: cycles, and what of them."""

from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.model import reference, workspace
from okrcli.report import narrowing
from okrcli.report import view as views


class Asked(NamedTuple):
    """A reference or none, a day, and the filters."""

    ref: str | None
    on: date
    cycle: str | None = None
    team: str | None = None
    owner: str | None = None


def seasons(space: workspace.Workspace, asked: Asked) -> list[workspace.Cycle]:
    """The cycles to report on: usually one, all that contain the day for `all-current`."""
    if not space.cycles:
        _no_cycle(space)
    if asked.cycle == "all-current":
        return [c for c in space.cycles.values() if c.dates.contains(asked.on)]
    if asked.cycle:
        return [reference.cycle_named(space, asked.cycle)]
    return [reference.cycle_on(space, asked.on)]


def _no_cycle(space: workspace.Workspace) -> None:
    """Name the broken file where that is why there is no cycle."""
    for finding in space.findings:
        said = finding.text.format(**finding.values)
        raise errors.NotFoundError(
            f"{finding.place}: {said}; mend it, and no cycle is left besides"
        )


def choice(asked: Asked, target: reference.Target | None) -> views.Choice:
    """What of a cycle is wanted; a reference to a team is a filter like the others."""
    team = target.team.id if target and target.kind == "team" and target.team else asked.team
    return views.Choice(team=team, owner=asked.owner)


def found(space: workspace.Workspace, asked: Asked) -> list[views.View]:
    """A view a cycle, of no more than the reference and the filters leave."""
    return [_view(space, season, asked) for season in seasons(space, asked)]


def _view(space: workspace.Workspace, season: workspace.Cycle, asked: Asked) -> views.View:
    target = reference.find(space, season, asked.ref) if asked.ref else None
    of = target.cycle if target else season
    view = views.of(space, of, asked.on, choice(asked, target))
    return narrowing.to(view, target) if target and target.kind != "team" else view
