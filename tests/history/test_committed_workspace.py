"""A commit as a source of texts names the same files as the disk it was made from."""

from pathlib import Path

import pytest

from okrcli.history import committed_workspace
from okrcli.store import workspace_files
from tests import repository

PATHS = [
    "okr.yaml",
    "kpis.yaml",
    "kpis.yml",
    "other.yaml",
    ".okr/plan.yaml",
    "docs/a.yaml",
    "cycles/a.yaml",
    "cycles/a.yml",
    "cycles/a.md",
    "cycles/.hidden.yaml",
    "cycles/x/.git2/a.yaml",
    "cycles/x/cycle.yaml",
    "cycles/x/plans/a.yaml",
    "cycles/1/2/3/4/5/deep.yaml",
    "cycles/1/2/3/4/5/6/deeper.yaml",
    "cycles.yaml",
    "x/cycles/a.yaml",
    "cycles/mål/å.yaml",
]


@pytest.mark.parametrize("folder", [".", "sub"])
def test_a_commit_names_the_paths_that_the_disk_names(tmp_path: Path, folder: str) -> None:
    """Hidden, misplaced and deep files are read, complained of and passed over alike."""
    repo = repository.Repository(tmp_path)
    for path in PATHS:
        repo.write(f"{folder}/{path}", "")
    source = committed_workspace.source(repo.opened(folder), repo.commit())
    disk = workspace_files.Disk(repo.top / folder)
    assert list(source.paths()) == list(disk.paths())
    assert "cycles/1/2/3/4/5/deep.yaml" in list(source.paths())
