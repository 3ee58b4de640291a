"""What an import makes, before any of it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from okrcli.actions.importing.meaning.people import NamedPerson
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning.planned import PlannedPlan
from okrcli.actions.importing.tables.table import Table


@dataclass
class Imported:
    """The files that an import adds, by path, what is shown instead, and all that was noted.

    `lines` are those to be added by hand to files that are there already, by path.
    """

    files: dict[str, str] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    plans: list[PlannedPlan] = field(default_factory=list)
    people: dict[str, NamedPerson] = field(default_factory=dict)
    notices: Notices = field(default_factory=Notices)
    tables: list[Table] = field(default_factory=list)
    decimal: str | None = None
    dates: str | None = None
    rows_read: int = 0
    readings: int = 0

    def add(self, files: Mapping[str, str]) -> None:
        """Add files that are not there yet."""
        for path, text in files.items():
            self.files.setdefault(path, text)

    @property
    def sizes(self) -> dict[str, int]:
        """How many key results each plan has, by its path."""
        return {
            plan.path: sum(len(objective.key_results) for objective in plan.objectives)
            for plan in self.plans
        }

    @property
    def exit_code(self) -> int:
        """0 when everything was read, 1 when a row of data was left out."""
        return int(self.notices.has_lost_data)
