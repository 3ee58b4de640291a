"""The values a report is made of: no layout, no language, numbers as they are."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from okrcli.findings import Finding
from okrcli.model import measures, plan, workspace
from okrcli.model.settings import Settings
from okrcli.scoring import calendar, states
from okrcli.scoring.calendar import Clock
from okrcli.scoring.scores import KeyResultScore, KpiScore, ObjectiveScore
from okrcli.scoring.states import KpiState
from okrcli.views import headline
from okrcli.views.movement import Move, Movement
from okrcli.views.owners import Owners
from okrcli.views.trend import Trend

if TYPE_CHECKING:
    from okrcli.insight import forecasts, lead_lag


class ReportChoice(NamedTuple):
    """What of a cycle is asked for; nothing set means all of it. `ref` is the one goal or KPI."""

    team: str | None = None
    owner: str | None = None
    states: tuple[str, ...] = ()
    kind: str | None = None
    stale: bool = False
    ref: str | None = None
    group: str | None = None
    stale_confidence: bool = False

    @property
    def narrows(self) -> bool:
        """Whether key results are left out on purpose."""
        return bool(self.owner or self.states or self.kind or self.stale or self.stale_confidence)

    @property
    def is_part(self) -> bool:
        """Whether a part of the cycle is asked for: a team, a group, a goal, or by filters."""
        return self != ReportChoice()

    def includes(self, team: str, group: str | None) -> bool:
        """Whether a team that stands in a group, or in none, is asked for."""
        return self.team in {None, team} and self.group in {None, group}


# what a closed cycle still says of a goal; the rest compares with a calendar that has run out
_LASTING = {"done", "dropped", "no-reading", "unmeasured"}
# the states in which it matters how long nobody has said anything
_SILENT = {"stale", "overdue"}


class Note(NamedTuple):
    """What somebody wrote at a check-in."""

    day: date
    author: str
    text: str


class KpiView(NamedTuple):
    """One KPI beside its key result, as of a day; `side` is "leading" or "lagging".

    `ref` is the full reference inside the cycle, a standing KPI's bare id.
    """

    ref: str
    side: str
    owners: Owners
    score: KpiScore
    trend: Trend
    on: date
    box: calendar.Box
    closed: bool = False

    @property
    def owner(self) -> str | None:
        """The name of the one who is accountable for it."""
        return self.owners.name

    @property
    def stale(self) -> bool:
        """Whether nobody has read it for long; once closed nobody has to."""
        return self.score.stale and not self.closed

    @property
    def state(self) -> KpiState:
        """Whether it is where it should be; staleness comes before that, as nobody knows."""
        if self.score.progress.now is None:
            return "no-reading"
        if self.stale:
            return "stale"
        if self.score.holds is None:
            return "watched"
        if isinstance(self.score.kpi.measure, measures.Keep):
            return "holds" if self.score.holds else "misses"
        return "reached" if self.score.holds else "under-way"

    @property
    def forecast(self) -> "forecasts.Outlook | None":
        """What is foreseen for the cycle's last day; None once closed, or where nothing is."""
        from okrcli.insight import forecasts

        return None if self.closed else forecasts.kpi_forecast(self.score, self.box, self.on)


class LateMilestone(NamedTuple):
    """A milestone past its day, and by how many days."""

    milestone: measures.Milestone
    due: date
    days: int


