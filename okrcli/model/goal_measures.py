"""How a key result is measured: a number, milestones, zones in words, or yes or no.

Of a number it is one of `measures`, as with a KPI.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from okrcli.model import earlier_ids, measures, scalars
from okrcli.model.shape_errors import FileEntry


class Milestone(FileEntry):
    """One step that is either done or not: `{id: denmark, title: Denmark open for business}`."""

    id: scalars.Id = Field(
        description="a short name: `okr checkin KEY-RESULT --done ID`", examples=["denmark"]
    )
    title: scalars.Text = Field(description="what is true when it is done")
    weight: Annotated[scalars.Number, Field(gt=0)] = Field(
        default=Decimal(1),
        description="how much it counts among the milestones, above 0",
        examples=[2],
    )
    due: scalars.Day | None = Field(default=None, description="the day it is due")
    was: scalars.Texts = Field(default=(), description=earlier_ids.WAS, examples=["old-id"])


@dataclass(frozen=True)
class Zones:
    """Three worded outcomes, worth 0.3, 0.7 and 1.0."""

    commit: str
    target: str
    stretch: str


@dataclass(frozen=True)
class Milestones:
    """Measured by what is done."""

    items: tuple[Milestone, ...]


@dataclass(frozen=True)
class DoneWhen:
    """Measured by yes or no."""

    text: str


Measure = measures.Reach | measures.Keep | Milestones | Zones | DoneWhen
