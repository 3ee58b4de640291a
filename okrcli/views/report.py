"""The view of a cycle as of a day, put together from its scores."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING

from okrcli.model import accountable, kpi, plan, readings, reference, review, workspace
from okrcli.model.readings import newest_next
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar, grades, means
from okrcli.scoring.kpis import kpi_score
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from okrcli.scoring.team_scores import CycleScore, TeamScore
from okrcli.views import trend
from okrcli.views.attention import attention_of
from okrcli.views.goal_moves import movement_between
from okrcli.views.movement import last_check_in
from okrcli.views.owners import Owners, owners_of
from okrcli.views.report_values import (
    KeyResultView,
    KpiView,
    Note,
    ObjectiveView,
    ReportChoice,
    TeamView,
    View,
)
from okrcli.views.selection import selected_goals

if TYPE_CHECKING:
    from okrcli.insight import lead_lag


def report_view(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: ReportChoice | None = None,
    target: reference.Target | None = None,
    since: date | None = None,
) -> View:
    """The report of a cycle as of a day; NotFoundError for an owner of nothing in it.

    What moved is told since a day, by default since `checkin_every` days before.
    Of a target, or where a team is chosen, only teams that have to do with it are scored; the
    cycle's own figures are theirs then.
    """
    wanted = choice or ReportChoice()
    scored = scored_teams(season, wanted, target)
    score = objective_score(space, season, on, scored)
    if scored is None:
        look_at_all(season.teams.values())
    day = since or last_check_in(space.settings, on)

    def then() -> CycleScore:
        return objective_score(space, season, day, [team.team for team in score.teams])

    return view_of_score(ReportBuilder(space, season, on), score, wanted, then)


def view_of_score(
    builder: "ReportBuilder",
    whole: CycleScore,
    wanted: ReportChoice,
    then: Callable[[], CycleScore],
) -> View:
    """The report that scores of a day make, with those of an earlier one for what moved."""
    space, season, on = builder.space, builder.season, builder.on
    score = _of_teams(whole, wanted)
    every = tuple(builder.teams(score))
    teams = tuple(selected_goals(every, wanted))
    shown = (kr for team in teams for o in team.objectives for kr in o.key_results)
    return View(
        settings=space.settings,
        cycle=season,
        on=on,
        clock=calendar.clock_on(season.dates, on),
        share=score.share,
        closed=season.closed(on),
        teams=teams,
        attention=tuple(attention_of(shown)),
        broken=space.findings,
        several=repeated_ids(season, [team.team for team in score.teams]),
        choice=wanted,
        comparison=score.comparison,
        compared=cache(lambda: movement_between(_of_teams(then(), wanted), score)),
    ).of_teams(teams)


def _of_teams(score: CycleScore, choice: ReportChoice) -> CycleScore:
    """The score with the figures of the group that is chosen, where one is, as those of all."""
    if not choice.group:
        return score
    inside = [team for team in score.teams if team.team.group == choice.group]
    goals = [objective for team in inside for objective in team.objectives]
    return score._replace(share=means.mean(goals), comparison=means.compared(goals))


def scored_teams(
    season: workspace.Cycle, choice: ReportChoice, target: reference.Target | None = None
) -> list[workspace.Team] | None:
    """The teams that have anything to show of a target or a team; None for all of them."""
    if choice.group and not (choice.owner or choice.team or target):
        return _of_group(season, choice.group)
    if choice.owner or (target is None and choice.team is None):
        return None
    if target is not None and target.team is None:
        return list(season.naming(target.id))
    home = target.team.id if target and target.team else choice.team or ""
    return [
        team
        for team in season.naming(home)
        if team.id == home or any(home in objective.teams for objective in team.objectives)
    ]


def look_at_all(teams: Iterable[workspace.Team]) -> None:
    """Read what nothing is shown of, too, so that what is broken in it is said."""
    for team in teams:
        _ = team.sessions, team.review


def repeated_ids(season: workspace.Cycle, shown: Sequence[workspace.Team]) -> frozenset[str]:
    """The short ids of what is shown, in lower case, that would not be enough to name one thing."""
    ids = Counter(name for team in shown for name in _ids(team))
    known = {team.id for team in shown}
    others = [team for team in season.teams.values() if team.id not in known]
    again = {name for name, count in ids.items() if count > 1}
    for team in others:
        given = team.may_give_any(ids.keys())
        again |= given & set(_ids(team)) if given else set()
    return frozenset(again)


def _ids(team: workspace.Team) -> Iterator[str]:
    """The ids of a team's goals and KPIs, in lower case; one that is two things comes twice."""
    for objective in team.objectives:
        yield objective.id.lower()
        for item in objective.key_results:
            yield item.id.lower()
            for named in (*item.leading, *item.lagging):
                if isinstance(named, kpi.Kpi):
                    yield named.id.lower()


def _of_group(season: workspace.Cycle, group: str) -> list[workspace.Team]:
    """The teams of a group, and those that share objectives with any of them."""
    ids = {team.id for team in season.teams.values() if team.group == group}
    return [
        team
        for team in season.naming(*ids)
        if team.id in ids or any(ids.intersection(goal.teams) for goal in team.objectives)
    ]


