"""What a typed id means, and whether a reading of it may be recorded on a day."""

import difflib
from datetime import date
from typing import NoReturn

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.names import unread_hint
from okrcli.messages import N_, Message
from okrcli.model import cycle, kpi, plan, reference, settings, workspace

_READ = ("key result", "KPI", "standing KPI")


def season(space: workspace.Workspace, name: str | None, day: date, today: date) -> workspace.Cycle:
    """The cycle to look an id up in: the one named, else the day's, else today's.

    NotFoundError where only a closed cycle is left, which takes no more readings.
    """
    try:
        found = names.season(space, name, day)
    except errors.NotFoundError:
        if name or any(c.dates.contains(day) for c in space.cycles.values()):
            raise
        found = names.season(space, None, today)
    if not name and not found.dates.contains(day) and found.closed(today):
        raise names.no_season(space, _closed(found, day), day)
    return found


def _closed(known: workspace.Cycle, day: date) -> errors.NotFoundError:
    following = cycle.following(known.id) or Message(N_("NEXT"))
    return errors.NotFoundError(
        N_(
            "no cycle contains {day}, and {cycle}, the newest one, is closed; begin the next one"
            " with `okr init {following} --from {cycle}`"
        ),
        day=day,
        cycle=known.id,
        following=following,
    )


def target(
    space: workspace.Workspace, seasons: list[workspace.Cycle], name: str
) -> reference.Target:
    """What a name means, in the first of the cycles that has anything of that name.

    NotFoundError as `names.target`; for a mere prefix while a plan that may hold the real thing is
    unread; for a milestone, which is read by its key result; for a goal of another cycle.
    """
    try:
        found = names.target(space, seasons, name)
    except errors.NotFoundError:
        _check_milestone(space, seasons, name)
        _check_elsewhere(space, seasons, name)
        raise
    exact = name.lower() in {found.id.lower(), found.ref.lower()} or name.count("/") == 2
    unsure = [] if exact else unread_hint(space, [found.cycle])
    if unsure:
        raise errors.NotFoundError(
            N_("`{name}` may be {ref}, but {broken}, or write the id in full"),
            name=name,
            ref=found.ref,
            broken=names.broken(unsure[0]),
        )
    return found


def titled(
    seasons: list[workspace.Cycle], space: workspace.Workspace, title: str
) -> reference.Target:
    """The key result of that title, else the KPI, in the first of the cycles that has one.

    Blanks and capitals make no difference. NotFoundError for none, with the nearest title, and
    AmbiguousError for several.
    """
    wanted = _folded_title(title)
    known: dict[str, str] = {}
    for season in seasons:
        every = [each for each in reference.targets(space, season) if each.kind in _READ]
        known |= {_folded_title(each.title): each.title for each in every}
        named = [each for each in every if _folded_title(each.title) == wanted]
        found = [each for each in named if each.kind == "key result"] or named
        if len(found) > 1:
            raise reference.AmbiguousError(title[:60], found)
        if found:
            return found[0]
    near = difflib.get_close_matches(wanted, known, 1)
    raise errors.NotFoundError(
        N_("nothing in {cycle} has the title “{title}”; did you mean “{near}”?")
        if near
        else N_("nothing in {cycle} has the title “{title}”; give its id in a column `id`"),
        cycle=seasons[0].id,
        title=title[:80],
        near=known[near[0]] if near else "",
    )


def _folded_title(title: str) -> str:
    return " ".join(settings.folded_name(title).split())


