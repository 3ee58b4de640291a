"""A review: the grades, outcomes and learnings given when a team closes a cycle."""

from typing import Annotated

from pydantic import Field

from okrcli.model import scalars
from okrcli.model.shape_errors import FileEntry


class KeyResultReview(FileEntry):
    """`{progress: 0.88, grade: 0.9, outcome: achieved}`; grades run from 0 to 1."""

    progress: scalars.Number | None = None
    grade: Annotated[scalars.Number, Field(ge=0, le=1)] | None = None
    outcome: scalars.Outcome | None = None
    learned: scalars.Text | None = None


class ObjectiveReview(FileEntry):
    """What became of one objective, and what was learned."""

    progress: scalars.Number | None = None
    grade: Annotated[scalars.Number, Field(ge=0, le=1)] | None = None
    outcome: scalars.Outcome | None = None
    learned: scalars.Text | None = None
    key_results: dict[scalars.Id, KeyResultReview] = Field(default_factory=dict)


class Review(FileEntry):
    """A team's review of a cycle; its presence closes the cycle for that team from that day."""

    closed: scalars.Day
    author: scalars.Text
    note: scalars.Text | None = None
    objectives: dict[scalars.Id, ObjectiveReview] = Field(default_factory=dict)
