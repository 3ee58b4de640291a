"""Files as they were committed: one `ls-tree` to list them, one `cat-file --batch` to read them."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, NamedTuple

from okrcli import errors
from okrcli.messages import N_
from okrcli.store.git import process

LIMIT = 2 * 1024 * 1024
LINK = N_("it is a symbolic link, which is not followed in a revision")
SUBMODULE = N_("it is a submodule")
TOO_LARGE = "it is larger than {limit} bytes"
PROMISED = N_(
    "its content is not in this clone, which was made with --filter;"
    " `git fetch --refetch --no-filter` brings it"
)
LOST = N_("its content is not in the repository, which is damaged; `git fsck` says more")
NOT_A_FILE = N_("it is not an ordinary file")


class TreeEntry(NamedTuple):
    """A line of a tree: mode `100644`, the id of the blob, and the path."""

    mode: str
    id: str
    path: str


class Blobs(NamedTuple):
    """Contents by blob id, and for those that were not read, why."""

    texts: dict[str, bytes]
    withheld: dict[str, str]


class TreeListing(NamedTuple):
    """The blobs that files stand in, by path, and why other paths cannot be read.

    `{"cycles/now.yaml": "it is a submodule"}`
    """

    ids: dict[str, str]
    withheld: dict[str, str]


@dataclass(frozen=True)
class Snapshot:
    """The files of a folder at a commit, by path from that folder.

    `ids` are the blobs they stand in: equal ids are equal texts. `withheld` are the paths that
    were not read, each with the reason: `{"cycles/now.yaml": "it is a submodule"}`.
    """

    commit: str
    texts: Mapping[str, bytes]
    ids: Mapping[str, str]
    withheld: Mapping[str, str]


def entries(git: process.Git, commit: str, paths: Sequence[str]) -> list[TreeEntry]:
    """What a commit's tree holds at or below the paths, all of it without any; links included."""
    listed = git.output("ls-tree", "-rz", "--full-tree", "--", commit, *paths)
    found = []
    for line in listed.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, _, name = about.decode().split(" ")
        found.append(TreeEntry(mode, name, path.decode("utf-8", "surrogateescape")))
    return found


def regular(mode: str) -> bool:
    """Whether a mode is an ordinary file's: neither a link nor a submodule nor nothing."""
    return mode.startswith("100")


def listing(
    git: process.Git,
    commit: str,
    prefix: str,
    paths: Sequence[str],
    wanted: Callable[[str], bool],
) -> TreeListing:
    """The wanted files; links and submodules are withheld whether wanted or not.

    They are told of in any case because a linked folder hides the files that would be wanted.
    """
    ids: dict[str, str] = {}
    withheld: dict[str, str] = {}
    for entry in entries(git, commit, [prefix + path for path in paths] or [prefix] * bool(prefix)):
        path = entry.path.removeprefix(prefix)
        if not entry.path.startswith(prefix):
            continue
        if not regular(entry.mode):
            withheld[path] = SUBMODULE if entry.mode == "160000" else LINK
        elif wanted(path):
            ids[path] = entry.id
    return TreeListing(ids, withheld)


def snapshot(git: process.Git, commit: str, listed: TreeListing) -> Snapshot:
    """The listed files, read."""
    ids, withheld = listed
    read = blobs(git, ids.values(), LIMIT)
    lacking = {path: read.withheld[name] for path, name in ids.items() if name in read.withheld}
    texts = {path: read.texts[name] for path, name in ids.items() if name in read.texts}
    return Snapshot(commit, texts, ids, {**withheld, **lacking})


def blobs(git: process.Git, ids: Iterable[str], limit: int) -> Blobs:
    """The contents of blobs of at most `limit` bytes, each read once, in one process.

    A larger one ends that process, before git has inflated it; the rest is read by another. Git
    also ends at the first that a partial clone was promised: then it is asked once what there is.
    """
    found = Blobs({}, {})
    lacking: list[str] = []
    waiting = list(dict.fromkeys(ids))
    listed = False
    while waiting:
        with git.answering(waiting, "cat-file", "--batch", "--buffer") as output:
            waiting, refused = _take(output, waiting, limit, (found, lacking))
        if refused and listed:
            raise _damaged(waiting[0])
        if refused:
            known = _present(git)
            lacking += [name for name in waiting if name not in known]
            waiting, listed = [name for name in waiting if name in known], True
    if lacking:
        why = PROMISED if partial(git) else LOST
        found.withheld.update(dict.fromkeys(lacking, why))
    return found


def _present(git: process.Git) -> set[str]:
    """The ids of all objects that the clone has, nothing fetched."""
    listed = git.output(
        "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"
    )
    return set(listed.decode().split())


def partial(git: process.Git) -> bool:
    """Whether a remote has promised objects that the clone was made without."""
    return git.attempt("config", "--get-regexp", r"^remote\..*\.promisor$").code == 0


def _take(
    output: IO[bytes], waiting: list[str], limit: int, answers: tuple[Blobs, list[str]]
) -> tuple[list[str], bool]:
    """Fill in what is answered; gives what is left, and whether git refused to go on with it.

    What the clone lacks is gathered beside. What is left otherwise comes after a blob that is too
    large.
    """
    found, lacking = answers
    for i, name in enumerate(waiting):
        header = output.readline().split()
        if not header:
            return waiting[i:], True
        if header[-1] == b"missing":
            lacking.append(name)
            continue
        size = int(header[2])
        if size > limit:
            found.withheld[name] = TOO_LARGE.format(limit=limit)
            return waiting[i + 1 :], False
        data = output.read(size + 1)
        if len(data) <= size:
            raise _damaged(name)
        if header[1] == b"blob":
            found.texts[name] = data[:size]
        else:
            found.withheld[name] = NOT_A_FILE
    return [], False


def _damaged(name: str) -> errors.OkrError:
    return errors.OkrError(N_("git cannot read the object {name}; `git fsck` says more"), name=name)


def holds(name: str, data: bytes) -> bool:
    """Whether a blob of that id has these bytes, line endings aside (`core.autocrlf`)."""
    if not name:
        return False
    plain = data.replace(b"\r\n", b"\n")
    return any(
        blob_id(each, len(name)) == name for each in (data, plain, plain.replace(b"\n", b"\r\n"))
    )


def blob_id(data: bytes, length: int = 40) -> str:
    """The id of a blob with these bytes; 64 characters long where a repository has such ids."""
    algorithm = hashlib.sha256 if length == 64 else hashlib.sha1
    return algorithm(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
