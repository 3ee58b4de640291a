"""A workspace of which no more is read than is looked at: plans, sessions and reviews of teams.

Settings, KPIs and the days of cycles are read at once, and where the rest stands is listed. What is
looked at is read then, and answers as if everything had been read. What nobody looked at is not
known to be fine: findings are those of the files that were read.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from okrcli.findings import Finding
from okrcli.model import file_layout, readings, workspace
from okrcli.model.file_layout import FilePlace
from okrcli.model.kpi import KpiIdentity
from okrcli.model.plan import Plan
from okrcli.model.review import Review
from okrcli.model.session import Session
from okrcli.store.open import Loaded, Loader, Parts, add_session
from okrcli.text import canonical_plans, canonical_sessions, unparsed
from okrcli.text.sources import LastKept, Listed, Outline, Source

if TYPE_CHECKING:
    from okrcli.store.team_index import PlanNames, RememberedTeam, TeamIndex

# of so many days each is looked for in a text
_FEW_DAYS = 100
# of so many ids each is looked for in a plan
_FEW_NAMES = 32
# what a team keeps of the readings in its files
_READINGS = ("sessions", "readings", "_of_own_kpis", "_numbers")
_READ_AT_ONCE = frozenset(("settings", "kpis", "cycle"))
# of fewer teams all is read as fast as an index is
INDEXED_LEAST = 50


def workspace_on_demand(
    source: Source,
    now: datetime | None = None,
    *,
    in_part: bool = False,
    whole: bool = False,
    index: "Callable[[int], TeamIndex | None] | None" = None,
) -> Loaded:
    """The workspace that the texts of a source spell, read when it is looked at.

    With `in_part` the sound goals of a broken plan are its plan. With `whole` all is read at once.
    An index of so many teams, if one is given, is asked before their files are.
    """
    reader = _Reader(source, now, in_part)
    space = reader.listed()
    reader.index = index(len(reader.files)) if index else None
    if whole:
        reader.read_all(space)
    return Loaded(
        space, reader.loader.trees, source, tuple(sorted(reader.known)), reader.keep_index
    )


class _Findings(Sequence[Finding]):
    """What is wrong with what was read until now, by file and place."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        return self.loader.sorted_findings()[index]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.loader.sorted_findings())

    def __len__(self) -> int:
        return len(self.loader.findings)


@dataclass
class _Files:
    """Where the files of a team in a cycle stand, as paths, and the folders of its sessions."""

    group: str | None = None
    plan: str = ""
    review: tuple[str, ...] = ()
    sessions: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)


