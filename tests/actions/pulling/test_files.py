"""Figures from files and programs on this machine: SQLite, CSV and commands."""

import sqlite3
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okrcli.actions.pulling.answers import Answer
from tests.actions.pulling import asked

ROWS = "insert into t values (0.1, '2026-11-01'), (0.3, '2026-11-20'), (0.7, '2026-12-01')"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A database with three figures, one of them after the day asked about."""
    place = tmp_path / "a b?.db"
    connection = sqlite3.connect(place)
    connection.execute("create table t (v real, d text)")
    connection.execute(ROWS)
    connection.commit()
    connection.close()
    return place


def sqlite_keys(base: Path, query: str, more: str = "") -> str:
    """The keys of a connector to it."""
    return f'type = "sqlite"\npath = "{base}"\nquery = """{query}"""\n{more}'


def test_sqlite_gives_the_figure_of_the_day(base: Path, tmp_path: Path) -> None:
    """A binary fraction as the shortest text that means it."""
    query = "select v as value, d as date from t where d <= :on order by d desc limit 1"
    assert asked.answer(sqlite_keys(base, query), tmp_path) == Answer(
        Decimal("0.3"), date(2026, 11, 20)
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("delete from t", "SQLITE_READONLY|SQLITE_AUTH"),
        ("drop table t", "SQLITE_"),
        ("attach 'NEW' as n", "SQLITE_AUTH"),
        ("pragma query_only = 0", "SQLITE_AUTH"),
        ("select 1; select 2", "ProgrammingError|Warning"),
        ("select nothing from t", "SQLITE_ERROR"),
        ("select v from t", "several rows"),
        ("select v from t where 0", "no row"),
        ("select null", "null"),
        ("select 'high'", "no number"),
        ("select 9e999", "inf"),
    ],
)
def test_sqlite_refuses_what_is_no_one_figure(
    base: Path, tmp_path: Path, query: str, said: str
) -> None:
    """What writes most of all; the file stays as it was."""
    before = base.read_bytes()
    found = asked.problem(
        sqlite_keys(base, query.replace("NEW", str(tmp_path / "new.db"))), tmp_path
    )
    assert any(word in found for word in said.split("|")), found
    assert base.read_bytes() == before
    assert not (tmp_path / "new.db").exists()


def test_sqlite_ends_a_query_that_does_not(base: Path, tmp_path: Path) -> None:
    """After its own time."""
    endless = (
        "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n"
    )
    began = time.monotonic()
    found = asked.problem(sqlite_keys(base, endless, "timeout = 0.5"), tmp_path)
    assert found == "no answer in 0.5 seconds"
    assert time.monotonic() - began < 10


def test_sqlite_makes_no_file(tmp_path: Path) -> None:
    """Of a name that is none."""
    assert (
        asked.problem(sqlite_keys(tmp_path / "no.db", "select 1"), tmp_path)
        == "its file is not there"
    )
    assert list(tmp_path.iterdir()) == []


TABLE = "\ufeffkpi;value;date\nchurn;4.1;2026-11-01\nnps;40;2026-11-24\nchurn;4.7;2026-11-20\nchurn;9;2026-12-01\n"


def csv_keys(place: Path, more: str = 'where = {kpi = "churn"}\ndate = "date"') -> str:
    """The keys of a connector to a table."""
    return f'type = "csv"\npath = "{place}"\nvalue = "value"\n{more}'


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_gives_its_newest_row_up_to_the_day(tmp_path: Path, delimiter: str) -> None:
    """In any of the usual forms."""
    place = tmp_path / "t.csv"
    place.write_text(TABLE.replace(";", delimiter), encoding="utf-8")
    assert asked.answer(csv_keys(place), tmp_path) == Answer(Decimal("4.7"), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kpi,value,date\nnps,1,2026-11-01\n", "no such row on or before 2026-11-25"),
        ("kpi,value,date\nchurn,1,2026-11-26\n", "no such row on or before 2026-11-25"),
        ("kpi,value,date\nchurn,1,2026-11-01\nchurn,2,2026-11-01\n", "several such rows"),
        ("kpi,worth,date\nchurn,1,2026-11-01\n", "no column `value`; it has kpi, worth, date"),
        ("kpi,value,date\nchurn,,2026-11-01\n", "no number"),
        ('kpi,value,date\nchurn,"1,2026-11-01\n', "no CSV"),
        ("", "no column"),
        ("kpi,value,date\nchurn,1,11/1/2026\n", "no day"),
    ],
)
def test_a_table_without_one_such_row_is_refused(tmp_path: Path, text: str, said: str) -> None:
    """And says why."""
    place = tmp_path / "t.csv"
    place.write_text(text)
    assert said in asked.problem(csv_keys(place), tmp_path)


def test_a_table_as_norwegian_spreadsheets_publish_it(tmp_path: Path) -> None:
    """A comma before decimals where the column proves it, and days with points."""
    place = tmp_path / "t.csv"
    rows = ("churn;3.11.2026;1 204,5", "churn;24.11.2026;1.205", "churn;30.11.2026;9,9")
    place.write_text("\n".join(("kpi;date;value", *rows)), encoding="utf-8")
    assert asked.answer(csv_keys(place), tmp_path) == Answer(Decimal(1205), date(2026, 11, 24))


def test_a_point_stands_before_decimals_where_no_comma_is_proved(tmp_path: Path) -> None:
    """As programs write numbers."""
    place = tmp_path / "t.csv"
    place.write_text("kpi,date,value\nchurn,2026-11-24,1.205\n", encoding="utf-8")
    assert asked.answer(csv_keys(place), tmp_path) == Answer(Decimal("1.205"), date(2026, 11, 24))


def test_a_table_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    """Missing, a folder, or in another encoding."""
    assert "No such file" in asked.problem(csv_keys(tmp_path / "no.csv"), tmp_path)
    assert asked.problem(csv_keys(tmp_path), tmp_path) == "its table is no plain file"
    (tmp_path / "t.csv").write_bytes("kpi,value,date\næ".encode("cp1252"))
    assert asked.problem(csv_keys(tmp_path / "t.csv"), tmp_path) == "its table is not UTF-8"


def command_keys(code: str, more: str = "") -> str:
    """The keys of a connector that runs a bit of Python."""
    return f"type = \"command\"\nargv = ['{sys.executable}', '-c', '''{code}''', '{{on}}']\n{more}"


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("print(4.2)", Answer(Decimal("4.2"))),
        (
            'print("{\\"value\\": \\"4.20\\", \\"date\\": \\"2026-11-24\\"}")',
            Answer(Decimal("4.2"), date(2026, 11, 24)),
        ),
        ("import sys; print(sys.argv[1][-2:])", Answer(Decimal(25))),
    ],
)
def test_a_program_prints_a_figure(tmp_path: Path, code: str, made: Answer) -> None:
    """Bare, or as JSON; it is told the day."""
    assert asked.answer(command_keys(code), tmp_path) == made


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit(3)", "exit code 3"),
        ("print()", "prints nothing"),
        ('print("high")', "no number"),
        ('print("{}")', "nothing at `value`"),
        ('print("{")', "no JSON"),
        ('print("1\\n2")', "no number"),
        ('print("x" * 2**21)', "more than 1 MiB"),
    ],
)
def test_a_program_that_prints_none_is_refused(tmp_path: Path, code: str, said: str) -> None:
    """And what it says on the error output is nobody's."""
    assert said in asked.problem(command_keys(code), tmp_path)


