"""A workspace from a source of texts: the disk, a git revision or a dict in a test, all the same.

A file that cannot be read or understood becomes findings, and nothing of it is used; the rest of
the workspace is there all the same.
"""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, TypeVar, cast

from pydantic_core import PydanticCustomError

from okrcli.findings import Finding, Span
from okrcli.messages import N_, Phrase
from okrcli.model import (
    cycle,
    file_layout,
    kpi,
    plan,
    review,
    scalars,
    session,
    settings,
    workspace,
)
from okrcli.model.file_layout import FilePlace
from okrcli.model.plan import Plan
from okrcli.model.review import Review
from okrcli.model.shape_errors import FileEntry
from okrcli.text import canonical_sessions, decoding, encoding, salvage, shape_findings, tree
from okrcli.text.decoding import read_yaml
from okrcli.text.sources import NotCheckedOut, Source, Unreadable
from okrcli.text.tree import Node

E = TypeVar("E", bound=FileEntry)

_TOP = Span(1, 1, 1, 1)
_MAY_BE_BLANK = (settings.Settings, kpi.StandingKpis)


class Loaded(NamedTuple):
    """A workspace, the source and paths it was read from, and the trees of its files, by path.

    Sessions in canonical form have no tree yet: `tree` makes one where a place is wanted.
    `keep_index` writes down, once nothing more is asked for, what another run need not read again.
    """

    workspace: workspace.Workspace
    trees: dict[str, Node]
    source: Source
    paths: tuple[str, ...] = ()
    keep_index: Callable[[], None] = lambda: None

    def tree(self, path: str) -> Node | None:
        """The tree of a file, None where there is none to be had."""
        if path not in self.trees:
            try:
                root, _ = read_yaml(self.source.read(path), path)
            except Unreadable:
                return None
            if root is not None:
                self.trees[path] = root
        return self.trees.get(path)


@dataclass
class Parts:
    """What has been read so far of one team in one cycle."""

    group: str | None = None
    path: str = ""
    plan: Plan | None = None
    readable: Plan | None = None
    sessions: dict[str, workspace.FiledSession] = field(default_factory=dict)
    review: Review | None = None
    review_path: str = ""

    def team(self, season: str, name: str) -> workspace.Team:
        """The team as far as it is read."""
        filed = tuple(self.sessions[key] for key in sorted(self.sessions))
        return workspace.Team(
            name,
            season,
            self.group,
            self.path,
            self.plan,
            filed,
            self.review,
            self.review_path,
            self.readable,
        )


def add_session(sessions: dict[str, workspace.FiledSession], filed: workspace.FiledSession) -> None:
    """Add a session once, though it may stand both folded and on its own.

    Where the two do not say the same, both are kept: rules tell where readings contradict.
    """
    known = sessions.setdefault(filed.name, filed)
    if known.session.said != filed.session.said:
        sessions[f"{filed.name} {filed.path}"] = filed


# what a text at a path was read as: the entry, its tree, and what is wrong with it
Memory = dict[tuple[str, bytes], tuple[Any, tree.Node | None, list[Finding]]]


def workspace_from(
    source: Source, memory: Memory | None = None, now: datetime | None = None
) -> Loaded:
    """The workspace that the texts of a source spell.

    With a memory a text that was read before, at the same path, is not read again: its entries are
    the very same values. With `now`, what says it was recorded later than that outranks nothing.
    """
    loader = Loader(source, {} if memory is None else memory, now)
    paths = tuple(sorted(source.paths()))
    for path in paths:
        loader.take(path)
    return Loaded(loader.joined(), loader.trees, source, paths)