class _Reader:
    """The files of a source, and what was read of them."""

    def __init__(self, source: Source, now: datetime | None, in_part: bool) -> None:
        self.listed_source = source if isinstance(source, Listed) else None
        self.in_part = in_part
        self.texts = LastKept(source)
        self.loader = Loader(self.texts, {}, now)
        self.loader.scan_plan = self._scanned_plan
        self.scanned: dict[str, Any] | None = None
        self.index: TeamIndex | None = None
        self.files: dict[tuple[str, str], _Files] = {}
        self.known: set[str] = set()
        self.filed: dict[str, list[workspace.FiledSession]] = {}
        self.slowly_read: set[str] = set()

    def _scanned_plan(self, data: bytes) -> Plan | None:
        """The plan that the scanner finds, whose values are kept until the next."""
        self.scanned = canonical_plans.plain_values(data)
        return None if self.scanned is None else canonical_plans.sound_plan(self.scanned)

    def taken_plan(self, path: str) -> dict[str, Any] | None:
        """Read a plan into its place; gives the scanner's values, None where it had none."""
        self.scanned = None
        self.take(path)
        return self.scanned

    def keep_index(self) -> None:
        """Write down what was read, for another day."""
        if self.index:
            teams: dict[str, set[str]] = {}
            for season, name in self.files:
                teams.setdefault(season, set()).add(name)
            self.index.save(teams)

    def listed(self) -> workspace.Workspace:
        """What is listed, with the teams unread."""
        outline = self._outline()
        for path in outline.paths:
            self._list(path)
        for folder in outline.folders:
            self._list_folder(folder)
        by_cycle: dict[str, dict[str, workspace.Team]] = {}
        for (season, name), files in sorted(self.files.items(), key=itemgetter(0)):
            by_cycle.setdefault(season, {})[name] = UnreadTeam.listed(self, season, name, files)
        cycles = {
            name: workspace.Cycle(name, f"cycles/{name}", dates, by_cycle.get(name, {}))
            for name, dates in self.loader.dated()
        }
        loader = self.loader
        return workspace.Workspace(loader.settings, loader.kpis, cycles, _Findings(loader))

    def _outline(self) -> Outline:
        if self.listed_source:
            return self.listed_source.outline()
        return Outline(sorted(self.texts.paths()))

    def _list(self, path: str) -> None:
        """Put a file where it belongs; what is of no team, or has no place, is read at once."""
        self.known.add(path)
        place = file_layout.place(path)
        if place is None or place.kind in _READ_AT_ONCE:
            self.take(path)
        elif self.loader.names_allowed(path, place):
            files = self._files(place)
            match place.kind:
                case "plan" if files.plan:
                    self.loader.report_second_plan(path, place, files.plan)
                case "plan":
                    files.plan = path
                case "review":
                    files.review = (*files.review, path)
                case _:
                    files.sessions.append(path)

    def _files(self, place: FilePlace) -> _Files:
        self.loader.dates.setdefault(place.cycle, None)
        files = self.files.setdefault((place.cycle, place.team), _Files())
        files.group = file_layout.team_group(files.group, files.plan, place)
        return files

    def _list_folder(self, folder: str) -> None:
        """Note a folder of sessions; what is in it matters at once where it is all of a team."""
        place = file_layout.place(f"{folder}.yaml")
        known = place and self.files.get((place.cycle, place.team))
        if known and known.plan:
            known.folders.append(folder)
            return
        for path in self.below(folder):
            self._list(path)

    def below(self, folder: str) -> Iterable[str]:
        """The files in a folder of sessions, sorted."""
        return self.listed_source.below(folder) if self.listed_source else ()

    def take(self, path: str) -> None:
        """Read a file into its place, once; neither its text nor its tree is kept."""
        self.loader.take(path)
        self._let_go(path)

    def _let_go(self, path: str) -> None:
        self.loader.memory.clear()
        self.loader.trees.pop(path, None)

    def sessions_in(self, path: str, text: bytes | None = None) -> list[workspace.FiledSession]:
        """The sessions of a file, which is read once, and not where its text is given."""
        if path not in self.filed:
            place = file_layout.place(path)
            assert place is not None
            if text is not None:
                self.texts.last = path, text
            known = len(self.loader.findings)
            self.filed[path] = self.loader.sessions_in(path, place)
            if path in self.loader.trees or len(self.loader.findings) > known:
                self.slowly_read.add(path)
            self._let_go(path)
        return self.filed[path]

    def let_go_of_sessions(self, paths: Iterable[str]) -> None:
        """Forget what the scanner read of these files: reading it again reports nothing anew."""
        for path in paths:
            if path not in self.slowly_read:
                self.filed.pop(path, None)

    def holding(
        self, paths: Collection[str], wanted: Callable[[bytes], bool]
    ) -> Mapping[str, bytes | None]:
        """The files whose text is wanted or cannot be had, and those that are read already.

        Each has its text where that is at hand.
        """
        unread = [path for path in paths if path not in self.filed]
        if self.listed_source:
            found = dict(self.listed_source.holding(unread, wanted))
        else:
            texts = ((path, self.texts.text(path)) for path in unread)
            found = {path: text for path, text in texts if text is None or wanted(text)}
        return {**found, **dict.fromkeys(path for path in paths if path in self.filed)}

    @cached_property
    def pooled_names(self) -> frozenset[str]:
        """The ids that standing KPIs have, and those that they had."""
        return frozenset(name for item in self.loader.kpis for name in (item.id, *item.was))

    def sessions(self, files: _Files) -> list[str]:
        """The paths of a team's sessions, in order; what has no place among them is reported."""
        if files.folders:
            entered = set(files.folders)
            found = [path for folder in files.folders for path in self.below(folder)]
            files.folders.clear()
            for path in found:
                if path.endswith(".yaml") and path.rpartition("/")[0] in entered:
                    files.sessions.append(path)
                else:
                    self.take(path)
            files.sessions.sort()
        return files.sessions

    def read_all(self, space: workspace.Workspace) -> None:
        """Look at every file."""
        for season in space.cycles.values():
            for team in season.teams.values():
                assert isinstance(team, UnreadTeam)
                team.look_at_all()


