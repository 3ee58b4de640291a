"""What a typed id means, and whether a reading of it may be recorded on a day."""

from datetime import date, timedelta
from typing import NoReturn

from okrcli import errors
from okrcli.cli.checking.subject import Subject
from okrcli.findings import Finding
from okrcli.model import kpi, plan, reference, workspace

GRACE = timedelta(days=14)


def season(space: workspace.Workspace, name: str | None, day: date, today: date) -> workspace.Cycle:
    """The cycle to look an id up in: the one named, else the day's, else today's.

    NotFoundError without one, naming a broken `cycle.yaml` where that is why.
    """
    try:
        if name:
            return reference.cycle_named(space, name)
        return _current(space, day, today)
    except errors.NotFoundError as problem:
        found = [f for f in space.findings if f.place.path.endswith("/cycle.yaml")]
        if not found or any(c.dates.contains(day) for c in space.cycles.values()):
            raise
        raise errors.NotFoundError(_and(problem, found[0])) from None


def _current(space: workspace.Workspace, day: date, today: date) -> workspace.Cycle:
    try:
        return reference.cycle_on(space, day)
    except errors.NotFoundError:
        if any(c.dates.contains(day) for c in space.cycles.values()):
            raise
        return reference.cycle_on(space, today)


def around(space: workspace.Workspace, first: workspace.Cycle, day: date) -> list[workspace.Cycle]:
    """A cycle, and after it the others that contain the day, the shortest first."""
    others = [c for c in space.cycles.values() if c is not first and c.dates.contains(day)]
    return [first, *sorted(others, key=lambda c: (c.dates.days, c.id))]


def target(
    space: workspace.Workspace, seasons: list[workspace.Cycle], name: str
) -> reference.Target:
    """What a name means, in the first of the cycles that has anything of that name.

    NotFoundError as `reference.find`, naming a plan that cannot be read where that may be why.
    """
    for known in seasons:
        if any(_begins(each, name.lower()) for each in reference.targets(space, known)):
            return _certain(space, reference.find(space, known, name), name)
    try:
        return reference.find(space, seasons[0], name)
    except errors.NotFoundError as problem:
        found = unread(space, seasons)
        if found:
            raise errors.NotFoundError(_and(problem, found[0])) from None
        _check_milestone(space, seasons, name)
        raise


def _check_milestone(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> None:
    """NotFoundError that says how, where a name is a milestone's and no goal's."""
    for known in seasons:
        for goal in space.goals(known):
            for step in goal.key_result.milestones or ():
                if step.id.lower() == name.lower():
                    raise errors.NotFoundError(
                        f"`{step.id}` is a milestone; write `okr checkin {goal.key_result.id}"
                        f" --done {step.id}`"
                    )


def _begins(each: reference.Target, wanted: str) -> bool:
    return each.id.lower().startswith(wanted) or each.ref.lower().startswith(wanted)


def _certain(space: workspace.Workspace, found: reference.Target, name: str) -> reference.Target:
    """The target; a mere prefix is refused while a plan that may hold the real one is unread."""
    exact = name.lower() in {found.id.lower(), found.ref.lower()} or name.count("/") == 2
    unsure = [] if exact else unread(space, [found.cycle])
    if unsure:
        raise errors.NotFoundError(
            f"`{name}` may be {found.ref}, but {broken(unsure[0])}, or write the id in full"
        )
    return found


def unread(space: workspace.Workspace, seasons: list[workspace.Cycle]) -> list[Finding]:
    """The findings that keep plans of the cycles, or kpis.yaml, from being read."""
    folders = tuple(f"{known.path}/" for known in seasons)
    return [
        finding
        for finding in space.findings
        if finding.place.path == "kpis.yaml"
        or (finding.place.path.startswith(folders) and "/plans/" in finding.place.path)
    ]


def _and(problem: Exception, finding: Finding) -> str:
    """What was not found, and the file that may be why."""
    return f"{str(problem).rstrip('?;')}; {broken(finding)}"


def broken(finding: Finding) -> str:
    """What to do about a file that cannot be read, as the end of a sentence."""
    said = finding.text.format(**finding.values)
    return f"{finding.place} cannot be read ({said}); mend it first"


def check_settings(space: workspace.Workspace) -> None:
    """RefusedError where `okr.yaml` cannot be read, which says who people are."""
    for finding in space.findings:
        if finding.place.path == "okr.yaml":
            raise errors.RefusedError(f"{broken(finding)}; nothing was written")


def check(subject: Subject, day: date, today: date) -> None:
    """RefusedError when a reading of a day may not be recorded: the day, a closed or ended goal."""
    if day > today:
        refuse_future(day)
    if subject.target.kind == "team":
        raise errors.RefusedError(
            f"`{subject.id}` is a team; `okr checkin --team {subject.id}` asks about its goals"
        )
    if isinstance(subject.item, kpi.StandingKpi):
        return
    _check_cycle(subject, day)
    _check_open(subject, today)
    for item in (subject.target.objective, subject.item):
        if isinstance(item, plan.Ending) and item.dropped and item.dropped <= day:
            raise errors.RefusedError(
                f"`{item.id}` was dropped on {item.dropped}; take `dropped:` out of"
                f" {_path(subject)} to read it again"
            )


def refuse_future(day: date) -> NoReturn:
    """RefusedError for a day that has not come."""
    raise errors.RefusedError(
        f"{day} has not come yet; readings are of today or before, and nothing was written"
    )


def team(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> str:
    """The id of the team of that name, ignoring case; NotFoundError names the ones there are."""
    known = {each.id.casefold(): each.id for season in seasons for each in season.planned}
    if name.casefold() in known:
        return known[name.casefold()]
    found = unread(space, seasons)
    tail = f"; {broken(found[0])}" if found else ""
    raise errors.NotFoundError(
        f"{seasons[0].id} has no team `{name}`; it has {', '.join(known.values()) or 'none'}{tail}"
    )


def _path(subject: Subject) -> str:
    return subject.target.team.path if subject.target.team else "kpis.yaml"


def _check_cycle(subject: Subject, day: date) -> None:
    known = subject.target.cycle
    if day < known.dates.start:
        raise errors.RefusedError(
            f"{day} is before {known.id} begins ({known.dates.start}); give another day with --on,"
            " or another cycle with --cycle"
        )
    if day > known.dates.end + GRACE:
        raise errors.RefusedError(
            f"{day} is more than {GRACE.days} days after {known.id} ended ({known.dates.end});"
            " give the day the reading is of with --on, or begin the next cycle with `okr init`"
        )


def _check_open(subject: Subject, today: date) -> None:
    team = subject.target.team
    if team and team.review_path and team.review is None:
        raise errors.RefusedError(
            f"{team.review_path} cannot be read, so {team.id} may have closed"
            f" {subject.target.cycle.id}; see `okr validate`"
        )
    if team and team.review and team.review.closed <= today:
        raise errors.RefusedError(
            f"{team.id} closed {subject.target.cycle.id} on {team.review.closed}"
            f" ({team.review_path}); its readings are final, so check in to another --cycle"
        )
