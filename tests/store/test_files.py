"""A file is there whole or not at all, whatever dies, and on the disk when it is said to be."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.store import atomic_write, file_changes, folder, output
from tests.nursery import Nursery, needs_strace
from tests.unprivileged import drops_privileges

PATH = "cycles/2026-Q4/checkins/growth/2026-11-23-094210-kari.yaml"
TEXT = "date: 2026-11-23\nauthor: kari\nreadings:\n  subscriptions: {value: 4720}\n"


def files(root: Path) -> list[str]:
    """Every file below a folder, from it, temporary ones too."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_a_file_is_created_with_its_folders(tmp_path: Path) -> None:
    """The text is there, readable as the umask has it, and nothing else is."""
    file_changes.create(tmp_path, PATH, TEXT)
    assert files(tmp_path) == [PATH]
    assert (tmp_path / PATH).read_text() == TEXT
    assert (tmp_path / PATH).stat().st_mode & 0o600 == 0o600


def test_an_existing_file_is_never_written_over(tmp_path: Path) -> None:
    """Whoever comes second is refused, and the first text stays."""
    file_changes.create(tmp_path, PATH, TEXT)
    with pytest.raises(errors.ExistsError, match="exists already"):
        file_changes.create(tmp_path, PATH, "another\n")
    assert (tmp_path / PATH).read_text() == TEXT
    assert files(tmp_path) == [PATH]


def test_a_dangling_link_is_not_written_through(tmp_path: Path) -> None:
    """A name that is taken by a link to nowhere is taken."""
    place = tmp_path / PATH
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(errors.ExistsError):
        file_changes.create(tmp_path, PATH, TEXT)
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_a_folder_that_leads_out_is_refused(tmp_path: Path) -> None:
    """A link planted in the workspace does not move files out of it."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    (root / "cycles").mkdir(parents=True)
    outside.mkdir()
    (root / "cycles" / "2026-Q4").symlink_to(outside)
    with pytest.raises(errors.RefusedError, match="leads out of the workspace"):
        file_changes.create(root, PATH, TEXT)
    assert files(outside) == []


def test_a_file_in_a_folder_s_place_is_named(tmp_path: Path) -> None:
    """The message says which file cannot be written, and nothing is left behind."""
    (tmp_path / "cycles").write_text("")
    with pytest.raises(errors.RefusedError, match=rf"{re.escape(PATH)} cannot be written: Not a"):
        file_changes.create(tmp_path, PATH, TEXT)
    assert files(tmp_path) == ["cycles"]


def run(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A finished process of its own, for what must not happen to this one."""
    return subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False
    )


LIMITED = """
import resource, sys
from pathlib import Path
from okrcli import errors
from okrcli.store import atomic_write, file_changes, folder
resource.setrlimit(getattr(resource, sys.argv[2]), (int(sys.argv[3]),) * 2)
try:
    file_changes.create(Path(sys.argv[1]), sys.argv[4], "x" * 10_000)
except errors.RefusedError as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX")
@pytest.mark.parametrize(("limit", "size"), [("RLIMIT_FSIZE", 5000), ("RLIMIT_NOFILE", 3)])
def test_a_disk_that_says_no_leaves_nothing_behind(tmp_path: Path, limit: str, size: int) -> None:
    """A full disk or too many open files: a message, no half file, no temporary one."""
    done = run(LIMITED, str(tmp_path), limit, str(size), PATH)
    assert done.stderr == ""
    assert PATH in done.stdout
    assert "cannot be written" in done.stdout
    assert files(tmp_path) == []


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from okrcli import errors
from okrcli.store import atomic_write, file_changes, folder
if os.geteuid() == 0:
    os.setuid(65534)
try:
    file_changes.create(Path(sys.argv[1]), sys.argv[2], "text")
except errors.RefusedError as problem:
    print(problem)
"""


