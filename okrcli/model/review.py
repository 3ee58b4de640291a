"""A review: the grades, outcomes and learnings given when a team closes a cycle."""

from typing import Annotated

from pydantic import Field
from pydantic.config import JsonDict

from okrcli.model import scalars
from okrcli.model.shape_errors import FileEntry

_GRADE = "0.0 to 1.0, given by people: 0.7 is success for an aspirational goal, 1.0 for a committed"
_OUTCOMES: JsonDict = {
    "words": {
        "achieved": "it got there",
        "missed": "it did not",
        "dropped": "ended early, on purpose",
        "carried-over": "goes on in the next cycle: `okr init NEXT --from THIS`",
    }
}


class KeyResultReview(FileEntry):
    """`{progress: 0.88, grade: 0.9, outcome: achieved}`; grades run from 0 to 1."""

    progress: scalars.Number | None = Field(
        default=None, description="as computed on the day, from 0 to 1", examples=[0.88]
    )
    grade: Annotated[scalars.Number, Field(ge=0, le=1)] | None = Field(
        default=None, description=_GRADE, examples=[0.7]
    )
    outcome: scalars.Outcome | None = Field(
        default=None, description="what became of it", json_schema_extra=_OUTCOMES
    )
    learned: scalars.Text | None = Field(
        default=None, description="what you would do again, and what not"
    )


class ObjectiveReview(FileEntry):
    """What became of one objective, and what was learned."""

    progress: scalars.Number | None = Field(
        default=None, description="as computed on the day, from 0 to 1", examples=[0.88]
    )
    grade: Annotated[scalars.Number, Field(ge=0, le=1)] | None = Field(
        default=None, description=_GRADE, examples=[0.7]
    )
    outcome: scalars.Outcome | None = Field(
        default=None, description="what became of it", json_schema_extra=_OUTCOMES
    )
    learned: scalars.Text | None = Field(
        default=None, description="what you would do again, and what not"
    )
    key_results: dict[scalars.Id, KeyResultReview] = Field(
        default_factory=dict, description="what became of each key result, by id"
    )


class Review(FileEntry):
    """A team's review of a cycle; its presence closes the cycle for that team from that day."""

    closed: scalars.Day = Field(
        description="the day the team closed the cycle", examples=["2027-01-05"]
    )
    author: scalars.Text = Field(description="who wrote it", examples=["kari"])
    note: scalars.Text | None = Field(default=None, description="a word on the whole cycle")
    objectives: dict[scalars.Id, ObjectiveReview] = Field(
        default_factory=dict, description="what became of each objective, by id"
    )
