"""What is in the tables: every reading once, exact sums in every engine, types as promised."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from okrcli.render.parquet import parquet_columns, parquet_readme, writers
from okrcli.scoring import means
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import ObjectiveScore
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from okrcli.text.sources import texts
from tests import workspaces
from tests.cli import examples
from tests.views.parquet import engines
from tests.views.parquet.test_streaming import MOVED

HOSTILE = "=HYPERLINK(1)'; drop table x; --\\u202e"


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> tuple[workspace_files.Disk, Path]:
    """The example company's workspace, and its data set."""
    folder = tmp_path_factory.mktemp("lake")
    disk = workspace_files.Disk(examples.copied("acme", folder))
    engines.exported(disk, folder / "lake")
    return disk, folder / "lake"


def test_every_reading_is_there_once(acme: tuple[workspace_files.Disk, Path]) -> None:
    """With the digits that were typed; the sum is exact."""
    disk, lake = acme
    space = workspace_from(disk, now=engines.NOW).workspace
    typed = [
        (season.id, filed.name, reading.value)
        for season in space.cycles.values()
        for team in season.teams.values()
        for filed in team.sessions
        if filed.session.date <= engines.ON
        for reading in filed.session.readings.values()
    ]
    found = engines.rows(lake, "readings")
    numbers = [(row["cycle"], row["file"], row["value"]) for row in found if row["value"]]
    assert len(typed) > 500
    assert sorted(numbers) == sorted(row for row in typed if row[2])
    assert len(found) == len(typed)
    assert {row["kind"] for row in found} <= {"key_result", "kpi", "objective"}


@pytest.mark.parametrize("engine", engines.ENGINES)
def test_sums_are_equal_in_every_engine(
    acme: tuple[workspace_files.Disk, Path], engine: str
) -> None:
    """Decimals, to the last digit."""
    _, lake = acme
    wanted = engines.pyarrow_sums(lake)
    assert wanted[1] > 0
    assert engines.ENGINES[engine](lake) == wanted


@pytest.mark.tools
def test_sums_are_equal_in_spark(acme: tuple[workspace_files.Disk, Path]) -> None:
    """In local mode, as on a cluster."""
    _, lake = acme
    assert engines.spark_sums(lake) == engines.pyarrow_sums(lake)


def test_types_are_those_of_the_schema(acme: tuple[workspace_files.Disk, Path]) -> None:
    """In every file, also where a column is empty."""
    from pyarrow import parquet

    _, lake = acme
    schema = json.loads(parquet_columns.schema_text(parquet_columns.TABLES))["tables"]
    names = {
        "decimal128(38, 9)": "decimal(38, 9)",
        "date32[day]": "date32",
        "list<element: string>": "list<string>",
        "timestamp[us, tz=UTC]": "timestamp(us, UTC)",
    }
    files = sorted(lake.rglob("*.parquet"))
    assert len(files) == 7 * 5 + 2
    for path in files:
        table = path.stem if path.parent == lake else path.parent.name
        found = {f.name: names.get(str(f.type), str(f.type)) for f in parquet.read_schema(path)}
        assert found == schema[table]