class UnreadTeam(workspace.Team):
    """A team of which the files are known, and read when they are looked at."""

    _reader: _Reader
    _files: _Files

    @classmethod
    def listed(cls, reader: _Reader, season: str, name: str, files: _Files) -> "UnreadTeam":
        """The team of these files; none is read."""
        team = object.__new__(cls)
        review_path = files.review[-1] if files.review else ""
        vars(team).update(
            id=name,
            cycle=season,
            group=files.group,
            path=files.plan,
            review_path=review_path,
            _reader=reader,
            _files=files,
        )
        return team

    @property
    def _parts(self) -> Parts:
        return self._reader.loader.teams.setdefault((self.cycle, self.id), Parts())

    @cached_property
    def plan(self) -> Plan | None:
        """The plan; the sound goals of a broken one where that is asked for."""
        return self._sound or (self.readable if self._reader.in_part else None)

    @cached_property
    def _sound(self) -> Plan | None:
        remembered = self._remembered
        known = remembered.plan() if remembered else None
        if known or not self.path:
            return known
        if remembered:
            # what was read before the state was looked at could be another text
            self._reader.texts.forget()
        values = self._reader.taken_plan(self.path)
        found = self._parts.plan
        if remembered and found and values is not None:
            remembered.keep_plan(values, found)
        return found

    @cached_property
    def _remembered(self) -> "RememberedTeam | None":
        """What an index knows of it."""
        reader, files = self._reader, self._files
        if reader.index is None:
            return None
        place = self.cycle, self.id
        return reader.index.team(place, self.path, lambda: reader.sessions(files))

    @cached_property
    def kpi_identities(self) -> Mapping[str, KpiIdentity]:
        """As ever; where an index knows them, the plan is not read for them."""
        return super().kpi_identities if self._names is None else self._names.kpis

    @property
    def was(self) -> tuple[str, ...]:
        """The ids that the plan had; as `kpi_identities`."""
        return super().was if self._names is None else self._names.was

    @cached_property
    def _names(self) -> "PlanNames | None":
        """What an index knows of the plan's names; None where the plan is at hand."""
        if self.plan_is_read or self._remembered is None:
            return None
        return self._remembered.names()

    def _filed(self, every: Mapping[str, Session]) -> tuple[workspace.FiledSession, ...]:
        now = self._reader.loader.now
        return tuple(workspace.FiledSession(path, each, None, now) for path, each in every.items())

    @cached_property
    def readable(self) -> Plan | None:
        """What can be used of a broken plan."""
        return None if self._sound else self._parts.readable

    @cached_property
    def sessions(self) -> tuple[workspace.FiledSession, ...]:
        """The sessions, by name."""
        remembered = self._remembered
        known = remembered.sessions() if remembered else None
        if known is not None:
            return self._filed(known)
        found = self._sessions(None)
        if remembered:
            self._keep(found, remembered)
        return found

    def _keep(self, every: Iterable[workspace.FiledSession], remembered: "RememberedTeam") -> None:
        """Keep the sessions, where the scanner read each of them in a file of its own."""
        found = {filed.path: filed.session for filed in every}
        paths = self._reader.sessions(self._files)
        if found.keys() == set(paths) and self._reader.slowly_read.isdisjoint(paths):
            remembered.keep_sessions(found)

    @cached_property
    def review(self) -> Review | None:
        """The review, None where there is none that can be read."""
        for path in self._files.review:
            self._reader.take(path)
        return self._parts.review

    def closed_between(self, after: date, until: date) -> bool:
        """As ever; a review in whose text none of the days stands is not read for it."""
        days = (until - after).days
        if "review" in vars(self) or "_files" not in vars(self) or days > _FEW_DAYS:
            return super().closed_between(after, until)
        wanted = [str(after + timedelta(days=n + 1)).encode() for n in range(days)]
        texts = [self._reader.texts.text(path) for path in self._files.review]
        may = any(
            text is None or unparsed.has_escapes(text) or any(day in text for day in wanted)
            for text in texts
        )
        return may and super().closed_between(after, until)

    def _sessions(
        self, wanted: Callable[[bytes], bool] | None
    ) -> tuple[workspace.FiledSession, ...]:
        """Those in the files whose text is wanted, by name; all of them if no text is."""
        paths = self._reader.sessions(self._files)
        chosen = self._reader.holding(paths, wanted) if wanted else dict.fromkeys(paths)
        found: dict[str, workspace.FiledSession] = {}
        for path in paths:
            if path in chosen:
                for filed in self._reader.sessions_in(path, chosen[path]):
                    add_session(found, filed)
        return tuple(found[name] for name in sorted(found))

    @property
    def plan_is_read(self) -> bool:
        """Whether somebody looked at the plan."""
        return "plan" in vars(self)

    def _sessions_with(self, names: frozenset[str]) -> Iterable[workspace.FiledSession]:
        """Sessions with all that was read of some ids, and no more of them where that will do.

        Of standing KPIs an index may know, for as long as the folder is as it was.
        """
        folder, index = self._folder, self._reader.index
        if index is None or not folder or names != self._reader.pooled_names:
            return self._read_with(names).sessions
        pooled = index.pooled(self.cycle, names)
        state, known = pooled.looked_at(folder)
        if known is not None:
            return self._filed(known)
        found = self._read_with(names)
        if found.scanned:
            pooled.keep(folder, state, ((filed.path, filed.session) for filed in found.sessions))
        return found.sessions

    def _read_with(self, names: frozenset[str]) -> "_Read":
        """The same, read from the files.

        Where sessions are folded, or stand in several folders, all of each is compared.
        """
        wanted = unparsed.may_hold(names)
        if self._lacks(wanted):
            return _Read((), scanned=True)
        paths = self._reader.sessions(self._files)
        if not file_layout.in_one_folder_of_checkins(paths):
            return _Read(self._sessions(wanted), scanned=False)
        found: list[workspace.FiledSession] = []
        scanned = True
        for path, text in self._reader.holding(paths, wanted).items():
            part = text and self._reader.loader.part_of_session(path, text, names)
            scanned = scanned and bool(part)
            found += [part] if part else self._reader.sessions_in(path, text)
        return _Read(found, scanned)

    def _lacks(self, wanted: Callable[[bytes], bool]) -> bool:
        """Whether it is plain that no session has a text that is wanted.

        So it is of most teams, of which then not even the names of the sessions are kept.
        """
        source, folder = self._reader.listed_source, self._folder
        return source is not None and bool(folder) and source.lacks(folder, wanted)

    @property
    def _folder(self) -> str:
        """The folder in which all its sessions stand, if nobody has looked into it yet; else ""."""
        files = self._files
        return files.folders[0] if len(files.folders) == 1 and not files.sessions else ""

    def may_name(self, word: str) -> bool:
        """Whether the plan's text has the word in it, or escapes that may spell it."""
        if "_files" not in vars(self):
            return super().may_name(word)
        return bool(self.path) and (word.casefold().encode() in self._text or self._escapes)

    @cached_property
    def _text(self) -> bytes:
        """The plan's text in small letters; empty where it cannot be read, which is reported."""
        text = self._reader.texts.text(self.path)
        if text is None:
            _ = self._sound
        return (text or b"").lower()

    @cached_property
    def _escapes(self) -> bool:
        return unparsed.has_escapes(self._text)

    def readings_of_any(self, names: Collection[str]) -> Mapping[str, readings.Series]:
        """The points of these ids, of which only the files that may hold one are read."""
        if "sessions" in vars(self):
            return super().readings_of_any(names)
        return _series(self._sessions_with(frozenset(names)), names)

    def series(self, name: str) -> readings.Series:
        """As ever; of KPIs alone, as of cycles gone by, no more is read than is theirs."""
        return self._of_own_kpis.get(name, ()) if self._reads_little(name) else super().series(name)

    def numbers(self, name: str) -> Sequence[readings.Number]:
        """As ever; as `series`."""
        known = self._numbers if self._reads_little(name) else None
        return super().numbers(name) if known is None else known.get(name, ())

    def _reads_little(self, name: str) -> bool:
        return "sessions" not in vars(self) and name in self.kpi_identities

    @cached_property
    def _of_own_kpis(self) -> Mapping[str, readings.Series]:
        own, remembered = frozenset(self.kpi_identities), self._remembered
        if remembered is None:
            return self.readings_of_any(own)
        known = remembered.series(own, self._reader.loader.now)
        if known is not None:
            return known
        every = self._scanned(remembered, own)
        if every is None:
            return self.readings_of_any(own)
        remembered.keep_series(every, own)
        return _series(self._filed(every), own)

    @cached_property
    def _numbers(self) -> Mapping[str, Sequence[readings.Number]] | None:
        """Those of its KPIs, as an index knows them."""
        if "_of_own_kpis" in vars(self) or self._remembered is None:
            return None
        return self._remembered.numbers(frozenset(self.kpi_identities), self._reader.loader.now)

    def _scanned(
        self, remembered: "RememberedTeam", names: frozenset[str]
    ) -> Mapping[str, Session] | None:
        """All sessions with readings of some ids, where the scanner can read every one of them."""
        if remembered.sessions_state is None:
            return None
        # what was read before the state was looked at could be another text
        self._reader.texts.forget()
        found: dict[str, Session] = {}
        for path in self._reader.sessions(self._files):
            text = self._reader.texts.text(path)
            each = text and canonical_sessions.session_from(text, names)
            if not each:
                return None
            found[path] = each
        return found

    def may_give(self, name: str) -> bool:
        """Whether the plan's text gives something this id, or is such that nobody can tell."""
        if "_files" not in vars(self):
            return super().may_give(name)
        given = self._given
        return bool(self.path) and (given is None or name.casefold().encode() in given)

    def may_give_any(self, names: Set[str]) -> Set[str]:
        """Those of some ids, in small letters, that the plan's text may give something."""
        if "_files" not in vars(self):
            return super().may_give_any(names)
        few = len(names) <= _FEW_NAMES
        if not self.path or (few and not unparsed.may_hold(frozenset(names))(self._text)):
            return frozenset()
        given = self._given_names
        return names if given is None else names & given

    @cached_property
    def _given_names(self) -> frozenset[str] | None:
        return None if self._given is None else frozenset(map(_ascii, self._given))

    @cached_property
    def _given(self) -> frozenset[bytes] | None:
        """The ids that the plan's text gives, in small letters; None where nobody can tell."""
        return unparsed.given_ids(self._text)

    def owns(self, name: str) -> bool:
        """As ever; a plan whose text does not give the id is not read for it."""
        return self.may_give(name) and super().owns(name)

    def let_go(self) -> None:
        """As ever; what it took the slow reader to read, which reports it, stays read."""
        for name in _READINGS:
            vars(self).pop(name, None)
        self._reader.let_go_of_sessions(self._files.sessions)

    def look_at_all(self) -> None:
        """Read what is not read yet."""
        _ = self.plan, self.sessions, self.review


class _Read(NamedTuple):
    """Sessions, and whether the scanner read each of them, and nothing else was found."""

    sessions: Sequence[workspace.FiledSession]
    scanned: bool


def _series(
    every: Iterable[workspace.FiledSession], names: Collection[str]
) -> Mapping[str, readings.Series]:
    """The points of some ids in sessions, by id."""
    points: dict[str, list[readings.Point]] = {}
    for filed in every:
        for name, point in filed.points(names):
            points.setdefault(name, []).append(point)
    return {name: readings.ordered(found) for name, found in points.items()}


def _ascii(name: bytes) -> str:
    return name.decode("ascii")
