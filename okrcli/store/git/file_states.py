"""What git has of the files on disk, told from HEAD's tree and the index's unmerged entries."""

from collections.abc import Iterable, Mapping
from enum import Enum

from okrcli.store.git import objects, process
from okrcli.store.git.objects import TreeEntry


class State(Enum):
    """How a file on disk stands to the last commit."""

    UNTRACKED = "untracked"
    """HEAD has nothing at that path, staged or not."""
    MODIFIED = "modified"
    """HEAD has something else there."""
    COMMITTED = "committed"
    """HEAD has these bytes, line endings aside."""
    UNMERGED = "unmerged"
    """A merge left it in conflict, and nobody has said `git add` yet."""


def states(
    git: process.Git, head: str | None, prefix: str, texts: Mapping[str, bytes]
) -> dict[str, State]:
    """The state of each file, given its bytes on disk; all untracked before the first commit.

    `git status` would run the filters that the repository configures. So the bytes are hashed
    here, without filters: a file that only a filter makes equal (LFS, git-crypt) is `MODIFIED`.
    Conflict markers are no proof of a conflict, nor is MERGE_HEAD of one in this file; the index's
    stages are both, and stay until `git add`.
    """
    committed = _committed(git, head, prefix, texts) if head else {}
    unmerged = _unmerged(git, prefix)
    return {
        path: State.UNMERGED if path in unmerged else _against(committed.get(path), data)
        for path, data in texts.items()
    }


def _against(entry: TreeEntry | None, data: bytes) -> State:
    if entry is None:
        return State.UNTRACKED
    same = objects.regular(entry.mode) and objects.holds(entry.id, data)
    return State.COMMITTED if same else State.MODIFIED


def _committed(
    git: process.Git, head: str, prefix: str, texts: Mapping[str, bytes]
) -> dict[str, TreeEntry]:
    # by first folder, since ten thousand paths do not fit a command line
    tops = sorted({path.partition("/")[0] for path in texts})
    found = objects.entries(git, head, [prefix + top for top in tops]) if tops else []
    return {entry.path.removeprefix(prefix): entry for entry in found}


def staged(git: process.Git, prefix: str, paths: Iterable[str]) -> set[str]:
    """Those of the paths that the index holds, committed or not."""
    # without -m, -o or -d this too reads the index and nothing else; pathspecs are literal
    wanted = [prefix + path for path in paths]
    listed = git.output("ls-files", "-cz", "--", *wanted).split(b"\0")[:-1] if wanted else []
    return {line.decode("utf-8", "surrogateescape").removeprefix(prefix) for line in listed}


def left_out(git: process.Git, prefix: str) -> dict[str, str]:
    """The files below a prefix that the index has and the tree need not, by path, with their blobs.

    Their entries carry the mark that `git sparse-checkout` sets.
    """
    # as below, this reads the index and nothing else
    listed = git.output("ls-files", "-tsz", "--", prefix or ".").split(b"\0")[:-1]
    found = {}
    for line in listed:
        about, _, path = line.decode("utf-8", "surrogateescape").partition("\t")
        mark, mode, name, _ = about.split(" ")
        if mark == "S" and objects.regular(mode):
            found[path.removeprefix(prefix)] = name
    return found


def _unmerged(git: process.Git, prefix: str) -> set[str]:
    # `ls-files -u` reads the index and nothing else: without -m, -o or -d it looks at no file, so
    # no filter has a say; it writes no index, so no hook follows; the monitor is off (process.py)
    listed = git.output("ls-files", "-uz").split(b"\0")[:-1]
    paths = (line.partition(b"\t")[2].decode("utf-8", "surrogateescape") for line in listed)
    return {path.removeprefix(prefix) for path in paths if path.startswith(prefix)}
