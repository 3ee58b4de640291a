"""The values of what is due: no layout, no language."""

from datetime import date
from typing import Literal, NamedTuple

from okrcli.actions.check_in.standing_before import StandingBefore
from okrcli.actions.check_in.subject import Subject
from okrcli.model import workspace
from okrcli.views.dues.grace import GRACE
from okrcli.views.owners import Owners

Status = Literal["late", "due", "ahead"]


class DueRequest(NamedTuple):
    """The day, the working days of grace, and whose: a team's id, what an owner is called.

    `names` and `teams` are what the owner is called and the teams they are in, in small letters.
    `group` are the ids of the teams of a group, None without one.
    """

    on: date
    grace: int = GRACE
    team: str | None = None
    owner: str | None = None
    names: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    group: frozenset[str] | None = None

    def includes(self, team: str) -> bool:
        """Whether a team is asked about."""
        return self.team in {None, team} and (self.group is None or team in self.group)


class DueGoal(NamedTuple):
    """A goal or KPI that is to be read by a day; `last` is the day of its newest reading.

    `late` are the days since its grace ended, 0 of what is not late. `named` says whether the plan
    names whose it is: else it is its lead's to answer for, and its whole team's to read.
    """

    subject: Subject
    standing: StandingBefore
    owners: Owners
    ref: str
    team: str
    due: date
    last: date | None
    late: int
    on: date
    named: bool = True

    @property
    def status(self) -> Status:
        """Whether it is late, due by now, or ahead."""
        if self.late:
            return "late"
        return "due" if self.due <= self.on else "ahead"

    @property
    def title(self) -> str:
        """What it is called."""
        return self.subject.target.title


class PersonDue(NamedTuple):
    """What one person owes, the latest first; `name` is None for what is nobody's."""

    id: str | None
    name: str | None
    goals: tuple[DueGoal, ...]

    @property
    def late(self) -> int:
        """How many of them are late."""
        return sum(goal.status == "late" for goal in self.goals)


class DayAhead(NamedTuple):
    """A coming day, and how many check-ins each person has then, the most first."""

    day: date
    people: tuple[tuple[str | None, int], ...]

    @property
    def number(self) -> int:
        """How many in all."""
        return sum(number for _, number in self.people)


class DateAhead(NamedTuple):
    """A day that something is due on: a milestone, a key result, a meeting, the end.

    The end has its cycle's id for its title, and the cycle's own label.
    """

    day: date
    kind: Literal["milestone", "key result", "meeting", "end"]
    ref: str = ""
    title: str = ""
    owner: str | None = None
    label: str | None = None


class Dues(NamedTuple):
    """All that is due as of a day; `known` is how many goals and KPIs were looked at.

    `unread` counts those of them that were never read and are not due yet. `overdue` is what is
    past its day and not done; `ended` are cycles that are over and wait for their grades. Where
    none is the owner's who is asked about, `owners` are those whose they are.
    """

    organisation: str | None
    on: date
    asked: DueRequest
    people: tuple[PersonDue, ...]
    days: tuple[DayAhead, ...]
    dates: tuple[DateAhead, ...]
    known: int
    cycles: tuple[workspace.Cycle, ...] = ()
    owners: tuple[str, ...] = ()
    unread: int = 0
    overdue: tuple[DateAhead, ...] = ()
    ended: tuple[workspace.Cycle, ...] = ()

    @property
    def goals(self) -> list[DueGoal]:
        """What is late or due by now, person by person."""
        return [goal for person in self.people for goal in person.goals]

    @property
    def late(self) -> list[DueGoal]:
        """What is late."""
        return [goal for goal in self.goals if goal.status == "late"]

    @property
    def due(self) -> list[DueGoal]:
        """What is due by now, and not late."""
        return [goal for goal in self.goals if goal.status == "due"]