class Loader:
    """Files read one by one, each into its place, with what is wrong with them."""

    # a scanner that is asked before the reader for a plan; what it reads has no tree
    scan_plan: Callable[[bytes], Plan | None] | None = None

    def __init__(self, source: Source, memory: Memory, now: datetime | None) -> None:
        self.source = source
        self.memory = memory
        self.now = now
        self.trees: dict[str, tree.Node] = {}
        self.findings: list[Finding] = []
        self.allowed: set[str] = set()
        self.settings = settings.Settings()
        self.kpis: tuple[kpi.StandingKpi, ...] = ()
        self.dates: dict[str, cycle.Cycle | None] = {}
        self.teams: dict[tuple[str, str], Parts] = {}
        self.recased: set[tuple[str, str]] = set()

    def take(self, path: str) -> None:
        """Read one file into its place; whatever is wrong with it becomes findings."""
        found = file_layout.place(path)
        if found is None:
            self._misplaced(path)
        elif self.names_allowed(path, found):
            getattr(self, f"_take_{found.kind}")(path, found)

    def _misplaced(self, path: str) -> None:
        """Say of a file why it is not read; of a folder that is called otherwise, once."""
        recased, ending = file_layout.recased(path), file_layout.ending(path)
        if recased:
            if recased not in self.recased:
                self._recased(path, *recased)
            self.recased.add(recased)
        elif ending == ".yml":
            self._report(
                "YM018",
                path,
                N_("a file that ends in .yml is not read"),
                N_("rename it to end in .yaml"),
            )
        elif ending:
            self._report(
                "YM018",
                path,
                N_("a file that ends in `{ending}` is not read"),
                N_("rename it to end in .yaml, or move it out of the workspace"),
                ending=ending,
            )
        elif self._data(path) is not None:
            self._report(
                "YM018",
                path,
                N_("this file has no place in a workspace"),
                N_("plans live in cycles/<cycle>/plans/, sessions in .../checkins/<team>/"),
            )

    def _recased(self, path: str, found: str, known: str) -> None:
        text = N_("the folder {found}/ is not read: it is to be called `{known}`")
        if found == path:
            text = N_("this file is not read: it is to be called `{known}`")
        self._report(
            "YM018",
            path,
            text,
            N_("rename it, with `git mv` in two steps where case is ignored"),
            found=found,
            known=known,
        )

    def _report(self, code: str, path: str, text: str, hint: str = "", **values: Any) -> None:
        self.findings.append(shape_findings.finding(code, path, _TOP, text, hint, **values))

    def names_allowed(self, path: str, at: FilePlace) -> bool:
        """Whether the names in a path are such as every system can write; a finding if not."""
        team = "" if at.team == workspace.WORKSPACE_TEAM else at.team
        for name in filter(None, (at.cycle, at.group, team)):
            if name in self.allowed:
                continue
            try:
                self.allowed.add(scalars.folder_name(name))
            except PydanticCustomError as refused:
                said = refused.context or {}
                values: dict[str, Any] = said.get("values", {})
                self._report("YM015", path, said["text"], said["hint"], **values)
                return False
        return True

    def _entry(self, path: str, kind: type[E]) -> E | None:
        data = self._data(path)
        return None if data is None else self._decoded(path, data, kind)

    def _data(self, path: str) -> bytes | None:
        try:
            return self.source.read(path)
        except NotCheckedOut as left:
            self.findings.append(_left_out(path, left.files))
            return None
        except Unreadable as why:
            self._report("YM019", path, N_("the file cannot be read: {why}"), why=Phrase(str(why)))
            return None

    def _decoded(
        self, path: str, data: bytes, kind: type[E], scan: Callable[[bytes], E | None] | None = None
    ) -> E | None:
        """The entry that a text spells; a scanner, if any, is asked before the reader."""
        entry, root, findings = _remembered(self.memory, path, data, kind, scan)
        if root is not None:
            self.trees[path] = root
        self.findings += findings
        return entry

    def part(self, at: FilePlace) -> Parts:
        """What is read of the team that a place is of; it is begun where it is not."""
        self.dates.setdefault(at.cycle, None)
        part = self.teams.setdefault((at.cycle, at.team), Parts())
        part.group = file_layout.team_group(part.group, part.path, at)
        return part

    def _take_settings(self, path: str, _: FilePlace) -> None:
        data = self._data(path)
        if data is not None:
            found = self._decoded(path, data, settings.Settings)
            self.settings = found or self._spoken_settings(path, data)

    def _spoken_settings(self, path: str, data: bytes) -> settings.Settings:
        """The language of settings that cannot be used for what is wrong elsewhere in them."""
        root = self.trees.get(path)
        if root is None:
            line = next((line for line in data.splitlines() if line.startswith(b"language:")), b"")
            root, _ = read_yaml(line, path)
        sound = salvage.salvaged(root, settings.Settings) if root is not None else None
        return settings.Settings(language=sound.language) if sound else self.settings

    def _take_kpis(self, path: str, _: FilePlace) -> None:
        found = self._entry(path, kpi.StandingKpis)
        self.kpis = found.kpis if found else ()

    def _take_cycle(self, path: str, at: FilePlace) -> None:
        data = self._data(path)
        found = (
            None
            if data is None
            else self._decoded(path, data, cycle.Cycle, canonical_sessions.cycle_from)
        )
        self.dates[at.cycle] = found

    def _take_plan(self, path: str, at: FilePlace) -> None:
        part = self.part(at)
        if part.path:
            self.report_second_plan(path, at, part.path)
            return
        part.path = path
        data = self._data(path)
        part.plan = None if data is None else self._decoded(path, data, plan.Plan, self.scan_plan)
        if part.plan is None and path in self.trees:
            wrong = [finding for finding in self.findings if finding.place.path == path]
            self._take_partly(part, salvage.partial_plan(self.trees[path], wrong))

    def report_second_plan(self, path: str, at: FilePlace, first: str) -> None:
        """Say of a plan that it is not read, since its team has one."""
        self._report(
            "YM020",
            path,
            N_("the team `{team}` has another plan in this cycle, {other}"),
            N_("team ids are unique in a cycle, across groups"),
            team=at.team,
            other=first,
        )

    def _take_partly(self, part: Parts, found: salvage.Partial | None) -> None:
        """Keep what can be used of a broken plan beside it, and say in its findings what cannot."""
        if found is None:
            return
        part.readable = found.plan
        said = {"left_out": ", ".join(found.left_out)}
        self.findings = [
            finding._replace(values={**finding.values, **said})
            if finding.place.path == part.path
            else finding
            for finding in self.findings
        ]

    def _take_session(self, path: str, at: FilePlace) -> None:
        for filed in self.sessions_in(path, at):
            add_session(self.part(at).sessions, filed)

    _take_fold = _take_session

    def part_of_session(
        self, path: str, data: bytes, only: Container[str]
    ) -> workspace.FiledSession | None:
        """A session with its readings of some ids; None where it takes reading all to tell."""
        found = canonical_sessions.session_from(data, only)
        return workspace.FiledSession(path, found, None, self.now) if found else None

    def sessions_in(self, path: str, at: FilePlace) -> list[workspace.FiledSession]:
        """The sessions that a file holds: one, or all of a folded file."""
        data = self._data(path)
        if data is None:
            return []
        if at.kind == "fold":
            fold = self._decoded(path, data, session.Fold, canonical_sessions.fold_from)
            every = fold.sessions if fold else ()
            return [workspace.FiledSession(path, each, i, self.now) for i, each in enumerate(every)]
        found = self._decoded(path, data, session.Session, canonical_sessions.session_from)
        return [workspace.FiledSession(path, found, None, self.now)] if found else []

    def _take_review(self, path: str, at: FilePlace) -> None:
        part = self.part(at)
        part.review = self._entry(path, review.Review)
        part.review_path = path

    def joined(self) -> workspace.Workspace:
        """Everything read so far as one workspace; findings by file and place."""
        return workspace.Workspace(
            self.settings, self.kpis, dict(self._seasons()), tuple(self.sorted_findings())
        )

    def sorted_findings(self) -> list[Finding]:
        """What is wrong with what was read so far, by file and place."""
        return sorted(self.findings, key=lambda finding: finding.order)

    def _seasons(self) -> Iterator[tuple[str, workspace.Cycle]]:
        by_cycle: dict[str, dict[str, workspace.Team]] = {}
        for (season, team), part in sorted(self.teams.items()):
            by_cycle.setdefault(season, {})[team] = part.team(season, team)
        for name, dates in self.dated():
            yield name, workspace.Cycle(name, f"cycles/{name}", dates, by_cycle.get(name, {}))

    def dated(self) -> Iterator[tuple[str, cycle.Cycle]]:
        """The cycles that say when they are; a finding of those that have no file to say it."""
        for name in sorted(self.dates):
            path, dates = f"cycles/{name}/cycle.yaml", self.dates[name]
            if dates is not None:
                yield name, dates
            elif not any(finding.place.path == path for finding in self.findings):
                self._report(
                    "YM014",
                    path,
                    N_("the cycle has no cycle.yaml"),
                    N_("write one with `start:` and `end:`"),
                )


