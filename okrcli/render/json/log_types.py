"""The life of one goal, as it stands in JSON."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.model import reference
from okrcli.render.json.change_types import (
    CommitData,
    GoalChangeData,
    ReviewEditData,
    RewriteData,
    SubjectData,
)
from okrcli.render.json.measure_types import ReadingData
from okrcli.render.json.word_types import Day, FormatNumber


class LogReading(ReadingData, TypedDict):
    """Something was read."""

    type: Annotated[Literal["reading"], Field(description="something was read")]
    commit: Annotated[
        str | None,
        Field(
            description=(
                "the id of the commit that the session came with, null for one that "
                "is not committed or not known"
            )
        ),
    ]
    goal: Annotated[SubjectData, Field(description="what was read")]
    unit: Annotated[str | None, Field(description="what its values are counted in")]


class LogChange(TypedDict):
    """A commit changed something."""

    type: Annotated[Literal["change"], Field(description="a commit changed something of it")]
    commit: Annotated[
        CommitData | None,
        Field(description="who made it, when and why; null for what is not committed"),
    ]
    goals: Annotated[
        list[GoalChangeData],
        Field(description="what happened to the goal, and to those that stand in it"),
    ]
    rewrites: Annotated[
        list[RewriteData], Field(description="sessions that were changed or deleted")
    ]
    reviews: Annotated[list[ReviewEditData], Field(description="what changed in the team's review")]
    unread: Annotated[
        list[str],
        Field(
            description=(
                "the ids of commits before it that left a file that could not be read: "
                "what they changed is told here"
            )
        ),
    ]


class LogOutput(TypedDict):
    """The life of one goal."""

    format: FormatNumber
    cycle: Annotated[str, Field(description="the cycle it is looked at in")]
    goal: Annotated[
        str | None,
        Field(description="its full reference inside the cycle, null for the whole cycle"),
    ]
    kind: Annotated[reference.Kind | None, Field(description="what it is")]
    title: Annotated[str | None, Field(description="what it is called in full")]
    on: Annotated[Day, Field(description="the day up to which entries are shown")]
    commit: Annotated[
        str | None,
        Field(
            description=(
                "the commit that the history leads to, null where there is no git: "
                "then there are readings only"
            )
        ),
    ]
    entries: Annotated[
        list[LogReading | LogChange], Field(description="newest first; of one commit together")
    ]
