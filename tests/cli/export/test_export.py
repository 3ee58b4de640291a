"""`okr export` as it is typed: what it writes where, and what it leaves alone."""

import builtins
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.checkin.desk import Desk


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """Where the tables go, outside the workspace."""
    return tmp_path / "lake"


def every(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_cycle_is_a_file_a_table(desk: Desk, lake: Path) -> None:
    """With a note and a schema; what is printed says how much it is."""
    desk.checkin("nps", "42")
    done = desk.okr("export", str(lake))
    assert (done.code, done.err) == (0, "")
    assert every(lake) == [
        "README.md",
        "alignments/2026-Q4.parquet",
        "cycles/2026-Q4.parquet",
        "key_results/2026-Q4.parquet",
        "kpis/2026-Q4.parquet",
        "objectives/2026-Q4.parquet",
        "people.parquet",
        "readings/2026-Q4.parquet",
        "schema.json",
        "states.parquet",
        "teams/2026-Q4.parquet",
    ]
    assert "readings       1 row " in done.out
    assert set(json.loads((lake / "schema.json").read_text())["tables"]) >= {"readings", "states"}


def test_a_repeat_replaces_its_own_and_touches_no_other(desk: Desk, lake: Path) -> None:
    """Neither other cycles' files nor other people's."""
    desk.okr("export", str(lake))
    before = (lake / "teams/2026-Q4.parquet").read_bytes()
    (lake / "teams/2026-Q4.parquet").write_bytes(b"old")
    (lake / "teams/2025-Q4.parquet").write_bytes(b"other")
    (lake / "mine.txt").write_text("mine")
    assert desk.okr("export", str(lake)).code == 0
    assert (lake / "teams/2026-Q4.parquet").read_bytes() == before
    assert (lake / "teams/2025-Q4.parquet").read_bytes() == b"other"
    assert (lake / "mine.txt").read_text() == "mine"


def test_workspaces_share_a_folder_by_their_names(desk: Desk, lake: Path) -> None:
    """In the files' names, too."""
    assert desk.okr("export", str(lake), "--repo", "acme/sales", "--tables", "teams").code == 0
    assert every(lake) == ["README.md", "schema.json", "teams/2026-Q4@acme-sales.parquet"]


def test_csv_needs_no_extra(desk: Desk, lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parquet says what to type where pyarrow is missing, and writes nothing."""
    real = builtins.__import__

    def refusing(name: str, *words: Any, **more: Any) -> Any:
        if name.partition(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *words, **more)

    monkeypatch.setattr(builtins, "__import__", refusing)
    done = desk.okr("export", str(lake))
    assert (done.code, lake.exists()) == (2, False)
    assert "type `pip install 'okrcli[parquet]'`, or add --csv" in done.err
    assert desk.okr("export", str(lake), "--csv", "--tables", "teams,objectives").code == 0
    assert every(lake) == [
        "README.md",
        "objectives/2026-Q4.csv",
        "schema.json",
        "teams/2026-Q4.csv",
    ]
    assert "growth,Growth" in (lake / "teams/2026-Q4.csv").read_text()


def test_it_is_told_as_of_a_commit(desk: Desk, lake: Path) -> None:
    """What was recorded since is not there."""
    desk.versioned().checkin("nps", "42")
    assert desk.okr("export", str(lake), "--csv", "--tables", "readings", "--rev", "HEAD").code == 0
    assert len((lake / "readings/2026-Q4.csv").read_text().splitlines()) == 1
    desk.okr("export", str(lake), "--csv", "--tables", "readings")
    assert len((lake / "readings/2026-Q4.csv").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--tables", "goals"], "--tables takes readings, key_results"),
        (["--cycle", "2020-Q1"], "there is no cycle `2020-Q1`"),
        (["--all", "--cycle", "2026-Q4"], "leave out --cycle"),
        (["--repo", "../x y"], "--repo takes letters"),
    ],
)
def test_what_is_typed_wrong_is_said(desk: Desk, lake: Path, words: list[str], said: str) -> None:
    """And nothing is written."""
    done = desk.okr("export", str(lake), *words)
    assert (done.code, lake.exists()) == (2, False)
    assert said in done.err


def test_a_folder_that_is_none_is_refused(desk: Desk, lake: Path) -> None:
    """A file, and a link that leads out of the place that was named."""
    lake.write_text("a file")
    assert "is a file; name a folder" in desk.okr("export", str(lake)).err
    outside = lake.parent / "outside"
    outside.mkdir()
    (desk.root / "here").mkdir()
    (desk.root / "here/teams").symlink_to(outside)
    done = desk.okr("export", "here", "--tables", "teams")
    assert done.code == 2
    assert list(outside.iterdir()) == []


def test_what_cannot_be_read_is_named(desk: Desk, lake: Path) -> None:
    """The rest is exported."""
    desk.write("cycles/2026-Q4/plans/product.yaml", "objectives: [")
    done = desk.okr("export", str(lake), "--csv", "--tables", "teams")
    assert done.code == 0
    assert "cycles/2026-Q4/plans/product.yaml" in done.err
    assert "growth" in (lake / "teams/2026-Q4.csv").read_text()
