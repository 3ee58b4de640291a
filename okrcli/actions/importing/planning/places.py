"""Which cycle and which team each objective belongs to, by what files say of both."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions.importing.meaning import days, people, vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Gathered, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
from okrcli.messages import N_
from okrcli.model import cycle, scalars


class Season(NamedTuple):
    """A cycle by its id, with its first and last day, and whether the workspace has it already."""

    id: str
    start: date
    end: date
    is_there: bool = False

    @property
    def span(self) -> tuple[date, date]:
        """The first and last day."""
        return self.start, self.end


class Cycles:
    """Finds the cycle of a period as files spell it."""

    def __init__(self, wanted: ImportRequest, found: Gathered, hints: Sequence[str]) -> None:
        self.wanted = wanted
        self.periods = found.periods
        self.hints = [*found.hints, *hints]
        self.known: dict[str, Season] = {}

    def season(self, name: str) -> Season:
        """The cycle of a name; UsageError for one that says no dates and is nowhere."""
        if name not in self.known:
            self.known[name] = self._found(name)
        return self.known[name]

    def _found(self, name: str) -> Season:
        for there in self.wanted.space.cycles.values():
            if there.id.casefold() == name.casefold():
                return Season(there.id, there.dates.start, there.dates.end, is_there=True)
        dates = cycle.span(name.upper())
        if dates:
            return Season(name.upper(), *dates)
        for text, span in self.periods.items():
            if people.slug(text) == people.slug(name):
                return Season(people.slug(text), *span)
        raise errors.UsageError(
            N_(
                "the cycle `{name}` is not in the workspace and does not say its dates; begin it"
                " with `okr init {name} --start DATE --end DATE`, or name it as in 2026-Q4"
            ),
            name=name,
        )

    def named(self, text: str) -> str | None:
        """The id of the cycle that a period's text means; None for a text that means none."""
        if text in self.wanted.cycles:
            return self.wanted.cycles[text] or None
        for there in self.wanted.space.cycles.values():
            labels = (there.id, there.dates.label or "")
            if vocabulary.folded(text) in {vocabulary.folded(label) for label in labels}:
                return there.id
        named = days.cycle_name(text)
        if named is None and text in self.periods:
            named = days.name_of_span(*self.periods[text]) or people.slug(text)
        return named

    def default(self) -> str:
        """The cycle of goals that name none: the flag's, the file's own, the current one."""
        if self.wanted.cycle:
            return self.wanted.cycle
        hinted = set(self.hints)
        if len(hinted) == 1:
            return hinted.pop()
        around = [s for s in self.wanted.space.cycles.values() if s.dates.contains(self.wanted.on)]
        if around:
            return min(around, key=lambda season: season.dates.days).id
        raise errors.UsageError(
            N_("the file names no cycle; say which one with --cycle, as in `--cycle {name}`"),
            name=cycle.name_for(self.wanted.on),
        )


def settle_cycles(
    objectives: Sequence[ImportedGoal], cycles: Cycles, notices: Notices
) -> dict[int, Season]:
    """The cycle of each objective by its identity; those of other cycles are noted and missing."""
    spelled: Counter[tuple[str, str]] = Counter()
    names: dict[int, str] = {}
    below: dict[int, list[ImportedGoal]] = {}
    for goal in objectives:
        if goal.parent is not None and goal.period:
            below.setdefault(id(goal.parent), []).append(goal)
    for goal in objectives:
        name = _name_of(goal, below.get(id(goal), []), cycles)
        if name is None:
            _note_elsewhere(goal, notices)
            continue
        if cycles.wanted.cycle and name.casefold() != cycles.wanted.cycle.casefold():
            why = N_("another cycle, {name}; --cycle {name} imports it")
            notices.skip(goal.at, why, is_data=False, name=name)
            continue
        names[id(goal)] = name
        spelled[name, goal.period] += 1
    _note_spellings(objectives, names, spelled, notices)
    found = {key: cycles.season(name) for key, name in names.items()}
    if len(set(found.values())) > 1:
        for goal in objectives:
            if id(goal) in found:
                notices.bend("several-cycles", goal.at, found[id(goal)].id)
    return found


