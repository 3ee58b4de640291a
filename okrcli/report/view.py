"""Everything a report says, computed once, without layout and without a language.

`of(loaded, season, on, choice)` is what every renderer starts from: numbers stay Decimals and
shares, days stay dates, and words are left to the renderer.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.findings import Finding
from okrcli.model import kpi, measure, plan, reference, series, workspace
from okrcli.scoring import progress, rollup
from okrcli.scoring import state as states

TREND_WEEKS = 8


class Note(NamedTuple):
    """What somebody wrote at a check-in."""

    day: date
    author: str
    text: str


@dataclass(frozen=True)
class Choice:
    """What of a cycle is asked for; nothing set means all of it."""

    team: str | None = None
    owner: str | None = None
    states: tuple[str, ...] = ()
    kind: str | None = None
    stale: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is left out on purpose."""
        return bool(self.team or self.owner or self.states or self.kind or self.stale)


@dataclass(frozen=True)
class KpiView:
    """One KPI beside its key result; `side` is "leading" or "lagging"."""

    side: str
    owner: str | None
    score: rollup.KpiScore
    trend: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class KeyResultView:
    """One key result: its score, what the last weeks looked like, its KPIs and notes.

    `trend` holds one value a week, oldest first, None where nothing was read: the readings
    themselves where they are numbers, the share done otherwise.
    """

    ref: str
    owner: str | None
    kind: str
    score: rollup.KeyResultScore
    trend: tuple[Decimal | None, ...]
    kpis: tuple[KpiView, ...]
    missing_kpis: tuple[str, ...]
    notes: tuple[Note, ...]
    grade: Decimal | None = None
    outcome: str | None = None
    learned: str | None = None

    @property
    def item(self) -> plan.KeyResult:
        """The key result as planned."""
        return self.score.key_result


@dataclass(frozen=True)
class ObjectiveView:
    """One objective; `home` is the team that owns the plan, `sharing` those that share it."""

    ref: str
    home: str
    owner: str | None
    kind: str
    sharing: tuple[str, ...]
    supports: tuple[tuple[str, str | None], ...]
    score: rollup.ObjectiveScore
    key_results: tuple[KeyResultView, ...]
    grade: Decimal | None = None
    learned: str | None = None

    @property
    def item(self) -> plan.Objective:
        """The objective as planned."""
        return self.score.objective


@dataclass(frozen=True)
class TeamView:
    """One team: its own objectives, and those of others that it shares."""

    id: str
    name: str
    lead: str | None
    share: float | None
    closed: date | None
    objectives: tuple[ObjectiveView, ...]
    shared: tuple[ObjectiveView, ...]


class Clock(NamedTuple):
    """Where a day stands in the cycle: week 8 of 13, and the share of the time that is gone."""

    week: int
    weeks: int
    gone: float
    days_left: int


class Attention(NamedTuple):
    """One line on what needs somebody: a kind of trouble, the references, and days or points."""

    kind: str
    refs: tuple[str, ...]
    amount: int = 0


@dataclass(frozen=True)
class View:
    """A whole report of one cycle as of a day."""

    organisation: str | None
    cycle: workspace.Cycle
    on: date
    clock: Clock
    share: float | None
    closed: bool
    teams: tuple[TeamView, ...]
    attention: tuple[Attention, ...]
    broken: tuple[Finding, ...]
    choice: Choice = field(default_factory=Choice)

    @property
    def objectives(self) -> list[ObjectiveView]:
        """Every objective once, under the team that owns it."""
        return [objective for team in self.teams for objective in team.objectives]

    @property
    def key_results(self) -> list[KeyResultView]:
        """Every key result once."""
        return [kr for objective in self.objectives for kr in objective.key_results]


def of(
    space: workspace.Workspace, season: workspace.Cycle, on: date, choice: Choice | None = None
) -> View:
    """The report of a cycle as of a day; UsageError for a team that is not in it."""
    wanted = choice or Choice()
    if wanted.team and wanted.team not in season.teams:
        known = ", ".join(team.id for team in season.planned) or "none yet"
        raise errors.NotFoundError(f"{season.id} has no team `{wanted.team}`; it has {known}")
    score = rollup.score(space, season, on)
    builder = _Builder(space, season, on, wanted)
    teams = tuple(builder.teams(score))
    view = View(
        organisation=space.settings.organisation, cycle=season, on=on, clock=clock(season, on),
        share=score.share, closed=season.closed(on), teams=teams, attention=(),
        broken=space.findings, choice=wanted,
    )  # fmt: skip
    return _with_attention(view, season.closed(on))


