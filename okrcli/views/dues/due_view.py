"""What is due as of a day, put together from the workspace."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from okrcli.actions import names
from okrcli.actions.check_in import outcome, walk_targets
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.model import accountable, kpi, plan, scalars, workspace
from okrcli.model.settings import folded_name
from okrcli.scoring import key_results, states
from okrcli.views.dues.due_values import DateAhead, DayAhead, DueGoal, DueRequest, Dues, PersonDue
from okrcli.views.dues.grace import grace_end
from okrcli.views.owners import owners_of

WEEK = timedelta(days=7)
AHEAD = timedelta(days=14)


def dues_view(space: workspace.Workspace, asked: DueRequest) -> Dues:
    """Who owes which check-in, and what comes; NotFoundError where the day has no cycle."""
    seasons = _seasons(space, asked.on)
    every = WalkChoice(everything=True, closed_by=asked.on)
    subjects = walk_targets.subjects_of(space, seasons, every, asked.on, None)
    found = [_due(space, subject, asked) for subject in subjects]
    wanted = [goal for goal in found if goal and _wanted(goal, asked)]
    dated = sorted(_dates(space, seasons, asked), key=lambda each: each.day)
    return Dues(
        organisation=space.settings.organisation,
        on=asked.on,
        asked=asked,
        people=tuple(_people(goal for goal in wanted if goal.status != "ahead")),
        days=tuple(_days(goal for goal in wanted if goal.status == "ahead")),
        dates=tuple(each for each in dated if each.day >= asked.on),
        known=len(wanted),
        cycles=tuple(seasons),
        owners=() if wanted or asked.owner is None else tuple(_owner_names(found)),
        unread=sum(goal.last is None and goal.status == "ahead" for goal in wanted),
        overdue=tuple(each for each in dated if each.day < asked.on),
        ended=tuple(season for season in seasons if _waits(season, asked)),
    )


def _seasons(space: workspace.Workspace, on: date) -> list[workspace.Cycle]:
    """The cycles to check in to: the day's own first, none that is closed."""
    every = names.around(space, names.season(space, None, on), on)
    return [season for season in every if not season.closed(on)]


def _waits(season: workspace.Cycle, asked: DueRequest) -> bool:
    """Whether a cycle is over, and a team that is asked about has not closed it."""
    open_teams = {team.id for team in season.planned if not team.closed(asked.on)}
    return season.dates.end < asked.on and any(map(asked.includes, open_teams))


def _due(space: workspace.Workspace, subject: Subject, asked: DueRequest) -> DueGoal | None:
    """When a subject is to be read; None where no reading of it is waited for."""
    item, target = subject.item, subject.target
    if not isinstance(item, plan.KeyResult | kpi.Kpi):
        return None
    standing = outcome.standing(space, subject, asked.on)
    if standing.state in states.SETTLED or _over(subject, asked.on):
        return None
    begun = _begun(subject)
    source = subject.source if isinstance(item, plan.KeyResult) else None
    every = space.checkin_every(item, source)
    last = standing.readings[-1].day if standing.readings else None
    due = (last or begun) + timedelta(days=every)
    late = max(0, (asked.on - grace_end(due, asked.grace)).days)
    team = target.team.id if target.team else getattr(item, "team", None) or ""
    ref = f"{target.team.id}/{item.id}" if target.team else item.id
    named = accountable.named_for(space, target, asked.on)
    owners = owners_of(
        named or accountable.accountable_for(space, target, asked.on), space.settings
    )
    return DueGoal(subject, standing, owners, ref, team, due, last, late, asked.on, bool(named))


def _over(subject: Subject, on: date) -> bool:
    """Whether it is a KPI of a plan whose cycle has ended: one of kpis.yaml outlives cycles."""
    item = subject.item
    own = isinstance(item, kpi.Kpi) and not isinstance(item, kpi.StandingKpi)
    return own and on > subject.target.cycle.dates.end


