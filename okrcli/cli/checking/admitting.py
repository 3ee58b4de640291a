"""What a typed id means, and whether a reading of it may be recorded on a day."""

from datetime import date, timedelta
from typing import NoReturn

from okrcli import errors
from okrcli.cli import naming
from okrcli.cli.checking.subject import Subject
from okrcli.model import cycle, kpi, plan, reference, workspace

GRACE = timedelta(days=14)


def season(space: workspace.Workspace, name: str | None, day: date, today: date) -> workspace.Cycle:
    """The cycle to look an id up in: the one named, else the day's, else today's.

    NotFoundError where only a closed cycle is left, which takes no more readings.
    """
    try:
        found = naming.season(space, name, day)
    except errors.NotFoundError:
        if name or any(c.dates.contains(day) for c in space.cycles.values()):
            raise
        found = naming.season(space, None, today)
    if not name and found.closed(today) and not found.dates.contains(day):
        raise naming.no_season(space, _closed(found, day), day)
    return found


def _closed(known: workspace.Cycle, day: date) -> errors.NotFoundError:
    following = cycle.following(known.id) or "NEXT"
    return errors.NotFoundError(
        f"no cycle contains {day}, and {known.id}, the newest one, is closed; begin the next one"
        f" with `okr init {following} --from {known.id}`"
    )


def target(
    space: workspace.Workspace, seasons: list[workspace.Cycle], name: str
) -> reference.Target:
    """What a name means, in the first of the cycles that has anything of that name.

    NotFoundError as `naming.target`; for a mere prefix while a plan that may hold the real thing is
    unread; for a milestone, which is read by its key result; for a goal of another cycle.
    """
    try:
        found = naming.target(space, seasons, name)
    except errors.NotFoundError:
        _check_milestone(space, seasons, name)
        _check_elsewhere(space, seasons, name)
        raise
    exact = name.lower() in {found.id.lower(), found.ref.lower()} or name.count("/") == 2
    unsure = [] if exact else naming.unread(space, [found.cycle])
    if unsure:
        raise errors.NotFoundError(
            f"`{name}` may be {found.ref}, but {naming.broken(unsure[0])}, or write the id in full"
        )
    return found


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


def _check_elsewhere(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> None:
    """NotFoundError that says where, for the exact name of something in another cycle."""
    wanted = name.lower()
    others = [known for known in space.cycles.values() if known not in seasons]
    for known in sorted(others, key=lambda found: found.dates.start, reverse=True):
        for each in reference.targets(space, known):
            if wanted in {each.id.lower(), each.ref.lower()}:
                raise errors.NotFoundError(
                    f"nothing in {seasons[0].id} is called `{name}`; it is in {known.id}, from"
                    f" {known.dates.start} to {known.dates.end}, so give one of its days with --on,"
                    f" or --cycle {known.id}"
                )


def check_settings(space: workspace.Workspace) -> None:
    """RefusedError where `okr.yaml` cannot be read, which says who people are."""
    for finding in space.findings:
        if finding.place.path == "okr.yaml":
            raise errors.RefusedError(f"{naming.broken(finding)}; nothing was written")


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