def _left_out(path: str, files: int) -> Finding:
    """A warning: what git has and the disk has not is no fault of the data."""
    said = N_(
        "it is not checked out, since this checkout is sparse;"
        " `git sparse-checkout disable` brings it back"
    )
    if files > 1:
        said = N_(
            "{n} files below it are not checked out, since this checkout is sparse;"
            " `git sparse-checkout disable` brings them back"
        )
    return shape_findings.finding("YM019", path, _TOP, said, n=files)._replace(level="warning")


_KINDS: dict[str, tuple[type[FileEntry], Callable[[bytes], Any] | None]] = {
    "settings": (settings.Settings, None),
    "kpis": (kpi.StandingKpis, None),
    "cycle": (cycle.Cycle, canonical_sessions.cycle_from),
    "plan": (plan.Plan, None),
    "review": (review.Review, None),
    "session": (session.Session, canonical_sessions.session_from),
    "fold": (session.Fold, canonical_sessions.fold_from),
}


def entry(source: Source, path: str, memory: Memory) -> FileEntry | None:
    """What one file of a source spells, read once for all who share a memory.

    None where the path is no place of a workspace, and where the file cannot be read or used.
    """
    place = file_layout.place(path)
    if place is None:
        return None
    try:
        data = source.read(path)
    except Unreadable:
        return None
    kind, scan = _KINDS[place.kind]
    return _remembered(memory, path, data, kind, scan)[0]


def _remembered(
    memory: Memory, path: str, data: bytes, kind: type[E], scan: Callable[[bytes], E | None] | None
) -> tuple[E | None, tree.Node | None, list[Finding]]:
    key = path, data
    if key not in memory:
        scanned = scan(data) if scan else None
        memory[key] = (scanned, None, []) if scanned else _read(path, data, kind)
    return cast("tuple[E | None, tree.Node | None, list[Finding]]", memory[key])


def _read(
    path: str, data: bytes, kind: type[E]
) -> tuple[E | None, tree.Node | None, list[Finding]]:
    if kind in _MAY_BE_BLANK and encoding.blank(data):
        return kind(), None, []
    root, entry, findings = decoding.read_as(data, kind, path)
    return entry, root, findings