def test_a_program_gets_few_variables_and_no_shell(tmp_path: Path) -> None:
    """Only those that the connector passes on, and the words as they are."""
    code = 'import os, sys; print(len([n for n in os.environ if n.startswith("OKR_")]))'
    assert (
        asked.answer(command_keys(code, 'pass = ["OKR_B"]'), tmp_path, OKR_A="1", OKR_B="2").value
        == 1
    )
    assert asked.answer(command_keys(code), tmp_path, OKR_A="1", OKR_B="2").value == 0
    plain = "type = 'command'\nargv = ['echo', '7; touch made']"
    asked.problem(plain, tmp_path, PATH="/usr/bin:/bin")
    assert not (tmp_path / "made").exists()


def test_a_program_is_ended_with_its_children(tmp_path: Path) -> None:
    """When its time is over, also one that keeps the output open."""
    code = 'import subprocess, sys; subprocess.run([sys.executable, "-c", "import time; time.sleep(30)"])'
    began = time.monotonic()
    found = asked.problem(command_keys(code, "timeout = 0.5"), tmp_path)
    assert found == "no answer in 0.5 seconds"
    assert time.monotonic() - began < 10


def test_a_program_that_is_not_there_says_so(tmp_path: Path) -> None:
    """By name and by path."""
    bare = "type = 'command'\nargv = ['no-such-program']"
    assert asked.problem(bare, tmp_path, PATH="/usr/bin") == "its program is not there"
    path = "type = 'command'\nargv = ['/no/such/program']"
    assert "cannot be started: No such file" in asked.problem(path, tmp_path)
