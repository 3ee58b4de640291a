"""A whole workspace, joined: cycles with their teams, plans, readings and reviews, ids resolved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.model import cycle, earlier_ids, kpi, plan, readings, session
from okrcli.model.plan import KeyResult, Objective, Plan
from okrcli.model.readings import Number, Series
from okrcli.model.review import Review
from okrcli.model.settings import Settings

WORKSPACE_TEAM = "_workspace"


# a day further back than this has begun in every time zone
_BEGAN_EVERYWHERE = timedelta(days=1)


class FiledSession(NamedTuple):
    """A session and the file it stands in; `position` is its place in a folded file.

    `now` is the moment at which it was read, where the reader has a clock.
    """

    path: str
    session: session.Session
    position: int | None = None
    now: datetime | None = None

    @property
    def name(self) -> str:
        """The file name it has, or had before it was folded."""
        if isinstance(self.session, session.FoldedSession):
            return self.session.file
        return self.path.rsplit("/", 1)[-1]

    @property
    def instant(self) -> datetime | None:
        """When it was recorded; None where it does not say, or says what cannot be.

        What is ahead of the clock, or long before its own day, would outrank all that is right.
        """
        ahead = self.now is not None and self.session.ahead_of(self.now)
        return None if ahead or self.session.recorded_early else self.session.recorded

    @property
    def day(self) -> date:
        """The day it is true of; today where that began where it was recorded, and not yet here."""
        day = self.session.date
        if self.now is None or self.now.date() - day > _BEGAN_EVERYWHERE:
            return day
        began = self.session.began
        if began is None or self.instant is None or began > self.now:
            return day
        return min(day, self.now.date())

    def every_point(self) -> Iterator[tuple[str, readings.Point]]:
        """The points that its readings make, each with the id it was recorded under."""
        return self.points(self.session.readings.keys())

    def points(self, names: Collection[str]) -> Iterator[tuple[str, readings.Point]]:
        """Those of some ids, in the session's order; a missing instant counts as the earliest."""
        item = self.session
        found = [name for name in item.readings if name in names]
        if found:
            day, recorded = self.day, self.instant or readings.EARLIEST
            file, author = self.name, item.author
            for name in found:
                yield name, readings.Point(day, recorded, file, author, item.readings[name])


@dataclass(frozen=True)
class Team:
    """A team in a cycle: its plan, its sessions and, once closed, its review.

    `plan` is None where sessions or a review stand alone, and where it cannot be read: `readable`
    is then what can be used of it all the same. `path` is the plan's file.
    """

    id: str
    cycle: str
    group: str | None = None
    path: str = ""
    plan: Plan | None = None
    sessions: tuple[FiledSession, ...] = ()
    review: Review | None = None
    review_path: str = ""
    readable: Plan | None = None

    @property
    def name(self) -> str:
        """The display name, the id where none is given."""
        return (self.plan and self.plan.name) or self.id

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The plan's objectives, none without a plan."""
        return self.plan.objectives if self.plan else ()

    @cached_property
    def readings(self) -> Mapping[str, Series]:
        """The points by the id they were recorded under."""
        by_id: dict[str, list[readings.Point]] = {}
        for filed in self.sessions:
            for name, point in filed.every_point():
                by_id.setdefault(name, []).append(point)
        return {name: readings.ordered(items) for name, items in by_id.items()}

    def series(self, name: str) -> Series:
        """The points that were recorded under an id."""
        return self.readings.get(name, ())

    def numbers(self, name: str) -> Sequence[Number]:
        """The numbers that were recorded under an id, in no order."""
        return list(readings.numbers(self.series(name)))

    def let_go(self) -> None:
        """Keep no readings in memory that can be read again when they are looked at."""

    @property
    def plan_is_read(self) -> bool:
        """Whether the plan is at hand, and need not be read first."""
        return True

    def closed(self, on: date) -> bool:
        """Whether its review says that it closed the cycle by a day."""
        return self.review is not None and self.review.closed <= on

    def closed_between(self, after: date, until: date) -> bool:
        """Whether its review says that it closed the cycle later than one day and by another."""
        return self.review is not None and after < self.review.closed <= until

    def may_name(self, word: str) -> bool:
        """Whether the plan may name an id; it may, unless its text is known to lack the word.

        Case does not matter, and the beginning of an id is enough.
        """
        return bool(self.path or self.plan) or not word

    def may_give(self, name: str) -> bool:
        """Whether the plan may give something an id, in whatever case; as `may_name`."""
        return bool(self.path or self.plan) and bool(name)

    def may_give_any(self, names: Set[str]) -> Set[str]:
        """Those of some ids, in small letters, that the plan may give something; as `may_name`."""
        return names if self.path or self.plan else frozenset()

    def readings_of_any(self, names: Collection[str]) -> Mapping[str, Series]:
        """The points of these ids, by id; those of others may be there, too."""
        return {name: self.readings[name] for name in names if name in self.readings}

    def owns(self, name: str) -> bool:
        """Whether readings of an id belong to the plan, even where a standing KPI has it, too."""
        return name in self.own_ids

    @cached_property
    def own_kpis(self) -> Mapping[str, kpi.Kpi]:
        """The KPIs spelled out in the plan, by id."""
        return self.plan.own_kpis() if self.plan else {}

    @cached_property
    def kpi_identities(self) -> Mapping[str, kpi.KpiIdentity]:
        """What the same KPIs are called, and what they are counted in, by id."""
        return {name: item.identity for name, item in self.own_kpis.items()}

    @property
    def was(self) -> tuple[str, ...]:
        """The ids that the plan had."""
        return self.plan.was if self.plan else ()

    @cached_property
    def goals(self) -> Mapping[str, tuple[Objective, Objective | KeyResult]]:
        """The objectives and key results of the plan by id, each with its objective."""
        found: dict[str, tuple[plan.Objective, plan.Objective | plan.KeyResult]] = {}
        for objective in self.objectives:
            found[objective.id] = objective, objective
            found |= {item.id: (objective, item) for item in objective.key_results}
        return found

    def named(self) -> Iterator[earlier_ids.NamedGoal]:
        """The goals and KPIs that the plan spells out, with the ids that they had."""
        goals = [goal for _, goal in self.goals.values()]
        for item in (*goals, *self.own_kpis.values()):
            yield earlier_ids.NamedGoal(self.id, self.was, item.id, item.was)

    @cached_property
    def own_ids(self) -> frozenset[str]:
        """The ids whose readings belong to the plan and not to a standing KPI."""
        goals = {
            goal.id
            for objective in self.objectives
            for goal in (objective, *objective.key_results)
            if not (isinstance(goal, plan.KeyResult) and goal.measured_by == goal.id)
        }
        return frozenset(goals | set(self.own_kpis))


