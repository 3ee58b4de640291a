"""What has moved since the last check-in, as it stands in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.word_types import Day
from okrcli.views.movement import Kind


class MoveData(TypedDict):
    """What became of one thing since a day."""

    kind: Annotated[
        Kind,
        Field(description="`same` was read and stood still, `unread` was not read since that day"),
    ]
    points: Annotated[
        int | None,
        Field(
            description="percentage points moved; null of what was not read or has no percentage"
        ),
    ]


class GoalMove(MoveData, TypedDict):
    """What became of a team or a goal."""

    ref: Annotated[str, Field(description="a team's id, or a goal's reference")]


class FallData(TypedDict):
    """A key result whose confidence is less than it was."""

    ref: Annotated[str, Field(description="the key result's reference")]
    before: Annotated[int, Field(description="its confidence on that day", ge=0, le=10)]
    now: Annotated[int, Field(description="its confidence now", ge=0, le=10)]


class MovementData(TypedDict):
    """What moved since the last check-in, or since --since; both days with today's plans."""

    since: Annotated[
        Day, Field(description="`checkin_every` days before the report, or the day of --since")
    ]
    whole: Annotated[
        MoveData | None, Field(description="of the cycle, null where it has no figure")
    ]
    teams: Annotated[list[GoalMove], Field(description="teams that have a figure, by id")]
    objectives: Annotated[list[GoalMove], Field(description="objectives that have a figure")]
    key_results: Annotated[list[GoalMove], Field(description="key results that count")]
    fallen: Annotated[list[FallData], Field(description="where confidence fell, furthest first")]
