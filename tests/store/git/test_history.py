"""The commits that changed a workspace."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from okrcli.store.git import commit_log
from okrcli.store.git.repository import open_at
from tests import repository

PLAN = "cycles/2026-Q4/plans/growth.yaml"


def history(
    repo: repository.Repository, *paths: str, folder: str = "."
) -> tuple[commit_log.Commit, ...]:
    """What led to HEAD."""
    opened = repo.opened(folder)
    return opened.history(opened.resolve("HEAD"), paths)


def told(repo: repository.Repository) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """The history of HEAD: subjects, and paths with the texts before and after."""
    commits = history(repo)
    ids = {
        name
        for each in commits
        for change in each.changes
        for name in change[1:3]
        if isinstance(name, str)
    }
    texts = repo.opened().blobs(ids).texts | {"": b""}
    return [
        (
            commit.subject,
            [
                (path, texts[old or ""].decode(), texts[new or ""].decode())
                for path, old, new, _ in commit.changes
            ],
        )
        for commit in commits
    ]


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_each_commit_with_what_it_changed(tmp_path: Path, object_format: str) -> None:
    """Newest first, from the first commit on: added, changed and removed files."""
    repo = repository.Repository(tmp_path, f"--object-format={object_format}")
    repo.write(PLAN, "target: 6000")
    repo.commit("Set goals")
    repo.write(PLAN, "target: 5000")
    repo.write("okr.yaml", "format: 1")
    repo.commit("Ease a goal")
    (repo.top / PLAN).unlink()
    repo.commit("Give up")
    assert told(repo) == [
        ("Give up", [(PLAN, "target: 5000", "")]),
        ("Ease a goal", [(PLAN, "target: 6000", "target: 5000"), ("okr.yaml", "", "format: 1")]),
        ("Set goals", [(PLAN, "", "target: 6000")]),
    ]


def test_ids_are_whole(repo: repository.Repository) -> None:
    """The id of a text is the same in a history as in a snapshot."""
    repo.write("okr.yaml", "format: 1")
    repo.commit("Begin")
    opened = repo.opened()
    head = opened.resolve("HEAD")
    (commit,) = opened.history(head, ())
    assert commit.changes[0].new == opened.snapshot(head, (), lambda _: True).ids["okr.yaml"]


def test_who_when_and_why(repo: repository.Repository) -> None:
    """The author as written, the author's own date and zone, and the first line."""
    repo.write("okr.yaml", "")
    name = repo.commit(
        "Begynn\npå nytt\n\nMed mer tekst.",
        author="Åse Ødegård <ase@acme.example>",
        date="2026-11-23T09:42:10+01:00",
    )
    (commit,) = history(repo)
    zone = timezone(timedelta(hours=1))
    moment = datetime(2026, 11, 23, 9, 42, 10, tzinfo=zone)
    assert commit[:6] == (
        name,
        "Åse Ødegård",
        "ase@acme.example",
        moment,
        moment,
        "Begynn på nytt",
    )


def test_a_moved_commit_has_two_dates(repo: repository.Repository) -> None:
    """Who moves it does not become its author, and it stands where it stands since the move."""
    repo.write("okr.yaml", "")
    repo.commit("Begin", date="2026-11-23T09:42:10+01:00")
    repo.git("commit", "--amend", "-q", "--no-edit", GIT_COMMITTER_DATE="2026-12-01T10:00:00+01:00")
    (commit,) = history(repo)
    assert (commit.date.day, commit.committed.day) == (23, 1)


def test_a_history_may_begin_after_a_commit(repo: repository.Repository) -> None:
    """What led to it is left out, on whichever side it branched off."""
    first = repo.commit("Begin")
    repo.write("okr.yaml", "")
    repo.commit("On main")
    repo.git("checkout", "-q", "-b", "side", first)
    repo.write("kpis.yaml", "")
    repo.commit("On side")
    opened = repo.opened()
    main, side = opened.resolve("main"), opened.resolve("side")
    assert [c.subject for c in opened.history(side, (), since=main)] == ["On side"]
    assert opened.history(main, (), since=main) == ()