def clock(season: workspace.Cycle, on: date) -> Clock:
    """Where the day stands; before the start it is week 1, after the end the last week."""
    dates = season.dates
    weeks = max(1, round(dates.days / 7))
    passed = (min(on, dates.end) - dates.start).days
    week = min(weeks, max(0, passed) // 7 + 1)
    length = (dates.end - dates.start).days
    gone = min(1.0, max(0.0, passed / length)) if length else float(on >= dates.end)
    return Clock(week, weeks, gone, max(0, (dates.end - on).days))


class _Builder:
    """One report being put together."""

    def __init__(
        self, space: workspace.Workspace, season: workspace.Cycle, on: date, choice: Choice
    ) -> None:
        self.space = space
        self.season = season
        self.on = on
        self.choice = choice

    def teams(self, score: rollup.CycleScore) -> Iterator[TeamView]:
        built = {
            team.team.id: tuple(self.objective(team.team, item) for item in team.objectives)
            for team in score.teams
        }
        for team in score.teams:
            if self.choice.team and team.team.id != self.choice.team:
                continue
            shared = (
                o for home, objectives in built.items() for o in objectives
                if home != team.team.id and team.team.id in o.item.teams
            )  # fmt: skip
            plan_ = team.team.plan
            reviewed = team.team.review
            yield TeamView(
                id=team.team.id, name=team.team.name,
                lead=self.space.settings.person(plan_.lead if plan_ else None),
                share=team.share, closed=reviewed.closed if reviewed and team.closed else None,
                objectives=tuple(self.chosen(built[team.team.id])),
                shared=tuple(self.chosen(tuple(shared))),
            )  # fmt: skip

    def chosen(self, objectives: tuple[ObjectiveView, ...]) -> Iterator[ObjectiveView]:
        """The objectives that the choice leaves, each with the key results that it leaves."""
        for objective in objectives:
            if not self.choice.any or self.choice == Choice(team=self.choice.team):
                yield objective
                continue
            kept = tuple(kr for kr in objective.key_results if self.wants(kr))
            if kept:
                yield replace(objective, key_results=kept)

    def wants(self, view: KeyResultView) -> bool:
        choice = self.choice
        owner = (choice.owner or "").lower()
        owners = {str(name).lower() for name in (view.owner, view.item.owner) if name}
        return (
            (not owner or owner in owners)
            and (not choice.states or view.score.state in choice.states)
            and (not choice.kind or view.kind == choice.kind)
            and (not choice.stale or view.score.state == "stale")
        )

    def objective(self, team: workspace.Team, score: rollup.ObjectiveScore) -> ObjectiveView:
        item = score.objective
        review = (
            team.review.objectives.get(item.id) if self.is_closed(team) and team.review else None
        )
        return ObjectiveView(
            ref=f"{team.id}/{item.id}", home=team.id,
            owner=self.space.settings.person(item.owner),
            kind=item.kind or "aspirational", sharing=item.teams,
            supports=tuple(self.supported(team, name) for name in item.supports),
            score=score,
            key_results=tuple(self.key_result(team, item, kr) for kr in score.key_results),
            grade=review.grade if review else None,
            learned=review.learned if review else None,
        )  # fmt: skip

    def is_closed(self, team: workspace.Team) -> bool:
        return team.review is not None and team.review.closed <= self.on

    def supported(self, team: workspace.Team, name: str) -> tuple[str, str | None]:
        found = reference.supported(self.space, self.season, team, name)
        return name, found.title if found else None

    def key_result(
        self, team: workspace.Team, objective: plan.Objective, score: rollup.KeyResultScore
    ) -> KeyResultView:
        item = score.key_result
        owner = item.owner or objective.owner
        graded = None
        if self.is_closed(team) and team.review:
            reviewed = team.review.objectives.get(objective.id)
            graded = reviewed.key_results.get(item.id) if reviewed else None
        kpis, missing = self.kpis(team, item)
        return KeyResultView(
            ref=f"{team.id}/{item.id}", owner=self.space.settings.person(owner),
            kind=item.kind or objective.kind or "aspirational", score=score,
            trend=self.trend(score.readings, _shown(score)), kpis=kpis, missing_kpis=missing,
            notes=self.notes(score.readings),
            grade=graded.grade if graded else None, outcome=graded.outcome if graded else None,
            learned=graded.learned if graded else None,
        )  # fmt: skip

    def kpis(
        self, team: workspace.Team, item: plan.KeyResult
    ) -> tuple[tuple[KpiView, ...], tuple[str, ...]]:
        """The KPIs of a key result, leading first, and the ids that name none."""
        views, missing = [], []
        for side in ("leading", "lagging"):
            for named in getattr(item, side):
                found = named if isinstance(named, kpi.Kpi) else self.space.standing.get(named)
                if found is None:
                    missing.append(named)
                    continue
                score = rollup.kpi_score(self.space, self.season, team, found, self.on)
                trend = self.trend(score.readings, series.newest_value)
                owner = self.space.settings.person(found.owner)
                views.append(KpiView(side, owner, score, trend))
        return tuple(views), tuple(missing)

    def trend(
        self, readings: series.Series, value: Callable[[series.Series], Decimal | None]
    ) -> tuple[Decimal | None, ...]:
        """What stood at the end of each of the last weeks, None for weeks without a measurement."""
        last = min(self.on, max(self.season.dates.end, self.season.dates.start))
        if readings and readings[-1].day > last:
            last = self.on
        slots: list[Decimal | None] = []
        for weeks_ago in range(TREND_WEEKS - 1, -1, -1):
            until = last - timedelta(days=7 * weeks_ago)
            week = [p for p in readings if until - timedelta(days=7) < p.day <= until]
            read = any(p.reading.measures for p in week)
            slots.append(value(series.until(readings, until)) if read else None)
        return tuple(slots)

    def notes(self, readings: series.Series) -> tuple[Note, ...]:
        """Notes and reasons, newest first."""
        person = self.space.settings.person
        return tuple(
            Note(p.day, person(p.author) or p.author, p.reading.note or p.reading.skip or "")
            for p in reversed(readings)
            if p.reading.note or p.reading.skip
        )


def _shown(score: rollup.KeyResultScore) -> Callable[[series.Series], Decimal | None]:
    """How the trend of a key result reads its readings: numbers as they are, else the share."""
    what = score.measure
    if isinstance(what, measure.Reach | measure.Keep):
        return series.newest_value

    def share(readings: series.Series) -> Decimal | None:
        made = progress.of(what, readings, score.box.start, pooled=False)
        return None if made.share is None else Decimal(repr(made.share))

    return share


def _with_attention(view: View, closed: bool) -> View:
    return view if closed else replace(view, attention=tuple(_attention(view)))


def _attention(view: View) -> Iterator[Attention]:
    """What needs somebody, worst first; nothing of a cycle that is closed."""
    every = [kr for kr in view.key_results if kr.score.counted]
    off = tuple(kr.item.id for kr in every if kr.score.state == "off-track")
    if off:
        yield Attention("off-track", off)
    stale = [kr for kr in every if kr.score.state == "stale"]
    if stale:
        silent = min(kr.score.silent or 0 for kr in stale)
        yield Attention("stale", tuple(kr.item.id for kr in stale), silent)
    unread = tuple(kr.item.id for kr in every if kr.score.state == "no-reading")
    if unread:
        yield Attention("no-reading", unread)
    falling = [kr for kr in every if (kr.score.confidence_change or 0) <= -2]
    if falling:
        yield Attention("confidence", tuple(kr.item.id for kr in falling))
    late = tuple(_overdue(view, every))
    if late:
        yield Attention("overdue", late)


def _overdue(view: View, every: list[KeyResultView]) -> Iterator[str]:
    for kr in every:
        what = kr.score.measure
        if isinstance(what, plan.Milestones):
            for item in what.items:
                if item.due and item.due < view.on and item.id not in kr.score.progress.done:
                    yield f"{kr.item.id}/{item.id}"


def state_counts(view: View) -> dict[states.State, int]:
    """How many key results are in each state, worst first; empty states are left out."""
    found = [kr.score.state for kr in view.key_results]
    return {word: found.count(word) for word in states.STATES if word in found}
