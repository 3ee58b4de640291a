"""The values a board of KPIs is made of: no layout, no language, numbers as they are."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.insight import reading_history
from okrcli.model import kpi, workspace
from okrcli.scoring.calendar import Clock
from okrcli.scoring.states import KpiState
from okrcli.views import kpi_moves, report_values
from okrcli.views.trend import Trend

STATES: tuple[KpiState, ...] = (
    "misses",
    "under-way",
    "stale",
    "no-reading",
    "watched",
    "holds",
    "reached",
)


class KpiChoice(NamedTuple):
    """Which KPIs are asked for; nothing set means all of them."""

    team: str | None = None
    owner: str | None = None
    states: tuple[str, ...] = ()
    kind: str | None = None
    stale: bool = False
    group: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether KPIs are left out on purpose."""
        return self != KpiChoice()


class Role(NamedTuple):
    """What a KPI is to one key result; it may lead here, lag there, and measure a third."""

    kind: kpi.Relation
    ref: str
    title: str


class KpiRow(NamedTuple):
    """One KPI as of a day.

    `view` holds what a report knows of it; `team` is whose it is, None of a standing KPI that is
    nobody's. `told` answers with its history, which not everybody asks for. `week` and `start` are
    the changes since the week before the newest reading and since the cycle's start, None where
    nothing was read then. `since` is the change since the day that the board asks about.
    """

    view: report_values.KpiView
    team: str | None
    roles: tuple[Role, ...]
    told: Callable[[], reading_history.History]
    week: Decimal | None
    start: Decimal | None
    monthly: bool = False
    since: Decimal | None = None

    @property
    def history(self) -> reading_history.History:
        """Its readings of all cycles."""
        return self.told()

    @property
    def trend(self) -> Trend:
        """What stood in each stretch of its history, oldest first."""
        return kpi_moves.trend(self.history.values)

    @property
    def item(self) -> kpi.Kpi:
        """The KPI as planned."""
        return self.view.score.kpi

    @property
    def kinds(self) -> tuple[kpi.Relation, ...]:
        """What it is to key results, whichever: nothing, one of them or several."""
        return tuple(
            kind for kind in kpi.RELATIONS if any(role.kind == kind for role in self.roles)
        )

    @property
    def newest(self) -> date | None:
        """The day of its newest number."""
        return next(
            (p.day for p in reversed(self.view.score.readings) if p.reading.value is not None), None
        )

    @property
    def state(self) -> KpiState:
        """Whether it is where it should be."""
        return self.view.state


class Balance(NamedTuple):
    """How many KPIs lead and lag, and how many of so many key results have both."""

    leading: int
    lagging: int
    both: int
    key_results: int


class KpiGroup(NamedTuple):
    """A team with its KPIs and their balance; `team` is None for KPIs that are nobody's."""

    team: str | None
    name: str | None
    rows: tuple[KpiRow, ...]
    balance: Balance | None


class Board(NamedTuple):
    """The KPIs of a whole cycle as of a day, by team."""

    organisation: str | None
    cycle: workspace.Cycle
    on: date
    clock: Clock
    closed: bool
    groups: tuple[KpiGroup, ...]
    balance: Balance
    broken: tuple[Finding, ...]
    choice: KpiChoice
    since: date | None = None

    @property
    def rows(self) -> list[KpiRow]:
        """Every KPI once."""
        return [row for group in self.groups for row in group.rows]

    @property
    def monthly(self) -> bool:
        """Whether all its KPIs are monthly figures, whose newest changes are month on month."""
        rows = self.rows
        return bool(rows) and all(row.monthly for row in rows)