def _name_of(goal: ImportedGoal, below: Sequence[ImportedGoal], cycles: Cycles) -> str | None:
    """The name of an objective's cycle; None where it is said to be in none."""
    text = goal.period
    if not text:
        named = [name for each in below if (name := cycles.named(each.period))]
        seasons = [cycles.season(name) for name in dict.fromkeys(named)]
        shortest = min(seasons, key=lambda season: season.end - season.start, default=None)
        return shortest.id if shortest and not cycles.wanted.cycle else cycles.default()
    found = cycles.named(text)
    if found:
        return found
    if text in cycles.wanted.cycles or not any(letter.isdecimal() for letter in text):
        return None
    if cycles.wanted.cycle is None:
        raise errors.UsageError(
            N_(
                "the period `{text}` ({at}) says no dates; give --cycle, or a map with"
                ' [cycles] "{text}" = "2026-Q4"'
            ),
            text=text,
            at=goal.at,
        )
    return cycles.wanted.cycle


def _note_elsewhere(goal: ImportedGoal, notices: Notices) -> None:
    notices.skip(goal.at, N_("no cycle: {text}"), is_data=False, text=goal.period[:40])


def _note_spellings(
    objectives: Sequence[ImportedGoal],
    names: dict[int, str],
    spelled: Counter[tuple[str, str]],
    notices: Notices,
) -> None:
    for goal in objectives:
        name = names.get(id(goal), "")
        ways = {text: count for (known, text), count in spelled.items() if known == name and text}
        if goal.period and len(ways) > 1 and goal.period != max(ways, key=lambda text: ways[text]):
            notices.bend("cycle-spelling", goal.at, goal.period)


class Teams:
    """Finds the team of each objective, and remembers how teams are called."""

    def __init__(self, wanted: ImportRequest, default: str, register: people.Register) -> None:
        self.wanted = wanted
        self.register = register
        self.names: dict[str, str] = {}
        self.default = self.id_of(wanted.team or default) or "team"
        self.names.setdefault(self.default, wanted.team or default)

    def id_of(self, name: str) -> str:
        """The id of a team's name; known teams of the workspace keep theirs."""
        told = self.wanted.teams.get(name)
        made = told or self._known(name) or _team_id(name)
        self.names.setdefault(made, name)
        return made

    def _known(self, name: str) -> str | None:
        for season in self.wanted.space.cycles.values():
            for team in season.teams.values():
                if vocabulary.folded(name) in {
                    vocabulary.folded(team.id),
                    vocabulary.folded(team.name),
                }:
                    return team.id
        return None

    def of(self, goal: ImportedGoal, notices: Notices) -> tuple[str, tuple[str, ...]]:
        """The team that has an objective, and those that share it."""
        named = [
            name for name in goal.teams if vocabulary.folded(name) not in vocabulary.INDIVIDUAL
        ]
        is_individual = vocabulary.folded(goal.scope) in vocabulary.INDIVIDUAL or (
            goal.teams and not named
        )
        if is_individual and goal.owners and not named:
            owner = goal.owners[0]
            notices.bend("individual", goal.at, owner.name or owner.id)
            made = _team_id(owner.id) or self.default
            self.names.setdefault(made, owner.name or owner.id)
            return made, ()
        if not named:
            return self.default, ()
        first, *others = dict.fromkeys(self._noted(goal, name, notices) for name in named)
        return first, tuple(others)

    def _noted(self, goal: ImportedGoal, name: str, notices: Notices) -> str:
        made = self.id_of(name)
        if self.names[made] != name and self.names[made].casefold() == name.casefold():
            notices.bend("team-spelling", goal.at, name)
        return made or self.default


@lru_cache(maxsize=1024)
def _team_id(name: str) -> str:
    """The id that a team's name makes; empty where no letter of it can stand in one."""
    made = people.slug(name)
    if not made:
        return ""
    try:
        return scalars.folder_name(made)
    except PydanticCustomError:
        return f"team-{made}"[:64]


def default_team(found: Gathered, wanted: ImportRequest, names: Sequence[str]) -> str:
    """What to call the team of goals that name none.

    In this order: a sheet's or file's name that says something, the one domain of all addresses,
    the workspace's organisation.
    """
    for name in names:
        if not vocabulary.generic(name) and people.slug(name):
            return name
    mails = {p.email for goal in found.goals for p in goal.owners if p.email}
    domains = {mail.rpartition("@")[2].split(".")[0] for mail in mails}
    if len(domains) == 1 and people.slug(next(iter(domains))):
        return domains.pop()
    return wanted.space.settings.organisation or "company"
