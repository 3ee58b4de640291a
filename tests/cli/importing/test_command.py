"""`okr import` as it is typed: what it shows, what it writes, and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from okrcli import cli

TABLE = (
    "Objective,Key Result,Owner,Start Value,Target Value,Current Value\n"
    "Grow,New users,Ola Berg,10,50,20\n,Churn,Ola Berg,6%,3%,5%\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a table beside it, and nobody known to git."""
    for name in ("OKR_DIR", "OKR_LANG", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    monkeypatch.setenv("LANG", "C.UTF-8")
    (tmp_path / "okrs.csv").write_text(TABLE)
    home = tmp_path / "acme"
    home.mkdir()
    monkeypatch.chdir(home)
    return home


def every(root: Path) -> list[str]:
    """Every file below a root."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


GIVEN = ("--cycle", "2026-Q4", "--team", "growth", "--on", "2026-11-20")


def test_a_table_becomes_a_workspace(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which the other commands read."""
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 0
    said = capsys.readouterr().out
    assert "2 rows read: 1 objective, 2 key results, 2 readings, 1 person" in said
    assert "percent-text: a text with a per cent sign" in said
    assert "`okr validate` says of them:" in said
    assert every(folder) == [
        "cycles/2026-Q4/checkins/growth/2026-11-20-000000-kari.yaml",
        "cycles/2026-Q4/cycle.yaml",
        "cycles/2026-Q4/plans/growth.yaml",
        "okr.yaml",
    ]
    assert cli.main(["report", "growth", "--on", "2026-11-25"]) == 0
    assert "New users" in capsys.readouterr().out


def test_a_dry_run_shows_all_and_writes_the_map_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run with that map writes what was shown."""
    assert cli.main(["import", "../okrs.csv", *GIVEN, "--dry-run", "--map", "m.toml"]) == 0
    said = capsys.readouterr()
    assert "2  New users: 10 → 50, now 20" in said.out
    assert "Would be written in" in said.out
    assert said.err == "m.toml written\n"
    assert every(folder) == ["m.toml"]
    assert cli.main(["import", "../okrs.csv", *GIVEN, "--map", "m.toml"]) == 0
    assert "cycles/2026-Q4/plans/growth.yaml" in every(folder)


def test_a_second_import_brings_the_new_readings_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same ones again are none, and without --readings the plan stands in the way."""
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 0
    before = every(folder)
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 2
    assert "plans/growth.yaml is there already" in capsys.readouterr().err
    later = ("--on", "2026-11-27", "--readings")
    place = folder.parent / "okrs.csv"
    place.write_text(
        TABLE.replace("10,50,20", "10,50,27").replace("New users", "New users (renamed)")
    )
    assert cli.main(["import", "../okrs.csv", *later]) == 0
    (new,) = set(every(folder)) - set(before)
    assert new == "cycles/2026-Q4/checkins/growth/2026-11-27-000000-kari.yaml"
    assert "new-users: {value: 27}" in (folder / new).read_text()
    assert cli.main(["import", "../okrs.csv", *later]) == 2
    assert "no new reading was found" in capsys.readouterr().err


def test_a_log_alone_is_for_goals_that_are_here(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so, and then finds them by title or id."""
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 0
    place = folder.parent / "log.csv"
    place.write_text("Date,Key Result,Current Value\n2026-11-24,New users,30\n2026-11-24,churn,4\n")
    assert cli.main(["import", "../log.csv"]) == 2
    assert "--readings imports them" in capsys.readouterr().err
    assert cli.main(["import", "../log.csv", "--readings"]) == 0
    new = folder / "cycles/2026-Q4/checkins/growth/2026-11-24-000000-kari.yaml"
    assert new.read_text().endswith("  new-users: {value: 30}\n  churn: {value: 4}\n")


def test_settings_that_are_there_are_never_edited(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines to add are shown."""
    (folder / "okr.yaml").write_text("organisation: Acme\n")
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 0
    assert (folder / "okr.yaml").read_text() == "organisation: Acme\n"
    assert 'people:\n     ola-berg: {name: "Ola Berg"}' in capsys.readouterr().out


def test_a_row_that_is_left_out_ends_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And all the rest is written."""
    (folder.parent / "okrs.csv").write_text(TABLE + ",,Nobody,1,2,\n")
    assert cli.main(["import", "../okrs.csv", *GIVEN]) == 1
    assert "Left out\n   4: no title" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere.csv"], "nowhere.csv cannot be read: No such file or directory"),
        (["../okrs.csv", "--cycle", "soon"], "the cycle `soon` is not in the workspace"),
        (["../okrs.csv"], "the file names no cycle; say which one with --cycle"),
        (["../okrs.csv", "--blank-start", "x"], "--blank-start takes a number, not `x`"),
        (["../okrs.csv", "--from", "excell"], "--from knows betterworks"),
        (["../okrs.csv", "--map", "none.toml"], "none.toml cannot be read"),
        (["../okrs.csv", "--on", "soon"], "`soon` is not a day"),
        ([], "FILE... is missing"),
    ],
)
def test_what_is_typed_wrong_is_said_and_nothing_is_written(
    folder: Path, words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence, with exit code 2."""
    assert cli.main(["import", *words]) == 2
    assert says.lower() in capsys.readouterr().err.lower()
    assert every(folder) == []


def test_it_speaks_norwegian(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And begins a workspace that does."""
    assert cli.main(["import", "../okrs.csv", *GIVEN, "--lang", "nb"]) == 0
    assert (
        "2 rader lest: 1 mål, 2 nøkkelresultater, 2 målinger, 1 person" in capsys.readouterr().out
    )
    assert (folder / "okr.yaml").read_text().startswith("format: 1\nlanguage: nb\n")


def test_an_import_needs_no_terminal(folder: Path) -> None:
    """Neither rich nor typer is imported by what does the work."""
    code = (
        "import sys\n"
        "sys.modules['rich'] = sys.modules['typer'] = None\n"
        "from datetime import date\nfrom pathlib import Path\n"
        "from okrcli.actions.importing import lint, new_import_files, run\n"
        "from okrcli.actions.importing.request import ImportRequest\n"
        "data = Path('../okrs.csv').read_bytes()\n"
        "found = run.imported([('okrs.csv', data)], ImportRequest(date(2026, 11, 20), cycle='2026-Q4'))\n"
        "run.settle_files(found, {})\n"
        "assert lint.findings(None, found.files, date(2026, 11, 20))\n"
        "new_import_files.write_import(Path('.'), found.files)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert "okr.yaml" in every(folder)
