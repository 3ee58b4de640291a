"""What an import will write, as values: plans, objectives, key results and readings."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.importing.planning import ids, measures
from okrcli.actions.importing.planning.places import Season
from okrcli.actions.importing.records import ImportedGoal


class Dated(NamedTuple):
    """One reading on its day; `next_` is what is done about it."""

    day: date
    author: str
    value: Decimal | None = None
    done: bool | tuple[str, ...] | None = None
    zone: str = ""
    confidence: int | None = None
    note: str = ""
    next_: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything was read or said."""
        measured = self.value is not None or self.done is not None or bool(self.zone)
        return measured or self.confidence is not None or bool(self.note or self.next_)


@dataclass
class PlannedKeyResult:
    """A key result to be written."""

    goal: ImportedGoal
    measure: measures.Measure
    id: str = ""
    owners: tuple[str, ...] = ()
    description: str = ""
    start: date | None = None
    due: date | None = None
    weight: Decimal | None = None
    work: tuple[tuple[str, str], ...] = ()
    dropped: date | None = None
    readings: list[Dated] = field(default_factory=list)
    grade: Decimal | None = None


@dataclass
class PlannedObjective:
    """An objective to be written; `supports` is filled in when all have ids."""

    goal: ImportedGoal
    id: str = ""
    owners: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    description: str = ""
    supports: str = ""
    dropped: date | None = None
    key_results: list[PlannedKeyResult] = field(default_factory=list)


@dataclass
class PlannedPlan:
    """A team's plan in a cycle, to be written."""

    season: Season
    team: str
    name: str = ""
    lead: str = ""
    objectives: list[PlannedObjective] = field(default_factory=list)

    @property
    def path(self) -> str:
        """Where it is written."""
        return f"cycles/{self.season.id}/plans/{self.team}.yaml"


def milestone_ids(item: PlannedKeyResult) -> dict[str, str]:
    """The ids of a key result's milestones by their titles."""
    titles = [title for title, _ in item.goal.milestones]
    return dict(zip(titles, ids.ids([(title, "") for title in titles]), strict=True))
