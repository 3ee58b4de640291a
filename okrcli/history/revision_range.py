"""The two moments that a range names, with the commits that lead from one to the other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.history import committed_workspace, files_at, sparse_checkout
from okrcli.history.committed_workspace import upwards
from okrcli.history.files_at import Files
from okrcli.messages import N_
from okrcli.store import workspace_files
from okrcli.store.git import commit_log, repository


class RevisionSpan(NamedTuple):
    """Two moments of a workspace, and the commits between them that changed it, newest first.

    `prefix` leads from the repository's top to the workspace, `former` to where it was before, None
    where it has not moved; `head` is the later of the commits, what is checked out where the disk
    is looked at. `left_out` are files that are not checked out, and compared as the index has them.
    `since` is the day of the earlier commit.
    """

    ends: repository.Ends
    old: Files
    new: Files
    commits: tuple[commit_log.Commit, ...]
    prefix: str
    head: str = ""
    former: str | None = None
    left_out: tuple[str, ...] = ()
    since: date = date.min

    @property
    def unsaved(self) -> bool:
        """Whether all that differs is what the disk has and the last commit has not."""
        return self.working and self.head == self.ends.old

    @property
    def working(self) -> bool:
        """Whether the later one is the disk."""
        return self.ends.new is None

    @property
    def committed(self) -> date | None:
        """The day of the newest of the commits, None without any."""
        return max((commit.committed.date() for commit in self.commits), default=None)

    def edited(self) -> Mapping[str, date]:
        """The days on which commits changed files last, of those that are as committed.

        None is before the day of the commit that all of them came after, whatever they say: a clock
        may be wrong, and a date may be made up.
        """
        days: dict[str, date] = {}
        for commit in self.commits:
            for path, _, blob, _ in commit.changes:
                if path not in days and self.new.ids.get(path) == blob:
                    days[path] = max(commit.committed.date(), self.since)
        return days


def revision_span(repository: repository.Repository, text: str, root: Path | None) -> RevisionSpan:
    """The moments of `A`, `A..B` or `A...B`; `root` is the workspace on the disk, if there is one.

    NotFoundError for what names no commit, and where neither moment has a workspace.
    """
    ends = repository.ends(text)
    if ends.new is None and root is None:
        raise errors.NotFoundError(
            N_("there is no workspace on the disk to compare with; name two commits, as in A..B")
        )
    texts = files_at.Texts(repository.blobs)
    if ends.new is None and root is not None:
        return _to_disk(repository, ends, texts, workspace_files.Disk(root))
    return _between(repository, ends, texts, text)


def _to_disk(
    there: repository.Repository,
    ends: repository.Ends,
    texts: files_at.Texts,
    disk: workspace_files.Disk,
) -> RevisionSpan:
    """From a commit to the files on the disk; the repository was opened at the workspace."""
    old = files_at.committed(there, texts, ends.old)
    present = frozenset(disk.paths())
    missing = set(old.ids) - present
    left = sparse_checkout.left_out(there, present) if missing else {}
    new = files_at.on_disk(texts, disk, old, left)
    former = None
    if workspace_files.MARKER not in old.ids:
        former = committed_workspace.elsewhere(
            there, ends.old, new.ids, committed_workspace.on_disk(there, ends.old)
        )
    if former is not None:
        old = files_at.committed(replace(there, prefix=former), texts, ends.old)
        new = files_at.on_disk(texts, disk, old, left)
    head = there.resolve("HEAD")
    return _span(there, ends, (old, new), (head, former), tuple(sorted(left)))


def _between(
    repository: repository.Repository, ends: repository.Ends, texts: files_at.Texts, text: str
) -> RevisionSpan:
    """From a commit to another one."""
    assert ends.new is not None
    for there in upwards(repository):
        sides = [files_at.committed(there, texts, end) for end in (ends.old, ends.new)]
        held = [workspace_files.MARKER in side.ids for side in sides]
        if any(held):
            break
    else:
        raise errors.NotFoundError(
            N_("neither side of {text} has a workspace ({marker})"),
            text=text,
            marker=workspace_files.MARKER,
        )
    old, new = sides
    former = None
    if not held[0]:
        others = there.folders_of(workspace_files.MARKER, ends.new)
        former = committed_workspace.elsewhere(there, ends.old, new.ids, others)
        if former is not None:
            old = files_at.committed(replace(there, prefix=former), texts, ends.old)
    elif not held[1]:
        others = there.folders_of(workspace_files.MARKER, ends.old)
        gone = committed_workspace.elsewhere(there, ends.new, old.ids, others)
        if gone is not None:
            former, there = there.prefix, replace(there, prefix=gone)
            new = files_at.committed(there, texts, ends.new)
    return _span(there, ends, (old, new), (ends.new, former), ())


def _span(
    there: repository.Repository,
    ends: repository.Ends,
    sides: tuple[Files, Files],
    about: tuple[str, str | None],
    left_out: tuple[str, ...],
) -> RevisionSpan:
    """The span with the commits that lead to its end, also where the workspace was before."""
    head, former = about
    wide = there if former is None else replace(there, former=(former,))
    seen = wide.history(head, workspace_files.TOPS, since=ends.old)
    since = there.committed(ends.old).date() if seen else date.min
    return RevisionSpan(ends, *sides, seen, there.prefix, head, former, left_out, since)
