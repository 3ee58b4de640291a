"""KPIs, their board and what leads, as they stand in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.model import kpi, measures
from okrcli.render.json.broken_types import BrokenPlaces
from okrcli.render.json.foresight_types import AskedPair, ForecastData
from okrcli.render.json.group_types import WHOLE_GROUPS, NamedGroup
from okrcli.render.json.measure_types import HeldData, MeasureData, ReachedData, ReadingData
from okrcli.render.json.people_types import Owned
from okrcli.render.json.word_types import Day, Figure, FormatNumber, ReadCommit, Side
from okrcli.scoring.states import KpiState


class NamedKpi(TypedDict):
    """What a KPI is called."""

    ref: Annotated[str, Field(description="a standing KPI's bare id, else team/id")]
    id: Annotated[str, Field(description="its id")]
    title: Annotated[str, Field(description="what it says")]
    standing: Annotated[
        bool, Field(description="whether it is of kpis.yaml and outlives the cycle")
    ]
    source: Annotated[
        str | None,
        Field(description="the connector that `okr pull` asks, null where people read it"),
    ]


class PlannedKpi(Owned, TypedDict):
    """A KPI as planned."""

    description: Annotated[str | None, Field(description="how it is measured or what is meant")]
    unit: Annotated[str | None, Field(description="what its numbers count")]
    better: Annotated[measures.Direction, Field(description="which way is better")]
    measure: Annotated[
        MeasureData | None,
        Field(description="what it is held against, null where it is only watched"),
    ]


class KpiFacts(PlannedKpi, ReachedData, TypedDict):
    """A KPI as planned, and as it stands."""

    held: Annotated[
        HeldData | None,
        Field(description="of a keep-it measure, the readings since the cycle's start that held"),
    ]
    holds: Annotated[
        bool | None,
        Field(description="whether it is where it should be, null where that cannot be said"),
    ]
    holding_since: Annotated[
        Day | None, Field(description="since which reading a keep-it measure has held, or has not")
    ]
    stale: Annotated[bool, Field(description="whether it has been silent for too long")]
    silent_days: Annotated[int | None, Field(description="days since the newest reading", ge=0)]
    trend: Annotated[
        list[Figure | None],
        Field(description="the newest number of each of the last weeks, oldest first"),
    ]
    forecast: Annotated[
        ForecastData | None,
        Field(description="what is foreseen for the last day, null where nothing is"),
    ]


class ServedKeyResult(TypedDict):
    """A key result that a KPI leads or lags."""

    ref: Annotated[str, Field(description="the key result")]
    side: Annotated[Side, Field(description="what it is to that one")]


class ReportKpi(NamedKpi, KpiFacts, TypedDict):
    """A KPI of a report."""

    serves: Annotated[
        list[ServedKeyResult], Field(description="the key results that it stands beside")
    ]
    readings: Annotated[
        list[ReadingData], Field(description="oldest first; a standing KPI's of all cycles")
    ]


class KpiRole(TypedDict):
    """A key result that a KPI leads, lags or measures."""

    ref: Annotated[str, Field(description="the key result")]
    side: Annotated[kpi.Relation, Field(description="what it is to that one")]


class UnitChangeData(TypedDict):
    """Since when a KPI is counted in another unit."""

    cycle: Annotated[str, Field(description="the first cycle in which it counts what it does now")]
    before: Annotated[str | None, Field(description="what it counted before")]
    now: Annotated[str | None, Field(description="what it counts now")]


class BoardKpi(NamedKpi, KpiFacts, TypedDict):
    """A KPI of the board: how it is, how it has moved, what it serves."""

    serves: Annotated[list[KpiRole], Field(description="the key results that it stands beside")]
    team: Annotated[
        str | None, Field(description="whose it is, null of a standing KPI that is nobody's")
    ]
    state: Annotated[
        KpiState,
        Field(description="whether it is where it should be; stale comes before that"),
    ]
    week_change: Annotated[
        Figure | None,
        Field(description="the newest number less the one read nearest to a week before it"),
    ]
    since_change: Annotated[
        Figure | None,
        Field(description="the newest number less the one that stood on the day of --since"),
    ]
    start_change: Annotated[
        Figure | None,
        Field(
            description="the newest number less the baseline, or the reading that stands in for it"
        ),
    ]
    history_trend: Annotated[
        list[Figure | None],
        Field(
            description=(
                "what stood in each of at most twelve stretches of all its history, oldest first"
            )
        ),
    ]
    unit_change: Annotated[
        UnitChangeData | None, Field(description="why readings of earlier cycles are left out")
    ]
    readings: Annotated[list[ReadingData], Field(description="of all cycles, oldest first")]


class BoardChoice(TypedDict):
    """The filters of a board."""

    team: Annotated[str | None, Field(description="--team")]
    owner: Annotated[str | None, Field(description="--owner")]
    states: Annotated[list[str], Field(description="--state")]
    kind: Annotated[Side | None, Field(description="--kind")]
    stale: Annotated[bool, Field(description="--stale")]
    group: Annotated[str | None, Field(description="--group")]


class BalanceData(TypedDict):
    """How many KPIs lead and lag."""

    leading: Annotated[int, Field(description="KPIs that key results name as leading", ge=0)]
    lagging: Annotated[int, Field(description="KPIs that they name as lagging", ge=0)]
    both: Annotated[int, Field(description="key results that have both", ge=0)]
    key_results: Annotated[
        int, Field(description="all key results, the dropped ones left out", ge=0)
    ]


class TeamBalance(BalanceData, TypedDict):
    """A team's balance of leading and lagging."""

    id: Annotated[str, Field(description="the team")]
    name: Annotated[str, Field(description="what it is called")]


