"""The two moments that are compared, and everything that happened between them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from okrcli.history.changes import ALARMS, Alarm, GoalChange
from okrcli.history.record_changes import CheckIn, Effect, ReviewEdit, Rewrite, SettingEdit
from okrcli.model import workspace


class Side(NamedTuple):
    """A workspace at one of the two moments.

    `ignores` are the rules that comments switch off, once for each comment, by the file's path;
    `edited` are the days on which files changed last, by path, where they are known.
    """

    space: workspace.Workspace
    ignores: Mapping[str, tuple[str, ...]] = {}
    edited: Mapping[str, date] = {}

    @property
    def broken(self) -> frozenset[str]:
        """The paths of the files that could not be read."""
        return frozenset(finding.place.path for finding in self.space.findings)


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