@dataclass(frozen=True)
class Cycle:
    """A cycle with its teams, sorted by id; `path` is its folder."""

    id: str
    path: str
    dates: cycle.Cycle
    teams: Mapping[str, Team] = field(default_factory=dict)

    @cached_property
    def planned(self) -> Sequence[Team]:
        """The teams that have a plan."""
        return tuple(team for team in self.teams.values() if team.plan)

    def naming(self, *words: str) -> Iterator[Team]:
        """The teams with a plan that may name any of some ids, or are called so themselves."""
        wanted = [word.casefold() for word in words]
        for team in self.teams.values():
            called = team.id.casefold()
            if any(word in called or team.may_name(word) for word in wanted) and team.plan:
                yield team

    def holder(self, place: earlier_ids.Place, mine: earlier_ids.Place) -> earlier_ids.Place:
        """The team and id of the item that the readings of a (team, id) belong to, else `mine`.

        What is called so now comes before all that says that it was.
        """
        return mine if place == mine else self.holders.get(place, mine)

    @cached_property
    def holders(self) -> Mapping[earlier_ids.Place, earlier_ids.Place]:
        """The team and id of the item that the readings of each (team, id) belong to."""
        return earlier_ids.holders(item for team in self.planned for item in team.named())

    def closed(self, on: date) -> bool:
        """Whether every team with a plan has closed the cycle by that day, and there is one."""
        return self.closing(on) is not None

    def closing(self, on: date) -> date | None:
        """The day on which the last of its teams closed it, None where one has not by a day."""
        last = self._last_closing
        return last if last is not None and last <= on else None

    @cached_property
    def _last_closing(self) -> date | None:
        """The day on which the last team closed it; None of a cycle with a team that has not.

        Those that have no file of a review are asked first, and of them those whose plan is known:
        mostly one of them has one.
        """
        days = []
        every = self.teams.values()
        for team in sorted(every, key=lambda team: (bool(team.review_path), not team.plan_is_read)):
            if team.plan:
                if team.review is None:
                    return None
                days.append(team.review.closed)
        return max(days, default=None)


class GoalAt(NamedTuple):
    """A key result in its place: cycle, team and objective."""

    cycle: Cycle
    team: Team
    objective: plan.Objective
    key_result: plan.KeyResult

    @property
    def ref(self) -> str:
        """The full reference inside the cycle: `growth/subscriptions`."""
        return f"{self.team.id}/{self.key_result.id}"

    @property
    def draft(self) -> bool:
        """Whether it is being written still: on its own, or with its objective or its plan."""
        whole = self.team.plan is not None and self.team.plan.draft
        return self.key_result.draft or self.objective.draft or whole

    def dropped(self, on: date) -> bool:
        """Whether it has been dropped by a day, on its own or with its objective."""
        ends = [day for day in (self.key_result.dropped, self.objective.dropped) if day]
        return bool(ends) and min(ends) <= on


