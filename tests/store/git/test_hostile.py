"""A repository's configuration is as untrusted as its files: nothing it names ever runs."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from okrcli import errors
from okrcli.store.git import file_states, identity
from okrcli.store.git.repository import Repository, open_at
from tests import repository
from tests.store.git import traps

PLAN = traps.PLAN
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the planted programs are shell scripts")


@pytest.fixture
def trap(repo: repository.Repository, tmp_path: Path) -> traps.Trap:
    """A workspace of two commits, and a program to plant."""
    return traps.laid(repo, tmp_path)


def ask_everything(repo: repository.Repository) -> None:
    """Call every public function, on a tree with something changed, added and in conflict."""
    repo.write("okr.yaml", "format: 2\n")
    opened = repo.opened()
    head, before = opened.resolve("HEAD"), opened.resolve("HEAD~1")
    opened.merge_base(before, head)
    opened.ends("HEAD~1...")
    seen = opened.snapshot(head, (), lambda path: path.endswith(".yaml"))
    opened.blobs(seen.ids.values())
    opened.history(head, ())
    opened.states({"okr.yaml": b"format: 2\n", "new.yaml": b"", PLAN: b"name: Growing\n"})
    opened.staged(("okr.yaml", PLAN))
    identity.identity(repo.top, repo.environment)


@pytest.mark.parametrize("case", traps.CASES, ids=[case.plant.__name__ for case in traps.CASES])
def test_nothing_that_the_repository_names_is_run(trap: traps.Trap, case: traps.Case) -> None:
    """The trap stays shut under our door, starts no program, and springs under stock git."""
    case.plant(trap)
    trace = repository.Trace(trap.repo)
    ask_everything(trap.repo)
    assert not trap.sprung
    assert trace.children == []
    spring(trap, *case.waits_for)
    assert trap.sprung


def spring(trap: traps.Trap, *words: str) -> None:
    """Run stock git, whether it succeeds or not, with a host to ask a password for."""
    subprocess.run(
        ["git", *words],
        cwd=trap.repo.top,
        env=trap.repo.environment,
        input=b"protocol=https\nhost=acme.example\n\n",
        capture_output=True,
        check=False,
    )


def test_no_pipe_is_waited_at(trap: traps.Trap) -> None:
    """A setting that names a pipe, for a file that git would read, keeps nobody waiting."""

    def give_up(_: int, __: FrameType | None) -> None:
        raise TimeoutError("git waits at the pipe")

    pipe = trap.repo.home / "pipe"
    os.mkfifo(pipe)
    for name in ("mailmap.file", "diff.orderFile", "core.attributesFile", "core.excludesFile"):
        trap.repo.git("config", name, str(pipe))
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(10)
    try:
        ask_everything(trap.repo)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_a_blob_that_only_a_remote_has_is_told_of(trap: traps.Trap) -> None:
    """What would have to be fetched is withheld with its reason, and the rest is read."""
    traps.promisor(trap)
    opened = trap.repo.opened()
    seen = opened.snapshot(opened.resolve("HEAD"), (), lambda _: True)
    assert list(seen.texts) == ["okr.yaml"]
    assert "not in this clone" in seen.withheld[PLAN]


def test_a_bare_repository_inside_the_tree_is_refused(trap: traps.Trap) -> None:
    """A folder that looks like a git directory, with settings of its own, is not one."""
    trap.repo.git("init", "-q", "--bare", "team")
    for name, value in (("bare", "false"), ("worktree", ".."), ("fsmonitor", str(trap.program))):
        trap.repo.git("config", "-f", "team/config", f"core.{name}", value)
    with pytest.raises(errors.RefusedError, match="bare repository"):
        trap.repo.opened("team")
    assert not trap.sprung
    trap.repo.git("-C", "team", "status")
    assert trap.sprung


def test_no_git_of_the_current_folder_is_run(
    trap: traps.Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty, a dotted or a relative entry of the PATH is passed over."""
    fake = trap.repo.write("git", trap.program.read_text())
    fake.chmod(0o755)
    monkeypatch.chdir(trap.repo.top)
    path = os.pathsep.join(["", ".", "../acme", trap.repo.environment["PATH"]])
    open_at(trap.repo.top, {**trap.repo.environment, "PATH": path})
    assert not trap.sprung