def test_commits_that_change_nothing_of_ours_are_left_out(repo: repository.Repository) -> None:
    """A history is of the paths asked for, all of the workspace's without any."""
    repo.write("okr/okr.yaml", "")
    repo.commit("Ours")
    repo.write("code.py", "")
    repo.commit("Theirs")
    repo.write(f"okr/{PLAN}", "")
    repo.commit("Ours again")
    repo.commit("Nothing at all")
    seen = history(repo, folder="okr")
    assert [commit.subject for commit in seen] == ["Ours again", "Ours"]
    assert [change.path for commit in seen for change in commit.changes] == [PLAN, "okr.yaml"]
    assert [commit.subject for commit in history(repo, "cycles", folder="okr")] == ["Ours again"]


def test_paths_are_not_patterns(repo: repository.Repository) -> None:
    """A star or a bracket in a name means itself."""
    repo.write("cycles/a.yaml", "")
    repo.commit("Plain")
    repo.write("cycles/[a].yaml", "")
    repo.commit("Bracketed")
    assert [commit.subject for commit in history(repo, "cycles/[a].yaml")] == ["Bracketed"]


@pytest.mark.parametrize("name", ["a b", "a\nb", ":100644", "\nx", '"a"', "mål", "\udce5"])
def test_any_name_is_read_as_it_stands(repo: repository.Repository, name: str) -> None:
    """Names that look like git's own lines are names."""
    repo.write(f"{name}.yaml", "x: 1\n")
    repo.commit("Begin")
    assert told(repo) == [("Begin", [(f"{name}.yaml", "", "x: 1\n")])]


def test_a_commit_without_a_message(repo: repository.Repository) -> None:
    """An empty subject is a subject."""
    repo.write("okr.yaml", "x: 1\n")
    repo.git("add", "-A")
    repo.git("commit", "-q", "--allow-empty-message", "-m", "")
    assert told(repo) == [("", [("okr.yaml", "", "x: 1\n")])]


def test_an_impossible_date_is_the_epoch(repo: repository.Repository) -> None:
    """A forged date ends nothing."""
    repo.write("okr.yaml", "")
    repo.commit("Begin")
    forged = repo.home / "forged"
    commit = repo.git("cat-file", "commit", "HEAD")
    lines = [
        f"{line.rpartition('> ')[0]}> 99999999999999 +9999" if line.startswith("author ") else line
        for line in commit.split("\n")
    ]
    forged.write_text("\n".join(lines))
    name = repo.git("hash-object", "-w", "--literally", "-t", "commit", str(forged)).strip()
    (seen,) = repo.opened().history(name, ())
    assert seen.date.year == 1970


def test_a_link_has_no_text(repo: repository.Repository) -> None:
    """A file that became a link is a file that went."""
    repo.write("okr.yaml", "x: 1\n")
    repo.commit("Begin")
    (repo.top / "okr.yaml").unlink()
    (repo.top / "okr.yaml").symlink_to("/etc/passwd")
    repo.commit("Point elsewhere")
    assert told(repo)[0] == ("Point elsewhere", [("okr.yaml", "x: 1\n", "")])


def branched(repo: repository.Repository) -> None:
    """Two branches that each change the plan and add a session; `main` is checked out."""
    repo.write(PLAN, "target: 6000")
    repo.commit("Begin", date="2026-11-20T12:00:00+01:00")
    repo.git("checkout", "-qb", "side")
    repo.write(PLAN, "target: 5000")
    repo.write("checkins/ola.yaml", "ola")
    repo.commit("Ease", date="2026-11-21T12:00:00+01:00", author="Ola <ola@acme.example>")
    repo.git("checkout", "-q", "main")
    repo.write("checkins/kari.yaml", "kari")
    repo.commit("Check in", date="2026-11-22T12:00:00+01:00")


def test_a_clean_merge_adds_nothing(repo: repository.Repository) -> None:
    """What came from a branch stands once, at the commit and the author that made it."""
    branched(repo)
    repo.git("merge", "-q", "--no-edit", "side")
    seen = history(repo)
    assert [commit.subject for commit in seen] == ["Check in", "Ease", "Begin"]
    assert seen[1].author == "Ola"


