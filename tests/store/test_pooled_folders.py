"""What is known of readings of standing KPIs is not opened again, and none is ever missed."""

import itertools
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.findings import Finding
from okrcli.model.readings import Series
from okrcli.store import index_folder, team_index
from okrcli.store.index_folder import IndexFolder
from okrcli.store.on_demand import workspace_on_demand
from okrcli.store.team_index import TeamIndex
from okrcli.store.workspace_files import Disk
from tests.store import test_team_index
from tests.store.test_team_index import (
    CYCLE,
    EDITS,
    LATER,
    TEAMS,
    exchange_when_looked_at,
    exchanged,
    tick,
)

pytestmark = pytest.mark.skipif(not index_folder.CAN_INDEX, reason="no index on this system")

# who has some from the beginning
SOME = "growth"
KPIS = "kpis:\n  - {id: reach, title: Reach, above: 5, was: [range]}\n"


def session(value: int, name: str = "other", day: int = 12) -> str:
    """A check-in of one id, in as many bytes for every id of five letters."""
    return f"date: 2026-10-{day}\nauthor: kari\nreadings:\n  {name}: {{value: {value}}}\n"


def laid_out(root: Path) -> Path:
    """A workspace with a standing KPI, of which one team has readings, under both of its ids."""
    test_team_index.laid_out(root)
    (root / "kpis.yaml").write_text(KPIS)
    for team in TEAMS:
        for day in (12, 13, 14):
            path = root / CYCLE / "checkins" / team / f"2026-10-{day}-090000-kari.yaml"
            path.write_text(session(day, day=day))
    for day, name in ((12, "range"), (14, "reach")):
        path = root / CYCLE / "checkins" / SOME / f"2026-10-{day}-090000-kari.yaml"
        path.write_text(session(day, name, day=day))
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The workspace, and an empty folder for its index beside it."""
    (tmp_path / "cache").mkdir()
    return laid_out(tmp_path / "acme")


def pooled(
    root: Path, *, indexed: bool, whole: bool = False, now: int = LATER
) -> Mapping[str, Series]:
    """The readings of standing KPIs, with the index beside the workspace, or without one."""
    return looked_for(root, indexed=indexed, whole=whole, now=now)[0]


def looked_for(
    root: Path, *, indexed: bool, whole: bool = False, now: int = LATER
) -> tuple[Mapping[str, Series], list[Finding]]:
    """The same, and what was found to be wrong on the way."""
    folder = IndexFolder(str(root.parent / "cache"), "us")
    index = TeamIndex(Disk(root), folder, time.time_ns() + now) if indexed else None
    loaded = workspace_on_demand(Disk(root), whole=whole, index=lambda _: index)
    found = loaded.workspace.pooled
    loaded.keep_index()
    return found, list(loaded.workspace.findings)


def test_folders_are_not_opened_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the second time the states of files are all that is looked at."""
    first = pooled(root, indexed=True)

    def refuse(*_: object) -> bool:
        raise AssertionError("sessions were read")

    monkeypatch.setattr(Disk, "lacks", refuse)
    monkeypatch.setattr(Disk, "below", refuse)
    monkeypatch.setattr(Disk, "holding", refuse)
    assert pooled(root, indexed=True) == first
    assert [point.reading.value for point in first["reach"]] == [12, 14]


def test_what_is_younger_than_a_tick_is_not_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two writes within a tick of the clock could not be told apart."""
    # `tests.index_on` believes what is younger, too
    monkeypatch.setattr(team_index, "_TICK", 2_000_000_000)
    pooled(root, indexed=True, now=0)
    assert list((root.parent / "cache").iterdir()) == []


@pytest.mark.parametrize("name", [f"checkins/{SOME}", "checkins"])
def test_what_stood_in_the_place_of_a_folder_for_a_moment_is_not_kept(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its readings, nor that it had none."""
    for value in (77, None):
        place, other = root / CYCLE / name, root.parent / f"other-{value}"
        shutil.copytree(place, other)
        for file in other.rglob("*.yaml"):
            file.write_text(session(value, "reach") if value else session(1))
        expected = pooled(root, indexed=False)
        for file in (root.parent / "cache").iterdir():
            file.unlink()
        with monkeypatch.context() as patched:
            exchange_when_looked_at(place, other, patched)
            assert pooled(root, indexed=True) != expected
        exchanged(place, other)
        assert pooled(root, indexed=True) == expected


@pytest.mark.parametrize("name", ["reach", "range"])
def test_a_reading_written_in_place_is_found(root: Path, name: str) -> None:
    """Of the same size, with the time put back, under the KPI's id or its earlier one."""
    pooled(root, indexed=True)
    tick(root)
    path = root / CYCLE / "checkins/care/2026-10-13-090000-kari.yaml"
    test_team_index.in_place(path, session(13, name, day=13))
    assert [point.reading.value for point in pooled(root, indexed=True)["reach"]] == [12, 13, 14]


def test_another_kpi_is_looked_for_anew(root: Path) -> None:
    """What is known of some ids says nothing of others."""
    pooled(root, indexed=True)
    (root / "kpis.yaml").write_text(KPIS + "  - {id: other, title: Other, above: 5}\n")
    assert len(pooled(root, indexed=True)["other"]) == 4


def test_an_escape_that_may_spell_the_id_is_read(root: Path) -> None:
    """As YAML lets anybody write a key."""
    path = root / CYCLE / "checkins/care/2026-10-13-090000-kari.yaml"
    path.write_text(session(4, '"r\\x65ach"', day=13))
    assert [len(pooled(root, indexed=True)["reach"]) for _ in "ab"] == [3, 3]


@pytest.mark.parametrize("value", ["far", "13 # of whom?"])
def test_what_takes_the_slow_reader_is_read_and_complained_of_again(root: Path, value: str) -> None:
    """A folder that is known would not be."""
    path = root / CYCLE / "checkins" / SOME / "2026-10-13-090000-kari.yaml"
    path.write_text(session(13, "reach", day=13).replace("{value: 13}", f"\n    value: {value}"))
    expected = looked_for(root, indexed=False)
    assert bool(expected[1]) is (value == "far")
    assert [looked_for(root, indexed=True) for _ in "abc"] == [expected] * 3


@given(
    st.lists(
        st.tuples(
            st.sampled_from(EDITS),
            st.integers(0, 99),
            st.sampled_from(("reach", "range", "other", '"r\\x65ach"')),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_edit_hides_a_reading(
    edits: list[tuple[Callable[[Path, str], None], int, str]],
) -> None:
    """After every edit the readings are those of a workspace that was read whole."""
    with tempfile.TemporaryDirectory() as name:
        root = laid_out(Path(name) / "acme")
        (Path(name) / "cache").mkdir()
        pooled(root, indexed=True)
        values = itertools.cycle(range(30, 90))
        for edit, which, kpi in edits:
            below = (root / CYCLE / "checkins").glob("*/*.yaml")
            there = sorted(file for file in below if not file.is_symlink())
            if not there:
                break
            tick(root)
            edit(there[which % len(there)], session(next(values), kpi))
            expected = looked_for(root, indexed=False)
            assert expected[0] == pooled(root, indexed=False, whole=True)
            assert looked_for(root, indexed=True) == expected
            assert looked_for(root, indexed=True) == expected
