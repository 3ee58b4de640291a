"""An index answers as the files do, whatever became of them, or it does not answer at all."""

import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli import cli
from okrcli.store import index_folder, team_index
from okrcli.store.index_file import IndexFile
from okrcli.store.index_folder import IndexFolder
from okrcli.store.on_demand import workspace_on_demand
from okrcli.store.team_index import TeamIndex
from okrcli.store.workspace_files import Disk
from okrcli.text import canonical_plans, canonical_sessions
from tests import workspaces

pytestmark = pytest.mark.skipif(not index_folder.CAN_INDEX, reason="no index on this system")

LATER = 60_000_000_000
TEAMS = ("care", "growth")
CYCLE = "cycles/2026-Q4"


def plan(target: int) -> str:
    """A plan in plain block style, in as many bytes for every target of two digits."""
    return (
        "objectives:\n  - id: mrr\n    title: Grow\n    owner: kari\n    key_results:\n"
        f"      - id: customers\n        title: Win customers\n        baseline: 1\n"
        f"        target: {target}\n        leading: {{id: calls, title: Calls, above: {target}}}\n"
    )


def session(value: int, day: int = 12) -> str:
    """A check-in in the form that okr writes, with what not every reading has."""
    return (
        f"date: 2026-10-{day}\nauthor: kari\nrecorded: 2026-10-{day}T09:00:00+02:00\n"
        f'note: "a word"\nreadings:\n  customers: {{value: {value}.50, confidence: 7, '
        f'note: "so \\"far\\""}}\n  calls: {{value: {value}}}\n'
        '  ships: {done: [norway, denmark], next: "call"}\n  live: {done: yes}\n'
        '  zoned: {zone: commit}\n  idle: {skip: "paused"}\n'
    )


def laid_out(root: Path) -> Path:
    """A workspace of two teams with three check-ins each."""
    texts = {"okr.yaml": "organisation: Acme\n", f"{CYCLE}/cycle.yaml": workspaces.CYCLE}
    for team in TEAMS:
        texts[f"{CYCLE}/plans/{team}.yaml"] = plan(20)
        for day in (12, 13, 14):
            texts[f"{CYCLE}/checkins/{team}/2026-10-{day}-090000-kari.yaml"] = session(day, day)
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def tick(root: Path) -> None:
    """Let the file system's clock go on, so that what is written next has another time."""
    probe = root.parent / "probe"
    probe.touch()
    before = probe.stat().st_ctime_ns
    while probe.stat().st_ctime_ns == before:
        probe.touch()


def said(root: Path, cache: Path | None = None, now: int = LATER) -> object:
    """All that the teams of a workspace say, with an index in a folder if there is one."""
    index = None
    if cache:
        index = TeamIndex(Disk(root), IndexFolder(str(cache), "us"), time.time_ns() + now)
    loaded = workspace_on_demand(Disk(root), index=lambda _: index)
    teams = loaded.workspace.cycles["2026-Q4"].teams.values()
    series = [
        (
            team.id,
            name,
            team.kpi_identities,
            sorted(team.numbers(name)),
            team.series(name),
            team.was,
        )
        for team in teams
        for name in team.kpi_identities
    ]
    found = [(team.id, team.plan, team.readable, team.sessions, team.review) for team in teams]
    loaded.keep_index()
    return series, found, list(loaded.workspace.findings)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The workspace, and an empty folder for its index beside it."""
    (tmp_path / "cache").mkdir()
    return laid_out(tmp_path / "acme")


@pytest.fixture
def cache(root: Path) -> Path:
    """The folder of the index."""
    return root.parent / "cache"


def refuse(_: bytes) -> None:
    """Stand in for a scanner that must not be asked."""
    raise AssertionError("a text was scanned")


def test_what_has_not_changed_is_not_scanned_again(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plans, sessions and the series of KPIs come out of the index."""
    expected = said(root)
    assert said(root, cache) == expected
    monkeypatch.setattr(canonical_plans, "plain_values", refuse)
    monkeypatch.setattr(canonical_sessions, "session_from", refuse)
    assert said(root, cache) == expected


