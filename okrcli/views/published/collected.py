"""What is kept of all teams while pages are made: the rows of every list, and no more."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.model.settings import folded_name
from okrcli.scoring import calendar, means
from okrcli.views import goal_moves, headline, movement, report_values
from okrcli.views.owners import Owner
from okrcli.views.published.rows import GoalRow, TeamRow, goal_rows, team_row
from okrcli.views.published.team_reports import TeamReport
from okrcli.views.teams_by_group import teams_by_group
from okrcli.views.words import cycle_summary, state_marks

MOVERS = 6


class Whole(NamedTuple):
    """Several teams together: their progress, and how many key results look how.

    `move` is how far they have moved since a day, the last check-in; None once closed.
    """

    headline: headline.Headline
    marks: Mapping[state_marks.Mark, int]
    teams: int
    since: date | None = None
    move: movement.Move | None = None
    moved: Mapping[movement.Kind, int] = {}

    @property
    def slices(self) -> list[cycle_summary.Slice]:
        """The marks as parts of one bar."""
        return cycle_summary.slices_of(self.marks)

    @property
    def key_results(self) -> int:
        """How many key results there are."""
        return sum(self.marks.values())

    def number(self, kind: movement.Kind) -> int:
        """How many key results moved so."""
        return self.moved.get(kind, 0)


class Need(NamedTuple):
    """A goal that needs somebody: why, and the objective on whose page it stands."""

    mark: state_marks.Mark
    cycle: str
    page: str
    title: str
    owner: str | None
    team: str


class Person(NamedTuple):
    """Somebody who owns or leads: what of, most urgent first."""

    who: Owner
    due: tuple[GoalRow, ...]
    owns: tuple[GoalRow, ...]
    leads: tuple[TeamRow, ...]


class CollectedCycle:
    """The teams of one cycle as of a day, in the order of the files."""

    def __init__(self, season: workspace.Cycle, on: date, organisation: str | None = None) -> None:
        self.cycle = season
        self.organisation = organisation
        self.on = on
        self.closed = season.closed(on)
        self.clock = calendar.clock_on(season.dates, on)
        self.since: date | None = None
        self.teams: list[TeamRow] = []
        self.goals: list[GoalRow] = []

    def take(self, report: TeamReport, language: catalogue.Language) -> None:
        """Keep what lists say of a team, of which this is the report."""
        view = report.view
        if view.movement:
            self.since = view.movement.since
        self.teams.append(team_row(view, language, report.before))
        self.goals += goal_rows(view, language)

    @property
    def groups(self) -> Mapping[str, list[TeamRow]]:
        """The teams by division, those of none left out."""
        found = teams_by_group(self.teams, lambda team: team.group)
        return {group: teams for group, teams in found.items() if group}

    @property
    def worst_first(self) -> list[TeamRow]:
        """The teams furthest behind the calendar first."""
        return sorted(self.teams, key=lambda team: (team.headline.behind, team.name.casefold()))

    def whole(self, teams: Sequence[TeamRow] | None = None) -> Whole:
        """All teams together, or these."""
        chosen = self.teams if teams is None else teams
        scores = [score for team in chosen for score in team.objectives]
        marks: Counter[state_marks.Mark] = Counter()
        for team in chosen:
            marks.update(team.marks)
        found = headline.of_mean(means.mean(scores), means.compared(scores), over=self.closed)
        moved: Counter[movement.Kind] = Counter()
        for team in chosen:
            moved.update(team.moved)
        return Whole(found, marks, len(chosen), self.since, self._move(chosen, moved), moved)

    def _move(
        self, teams: Sequence[TeamRow], moved: Mapping[movement.Kind, int]
    ) -> movement.Move | None:
        """How far these teams' mean has moved since the last check-in."""
        if self.since is None:
            return None
        then = means.mean(score for team in teams for score in team.before)
        now = means.mean(score for team in teams for score in team.objectives)
        return goal_moves.mean_move(then, now, {kind: movement.Move(kind) for kind in moved})

    @property
    def movers(self) -> list[TeamRow]:
        """The teams that moved furthest, up or down, the furthest up first."""
        found = [(team.move.points, team) for team in self.teams if team.move and team.move.points]
        found.sort(key=lambda pair: (-abs(pair[0] or 0), pair[1].name.casefold()))
        return [team for _, team in sorted(found[:MOVERS], key=lambda pair: -(pair[0] or 0))]

    def needs(
        self, language: catalogue.Language, teams: Sequence[TeamRow] | None = None
    ) -> list[Need]:
        """What needs somebody, the worst kind first."""
        kinds: dict[str, list[Need]] = {kind: [] for kind in _KINDS}
        for team in self.teams if teams is None else teams:
            for item in team.attention:
                kinds.setdefault(item.kind, []).extend(_needs(team, item, language))
        return [need for found in kinds.values() for need in found]


_KINDS = ("off-track", "overdue", "does-not-hold", "ended", "stale", "no-reading", "confidence")


def _needs(
    team: TeamRow, item: report_values.Attention, language: catalogue.Language
) -> Iterator[Need]:
    for concern in item.concerns:
        mark = cycle_summary.why_mark(item.kind, concern.amount, language)
        page = team.pages["/".join(concern.ref.split("/")[:2])]
        yield Need(mark, team.cycle, page, concern.title, concern.owner, team.name)


def people(cycles: Sequence[CollectedCycle], kpis: Sequence[GoalRow]) -> list[Person]:
    """Everybody who owns or leads anything, by name; one that is spelled twice is one person."""
    who: dict[str, Owner] = {}
    owned: dict[str, list[GoalRow]] = {}
    led: dict[str, list[TeamRow]] = {}
    for row in (*kpis, *(row for cycle in cycles for row in cycle.goals)):
        for owner in row.owners.every:
            owned.setdefault(_key(owner, who), []).append(row)
    for team in (team for cycle in cycles for team in cycle.teams):
        for owner in team.lead.every:
            led.setdefault(_key(owner, who), []).append(team)
    found = (_person(owner, owned.get(key, []), led.get(key, [])) for key, owner in who.items())
    return sorted(found, key=lambda person: (person.who.name.casefold(), person.who.id))


def _key(owner: Owner, who: dict[str, Owner]) -> str:
    key = folded_name(owner.id)
    who.setdefault(key, owner)
    return key


def _person(who: Owner, rows: Sequence[GoalRow], leads: Sequence[TeamRow]) -> Person:
    due = [row for row in rows if row.due_in is not None]
    due.sort(key=lambda row: (row.due_in, row.ref))
    return Person(who, tuple(due), tuple(rows), tuple(leads))
