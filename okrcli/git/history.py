"""The commits that changed a workspace, with the blobs before and after, from one `git log`.

A merge is shown with the files that differ from all its parents (`-c`): what its author settled
by hand. What merely came along from a branch stands at the commit that made it, once, under its
author; `-m --first-parent` would give it to whoever pressed the merge button. Branches that left
no trace in the workspace as it is are left out, as `git log` does.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from okrcli.git import objects, process

_FORMAT = "--format=tformat:%H%n%an%n%ae%n%aI%n%cI%n%s"
# the settings log.*, diff.* and core.abbrev must not change what is parsed below, nor may one of
# them name a pipe to wait at (the order and mailmap files)
_PINNED = (
    "-z", "--raw", "-c", "--root", "--date-order", "--no-abbrev", "--encoding=UTF-8",
    "-O/dev/null", "--no-renames", "--no-follow", "--no-mailmap",
    "--no-ext-diff", "--no-textconv", "--no-show-signature",
)  # fmt: skip


class Change(NamedTuple):
    """A path, and the ids of the blobs it had before and after; None where it was no file.

    A merge's `old` is its first parent's; `others` are those of its other parents.
    """

    path: str
    old: str | None
    new: str | None
    others: tuple[str | None, ...] = ()


class Commit(NamedTuple):
    """A commit and what it changed; author, email and subject are people's text, unchecked.

    `date` is when its author wrote it, `committed` when it was put where it stands.
    """

    id: str
    author: str
    email: str
    date: datetime
    committed: datetime
    subject: str
    changes: tuple[Change, ...]


def history(
    git: process.Git, commit: str, prefix: str, paths: Sequence[str], since: str | None = None
) -> tuple[Commit, ...]:
    """The commits up to and with `commit` that changed the paths, newest first, in one process.

    With `since`, what led to that id is left out, and it too. Children come before parents whatever
    their clocks said. At the edge of a shallow clone the last commit seems to have added all files.
    """
    within = [prefix + path for path in paths] or [prefix or "."]
    ends = [commit, f"^{since}"] if since else [commit]
    output = git.output("log", *_PINNED, _FORMAT, *ends, "--", *within)
    return tuple(each for each in _parsed(output, prefix) if each.changes)


def _parsed(output: bytes, prefix: str) -> Iterator[Commit]:
    """Read tokens that end in NUL: a commit's header, then `:`-lines, each followed by a path."""
    tokens = iter(output.split(b"\0"))
    header: bytes = b""
    changes: list[Change] = []
    for token in tokens:
        line = token.lstrip(b"\n")
        if line.startswith(b":"):
            path = next(tokens).decode("utf-8", "surrogateescape")
            changes.append(_change(line.decode(), path.removeprefix(prefix)))
        elif line:
            if header:
                yield _commit(header, changes)
            header, changes = line, []
    if header:
        yield _commit(header, changes)


def _change(line: str, path: str) -> Change:
    """Read `:100644 100644 <old> <new> M`; a merge has a colon, a mode and an id more a parent."""
    fields = line.lstrip(":").split(" ")
    sides = len(fields) // 2
    versions = [
        name if objects.regular(mode) else None
        for mode, name in zip(fields[:sides], fields[sides : 2 * sides], strict=True)
    ]
    return Change(path, versions[0], versions[-1], tuple(versions[1:-1]))


def _commit(header: bytes, changes: list[Change]) -> Commit:
    fields = header.decode("utf-8", "replace").split("\n", 5)
    name, author, email, date, committed, subject = fields
    days = _instant(date), _instant(committed)
    return Commit(name, author, email, *days, subject, tuple(changes))


def _instant(text: str) -> datetime:
    """Read an ISO instant; the epoch for a date that a broken or forged commit made impossible."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
