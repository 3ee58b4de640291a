"""Where a workspace stands in a commit: looked for upwards, as on the disk."""

import itertools
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from okrcli import errors
from okrcli.history import files_at
from okrcli.history.files_at import Chosen, Files
from okrcli.messages import N_
from okrcli.store import workspace_files
from okrcli.store.git import commit_log, repository


def source(repository: repository.Repository, commit: str) -> Chosen:
    """The workspace at a commit id, all of it, as a source of texts; NotFoundError without one."""
    _, found = at(repository, commit)
    every = frozenset(found.paths())
    found.fetch(every)
    return Chosen(found, every)


def at(repository: repository.Repository, commit: str) -> tuple[repository.Repository, Files]:
    """The nearest workspace at or above the folder that was opened, and the repository from there.

    A workspace on the disk that had not been there yet is looked for where it was moved from.
    NotFoundError where the commit has none.
    """
    texts = files_at.Texts(repository.blobs)
    for there in upwards(repository):
        found = files_at.committed(there, texts, commit)
        if workspace_files.MARKER in found.paths():
            return there, found
    disk = workspace_files.Disk(repository.top / repository.prefix)
    known = dict.fromkeys(disk.paths(), "")
    if workspace_files.MARKER in known:
        others = on_disk(repository, commit)
        former = elsewhere(repository, commit, known, others)
        if former is not None:
            there = replace(repository, prefix=former)
            return there, files_at.committed(there, texts, commit)
    place = repository.top / repository.prefix
    raise errors.NotFoundError(
        N_("the commit {commit} has no workspace in {place} or above it ({marker} marks one)"),
        commit=commit[:12],
        place=place,
        marker=workspace_files.MARKER,
    )


def upwards(repository: repository.Repository) -> Iterator[repository.Repository]:
    """The repository as seen from its folder, and from those around that up to the top."""
    prefix = repository.prefix
    while prefix:
        yield replace(repository, prefix=prefix)
        prefix = prefix[: prefix.rstrip("/").rfind("/") + 1]
    yield replace(repository, prefix="")


Blobs = Mapping[str, str]


def elsewhere(
    there: repository.Repository, commit: str, known: Blobs, taken: Iterable[str]
) -> str | None:
    """The folder in a commit id that a workspace came from or went to; None where there is none.

    `known` are its files where it is known, with their blobs, empty for unknown ones. `taken` are
    folders that hold a workspace there too, and so are others.
    """
    folders = there.folders_of(workspace_files.MARKER, commit) - set(taken)
    if not folders:
        return None
    return max(sorted(folders), key=lambda prefix: _alike(there, commit, prefix, known))


def _alike(
    there: repository.Repository, commit: str, prefix: str, known: Blobs
) -> tuple[int, int, int]:
    """How many files are the same, how many stand at the same path, and how near the folder is."""
    listed = (
        replace(there, prefix=prefix)
        .listing(commit, workspace_files.TOPS, workspace_files.belongs)
        .ids
    )
    same = sum(known.get(path) == blob for path, blob in listed.items())
    steps = zip(there.prefix.split("/"), prefix.split("/"), strict=False)
    near = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], steps))
    return same, len(known.keys() & listed.keys()), near


def on_disk(there: repository.Repository, commit: str) -> frozenset[str]:
    """Those of the folders that hold a workspace in a commit id that hold one on the disk too."""
    found = there.folders_of(workspace_files.MARKER, commit)
    # a folder that may not be looked into holds no workspace of ours
    place = there.top
    return frozenset(p for p in found if os.path.isfile(place / p / workspace_files.MARKER))  # noqa: PTH113


def history(
    there: repository.Repository, commit: str, paths: Sequence[str]
) -> tuple[commit_log.Commit, ...]:
    """The commits that changed the paths, newest first, also in folders they were in before."""
    wanted = (*paths, workspace_files.MARKER)
    found = there.history(commit, wanted)
    while move := _move(there, found):
        moved, prefix = move
        wider = replace(there, former=(*there.former, prefix))
        if prefix in there.folders_of(workspace_files.MARKER, commit):
            # since then another workspace was made in the old place
            return (*there.history(commit, wanted, moved), *history(wider, moved, paths))
        there, found = wider, wider.history(commit, wanted)
    return found


def _move(
    there: repository.Repository, commits: Sequence[commit_log.Commit]
) -> tuple[str, str] | None:
    """The commit that moved the workspace, and the folder it came from; None for no move."""
    for commit in commits:
        added = any(c.path == workspace_files.MARKER and c.old is None for c in commit.changes)
        if not added or not commit.parents:
            continue
        prefixes = (there.prefix, *there.former)
        now = there.folders_of(workspace_files.MARKER, commit.id)
        here = next((prefix for prefix in prefixes if prefix in now), there.prefix)
        listed = (
            replace(there, prefix=here)
            .listing(commit.id, workspace_files.TOPS, workspace_files.belongs)
            .ids
        )
        parent = commit.parents[0]
        prefix = elsewhere(there, parent, listed, {*now, *prefixes})
        # a workspace that goes as an unlike one comes has a history of its own
        if prefix is not None and _alike(there, parent, prefix, listed)[1] > 1:
            return commit.id, prefix
    return None