def test_what_a_merge_settled_by_hand_is_shown(repo: repository.Repository) -> None:
    """A third version, neither side's, is the merge's own, against its first parent."""
    branched(repo)
    repo.git("merge", "-q", "--no-commit", "side")
    repo.write(PLAN, "target: 5500")
    repo.commit("Meet half way")
    assert told(repo)[0] == ("Meet half way", [(PLAN, "target: 6000", "target: 5500")])
    change = history(repo)[0].changes[0]
    texts = repo.opened().blobs([name for name in change.others if name]).texts.values()
    assert list(texts) == [b"target: 5000"]
    assert len(told(repo)) == 4


def test_a_branch_that_left_no_trace_is_left_out(repo: repository.Repository) -> None:
    """Merged and thrown away, its changes never were part of the workspace."""
    branched(repo)
    repo.git("merge", "-q", "-s", "ours", "--no-edit", "side")
    assert [commit.subject for commit in history(repo)] == ["Check in", "Begin"]


def test_children_come_before_parents_whatever_the_clock(repo: repository.Repository) -> None:
    """A commit from a machine whose clock was a year behind is still told before its parent."""
    repo.write("okr.yaml", "1")
    repo.commit("Parent", date="2026-11-20T12:00:00+01:00")
    repo.git("checkout", "-qb", "side")
    repo.write("side.yaml", "")
    repo.commit("Child of a slow clock", date="2025-11-20T12:00:00+01:00")
    repo.git("checkout", "-q", "main")
    repo.write("okr.yaml", "2")
    repo.commit("Other child", date="2026-11-21T12:00:00+01:00")
    repo.git("merge", "-q", "--no-edit", "side")
    subjects = [commit.subject for commit in history(repo)]
    assert subjects == ["Other child", "Child of a slow clock", "Parent"]


def test_a_moved_file_is_removed_and_added(repo: repository.Repository) -> None:
    """Goals are followed by id and not by git's guess at renames."""
    repo.write("cycles/a.yaml", "the same text in both places\n" * 5)
    repo.commit("Begin")
    (repo.top / "cycles/a.yaml").rename(repo.top / "cycles/b.yaml")
    repo.commit("Move")
    repo.git("config", "log.follow", "true")
    assert [commit.subject for commit in history(repo, "cycles/b.yaml")] == ["Move"]
    assert [change.path for change in history(repo)[0].changes] == [
        "cycles/a.yaml",
        "cycles/b.yaml",
    ]


def test_a_shallow_clone_tells_what_it_has(repo: repository.Repository) -> None:
    """At its edge everything seems added at once, which nobody did: that commit is left out."""
    repo.write("okr.yaml", "1")
    repo.commit("First")
    for n in range(3):
        repo.write(PLAN, f"{n}")
        repo.commit(f"Plan {n}")
    repo.git("clone", "-q", "--depth=2", f"file://{repo.top}", str(repo.home / "clone"))
    opened = open_at(repo.home / "clone", repo.environment)
    seen = opened.history(opened.resolve("HEAD"), ())
    assert [commit.subject for commit in seen] == ["Plan 2"]
    repo.git("-C", str(repo.home / "clone"), "fetch", "-q", "--unshallow")
    whole = open_at(repo.home / "clone", repo.environment)
    seen = whole.history(whole.resolve("HEAD"), ())
    assert [commit.subject for commit in seen] == ["Plan 2", "Plan 1", "Plan 0", "First"]


@pytest.mark.parametrize("count", [1, 12])
def test_two_processes_whatever_the_number_of_commits(
    repo: repository.Repository, trace: repository.Trace, count: int
) -> None:
    """One process tells the history, one reads every text in it once."""
    for i in range(count):
        repo.write("okr.yaml", f"x: {i}\n")
        repo.commit(f"Change {i}")
    opened, head = repo.opened(), repo.git("rev-parse", "HEAD").strip()
    commits = opened.history(head, ())
    texts = opened.blobs(change.new for each in commits for change in each.changes if change.new)
    assert len(texts.texts) == len(commits) == count
    assert trace.commands == ["rev-parse", "log", "cat-file"]