@drops_privileges
def test_a_read_only_folder_is_named() -> None:
    """No permission is a message, and no file."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        done = run(UNPRIVILEGED, name, PATH)
        assert done.stderr == ""
        assert (
            done.stdout
            == f"{PATH} cannot be written: Permission denied; mend that, and run again\n"
        )
        assert files(Path(name)) == []
        Path(name).chmod(0o700)


def test_old_leftovers_are_swept_and_young_ones_are_not(tmp_path: Path) -> None:
    """What a run that died left behind goes after an hour; another run may be at work on it."""
    folder = (tmp_path / PATH).parent
    folder.mkdir(parents=True)
    old, young = folder / f"{atomic_write.TEMPORARY}old", folder / f"{atomic_write.TEMPORARY}young"
    old.write_text("")
    young.write_text("")
    os.utime(old, (time.time() - 7200,) * 2)
    file_changes.create(tmp_path, PATH, TEXT)
    assert not old.exists()
    assert young.exists()


def test_a_file_is_settled_and_removed(tmp_path: Path) -> None:
    """Both say so when there is no such file."""
    file_changes.create(tmp_path, PATH, TEXT)
    file_changes.settle(tmp_path, PATH)
    file_changes.remove(tmp_path, PATH)
    assert files(tmp_path) == []
    with pytest.raises(errors.RefusedError, match="cannot be removed"):
        file_changes.remove(tmp_path, PATH)
    with pytest.raises(errors.RefusedError, match="cannot be kept"):
        file_changes.settle(tmp_path, PATH)


@needs_strace
def test_a_file_is_on_the_disk_before_it_has_its_name(nursery: Nursery, tmp_path: Path) -> None:
    """Write, sync, name, take the temporary name away, sync the folder: in that order."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    done = nursery.create(tmp_path, PATH, TEXT)
    order = [re.split(r"\(|at\(", call)[0] for call in done.calls]
    order = [name for name in order if name in {"write", "fsync", "link", "unlink"}]
    assert done.code == 0
    assert order == ["write", "fsync", "link", "unlink", "fsync"]
    opened = [call for call in done.calls if "O_CREAT" in call]
    assert len(opened) == 1
    assert "O_EXCL" in opened[0]


@needs_strace
def test_a_new_folder_is_synced_too(nursery: Nursery, tmp_path: Path) -> None:
    """Each folder that is made is followed by a sync of the one that holds it, by its handle."""
    calls = nursery.create(tmp_path, PATH, TEXT).calls
    made = [i for i, call in enumerate(calls) if call.startswith("mkdir")]
    assert len(made) == 4
    handles = [re.match(r"mkdirat\(([0-9]+),", calls[i]) for i in made]
    synced = [re.match(r"fsync\(([0-9]+)\)", calls[i + 1]) for i in made]
    assert [each and each[1] for each in handles] == [each and each[1] for each in synced]
    assert None not in handles


@needs_strace
@pytest.mark.parametrize(
    "options", [(), ("inject=link,linkat:error=EPERM",)], ids=["links", "no links"]
)
def test_killed_at_any_system_call_it_is_whole_or_not_there(
    nursery: Nursery, tmp_path: Path, options: tuple[str, ...]
) -> None:
    """At every call that changes the disk: the whole text or no file, and the next try succeeds."""
    outcomes = set()
    rehearsal = tmp_path / "rehearsal"
    rehearsal.mkdir()
    done = nursery.create(rehearsal, PATH, TEXT, *options)
    assert (done.code, (rehearsal / PATH).read_text()) == (0, TEXT)
    for i, (name, when) in enumerate(done.places):
        root = tmp_path / str(i)
        root.mkdir()
        kill = f"inject={name}:signal=KILL:when={when}"
        killed = nursery.create(root, PATH, TEXT, *options, kill)
        there = (root / PATH).exists()
        assert killed.code == -signal.SIGKILL, (name, when)
        assert not there or (root / PATH).read_text() == TEXT
        outcomes.add(there)
        if not there:
            file_changes.create(root, PATH, TEXT)
    assert outcomes == {True, False}


