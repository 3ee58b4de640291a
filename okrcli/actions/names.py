"""What typed words name: a cycle, a team, a goal; and which unread file may be why one is missing.

Everything raises NotFoundError with what there is instead, and with the file to mend first where
the thing may be in one that cannot be read.
"""

from collections.abc import Collection
from datetime import date
from pathlib import PurePosixPath

from okrcli import errors
from okrcli.findings import Finding
from okrcli.messages import N_, Clause, Message
from okrcli.model import reference, workspace


def season(space: workspace.Workspace, name: str | None, day: date) -> workspace.Cycle:
    """The cycle that is named, else the one that the day belongs to."""
    try:
        return reference.cycle_named(space, name) if name else reference.cycle_on(space, day)
    except errors.NotFoundError as problem:
        raise no_season(space, problem, day) from None


def no_season(
    space: workspace.Workspace, problem: errors.NotFoundError, day: date
) -> errors.NotFoundError:
    """Why no cycle is found, with the cycle file that cannot be read and may be the reason."""
    found = [f for f in space.findings if f.place.path.endswith("/cycle.yaml")]
    if not found or any(c.dates.contains(day) for c in space.cycles.values()):
        return problem
    return _and(problem, found[0])


def around(space: workspace.Workspace, first: workspace.Cycle, day: date) -> list[workspace.Cycle]:
    """A cycle, and after it the others that contain the day, the shortest first."""
    return reference.around(space, first, day)


def target(
    space: workspace.Workspace,
    seasons: list[workspace.Cycle],
    name: str,
    kinds: Collection[reference.Kind] = reference.KINDS,
) -> reference.Target:
    """What a name means among these kinds, in the first of the cycles that has any such."""
    for known in seasons:
        every = (each for each in reference.candidates(space, known, name) if each.kind in kinds)
        if any(reference.may_be(each, name.lower()) for each in every):
            return reference.find(space, known, name, kinds)
    try:
        return reference.find(space, seasons[0], name, kinds)
    except errors.NotFoundError as problem:
        found = unread_hint(space, seasons)
        if not found:
            raise
        own = _plan_of(found, name.split("/")[-2:][0])
        if own is None:
            raise _and(problem, found[0]) from None
        raise errors.NotFoundError(
            N_("`{name}` cannot be looked up: {broken}"), name=name, broken=broken(own)
        ) from None


def team(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> str:
    """The id of the team of that name: exact, else ignoring case."""
    alike = [
        each
        for season in seasons
        for each in season.teams.values()
        if each.id.casefold() == name.casefold() and each.plan
    ]
    if any(name == each.id for each in alike):
        return name
    if alike:
        return alike[-1].id
    known = {each.id.casefold(): each.id for season in seasons for each in season.planned}
    found = unread_hint(space, seasons)
    teams = ", ".join(known.values()) or Message(N_("none"))
    missing = errors.NotFoundError(
        N_("{cycle} has no team `{name}`; it has {teams}"),
        cycle=seasons[0].id,
        name=name,
        teams=teams,
    )
    raise _and(missing, _plan_of(found, name) or found[0]) if found else missing


def unread_hint(space: workspace.Workspace, seasons: list[workspace.Cycle]) -> list[Finding]:
    """The findings that keep plans of the cycles, or kpis.yaml, from being read.

    All those plans are read to tell.
    """
    for known in seasons:
        _ = known.planned
    folders = tuple(f"{known.path}/" for known in seasons)
    return [
        finding
        for finding in space.findings
        if finding.place.path == "kpis.yaml"
        or (finding.place.path.startswith(folders) and "/plans/" in finding.place.path)
    ]


def _plan_of(found: list[Finding], home: str) -> Finding | None:
    """The finding about the plan of the team that is named, None where that one is read."""
    return next(
        (f for f in found if PurePosixPath(f.place.path).stem.casefold() == home.casefold()), None
    )


def broken(finding: Finding) -> Message:
    """What to do about a file that cannot be read, as the end of a sentence."""
    return Message(
        N_("{place} cannot be read ({said}); mend it first"),
        place=finding.place,
        said=finding.said,
    )


def _and(problem: errors.OkrError, finding: Finding) -> errors.NotFoundError:
    """The error for what was not found, with the file that may be why."""
    return errors.NotFoundError(
        "{problem}; {broken}",
        problem=Clause(problem.message, **problem.values),
        broken=broken(finding),
    )