class KeyResultView(NamedTuple):
    """One key result: its score, what the last weeks looked like, its KPIs and notes.

    `owners` are the objective's where the key result names none. `trend` holds one value a week,
    oldest first, None where nothing was read: the readings themselves where they are numbers, the
    share done otherwise. `closed` says that its team has closed the cycle. `next` is what is done
    about it, until another reading says so. `asked` answers for its pairs of KPIs, which only
    details tell.
    """

    ref: str
    owners: Owners
    kind: str
    score: KeyResultScore
    trend: Trend
    kpis: tuple[KpiView, ...]
    missing_kpis: tuple[str, ...]
    notes: tuple[Note, ...]
    on: date
    asked: "Callable[[], Iterable[lead_lag.KpiPair]]"
    closed: bool = False
    grade: Decimal | None = None
    outcome: str | None = None
    learned: str | None = None
    next: Note | None = None

    @property
    def owner(self) -> str | None:
        """The name of the one who is accountable for it."""
        return self.owners.name

    @property
    def forecast(self) -> "forecasts.Outlook | None":
        """What is foreseen for its last day; None once closed, or where nothing is."""
        from okrcli.insight import forecasts

        return None if self.closed else forecasts.key_result_forecast(self.score, self.on)

    @property
    def leads(self) -> "tuple[lead_lag.KpiPair, ...]":
        """Whether its leading KPIs lead its lagging ones, pair by pair."""
        return tuple(self.asked())

    @property
    def item(self) -> plan.KeyResult:
        """The key result as planned."""
        return self.score.key_result

    @property
    def state(self) -> states.State | None:
        """The state to show, None where a closed cycle has only a grade to show."""
        return _lasting(self.score.state, closed=self.closed)

    @property
    def tick(self) -> float | None:
        """Where the calendar stands on its bar; None of what it does not hurry, and once closed.

        That is what is to be kept, what moves in jumps, and what is dropped, left out or not begun.
        """
        return None if self.closed else self.score.tick

    @property
    def held(self) -> tuple[int, int] | None:
        """Of a guardrail that was read: in how many of how many readings it held."""
        return self.score.progress.held

    @property
    def last_read(self) -> date | None:
        """The day of its newest reading, of what is done and waits for its grade."""
        done = self.state == "done" and not self.closed
        return self.score.last_read if done else None

    @property
    def silent(self) -> int | None:
        """For how many days nobody has said anything, where that matters."""
        return self.score.silent if self.state in _SILENT else None

    @property
    def stale_confidence(self) -> bool:
        """Whether nobody has said for long how sure they are; once closed nobody has to."""
        return self.score.stale_confidence and not self.closed

    @property
    def last_pace(self) -> states.State | None:
        """The last known pace of what is stale."""
        return self.score.pace if self.state == "stale" else None

    @property
    def days_late(self) -> int | None:
        """How many days it is past its own day, None where it is not."""
        return (self.on - self.score.box.end).days if self.state == "overdue" else None

    @property
    def late_milestones(self) -> tuple[LateMilestone, ...]:
        """Its milestones that are past their day and not done; none once it is closed."""
        what = self.score.measure
        if self.closed or not isinstance(what, measures.Milestones):
            return ()
        done = self.score.progress.done
        return tuple(
            LateMilestone(item, item.due, (self.on - item.due).days)
            for item in what.items
            if item.due and item.due < self.on and item.id not in done
        )


class ObjectiveView(NamedTuple):
    """One objective; `home` is the team that owns the plan, `sharing` those that share it.

    `supports` are the references as written, with the title of what they name, None of nothing.
    `grade` is the one given, else the weighted mean of its key results' grades.
    """

    ref: str
    home: str
    owners: Owners
    kind: str
    sharing: tuple[str, ...]
    supports: tuple[tuple[str, str | None], ...]
    score: ObjectiveScore
    key_results: tuple[KeyResultView, ...]
    closed: bool = False
    grade: Decimal | None = None
    learned: str | None = None

    @property
    def owner(self) -> str | None:
        """The name of the one who is accountable for it."""
        return self.owners.name

    @property
    def outcome(self) -> None:
        """None: outcomes are given to key results."""
        return None

    @property
    def item(self) -> plan.Objective:
        """The objective as planned."""
        return self.score.objective

    @property
    def state(self) -> states.State | None:
        """The state to show, None where a closed cycle has only a grade to show."""
        return _lasting(self.score.state, closed=self.closed)

    @property
    def headline(self) -> headline.Headline:
        """Its progress, and what is expected of it; a part that is a point away is told apart."""
        over = self.closed or self.score.state in states.UNHURRIED
        return headline.of_objective(self.score.share, self.score.comparison, over=over)

    @property
    def expected(self) -> float | None:
        """Where the calendar stands, None without a pace, of what it does not hurry, and closed."""
        return self.headline.expected

    @property
    def tick(self) -> float | None:
        """The same on its bar, where all that counts has a pace: else they are of unlike things."""
        return self.headline.tick


def _lasting(state: states.State, *, closed: bool) -> states.State | None:
    return None if closed and state not in _LASTING else state


class TeamView(NamedTuple):
    """One team: its own objectives, and those of others that it shares."""

    id: str
    name: str
    lead: str | None
    share: float | None
    closed: date | None
    objectives: tuple[ObjectiveView, ...]
    shared: tuple[ObjectiveView, ...]
    comparison: calendar.Comparison = calendar.Comparison()
    group: str | None = None

    @property
    def headline(self) -> headline.Headline:
        """Its progress, and what is expected of the same objectives."""
        return headline.of_mean(self.share, self.comparison, over=self.closed is not None)


class GroupFigures(NamedTuple):
    """A group, its teams, the mean of their objectives, and how that compares.

    The id is empty for the teams that are in no group.
    """

    id: str
    teams: tuple[TeamView, ...]
    share: float | None
    comparison: calendar.Comparison

    @property
    def headline(self) -> headline.Headline:
        """Its progress, and what is expected of the same objectives while any team is open."""
        over = all(team.closed for team in self.teams)
        return headline.of_mean(self.share, self.comparison, over=over)


Focus = ObjectiveView | KeyResultView | KpiView


