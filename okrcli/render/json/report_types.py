"""The report, as it stands in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.broken_types import BrokenPlaces
from okrcli.render.json.goal_types import ObjectiveData
from okrcli.render.json.group_types import WHOLE_GROUPS, GroupData
from okrcli.render.json.kpi_types import ReportKpi
from okrcli.render.json.move_types import MovementData
from okrcli.render.json.word_types import (
    ConcernKind,
    Day,
    Figure,
    FormatNumber,
    Kind,
    ReadCommit,
    Share,
    StateWord,
)
from okrcli.scoring import states


class ClockData(TypedDict):
    """Where the day stands in the cycle."""

    week: Annotated[int, Field(description="which week it is, counted from 1", ge=1)]
    weeks: Annotated[int, Field(description="how many there are", ge=1)]
    gone: Annotated[Share, Field(description="the share of the time that is gone")]
    days_left: Annotated[int, Field(description="days after this one", ge=0)]


class ReportChoice(TypedDict):
    """The filters that left key results out."""

    team: Annotated[str | None, Field(description="only this team")]
    owner: Annotated[str | None, Field(description="only what this person owns")]
    states: Annotated[list[StateWord], Field(description="only what is in one of these states")]
    kind: Annotated[Kind | None, Field(description="only goals of this kind")]
    stale: Annotated[bool, Field(description="only what is stale")]
    ref: Annotated[str | None, Field(description="only this goal, or what this KPI serves")]
    stale_confidence: Annotated[bool, Field(description="only what has an old confidence")]
    group: Annotated[str | None, Field(description="only the teams of this group")]


class PacedProgress(TypedDict):
    """How far the cycle is, or the team or goal that is asked for."""

    progress: Annotated[
        Figure | None,
        Field(
            description=(
                "of the one goal or KPI that is asked for its own, of one team the "
                "mean of its measured objectives, else the mean of all of the cycle, "
                "whatever the other filters"
            )
        ),
    ]
    paced_progress: Annotated[
        Figure | None,
        Field(
            description=(
                "where the part of it is that has a pace, null without any: what "
                "`expected` is to be compared with"
            )
        ),
    ]
    expected: Annotated[
        Figure | None, Field(description="what the calendar expects of the part that has a pace")
    ]


class TeamData(TypedDict):
    """One team of a cycle."""

    id: Annotated[str, Field(description="the team's id")]
    name: Annotated[str, Field(description="what it is called")]
    group: Annotated[str | None, Field(description="the group that its plan stands in")]
    lead_name: Annotated[str | None, Field(description="who leads it")]
    closed: Annotated[Day | None, Field(description="the day it closed the cycle")]
    progress: Annotated[Figure | None, Field(description="the mean of its own measured objectives")]
    paced_progress: Annotated[
        Figure | None,
        Field(description="where the part of it is that has a pace, null without any"),
    ]
    expected: Annotated[
        Figure | None, Field(description="what the calendar expects of the part that has a pace")
    ]
    objectives: Annotated[list[str], Field(description="references of its own objectives")]
    shared: Annotated[
        list[str], Field(description="references of those it shares, planned by another team")
    ]


class ConcernData(TypedDict):
    """What needs somebody."""

    kind: Annotated[ConcernKind, Field(description="what the trouble is")]
    ref: Annotated[str, Field(description="the key result, or key result/milestone")]
    title: Annotated[str, Field(description="what it says")]
    owner: Annotated[str | None, Field(description="what its owner is called")]
    amount: Annotated[
        int, Field(description="days silent or overdue, points of confidence lost, else 0", ge=0)
    ]
    pace: Annotated[
        states.State | None, Field(description="the last known pace of what is stale, else null")
    ]


class GoalThen(TypedDict):
    """A key result as it was on the day of --since."""

    ref: Annotated[str, Field(description="the key result's reference")]
    progress: Annotated[Figure | None, Field(description="its progress then")]
    value: Annotated[Figure | None, Field(description="its value then")]
    state: Annotated[StateWord | None, Field(description="its state then")]
    points: Annotated[
        int | None, Field(description="percentage points moved since; null of what is to be kept")
    ]
    read: Annotated[bool, Field(description="whether it was read since")]


class ChangeData(TypedDict):
    """What has changed since a day."""

    since: Annotated[Day, Field(description="the day of --since")]
    progress: Annotated[
        Figure | None, Field(description="what `progress` was on that day, with today's plans")
    ]
    goals: Annotated[list[GoalThen], Field(description="every key result that counts, as it was")]


class CycleData(PacedProgress, TypedDict):
    """One cycle with its goals and KPIs."""

    id: Annotated[str, Field(description="as its folder is called")]
    label: Annotated[str | None, Field(description="as cycle.yaml calls it")]
    start: Annotated[Day, Field(description="its first day")]
    end: Annotated[Day, Field(description="its last day")]
    opens: Annotated[Day, Field(description="the day after which an edit to a goal is news")]
    closed: Annotated[bool, Field(description="whether every team has closed it")]
    clock: Annotated[ClockData, Field(description="where the day stands")]
    choice: Annotated[ReportChoice, Field(description="the filters that left key results out")]
    teams: Annotated[list[TeamData], Field(description="by id")]
    groups: Annotated[list[GroupData], Field(description=WHOLE_GROUPS)]
    objectives: Annotated[
        list[ObjectiveData], Field(description="each once, in the order of the files")
    ]
    kpis: Annotated[
        list[ReportKpi], Field(description="each once, in the order in which key results name them")
    ]
    moved: Annotated[
        MovementData | None,
        Field(description="what moved since the last check-in; null of a closed cycle"),
    ]
    change: Annotated[
        ChangeData | None, Field(description="what has changed since --since, null without it")
    ]
    attention: Annotated[list[ConcernData], Field(description="what needs somebody, worst first")]


class ReportOutput(TypedDict):
    """Everything a report says."""

    format: FormatNumber
    organisation: Annotated[str | None, Field(description="whose workspace it is")]
    on: Annotated[
        Day, Field(description="the day the report is of; later readings do not exist yet")
    ]
    commit: ReadCommit
    cycles: Annotated[
        list[CycleData],
        Field(description="one, or with --cycle all-current all that contain the day"),
    ]
    broken: BrokenPlaces
