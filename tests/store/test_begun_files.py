"""What is left of a run that was cut off, and who may take it back."""

import os
import time
from pathlib import Path

import pytest

from okrcli.store import begun_files
from tests.cli.checkin.desk import Desk

TEXTS = {"a.yaml": "a: 1\n", "cycles/x/plans/b.yaml": "b: 2\n", "c.yaml": "c: 3\n"}


def cut_off(root: Path, made: int, texts: dict[str, str] = TEXTS) -> None:
    """Leave behind what a run leaves that dies after so many files."""
    child = os.fork()
    if child == 0:
        with begun_files.noted(root, "import", texts):
            for path, text in list(texts.items())[:made]:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text)
            os._exit(0)
    os.waitpid(child, 0)


def files(root: Path) -> list[str]:
    """The files of a folder, hidden ones too."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")


@needs_fork
@pytest.mark.parametrize("made", [0, 1, 2, 3])
def test_what_was_made_goes_with_its_folders(tmp_path: Path, made: int) -> None:
    """Files that were there before stay."""
    (tmp_path / "okr.yaml").write_text("")
    cut_off(tmp_path, made)
    assert begun_files.taken_back(tmp_path, "import") == list(TEXTS)[:made]
    assert [p.name for p in tmp_path.iterdir()] == ["okr.yaml"]


@needs_fork
def test_a_file_that_somebody_changed_keeps_them_all(tmp_path: Path) -> None:
    """They are wanted, then."""
    cut_off(tmp_path, 3)
    (tmp_path / "c.yaml").write_text("c: mine\n")
    assert begun_files.taken_back(tmp_path, "import") == []
    assert files(tmp_path) == sorted(TEXTS)


@needs_fork
def test_another_command_takes_nothing_back(tmp_path: Path) -> None:
    """And neither does the same an hour later."""
    cut_off(tmp_path, 2)
    assert begun_files.taken_back(tmp_path, "demo") == []
    (note,) = tmp_path.glob(".okr-tmp-begun-import-*")
    hour = time.time() - 3601
    os.utime(note, (hour, hour))
    assert begun_files.taken_back(tmp_path, "import") == []
    assert len(files(tmp_path)) == 3


@needs_fork
def test_a_note_that_came_with_a_repository_is_nobodys(tmp_path: Path) -> None:
    """Git gives files permissions that ours never have."""
    cut_off(tmp_path, 2)
    (note,) = tmp_path.glob(".okr-tmp-begun-import-*")
    note.chmod(0o644)
    assert begun_files.taken_back(tmp_path, "import") == []
    assert len(files(tmp_path)) == 3


def test_a_run_that_is_alive_is_left_alone(tmp_path: Path) -> None:
    """Its note is locked, and gone when it ends; an error of it goes on up."""
    with pytest.raises(ZeroDivisionError), begun_files.noted(tmp_path, "import", TEXTS):  # noqa: PT012
        (tmp_path / "a.yaml").write_text(TEXTS["a.yaml"])
        assert begun_files.taken_back(tmp_path, "import") == []
        assert len(files(tmp_path)) == 2
        raise ZeroDivisionError
    assert files(tmp_path) == ["a.yaml"]


@needs_fork
def test_an_import_that_was_cut_off_is_repeated(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it made is taken back, which is said, and then all of it is made."""
    sheet = desk.write(
        "../s.csv",
        "Objective,Key result,Start,Target,Team,Period\n"
        "Grow,Subscriptions,10,20,Sales,2027-Q1\nGrow,Visitors,10,20,Support,2027-Q1\n",
    )
    assert desk.okr("import", str(sheet)).code == 0
    made = {p: (desk.root / p).read_text() for p in files(desk.root) if "2027-Q1" in p}
    for path in made:
        (desk.root / path).unlink()
    cut_off(desk.root, 2, made)
    done = desk.okr("import", str(sheet))
    assert (done.code, "took back 2 files of an import that was cut off" in done.err) == (0, True)
    assert {p for p in files(desk.root) if "2027-Q1" in p} == set(made)


def test_a_dry_run_takes_nothing_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It only shows."""
    asked: list[Path] = []
    monkeypatch.setattr(begun_files, "taken_back", lambda root, _: asked.append(root))
    sheet = desk.write("../s.csv", "Objective,Key result,Start,Target\nGrow,Subscriptions,1,2\n")
    desk.okr("import", str(sheet), "--team", "x", "--dry-run")
    assert asked == []
