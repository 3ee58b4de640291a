"""Where a workspace may stand, and what is said where it may not."""

import os
import shutil
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.store.git.repository import open_at
from tests import repository


def test_a_workspace_at_the_top(repo: repository.Repository) -> None:
    """Where the working tree is the workspace, paths need no prefix."""
    opened = repo.opened()
    assert (opened.top, opened.prefix, opened.shallow) == (repo.top, "", False)


def test_a_workspace_in_a_subfolder(repo: repository.Repository) -> None:
    """The prefix leads from the top to the workspace, through names with spaces and quotes."""
    repo.write("strategi og 'mål'/okr/okr.yaml", "")
    opened = repo.opened("strategi og 'mål'/okr")
    assert (opened.top, opened.prefix) == (repo.top, "strategi og 'mål'/okr/")


def test_a_folder_whose_name_holds_a_newline(tmp_path: Path) -> None:
    """The place that git prints is taken whole."""
    (tmp_path / "two\nlines").mkdir()
    repo = repository.Repository(tmp_path / "two\nlines")
    assert repo.opened().top == repo.top


def test_a_folder_reached_by_a_link(repo: repository.Repository) -> None:
    """A link to the workspace is the workspace."""
    repo.write("okr/okr.yaml", "")
    (repo.home / "shortcut").symlink_to(repo.top / "okr")
    opened = open_at(repo.home / "shortcut", repo.environment)
    assert (opened.top, opened.prefix) == (repo.top, "okr/")


def test_a_linked_worktree(repo: repository.Repository, tmp_path: Path) -> None:
    """A second working tree has its own HEAD and the same objects."""
    first = repo.commit("Begin")
    repo.git("worktree", "add", "-q", "-b", "side", str(tmp_path / "side"))
    repo.commit("Only on main")
    opened = open_at(tmp_path / "side", repo.environment)
    assert opened.top == tmp_path / "side"
    assert opened.resolve("HEAD") == first


def test_a_submodule(repo: repository.Repository, tmp_path: Path) -> None:
    """Inside a submodule its own repository is meant, not the one around it."""
    (tmp_path / "other").mkdir()
    inner = repository.Repository(tmp_path / "other")
    inner.write("okr.yaml", "")
    first = inner.commit("Begin")
    repo.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", str(inner.top), "okr")
    opened = repo.opened("okr")
    assert (opened.top, opened.prefix) == (repo.top / "okr", "")
    assert opened.resolve("HEAD") == first


def test_git_dir_and_work_tree_of_the_user(repo: repository.Repository, tmp_path: Path) -> None:
    """A repository kept apart from its files is found when the user names both."""
    first = repo.commit("Begin")
    (repo.top / ".git").rename(tmp_path / "apart")
    named = {"GIT_DIR": str(tmp_path / "apart"), "GIT_WORK_TREE": str(repo.top)}
    opened = open_at(repo.top, {**repo.environment, **named})
    assert (opened.top, opened.resolve("HEAD")) == (repo.top, first)


def test_a_hook_run_in_a_subfolder(repo: repository.Repository) -> None:
    """The GIT_DIR that a hook inherits does not make the workspace's folder the top."""
    repo.write("okr/okr.yaml", "")
    hook = {"GIT_DIR": str(repo.top / ".git"), "GIT_INDEX_FILE": "/nowhere"}
    opened = open_at(repo.top / "okr", {**repo.environment, **hook})
    assert (opened.top, opened.prefix) == (repo.top, "okr/")


def test_a_working_tree_elsewhere(repo: repository.Repository, tmp_path: Path) -> None:
    """A repository that names another folder for its files does not hold the workspace."""
    (tmp_path / "elsewhere").mkdir()
    repo.git("config", "core.worktree", str(tmp_path / "elsewhere"))
    with pytest.raises(errors.RefusedError, match="not inside the working tree"):
        repo.opened()


def test_no_git_on_the_path(repo: repository.Repository) -> None:
    """Without git there is a sentence that says where to get it."""
    path = repository.path_without_git(repo.home / "bin")
    with pytest.raises(errors.NotFoundError, match="git is not on the PATH; install it"):
        open_at(repo.top, {**repo.environment, "PATH": path})


def test_a_git_that_cannot_be_started(repo: repository.Repository) -> None:
    """A broken executable is told of in one sentence."""
    fake = repo.home / "git"
    fake.write_bytes(b"\x7fELF")
    fake.chmod(0o755)
    with pytest.raises(errors.OkrError, match="git cannot be started"):
        open_at(repo.top, {**repo.environment, "PATH": str(repo.home)})


def test_no_repository(repo: repository.Repository) -> None:
    """A workspace outside git is told how to begin."""
    with pytest.raises(errors.NotFoundError, match="not in a git repository; begin one with"):
        open_at(repo.home, repo.environment)