class Concern(NamedTuple):
    """One goal that needs somebody.

    `amount` is the days a stale one has been silent, the points a confidence has fallen, the days a
    key result or milestone is overdue, else 0. `pace` is the last known one of what is stale.
    """

    ref: str
    title: str
    owner: str | None
    amount: int = 0
    pace: states.State | None = None


class Attention(NamedTuple):
    """One kind of trouble, and the goals that are in it.

    `kind` is "off-track", "overdue", "does-not-hold", "ended", "stale", "no-reading" or
    "confidence".
    """

    kind: str
    concerns: tuple[Concern, ...]


class View(NamedTuple):
    """A whole report of one cycle as of a day.

    `several` are the short ids that more than one goal of the cycle has: they are named in full.
    `focus` is the one goal or KPI that is asked for, and `share` its own then. `compared` answers
    with what moved, which not every format tells. `details` makes anew what a report of very many
    teams does not hold of objectives, None where it holds all.
    """

    settings: Settings
    cycle: workspace.Cycle
    on: date
    clock: Clock
    share: float | None
    closed: bool
    teams: tuple[TeamView, ...]
    attention: tuple[Attention, ...]
    broken: tuple[Finding, ...]
    several: frozenset[str] = frozenset()
    choice: ReportChoice = ReportChoice()
    comparison: calendar.Comparison = calendar.Comparison()
    focus: Focus | None = None
    compared: "Callable[[], Movement] | None" = None
    details: "Callable[[Iterable[ObjectiveView]], Iterator[ObjectiveView]] | None" = None

    def in_detail(self, objectives: Iterable[ObjectiveView]) -> Iterator[ObjectiveView]:
        """Some of its objectives with all there is to know, to be looked at and let go of."""
        return self.details(objectives) if self.details else iter(objectives)

    def objectives_in_turn(self) -> Iterator[ObjectiveView]:
        """Every objective once, in the same way."""
        return self.in_detail(self.every_objective)

    def kpis_in_turn(self) -> Iterator[KpiView]:
        """Every KPI beside their key results once, where it comes first; in the same way."""
        told: set[str] = set()
        for objective in self.objectives_in_turn():
            for item in (item for kr in objective.key_results for item in kr.kpis):
                if item.ref not in told:
                    told.add(item.ref)
                    yield item

    @property
    def movement(self) -> Movement | None:
        """What moved since the last check-in, or since the day asked for; None once closed."""
        return None if self.compared is None or self.closed else self.compared()

    @property
    def moved(self) -> Move | None:
        """The move of the headline: of the team that is chosen, or of the cycle."""
        moves = self.movement
        if moves is None:
            return None
        return moves.teams.get(self.choice.team) if self.choice.team else moves.whole

    def of_teams(self, teams: tuple[TeamView, ...]) -> "View":
        """The same report of no more goals than these teams have, in what moved, too."""
        less, compared = self._replace(teams=teams), self.compared
        if compared is None:
            return less
        refs = {kr.ref for objective in less.every_objective for kr in objective.key_results}
        return less._replace(compared=cache(lambda: compared().among(refs)))

    @property
    def company_first(self) -> tuple[TeamView, ...]:
        """The teams, those first whose plan others' goals support while theirs support no other."""
        links = [
            (o.home, name.split("/")[-2])
            for o in self.objectives
            for name, _ in o.supports
            if "/" in name
        ]
        top = {above for home, above in links if above != home} - {
            home for home, above in links if above != home
        }
        return tuple(sorted(self.teams, key=lambda team: team.id not in top))

    @property
    def headline(self) -> headline.Headline:
        """Progress and what is expected of the same: of the cycle, or of the one goal asked for."""
        if isinstance(self.focus, ObjectiveView):
            return self.focus.headline
        return headline.of_mean(self.share, self.comparison, over=self.closed)

    @property
    def objectives(self) -> list[ObjectiveView]:
        """Every objective once, under the team that owns it."""
        return [objective for team in self.teams for objective in team.objectives]

    @property
    def every_objective(self) -> list[ObjectiveView]:
        """The same, and then those that a chosen team shares while their own team is left out."""
        shared = [objective for team in self.teams for objective in team.shared]
        return list(
            {objective.ref: objective for objective in (*self.objectives, *shared)}.values()
        )

    @property
    def key_results(self) -> list[KeyResultView]:
        """Every key result once."""
        return [kr for objective in self.objectives for kr in objective.key_results]

    @property
    def organisation(self) -> str | None:
        """Whose workspace it is."""
        return self.settings.organisation

    def person(self, author: str) -> str:
        """The name to show for an author."""
        return self.settings.person(author) or author

    def team_name(self, team: str) -> str:
        """The name to show for a team's id, which is the id where there is no such team."""
        known = self.cycle.teams.get(team)
        return known.name if known else team

    def called(self, ref: str) -> str:
        """What to type for a goal: its short id, or `team/id` where others share it."""
        short = ref.split("/", 1)[-1]
        return ref if short.lower() in self.several else short