def _begun(subject: Subject) -> date:
    """The day from which on it is read: its key result's own start, else the cycle's."""
    item, target = subject.item, subject.target
    for goal in target.objective.key_results if target.objective else ():
        if goal.start and (goal is item or any(item is each for each in _linked(goal))):
            return goal.start
    return target.cycle.dates.start


def _linked(goal: plan.KeyResult) -> Iterator[kpi.Kpi]:
    return (each for each in (*goal.leading, *goal.lagging) if isinstance(each, kpi.Kpi))


def _wanted(goal: DueGoal, asked: DueRequest) -> bool:
    if not asked.includes(goal.team):
        return False
    if asked.owner is None:
        return True
    called = {folded_name(name) for owner in goal.owners.every for name in owner}
    if not goal.named and folded_name(goal.team) in asked.teams:
        return True
    return bool(called & (asked.names | asked.teams))


def _owner_names(found: Iterable[DueGoal | None]) -> list[str]:
    """The names of all who own anything, by name."""
    return sorted({goal.owners.name for goal in found if goal and goal.owners.name})


def _people(goals: Iterable[DueGoal]) -> Iterator[PersonDue]:
    """By person: who has the latest first, then by name; within it by how late, then by team."""
    by_id: dict[str | None, list[DueGoal]] = {}
    for goal in goals:
        by_id.setdefault(goal.owners.id, []).append(goal)
    people = [
        PersonDue(
            key,
            found[0].owners.name,
            tuple(sorted(found, key=lambda goal: (-goal.late, goal.due, goal.team))),
        )
        for key, found in by_id.items()
    ]
    yield from sorted(
        people,
        key=lambda one: (
            -max(goal.late for goal in one.goals),
            one.name is None,
            (one.name or "").casefold(),
        ),
    )


def _days(goals: Iterable[DueGoal]) -> Iterator[DayAhead]:
    """The check-ins of the coming week, by day."""
    by_day: dict[date, Counter[str | None]] = {}
    for goal in goals:
        if goal.due <= goal.on + WEEK:
            by_day.setdefault(goal.due, Counter())[goal.owners.name] += 1
    for day in sorted(by_day):
        found = sorted(by_day[day].items(), key=lambda each: (-each[1], each[0] or "~"))
        yield DayAhead(day, tuple(found))


def _dates(
    space: workspace.Workspace, seasons: list[workspace.Cycle], asked: DueRequest
) -> Iterator[DateAhead]:
    """Milestones and key results due by in two weeks, the next meeting, and when cycles end."""
    for season in seasons:
        for goal in space.goals(season):
            if asked.includes(goal.team.id) and not goal.dropped(asked.on):
                yield from _of_goal(space, goal, asked)
        if season.dates.end >= asked.on:
            dates = season.dates
            yield DateAhead(dates.end, "end", title=season.id, label=dates.label)
    weekly = space.settings.meetings.weekly
    if weekly:
        ahead = (scalars.WEEKDAYS.index(weekly) - asked.on.weekday()) % 7
        yield DateAhead(asked.on + timedelta(days=ahead), "meeting")


def _of_goal(
    space: workspace.Workspace, goal: workspace.GoalAt, asked: DueRequest
) -> Iterator[DateAhead]:
    """A key result's own day, and those of its milestones that are not done."""
    item = goal.key_result
    owners = owners_of(accountable.goal_owners(goal), space.settings)
    if asked.owner is not None and not any(
        folded_name(name) in asked.names for owner in owners.every for name in owner
    ):
        return
    last = asked.on + AHEAD
    score = key_results.key_result_score(space, goal, asked.on)
    if score.state in states.SETTLED:
        return
    if item.due and item.due <= last:
        yield DateAhead(item.due, "key result", goal.ref, item.title, owners.name)
    for step in item.milestones or ():
        if step.due and step.due <= last and step.id not in score.progress.done:
            ref = f"{goal.ref}/{step.id}"
            yield DateAhead(step.due, "milestone", ref, step.title, owners.name)
