"""What happened to readings, reviews and settings, and what all of it makes of an objective."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.history.changes import Alarm, Subject
from okrcli.model import plan, session
from okrcli.scoring import states


class Standing(NamedTuple):
    """What the newest readings say of a goal: None where they say nothing of the kind."""

    value: Decimal | None = None
    done: frozenset[str] | None = None
    yes: bool | None = None
    zone: str | None = None
    skipped: str | None = None
    confidence: int | None = None


class CheckIn(NamedTuple):
    """New readings of one goal or KPI: where it stood before, and where it stands with them.

    `better` is whether progress grew, None where it neither grew nor fell or nothing is held
    against the readings. `authors` are those of the new readings, `note` the newest of them.
    """

    subject: Subject
    old: Standing
    new: Standing
    readings: int
    authors: tuple[str, ...]
    day: date
    note: str = ""
    unit: str | None = None
    measure: plan.Measure | None = None
    better: bool | None = None


class Reread(NamedTuple):
    """One reading of a session that is not what it was; None where it is not there."""

    id: str
    old: session.Reading | None
    new: session.Reading | None


class Rewrite(NamedTuple):
    """A session of the past that was changed, or deleted when `new` is None."""

    cycle: str
    team: str
    path: str
    old: session.Session
    new: session.Session | None
    readings: tuple[Reread, ...] = ()


class ReviewEdit(NamedTuple):
    """One thing in a team's review that changed: a grade, an outcome, what was learned.

    `goal` is the id of an objective or key result, empty for the review as a whole. What is given
    in a review that is new is no alarm.
    """

    cycle: str
    team: str
    path: str
    goal: str
    key: str
    old: object
    new: object
    alarm: Alarm | None = None


class SettingEdit(NamedTuple):
    """A setting of the workspace or of a cycle, or a comment that ignores a rule, that changed.

    `where` is the cycle, empty for `okr.yaml`; `part` is the person's id or the rule. What lets
    through what was not let through before has the alarm `loosened`, a longer cycle `eased`.
    """

    key: str
    old: object
    new: object
    path: str
    where: str = ""
    part: str = ""
    alarm: Alarm | None = None


class Score(NamedTuple):
    """An objective on a day: its progress from 0 to 1, its state, None for both once graded."""

    share: float | None
    state: states.State | None
    grade: Decimal | None = None


class Effect(NamedTuple):
    """What the changes make of an objective: None before it was there, and after it is gone."""

    subject: Subject
    old: Score | None
    new: Score | None

    @property
    def none(self) -> bool:
        """Whether nothing of it is different."""
        return self.old == self.new
