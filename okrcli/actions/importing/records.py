"""Goals and readings as a file has them, gathered and not yet settled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from okrcli.actions.importing.cells import BLANK, Cell
from okrcli.actions.importing.meaning.people import NamedPerson

Kind = Literal["objective", "key result", "work"]


class RowContent(NamedTuple):
    """What a run is told of numbers and days, from its map."""

    decimal: str | None = None
    dates: str | None = None
    hidden: bool = False
    types: Mapping[str, str] = {}


@dataclass
class Habits:
    """How a table writes numbers and days: the sign for decimals and the order of dates a field."""

    signs: dict[str, str | None] = field(default_factory=dict)
    orders: dict[str, str | None] = field(default_factory=dict)
    confidence_scale: tuple[int, int] | None = None
    is_text: bool = False


@dataclass
class ImportedReading:
    """What stood somewhere as the value of a day; `day` None where no day is said."""

    at: str
    value: Cell = BLANK
    day: date | None = None
    field: str = "current"
    moment: str = ""
    confidence: Cell = BLANK
    status: str = ""
    note: str = ""
    zone: str = ""
    next: str = ""
    author: str = ""


@dataclass
class ImportedGoal:
    """An objective, a key result or a piece of work as it stands in a file.

    `cells` has what measures it by field: baseline, target, current, unit and so on. `key`,
    `second_key` and `parent_keys` are the file's own way to say what belongs where.
    """

    kind: Kind
    title: str
    at: str
    source: str = ""
    habits: Habits = field(default_factory=Habits)
    cells: dict[str, Cell] = field(default_factory=dict)
    own_id: str = ""
    key: str = ""
    second_key: str = ""
    parent_keys: list[str] = field(default_factory=list)
    parent: "ImportedGoal | None" = None
    children: "list[ImportedGoal]" = field(default_factory=list)
    teams: list[str] = field(default_factory=list)
    scope: str = ""
    period: str = ""
    owners: list[NamedPerson] = field(default_factory=list)
    description: list[str] = field(default_factory=list)
    supports: str = ""
    start: date | None = None
    due: date | None = None
    readings: list[ImportedReading] = field(default_factory=list)
    milestones: list[tuple[str, bool | None]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    because: str = ""
    struck: bool = False
    extra: dict[str, str] = field(default_factory=dict)
    is_tracked: bool = False
    closed: bool | None = None
    closed_on: date | None = None
    suggestion: str = ""

    def cell(self, name: str) -> Cell:
        """The cell of a field, blank where the table has none."""
        return self.cells.get(name, BLANK)

    def text(self, name: str) -> str:
        """The text of a field, empty where there is none."""
        return self.cell(name).text


@dataclass
class Log:
    """Readings to be joined with their goals by a key or a title."""

    at: str
    reference: str
    reading: ImportedReading
    habits: Habits


@dataclass
class ImportedHistory:
    """The readings of one thing, named by its file: a KPI's."""

    title: str
    source: str
    habits: Habits
    readings: list[ImportedReading]


@dataclass
class Gathered:
    """Everything that the tables and lists of a run hold."""

    goals: list[ImportedGoal] = field(default_factory=list)
    logs: list[Log] = field(default_factory=list)
    histories: list[ImportedHistory] = field(default_factory=list)
    people: list[NamedPerson] = field(default_factory=list)
    teams: dict[str, list[NamedPerson]] = field(default_factory=dict)
    periods: dict[str, tuple[date, date]] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)

    def of_kind(self, kind: Kind) -> Iterator[ImportedGoal]:
        """The goals of a kind in their order."""
        return (goal for goal in self.goals if goal.kind == kind)
