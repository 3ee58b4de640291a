"""What happened to goals, readings, reviews and settings: values, without words or layout."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from okrcli.model import measures, plan, session
from okrcli.scoring import states

Kind = Literal["team", "objective", "key result", "KPI"]
Alarm = Literal["eased", "removed", "rewritten", "orphaned", "regraded", "loosened", "unexplained"]
ALARMS: tuple[Alarm, ...] = (
    "eased",
    "removed",
    "rewritten",
    "orphaned",
    "regraded",
    "loosened",
    "unexplained",
)
# `moved` is a change that makes a goal neither certainly easier nor certainly harder
Verdict = Literal["eased", "raised", "moved"]
# what an edit is besides: a goal no longer counts, may be silent for longer, loses readings
Judgement = Literal["eased", "raised", "moved", "removed", "loosened", "orphaned"]


class Subject(NamedTuple):
    """What a change is about, as it is called at one of the two moments.

    `cycle` and `team` are empty for a standing KPI, and `id` is for a team, which stands in `team`.
    `above` is the objective of a key result, and the key result of a KPI beside it. `path` is the
    file it is planned in.
    """

    kind: Kind
    cycle: str
    team: str
    above: str
    id: str
    title: str
    path: str

    @property
    def ref(self) -> str:
        """The full reference inside the cycle: `growth/subscriptions`."""
        return "/".join(part for part in (self.team, self.id) if part)


class Edit(NamedTuple):
    """One key of a goal that changed.

    `old` and `new` are values of the model; None where nothing stands. `part` is the id of a
    milestone or the name of a zone. A weight of 0 and a day of dropping have the verdict `removed`.
    `line` is what to add where a name leaves readings behind.
    """

    key: str
    old: object
    new: object
    verdict: Judgement | None = None
    part: str = ""
    line: str = ""


class Orphans(NamedTuple):
    """Readings that a goal has lost with its name, and the line to add at `path` to keep them."""

    readings: int
    path: str
    line: str


# what says nothing that a reviewer must not miss, or is an alarm of its own
_QUIET: frozenset[Judgement | None] = frozenset((None, "raised", "orphaned"))

How = Literal["", "was", "merged", "id", "title", "readings", "key results", "goals", "draft"]


class GoalChange(NamedTuple):
    """A goal, KPI or team that was added (`old` is None), removed (`new` is None) or changed.

    `how` is what a renamed or moved one was recognised by, empty otherwise; one that was a draft
    begins when it no longer is, and is added then, with `how` as "draft". `moved` is into another
    team or to another goal, whose own new name is not meant. `days_left` in the cycle are counted
    only after it opened, else None; they are below 0 after its end. `reasons` are those that were
    given for changing it, of its objective too.
    """

    old: Subject | None
    new: Subject | None
    edits: tuple[Edit, ...] = ()
    how: How = ""
    moved: bool = False
    orphans: Orphans | None = None
    unit: str | None = None
    measure: measures.Measure | None = None
    days_left: int | None = None
    reasons: tuple[plan.Adjustment, ...] = ()

    @property
    def subject(self) -> Subject:
        """What it is called now, or was called last."""
        found = self.new or self.old
        assert found is not None  # one of the two is always there
        return found

    @property
    def renamed(self) -> bool:
        """Whether its id is another, a team's included."""
        if self.old is None or self.new is None:
            return False
        if self.new.kind == "team":
            return self.old.team != self.new.team
        return self.old.id != self.new.id

    @property
    def taken_out(self) -> bool:
        """Whether a goal, or an objective's key result, counts no more where it did."""
        if self.subject.kind not in {"objective", "key result"}:
            return False
        elsewhere = self.moved and self.subject.kind == "key result"
        return self.new is None or self.how == "merged" or elsewhere

    @property
    def alarms(self) -> list[Alarm]:
        """What a reviewer must not miss: only of goals that were agreed on, so after the opening.

        Lost readings are always one.
        """
        verdicts = {edit.verdict for edit in self.edits}
        found: list[Alarm] = ["orphaned"] if self.orphans or "orphaned" in verdicts else []
        if self.days_left is None:
            return found
        if verdicts & {"eased", "moved"}:
            found.append("eased")
        if "removed" in verdicts or self.taken_out:
            found.append("removed")
        if "loosened" in verdicts:
            found.append("loosened")
        if self.unexplained:
            found.append("unexplained")
        return found

    @property
    def unexplained(self) -> bool:
        """Whether an objective or key result that was agreed on was changed without a reason.

        Of one that is gone there is nothing that a reason could stand beside.
        """
        if self.days_left is None or self.old is None or self.new is None:
            return False
        if self.subject.kind not in {"objective", "key result"} or self.reasons:
            return False
        loud = any(edit.verdict not in _QUIET and not self._ended(edit) for edit in self.edits)
        return loud or (self.taken_out and self.how != "merged")

    def _ended(self, edit: Edit) -> bool:
        """Whether an edit ends the goal, with a `because:` of its own."""
        given = any(each.key == "because" and each.new for each in self.edits)
        return edit.key == "dropped" and edit.new is not None and given


class NewestReadings(NamedTuple):
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
    old: NewestReadings
    new: NewestReadings
    readings: int
    authors: tuple[str, ...]
    day: date
    note: str = ""
    unit: str | None = None
    measure: measures.Measure | None = None
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


class Changes(NamedTuple):
    """Everything that happened; `unreadable` are the files that could not be compared."""

    on: date
    goals: tuple[GoalChange, ...] = ()
    checkins: tuple[CheckIn, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    reviews: tuple[ReviewEdit, ...] = ()
    settings: tuple[SettingEdit, ...] = ()
    effects: tuple[Effect, ...] = ()
    unreadable: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything happened at all."""
        return bool(
            self.goals
            or self.checkins
            or self.rewrites
            or self.reviews
            or self.settings
            or self.unreadable
        )

    @property
    def alarms(self) -> dict[Alarm, int]:
        """How many of each thing a reviewer must not miss; none that did not happen."""
        counted: dict[Alarm, int] = dict.fromkeys(ALARMS, 0)
        for alarm in self._every_alarm():
            counted[alarm] += 1
        return {alarm: n for alarm, n in counted.items() if n}

    def _every_alarm(self) -> Iterator[Alarm]:
        for goal in self.goals:
            yield from goal.alarms
        for _ in self.rewrites:
            yield "rewritten"
        for edit in self.reviews:
            yield from [edit.alarm] if edit.alarm else []
        for setting in self.settings:
            yield from [setting.alarm] if setting.alarm else []
