"""All files of an import are written, or none."""

from pathlib import Path

import pytest

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.importing.new_import_files import write_import
from okrcli.store import file_changes

FILES = {"okr.yaml": "format: 1\n", "cycles/2026-Q4/plans/a.yaml": "a: 1\n", "cycles/x/b.yaml": "b"}


def every(root: Path) -> list[str]:
    """Every file and folder below a root."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    """In the order of their paths."""
    assert write_import(tmp_path, FILES) == sorted(FILES)
    assert (tmp_path / "cycles/2026-Q4/plans/a.yaml").read_text() == "a: 1\n"


def test_a_file_that_is_there_stops_all(tmp_path: Path) -> None:
    """Even a link that leads nowhere."""
    (tmp_path / "okr.yaml").symlink_to(tmp_path / "nowhere")
    with pytest.raises(errors.ExistsError, match=r"okr\.yaml is there already"):
        write_import(tmp_path, FILES)
    assert every(tmp_path) == ["okr.yaml"]


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        (errors.RefusedError("full"), errors.RefusedError),
        (KeyboardInterrupt(), new_files.Interrupted),
    ],
)
def test_what_was_written_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException, said: type[Exception]
) -> None:
    """When the disk says no, or somebody leaves, in the middle; folders of others stay."""
    (tmp_path / "mine").mkdir()
    whole = file_changes.create

    def create(root: Path, path: str, text: str) -> None:
        if path == "okr.yaml":
            raise stop
        whole(root, path, text)

    monkeypatch.setattr(file_changes, "create", create)
    with pytest.raises(said):
        write_import(tmp_path, FILES)
    assert every(tmp_path) == ["mine"]
