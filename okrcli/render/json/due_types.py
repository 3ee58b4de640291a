"""What is due, as it stands in JSON."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.people_types import Owned
from okrcli.render.json.word_types import Day, FormatNumber, ReadCommit


class DueGoalData(Owned, TypedDict):
    """A goal or KPI that is to be read."""

    ref: Annotated[str, Field(description="the reference of the goal or KPI")]
    title: Annotated[str, Field(description="what it is called")]
    team: Annotated[str | None, Field(description="whose plan it is in")]
    status: Annotated[
        Literal["late", "due", "ahead"], Field(description="whether the grace is over")
    ]
    due: Annotated[Day, Field(description="the day it was to be read by")]
    last_read: Annotated[
        Day | None, Field(description="the day of its newest reading, null where there is none")
    ]
    days_late: Annotated[int, Field(description="days since the end of the grace", ge=0)]


class DuePersonData(TypedDict):
    """What one person owes."""

    id: Annotated[str | None, Field(description="as the plan names them, null of nobody's")]
    name: Annotated[str | None, Field(description="what they are called")]
    goals: Annotated[list[DueGoalData], Field(description="what is late or due, the latest first")]


class DueNumber(TypedDict):
    """How many check-ins a person has on a day."""

    name: Annotated[str | None, Field(description="null of what is nobody's")]
    number: Annotated[int, Field(description="how many", ge=1)]


class DueDayData(TypedDict):
    """A coming day."""

    day: Annotated[Day, Field(description="the day")]
    people: Annotated[
        list[DueNumber], Field(description="how many each person has, the most first")
    ]


class DueDateData(TypedDict):
    """A coming day that something is due on."""

    day: Annotated[Day, Field(description="the day")]
    kind: Annotated[
        Literal["milestone", "key result", "meeting", "end"], Field(description="what it is")
    ]
    ref: Annotated[str | None, Field(description="the reference of a goal")]
    title: Annotated[str | None, Field(description="what it is called; of an end, the cycle")]
    owner: Annotated[str | None, Field(description="whose it is")]


class DueOutput(TypedDict):
    """Who owes which check-in, and what comes."""

    format: FormatNumber
    organisation: Annotated[str | None, Field(description="whose workspace it is")]
    on: Annotated[Day, Field(description="the day it is of")]
    commit: ReadCommit
    grace: Annotated[int, Field(description="working days before something is late", ge=0)]
    known: Annotated[int, Field(description="goals and KPIs that are to be read", ge=0)]
    late: Annotated[int, Field(description="how many of them are late", ge=0)]
    people: Annotated[list[DuePersonData], Field(description="who owes what, the latest first")]
    days: Annotated[list[DueDayData], Field(description="check-ins of the coming week, by day")]
    dates: Annotated[
        list[DueDateData],
        Field(description="milestones and key results due in two weeks, meetings, ends of cycles"),
    ]
    overdue: Annotated[
        list[DueDateData],
        Field(description="milestones and key results past their day, and not done"),
    ]
    ended: Annotated[
        list[str], Field(description="the cycles that are over, and not closed by all teams")
    ]
