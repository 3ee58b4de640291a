"""`--rev`: the workspace as it was committed, wherever it stands and whatever git is in."""

import shutil
from pathlib import Path

import pytest

from tests import repository
from tests.cli.history.bench import CYCLE, PLAN, Bench, begin

ON = ("--on", "2026-11-25")


def report(bench: Bench, rev: str = "HEAD", *words: str) -> str:
    """What `okr report --rev REV` shows; it succeeds."""
    answer = bench.okr("report", "--rev", rev, *ON, *words)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def refused(bench: Bench, rev: str = "HEAD") -> str:
    """What is said instead of a report, in one sentence."""
    answer = bench.okr("report", "--rev", rev, *ON)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    return answer.err


def test_a_revision_is_shown_as_a_checkout_of_it_would_be(bench: Bench) -> None:
    """The same screen to the letter, below a line that names it and with steps that stay there."""
    bench.session("2026-10-30", "subscriptions: {value: 4500, confidence: 6}")
    first = bench.repo.commit()
    then = bench.okr("report", *ON).out
    bench.session("2026-11-20", "subscriptions: {value: 6100}")
    bench.change(PLAN, "New paid", "Newly paid")
    bench.repo.commit()
    shown = report(bench, "HEAD~1")
    assert " --rev 'HEAD~1'  one objective" in shown
    plain = shown.replace(" --rev 'HEAD~1'", "")
    assert plain == f" As it stood in HEAD~1 ({first[:10]}).\n" + then
    assert bench.okr("report", *ON).out != then


def test_the_day_may_be_another(bench: Bench) -> None:
    """`--on` and `--rev` go together: a reading dated later does not exist yet."""
    bench.session("2026-11-20", "subscriptions: {value: 4720}")
    bench.repo.commit()
    assert "4,720" in report(bench)
    assert "4,720" not in bench.okr("report", "--rev", "HEAD", "--on", "2026-11-19").out


def test_what_is_not_committed_is_not_there(bench: Bench) -> None:
    """Neither a new session nor a plan that was staged counts."""
    bench.repo.commit()
    bench.session("2026-11-20", "subscriptions: {value: 4720}")
    bench.change(PLAN, "New paid", "Newly paid")
    bench.repo.git("add", "-A")
    shown = report(bench)
    assert "4,720" not in shown
    assert "New paid" in shown


def test_a_file_that_cannot_be_read_is_named(bench: Bench) -> None:
    """What was broken then is broken now, and the rest is reported."""
    bench.write(f"{CYCLE}/plans/product.yaml", "objectives: [\n")
    bench.repo.commit()
    (bench.root / f"{CYCLE}/plans/product.yaml").unlink()
    assert "plans/product.yaml" in report(bench)
    assert bench.okr("report", "--rev", "HEAD", "--strict", *ON).code == 2


