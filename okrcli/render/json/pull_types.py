"""What connectors gave, as it stands in JSON."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.word_types import Day, Figure, FormatNumber

PullOutcome = Literal[
    "written", "to-write", "not-due", "older", "there-already", "no-cycle", "failed"
]


class PulledKpi(TypedDict):
    """One KPI, and what came of it."""

    kpi: Annotated[str, Field(description="the KPI's id")]
    connector: Annotated[str, Field(description="the connector that it names")]
    value: Annotated[
        Figure | None, Field(description="the figure, scaled and rounded; null where none came")
    ]
    date: Annotated[Day | None, Field(description="the day it is true of")]
    outcome: Annotated[
        PullOutcome,
        Field(description="what came of it; to-write where nothing is written, as by --dry-run"),
    ]
    file: Annotated[
        str | None,
        Field(description="the session that it is in, or would be, from the workspace's root"),
    ]
    error: Annotated[
        str | None, Field(description="why no figure came, in the workspace's language")
    ]
    seconds: Annotated[Figure, Field(description="how long the connector took")]


class PullOutput(TypedDict):
    """The figures that connectors gave."""

    format: FormatNumber
    on: Annotated[Day, Field(description="the day that was asked about")]
    kpis: Annotated[
        list[PulledKpi],
        Field(description="the KPIs that were asked for, in the order of kpis.yaml"),
    ]