def test_without_links_an_existing_file_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems know none, and have to be as careful."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    file_changes.create(tmp_path, PATH, TEXT)
    with pytest.raises(errors.ExistsError):
        file_changes.create(tmp_path, PATH, "another\n")
    assert (tmp_path / PATH).read_text() == TEXT
    assert files(tmp_path) == [PATH]


@pytest.fixture(params=[True, False], ids=["handles", "no handles"])
def handles(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With the system's relative names, and without, as on Windows."""
    monkeypatch.setattr(folder, "HANDLES", request.param)
    return bool(request.param)


@pytest.mark.usefixtures("handles")
def test_every_door_works_without_handles_too(tmp_path: Path) -> None:
    """Create, rewrite, set aside, put back, remove, replace, append, sweep."""
    file_changes.create(tmp_path, PATH, TEXT)
    with pytest.raises(errors.ExistsError):
        file_changes.create(tmp_path, PATH, TEXT)
    (tmp_path / PATH).chmod(0o640)
    file_changes.rewrite(tmp_path, PATH, TEXT.encode(), b"new")
    assert ((tmp_path / PATH).read_bytes(), (tmp_path / PATH).stat().st_mode & 0o777) == (
        b"new",
        0o640,
    )
    with pytest.raises(errors.RefusedError, match="changed while okr was reading it"):
        file_changes.rewrite(tmp_path, PATH, TEXT.encode(), b"newer")
    file_changes.set_aside(tmp_path, PATH, "kari")
    assert file_changes.set_aside_before(tmp_path, "kari") == [PATH]
    assert file_changes.set_aside_before(tmp_path, "kar") == []
    assert not (tmp_path / PATH).exists()
    file_changes.put_back(tmp_path, PATH, "kari")
    file_changes.put_back(tmp_path, PATH, "kari")
    file_changes.settle(tmp_path, PATH)
    file_changes.sweep(tmp_path)
    assert files(tmp_path) == [PATH]
    file_changes.remove(tmp_path, PATH)
    output.replace(Path("out.csv"), b"one", "out.csv", tmp_path)
    output.replace(tmp_path / "out.csv", b"two", "out.csv", tmp_path)
    output.append(Path("out.csv"), b", three", "out.csv", tmp_path)
    assert (tmp_path / "out.csv").read_bytes() == b"two, three"
    assert files(tmp_path) == ["out.csv"]


@pytest.mark.usefixtures("handles")
@pytest.mark.parametrize("there", ["checkins", "checkins/growth"])
def test_no_door_leads_out(tmp_path: Path, there: str) -> None:
    """Nothing is made, changed, moved or swept behind a link, whichever folder it stands for."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    outside.mkdir()
    below = PATH.partition(f"{there}/")[2]
    (outside / below).parent.mkdir(parents=True, exist_ok=True)
    (outside / below).write_text(TEXT)
    link = root / PATH.partition(f"{there}/")[0] / there
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    doors: tuple[Callable[[], None], ...] = (
        lambda: file_changes.create(root, PATH.replace("kari", "tom"), TEXT),
        lambda: file_changes.rewrite(root, PATH, TEXT.encode(), b"new"),
        lambda: file_changes.remove(root, PATH),
        lambda: file_changes.set_aside(root, PATH, "kari"),
        lambda: output.replace(root / PATH.replace("yaml", "csv"), b"", "x", root),
    )
    for door in doors:
        with pytest.raises(errors.RefusedError):
            door()
    assert [path.relative_to(outside).as_posix() for path in outside.rglob("*.*")] == [below]
    assert (outside / below).read_text() == TEXT


@pytest.mark.skipif(not folder.HANDLES, reason="only handles hold against a swap")
def test_a_folder_swapped_for_a_link_meanwhile_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at where it leads and the opening: refused, and nothing is outside."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    inside = (root / PATH).parent
    inside.mkdir(parents=True)
    outside.mkdir()
    real = folder.resolved

    def swapped(told: Path, path: str) -> tuple[str, list[str]]:
        found = real(told, path)
        if inside.is_dir() and not inside.is_symlink():
            inside.rmdir()
            inside.symlink_to(outside)
        return found

    monkeypatch.setattr(folder, "resolved", swapped)
    with pytest.raises(errors.RefusedError, match="cannot be written"):
        file_changes.create(root, PATH, TEXT)
    assert files(outside) == []


def test_a_folder_swapped_after_it_was_opened_keeps_what_is_made(tmp_path: Path) -> None:
    """What is made lands in the folder that was opened, wherever its name leads by then."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    (root / "a").mkdir(parents=True)
    outside.mkdir()
    with folder.opened(root, "a") as opened:
        (root / "a").rename(root / "b")
        (root / "a").symlink_to(outside)
        atomic_write.create(opened, "x", b"text")
    assert (files(outside), files(root)) == ([], ["b/x"])


def test_a_link_into_a_hidden_folder_is_refused(tmp_path: Path) -> None:
    """It lies in the workspace, and among git's hooks a file is run."""
    (tmp_path / ".git/hooks").mkdir(parents=True)
    (tmp_path / "cycles").symlink_to(".git/hooks")
    with pytest.raises(errors.RefusedError, match="leads out"):
        file_changes.create(tmp_path, "cycles/x.yaml", TEXT)
    assert files(tmp_path) == []
    file_changes.create(tmp_path, ".okr/x.json", TEXT)


def test_a_file_that_has_its_name_when_the_disk_says_no_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or it is said to be there; a replaced file cannot come back, and is said to be written."""
    calls: list[int] = []

    def sync(handle: int) -> None:
        calls.append(handle)
        if len(calls) == last:
            raise OSError(5, "Input/output error")

    file_changes.create(tmp_path, "a/b.yaml", "")
    monkeypatch.setattr(os, "fsync", sync)
    last = 2
    with pytest.raises(
        errors.RefusedError, match=r"a/c.yaml cannot be written: Input/output error"
    ):
        file_changes.create(tmp_path, "a/c.yaml", TEXT)
    assert files(tmp_path) == ["a/b.yaml"]
    calls.clear()
    with pytest.raises(
        errors.RefusedError, match=r"o.csv was written, but it may not be on the disk"
    ):
        output.replace(tmp_path / "o.csv", b"x", "o.csv", tmp_path)
    assert (tmp_path / "o.csv").read_bytes() == b"x"
    calls.clear()

    def refuse(*_: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(folder.Folder, "unlink", refuse)
    with pytest.raises(errors.RefusedError, match=r"a/d.yaml was written, but it may not be on"):
        file_changes.create(tmp_path, "a/d.yaml", TEXT)
    assert (tmp_path / "a/d.yaml").read_text() == TEXT


def test_pieces_that_come_one_by_one_are_a_file_only_when_all_have_come(tmp_path: Path) -> None:
    """Where one cannot be made, what was there is there, and nothing else."""
    place = tmp_path / "o.json"

    def pieces(*, sound: bool) -> Iterator[bytes]:
        yield b"[1,"
        assert not place.exists() or place.read_bytes() == b"[1, 2]"
        if not sound:
            raise ValueError(sound)
        yield b" 2]"

    output.replace(place, pieces(sound=True), "o.json", tmp_path)
    assert place.read_bytes() == b"[1, 2]"
    with pytest.raises(ValueError, match="False"):
        output.replace(place, pieces(sound=False), "o.json", tmp_path)
    assert place.read_bytes() == b"[1, 2]"
    assert [each.name for each in tmp_path.iterdir()] == ["o.json"]
