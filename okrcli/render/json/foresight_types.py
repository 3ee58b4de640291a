"""Forecasts, and whether a KPI leads, as they stand in JSON."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.word_types import Day, Figure, Share


class ForecastData(TypedDict):
    """What is foreseen, or why nothing is: `says` tells which keys there are."""

    says: Annotated[
        Literal["forecast", "too-early", "too-rarely"],
        Field(description="a forecast, or why there is none yet"),
    ]
    date: NotRequired[Annotated[Day, Field(description="the day it is for")]]
    value: NotRequired[
        Annotated[Figure, Field(description="the value foreseen, in the measure's unit")]
    ]
    low: NotRequired[
        Annotated[
            Figure | None,
            Field(
                description=(
                    "the low end of the range that holds 8 times in 10; null where all "
                    "steps were equal"
                )
            ),
        ]
    ]
    high: NotRequired[Annotated[Figure | None, Field(description="its high end")]]
    distance: NotRequired[
        Annotated[
            Figure | None,
            Field(description="what the value lacks to the goal, 0 or below once inside"),
        ]
    ]
    chance: NotRequired[
        Annotated[Share | None, Field(description="the chance that the goal is reached, or held")]
    ]
    readings: NotRequired[
        Annotated[int, Field(description="too early: the readings after the first", ge=0)]
    ]
    moves: NotRequired[
        Annotated[int, Field(description="too rarely: the steps that were not zero", ge=0)]
    ]
    needed: NotRequired[Annotated[int, Field(description="how many of them a forecast needs")]]


class LeadAnswer(TypedDict):
    """Whether one KPI leads another: `says` tells which keys there are."""

    says: Annotated[
        Literal["leads", "together", "no-lead", "too-early", "too-rarely"],
        Field(description="what their weekly steps say; no answer speaks of cause"),
    ]
    lag: NotRequired[
        Annotated[
            int, Field(description="by how many weeks it leads, 0 for the same week", ge=0, le=4)
        ]
    ]
    r: NotRequired[Annotated[Figure, Field(description="the correlation at that lag")]]
    p: NotRequired[
        Annotated[Figure, Field(description="its two-sided p, times the nine lags tried")]
    ]
    weeks: Annotated[int, Field(description="the weeks it rests on", ge=0)]
    weeks_read: NotRequired[
        Annotated[
            int, Field(description="too rarely: the weeks in which the one read less was read")
        ]
    ]
    needed: NotRequired[Annotated[int, Field(description="too early: the weeks it takes")]]


class LeadLagPair(LeadAnswer, TypedDict):
    """Two KPIs, and whether the first leads the second."""

    leading: Annotated[str, Field(description="the KPI asked whether it leads")]
    lagging: Annotated[str, Field(description="the KPI it should lead")]


class AskedPair(LeadLagPair, TypedDict):
    """The same with the key result that names the two."""

    key_result: Annotated[
        str | None,
        Field(description="the key result it is of, null for two that were named with --pair"),
    ]
