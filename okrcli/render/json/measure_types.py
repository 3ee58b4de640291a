"""Measures and readings, as they stand in JSON; `type` tells measures apart."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.model import measures
from okrcli.render.json.word_types import Day, Figure, Instant, PositiveFigure, Zone


class Bound(TypedDict):
    """One end of what is to be kept."""

    value: Annotated[Figure, Field(description="the number")]
    inclusive: Annotated[bool, Field(description="whether the number itself is allowed")]


class ReachData(TypedDict):
    """From a baseline to a target."""

    type: Annotated[Literal["reach"], Field(description="from a baseline to a target")]
    baseline: Annotated[Figure | None, Field(description="as planned")]
    target: Annotated[
        Figure | None, Field(description="as planned, null where it is a share of the baseline")
    ]
    change: Annotated[Figure | None, Field(description="that share: 0.1 for +10%")]
    better: Annotated[measures.Direction, Field(description="which way is better")]


class KeepData(TypedDict):
    """To be kept between two ends."""

    type: Annotated[Literal["keep"], Field(description="to be kept between two ends")]
    low: Annotated[Bound | None, Field(description="the lower end, null where it is open")]
    high: Annotated[Bound | None, Field(description="the upper end, null where it is open")]


class MilestoneData(TypedDict):
    """One step that is done or not."""

    id: Annotated[str, Field(description="its id")]
    title: Annotated[str, Field(description="what it says")]
    weight: Annotated[PositiveFigure, Field(description="how much it counts")]
    due: Annotated[Day | None, Field(description="the day it is due")]


class MilestonesData(TypedDict):
    """Steps that are done one by one."""

    type: Annotated[Literal["milestones"], Field(description="done one by one")]
    milestones: Annotated[list[MilestoneData], Field(description="in the order of the plan")]


class ZoneTexts(TypedDict):
    """What each zone is."""

    commit: Annotated[
        str | Figure | None, Field(description="worth 0.3; null where numbers have none")
    ]
    target: Annotated[str | Figure, Field(description="worth 0.7")]
    stretch: Annotated[
        str | Figure | None, Field(description="worth 1.0; null where numbers have none")
    ]


class ZonesData(TypedDict):
    """Three outcomes; `baseline` and `better` stand beside zones in numbers."""

    type: Annotated[
        Literal["zones"],
        Field(
            description="outcomes worth 0.3, 0.7 and 1.0: in words, or numbers beside a baseline"
        ),
    ]
    zones: Annotated[ZoneTexts, Field(description="what each is")]
    baseline: NotRequired[
        Annotated[Figure, Field(description="where it started, of zones in numbers only")]
    ]
    better: NotRequired[
        Annotated[
            measures.Direction, Field(description="which way is better, of zones in numbers only")
        ]
    ]


class DoneWhenData(TypedDict):
    """Done, or not done."""

    type: Annotated[Literal["done-when"], Field(description="yes or no")]
    done_when: Annotated[str, Field(description="what has to be true")]


MeasureData = ReachData | KeepData | MilestonesData | ZonesData | DoneWhenData


class HeldData(TypedDict):
    """How many readings held, of all."""

    held: Annotated[int, Field(description="readings that held", ge=0)]
    of: Annotated[int, Field(description="all readings", ge=0)]


class SaidReading(TypedDict):
    """What one reading says."""

    value: Annotated[Figure | None, Field(description="the number")]
    done: Annotated[list[str], Field(description="milestones done")]
    undone: Annotated[list[str], Field(description="milestones taken back")]
    yes: Annotated[bool | None, Field(description="of a yes-or-no measure, whether it is done")]
    zone: Annotated[Zone | None, Field(description="the zone reached")]
    skip: Annotated[str | None, Field(description="why the key result is left out")]
    confidence: Annotated[int | None, Field(description="0 to 10", ge=0, le=10)]
    note: Annotated[str | None, Field(description="what was said")]
    next: Annotated[str | None, Field(description="what is done about it, by when")]


class ReadingData(SaidReading, TypedDict):
    """One reading, with the day it is true of and who read it."""

    date: Annotated[Day, Field(description="the day it is true of")]
    recorded: Annotated[Instant | None, Field(description="when it was recorded")]
    author: Annotated[str, Field(description="who read it")]
    file: Annotated[str, Field(description="the name of the session's file")]


class ReachedData(TypedDict):
    """How far readings have come, of a key result or a KPI."""

    progress: Annotated[
        Figure | None,
        Field(
            description=(
                "the share reached, unclamped: 0 at the baseline, 1 at the target; of "
                "what is to hold the share of readings that did; null where never "
                "read or not held against anything"
            )
        ),
    ]
    now: Annotated[Figure | None, Field(description="the newest number read")]
    baseline: Annotated[
        Figure | None, Field(description="where it starts, a reading where it stands in")
    ]
    target: Annotated[
        Figure | None,
        Field(description="the number to reach, computed where the plan names a share"),
    ]
