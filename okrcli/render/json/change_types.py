"""What happened to goals, readings, reviews and rules, as it stands in JSON."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from okrcli.history import changes
from okrcli.render.json.measure_types import MeasureData, SaidReading
from okrcli.render.json.word_types import Day, Figure, FormatNumber, Instant, Share

# of the alarms those that settings and reviews raise
SettingAlarm = Annotated[changes.Alarm, WithJsonSchema({"enum": ["loosened", "eased"]})]
ReviewAlarm = Annotated[changes.Alarm, WithJsonSchema({"enum": ["regraded"]})]


class CommitData(TypedDict):
    """Who wrote a commit, when and why."""

    id: Annotated[str, Field(description="its full id")]
    author: Annotated[str, Field(description="who wrote it")]
    email: Annotated[str, Field(description="the author's address")]
    date: Annotated[Instant, Field(description="when it was written")]
    subject: Annotated[str, Field(description="the first line of its message")]


class SubjectData(TypedDict):
    """What something is about."""

    kind: Annotated[changes.Kind, Field(description="what it is")]
    cycle: Annotated[str | None, Field(description="its cycle, null for a standing KPI")]
    team: Annotated[str | None, Field(description="its team's id, null for a standing KPI")]
    above: Annotated[
        str | None,
        Field(
            description=(
                "the id of the goal it stands in: a key result's objective, the key "
                "result a KPI is beside"
            )
        ),
    ]
    id: Annotated[str, Field(description="its short id")]
    ref: Annotated[
        str, Field(description="its full reference inside the cycle: growth/subscriptions")
    ]
    title: Annotated[str, Field(description="what it is called in full")]
    path: Annotated[str, Field(description="the file it is planned in, from the workspace's root")]


class GoalEditData(TypedDict):
    """One key of a goal that changed."""

    key: Annotated[str, Field(description="the key of the plan that changed")]
    part: Annotated[str | None, Field(description="the milestone's id, or the zone")]
    old: Annotated[object, Field(description="what stood there, null for nothing")]
    new: Annotated[object, Field(description="what stands there, null for nothing")]
    verdict: Annotated[
        changes.Judgement | None,
        Field(
            description=(
                "what it makes of the goal, whether or not the cycle has opened; null "
                "for neither easier nor harder"
            )
        ),
    ]


class OrphansData(TypedDict):
    """Readings that a goal lost with its name."""

    readings: Annotated[
        int, Field(description="how many readings are left behind under the old name", ge=1)
    ]
    path: Annotated[str, Field(description="the file to mend")]
    line: Annotated[str, Field(description="the line to add to it")]


class GoalChangeData(TypedDict):
    """What happened to one goal, KPI or team."""

    old: Annotated[SubjectData | None, Field(description="as it was, null for one that was added")]
    new: Annotated[SubjectData | None, Field(description="as it is, null for one that was removed")]
    known_by: Annotated[
        Literal["was", "merged", "id", "title", "readings", "key results", "goals", "draft"] | None,
        Field(
            description=(
                "what a renamed or moved one was recognised by; merged into `new` by "
                "its `was:`; `draft`: it was one, and begins now"
            )
        ),
    ]
    renamed: Annotated[bool, Field(description="whether its id is another")]
    moved: Annotated[
        bool, Field(description="whether it stands in another team or under another goal")
    ]
    unit: Annotated[str | None, Field(description="what its values are counted in")]
    measure: Annotated[
        MeasureData | None,
        Field(description="how it is measured, as in report-json; null for what is not"),
    ]
    days_left: Annotated[
        int | None,
        Field(
            description=(
                "of the cycle, when it was changed after the cycle opened; below 0 after its end"
            )
        ),
    ]
    alarms: Annotated[list[changes.Alarm], Field(description="what a reviewer must not miss of it")]
    edits: Annotated[list[GoalEditData], Field(description="its keys that changed")]
    orphans: Annotated[
        OrphansData | None, Field(description="readings that it lost with its name, null for none")
    ]


class StandingData(TypedDict):
    """What the newest readings say."""

    value: Annotated[Figure | None, Field(description="the newest number")]
    done: Annotated[list[str] | None, Field(description="the milestones that are done")]
    yes: Annotated[bool | None, Field(description="of what is done or not")]
    zone: Annotated[str | None, Field(description="of what is measured in zones")]
    skip: Annotated[str | None, Field(description="why it is left out of the mean")]
    confidence: Annotated[int | None, Field(description="0 to 10")]


class CheckInData(TypedDict):
    """New readings of one goal or KPI."""

    goal: Annotated[SubjectData, Field(description="what was read")]
    unit: Annotated[str | None, Field(description="what its values are counted in")]
    old: Annotated[StandingData, Field(description="where it stood before")]
    new: Annotated[StandingData, Field(description="where it stands now")]
    better: Annotated[
        bool | None,
        Field(
            description=(
                "whether it went the better way; null where it did not move, or no way is better"
            )
        ),
    ]
    readings: Annotated[int, Field(description="how many are new", ge=1)]
    authors: Annotated[list[str], Field(description="who read them, as in the files")]
    day: Annotated[Day, Field(description="of the newest")]
    note: Annotated[str | None, Field(description="the newest note")]


class SessionData(TypedDict):
    """What one person read on one day."""

    date: Annotated[Day, Field(description="the day the readings are true of")]
    author: Annotated[str, Field(description="who read them")]
    recorded: Annotated[Instant | None, Field(description="when they were recorded")]
    note: Annotated[str | None, Field(description="the session's note")]
    readings: Annotated[dict[str, SaidReading], Field(description="by id")]


class RewriteData(TypedDict):
    """A session of the past that was changed or deleted."""

    cycle: Annotated[str, Field(description="its cycle")]
    team: Annotated[str, Field(description="its team")]
    path: Annotated[str, Field(description="the file it stood in")]
    old: Annotated[SessionData, Field(description="as it was")]
    new: Annotated[SessionData | None, Field(description="as it is, null for a deleted one")]


class ReviewEditData(TypedDict):
    """One thing in a review that changed."""

    cycle: Annotated[str, Field(description="the cycle that was closed")]
    team: Annotated[str, Field(description="the team's id")]
    goal: Annotated[
        str | None,
        Field(description="the id of an objective or key result, null for the review as a whole"),
    ]
    path: Annotated[str, Field(description="its file")]
    key: Annotated[str, Field(description="what changed: closed, grade, outcome, learned, …")]
    old: Annotated[object, Field(description="what stood there")]
    new: Annotated[object, Field(description="what stands there")]
    alarm: Annotated[
        ReviewAlarm | None, Field(description="regraded when it changed after closing")
    ]


class SettingEditData(TypedDict):
    """One setting that changed."""

    cycle: Annotated[str | None, Field(description="the cycle, null for okr.yaml")]
    path: Annotated[str, Field(description="the file")]
    key: Annotated[
        str, Field(description="the key; `ignore` also for a comment that ignores a rule")
    ]
    part: Annotated[str | None, Field(description="the person or the rule")]
    old: Annotated[object, Field(description="what stood there; of `ignore` how often")]
    new: Annotated[object, Field(description="what stands there; of `ignore` how often")]
    alarm: Annotated[
        SettingAlarm | None,
        Field(description="loosened lets more through, eased gives a cycle more time"),
    ]


class ScoreData(TypedDict):
    """An objective on a day."""

    progress: Annotated[Share | None, Field(description="0 to 1, null for nothing measured")]
    state: Annotated[
        str | None, Field(description="in one word, as in report-json; null once it is graded")
    ]
    grade: Annotated[Figure | None, Field(description="what the team gave when it closed")]


class EffectData(TypedDict):
    """What the changes make of an objective."""

    objective: Annotated[SubjectData, Field(description="the objective")]
    old: Annotated[ScoreData | None, Field(description="how it stood, null before it was there")]
    new: Annotated[ScoreData | None, Field(description="how it stands, null after it is gone")]


class DiffOutput(TypedDict):
    """A comparison of two moments."""

    format: FormatNumber
    range: Annotated[str, Field(description="the range as it was typed; HEAD for none")]
    old: Annotated[
        str, Field(description="the id of the older commit; of A...B where the two parted")
    ]
    new: Annotated[
        str | None, Field(description="the id of the newer commit, null for the files on disk")
    ]
    on: Annotated[
        Day,
        Field(
            description="the day that progress, states and the days left are as of, on both sides"
        ),
    ]
    commits: Annotated[
        list[CommitData],
        Field(description="those between the two moments that changed the workspace, newest first"),
    ]
    alarms: Annotated[
        dict[changes.Alarm, Annotated[int, Field(ge=1)]],
        Field(
            description=(
                "how many there are of what a reviewer must not miss; none of those "
                "that did not happen"
            )
        ),
    ]
    goals: Annotated[
        list[GoalChangeData],
        Field(description="those that came, went, moved or were edited, in the order of the files"),
    ]
    checkins: Annotated[
        list[CheckInData], Field(description="those that were read, in the order of the plans")
    ]
    rewrites: Annotated[
        list[RewriteData], Field(description="sessions of the past that were changed or deleted")
    ]
    reviews: Annotated[list[ReviewEditData], Field(description="what changed in teams' reviews")]
    settings: Annotated[
        list[SettingEditData],
        Field(description="of okr.yaml and of cycles, and comments that ignore a rule"),
    ]
    effects: Annotated[
        list[EffectData], Field(description="objectives whose progress, state or grade is another")
    ]
    unreadable: Annotated[
        list[str],
        Field(description="files that changed and could not be read on one of the two sides"),
    ]
