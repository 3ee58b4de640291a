"""A workspace team by team: as much of it at a time as the figures of one team depend on.

Those depend on its own files; on the plans that its goals support, or that say they were its own;
on the readings of standing KPIs, of all teams; and on whether the whole cycle is closed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from okrcli.findings import Finding
from okrcli.model import earlier_ids, file_layout, kpi, plan, readings, review, workspace
from okrcli.store.open import Memory, entry, workspace_from
from okrcli.text.sources import Source, Unreadable

Key = tuple[str, str]
# plans that goals of many teams support are read once, as long as they are not too many
_KEPT = 256


class _Portion(NamedTuple):
    """Some files of a source, as a source."""

    source: Source
    chosen: tuple[str, ...]

    def paths(self) -> Iterable[str]:
        """The files that were chosen."""
        return self.chosen

    def read(self, path: str) -> bytes:
        """The bytes of one."""
        return self.source.read(path)


def _without_trees(
    memory: Memory,
) -> Iterator[tuple[tuple[str, bytes], tuple[Any, None, list[Finding]]]]:
    """What was read, without the trees it was read from: they are many times as large."""
    for key, (kept, _, findings) in memory.items():
        yield key, (kept, None, findings)


@dataclass(frozen=True)
class PartCycle(workspace.Cycle):
    """A cycle with some of its teams, and the day on which the last of all teams closed it."""

    whole_closed: date | None = None
    known_holders: Mapping[earlier_ids.Place, earlier_ids.Place] | None = None

    def closing(self, on: date) -> date | None:
        """The day on which it was closed by all of its teams, None where it is not by a day."""
        return self.whole_closed if self.whole_closed and self.whole_closed <= on else None

    @cached_property
    def holders(self) -> Mapping[earlier_ids.Place, earlier_ids.Place]:
        """As of all plans that matter here, also where fewer teams are left."""
        return self.known_holders if self.known_holders is not None else super().holders


@dataclass(frozen=True)
class PartWorkspace(workspace.Workspace):
    """A workspace with some of its teams, and the readings of standing KPIs of all teams."""

    kpi_readings: Mapping[str, readings.Series] = field(default_factory=dict)

    @cached_property
    def pooled(self) -> Mapping[str, readings.Series]:
        """The readings of standing KPIs, over all cycles and teams, by id."""
        return self.kpi_readings


class Part(NamedTuple):
    """One team in its cycle, with as much of the workspace as it takes to tell of it."""

    space: workspace.Workspace
    season: workspace.Cycle
    team: workspace.Team


class TeamWorkspaces:
    """The teams of a source of texts, each in turn; `findings` grow by what cannot be read."""

    def __init__(self, source: Source, now: datetime) -> None:
        self._source, self._now = source, now
        self._files: dict[Key, list[str]] = {}
        base = []
        for path in sorted(source.paths()):
            place = file_layout.place(path)
            if place and place.team:
                self._files.setdefault((place.cycle, place.team), []).append(path)
            else:
                base.append(path)
        self._base = tuple(base)
        self._kept: Memory = {}
        memory: Memory = {}
        self.space = workspace_from(_Portion(source, self._base), memory, now).workspace
        self._memory = dict(_without_trees(memory))
        self.findings: list[Finding] = list(self.space.findings)
        self._takers = self._taking()
        self._pooled = self._kpi_readings()

    def teams(self, cycle: str) -> list[str]:
        """The teams with files in a cycle, by id."""
        return sorted(team for season, team in self._files if season == cycle)

    def parts(self, cycle: str) -> Iterator[Part]:
        """Each team of a cycle with its part of the workspace, by id."""
        closed = self._closed(cycle)
        for team in self.teams(cycle):
            found = self._part(cycle, team, closed)
            if found is not None:
                yield found

    def closed(self, cycle: str, on: date) -> bool:
        """Whether all teams have closed a cycle by a day."""
        day = self._closed(cycle)
        return day is not None and day <= on

    def _part(self, cycle: str, team: str, closed: date | None) -> Part | None:
        own = self._files[cycle, team]
        planned = self._plan(cycle, team)
        needed = {(cycle, team)} | self._homes(cycle, team, planned)
        pointed = self._pointed(team, planned)
        paths = set(own) | {path for key in needed for path in self._files.get(key, ())}
        paths |= {path for key in pointed for path in self._plans(key)}
        whole = self._read(own, paths)
        season = whole.cycles.get(cycle)
        found = season.teams.get(team) if season else None
        if season is None or found is None:
            return None
        narrow = PartCycle(
            season.id,
            season.path,
            season.dates,
            {key: each for key, each in season.teams.items() if (cycle, key) in needed},
            closed,
            season.holders,
        )
        space = PartWorkspace(
            whole.settings, whole.kpis, whole.cycles, whole.findings, self._pooled
        )
        return Part(space, narrow, found)

    def _read(self, own: Sequence[str], paths: set[str]) -> workspace.Workspace:
        """What can be read of some paths and those of no team; all but a team's own are kept."""
        memory = {**self._memory, **self._kept}
        chosen = tuple(sorted({*self._base, *paths}))
        loaded = workspace_from(_Portion(self._source, chosen), memory, self._now)
        self._keep(memory, paths - set(own))
        known = {finding.place.path for finding in self.findings}
        self.findings += [
            finding for finding in loaded.workspace.findings if finding.place.path in paths - known
        ]
        return loaded.workspace.as_far_as_read()

    def _keep(self, memory: Memory, paths: set[str]) -> None:
        if len(self._kept) > _KEPT:
            self._kept.clear()
        for key, kept in _without_trees(memory):
            if key[0] in paths and "/plans/" in key[0]:
                self._kept[key] = kept

    def _plans(self, key: Key) -> list[str]:
        return [path for path in self._files.get(key, ()) if "/plans/" in path]

    def _plan(self, cycle: str, team: str) -> plan.Plan | None:
        for path in self._plans((cycle, team)):
            found = entry(self._source, path, self._kept)
            if isinstance(found, plan.Plan):
                return found
        return None

    def _homes(self, cycle: str, team: str, planned: plan.Plan | None) -> set[Key]:
        """The teams whose readings may be a team's by now, and those that may have its own."""
        named = workspace.Team(team, cycle, plan=planned).named() if planned else ()
        homes = {home for item in named for home, _ in item.places}
        homes |= set(planned.was if planned else ())
        keys = {(cycle, home.rpartition("/")[2]) for home in homes}
        takers = {key for home in (*keys, (cycle, team)) for key in self._takers.get(home, ())}
        return keys | takers

    def _pointed(self, team: str, planned: plan.Plan | None) -> set[Key]:
        """The teams whose goals a team's objectives may support, in any cycle."""
        found: set[Key] = set()
        for objective in planned.objectives if planned else ():
            for name in objective.supports:
                parts = name.split("/")
                home = parts[-2] if len(parts) > 1 else team
                cycles = ["/".join(parts[:-2])] if len(parts) > 2 else list(self.space.cycles)
                for each in cycles:
                    found |= {(each, home), *self._takers.get((each, home), ())}
        return found

    def _taking(self) -> dict[Key, set[Key]]:
        """By team, those whose plan says in `was:` that something there is theirs by now."""
        found: dict[Key, set[Key]] = {}
        for (cycle, team), paths in self._files.items():
            for path in paths:
                if "/plans/" not in path or b"was" not in self._bytes(path):
                    continue
                planned = entry(self._source, path, {})
                if not isinstance(planned, plan.Plan):
                    continue
                for item in workspace.Team(team, cycle, plan=planned).named():
                    for home, _ in item.places:
                        found.setdefault((cycle, home), set()).add((cycle, team))
        return found

    def _bytes(self, path: str) -> bytes:
        try:
            return self._source.read(path)
        except Unreadable:
            return b""

    def _kpi_readings(self) -> dict[str, readings.Series]:
        """The readings of standing KPIs from every session that holds any."""
        names = {name for item in self.space.kpis for name in (item.id, *item.was)}
        if not names:
            return {}
        any_of = re.compile("|".join(map(re.escape, sorted(names))).encode())
        found: dict[str, list[readings.Point]] = {}
        for key, paths in self._files.items():
            with_any = [p for p in paths if "/checkins/" in p and any_of.search(self._bytes(p))]
            if with_any:
                chosen = tuple(sorted({*self._base, *self._plans(key), *with_any}))
                portion = _Portion(self._source, chosen)
                space = workspace_from(portion, dict(self._memory), self._now).workspace
                for name, points in space.pooled.items():
                    found.setdefault(name, []).extend(points)
        return {name: readings.ordered(points) for name, points in found.items()}

    def _closed(self, cycle: str) -> date | None:
        """The day on which the last team closed a cycle, None where one has not."""
        days: list[date] = []
        for season, team in self._files:
            if season != cycle or not self._plans((season, team)):
                continue
            found = self._review(season, team)
            if found is not None:
                days.append(found.closed)
            elif self._plan(season, team) is not None:
                return None
        return max(days, default=None)

    def _review(self, cycle: str, team: str) -> review.Review | None:
        for path in self._files[cycle, team]:
            if "/reviews/" in path:
                found = entry(self._source, path, {})
                return found if isinstance(found, review.Review) else None
        return None


def standing_kpi(space: workspace.Workspace, name: str) -> kpi.StandingKpi | None:
    """The standing KPI of a name, by its id or one that it had."""
    known = space.standing.get(name)
    return known or next((item for item in space.kpis if name in item.was), None)