def test_a_bare_repository(repo: repository.Repository) -> None:
    """A repository without files has no workspace on disk."""
    repo.git("init", "-q", "--bare", str(repo.home / "bare"))
    with pytest.raises(errors.RefusedError, match="bare repository, which has no files"):
        open_at(repo.home / "bare", repo.environment)


def test_a_bare_repository_that_the_user_names(repo: repository.Repository) -> None:
    """Neither does one that GIT_DIR names, which git itself would open."""
    repo.git("init", "-q", "--bare", str(repo.home / "bare"))
    named = {"GIT_DIR": str(repo.home / "bare")}
    with pytest.raises(errors.RefusedError, match="bare repository"):
        open_at(repo.home / "bare", {**repo.environment, **named})


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may chown")
def test_a_repository_of_somebody_else(repo: repository.Repository) -> None:
    """Git's own words are shown, and no exception is made in the user's name."""
    os.chown(repo.top, 65534, 65534)
    os.chown(repo.top / ".git", 65534, 65534)
    with pytest.raises(errors.RefusedError, match=r"dubious ownership.*--add safe\.directory"):
        repo.opened()
    assert not (repo.home / ".gitconfig").exists()


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_a_commit_by_any_name(tmp_path: Path, object_format: str) -> None:
    """Branch, tag, annotated tag, ancestor and abbreviation lead to full ids."""
    repo = repository.Repository(tmp_path, f"--object-format={object_format}")
    first, second = repo.commit("Begin"), repo.commit("Go on")
    repo.git("tag", "-a", "-m", "first", "v1", first)
    opened = repo.opened()
    assert [opened.resolve(rev) for rev in ("HEAD", "main", second[:9])] == [second] * 3
    assert [opened.resolve(rev) for rev in ("v1", "HEAD~1", "main^", first)] == [first] * 4


def test_a_detached_head(repo: repository.Repository) -> None:
    """HEAD is a commit, on a branch or not."""
    first = repo.commit("Begin")
    repo.commit("Go on")
    repo.git("checkout", "-q", "--detach", first)
    assert repo.opened().resolve("HEAD") == first


def test_a_branch_at_a_day_and_hour(repo: repository.Repository) -> None:
    """The colon of an hour does not make a revision a file."""
    first = repo.commit("Begin")
    assert repo.opened().resolve("main@{2026-11-24 10:00}") == first


def test_a_branch_without_commits(repo: repository.Repository) -> None:
    """Before the first commit nothing can be named, and that is said."""
    with pytest.raises(errors.NotFoundError, match=r"nothing is committed .* yet"):
        repo.opened().resolve("HEAD")


def test_an_unknown_name(repo: repository.Repository) -> None:
    """A name that git does not know is repeated, with where to look."""
    repo.commit("Begin")
    with pytest.raises(errors.NotFoundError, match=r"no commit `v9`.*`git log --all`") as told:
        repo.opened().resolve("v9")
    assert "shallow" not in str(told.value)


def test_a_shallow_clone_says_what_is_missing(repo: repository.Repository) -> None:
    """A commit beyond the depth is not found, and the way to get it is named."""
    repo.commit("Begin")
    repo.commit("Go on")
    repo.git("clone", "-q", "--depth=1", f"file://{repo.top}", str(repo.home / "clone"))
    opened = open_at(repo.home / "clone", repo.environment)
    assert opened.shallow
    with pytest.raises(errors.NotFoundError, match="shallow: `git fetch --unshallow`"):
        opened.resolve("HEAD~1")


def test_the_processes_of_opening(repo: repository.Repository, trace: repository.Trace) -> None:
    """A repository is opened and a revision resolved by one process each."""
    repo.commit("Begin")
    repo.opened().resolve("main")
    assert trace.commands == ["rev-parse", "rev-parse"]


def test_nothing_of_the_repository_is_written(repo: repository.Repository) -> None:
    """Reading leaves every file of the git directory as it was, the index included."""
    repo.write("okr.yaml", "format: 1\n")
    head = repo.commit("Begin")
    os.utime(repo.top / "okr.yaml", (0, 0))
    before = _files(repo.top / ".git")
    opened = repo.opened()
    opened.snapshot(head, (), lambda _: True)
    opened.history(head, ())
    opened.states({"okr.yaml": b"format: 1\n"})
    assert _files(repo.top / ".git") == before


def _files(folder: Path) -> dict[Path, tuple[bytes, int]]:
    files = (place for place in folder.rglob("*") if place.is_file())
    return {place: (place.read_bytes(), place.stat().st_mtime_ns) for place in files}


def test_a_damaged_repository_is_told_of(repo: repository.Repository) -> None:
    """Where objects are gone, git's own words are passed on."""
    repo.write("okr.yaml", "format: 1\n")
    head = repo.commit("Begin")
    opened = repo.opened()
    shutil.rmtree(repo.top / ".git/objects")
    with pytest.raises(errors.OkrError, match="git ls-tree failed: "):
        opened.snapshot(head, (), lambda _: True)
