"""Objectives and key results, as they stand in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.foresight_types import ForecastData, LeadLagPair
from okrcli.render.json.measure_types import HeldData, MeasureData, ReachedData, ReadingData
from okrcli.render.json.people_types import Note, Owned
from okrcli.render.json.word_types import (
    Day,
    Figure,
    Kind,
    Outcome,
    Share,
    Side,
    UnsignedFigure,
    Zone,
)
from okrcli.scoring import states


class SupportData(TypedDict):
    """One goal above, as the plan writes it."""

    ref: Annotated[str, Field(description="as the plan writes it")]
    title: Annotated[str | None, Field(description="what it names, null for nothing")]


class AdjustmentData(TypedDict):
    """Why a goal was changed after the cycle opened."""

    on: Annotated[Day, Field(description="the day")]
    because: Annotated[str, Field(description="the reason")]


class EndedGoal(TypedDict):
    """What became of a goal, and what it was called."""

    was: Annotated[list[str], Field(description="earlier ids")]
    dropped: Annotated[Day | None, Field(description="the day it was given up")]
    because: Annotated[str | None, Field(description="why it was")]
    adjusted: Annotated[
        list[AdjustmentData], Field(description="why it was changed after the cycle opened")
    ]


class PlannedValue(TypedDict):
    """Where a key result ought to be on a day."""

    date: Annotated[Day, Field(description="a day inside the time box")]
    value: Annotated[Figure, Field(description="the running total expected by then")]


class WorkData(TypedDict):
    """A link to what is done for a key result."""

    title: Annotated[str, Field(description="what is done")]
    url: Annotated[str, Field(description="where: https or mailto")]


class KpiBeside(TypedDict):
    """A KPI beside a key result."""

    ref: Annotated[str, Field(description="of a KPI in the cycle's list")]
    side: Annotated[Side, Field(description="whether it predicts or confirms")]


class ProgressData(ReachedData, TypedDict):
    """How far a key result has come."""

    held: Annotated[
        HeldData | None,
        Field(description="of what is to hold, the readings in the time box that did, one a day"),
    ]
    done: Annotated[list[str], Field(description="milestones that are done, by id")]
    zone: Annotated[Zone | None, Field(description="the zone that is reached")]


class KeyResultPlan(TypedDict):
    """A key result as planned."""

    ref: Annotated[
        str, Field(description="the full reference inside the cycle: growth/subscriptions")
    ]
    id: Annotated[str, Field(description="its id")]
    title: Annotated[str, Field(description="what it says")]
    description: Annotated[str | None, Field(description="how it is measured or what is meant")]
    kind: Annotated[Kind, Field(description="a stretch or a promise")]
    weight: Annotated[UnsignedFigure, Field(description="how much it counts in the objective")]
    unit: Annotated[str | None, Field(description="what its numbers count")]
    measured_by: Annotated[str | None, Field(description="the KPI that its readings come from")]
    measure: Annotated[
        MeasureData | None, Field(description="how progress is measured, as planned")
    ]
    start: Annotated[Day, Field(description="the first day of its time box")]
    due: Annotated[Day, Field(description="its last day")]
    planned: Annotated[
        list[PlannedValue], Field(description="the phased expectation, empty for a straight line")
    ]
    work: Annotated[list[WorkData], Field(description="what is done for it: links, never counted")]


class KeyResultStanding(TypedDict):
    """How a key result stands on the day of the report."""

    expected: Annotated[
        Figure | None,
        Field(
            description=(
                "the share that the calendar expects; null without a pace, of what is to"
                " hold, and of what the calendar does not hurry: dropped, left out, not begun"
                " or closed"
            )
        ),
    ]
    state: Annotated[
        states.State, Field(description="how it stands, also where the cycle is closed")
    ]
    pace: Annotated[
        states.State | None,
        Field(description="the last known pace, also of a stale one; null without a pace"),
    ]
    counted: Annotated[bool, Field(description="whether it counts in its objective")]
    skipped: Annotated[str | None, Field(description="why it is left out for now")]
    confidence: Annotated[
        int | None, Field(description="the newest, 5 is as likely as not", ge=0, le=10)
    ]
    confidence_change: Annotated[
        int | None, Field(description="its difference from the one before")
    ]
    last_read: Annotated[
        Day | None,
        Field(description="the day of the newest reading that says anything of progress"),
    ]
    silent_days: Annotated[
        int | None,
        Field(
            description="days since the newest reading of any kind, up to the day of the report",
            ge=0,
        ),
    ]
    due_in_days: Annotated[
        int | None,
        Field(
            description=(
                "days until the next check-in, negative when it is late; null where "
                "none is waited for"
            )
        ),
    ]
    trend: Annotated[
        list[Figure | None],
        Field(
            description=(
                "what stood in each of the last weeks, oldest first: values, or "
                "shares where it has none"
            )
        ),
    ]
    forecast: Annotated[
        ForecastData | None,
        Field(description="what is foreseen for the last day, null where nothing is"),
    ]


class KeyResultData(Owned, EndedGoal, ProgressData, KeyResultPlan, KeyResultStanding, TypedDict):
    """One key result: as planned, as it stands, and everything read of it."""

    closed: Annotated[bool, Field(description="whether its team has closed the cycle")]
    grade: Annotated[Share | None, Field(description="given when the cycle closed")]
    outcome: Annotated[Outcome | None, Field(description="what became of it")]
    learned: Annotated[str | None, Field(description="what was learned")]
    next: Annotated[
        Note | None,
        Field(description="what is done about it, as the newest reading that says so has it"),
    ]
    kpis: Annotated[list[KpiBeside], Field(description="the KPIs beside it, leading first")]
    missing_kpis: Annotated[list[str], Field(description="ids that kpis.yaml lacks")]
    lead_lag: Annotated[
        list[LeadLagPair],
        Field(description="each leading KPI against each lagging one, over all history"),
    ]
    readings: Annotated[list[ReadingData], Field(description="oldest first")]


class ObjectiveData(Owned, EndedGoal, TypedDict):
    """One objective with its key results."""

    ref: Annotated[str, Field(description="the full reference inside the cycle: growth/mrr")]
    id: Annotated[str, Field(description="its id")]
    team: Annotated[str, Field(description="the team whose plan it is in")]
    title: Annotated[str, Field(description="what it says")]
    why: Annotated[str | None, Field(description="what for")]
    description: Annotated[str | None, Field(description="how it is measured or what is meant")]
    kind: Annotated[Kind, Field(description="a stretch or a promise")]
    shared_with: Annotated[list[str], Field(description="teams that share it")]
    supports: Annotated[list[SupportData], Field(description="what it contributes to")]
    progress: Annotated[
        Figure | None,
        Field(
            description=(
                "the weighted mean of its counted key results that are to get "
                "somewhere, each within 0 and 1; of guardrails alone that of the "
                "shares held"
            )
        ),
    ]
    paced_progress: Annotated[
        Figure | None,
        Field(
            description=(
                "the same over the key results that have a pace, which `expected` is compared with"
            )
        ),
    ]
    expected: Annotated[
        Figure | None,
        Field(description="where the calendar stands, over the key results that have a pace"),
    ]
    state: Annotated[
        states.State, Field(description="how it stands, also where the cycle is closed")
    ]
    closed: Annotated[bool, Field(description="whether its team has closed the cycle")]
    grade: Annotated[
        Figure | None, Field(description="the one given, else the mean of its key results' grades")
    ]
    learned: Annotated[str | None, Field(description="what was learned")]
    key_results: Annotated[
        list[KeyResultData],
        Field(description="in the order of the plan, those that the filters leave"),
    ]