def test_a_division_s_mean_is_what_the_note_s_sql_says(
    acme: tuple[workspace_files.Disk, Path],
) -> None:
    """And the same as the program's own roll-up."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is missing: pip install '.[test]'")
    disk, lake = acme
    space = workspace_from(disk, now=engines.NOW).workspace
    for name, season in space.cycles.items():
        score = objective_score(space, season, engines.ON)
        groups: dict[str | None, list[ObjectiveScore]] = {}
        for team in score.teams:
            groups.setdefault(team.team.group, []).extend(team.objectives)
        wanted = {group: means.mean(found) for group, found in groups.items()}
        sql = parquet_readme.DIVISION_SQL.replace("CYCLE", name).replace(
            "read_parquet('", f"read_parquet('{lake}/"
        )
        with duckdb.connect() as ask:  # older versions close it with the last name for it
            found = dict(ask.sql(sql).fetchall())
        assert found == pytest.approx({k: v for k, v in wanted.items() if v is not None})
        assert found


def test_a_cycle_and_a_team_have_the_report_s_progress(
    acme: tuple[workspace_files.Disk, Path],
) -> None:
    """To the last bit."""
    disk, lake = acme
    space = workspace_from(disk, now=engines.NOW).workspace
    cycles = {row["cycle"]: row for row in engines.rows(lake, "cycles")}
    teams = {(row["cycle"], row["team"]): row["progress"] for row in engines.rows(lake, "teams")}
    for name, season in space.cycles.items():
        score = objective_score(space, season, engines.ON)
        assert cycles[name]["progress"] == score.share
        assert cycles[name]["closed"] == season.closed(engines.ON)
        assert {t.team.id: t.share for t in score.teams} == {
            t: p for (c, t), p in teams.items() if c == name
        }


@pytest.mark.parametrize("is_csv", [False, True])
def test_two_runs_are_the_same_to_the_byte(tmp_path: Path, is_csv: bool) -> None:
    """So that a copy that is synchronised moves nothing."""
    disk = workspace_files.Disk(examples.copied("acme", tmp_path))
    engines.exported(disk, tmp_path / "a", is_csv=is_csv)
    engines.exported(disk, tmp_path / "b", is_csv=is_csv)
    made = sorted(p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*.*"))
    assert made
    for path in made:
        assert (tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes()


def read(value: str) -> dict[str, str]:
    """The files of a workspace with one reading of one key result."""
    return {
        "okr.yaml": "",
        "cycles/2026/cycle.yaml": "start: 2026-01-01\nend: 2026-12-31\n",
        "cycles/2026/plans/growth.yaml": workspaces.HEAD
        + "        baseline: 0\n        target: 10\n",
        "cycles/2026/checkins/growth/2026-11-20-090000-kari.yaml": (
            "date: 2026-11-20\nauthor: kari\nrecorded: 2026-11-20T09:30:00+01:00\n"
            f"readings:\n  kr: {{value: {value}}}\n"
        ),
    }


@pytest.mark.parametrize(
    ("value", "kept", "text"),
    [
        ("0.123456789", "0.123456789", None),
        ("0.1234567891", None, "0.1234567891"),
        ("9" * 29, "9" * 29, None),
        ("9" * 30, None, "9" * 30),
        ("4720.50", "4720.5", None),
        ("-0.5", "-0.5", None),
    ],
)
def test_a_number_that_does_not_fit_stands_as_text(
    tmp_path: Path, value: str, kept: str | None, text: str | None
) -> None:
    """Nothing is rounded."""
    engines.exported(texts(read(value)), tmp_path)
    (row,) = engines.rows(tmp_path, "readings")
    assert row["value"] == (None if kept is None else Decimal(kept))
    assert row["value_text"] == text


def test_a_workspace_of_years_keeps_its_cycles_as_text(tmp_path: Path) -> None:
    """No engine makes a number of `2026`."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is missing: pip install '.[test]'")
    polars = pytest.importorskip("polars", reason="polars is missing: pip install '.[test]'")
    engines.exported(texts(read("1")), tmp_path)
    with duckdb.connect() as ask:
        sql = f"select distinct cycle from read_parquet('{tmp_path}/readings/*')"
        (found,) = ask.sql(sql).fetchall()[0]
    assert found == "2026"
    assert polars.scan_parquet(f"{tmp_path}/readings/*.parquet").collect()["cycle"].to_list() == [
        "2026"
    ]


def test_a_reading_says_when_it_was_recorded_and_where_that_was(tmp_path: Path) -> None:
    """In UTC, with the offset beside it."""
    engines.exported(texts(read("1")), tmp_path, repo="sales")
    from pyarrow import parquet

    (row,) = parquet.read_table(tmp_path / "readings/2026@sales.parquet").to_pylist()
    assert row["recorded"] == datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
    assert (row["recorded_offset_min"], row["date"]) == (60, date(2026, 11, 20))
    assert (row["repo"], row["on"], row["author"]) == ("sales", engines.ON, "kari")


def test_readings_under_earlier_ids_are_of_what_has_them_now(tmp_path: Path) -> None:
    """The same as reports say."""
    engines.exported(texts(MOVED), tmp_path)
    found = {(r["team"], r["date"].day, r["ref"]) for r in engines.rows(tmp_path, "readings")}
    assert found == {
        ("growth", 5, "growth/k1"),
        ("growth", 5, "sales/k9"),
        ("growth", 5, "nps"),
        ("old", 6, "growth/k1"),
        ("old", 6, "nps"),
        ("sales", 7, "sales/k9"),
        ("_workspace", 8, "nps"),
    }