def test_inherited_variables_do_not_steer_git(trap: traps.Trap) -> None:
    """GIT_CONFIG_COUNT and its kin would bring the same settings in through the environment."""
    steering = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.worktree",
        "GIT_CONFIG_VALUE_0": "/",
        "GIT_NAMESPACE": "other",
        "GIT_OBJECT_DIRECTORY": "/nowhere",
        "GIT_INDEX_FILE": "/nowhere",
        "GIT_EXTERNAL_DIFF": str(trap.program),
    }
    opened = open_at(trap.repo.top, {**trap.repo.environment, **steering})
    assert opened.top == trap.repo.top
    assert opened.states({"okr.yaml": b"format: 1\n"}) == {"okr.yaml": file_states.State.COMMITTED}


def test_settings_do_not_bend_the_history(trap: traps.Trap) -> None:
    """However the repository wants its log shown, it is read the same."""
    opened = trap.repo.opened()
    plain = opened.history(opened.resolve("HEAD"), ())
    trap.repo.write(".mailmap", "Someone Else <kari@acme.example>\n")
    trap.set(
        log__showroot="false",
        log__mailmap="true",
        log__follow="true",
        log__date="relative",
        log__decorate="full",
        diff__relative="true",
        diff__renames="copies",
        core__abbrev="7",
        diff__orderfile="/nonexistent/order",
        color__ui="always",
        format__pretty="oneline",
        format__notes="*",
        i18n__logoutputencoding="UTF-16",
        log__diffmerges="separate",
    )
    assert opened.history(opened.resolve("HEAD"), ()) == plain
    assert len(plain) == 2


@pytest.mark.parametrize(
    "rev", ["--output=stolen", "-h", "", "a\nb", "a\0b", f"HEAD:{PLAN}", ":/x"]
)
def test_what_is_no_revision_is_refused(trap: traps.Trap, rev: str) -> None:
    """Options, files and several lines never reach git."""
    trace = repository.Trace(trap.repo)
    with pytest.raises(errors.UsageError, match="name a commit, a branch or a tag"):
        trap.repo.opened().resolve(rev)
    assert trace.commands == ["rev-parse"]
    assert not list(trap.repo.top.glob("*stolen*"))


@pytest.mark.parametrize("rev", ["HEAD^@", "^HEAD", "HEAD..HEAD~1", "HEAD^{tree}", "HEAD HEAD~1"])
def test_what_names_no_single_commit_is_not_found(trap: traps.Trap, rev: str) -> None:
    """Revisions that git understands as several, as none or as a tree are no commit."""
    with pytest.raises(errors.NotFoundError, match="git knows no commit"):
        trap.repo.opened().resolve(rev)


@pytest.mark.parametrize("rev", ["HEAD", "--output=stolen", "main"])
@pytest.mark.parametrize(
    "ask",
    [
        lambda opened, rev: opened.history(rev, ()),
        lambda opened, rev: opened.snapshot(rev, (), lambda _: True),
        lambda opened, rev: opened.merge_base(rev, rev),
    ],
    ids=["history", "snapshot", "merge_base"],
)
def test_only_ids_are_asked_for(
    trap: traps.Trap, ask: Callable[[Repository, str], object], rev: str
) -> None:
    """A caller that forgot to resolve a revision is stopped before git sees it."""
    opened = trap.repo.opened()
    with pytest.raises(ValueError, match="resolve it first"):
        ask(opened, rev)


def test_what_stands_in_place_of_an_object_is_not_taken_for_it(repo: repository.Repository) -> None:
    """`git replace` puts another text under a commit's id, and a graft other parents."""
    repo.write("okr.yaml", "format: 1\n")
    first = repo.commit("Begin")
    blob = repo.git("rev-parse", "HEAD:okr.yaml").strip()
    repo.write("okr.yaml", "format: 2\n")
    second = repo.commit("Go on")
    repo.write("okr.yaml", "format: 3\n")
    head = repo.commit("And on")
    repo.git("replace", blob, repo.git("rev-parse", f"{head}:okr.yaml").strip())
    repo.write(".git/info/grafts", f"{head} {first}\n")
    assert repo.git("show", f"{first}:okr.yaml") == "format: 3\n"
    assert repo.git("rev-list", "HEAD").split() == [head, first]
    opened = repo.opened()
    assert opened.snapshot(first, (), lambda _: True).texts == {"okr.yaml": b"format: 1\n"}
    assert [commit.id for commit in opened.history(head, ())] == [head, second, first]
