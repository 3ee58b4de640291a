"""A workspace from a source of texts: the disk, a git revision or a dict in a test, all the same.

A file that cannot be read or understood becomes findings, and nothing of it is used; the rest of
the workspace is there all the same.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar

from pydantic_core import PydanticCustomError

from okrcli import document
from okrcli.document import canonical, shaped
from okrcli.findings import N_, Finding, Span
from okrcli.model import cycle, kpi, scalars, session, settings, shape, workspace
from okrcli.model import plan as plans
from okrcli.model import review as reviews

E = TypeVar("E", bound=shape.Entry)

_GROUP = r"(?:(?P<group>[^/]+)/)?"
_CYCLE = r"cycles/(?P<cycle>[^/]+)/"
_PATTERNS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "settings": r"okr\.yaml",
        "kpis": r"kpis\.yaml",
        "cycle": _CYCLE + r"cycle\.yaml",
        "plan": _CYCLE + _GROUP + r"plans/(?P<team>[^/]+)\.yaml",
        "session": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)/(?P<name>[^/]+)\.yaml",
        "fold": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)\.yaml",
        "review": _CYCLE + _GROUP + r"reviews/(?P<team>[^/]+)\.yaml",
    }.items()
}
_TOP = Span(1, 1, 1, 1)
_MAY_BE_BLANK = (settings.Settings, kpi.StandingKpis)


class Unreadable(Exception):  # noqa: N818 - reported as a finding, never seen by the user as an error
    """A source's answer for a file it will not or cannot read; the message says why, in English."""


class Source(Protocol):
    """Where texts come from: paths from the workspace's root, with `/`, in any order."""

    def paths(self) -> Iterable[str]:
        """Every YAML file below the root that belongs to the workspace, or would like to."""

    def read(self, path: str) -> bytes:
        """The bytes of one of them; Unreadable where there are none to be had."""


class Loaded(NamedTuple):
    """A workspace, the source it was read from, and the trees of its files, by path.

    Sessions in canonical form have no tree yet: `tree` makes one where a place is wanted.
    """

    workspace: workspace.Workspace
    trees: dict[str, document.Node]
    source: Source

    def tree(self, path: str) -> document.Node | None:
        """The tree of a file, None where there is none to be had."""
        if path not in self.trees:
            try:
                root, _ = document.read(self.source.read(path), path)
            except Unreadable:
                return None
            if root is not None:
                self.trees[path] = root
        return self.trees.get(path)


@dataclass
class _Parts:
    """What has been read so far of one team in one cycle."""

    group: str | None = None
    path: str = ""
    plan: plans.Plan | None = None
    sessions: dict[str, workspace.FiledSession] = field(default_factory=dict)
    review: reviews.Review | None = None
    review_path: str = ""

    def team(self, season: str, name: str) -> workspace.Team:
        filed = tuple(self.sessions[key] for key in sorted(self.sessions))
        return workspace.Team(
            name, season, self.group, self.path, self.plan, filed, self.review, self.review_path
        )


def workspace_from(source: Source) -> Loaded:
    """The workspace that the texts of a source spell."""
    loader = _Loader(source)
    for path in sorted(source.paths()):
        loader.take(path)
    return Loaded(loader.joined(), loader.trees, source)


