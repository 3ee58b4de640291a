"""Readings put into sessions, and sessions into files: one file a team and day."""

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.check_in import typed_reading
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.messages import N_
from okrcli.model import session, workspace
from okrcli.store import workspace_files
from okrcli.text import canonical_sessions, sources, writing

REPEATED_WITHIN = timedelta(minutes=10)
_MOST_A_SECOND = 1000


class Signature(NamedTuple):
    """Who records, when, and a note on the whole session."""

    author: str
    recorded: datetime
    note: str | None = None


# stands in until something is recorded: what would change does not depend on who and when
PROVISIONAL = Signature("somebody", datetime.max.replace(tzinfo=UTC))


class Draft(NamedTuple):
    """A session that is not written yet, and the team of the cycle whose it is."""

    cycle: workspace.Cycle
    team: str
    session: session.Session

    def path(self, again: int = 0) -> str:
        """The file to write, from the workspace's root; `again` counts names that were taken."""
        known = self.cycle.teams.get(self.team)
        group = f"{known.group}/" if known and known.group else ""
        name = writing.session_name(self.session, again)
        return f"{self.cycle.path}/{group}checkins/{self.team}/{name}"

    @property
    def text(self) -> str:
        """The file's text."""
        return writing.session_text(self.session)


def drafts(entries: Iterable[SessionEntry], signature: Signature) -> list[Draft]:
    """The sessions that entries make, one a team and day; UsageError for one id read twice."""
    seasons: dict[str, workspace.Cycle] = {}
    found: dict[tuple[str, str, date], dict[str, session.Reading]] = {}
    for entry in entries:
        season = entry.subject.target.cycle
        seasons[season.id] = season
        place = found.setdefault((season.id, entry.subject.home, entry.day), {})
        for name, item in typed_reading.records(entry.subject, entry.reading).items():
            place[name] = joined(place.get(name), item, name, entry.day)
    return [
        Draft(seasons[season], team, _session(day, items, signature))
        for (season, team, day), items in sorted(found.items(), key=lambda pair: pair[0])
    ]


def _session(
    day: date, items: Mapping[str, session.Reading], signature: Signature
) -> session.Session:
    return session.Session(
        date=day,
        author=signature.author,
        recorded=signature.recorded,
        note=signature.note,
        readings=dict(items),
    )


def joined(
    first: session.Reading | None, second: session.Reading, name: str, day: date
) -> session.Reading:
    """Two readings of one id as one; UsageError where both give the same thing."""
    if first is None:
        return second
    given, more = _given(first), _given(second)
    twice = sorted(set(given) & set(more))
    if twice:
        raise errors.UsageError(
            N_("`{name}` is given twice for {day}: {twice}"),
            name=name,
            day=day,
            twice=", ".join(twice),
        )
    return first.model_copy(update=more)


def _given(item: session.Reading) -> dict[str, object]:
    """What a reading says, by key."""
    every = {key: getattr(item, key) for key in session.Reading.model_fields}
    return {key: value for key, value in every.items() if value is not None and value != ()}


def earlier(space: workspace.Workspace, draft: Draft) -> str | None:
    """The path of the same check-in, recorded before and followed by no other of its ids that day.

    Whoever repeats a command after an unclear end gets no second session from it, and neither does
    an import of days that are past. The same again on the day itself is a new look at the goal once
    some minutes have gone by.
    """
    season = space.cycles.get(draft.cycle.id)
    team = season.teams.get(draft.team) if season else None
    mine = draft.session
    since = [
        filed
        for filed in (team.sessions if team else ())
        if filed.session.date == mine.date
        and set(filed.session.readings) & set(mine.readings)
        and _may_repeat(mine, filed.session)
    ]
    newest = max(since, key=lambda filed: (filed.session.recorded, filed.name), default=None)
    if newest is None or newest.position is not None:
        return None
    again = newest.session.model_copy(update={"recorded": mine.recorded})
    return newest.path if writing.session_text(again) == draft.text else None


def _may_repeat(mine: session.Session, before: session.Session) -> bool:
    if mine.recorded is None or before.recorded is None:
        return False
    is_past = mine.date < mine.recorded.date()
    return is_past or abs(mine.recorded - before.recorded) <= REPEATED_WITHIN


def later(space: workspace.Workspace, made: Iterable[Draft]) -> workspace.Workspace:
    """The workspace as it is once the sessions are there."""
    cycles = dict(space.cycles)
    for draft in made:
        season = cycles[draft.cycle.id]
        team = season.teams.get(draft.team) or workspace.Team(draft.team, season.id)
        filed = workspace.FiledSession(draft.path(), draft.session)
        team = replace(team, sessions=(*team.sessions, filed))
        cycles[season.id] = replace(season, teams={**season.teams, team.id: team})
    return replace(space, cycles=cycles)


def write_sessions(root: Path, made: Iterable[Draft]) -> list[str]:
    """Write the sessions, all of them or none; gives their paths.

    RefusedError when the disk says no, Interrupted when somebody leaves meanwhile.
    """
    with new_files.together(root) as batch:
        for draft in made:
            _create(batch, draft, workspace_files.Disk(root))
    return batch.paths


def _create(batch: new_files.Batch, draft: Draft, disk: sources.Source) -> None:
    """Write one session under the first name that is free.

    A folded session keeps its name, though its file is gone. A fold is on the disk before it takes
    files away, so that looking once more afterwards finds what was folded in between; what it then
    has under the name may as well be this session itself.
    """
    for again in range(_MOST_A_SECOND):
        path = draft.path(again)
        if _fold_with(path, disk):
            continue
        with contextlib.suppress(errors.ExistsError):
            batch.create(path, draft.text)
            fold = _fold_with(path, disk)
            if not fold or _as_folded(path, draft) in fold:
                return
            batch.remove(path)
    raise errors.RefusedError(
        N_("{path} and {n} others of this second exist; try again"),
        path=draft.path(),
        n=_MOST_A_SECOND - 1,
    )


def _fold_with(path: str, disk: sources.Source) -> bytes:
    """The folded file of a team if a session of this name stands in it, else nothing."""
    folder, _, name = path.rpartition("/")
    try:
        data = disk.read(f"{folder}.yaml")
    except errors.Unreadable:
        return b""
    return data if name.encode() in data else b""


def _as_folded(path: str, draft: Draft) -> bytes:
    """What a session is in a folded file, once it was read from its own."""
    read = canonical_sessions.session_from(draft.text.encode()) or draft.session
    _, _, block = writing.fold_text([(path.rpartition("/")[2], read)]).partition("\n")
    return block.encode()


def same_before(space: workspace.Workspace, draft: Draft) -> str | None:
    """The file of a session, however old, that says the same: person, day and readings."""
    new, team = draft.session, space.cycles[draft.cycle.id].teams.get(draft.team)
    for filed in team.sessions if team else ():
        old = filed.session
        if (old.date, old.author, old.readings) == (new.date, new.author, new.readings):
            return filed.path
    return None


def said_before(space: workspace.Workspace, draft: Draft) -> str | None:
    """As `earlier`, and of an issue that is edited also a file of long ago that says the same."""
    return earlier(space, draft) or same_before(space, draft)
