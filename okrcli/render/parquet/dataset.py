"""The data set of a workspace: its tables cycle by cycle, each file with its bytes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from okrcli.language.catalogue import language_named
from okrcli.language.terms import STATE_WORDS
from okrcli.model import workspace
from okrcli.render.parquet import parquet_goal_rows, parquet_reading_rows
from okrcli.render.parquet.parquet_columns import ALONE, TABLES, Row, Value
from okrcli.render.parquet.people_ids import PeopleIds
from okrcli.render.parquet.team_workspaces import Part, TeamWorkspaces
from okrcli.render.parquet.writers import CsvTable, ParquetTable, Table
from okrcli.scoring import means
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice


class Wanted(NamedTuple):
    """Which cycles and tables of which day, as what, and under which name of a repository."""

    cycles: Sequence[str]
    on: date
    now: datetime
    tables: Sequence[str] = tuple(TABLES)
    repo: str | None = None
    is_csv: bool = False
    is_without_people: bool = False


class MadeFile(NamedTuple):
    """One file of the data set: its table, its path below the folder, its rows and bytes."""

    table: str
    path: str
    rows: int
    data: bytes


def made_files(every: TeamWorkspaces, wanted: Wanted) -> Iterator[MadeFile]:
    """Each file in turn; of a cycle all are made together, team by team."""
    people = PeopleIds(every.space.settings.people, is_hidden=wanted.is_without_people)
    for cycle in wanted.cycles:
        yield from _Cycle(every, wanted, people, cycle).files()
    yield from _alone(every.space, wanted)


def _new_table(name: str, wanted: Wanted) -> CsvTable | ParquetTable:
    return CsvTable(name) if wanted.is_csv else ParquetTable(name)


def _file_name(name: str, wanted: Wanted) -> str:
    at = f"@{wanted.repo}" if wanted.repo else ""
    return f"{name}{at}.{'csv' if wanted.is_csv else 'parquet'}"


class _Cycle:
    """The tables of one cycle being made."""

    def __init__(
        self, every: TeamWorkspaces, wanted: Wanted, people: PeopleIds, cycle: str
    ) -> None:
        self._every, self._wanted, self._people = every, wanted, people
        self._season = every.space.cycles[cycle]
        self._tables: dict[str, Table] = {
            name: _new_table(name, wanted)
            for name in TABLES
            if name in wanted.tables and name not in ALONE
        }
        self._shares: list[float] = []
        self._teams = 0
        self._common: dict[str, Value] = {
            "cycle": cycle,
            "on": wanted.on,
            "organisation": every.space.settings.organisation,
            "repo": wanted.repo,
        }

    def files(self) -> Iterator[MadeFile]:
        """The files of the cycle, once all of its teams are told."""
        cycle = self._season.id
        for part in self._every.parts(cycle):
            self._take_readings(part)
            if part.team.plan is not None:
                self._take_goals(part)
        is_closed = self._every.closed(cycle, self._wanted.on)
        self._add(
            "cycles",
            parquet_goal_rows.cycle_row(
                self._season, self._shares, self._teams, is_closed=is_closed
            ),
        )
        for name, table in self._tables.items():
            path = f"{name}/{_file_name(cycle, self._wanted)}"
            yield MadeFile(name, path, table.rows, table.finished())

    def _take_readings(self, part: Part) -> None:
        if "readings" in self._tables:
            for row in parquet_reading_rows.reading_rows(part, self._wanted.on, self._people):
                self._add("readings", row)

    def _take_goals(self, part: Part) -> None:
        view = report_view(
            part.space, part.season, self._wanted.on, ReportChoice(team=part.team.id)
        )
        (shown,) = view.teams
        scores = (each.score for each in shown.objectives)
        self._shares += [
            each.share for each in scores if each.share is not None and means.is_in_mean(each)
        ]
        self._teams += 1
        people = self._people
        rows: dict[str, Iterator[Row]] = {
            "key_results": parquet_goal_rows.key_result_rows(part, view, shown, people),
            "objectives": parquet_goal_rows.objective_rows(part, shown, people),
            "teams": iter([parquet_goal_rows.team_row(part, shown, people)]),
            "kpis": parquet_goal_rows.kpi_rows(shown),
            "alignments": parquet_goal_rows.alignment_rows(part, shown),
        }
        for name, found in rows.items():
            if name in self._tables:
                for row in found:
                    self._add(name, row)

    def _add(self, name: str, row: Row) -> None:
        if name in self._tables:
            self._tables[name].add({**self._common, **row})


def _alone(space: workspace.Workspace, wanted: Wanted) -> Iterator[MadeFile]:
    """The tables that are of no cycle: people, unless none is to be named, and the states."""
    if "people" in wanted.tables and not wanted.is_without_people:
        table = _new_table("people", wanted)
        for key, person in space.settings.people.items():
            table.add(
                {
                    "organisation": space.settings.organisation,
                    "repo": wanted.repo,
                    "id": key,
                    "name": person.name,
                    "team": person.team,
                }
            )
        path = _file_name("people", wanted)
        yield MadeFile("people", path, table.rows, table.finished())
    if "states" in wanted.tables:
        table = _new_table("states", wanted)
        english, norwegian = language_named("en"), language_named("nb")
        for state, word in STATE_WORDS.items():
            said = {"state_en": english.say(word), "state_nb": norwegian.say(word)}
            table.add({"state": state, **said})
        ending = "csv" if wanted.is_csv else "parquet"
        yield MadeFile("states", f"states.{ending}", table.rows, table.finished())