def test_a_workspace_in_a_folder(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest one at or above the current folder is meant, in the commit as on the disk."""
    inner = Bench(bench.repo, bench.capsys, "units/north/")
    begin(inner)
    inner.change("okr.yaml", "Acme", "Acme North")
    bench.repo.commit()
    monkeypatch.chdir(inner.root / CYCLE / "plans")
    assert "Acme North" in report(inner)
    monkeypatch.chdir(bench.root / "units")
    assert "Acme OKR" in report(inner)


def test_a_workspace_that_has_been_deleted(bench: Bench) -> None:
    """What is gone from the disk is still in its commit."""
    bench.repo.commit()
    (bench.root / "okr.yaml").unlink()
    shutil.rmtree(bench.root / "cycles")
    assert "New paid subscriptions" in report(bench)


def test_a_commit_without_the_workspace(bench: Bench) -> None:
    """Before it was begun there is nothing to show, which is said."""
    for name in ("okr.yaml", "cycles"):
        shutil.move(bench.root / name, bench.repo.home / name)
    bench.repo.commit("Before")
    for name in ("okr.yaml", "cycles"):
        shutil.move(bench.repo.home / name, bench.root / name)
    assert "has no workspace in" in refused(bench)


def test_a_link_is_told_of_and_not_followed(bench: Bench) -> None:
    """A linked plan and a linked folder are named with the reason."""
    (bench.root / f"{CYCLE}/plans/product.yaml").symlink_to("growth.yaml")
    (bench.root / "cycles/now").symlink_to("2026-Q4")
    bench.repo.commit()
    shown = " ".join(report(bench).split())
    for path in (f"{CYCLE}/plans/product.yaml", "cycles/now"):
        assert path in shown
    assert shown.count("is a symbolic link, which is not followed in a revision") == 2


def test_a_detached_head_and_a_tag(bench: Bench) -> None:
    """Any name of a commit will do, on no branch too."""
    bench.repo.commit()
    bench.repo.git("tag", "v1")
    bench.repo.git("checkout", "-q", "--detach")
    assert "Acme OKR" in report(bench)
    assert "As it stood in v1" in report(bench, "v1")


def test_a_linked_worktree(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a second working tree its own HEAD is meant."""
    bench.repo.commit()
    bench.repo.git("worktree", "add", "-q", "-b", "side", str(tmp_path / "side"))
    bench.change("okr.yaml", "Acme", "Elsewhere")
    bench.repo.commit()
    monkeypatch.chdir(tmp_path / "side")
    assert "Acme OKR" in report(bench)
    assert "Elsewhere OKR" in report(bench, "main")


def test_a_submodule(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workspace that is a submodule has its own commits; from outside it is told of."""
    bench.repo.commit()
    (tmp_path / "outer").mkdir()
    outer = repository.Repository(tmp_path / "outer")
    outer.write("okr.yaml", "")
    outer.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "-q",
        "add",
        str(bench.repo.top),
        "cycles/x",
    )
    outer.commit()
    monkeypatch.chdir(outer.top / "cycles/x")
    assert "Acme OKR" in report(bench)
    monkeypatch.chdir(outer.top)
    assert "no cycle" in refused(bench)


def test_a_shallow_clone(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is shown, and for what is not it is said how to get it."""
    bench.repo.commit()
    bench.repo.commit("Again")
    bench.repo.git("clone", "-q", "--depth=1", f"file://{bench.repo.top}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert "Acme OKR" in report(bench)
    assert "git fetch --unshallow" in refused(bench, "HEAD~1")


def test_a_partial_clone(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose content was never fetched is named, and nothing is fetched."""
    bench.repo.commit()
    bench.repo.git("config", "uploadpack.allowFilter", "true")
    bench.repo.git(
        "clone",
        "-q",
        "--no-checkout",
        "--filter=blob:limit=100",
        f"file://{bench.repo.top}",
        str(tmp_path / "clone"),
    )
    monkeypatch.chdir(tmp_path / "clone")
    assert "not in this clone" in " ".join(report(bench).split())


def test_a_branch_without_a_commit(bench: Bench) -> None:
    """Before the first commit no revision has a name."""
    assert "nothing is committed" in refused(bench)


def test_a_bare_repository(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no files to work on, and is not taken for a workspace's home."""
    bench.repo.commit()
    bench.repo.git("clone", "-q", "--bare", str(bench.repo.top), str(tmp_path / "bare.git"))
    monkeypatch.chdir(tmp_path / "bare.git")
    assert "bare repository" in refused(bench)


def test_no_repository(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workspace that git does not know has no revisions."""
    shutil.rmtree(bench.root / ".git")
    assert "is not in a git repository" in refused(bench)


def test_no_git(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git on the PATH it is named, and how to get it."""
    bench.repo.commit()
    monkeypatch.setenv("PATH", repository.path_without_git(tmp_path / "bin"))
    assert "git is not on the PATH" in refused(bench)


@pytest.mark.parametrize("rev", ["nope", "--output=x", "HEAD:okr.yaml", "a\nb", ""])
def test_what_names_no_commit_is_refused(bench: Bench, rev: str) -> None:
    """One sentence, also for what git would have taken for something else."""
    bench.repo.commit()
    assert refused(bench, rev).startswith("okr: ")
