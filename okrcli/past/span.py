"""The two moments that a range names, with the commits that lead from one to the other."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli import errors, git, store
from okrcli.messages import N_
from okrcli.past import files
from okrcli.past.committed import upwards
from okrcli.past.files import Files


class Span(NamedTuple):
    """Two moments of a workspace, and the commits between them that changed it, newest first.

    `prefix` leads from the repository's top to the workspace; `head` is the later of the commits,
    what is checked out where the disk is looked at.
    """

    ends: git.Ends
    old: Files
    new: Files
    commits: tuple[git.Commit, ...]
    prefix: str
    head: str = ""

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
        """The days on which commits changed files last, of those that are as committed."""
        days: dict[str, date] = {}
        for commit in self.commits:
            for path, _, blob, _ in commit.changes:
                if path not in days and self.new.ids.get(path) == blob:
                    days[path] = commit.committed.date()
        return days


def of(repository: git.Repository, text: str, root: Path | None) -> Span:
    """The moments of `A`, `A..B` or `A...B`; `root` is the workspace on the disk, if there is one.

    NotFoundError for what names no commit, and where neither moment has a workspace.
    """
    ends = repository.ends(text)
    if ends.new is None and root is None:
        raise errors.NotFoundError(
            N_("there is no workspace on the disk to compare with; name two commits, as in A..B")
        )
    texts = files.Texts(repository.blobs)
    for there in upwards(repository):
        old = files.committed(there, texts, ends.old)
        new = files.committed(there, texts, ends.new) if ends.new else old
        if ends.new is None or store.MARKER in {*old.ids, *new.ids}:
            break
    else:
        raise errors.NotFoundError(
            N_("neither side of {text} has a workspace ({marker})"), text=text, marker=store.MARKER
        )
    if root is not None and ends.new is None:
        new = files.on_disk(texts, store.Disk(root), old)
    last = ends.new or repository.resolve("HEAD")
    seen = there.history(last, store.TOPS, since=ends.old)
    return Span(ends, old, new, seen, there.prefix, last)