def test_what_is_younger_than_a_tick_is_not_kept(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two writes within a tick of the clock could not be told apart."""
    # `tests.index_on` believes what is younger, too
    monkeypatch.setattr(team_index, "_TICK", 2_000_000_000)
    said(root, cache, now=0)
    assert list(cache.iterdir()) == []
    said(root, cache, now=2_500_000_000)
    assert [file.name for file in cache.iterdir()] == ["2026-Q4.teams"]


# what people, editors and tools do to files, and what somebody would do to hide it


def in_place(path: Path, text: str) -> None:
    """Write over the bytes of a file, and give it the times that it had."""
    before = path.stat()
    with path.open("r+") as file:
        file.write(text)
        file.truncate()
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(path: Path, text: str) -> None:
    """Put another file in the place, with the times of the old one."""
    before = path.stat()
    other = path.with_name(".new")
    other.write_text(text)
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)


def made_again(path: Path, text: str) -> None:
    """Delete the file and make one that may get its inode."""
    before = path.stat()
    path.unlink()
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def set_back(path: Path, text: str) -> None:
    """Write it with a clock that is a year behind."""
    path.write_text(text)
    os.utime(path, (1_700_000_000, 1_700_000_000))


def swapped(path: Path, _: str) -> None:
    """Let two files change their names."""
    every = sorted(file for file in path.parent.iterdir() if file.name[0] != ".")
    other = every[every.index(path) - 1]
    if other == path:
        return
    aside = path.with_name(".aside")
    path.rename(aside)
    other.rename(path)
    aside.rename(other)


def folder_replaced(path: Path, text: str) -> None:
    """Put a copy in the place of the folder, with all times as they were and one text changed."""
    copy = path.parent.with_name(".copy")
    shutil.copytree(path.parent, copy, symlinks=True)
    in_place(copy / path.name, text)
    shutil.rmtree(path.parent)
    copy.rename(path.parent)


def linked(path: Path, text: str) -> None:
    """Put a link to a file of another team in the place."""
    del text
    target = path.parents[2] / "plans" / "care.yaml"
    path.unlink()
    path.symlink_to(target)


def gone(path: Path, _: str) -> None:
    """Delete it."""
    path.unlink()


def broken(path: Path, _: str) -> None:
    """Leave half of it."""
    path.write_text("readings: [\n")


def added(path: Path, text: str) -> None:
    """Put a file beside it, older than all others."""
    set_back(path.with_name("2026-10-19-090000-kari.yaml"), text)


EDITS: tuple[Callable[[Path, str], None], ...] = (
    in_place,
    replaced,
    made_again,
    set_back,
    swapped,
    folder_replaced,
    linked,
    gone,
    broken,
    added,
)


def files(root: Path) -> list[Path]:
    """The plans and sessions that can be edited, in order."""
    below = root / CYCLE
    every = [*below.glob("plans/*.yaml"), *below.glob("checkins/*/*.yaml")]
    return sorted(file for file in every if not file.is_symlink())


@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 99)), min_size=1, max_size=5))
def test_no_edit_leaves_an_answer_stale(
    edits: list[tuple[Callable[[Path, str], None], int]],
) -> None:
    """After every edit the index says what the files say, and again when it has been kept."""
    with tempfile.TemporaryDirectory() as name:
        root, cache = laid_out(Path(name) / "acme"), Path(name) / "cache"
        cache.mkdir()
        said(root, cache)
        values = itertools.cycle(range(30, 90))
        for edit, which in edits:
            there = files(root)
            if not there:
                break
            path, value = there[which % len(there)], next(values)
            tick(root)
            edit(path, plan(value) if path.parent.name == "plans" else session(value))
            expected = said(root)
            assert said(root, cache) == expected
            assert said(root, cache) == expected


def exchanged(place: Path, other: Path) -> None:
    """Put each of two folders in the place of the other."""
    between = other.with_name("between")
    place.rename(between)
    other.rename(place)
    between.rename(other)


def exchange_when_looked_at(place: Path, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let them change places once, when the state of a file below has just been looked at."""
    before = list[str]()
    for name in ("file_fingerprint", "folder_fingerprint"):

        def looked(disk: Disk, path: str, real: Callable[..., object]) -> object:
            found = real(disk, path)
            if not before and (disk.root / path).is_relative_to(place):
                exchanged(place, other)
                before.append(path)
            return found

        real = getattr(team_index, name)
        monkeypatch.setattr(team_index, name, partial(looked, real=real))


@pytest.mark.parametrize("name", ["checkins/growth", "checkins", "plans", ""])
def test_what_stood_in_the_place_of_a_folder_for_a_moment_is_not_kept(
    name: str, root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are as old as any, and it is gone again when the index is asked."""
    place, other = root / CYCLE / name, root.parent / "other"
    shutil.copytree(place, other)
    for file in other.rglob("*.yaml"):
        if file.name != "cycle.yaml":
            file.write_text(plan(30) if "objectives" in file.read_text() else session(30))
    expected = said(root)
    exchange_when_looked_at(place, other, monkeypatch)
    assert said(root, cache) != expected
    exchanged(place, other)
    assert said(root, cache) == expected
    assert said(root, cache) == expected


def test_a_write_in_place_of_the_same_size_and_time_is_seen(root: Path, cache: Path) -> None:
    """As an editor leaves it that restores times."""
    path = root / CYCLE / "checkins/growth/2026-10-13-090000-kari.yaml"
    said(root, cache)
    tick(root)
    in_place(path, session(77, 13))
    assert "77.50" in repr(said(root, cache))


@given(st.data())
def test_a_damaged_index_is_as_none(data: st.DataObject) -> None:
    """Whatever byte is changed, and wherever it ends."""
    with tempfile.TemporaryDirectory() as name:
        root, cache = laid_out(Path(name) / "acme"), Path(name) / "cache"
        cache.mkdir()
        expected = said(root, cache)
        file = cache / "2026-Q4.teams"
        whole = bytearray(file.read_bytes())
        at = data.draw(st.integers(0, len(whole) - 1))
        if data.draw(st.booleans()):
            whole[at] ^= data.draw(st.integers(1, 255))
        else:
            del whole[at:]
        file.write_bytes(whole)
        assert said(root, cache) == expected


def records(cache: Path, program: str = "us") -> IndexFile:
    """The file of the index, opened as a program does."""
    return IndexFile(str(cache), "2026-Q4.teams", program)


@pytest.fixture
def kept(cache: Path) -> Path:
    """An index with one record."""
    file = records(cache)
    file.keep("plan growth", "key", b"value")
    file.save(lambda _: True)
    return cache


def test_a_record_is_good_for_its_key_alone(kept: Path) -> None:
    """Files in another state have another key."""
    assert records(kept).record("plan growth", "key") == b"value"
    assert records(kept).record("plan growth", "other") is None
    assert records(kept).record("plan care", "key") is None


def test_what_another_program_wrote_is_not_read(kept: Path) -> None:
    """Another version may read texts otherwise."""
    assert records(kept, "them").record("plan growth", "key") is None


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_what_others_may_write_to_is_not_read(kept: Path, mode: int) -> None:
    """They could put into it what they like."""
    (kept / "2026-Q4.teams").chmod(mode)
    assert records(kept).record("plan growth", "key") is None


def test_a_link_is_not_read(kept: Path) -> None:
    """Not even to what would be good."""
    (kept / "2026-Q4.teams").rename(kept / "elsewhere")
    (kept / "2026-Q4.teams").symlink_to("elsewhere")
    assert records(kept).record("plan growth", "key") is None


def test_of_two_runs_at_once_each_leaves_a_whole_file(kept: Path) -> None:
    """The later one counts, and what the earlier one has open is not changed under its hands."""
    first, second = records(kept), records(kept)
    first.keep("plan care", "a", b"first")
    second.keep("plan care", "b", b"second")
    first.save(lambda _: True)
    assert second.record("plan growth", "key") == b"value"
    second.save(lambda _: True)
    assert records(kept).record("plan care", "b") == b"second"
    assert records(kept).record("plan growth", "key") == b"value"
    assert [file.name for file in kept.iterdir()] == ["2026-Q4.teams"]


def test_teams_that_are_gone_are_dropped(kept: Path) -> None:
    """An index does not grow for ever."""
    file = records(kept)
    file.keep("plan care", "key", b"value")
    file.save(lambda name: name != "plan growth")
    assert records(kept).record("plan growth", "key") is None
    assert records(kept).record("plan care", "key") == b"value"


def test_where_nothing_can_be_written_all_is_said_the_same(root: Path, cache: Path) -> None:
    """A cache is no reason to fail."""
    assert said(root, cache / "missing") == said(root)


@pytest.fixture
def at_home(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """We in the workspace, with a home folder whose cache is given, and nothing too young."""
    monkeypatch.chdir(root)
    # where everything is read at the start, no index is asked
    monkeypatch.delenv("OKR_READ", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.parent / "home"))
    monkeypatch.setenv("OKR_CACHE", "always")
    monkeypatch.setattr(team_index, "_TICK", -LATER)
    return root.parent / "home" / "okr"


def shown(words: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command prints on 24 November."""
    cli.main([*words.split(), "--on", "2026-11-24"])
    return capsys.readouterr().out


def test_a_report_keeps_an_index_for_its_user_alone(
    at_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plans are nobody else's business."""
    shown("report", capsys)
    (folder,) = at_home.iterdir()
    (file,) = folder.iterdir()
    assert file.name == "2026-Q4.teams"
    assert [oct(each.stat().st_mode & 0o777) for each in (at_home, folder, file)] == [
        "0o700",
        "0o700",
        "0o600",
    ]


def test_no_cache_reads_none_and_keeps_none(
    at_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither does a small workspace, of which all is read as fast."""
    shown("--no-cache report", capsys)
    assert not at_home.exists()
    monkeypatch.delenv("OKR_CACHE")
    shown("report", capsys)
    assert not at_home.exists()


def test_a_folder_that_others_may_write_to_is_not_used(
    at_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither is one that is a link."""
    at_home.mkdir(parents=True)
    at_home.chmod(0o777)
    shown("report", capsys)
    assert list(at_home.iterdir()) == []


def test_with_an_index_a_team_is_read_from_it(
    at_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second report says the same without a plan being read."""
    first = shown("report", capsys)
    asked: list[str] = []
    monkeypatch.setattr(canonical_plans, "plain_values", asked.append)
    assert shown("report", capsys) == first
    assert asked == []
    assert "customers" in first
    assert at_home.exists()


def test_many_questions_leave_no_file_open(root: Path, cache: Path) -> None:
    """Nor a temporary one behind, whether something was kept or not."""
    said(root, cache)
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(5):
        said(root, cache)
    after = len(list(Path("/proc/self/fd").iterdir())) if before else 0
    assert (after, [file.name for file in cache.iterdir()]) == (before, ["2026-Q4.teams"])
