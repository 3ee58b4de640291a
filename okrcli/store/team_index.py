"""What was read of teams on another day, good for as long as their files are as they were.

Of a plan it is what the scanner made of the text, which is checked again; of sessions what the
scanner read, or what all of them have of the plan's KPIs. What the scanners do not read is never
kept: it has findings, and its own reader.
"""

import marshal
import time
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from okrcli.model import file_layout
from okrcli.model.kpi import KpiIdentity
from okrcli.model.plan import Plan
from okrcli.model.readings import Number, Series
from okrcli.model.session import Session
from okrcli.store.fingerprints import (
    TICK,
    Fingerprint,
    file_fingerprint,
    folder_fingerprint,
    stands_as_before,
)
from okrcli.store.index_file import IndexFile
from okrcli.store.index_folder import IndexFolder
from okrcli.store.pooled_folders import PooledFolders
from okrcli.store.workspace_files import Disk
from okrcli.text import canonical_plans
from okrcli.text.remembered_series import numbers_of, series_of, series_values
from okrcli.text.remembered_sessions import session_of, session_values

T = TypeVar("T")
_TICK = TICK


class TeamIndex:
    """The index of a workspace on the disk; `now` is when it is opened, in nanoseconds."""

    def __init__(self, disk: Disk, folder: IndexFolder, now: int | None = None) -> None:
        self.disk = disk
        self.folder = folder
        self.settled = (time.time_ns() if now is None else now) - _TICK
        self.files: dict[str, IndexFile] = {}
        self.folders: dict[str, PooledFolders] = {}
        self.states: dict[str, Fingerprint | None] = {}

    def file(self, cycle: str) -> IndexFile:
        """The file that holds what is known of a cycle's teams."""
        if cycle not in self.files:
            self.files[cycle] = self.folder.file(f"{cycle}.teams")
        return self.files[cycle]

    def team(
        self, place: tuple[str, str], plan_path: str, sessions: Callable[[], Sequence[str]]
    ) -> "RememberedTeam":
        """What is known of a team in a cycle; `place` are the ids of both."""
        return RememberedTeam(self, place, plan_path, sessions)

    def pooled(self, cycle: str, names: Set[str]) -> PooledFolders:
        """What folders of a cycle hold of some ids: those of standing KPIs, always the same."""
        if cycle not in self.folders:
            file = self.folder.file(f"{cycle}.pooled")
            self.folders[cycle] = PooledFolders(file, names, self.folder_state, self.may_keep)
        return self.folders[cycle]

    def folder_state(self, folder: str) -> Fingerprint | None:
        """The state of a folder of check-ins, looked at once and before anything in it is read."""
        if folder not in self.states:
            self.states[folder] = folder_fingerprint(self.disk, folder)
        return self.states[folder]

    def may_keep(self, state: Fingerprint) -> bool:
        """Whether what was read by now is what files of this state say, and go on to say.

        They have been as they are for long enough for any change to show.
        """
        return state.newest < self.settled and stands_as_before(self.disk, state)

    def save(self, teams: Mapping[str, Set[str]]) -> None:
        """Write down what is new, with what is known of the teams that each cycle still has."""
        for cycle, file in self.files.items():
            there = teams.get(cycle, frozenset())
            file.save(lambda name, there=there: name.partition(" ")[2] in there)  # type: ignore[misc]
        for cycle, pooled in self.folders.items():
            pooled.save(teams.get(cycle, frozenset()))
        self.files.clear()
        self.folders.clear()
        self.states.clear()


class PlanNames(NamedTuple):
    """The ids that a plan had, and what its KPIs are called, by id."""

    was: tuple[str, ...]
    kpis: Mapping[str, KpiIdentity]

    @classmethod
    def of(cls, values: Sequence[Any]) -> "PlanNames":
        """The names that plain values say; ValueError or TypeError of something else."""
        was, kpis = values
        return cls(was, {name: KpiIdentity(name, unit, old) for name, unit, old in kpis})