class _Loader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.trees: dict[str, document.Node] = {}
        self.findings: list[Finding] = []
        self.settings = settings.Settings()
        self.kpis: tuple[kpi.StandingKpi, ...] = ()
        self.dates: dict[str, cycle.Cycle | None] = {}
        self.teams: dict[tuple[str, str], _Parts] = {}

    def take(self, path: str) -> None:
        """Read one file into its place; whatever is wrong with it becomes findings."""
        for kind, pattern in _PATTERNS.items():
            found = pattern.fullmatch(path)
            if found:
                if self._names_allowed(path, found.groupdict()):
                    getattr(self, f"_take_{kind}")(path, found.groupdict())
                return
        self._misplaced(path)

    def _misplaced(self, path: str) -> None:
        if path.endswith(".yml"):
            self._report(
                "YM018",
                path,
                N_("a file that ends in .yml is not read"),
                N_("rename it to end in .yaml"),
            )
        elif self._data(path) is not None:
            self._report(
                "YM018", path, N_("this file has no place in a workspace"),
                N_("plans live in cycles/<cycle>/plans/, sessions in .../checkins/<team>/"),
            )  # fmt: skip

    def _report(self, code: str, path: str, text: str, hint: str = "", **values: Any) -> None:
        self.findings.append(shaped.finding(code, path, _TOP, text, hint, **values))

    def _names_allowed(self, path: str, names: dict[str, str | None]) -> bool:
        for key in ("cycle", "group", "team"):
            name = names.get(key)
            if name is None or (key == "team" and name == workspace.WORKSPACE_TEAM):
                continue
            try:
                scalars.folder_name(name)
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
        except Unreadable as why:
            self._report("YM019", path, N_("the file cannot be read: {why}"), why=str(why))
            return None

    def _decoded(self, path: str, data: bytes, kind: type[E]) -> E | None:
        if kind in _MAY_BE_BLANK and document.blank(data):
            return kind()
        root, entry, findings = document.read_as(data, kind, path)
        if root is not None:
            self.trees[path] = root
        self.findings += findings
        return entry

    def _part(self, names: dict[str, str | None]) -> _Parts:
        season, team = str(names["cycle"]), str(names["team"])
        self.dates.setdefault(season, None)
        part = self.teams.setdefault((season, team), _Parts())
        # a team that moved leaves its sessions where they are: the plan says where it is now
        if not part.path:
            part.group = part.group or names.get("group")
        return part

    def _take_settings(self, path: str, _: dict[str, str | None]) -> None:
        self.settings = self._entry(path, settings.Settings) or self.settings

    def _take_kpis(self, path: str, _: dict[str, str | None]) -> None:
        found = self._entry(path, kpi.StandingKpis)
        self.kpis = found.kpis if found else ()

    def _take_cycle(self, path: str, names: dict[str, str | None]) -> None:
        self.dates[str(names["cycle"])] = self._entry(path, cycle.Cycle)

    def _take_plan(self, path: str, names: dict[str, str | None]) -> None:
        part = self._part(names)
        if part.path:
            self._report(
                "YM020", path, N_("the team `{team}` has another plan in this cycle, {other}"),
                N_("team ids are unique in a cycle, across groups"),
                team=names["team"], other=part.path,
            )  # fmt: skip
            return
        part.path = path
        part.group = names.get("group")
        part.plan = self._entry(path, plans.Plan)

    def _take_session(self, path: str, names: dict[str, str | None]) -> None:
        data = self._data(path)
        if data is None:
            return
        found = canonical.session_from(data) or self._decoded(path, data, session.Session)
        if found is not None:
            self._add(names, workspace.FiledSession(path, found))

    def _take_fold(self, path: str, names: dict[str, str | None]) -> None:
        data = self._data(path)
        if data is None:
            return
        found = canonical.fold_from(data) or self._decoded(path, data, session.Fold)
        for i, item in enumerate(found.sessions if found else ()):
            self._add(names, workspace.FiledSession(path, item, i))

    def _add(self, names: dict[str, str | None], filed: workspace.FiledSession) -> None:
        """Add a session once, though it may stand both folded and on its own."""
        self._part(names).sessions.setdefault(filed.name, filed)

    def _take_review(self, path: str, names: dict[str, str | None]) -> None:
        part = self._part(names)
        part.review = self._entry(path, reviews.Review)
        part.review_path = path

    def joined(self) -> workspace.Workspace:
        """Everything read so far as one workspace; findings by file and place."""
        seasons = dict(self._seasons())
        findings = tuple(sorted(self.findings, key=lambda finding: finding.order))
        return workspace.Workspace(self.settings, self.kpis, seasons, findings)

    def _seasons(self) -> Iterator[tuple[str, workspace.Cycle]]:
        for name in sorted(self.dates):
            path = f"cycles/{name}"
            dates = self.dates[name]
            if dates is None:
                if not any(f.place.path == f"{path}/cycle.yaml" for f in self.findings):
                    self._report(
                        "YM014", f"{path}/cycle.yaml", N_("the cycle has no cycle.yaml"),
                        N_("write one with `start:` and `end:`"),
                    )  # fmt: skip
                continue
            teams = {
                team: part.team(name, team)
                for (season, team), part in sorted(self.teams.items())
                if season == name
            }
            yield name, workspace.Cycle(name, path, dates, teams)


def texts(files: dict[str, str]) -> Source:
    """A source over texts in memory, by path."""
    return _Texts(files)


class _Texts(NamedTuple):
    files: dict[str, str]

    def paths(self) -> Iterable[str]:
        return self.files

    def read(self, path: str) -> bytes:
        return self.files[path].encode()