def test_alignments_lead_from_goal_to_goal_across_cycles(tmp_path: Path) -> None:
    """What is not there is null, and what was written stands beside it."""
    engines.exported(texts(MOVED), tmp_path)
    found = {
        r["written"]: (r["from_ref"], r["to_ref"]) for r in engines.rows(tmp_path, "alignments")
    }
    assert found == {
        "acme/o": ("2026-Q4/growth/a", "2026/acme/o"),
        "gone/x": ("2026-Q4/growth/a", None),
        "sales/was-o": ("2026-Q4/growth/a", "2026-Q4/sales/s"),
    }


@pytest.mark.parametrize("is_csv", [False, True])
def test_without_people_no_name_is_left(tmp_path: Path, is_csv: bool) -> None:
    """Nor an address or a note: by grep, and in what is packed."""
    disk = workspace_files.Disk(examples.copied("acme", tmp_path))
    every = engines.exported(disk, tmp_path / "lake", is_csv=is_csv, is_without_people=True)
    known = every.space.settings.people
    names = {
        word for key, person in known.items() for word in (key, person.name, person.email) if word
    }
    assert len(names) > 10
    said = [path.read_text() for path in (tmp_path / "lake").rglob("*.csv")]
    if not is_csv:
        tables = ("readings", "key_results", "objectives", "teams", "kpis", "cycles", "alignments")
        people = {"author", "owner", "owner_name", "lead", "note", "file", "skip", "learned", "why"}
        cells = [
            (k, v) for t in tables for r in engines.rows(tmp_path / "lake", t) for k, v in r.items()
        ]
        said = [str(value) for key, value in cells if key in people]
        assert not (tmp_path / "lake/people.parquet").exists()
        assert {"p1", "p2"} <= set(said)
    assert said
    words = {word for text in said for word in text.replace("\n", ",").split(",")}
    assert words & names == set()


def test_hostile_text_is_data(tmp_path: Path) -> None:
    """As it stands in Parquet; in CSV no sheet runs it."""
    files = read("1")
    path = "cycles/2026/plans/growth.yaml"
    files[path] = files[path].replace(
        "An objective", json.dumps(HOSTILE.encode().decode("unicode_escape"))
    )
    engines.exported(texts(files), tmp_path)
    engines.exported(texts(files), tmp_path, is_csv=True)
    (row,) = engines.rows(tmp_path, "objectives")
    assert row["title"] == HOSTILE.encode().decode("unicode_escape")
    text = (tmp_path / "objectives/2026.csv").read_text()
    assert "'=HYPERLINK(1)'; drop table x; --\\u202e" in text
    assert "\u202e" not in text


def test_states_have_their_words_in_both_languages(acme: tuple[workspace_files.Disk, Path]) -> None:
    """Every state that a key result may have is among them."""
    _, lake = acme
    words = {
        row["state"]: (row["state_en"], row["state_nb"]) for row in engines.rows(lake, "states")
    }
    assert words["on-track"] == ("on track", "i rute")
    assert {row["state"] for row in engines.rows(lake, "key_results")} <= set(words)


def test_many_rows_are_packed_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many in each as are said, and none twice."""
    import pyarrow as pa
    from pyarrow import parquet

    monkeypatch.setattr(writers, "ROW_GROUP", 5000)
    table = writers.ParquetTable("states")
    for n in range(12_001):
        table.add({"state": str(n)})
    found = parquet.ParquetFile(pa.BufferReader(table.finished()))
    assert [found.metadata.row_group(n).num_rows for n in range(found.num_row_groups)] == [
        5000,
        5000,
        2001,
    ]
    assert found.read()["state"].to_pylist() == [str(n) for n in range(12_001)]


def test_an_empty_table_has_its_columns() -> None:
    """So that engines can join it."""
    import pyarrow as pa
    from pyarrow import parquet

    found = parquet.read_table(pa.BufferReader(writers.ParquetTable("kpis").finished()))
    assert (found.num_rows, found.column_names) == (0, list(parquet_columns.TABLES["kpis"]))