class ReportBuilder:
    """One report being put together."""

    def __init__(self, space: workspace.Workspace, season: workspace.Cycle, on: date) -> None:
        self.space = space
        self.season = season
        self.on = on
        self.person = space.settings.person
        self.last = min(on, season.dates.end)
        self.box = calendar.box(season.dates)

    def teams(self, score: CycleScore) -> Iterator[TeamView]:
        """Every team with what it owns, and what it shares of the others."""
        own = {team.team.id: tuple(self.objectives(team)) for team in score.teams}
        shared: dict[str, list[ObjectiveView]] = {}
        for home, objectives in own.items():
            for objective in objectives:
                for name in dict.fromkeys(objective.sharing):
                    if name != home:
                        shared.setdefault(name, []).append(objective)
        for item in score.teams:
            team = item.team
            closed = team.review.closed if team.review and item.closed else None
            yield TeamView(
                id=team.id,
                name=team.name,
                lead=self.person(team.plan.lead if team.plan else None),
                share=item.share,
                closed=closed,
                objectives=own[team.id],
                shared=tuple(shared.get(team.id, ())),
                comparison=item.comparison,
                group=team.group,
            )

    def objectives(self, score: TeamScore) -> Iterator[ObjectiveView]:
        """What a team owns."""
        team = score.team
        given = team.review.objectives if team.review and score.closed else {}
        for item in score.objectives:
            graded = given.get(item.objective.id)
            yield self.objective(team, item, graded, closed=score.closed)

    def objective(
        self,
        team: workspace.Team,
        score: ObjectiveScore,
        given: review.ObjectiveReview | None,
        *,
        closed: bool,
    ) -> ObjectiveView:
        """What a report says of one objective, with the grades given to it."""
        item = score.objective
        key_results = tuple(
            self.key_result(
                GoalAt(self.season, team, item, kr.key_result),
                kr,
                given.key_results.get(kr.key_result.id) if given else None,
                closed=closed,
            )
            for kr in score.key_results
        )
        overall = given.grade if given else None
        return ObjectiveView(
            ref=f"{team.id}/{item.id}",
            home=team.id,
            owners=owners_of(item.owner, self.space.settings),
            kind=item.kind or "aspirational",
            sharing=item.teams,
            supports=tuple(self.supported(team, name) for name in item.supports),
            score=score,
            key_results=key_results,
            closed=closed,
            grade=_mean(key_results) if overall is None else overall,
            learned=given.learned if given else None,
        )

    def supported(self, team: workspace.Team, name: str) -> tuple[str, str | None]:
        """A name as the plan has it, and the title of what it means, None of nothing."""
        found = reference.supported(self.space, self.season, team, name)
        return name, found.title if found else None

    def key_result(
        self,
        goal: GoalAt,
        score: KeyResultScore,
        given: review.KeyResultReview | None,
        *,
        closed: bool,
    ) -> KeyResultView:
        """What a report says of one key result, with the grade given to it."""
        item, objective = goal.key_result, goal.objective
        return KeyResultView(
            ref=goal.ref,
            owners=owners_of(accountable.named_for_goal(objective, item), self.space.settings),
            kind=item.kind or objective.kind or "aspirational",
            score=score,
            trend=self.trend(score),
            kpis=tuple(self.kpis(goal, closed=closed)),
            missing_kpis=tuple(self.missing(item)),
            notes=tuple(self.notes(score.readings)),
            on=self.on,
            asked=partial(_pairs, self.space, goal, self.on),
            closed=closed,
            grade=given.grade if given else None,
            outcome=given.outcome if given else None,
            learned=given.learned if given else None,
            next=self.next(score.readings),
        )

    def trend(self, score: KeyResultScore) -> trend.Trend:
        """What the last weeks looked like."""
        return trend.key_result_trend(score.measure, score.readings, self.last)

    def kpis(self, goal: GoalAt, *, closed: bool) -> Iterator[KpiView]:
        """The KPIs of a key result that there are, leading first."""
        for side in ("leading", "lagging"):
            for named in getattr(goal.key_result, side):
                found = named if isinstance(named, kpi.Kpi) else self.space.standing.get(named)
                if found is not None:
                    score = kpi_score(self.space, self.season, goal.team, found, self.on)
                    drawn = trend.values_trend(score.readings, self.last)
                    ref = found.id if named is not found else f"{goal.team.id}/{found.id}"
                    yield KpiView(
                        ref,
                        side,
                        self.kpi_owners(goal, found),
                        score,
                        drawn,
                        self.on,
                        self.box,
                        closed,
                    )

    def kpi_owners(self, goal: GoalAt, item: kpi.Kpi) -> Owners:
        """Who answers for a KPI that stands beside a key result."""
        team = None if isinstance(item, kpi.StandingKpi) else goal.team
        given = accountable.kpi_owners(self.space, self.season, team, item, self.on)
        return owners_of(given, self.space.settings)

    def missing(self, item: plan.KeyResult) -> Iterator[str]:
        """The ids of KPIs that kpis.yaml lacks."""
        for named in (*item.leading, *item.lagging):
            if isinstance(named, str) and named not in self.space.standing:
                yield named

    def next(self, readings: readings.Series) -> Note | None:
        """What is done about it, as the newest reading that says so has it."""
        point = newest_next(readings)
        if point is None or point.reading.next is None:
            return None
        return Note(point.day, self.person(point.author) or point.author, point.reading.next)

    def notes(self, readings: readings.Series) -> Iterator[Note]:
        """Notes and reasons, newest first."""
        for point in reversed(readings):
            said = point.reading.words
            if said:
                yield Note(point.day, self.person(point.author) or point.author, said)


def _pairs(space: workspace.Workspace, goal: GoalAt, on: date) -> "Iterator[lead_lag.KpiPair]":
    from okrcli.insight import kpi_pairs

    return kpi_pairs.key_result_pairs(space, goal, on)


def _mean(key_results: tuple[KeyResultView, ...]) -> Decimal | None:
    return grades.mean(
        (kr.grade, kr.item.weight)
        for kr in key_results
        if kr.grade is not None and kr.score.state != "dropped"
    )
