"""The data set as one engine or another reads it: rows, types and sums."""

import importlib.util
import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okrcli.render.parquet import dataset
from okrcli.render.parquet.dataset import Wanted
from okrcli.render.parquet.team_workspaces import TeamWorkspaces
from okrcli.text.sources import Source

ON = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def exported(source: Source, folder: Path, **more: Any) -> TeamWorkspaces:
    """Write the data set of every cycle, and say of which workspace it is."""
    every = TeamWorkspaces(source, NOW)
    given = {"cycles": list(every.space.cycles), "on": ON, "now": NOW, **more}
    for made in dataset.made_files(every, Wanted(**given)):
        place = folder / made.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made.data)
    return every


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table of all cycles, by pyarrow."""
    from pyarrow import parquet

    alone = folder / f"{table}.parquet"
    paths = [alone] if alone.exists() else sorted((folder / table).glob("*.parquet"))
    return [row for path in paths for row in parquet.read_table(path).to_pylist()]


Sums = tuple[int, Decimal, Decimal]


def pyarrow_sums(folder: Path) -> Sums:
    """Readings, the sum of their values, and the sum of all targets."""
    readings, goals = rows(folder, "readings"), rows(folder, "key_results")
    values = [row["value"] for row in readings if row["value"] is not None]
    targets = [row["target"] for row in goals if row["target"] is not None]
    return len(readings), sum(values, Decimal()), sum(targets, Decimal())


def duckdb_sums(folder: Path) -> Sums:
    """The same, added up by DuckDB."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is missing: pip install '.[test]'")
    ask = duckdb.connect()
    count, values = ask.sql(
        f"select count(*), sum(value) from read_parquet('{folder}/readings/*.parquet')"
    ).fetchall()[0]
    (targets,) = ask.sql(
        f"select sum(target) from read_parquet('{folder}/key_results/*.parquet')"
    ).fetchall()[0]
    return count, values, targets


def polars_sums(folder: Path) -> Sums:
    """The same, added up by polars."""
    polars = pytest.importorskip("polars", reason="polars is missing: pip install '.[test]'")
    readings = polars.scan_parquet(f"{folder}/readings/*.parquet").collect()
    goals = polars.scan_parquet(f"{folder}/key_results/*.parquet").collect()
    return readings.height, readings["value"].sum(), goals["target"].sum()


def spark_sums(folder: Path) -> Sums:
    """The same, added up by Spark on this machine alone."""
    with spark() as session:
        readings = session.read.parquet(*map(str, sorted((folder / "readings").glob("*"))))
        goals = session.read.parquet(*map(str, sorted((folder / "key_results").glob("*"))))
        count, values = readings.selectExpr("count(*)", "sum(value)").first()
        (targets,) = goals.selectExpr("sum(target)").first()
        return count, values, targets


class spark:  # noqa: N801 - used as a function
    """A session of Spark in local mode; the test is skipped where it, or java, is missing."""

    def __enter__(self) -> Any:
        if importlib.util.find_spec("pyspark") is None:
            pytest.skip("pyspark is missing: pip install pyspark")
        if shutil.which("java") is None:
            pytest.skip("java is missing: apt-get install default-jre-headless")
        from pyspark.sql import SparkSession

        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        made = SparkSession.builder.master("local[2]")
        for key, value in {
            "spark.ui.enabled": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.session.timeZone": "UTC",
            "spark.sql.shuffle.partitions": "2",
        }.items():
            made = made.config(key, value)
        self.session = made.getOrCreate()
        return self.session

    def __exit__(self, *_: object) -> None:
        self.session.stop()


ENGINES: dict[str, Callable[[Path], Sums]] = {
    "pyarrow": pyarrow_sums,
    "duckdb": duckdb_sums,
    "polars": polars_sums,
}
