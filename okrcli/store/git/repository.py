"""A repository, opened at a workspace: commits by name, texts at a commit, history, states."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.store.git import commit_log, file_states, objects, process, revision
from okrcli.store.git.commit_log import commit_history
from okrcli.store.git.objects import TreeListing

_PLACE = re.compile(rb"(?P<top>.+)\n(?P<shallow>true|false)\n(?P<git>.+)\n", re.DOTALL)
_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class Ends(NamedTuple):
    """The ids of two commits to compare; `new` is None for the files on disk."""

    old: str
    new: str | None


@dataclass(frozen=True)
class Repository:
    """A repository as seen from a workspace inside it.

    `prefix` leads from the top of the working tree to the workspace: `""` or `"okrs/"`. All paths
    that go in or come out are from the workspace. `shallow` means that older commits are missing.
    `former` are prefixes that the workspace had before, whose history is part of its own.
    """

    git: process.Git
    top: Path
    prefix: str
    shallow: bool
    former: tuple[str, ...] = ()

    def resolve(self, rev: str) -> str:
        """The full id of the commit that a revision names; UsageError or NotFoundError."""
        found = self._commit(revision.checked(rev))
        if found is None:
            raise self._unknown(rev)
        return found

    def _commit(self, rev: str) -> str | None:
        answer = self.git.attempt("rev-parse", "--verify", "--end-of-options", f"{rev}^{{commit}}")
        name = answer.output.decode("ascii", "replace").rstrip("\n")
        return name if answer.code == 0 and _ID.fullmatch(name) else None

    def _unknown(self, rev: str) -> errors.NotFoundError:
        if self._commit("HEAD") is None:
            return errors.NotFoundError(
                N_("nothing is committed in {top} yet, so `{rev}` names nothing; commit first"),
                top=self.top,
                rev=rev,
            )
        return errors.NotFoundError(
            N_("git knows no commit `{rev}` in {top}; `git log --all` shows what there is{depth}"),
            rev=rev,
            top=self.top,
            depth=self._depth(),
        )

    def _depth(self) -> Message:
        """The end of a sentence about commits that a shallow clone lacks; empty in a whole one."""
        if not self.shallow:
            return Message("")
        return Message(
            N_(", and this clone is shallow: `git fetch --unshallow` brings the older commits")
        )

    def merge_base(self, one: str, other: str) -> str:
        """The id of the commit where two ids parted, the best of several; else NotFoundError."""
        answer = self.git.attempt("merge-base", _id(one), _id(other))
        if answer.code > 1:
            raise process.failed("merge-base", answer.complaint)
        if answer.code == 1:
            raise errors.NotFoundError(
                N_(
                    "the commits {one} and {other} have no ancestor in common; compare them with"
                    " `..`{depth}"
                ),
                one=one[:12],
                other=other[:12],
                depth=self._depth(),
            )
        return answer.output.decode().rstrip("\n")

    def ends(self, span: str) -> Ends:
        """The two commits that `A`, `A..B` or `A...B` compares; an empty side is HEAD."""
        parsed = revision.parsed(span)
        old = self.resolve(parsed.left)
        if parsed.right is None:
            return Ends(old, None)
        new = self.resolve(parsed.right)
        return Ends(self.merge_base(old, new) if parsed.forked else old, new)

    def snapshot(
        self, commit: str, paths: Sequence[str], wanted: Callable[[str], bool]
    ) -> objects.Snapshot:
        """The wanted files at or below the paths as they were at a commit id; two processes.

        No paths means the whole workspace folder. Links, submodules, files over LIMIT bytes and
        those that this clone lacks are not read, but told of.
        """
        return objects.snapshot(self.git, commit, self.listing(commit, paths, wanted))

    def listing(
        self, commit: str, paths: Sequence[str], wanted: Callable[[str], bool]
    ) -> TreeListing:
        """The same without reading any: the blobs that the files stand in; one process."""
        return objects.listing(self.git, _id(commit), self.prefix, paths, wanted)

    def history(
        self, commit: str, paths: Sequence[str], since: str | None = None
    ) -> tuple[commit_log.Commit, ...]:
        """The commits that led to a commit id and changed the paths, newest first; one process.

        No paths means the whole workspace folder. With `since`, what led to that id is left out. So
        is the edge of a shallow clone, of which nobody can tell what it changed.
        """
        older = _id(since) if since else None
        prefixes = (self.prefix, *self.former)
        found = commit_history(self.git, _id(commit), prefixes, paths, older)
        if not self.shallow:
            return found
        edges = commit_log.edges(self.git, found)
        return tuple(commit for commit in found if commit.id not in edges)

    def last_before(self, commit: str, moment: datetime) -> str:
        """The id of the last commit before a moment on the line that led to a commit id.

        That line is the branch's own: what was merged into it stands at the merge. NotFoundError
        where there was none yet.
        """
        found = commit_log.last_before(self.git, _id(commit), moment)
        if found is None:
            raise errors.NotFoundError(
                N_("nothing was committed here before {day}{depth}"),
                day=moment.date(),
                depth=self._depth(),
            )
        return found

    def first_of(self, commit: str) -> str:
        """The id of the commit that the line which led to a commit id began with; one process.

        In a shallow clone it is the oldest one that is there.
        """
        return commit_log.first_of(self.git, _id(commit))

    def committed(self, commit: str) -> datetime:
        """When a commit id was put where it stands; one process."""
        return commit_log.committed(self.git, _id(commit))

    def folders_of(self, name: str, commit: str) -> frozenset[str]:
        """The folders that hold a file of a name in a commit id, as prefixes; one process."""
        entries = objects.entries(self.git, _id(commit), ())
        found = (entry.path for entry in entries if objects.regular(entry.mode))
        return frozenset(p.removesuffix(name) for p in found if f"/{p}".endswith(f"/{name}"))

    def left_out(self) -> dict[str, str]:
        """The files that a sparse checkout leaves out, and the blobs they would have; one process.

        Git calls the tree clean without them: they are neither changed nor deleted.
        """
        return file_states.left_out(self.git, self.prefix)

    def blobs(self, ids: Iterable[str], limit: int = objects.LIMIT) -> objects.Blobs:
        """The contents of blobs that a history or a snapshot named; one process, each read once."""
        return objects.blobs(self.git, ids, limit)

    def states(self, texts: Mapping[str, bytes]) -> dict[str, file_states.State]:
        """What git has of files, given their bytes on disk; see `states.State`."""
        return file_states.states(self.git, self._commit("HEAD"), self.prefix, texts)

    def check_head(self) -> None:
        """RefusedError where HEAD names no commit and there are some, so that states mean nothing.

        HEAD of a repository that nothing was ever committed to names none, and that is well.
        """
        if self._commit("HEAD") is not None:
            return
        named = self.git.attempt("rev-parse", "--verify", "--end-of-options", "HEAD").code == 0
        if named or self.git.output("rev-list", "--all", "--reflog", "--max-count=1"):
            raise errors.RefusedError(
                N_(
                    "HEAD of {top} names no commit that git can read, though there are commits;"
                    " `git status` says more"
                ),
                top=self.top,
            )

    def staged(self, paths: Iterable[str]) -> set[str]:
        """Those of the paths that the index holds; one process."""
        return file_states.staged(self.git, self.prefix, paths)


def _id(commit: str) -> str:
    """Give the id back; ValueError for what a caller forgot to resolve, before git can see it."""
    if not _ID.fullmatch(commit):
        raise ValueError(f"{commit!r} is not a commit id; resolve it first")
    return commit


def open_at(folder: Path, environment: Mapping[str, str]) -> Repository:
    """The repository whose working tree holds a folder, found by git itself.

    NotFoundError without git or a repository; RefusedError for a bare one and for one that git
    does not trust, with git's own words, which name the setting that only its owner should make.
    """
    git = process.git_in(folder, environment)
    answer = _located(git)
    place = _PLACE.fullmatch(answer.output)
    if answer.code != 0 or place is None:
        raise _closed(folder, answer.complaint)
    top = Path(os.fsdecode(place["top"]))
    # found once, named ever after: nothing that appears in the tree meanwhile is taken instead
    found = {"GIT_DIR": os.fsdecode(place["git"]), "GIT_WORK_TREE": str(top)}
    pinned = replace(git, folder=top, environment={**git.environment, **found})
    return Repository(pinned, top, _prefix(folder, top), place["shallow"] == b"true")


def _located(git: process.Git) -> process.Answer:
    """Ask where the working tree begins, whether it is shallow, and where git keeps its data.

    A hook inherits a GIT_DIR without GIT_WORK_TREE. Git then takes whatever folder it is in for the
    top; so the folder is asked first, and heeded when it belongs to that same GIT_DIR.
    """
    asked = ("rev-parse", "--show-toplevel", "--is-shallow-repository", "--absolute-git-dir")
    given = git.environment.get("GIT_DIR")
    if given and "GIT_WORK_TREE" not in git.environment:
        bare = {name: value for name, value in git.environment.items() if name != "GIT_DIR"}
        answer = replace(git, environment=bare).attempt(*asked)
        place = _PLACE.fullmatch(answer.output)
        if place and os.path.realpath(os.fsdecode(place["git"])) == os.path.realpath(given):
            return answer
    return git.attempt(*asked)


def _closed(folder: Path, complaint: str) -> errors.OkrError:
    if "not a git repository" in complaint:
        return errors.UnversionedError(
            N_("{folder} is not in a git repository; begin one with `git init` and commit"),
            folder=folder,
        )
    if "must be run in a work tree" in complaint or "bare repository" in complaint:
        return errors.RefusedError(
            N_("{folder} is in a bare repository, which has no files to work on; clone it first"),
            folder=folder,
        )
    return errors.RefusedError(
        N_("git refuses the repository of {folder}: {complaint}"),
        folder=folder,
        complaint=complaint,
    )


def _prefix(folder: Path, top: Path) -> str:
    """Lead from the top to the folder, compared as files, since names may differ in case."""
    real = Path(os.path.realpath(folder))
    for parent in (real, *real.parents):
        if parent.samefile(top):
            return f"{real.relative_to(parent).as_posix()}/" if parent != real else ""
    raise errors.RefusedError(
        N_("{folder} is not inside the working tree {top} that git names"), folder=folder, top=top
    )
