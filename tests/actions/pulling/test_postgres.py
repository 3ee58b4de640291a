"""Figures from a real PostgreSQL server, which itself keeps the query from writing."""

import builtins
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okrcli.actions.pulling.answers import ConnectorAnswer
from tests.actions.pulling import asked, cluster

pytestmark = pytest.mark.tools

NEWEST = (
    "select rate as value, day as date from churn where day <= %(on)s order by day desc limit 1"
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cluster.Cluster]:
    """The server with a table of figures, one of them after the day asked about."""
    with cluster.running(tmp_path_factory.mktemp("pg")) as found:
        found.execute("create table churn (rate numeric(9, 4), double float8, day date)")
        found.execute(
            "insert into churn values (0.0410, 0.1, '2026-11-01'), (0.0473, 0.3, '2026-11-20')"
        )
        found.execute("insert into churn values (0.09, 0.7, '2026-12-01')")
        # it may do everything, and the transaction still may not
        found.execute("grant all on churn to okr_ro")
        yield found


def keys(base: cluster.Cluster, query: str, more: str = "") -> str:
    """The keys of a connector to it."""
    return (
        f'type = "postgres"\ndsn = "{base.dsn()}"\npassword = {{env = "PW"}}\n'
        f'query = """{query}"""\n{more}'
    )


def test_it_gives_the_figure_of_the_day(base: cluster.Cluster, tmp_path: Path) -> None:
    """With all its digits, scaled in decimals."""
    made = asked.answer(keys(base, NEWEST, "scale = 100"), tmp_path, PW=cluster.PASSWORD)
    assert made == ConnectorAnswer(Decimal("4.73"), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("select 0.1::float8 + 0.2::float8", "0.30000000000000004"),
        ("select 4.50::numeric", "4.50"),
        ("select count(*) from churn", "3"),
        ("select 7;", "7"),
        ("select 1 where 'a%' like 'a%'", "1"),
    ],
)
def test_a_number_comes_as_the_text_the_server_has(
    base: cluster.Cluster, tmp_path: Path, query: str, value: str
) -> None:
    """No binary fraction is made of it on the way."""
    assert str(asked.answer(keys(base, query), tmp_path, PW=cluster.PASSWORD).value) == value


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("delete from churn returning 1", "refuses the query"),
        (
            "with gone as (delete from churn returning 1) select count(*) from gone",
            "refuses the query",
        ),
        ("select 1; delete from churn", "refuses the query (SyntaxError)"),
        ("set transaction read write", "refuses the query (SyntaxError)"),
        ("select nextval('s')", "would write, which the server refuses"),
        ("select nothing from churn", "refuses the query (UndefinedColumn)"),
        ("select rate from churn", "several rows"),
        ("select rate from churn where false", "no row"),
        ("select null", "null"),
        ("select 'NaN'::float8", "NaN"),
        ("select 'NaN'::numeric", "NaN"),
        ("select 'high'", "no number"),
        ("select true", "true"),
    ],
)
def test_what_is_no_one_figure_is_refused(
    base: cluster.Cluster, tmp_path: Path, query: str, said: str
) -> None:
    """By the server where it writes; every row is there afterwards."""
    base.execute("create sequence if not exists s")
    base.execute("grant all on sequence s to okr_ro")
    assert said in asked.problem(keys(base, query), tmp_path, PW=cluster.PASSWORD)
    left = asked.answer(keys(base, "select count(*) from churn"), tmp_path, PW=cluster.PASSWORD)
    assert left.value == 3


def test_what_a_function_makes_all_the_same_is_rolled_back(
    base: cluster.Cluster, tmp_path: Path
) -> None:
    """Servers before 16 make a large object where nothing may be written."""
    asked.outcome(keys(base, "select lo_create(0)"), tmp_path, PW=cluster.PASSWORD)
    count = keys(base, "select count(*) from pg_largeobject_metadata")
    assert asked.answer(count, tmp_path, PW=cluster.PASSWORD).value == 0


def test_a_query_that_does_not_end_is_ended(base: cluster.Cluster, tmp_path: Path) -> None:
    """By the server, after the connector's time."""
    began = time.monotonic()
    given = keys(base, "select pg_sleep(30)", "timeout = 1")
    assert "no answer in 1 seconds" in asked.problem(given, tmp_path, PW=cluster.PASSWORD)
    assert time.monotonic() - began < 15


def test_a_wrong_password_is_said_without_it(base: cluster.Cluster, tmp_path: Path) -> None:
    """And one that is not set by its place."""
    found = asked.problem(keys(base, "select 1"), tmp_path, PW="wrong-wrong-wrong")
    assert found == "127.0.0.1: the server refuses the user or the password"
    assert asked.problem(keys(base, "select 1"), tmp_path) == "its secret is not set: env PW"


def test_nobody_listening_is_said_by_the_host(tmp_path: Path) -> None:
    """Without the rest of the address."""
    given = 'type = "postgres"\ndsn = "host=127.0.0.1 port=1 user=me dbname=warehouse"\nquery = "select 1"'
    assert asked.problem(given, tmp_path) == "127.0.0.1: no connection (OperationalError)"


def test_without_the_extra_it_says_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where okrcli was installed bare."""
    real = builtins.__import__

    def refusing(name: str, *words: Any, **more: Any) -> Any:
        if name.partition(".")[0] == "psycopg":
            raise ImportError(name)
        return real(name, *words, **more)

    monkeypatch.setattr(builtins, "__import__", refusing)
    given = 'type = "postgres"\ndsn = "host=db.example"\nquery = "select 1"'
    assert asked.problem(given, tmp_path) == "psycopg is missing; type `pip install 'okrcli[sql]'`"