def _check_milestone(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> None:
    """NotFoundError that says how, where a name is a milestone's and no goal's."""
    for known in seasons:
        for goal in space.goals(known):
            for step in goal.key_result.milestones or ():
                if step.id.lower() == name.lower():
                    raise errors.NotFoundError(
                        N_("`{step}` is a milestone; write `okr checkin {id} --done {step}`"),
                        step=step.id,
                        id=goal.key_result.id,
                    )


def _check_elsewhere(space: workspace.Workspace, seasons: list[workspace.Cycle], name: str) -> None:
    """NotFoundError that says where, for the exact name of something in another cycle."""
    wanted = name.lower()
    others = [known for known in space.cycles.values() if known not in seasons]
    for known in sorted(others, key=lambda found: found.dates.start, reverse=True):
        for each in reference.candidates(space, known, name):
            if wanted in {each.id.lower(), each.ref.lower()}:
                raise errors.NotFoundError(
                    N_(
                        "nothing in {cycle} is called `{name}`; it is in {other}, from {start} to"
                        " {end}, so give one of its days with --on, or --cycle {other}"
                    ),
                    cycle=seasons[0].id,
                    name=name,
                    other=known.id,
                    start=known.dates.start,
                    end=known.dates.end,
                )


def check_settings(space: workspace.Workspace) -> None:
    """RefusedError where `okr.yaml` cannot be read, which says who people are."""
    for finding in space.findings:
        if finding.place.path == "okr.yaml":
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )


def check_eligible(subject: Subject, day: date, today: date) -> None:
    """RefusedError when a reading of a day may not be recorded: the day, a closed or ended goal."""
    if day > today:
        refuse_future(day)
    if subject.target.kind == "team":
        raise errors.RefusedError(
            N_("`{team}` is a team; `okr checkin --team {team}` asks about its goals"),
            team=subject.id,
        )
    if isinstance(subject.item, kpi.StandingKpi):
        return
    _check_cycle(subject, day)
    _check_open(subject, today)
    if isinstance(subject.item, plan.KeyResult) and is_draft(subject.target):
        raise errors.RefusedError(
            N_("`{id}` is still a draft; take `draft:` out of {path} to read it"),
            id=subject.id,
            path=_path(subject),
        )
    for item in (subject.target.objective, subject.item):
        if isinstance(item, plan.Ending) and item.dropped and item.dropped <= day:
            raise errors.RefusedError(
                N_("`{id}` was dropped on {day}; take `dropped:` out of {path} to read it again"),
                id=item.id,
                day=item.dropped,
                path=_path(subject),
            )


def is_draft(target: reference.Target) -> bool:
    """Whether a goal is being written still: on its own, or with its objective or its plan."""
    whole = target.team.plan if target.team else None
    return any(
        isinstance(each, plan.Ending | plan.Plan) and each.draft
        for each in (whole, target.objective, target.item)
    )


def refuse_future(day: date) -> NoReturn:
    """RefusedError for a day that has not come."""
    raise errors.RefusedError(
        N_("{day} has not come yet; readings are of today or before, and nothing was written"),
        day=day,
    )


def _path(subject: Subject) -> str:
    return subject.target.team.path if subject.target.team else "kpis.yaml"


def _check_cycle(subject: Subject, day: date) -> None:
    known = subject.target.cycle
    if day < known.dates.start:
        raise errors.RefusedError(
            N_(
                "{day} is before {cycle} begins ({start}); give another day with --on, or"
                " another cycle with --cycle"
            ),
            day=day,
            cycle=known.id,
            start=known.dates.start,
        )
    if day > known.dates.end + cycle.READINGS_GRACE:
        raise errors.RefusedError(
            N_(
                "{day} is more than {days} days after {cycle} ended ({end}); give the day the"
                " reading is of with --on, or begin the next cycle with `okr init`"
            ),
            day=day,
            days=cycle.READINGS_GRACE.days,
            cycle=known.id,
            end=known.dates.end,
        )


def _check_open(subject: Subject, today: date) -> None:
    team = subject.target.team
    if team and team.review_path and team.review is None:
        raise errors.RefusedError(
            N_("{path} cannot be read, so {team} may have closed {cycle}; see `okr validate`"),
            path=team.review_path,
            team=team.id,
            cycle=subject.target.cycle.id,
        )
    if team and team.review and team.closed(today):
        raise errors.RefusedError(
            N_(
                "{team} closed {cycle} on {day} ({path}); its readings are final, so check in"
                " to another --cycle"
            ),
            team=team.id,
            cycle=subject.target.cycle.id,
            day=team.review.closed,
            path=team.review_path,
        )
