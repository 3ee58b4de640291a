"""A check-in session: what somebody read on a day. Only ever added, never changed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field

from okrcli.messages import N_
from okrcli.model import scalars, shape_errors
from okrcli.model.shape_errors import FileEntry


def _done(value: object) -> object:
    """Milestone ids as a tuple, or True/False for `yes`/`no`."""
    if isinstance(value, bool | tuple):
        return value
    if isinstance(value, str) and value.lower() in {"yes", "no", "true", "false"}:
        return scalars.yes_or_no(value)
    items = value if isinstance(value, list) else [value]
    return tuple(scalars.identifier(item) for item in items)


# how far a clock may be wrong before nobody goes by it
CLOCK_GRACE = timedelta(days=1)

Ids = Annotated[tuple[scalars.Id, ...], BeforeValidator(scalars.listed)]


class Reading(FileEntry):
    """What was read of one goal or KPI: `{value: 4720, confidence: 6, note: "two to come"}`."""

    value: scalars.Number | None = Field(
        default=None, description="the number read", examples=[4720]
    )
    done: Annotated[tuple[str, ...] | bool | None, BeforeValidator(_done)] = Field(
        default=None,
        description="milestones now done, by id; or yes or no",
        examples=["yes", ["denmark"]],
    )
    undone: Ids = Field(
        default=(),
        description="milestones that were done and no longer are",
        examples=[["denmark"]],
    )
    zone: scalars.Zone | None = Field(
        default=None,
        description="the zone it is in now",
        json_schema_extra={
            "words": {
                "none": "not even commit: 0",
                "commit": "0.3",
                "target": "0.7",
                "stretch": "1.0",
            }
        },
    )
    skip: scalars.Text | None = Field(
        default=None, description="why it counts for nothing until it is read again"
    )
    confidence: Annotated[scalars.Whole, Field(ge=0, le=10)] | None = Field(
        default=None,
        description="how likely it is to be reached, 0 to 10; 5 is as likely as not",
        examples=[7],
    )
    note: scalars.Text | None = Field(default=None, description="what happened, what is in the way")
    next: scalars.Text | None = Field(
        default=None,
        description="what is done about it, by when: meetings ask until the next; `-` ends it",
    )

    @property
    def measures(self) -> bool:
        """Whether it says anything of progress, and not only how people feel about it."""
        return self.value is not None or self.done is not None or bool(self.undone or self.zone)

    @property
    def words(self) -> str | None:
        """What was written about it, or why it was left out."""
        return self.note or self.skip


class Session(FileEntry):
    """One check-in session: one file, or one item of a folded file."""

    date: scalars.Day = Field(
        description="the day the readings are true of", examples=["2026-11-23"]
    )
    author: scalars.Text = Field(description="who recorded it", examples=["kari"])
    recorded: scalars.Instant | None = Field(
        default=None,
        description="when it was recorded, with its offset",
        examples=["2026-11-23T09:42:10+01:00"],
    )
    note: scalars.Text | None = Field(default=None, description="a word on the whole check-in")
    readings: dict[scalars.Id, Reading] = Field(
        default_factory=dict, description="what was read, by the id of a goal or KPI"
    )

    @property
    def began(self) -> datetime | None:
        """When the day that it is true of began where it was recorded; None without `recorded`."""
        if self.recorded is None:
            return None
        return datetime.combine(self.date, datetime.min.time(), self.recorded.tzinfo)

    @property
    def recorded_early(self) -> bool:
        """Whether it says that it was recorded more than a day before the day it is true of."""
        if self.recorded is None or self.recorded.date() >= self.date:
            return False
        began = datetime.combine(self.date, datetime.min.time(), self.recorded.tzinfo)
        return self.recorded < began - CLOCK_GRACE

    def ahead_of(self, now: datetime) -> bool:
        """Whether it says that it was recorded more than a day after a moment."""
        return self.recorded is not None and self.recorded > now + CLOCK_GRACE

    @property
    def said(self) -> tuple[object, ...]:
        """All that it says, wherever it stands."""
        return self.date, self.author, self.recorded, self.note, self.readings

    def problems(self) -> Iterator[shape_errors.Problem]:
        """Readings that say nothing."""
        for name, reading in self.readings.items():
            if reading == Reading():
                yield shape_errors.Problem(
                    ("readings", name),
                    "YM004",
                    N_("the reading of `{id}` says nothing"),
                    N_("give a value, done, zone, skip, confidence, note or next"),
                    {"id": name},
                )


class FoldedSession(Session):
    """A session of a closed cycle, with the name of the file it had."""

    file: scalars.Text = Field(
        description="the name of the file it was", examples=["2026-11-23-094210-kari.yaml"]
    )


class Fold(FileEntry):
    """A closed cycle's sessions of one team, in one file."""

    sessions: tuple[FoldedSession, ...] = Field(
        default=(), description="the sessions, sorted by the files they were"
    )

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong inside each session."""
        for i, session in enumerate(self.sessions):
            yield from shape_errors.below(("sessions", i), session.problems())
