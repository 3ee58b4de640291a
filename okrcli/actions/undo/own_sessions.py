"""Whose sessions are whose, which of them git has, and which are the newest."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import session, workspace
from okrcli.model.settings import folded_name
from okrcli.store.git.file_states import State
from okrcli.store.git.repository import Repository
from okrcli.store.open import Loaded

# the time of recording in a file's name, which all files of one check-in share
_CLOCK = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-([0-9]{6,9})-")
# what a file of the same instant is called that stands beside another
_AGAIN = re.compile(r"(?:_([0-9]{3,}))?\.yaml$")


@dataclass(frozen=True)
class Filed:
    """A session in a file of its own, with the bytes that stand there."""

    team: workspace.Team
    path: str
    session: session.Session
    data: bytes

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.rpartition("/")[2]

    @property
    def moment(self) -> tuple[datetime, str]:
        """When it was recorded, else the start of its day; the file's name decides between two."""
        start = datetime.combine(self.session.date, time(), UTC)
        return self.session.recorded or start, self.name

    @property
    def run(self) -> tuple[object, ...]:
        """What all files of one check-in have in common, and no others."""
        clock = _CLOCK.match(self.name)
        return (self.session.recorded, clock[1]) if clock else (self.path,)

    @property
    def again(self) -> int:
        """How many files of the same instant stood there before it."""
        found = _AGAIN.search(self.name)
        return int(found[1] or 0) if found else 0


def sessions(loaded: Loaded, names: frozenset[str]) -> Iterator[Filed]:
    """The sessions of somebody, called by any of the names, that stand in files of their own."""
    for season in loaded.workspace.cycles.values():
        for team in season.teams.values():
            for filed in team.sessions:
                mine = folded_name(filed.session.author) in names
                if mine and filed.position is None:
                    data = loaded.source.read(filed.path)
                    yield Filed(team, filed.path, filed.session, data)


def uncommitted(found: Iterable[Filed], repositories: Iterable[Repository]) -> list[Filed]:
    """Those that no commit holds, as every repository says; all of them where there is none.

    RefusedError for one that a merge left in conflict, and where a repository cannot say.
    """
    every = list(found)
    for repository in repositories:
        repository.check_head()
        states = repository.states({filed.path: filed.data for filed in every})
        for path, state in states.items():
            if state is State.UNMERGED:
                raise errors.RefusedError(
                    N_("{path} is in a merge; settle it and `git add` it first"), path=path
                )
        every = [filed for filed in every if states[filed.path] is State.UNTRACKED]
    return every


def newest(found: Iterable[Filed], begun: Collection[str] = ()) -> list[Filed]:
    """The files of the newest check-in, by path; none of none.

    Where files of one are named by their paths, as those that an undo began with, it is that one.
    """
    every = sorted(found, key=lambda filed: filed.moment)
    first = [filed for filed in every if filed.path in begun] or every
    if not first:
        return []
    run = [filed for filed in every if filed.run == first[-1].run]
    # a second file for one team and day is another check-in of the same instant
    last = {
        (filed.team.cycle, filed.team.id, filed.session.date): filed
        for filed in sorted(run, key=lambda filed: filed.again)
    }
    return sorted(last.values(), key=lambda filed: filed.path)


def without(space: workspace.Workspace, gone: Iterable[Filed]) -> workspace.Workspace:
    """The workspace as it is once those sessions are gone."""
    paths = {filed.path for filed in gone}
    cycles = {
        name: replace(
            season,
            teams={key: _without(team, paths) for key, team in season.teams.items()},
        )
        for name, season in space.cycles.items()
    }
    return replace(space, cycles=cycles)


def _without(team: workspace.Team, paths: set[str]) -> workspace.Team:
    kept = tuple(filed for filed in team.sessions if filed.path not in paths)
    return team if len(kept) == len(team.sessions) else replace(team, sessions=kept)