class StateCount(TypedDict):
    """How many KPIs are in a state."""

    state: Annotated[KpiState, Field(description="whether they are where they should be")]
    kpis: Annotated[int, Field(description="how many are in it", ge=1)]


class KpiGroupData(NamedGroup, BalanceData, TypedDict):
    """A group of teams: how its KPIs are, and its balance of leading and lagging."""

    kpis: Annotated[int, Field(description="the KPIs of its teams", ge=0)]
    states: Annotated[
        list[StateCount], Field(description="how many of them are in each state, worst first")
    ]


class KpiOutput(TypedDict):
    """The board of KPIs."""

    format: FormatNumber
    organisation: Annotated[str | None, Field(description="whose workspace it is")]
    on: Annotated[
        Day, Field(description="the day the board is of; later readings do not exist yet")
    ]
    since: Annotated[Day | None, Field(description="the day that --since names, null without one")]
    commit: ReadCommit
    cycle: Annotated[str, Field(description="the cycle that is shown")]
    closed: Annotated[bool, Field(description="whether every team has closed it")]
    choice: Annotated[BoardChoice, Field(description="the filters; without any all KPIs are there")]
    balance: Annotated[BalanceData, Field(description="of leading and lagging over all teams")]
    teams: Annotated[list[TeamBalance], Field(description="the balance of each team")]
    groups: Annotated[list[KpiGroupData], Field(description=WHOLE_GROUPS)]
    kpis: Annotated[list[BoardKpi], Field(description="each once, by team")]
    broken: BrokenPlaces


class LeadLagOutput(TypedDict):
    """Whether leading KPIs lead."""

    format: FormatNumber
    organisation: Annotated[str | None, Field(description="whose workspace it is")]
    on: Annotated[Day, Field(description="the day it is asked on; later readings do not exist yet")]
    commit: ReadCommit
    cycle: Annotated[str, Field(description="the cycle whose key results are asked about")]
    pairs: Annotated[list[AskedPair], Field(description="in the order of the files")]
    broken: BrokenPlaces
