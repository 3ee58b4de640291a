"""The commits that changed a workspace, with the blobs before and after, from one `git log`.

A merge is shown with the files that differ from all its parents (`-c`): what its author settled
by hand. What merely came along from a branch stands at the commit that made it, once, under its
author; `-m --first-parent` would give it to whoever pressed the merge button. Branches that left
no trace in the workspace as it is are left out, as `git log` does.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from okrcli.store.git import objects, process

_FORMAT = "--format=tformat:%H%n%P%n%an%n%ae%n%aI%n%cI%n%s"
# the settings log.*, diff.* and core.abbrev must not change what is parsed below, nor may one of
# them name a pipe to wait at (the order and mailmap files)
_PINNED = (
    "-z",
    "--raw",
    "-c",
    "--root",
    "--date-order",
    "--no-abbrev",
    "--encoding=UTF-8",
    "-O/dev/null",
    "--no-renames",
    "--no-follow",
    "--no-mailmap",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
)


class FileChange(NamedTuple):
    """A path, and the ids of the blobs it had before and after; None where it was no file.

    A merge's `old` is its first parent's; `others` are those of its other parents.
    """

    path: str
    old: str | None
    new: str | None
    others: tuple[str | None, ...] = ()


class Commit(NamedTuple):
    """A commit and what it changed; author, email and subject are people's text, unchecked.

    `date` is when its author wrote it, `committed` when it was put where it stands. `parents` are
    empty for one without, and for one whose parents a shallow clone lacks.
    """

    id: str
    author: str
    email: str
    date: datetime
    committed: datetime
    subject: str
    changes: tuple[FileChange, ...]
    parents: tuple[str, ...] = ()


def commit_history(
    git: process.Git,
    commit: str,
    prefixes: Sequence[str],
    paths: Sequence[str],
    since: str | None = None,
) -> tuple[Commit, ...]:
    """The commits up to and with `commit` that changed the paths, newest first, in one process.

    The paths are below each of the prefixes: the folder that a workspace is in, and those that it
    was in before. A file that went from one of them to another is one file. With `since`, what led
    to that id is left out, and it too. Children come before parents whatever their clocks said.
    """
    within = [prefix + path for prefix in prefixes for path in paths or [""]]
    ends = [commit, f"^{since}"] if since else [commit]
    output = git.output("log", *_PINNED, _FORMAT, *ends, "--", *(path or "." for path in within))
    return tuple(each for each in _parsed(output, prefixes) if each.changes)


def committed(git: process.Git, commit: str) -> datetime:
    """When a commit was put where it stands."""
    said = git.output("log", "-1", "--no-show-signature", "--format=tformat:%cI", commit, "--")
    return _instant(said.decode("utf-8", "replace").strip())


def last_before(git: process.Git, commit: str, moment: datetime) -> str | None:
    """The first of a commit and its first parents that was put there before a moment."""
    seconds = int(moment.timestamp()) - 1
    words = ("--first-parent", "--max-count=1", f"--min-age={seconds}", commit, "--")
    return git.output("rev-list", *words).decode("ascii", "replace").strip() or None


def first_of(git: process.Git, commit: str) -> str:
    """The one that a commit and its first parents began with, as far as this clone has them."""
    words = ("--first-parent", "--max-parents=0", "--max-count=1", commit, "--")
    return git.output("rev-list", *words).decode("ascii", "replace").strip()


def edges(git: process.Git, commits: Sequence[Commit]) -> set[str]:
    """The ids of those at the edge of a shallow clone: their parents are named, and not there.

    Git shows such a commit as one that added all files.
    """
    bare = [commit.id for commit in commits if not commit.parents]
    found: set[str] = set()
    if not bare:
        return found
    with git.answering(bare, "cat-file", "--batch", "--buffer") as output:
        for name in bare:
            size = int(output.readline().split()[2])
            head, _, _ = output.read(size + 1).partition(b"\n\n")
            if b"\nparent " in head:
                found.add(name)
    return found


def _parsed(output: bytes, prefixes: Sequence[str]) -> Iterator[Commit]:
    """Read tokens that end in NUL: a commit's header, then `:`-lines, each followed by a path."""
    tokens = iter(output.split(b"\0"))
    header: bytes = b""
    changes: list[tuple[str, FileChange]] = []
    longest = sorted(prefixes, key=len, reverse=True)
    for token in tokens:
        line = token.lstrip(b"\n")
        if line.startswith(b":"):
            path = next(tokens).decode("utf-8", "surrogateescape")
            prefix = next((known for known in longest if path.startswith(known)), "")
            changes.append((prefix, _change(line.decode(), path.removeprefix(prefix))))
        elif line:
            if header:
                yield _commit(header, _joined(changes, prefixes))
            header, changes = line, []
    if header:
        yield _commit(header, _joined(changes, prefixes))


def _joined(changes: list[tuple[str, FileChange]], prefixes: Sequence[str]) -> list[FileChange]:
    """The changes, with what one file was and is in several folders as one; none without any."""
    if len(prefixes) < 2:
        return [change for _, change in changes]
    found: dict[str, FileChange] = {}
    for _, change in sorted(changes, key=lambda each: prefixes.index(each[0])):
        known = found.get(change.path)
        found[change.path] = _both(known, change) if known else change
    return [c for c in found.values() if any(side != c.new for side in (c.old, *c.others))]


def _both(one: FileChange, other: FileChange) -> FileChange:
    """One change out of two, the first before the second where both have a blob."""
    sides = zip(one.others, other.others, strict=False)
    others = tuple(first or second for first, second in sides)
    return FileChange(one.path, one.old or other.old, one.new or other.new, others)


def _change(line: str, path: str) -> FileChange:
    """Read `:100644 100644 <old> <new> M`; a merge has a colon, a mode and an id more a parent."""
    fields = line.lstrip(":").split(" ")
    sides = len(fields) // 2
    versions = [
        name if objects.regular(mode) else None
        for mode, name in zip(fields[:sides], fields[sides : 2 * sides], strict=True)
    ]
    return FileChange(path, versions[0], versions[-1], tuple(versions[1:-1]))


def _commit(header: bytes, changes: list[FileChange]) -> Commit:
    fields = header.decode("utf-8", "replace").split("\n", 6)
    name, parents, author, email, date, committed, subject = fields
    days = _instant(date), _instant(committed)
    made = tuple(parents.split())
    return Commit(name, author, email, *days, subject, tuple(changes), made)


def _instant(text: str) -> datetime:
    """Read an ISO instant; the epoch for a date that a broken or forged commit made impossible."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
