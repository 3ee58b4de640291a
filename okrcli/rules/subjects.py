"""What a rule looks at, and what it finds: values that know no code, no level and no line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any, NamedTuple

from pydantic import BaseModel

from okrcli.findings import Level
from okrcli.model import plan, shape_errors, workspace
from okrcli.model.workspace import Cycle, FiledSession, Team, Workspace

# values in which no text is
_TEXTLESS = {NoneType, bool, int, Decimal, date, datetime}


@dataclass(frozen=True)
class Fault:
    """Something that should not be written, at a path inside a file.

    `text` and `hint` are templates over `values`. `part` are the offsets to underline inside the
    text that the path names; `other` is a second place, described by `other_text`; `level` is set
    only where one rule has two.
    """

    file: str
    path: shape_errors.Path
    text: str
    hint: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    part: tuple[int, int] | None = None
    other: tuple[str, shape_errors.Path] | None = None
    other_text: str = ""
    level: Level | None = None


class Planned(NamedTuple):
    """A team's plan in its cycle."""

    cycle: workspace.Cycle
    team: workspace.Team

    @property
    def file(self) -> str:
        """The plan's file."""
        return self.team.path

    def objectives(self) -> Iterator[tuple[shape_errors.Path, plan.Objective]]:
        """The objectives that are not dropped, with their paths."""
        for i, objective in enumerate(self.team.objectives):
            if not objective.dropped:
                yield ("objectives", i), objective

    def key_results(self) -> Iterator[tuple[shape_errors.Path, plan.Objective, plan.KeyResult]]:
        """The key results that are not dropped, with their paths."""
        for path, objective in self.objectives():
            for i, key_result in enumerate(objective.key_results):
                if not key_result.dropped:
                    yield (*path, "key_results", i), objective, key_result


@dataclass(frozen=True)
class RuleInput:
    """A workspace as of a day, with the paths of its files.

    `clock` is the moment up to which things can have happened; without one it is the day's end.
    """

    workspace: Workspace
    on: date
    files: tuple[str, ...] = ()
    clock: datetime | None = None

    @property
    def now(self) -> datetime:
        """The moment up to which things can have happened."""
        end = datetime.combine(self.on + timedelta(days=1), datetime.min.time(), UTC)
        return self.clock or end

    @cached_property
    def broken(self) -> frozenset[str]:
        """The files that could not be read: what they would say must not be called missing."""
        return frozenset(finding.place.path for finding in self.workspace.findings)

    @cached_property
    def texts(self) -> tuple[tuple[str, shape_errors.Path, str], ...]:
        """Every text of every file, with its place; gathered once for all rules about texts."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[tuple[str, shape_errors.Path, str]]:
        space = self.workspace
        yield from _inside("okr.yaml", (), space.settings)
        for i, kpi in enumerate(space.kpis):
            yield from _inside("kpis.yaml", ("kpis", i), kpi)
        for season in space.cycles.values():
            yield from _inside(f"{season.path}/cycle.yaml", (), season.dates)
        for planned in self.every_plan():
            if planned.team.plan:
                yield from _inside(planned.file, (), planned.team.plan)
            if planned.team.review:
                yield from _inside(planned.team.review_path, (), planned.team.review)
        for _, _, filed in self.sessions():
            yield from _inside(filed.path, session_path(filed), filed.session)

    def could_be_known(self, season: Cycle, ref: str) -> bool:
        """Whether a reference to a goal may name one in a file that could not be read."""
        *around, _ = ref.split("/")
        team = around[-1] if around else ""
        unread = [path.split("/") for path in self.broken if path.startswith("cycles/")]
        cycles = {around[0]} if len(around) > 1 else {parts[1] for parts in unread}
        return any(
            parts[1] in cycles | {season.id}
            and (parts[-1] == "cycle.yaml" or parts[-2:] == ["plans", f"{team}.yaml"])
            for parts in unread
        )

    def open_plans(self) -> Iterator[Planned]:
        """The plans that can still be mended: of teams that have not closed their cycle."""
        for planned in self.every_plan():
            if not planned.team.closed(self.on):
                yield planned

    def titled(self) -> Iterator[tuple[Planned, shape_errors.Path, plan.KeyResult]]:
        """Each key result that is not dropped, with the path of its title."""
        for planned in self.open_plans():
            for path, _, item in planned.key_results():
                yield planned, (*path, "title"), item

    def every_plan(self) -> Iterator[Planned]:
        """All plans, by cycle and team."""
        for season in self.workspace.cycles.values():
            for team in season.planned:
                yield Planned(season, team)

    def sessions(
        self,
    ) -> Iterator[tuple[Cycle, Team, FiledSession]]:
        """All sessions, by cycle, team and file name."""
        for season in self.workspace.cycles.values():
            for team in season.teams.values():
                for filed in team.sessions:
                    yield season, team, filed


def _inside(
    file: str, path: shape_errors.Path, value: object
) -> Iterator[tuple[str, shape_errors.Path, str]]:
    if isinstance(value, str):
        yield file, path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            item = getattr(value, name)
            # mostly a key is not given
            if type(item) not in _TEXTLESS and item != ():
                yield from _inside(file, (*path, name), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(file, (*path, str(key)), item)
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _inside(file, (*path, i), item)


def session_path(filed: workspace.FiledSession, *steps: str | int) -> shape_errors.Path:
    """A path inside a session, whether it stands alone or folded with others."""
    return steps if filed.position is None else ("sessions", filed.position, *steps)