@dataclass(frozen=True)
class Workspace:
    """Everything that could be read, and the findings on what could not."""

    settings: Settings = field(default_factory=Settings)
    kpis: tuple[kpi.StandingKpi, ...] = ()
    cycles: Mapping[str, Cycle] = field(default_factory=dict)
    noted: Sequence[Finding] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with all that was read until now, by file and place."""
        return tuple(self.noted)

    def as_far_as_read(self) -> "Workspace":
        """The workspace with the sound goals of broken plans: to be looked at, never built upon."""
        if not any(
            team.readable for season in self.cycles.values() for team in season.teams.values()
        ):
            return self
        cycles = {
            name: replace(
                season,
                teams={
                    key: replace(team, plan=team.plan or team.readable)
                    for key, team in season.teams.items()
                },
            )
            for name, season in self.cycles.items()
        }
        return replace(self, cycles=cycles)

    def checkin_every(self, item: plan.KeyResult | kpi.Kpi, source: kpi.Kpi | None = None) -> int:
        """The days between check-ins: the goal's own, its KPI's, else the settings'."""
        inherited = source.checkin_every if source else None
        return item.checkin_every or inherited or self.settings.checkin_every

    @cached_property
    def standing(self) -> Mapping[str, kpi.StandingKpi]:
        """The standing KPIs by id."""
        return {item.id: item for item in self.kpis}

    @cached_property
    def pooled(self) -> Mapping[str, readings.Series]:
        """The readings of standing KPIs, over all cycles and teams, by id.

        Where one session has readings of several ids of one, the newest is that of its present id,
        else of the earlier one that is given first.
        """
        by_id: dict[str, list[readings.Point]] = {}
        names = {old: item.id for item in reversed(self.kpis) for old in reversed(item.was)}
        names |= {item.id: item.id for item in self.kpis}
        for season in self.cycles.values() if names else ():
            for team in season.teams.values():
                found = team.readings_of_any(names.keys())
                for name in names if found else ():
                    if name in found and not team.owns(name):
                        by_id.setdefault(names[name], []).extend(found[name])
        return {name: readings.ordered(items) for name, items in by_id.items()}

    def goals(self, season: Cycle, teams: Iterable[Team] | None = None) -> Iterator[GoalAt]:
        """Every key result of a cycle, or of some of its teams, in the order of the files."""
        for team in season.planned if teams is None else teams:
            for objective in team.objectives:
                for key_result in objective.key_results:
                    yield GoalAt(season, team, objective, key_result)

    def kpi_of(self, team: Team, name: str) -> kpi.Kpi | None:
        """The KPI that an id means in a team's plan: its own before a standing one."""
        return team.own_kpis.get(name) or self.standing.get(name)

    def readings_of(
        self,
        season: Cycle,
        team: Team,
        item: plan.Objective | plan.KeyResult | kpi.Kpi | kpi.KpiIdentity,
    ) -> readings.Series:
        """What was read of an item of a team's plan, under its own id or an earlier one, in order.

        A standing KPI's are pooled over all cycles. Of a key result measured by a KPI, values are
        the KPI's, while notes, confidence and skips are also its own.
        """
        if isinstance(item, kpi.StandingKpi):
            return self.pooled.get(item.id, ())
        own = self._own(season, team, item.id, item.was)
        source = item.measured_by if isinstance(item, plan.KeyResult) else None
        measured = self.kpi_of(team, source) if source else None
        if measured is None:
            return own
        values = self.readings_of(season, team, measured)
        kept = () if source in {item.id} else readings.without_values(own)
        return readings.ordered((*values, *kept))

    def numbers_of(
        self, season: Cycle, team: Team, item: kpi.Kpi | kpi.KpiIdentity
    ) -> list[Number]:
        """The numbers among what was read of a KPI of a team's plan, as `readings_of`."""
        places = self._own_places(season, team, item.id, item.was)
        found = (number for home, name in places for number in home.numbers(name))
        return sorted(found, key=readings.place_in_time)

    def _own(self, season: Cycle, team: Team, name: str, was: tuple[str, ...]) -> readings.Series:
        """What was read under the ids of an item, except where they are another's by now."""
        found = [home.series(old) for home, old in self._own_places(season, team, name, was)]
        if len(found) == 1:
            return found[0]
        return readings.ordered(point for points in found for point in points)

    def _own_places(
        self, season: Cycle, team: Team, name: str, was: tuple[str, ...]
    ) -> Iterator[tuple[Team, str]]:
        """The teams and ids under which an item was recorded, but those that are another's now.

        The present ones come last: where one session has readings of several, theirs is the newest.
        """
        item = earlier_ids.NamedGoal(team.id, team.was, name, was)
        mine = (team.id, name)
        if not was and item.places == (mine,):
            if season.teams.get(team.id) is team:
                yield team, name
            return
        for home, old in reversed(item.places):
            if home in season.teams and season.holder((home, old), mine) == mine:
                yield season.teams[home], old