class RememberedTeam:
    """What the index knows of one team in one cycle, and what it is told to keep.

    What is kept was read after the state of the files was looked at. `sessions` gives their paths.
    """

    def __init__(
        self,
        index: TeamIndex,
        place: tuple[str, str],
        plan_path: str,
        sessions: Callable[[], Sequence[str]],
    ) -> None:
        self.index = index
        self.cycle, self.team = place
        self.plan_path = plan_path
        self.session_paths = sessions

    @cached_property
    def plan_state(self) -> Fingerprint | None:
        """The state of the plan's file, looked at once and before it is read."""
        return file_fingerprint(self.index.disk, self.plan_path) if self.plan_path else None

    @cached_property
    def sessions_state(self) -> Fingerprint | None:
        """The same of sessions that all stand in one folder of check-ins, each in its file."""
        paths = self.session_paths()
        if not file_layout.in_one_folder_of_checkins(paths):
            return None
        return self.index.folder_state(paths[0].rpartition("/")[0])

    def plan(self) -> Plan | None:
        """The plan; None where it is not known."""
        values = self._known("plan", self.plan_state, marshal.loads)
        return canonical_plans.plan_of(values) if isinstance(values, dict) else None

    def names(self) -> "PlanNames | None":
        """What the plan was called, and what its KPIs are; None where it is not known."""
        return self._known("names", self.plan_state, lambda data: PlanNames.of(marshal.loads(data)))

    def keep_plan(self, values: Mapping[str, Any], plan: Plan) -> None:
        """Keep a plan in which nothing is wrong, and its values."""
        self._keep("plan", self.plan_state, lambda: values)
        kpis = plan.own_kpis().values()
        self._keep(
            "names", self.plan_state, lambda: [plan.was, [tuple(each.identity) for each in kpis]]
        )

    def sessions(self) -> dict[str, Session] | None:
        """The sessions by path; None where they are not known."""
        state = self.sessions_state
        return self._known("sessions", state, lambda data: self._placed(marshal.loads(data)))

    def _placed(self, found: Mapping[str, Sequence[Any]]) -> dict[str, Session]:
        """Sessions by path; ValueError or KeyError where they are not those that stand there."""
        paths = self.session_paths()
        if len(found) != len(paths):
            raise ValueError(paths)
        return {path: session_of(found[_name(path)]) for path in paths}

    def keep_sessions(self, every: Mapping[str, Session]) -> None:
        """Keep all sessions, by path."""
        self._keep(
            "sessions",
            self.sessions_state,
            lambda: {_name(path): session_values(each) for path, each in every.items()},
        )

    def series(self, names: frozenset[str], now: datetime | None) -> Mapping[str, Series] | None:
        """The series of some ids, of which sessions have readings; None where they are not known.

        They are as sessions read at a moment have them.
        """
        return self._known(
            "series",
            self.sessions_state,
            lambda data: series_of(marshal.loads(data), names, now),
        )

    def numbers(
        self, names: frozenset[str], now: datetime | None
    ) -> Mapping[str, Sequence[Number]] | None:
        """The numbers in the same series."""
        return self._known(
            "series",
            self.sessions_state,
            lambda data: numbers_of(marshal.loads(data), names, now),
        )

    def keep_series(self, every: Mapping[str, Session], names: Set[str]) -> None:
        """Keep what all sessions, by path, have of some ids."""
        self._keep(
            "series",
            self.sessions_state,
            lambda: series_values({_name(path): each for path, each in every.items()}, names),
        )

    def _known(self, kind: str, state: Fingerprint | None, read: Callable[[bytes], T]) -> T | None:
        if state is None:
            return None
        return self.index.file(self.cycle).known(f"{kind} {self.team}", state.key, read)

    def _keep(self, kind: str, state: Fingerprint | None, values: Callable[[], Any]) -> None:
        if state is not None and self.index.may_keep(state):
            file = self.index.file(self.cycle)
            file.keep(f"{kind} {self.team}", state.key, marshal.dumps(values()))


def _name(path: str) -> str:
    return path.rpartition("/")[2]
