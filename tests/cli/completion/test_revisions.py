"""Branches and tags on Tab, without a process of git."""

from pathlib import Path

import pytest

from tests import repository
from tests.cli.completion.asking import Ask


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> repository.Repository:
    """A repository with branches and tags, loose and packed, and a workspace in a folder."""
    made = repository.Repository(tmp_path)
    made.write("okrs/okr.yaml", "")
    made.commit()
    made.git("tag", "v1")
    made.git("branch", "feature/ease")
    made.git("pack-refs", "--all")
    made.git("branch", "later")
    monkeypatch.chdir(made.top / "okrs")
    return made


def test_branches_and_tags_are_offered(repo: repository.Repository, ask: Ask) -> None:
    """HEAD first, then what moves, then what stays."""
    assert ask("diff", "") == ["HEAD", "feature/ease", "later", "main", "v1"]
    assert ask("report", "--rev", "") == ask("diff", "")


def test_a_range_goes_on_behind_its_dots(repo: repository.Repository, ask: Ask) -> None:
    """Two of them, or three."""
    assert "main..later" in ask("diff", "main..l")
    assert "v1...main" in ask("diff", "v1...m")


def test_a_linked_working_tree_has_the_same(
    repo: repository.Repository, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its `.git` is a file that leads to the first one."""
    repo.git("worktree", "add", "-q", "-b", "side", str(tmp_path / "side"))
    monkeypatch.chdir(tmp_path / "side")
    assert ask("diff", "") == ["HEAD", "feature/ease", "later", "main", "side", "v1"]


def test_without_a_repository_there_is_nothing_to_offer(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor with a `.git` that leads nowhere."""
    monkeypatch.chdir(tmp_path)
    assert ask("diff", "") == []
    (tmp_path / ".git").write_text("gitdir: nowhere\n")
    assert ask("diff", "") == []
