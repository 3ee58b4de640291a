"""A folder of pages: ours alone, unchanged files untouched, and nobody else's taken away."""

import json
import os
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.store.page_folder import MARK, PageFolder, Tally


def run(place: Path, files: dict[str, str], *, dry: bool = False) -> Tally:
    """One run that writes these pages."""
    folder = PageFolder(place, "public", place.parent, dry=dry)
    for path, text in files.items():
        folder.put(path, text.encode())
    return folder.finish()


def test_pages_are_written_below_a_folder_that_is_made(tmp_path: Path) -> None:
    """With their folders, and a list of them."""
    done = run(tmp_path / "public", {"a.html": "x", "b/c.html": "yy"})
    assert done == Tally(files=2, written=2, removed=0, size=3)
    assert (tmp_path / "public/b/c.html").read_text() == "yy"
    assert json.loads((tmp_path / "public" / MARK).read_text())["files"] == ["a.html", "b/c.html"]


def test_what_says_the_same_is_left_alone_down_to_its_time(tmp_path: Path) -> None:
    """While what changed is written."""
    place = tmp_path / "public"
    run(place, {"a.html": "x", "b.html": "y"})
    os.utime(place / "a.html", (1, 1))
    os.utime(place / "b.html", (1, 1))
    assert run(place, {"a.html": "x", "b.html": "z"}) == Tally(2, 1, 0, 2)
    assert (place / "a.html").stat().st_mtime == 1
    assert (place / "b.html").stat().st_mtime != 1


def test_pages_that_are_no_longer_go_and_what_others_put_there_stays(tmp_path: Path) -> None:
    """With the folders that are then empty."""
    place = tmp_path / "public"
    run(place, {"a.html": "x", "b/c.html": "y", "d/e.html": "y"})
    (place / "CNAME").write_text("okr.example\n")
    (place / "d/mine.txt").write_text("mine")
    assert run(place, {"a.html": "x"}) == Tally(1, 0, 2, 1)
    assert sorted(p.relative_to(place).as_posix() for p in place.rglob("*") if p.is_file()) == [
        MARK, "CNAME", "a.html", "d/mine.txt",
    ]  # fmt: skip
    assert not (place / "b").exists()


def test_a_folder_of_somebody_else_s_is_refused(tmp_path: Path) -> None:
    """Before anything is written into it."""
    (tmp_path / "public").mkdir()
    (tmp_path / "public/thesis.txt").write_text("years of work")
    with pytest.raises(errors.RefusedError) as refused:
        run(tmp_path / "public", {"a.html": "x"})
    assert str(refused.value) == ("public holds files that okr did not write; name an empty folder")
    assert [each.name for each in (tmp_path / "public").iterdir()] == ["thesis.txt"]


def test_a_dry_run_writes_nothing_and_counts(tmp_path: Path) -> None:
    """Neither into a folder that is there, nor where there is none."""
    place = tmp_path / "public"
    assert run(place, {"a.html": "x"}, dry=True) == Tally(1, 1, 0, 1)
    assert not place.exists()
    run(place, {"a.html": "x", "b.html": "y"})
    before = sorted(place.iterdir())
    assert run(place, {"a.html": "z"}, dry=True) == Tally(1, 1, 1, 1)
    assert sorted(place.iterdir()) == before
    assert (place / "a.html").read_text() == "x"


@pytest.mark.parametrize("path", ["../keep.html", "/etc/x.html", "b/../../keep.html", "keep.txt"])
def test_a_list_that_lies_takes_nothing_away(tmp_path: Path, path: str) -> None:
    """It may have come with a repository: nothing outside the folder, and no file we never write."""
    place = tmp_path / "public"
    run(place, {"a.html": "x"})
    (tmp_path / "keep.html").write_text("kept")
    (place / "keep.txt").write_text("kept")
    (place / MARK).write_text(json.dumps({"format": 1, "files": ["a.html", path]}))
    run(place, {"a.html": "x"})
    assert (tmp_path / "keep.html").read_text() == "kept"
    assert (place / "keep.txt").read_text() == "kept"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', '{"files": [1, null]}'])
def test_a_list_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    """The folder is ours all the same."""
    place = tmp_path / "public"
    run(place, {"a.html": "x"})
    (place / MARK).write_text(text)
    assert run(place, {"a.html": "x"}) == Tally(1, 0, 0, 1)


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A page lands beside it or nowhere, and what the link points at is as it was."""
    place = tmp_path / "public"
    run(place, {"a.html": "x"})
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.html").write_text("theirs")
    (place / "a.html").unlink()
    (place / "a.html").symlink_to(outside / "page.html")
    run(place, {"a.html": "x"})
    assert not (place / "a.html").is_symlink()
    (place / "b").symlink_to(outside)
    with pytest.raises(errors.RefusedError):
        run(place, {"a.html": "x", "b/page.html": "ours"})
    assert (outside / "page.html").read_text() == "theirs"
